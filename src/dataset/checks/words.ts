import type { Part } from "../files.ts";
import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { judgementsIn } from "../wording/judge.ts";
import { bilingualTexts } from "./texts.ts";

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
      if (text.part === "procedures" && !text.path.includes("review")) {
        const words = judgementsIn(text[language]).filter((one) => one.language === language);
        for (const word of new Set(words.map((one) => one.word)))
          yield problem("judgement-word", at, { word, language }, text.subject);
      }
      if (!quoting.includes(text.part)) {
        for (const word of said(forbidden[language]))
          yield problem("forbidden-word", at, { word, language }, text.subject);
      }
    }
  }
}
