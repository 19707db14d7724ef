import { diffArrays } from "diff";

export interface WordingPart {
  readonly op: "same" | "added" | "removed";
  readonly text: string;
}

/** Words of any language without a dictionary: runs of one script, of figures, of spaces; every mark by itself. */
const words =
  /[\p{sc=Han}々〆]+|[\p{sc=Hira}]+|[\p{sc=Kana}ー]+|[^\P{L}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+|\p{N}+|\s+|[\s\S]/gu;

/**
 * What was taken out of a text and what was put in, word by word; the same on every machine.
 * Example: of `第三者認証の取得` and `保証報告書の取得` the first run is removed and another added, `の取得` is the same.
 */
export function wordingParts(left: string, right: string): readonly WordingPart[] {
  const tokens = (text: string) => text.match(words) ?? [];
  return diffArrays(tokens(left), tokens(right)).map(({ added, removed, value }) => ({
    op: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

/** In one line: what was removed as `[-…-]`, what was added as `{+…+}`. */
export const markedWording = (left: string, right: string): string =>
  wordingParts(left, right)
    .map(({ op, text }) => (op === "same" ? text : op === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("")
    .replace(/\s*\n\s*/g, " ");
