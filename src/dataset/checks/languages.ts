import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { type BilingualText, bilingualTexts } from "./texts.ts";

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Names of organisations, products and documents may be the same in both, or have no Japanese letter. */
const isName = ({ part, path }: BilingualText): boolean =>
  (part === "sources" || part === "standards") && (path.at(-1) === "publisher" || path.at(-1) === "title");

/** English may quote Japanese in brackets, innermost first: "the columns for issues (課題認識)". */
function withoutBrackets(text: string): string {
  const shorter = text.replace(/\([^()]*\)|（[^（）]*）|「[^「」]*」/gu, "");
  return shorter === text ? text : withoutBrackets(shorter);
}

/** Each language is really that language: nothing copied over, nothing pasted into the wrong one. */
export function* checkLanguages(raw: Raw): Generator<Problem> {
  for (const text of bilingualTexts(raw)) {
    const { written, path, ja, en, subject } = text;
    // How far a title was checked has the same words in both languages.
    if (path.at(-1) === "titleStatus") continue;
    if (!isName(text)) {
      if (ja.trim() === en.trim()) {
        yield problem("same-in-both-languages", written.at([...path, "en"]), { text: en }, subject);
        continue;
      }
      if (!japanese.test(ja)) yield problem("not-japanese", written.at([...path, "ja"]), { text: ja }, subject);
    }
    if (japanese.test(withoutBrackets(en)))
      yield problem("not-english", written.at([...path, "en"]), { text: en }, subject);
  }
}
