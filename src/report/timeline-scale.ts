/** Where days lie on a line: plain arithmetic on calendar dates, so that a picture is the same on any machine. */

/** Days since 1970-01-01. Example: `dayNumber("2026-11-22")` is 20779. */
export const dayNumber = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
};

/** The date of a day number. */
export const dateOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export interface DayScale {
  readonly from: number;
  /** The day after the last: a span that ends on the last day ends there. */
  readonly end: number;
  /** 0 at the start of the first day, 1 at the end of the last. */
  readonly at: (date: string) => number;
  /** Where a day is over. */
  readonly until: (date: string) => number;
}

export function dayScale(from: string, to: string): DayScale {
  const [start, end] = [dayNumber(from), dayNumber(to) + 1];
  const place = (day: number) => Math.min(1, Math.max(0, (day - start) / (end - start)));
  return { from: start, end, at: (date) => place(dayNumber(date)), until: (date) => place(dayNumber(date) + 1) };
}

export interface Tick {
  readonly date: string;
  /** The first of a year, or the first tick of all: the year is written. */
  readonly isYear: boolean;
}

/** Firsts of months within the days, as many as `most`: every month, quarter, half year or year. */
export function monthTicks(from: string, to: string, most: number): readonly Tick[] {
  const firsts: string[] = [];
  let [year = 0, month = 1] = from.split("-").map(Number);
  for (;;) {
    const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
    if (date > to || year > 9999) break;
    if (date >= from) firsts.push(date);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  const every = [1, 3, 6, 12, 24, 60].find((step) => firsts.length / step <= most) ?? 120;
  const kept = firsts.filter((date) => {
    const [y = 0, m = 1] = date.split("-").map(Number);
    return (m - 1 + 12 * y) % every === 0;
  });
  return kept.map((date, index) => ({ date, isYear: index === 0 || date.slice(5, 7) === "01" }));
}

/** The tick in words: `2027年1月`, then `4月`; `Jan 2027`, then `Apr`. */
export function tickText({ date, isYear }: Tick, lang: "ja" | "en"): string {
  const [year = "", month = "1"] = date.split("-");
  if (lang === "ja") return isYear ? `${Number(year)}年${Number(month)}月` : `${Number(month)}月`;
  const short = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][Number(month) - 1];
  return isYear ? `${short} ${Number(year)}` : `${short}`;
}
