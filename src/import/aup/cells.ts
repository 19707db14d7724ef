import { suggestDate } from "../../dataset/dates.ts";
import type { Problem } from "../../dataset/problem.ts";
import { problem } from "../../dataset/problem.ts";
import { listIn, notApplicable } from "../../schema/aup-sheet.ts";
import { CalendarDate } from "../../schema/text.ts";

/** Dashes and the like that people put where nothing belongs. */
export const isNothing = (text: string): boolean =>
  text === "" || text === notApplicable || /^(?:[-－–—―ー]+|n\/?a|該当なし|なし)$/iu.test(text);

/** A count, perhaps with its counter. Example: `２５件` is 25. */
export function countIn(text: string): number | undefined {
  const found = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.0+)?\s*(?:件|名|人|台|社|回|日|か月|か所|部署|箇所)?$/u.exec(
    text.normalize("NFKC").trim(),
  );
  return found?.[1] === undefined ? undefined : Number(found[1].replaceAll(",", ""));
}

/** Sizes of a procedure by name: one number where it has one size, else `name=25` for each of them. */
export function sizesIn(text: string, names: readonly string[]): Readonly<Record<string, number>> | undefined {
  const [only, ...more] = names;
  if (only === undefined) return undefined;
  const single = countIn(text);
  if (more.length === 0 && single !== undefined) return { [only]: single };
  const pairs = listIn(text).map((part) => /^([A-Za-z][A-Za-z0-9]*)\s*[=＝:：]\s*(.+)$/u.exec(part));
  const sizes = new Map<string, number>();
  for (const pair of pairs) {
    const value = countIn(pair?.[2] ?? "");
    if (!pair?.[1] || value === undefined || !names.includes(pair[1]) || sizes.has(pair[1])) return undefined;
    sizes.set(pair[1], value);
  }
  return names.every((name) => sizes.has(name)) ? Object.fromEntries(sizes) : undefined;
}

/** A calendar date, or what is wrong with it. */
export function dateIn(text: string, at: Problem["at"]): string | Problem {
  if (CalendarDate.safeParse(text).success) return text;
  const meant = suggestDate(text);
  return problem("bad-date", at, {
    value: text,
    reason: meant && "impossible" in meant ? "impossible" : "form",
    ...(meant && "date" in meant ? { suggestion: meant.date } : {}),
  });
}

/** What a YAML file can hold: line ends alike, no control characters. */
export const plain = (text: string): string =>
  text
    .replaceAll("\r\n", "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into a file
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, " ")
    .trim();
