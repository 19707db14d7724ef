import { charactersOf } from "./layout/characters.ts";

/** Control characters, line ends and the marks that reverse or hide text. */
const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]+/gu;

/** One line that shows what it is: no line ends, control characters or marks of direction; not longer than `limit`. */
export function oneLine(text: string, limit = 1000): string {
  const plain = text
    .slice(0, limit + 1)
    .replace(unseen, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  return text.length > limit ? `${wholeCharacters(plain.slice(0, limit))}...` : plain;
}

/** Without the last character, which may have been cut in two. */
function wholeCharacters(text: string): string {
  const last = charactersOf(text.slice(-50)).at(-1) ?? "";
  return text.slice(0, text.length - last.length);
}

/**
 * The same data with every text in it made harmless to show. A connector's file is written by somebody else: names with markup
 * are escaped by each format, line ends and reversed text are undone here, once for all formats but JSON.
 */
export function tidy<T>(data: T, limit?: number): T {
  const map = (value: unknown): unknown => {
    if (typeof value === "string") return oneLine(value, limit);
    if (Array.isArray(value)) return value.map(map);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, map(one)]));
  };
  return map(data) as T;
}
