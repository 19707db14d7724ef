/** Calendar dates as `YYYY-MM-DD`; the verifier counts for itself. */
const digits = (value: number, length: number): string => String(value).padStart(length, "0");
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parts(date: string): readonly [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return [year, month, day];
}

const dateOf = (year: number, month: number, day: number): string =>
  year > 9999 ? "9999-12-31" : `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;

/** `monthsLater("2025-08-31", 6)` is `2026-02-28`: the month's last day where it has no such day. */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = parts(date);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dateOf(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)));
}

/** `nextDay("2026-02-28")` is `2026-03-01`. */
export function nextDay(date: string): string {
  const [year, month, day] = parts(date);
  if (day < daysIn(year, month)) return dateOf(year, month, day + 1);
  return month < 12 ? dateOf(year, month + 1, 1) : dateOf(year + 1, 1, 1);
}

/** Does the text name a day that exists? */
export function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const [year, month, day] = parts(date);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}
