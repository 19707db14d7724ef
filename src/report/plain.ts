import { type Line, shapes } from "./document.ts";

/** What a line reads without its looks. */
export function plainText(line: Line): string {
  return line
    .map((inline) => {
      if (typeof inline === "string") return inline;
      if ("br" in inline) return "\n";
      if ("soft" in inline) return inline.soft;
      if ("strong" in inline) return inline.strong;
      if ("code" in inline) return inline.code;
      if ("foreign" in inline) return inline.foreign;
      return `${shapes[inline.status]} ${inline.text}`;
    })
    .join("");
}
