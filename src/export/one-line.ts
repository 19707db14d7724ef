const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
  "|": "\\|",
};
const meant: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(escapes).map(([plain, written]) => [written, plain]),
);
const written = /\\(?:u2028|u2029|[\\nr|])/g;

/** A text without line breaks, for places that take none: they become `\n` and the like, a backslash `\\`. */
export const oneLine = (text: string): string =>
  text.replace(/[\\\n\r\u2028\u2029]/g, (found) => escapes[found] ?? found);

/** What `oneLine` was given. A backslash that begins none of its escapes stands for itself. */
export const fromOneLine = (text: string): string => text.replace(written, (found) => meant[found] ?? found);

/** A list as one text: parts joined by ` | `, a `|` within one written `\|`. Example: `["A.5.20", "A.5.21"]` is `A.5.20 | A.5.21`. */
export const joinList = (parts: readonly string[]): string =>
  parts.map((part) => oneLine(part).replaceAll("|", "\\|")).join(" | ");

/** What `joinList` was given; white space around a part is not part of it, and an empty text is an empty list. */
export const splitList = (text: string): string[] =>
  text.trim() === "" ? [] : (text.match(/(?:\\.|[^|])+/gs) ?? []).map((part) => fromOneLine(part.trim()));
