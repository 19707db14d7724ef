import { wordingParts } from "../../../src/report/list-diff/parts.ts";
import { tidy } from "../../../src/report/tidy.ts";
import { type Child, h } from "../../dom/h.ts";
import type { ListsWords } from "./words.ts";

/** Texts longer than this are shown as far as they go; the saved comparison has them whole. */
const longest = 4_000;

/** Each side's text with what is only there marked: by an element with a name and a line, not by colour alone. */
export function markedSides(left: string, right: string, words: ListsWords) {
  const parts = wordingParts(tidy(left, longest), tidy(right, longest));
  const marked = (mark: "del" | "ins", op: "removed" | "added", word: string): readonly Child[] =>
    parts
      .filter((one) => one.op === "same" || one.op === op)
      .map(({ op, text }) =>
        op === "same"
          ? text
          : h(mark, {}, h("span", { class: "only-read" }, `[${word}: `), text, h("span", { class: "only-read" }, "]")),
      );
  return { left: marked("del", "removed", words.removedWords), right: marked("ins", "added", words.addedWords) };
}
