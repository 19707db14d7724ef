import { parseDate } from "@internationalized/date";

/**
 * Calendar dates as `YYYY-MM-DD`, which compare as strings. Month arithmetic clamps to the month's last day:
 * `addMonths("2025-08-31", 6)` is `2026-02-28` (contract 4.1).
 */
export function addMonths(date: string, months: number): string {
  return parseDate(date).add({ months }).toString();
}

/** `dayAfter("2026-02-28")` is `2026-03-01`. */
export function dayAfter(date: string): string {
  return parseDate(date).add({ days: 1 }).toString();
}

/** `dayBefore("2026-03-01")` is `2026-02-28`. */
export function dayBefore(date: string): string {
  return parseDate(date).subtract({ days: 1 }).toString();
}

/** Those that are known. */
export const known = (...dates: readonly (string | null | undefined)[]): readonly string[] =>
  dates.filter((date) => date !== null && date !== undefined);

/** The day after each that is known: from then on it is over. */
export const daysAfter = (...dates: readonly (string | null | undefined)[]): readonly string[] =>
  known(...dates).map(dayAfter);

/** Throws RangeError for a date that does not exist. */
export function assertDate(date: string): void {
  let exists = false;
  try {
    exists = parseDate(date).toString() === date;
  } catch {}
  if (!exists) throw new RangeError(`not a calendar date: ${date}`);
}
