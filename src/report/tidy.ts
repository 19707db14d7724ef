import { charactersOf } from "./layout/width.ts";

/** Control characters, line ends and the marks that reverse or hide text. */
const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]+/gu;

/** One line that shows what it is: no line ends, control characters or marks of direction; not longer than `limit` characters. */
export function oneLine(text: string, limit = 2000): string {
  const plain = text
    .slice(0, limit * 8)
    .replace(unseen, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  const characters = plain.length > limit ? charactersOf(plain) : [];
  return characters.length > limit ? `${characters.slice(0, limit).join("")}...` : plain;
}

/**
 * The same data with every text in it made harmless to show. A connector's file is written by somebody else: names with markup
 * are escaped by each format, line ends and reversed text are undone here, once for all formats but JSON.
 */
export function tidy<T>(data: T, limit?: number): T {
  return map(data, limit) as T;
}

function map(data: unknown, limit: number | undefined): unknown {
  if (typeof data === "string") return oneLine(data, limit);
  if (Array.isArray(data)) return data.map((one) => map(one, limit));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, map(value, limit)]));
}
