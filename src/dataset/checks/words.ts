import type { Part } from "../files.ts";
import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { bilingualTexts } from "./texts.ts";

/** Words that ask for judgement or hide the work, with their inflections and opposites. Source: mappings/README.md, Procedures. */
const judgement = {
  en: new RegExp(
    [
      "reasonabl(?:e|y|eness)",
      "adequa(?:te|tely|cy)",
      "appropriate(?:ly|ness)?",
      "sufficien(?:t|tly|cy)",
      "significan(?:t|tly|ce)",
      "effective(?:ly|ness)?",
      "proper(?:ly)?",
      "satisf(?:y|ies|ied|ying|actory|actorily)",
      "complian(?:t|ce)",
      "verif(?:y|ies|ied|ying|ication)",
      "ensur(?:e|es|ed|ing)",
    ]
      .map((word) => `\\b(?:in|un|im|non-?)?${word}\\b`)
      .join("|"),
    "giu",
  ),
  // 三十分 is half an hour.
  ja: /適切|妥当|(?<![一二三四五六七八九])十分|合理的|概ね|おおむね|有効|遵守して|問題[がはの]?な[いしく]/gu,
};

/** Words that claim more than plausible coverage. 不適合 is a finding, not a claim; duties are passed on. Source: contract §1. */
const forbidden = {
  en: /\bcompliant\b|\bsatisfied\b|\bpassed\b(?! (?:on|along|down|over|to|through)\b)|\bcertified[- ]for\b/giu,
  ja: /(?<!不)適合|準拠|充足|合格/gu,
};

/** Titles of standards and what sources say are theirs, not ours. */
const quoting: readonly Part[] = ["standards", "correspondences", "sources"];

export function* checkWords(raw: Raw): Generator<Problem> {
  for (const text of bilingualTexts(raw)) {
    for (const language of ["ja", "en"] as const) {
      const at = text.written.at([...text.path, language]);
      const said = (words: RegExp) => new Set([...text[language].matchAll(words)].map(([word]) => word));
      if (text.part === "procedures") {
        for (const word of said(judgement[language]))
          yield problem("judgement-word", at, { word, language }, text.subject);
      }
      if (!quoting.includes(text.part)) {
        for (const word of said(forbidden[language]))
          yield problem("forbidden-word", at, { word, language }, text.subject);
      }
    }
  }
}
