import type { Part } from "../files.ts";
import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { requirementsIn, withoutRequirements } from "./mentions.ts";
import { type BilingualText, bilingualTexts } from "./texts.ts";

/** Where both languages must say the same thing to the letter. What sources say is paraphrased more freely. */
const strict: readonly Part[] = ["topics", "links", "unneeded", "procedures"];

/** English has 1.3 to 4 times the letters of the Japanese; beyond these limits something was left out of one of them. */
const ratio = { least: 1.1, most: 4.6, from: 20 } as const;

/**
 * Both languages name the same requirements, numbers and parameters, and are of a length that goes together. Sentences are not counted:
 * Japanese closes one where English goes on after a semicolon.
 */
export function* checkSymmetry(raw: Raw): Generator<Problem> {
  for (const text of bilingualTexts(raw)) {
    if (!strict.includes(text.part)) continue;
    const at = text.written.at([...text.path, "en"]);
    // A reviewer's note may put the same thought more freely; but what it is about is the same.
    const isNote = text.path[0] === "review";
    for (const [what, ja, en] of differences(text)) {
      if (isNote && what !== "requirements") continue;
      yield problem("languages-differ", at, { what, ja, en }, text.subject);
    }
  }
}

type Difference = readonly [what: "requirements" | "numbers" | "parameters" | "length", ja: string, en: string];

function* differences({ ja, en, path }: BilingualText): Generator<Difference> {
  const lists = { ja: requirementsIn(ja), en: requirementsIn(en) };
  yield* unlessSame("requirements", lists.ja, lists.en);
  // Of a procedure's text, `parameter-unused` says it more precisely.
  if (path[0] !== "text") yield* unlessSame("parameters", parametersIn(ja), parametersIn(en));
  const [here, there] = [numbersIn(ja), numbersIn(en)];
  const inWords = [...wordsIn(en), ...there];
  const missing = here.filter((one) => !inWords.includes(one));
  const added = there.filter((one) => !here.includes(one) && !kanjiIn(ja).includes(one));
  if (missing.length + added.length > 0) yield ["numbers", here.join(", "), there.join(", ")];
  if (ja.length >= ratio.from && (en.length < ja.length * ratio.least || en.length > ja.length * ratio.most)) {
    yield ["length", String(ja.length), String(en.length)];
  }
}

function* unlessSame(
  what: "requirements" | "parameters",
  ja: readonly string[],
  en: readonly string[],
): Generator<Difference> {
  const [a, b] = [ja.toSorted().join(", "), en.toSorted().join(", ")];
  if (a !== b) yield [what, a, b];
}

const parametersIn = (text: string): readonly string[] => [...new Set(text.match(/\{[^{}]*\}/gu) ?? [])];

/** Numbers in digits, without leading zeros; not those that are a part of a name, as in `C1.1` or `ISO27001`. Ten o'clock is 10. */
const numbersIn = (text: string): readonly string[] => {
  const plain = withoutRequirements(text).replace(/(\d):00\b/gu, "$1");
  const found = plain.match(/(?<![A-Za-z\d.-])\d+(?:\.\d+)*(?![A-Za-z\d])/gu) ?? [];
  return [...new Set(found.map((one) => one.replace(/^0+(?=\d)/, "")))];
};

const kanji = "〇一二三四五六七八九十";
const kanjiIn = (text: string): readonly string[] => [...text].map((one) => String(kanji.indexOf(one)));

/** Numbers that English writes out, in one word or as the name of a month. "A year" is one. */
const words: readonly (readonly string[])[] = [
  ["zero", "no", "none"],
  [
    "one",
    "once",
    "single",
    "a",
    "an",
    "last",
    "past",
    "previous",
    "each",
    "every",
    "annual",
    "annually",
    "yearly",
    "daily",
    "monthly",
    "january",
  ],
  ["two", "twice", "both", "february"],
  ["three", "march"],
  ["four", "april"],
  ["five", "may"],
  ["six", "june"],
  ["seven", "july"],
  ["eight", "august"],
  ["nine", "september"],
  ["ten", "october"],
  ["eleven", "november"],
  ["twelve", "december", "year"],
];
const wordsIn = (text: string): readonly string[] => {
  const said = new Set(text.toLowerCase().match(/[a-z]+/gu) ?? []);
  return words.flatMap((some, number) => (some.some((word) => said.has(word)) ? [String(number)] : []));
};
