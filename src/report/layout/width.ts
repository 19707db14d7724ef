import stringWidth from "string-width";

/** Columns that a text takes in a terminal: full-width characters take two, ambiguous ones are counted as one. */
export const widthOf = (text: string): number => stringWidth(text);

/** Filled with spaces on the right, or on the left. */
export function pad(text: string, width: number, align: "left" | "right" = "left"): string {
  const spaces = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + spaces : spaces + text;
}
