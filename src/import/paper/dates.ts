import { suggestDate } from "../../dataset/dates.ts";
import { dateWithin } from "../table/written.ts";

export interface DateFound {
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

const figure = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
const patterns: readonly (readonly [RegExp, (text: string) => string | null])[] = [
  [
    new RegExp(
      `(?:(?:令和|平成|昭和)\\s*(?:元|${figure})|(?<!\\d)\\d{4})\\s*年\\s*${figure}\\s*月\\s*${figure}\\s*日`,
      "gu",
    ),
    dateWithin,
  ],
  [/(?<![\d.])(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}(?![\d.])/g, dateWithin],
  [new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?(?:\\s+|-)(?:of\\s+)?${month}(?:,?\\s+|-)\\d{4}(?!\\d)`, "gi"), english],
  [new RegExp(`\\b${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}(?!\\d)`, "gi"), english],
];

function english(text: string): string | null {
  const plain = text
    .replace(/(\d)(?:st|nd|rd|th)\b/i, "$1")
    .replace(/\bof\s+/i, "")
    .replace(/-/g, " ")
    .replace(/\s+/g, " ");
  const found = suggestDate(plain);
  return found && "date" in found ? found.date : null;
}

/**
 * Every calendar date of a text in the order in which they stand, in Japanese with 元号 or 西暦, ISO, and English with the month as a
 * word. 02/03/2026 is none: nobody knows which is the month. Example: `datesIn("令和7年4月1日～2028年3月31日")` has two.
 */
export function datesIn(text: string): readonly DateFound[] {
  const found: DateFound[] = [];
  for (const [pattern, read] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      const date = read(match[0]);
      if (date !== null && !found.some((one) => from < one.to && one.from < to)) found.push({ date, from, to });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}
