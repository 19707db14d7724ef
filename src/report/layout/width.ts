import stringWidth from "string-width";

/** Every one of these takes one column, and none joins with its neighbours. */
const printable = /^[ -~]*$/;
/** Every one of these takes two. */
const fullWidth = /^[\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uff01-\uff60]*$/;

/** Columns that a text takes in a terminal: full-width characters take two, ambiguous ones are counted as one. */
export function widthOf(text: string): number {
  // most words are of one of these two kinds, and the library looks at every character in turn
  if (printable.test(text)) return text.length;
  return fullWidth.test(text) ? text.length * 2 : stringWidth(text);
}

/** Filled with spaces on the right, or on the left. */
export function pad(text: string, width: number, align: "left" | "right" = "left"): string {
  const spaces = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + spaces : spaces + text;
}
