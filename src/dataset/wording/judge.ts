import { boilerplateIn } from "./boilerplate.ts";
import { type JudgementFamily, judgementFamilies, judgementWords } from "./families.ts";

export interface Judgement {
  readonly word: string;
  readonly family: JudgementFamily;
  readonly language: "ja" | "en";
  /** Where the word begins in the text. */
  readonly index: number;
}

const patterns = judgementFamilies.flatMap((family) => {
  const { en, ja } = judgementWords[family];
  return [
    { family, language: "en" as const, pattern: new RegExp(`\\b(?:${en.map((one) => `${one}\\b`).join("|")})`, "giu") },
    { family, language: "ja" as const, pattern: new RegExp(ja.join("|"), "gu") },
  ];
});

/**
 * The words in a text of procedures or findings that call for judgement, conclude or hide the work, in order. What only looks like
 * one (effective date, 有効期限, 十分の一) is none, nor is one within the statements that ISRS 4400 (Revised) wants in a report.
 * Example: `judgementsIn("Confirmed that rights are appropriate")[0]?.word` is `appropriate`. Errors: none. Source: E-aup-wording.
 */
export function judgementsIn(text: string): readonly Judgement[] {
  const found = patterns.flatMap(({ family, language, pattern }) =>
    [...text.matchAll(pattern)].map((match): Judgement => ({ word: match[0], family, language, index: match.index })),
  );
  if (found.length === 0) return [];
  const exempt = boilerplateIn(text);
  return found
    .filter(({ index }) => !exempt.some(([start, end]) => start <= index && index < end))
    .toSorted((a, b) => a.index - b.index);
}
