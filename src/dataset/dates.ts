/** Does the day exist? Example: `dayExists(2024, 2, 29)`, but not in 2025. */
export function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
};
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

type Parts = readonly [year: number, month: number, day: number];

/** Each form that people write, and how its parts become year, month and day. */
const forms: readonly (readonly [RegExp, (parts: string[]) => Parts])[] = [
  [
    /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[T ].*)?$/,
    ([y, m, d]) => [Number(y), Number(m), Number(d)],
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => [Number(y), Number(m), Number(d)]],
  [
    /^(令和|平成|昭和|R|H|S)(元|\d{1,2})(?:\.|\/|-|年)(\d{1,2})(?:\.|\/|-|月)(\d{1,2})日?$/,
    ([era = "", y, m, d]) => [(eras[era] ?? 0) + (y === "元" ? 1 : Number(y)), Number(m), Number(d)],
  ],
  [
    /^(\d{1,2}) ([A-Za-z]{3})[a-z]*\.?,? (\d{4})$/,
    ([d, m = "", y]) => [Number(y), months.indexOf(m.toLowerCase()) + 1, Number(d)],
  ],
  [
    /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/,
    ([m = "", d, y]) => [Number(y), months.indexOf(m.toLowerCase()) + 1, Number(d)],
  ],
];

/**
 * What somebody meant who wrote a date in another form. `02/03/2024` is left alone: nobody knows which is the month.
 * Example: `suggestDate("令和6年3月1日")` is `{date: "2024-03-01"}`; `suggestDate("2025-02-30")` is `{impossible: true}`.
 */
export function suggestDate(written: string): { date: string } | { impossible: true } | undefined {
  const text = written.normalize("NFKC").trim();
  for (const [form, read] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const [year, month, day] = read(found.slice(1));
    if (!dayExists(year, month, day)) return { impossible: true };
    const two = (part: number) => String(part).padStart(2, "0");
    return { date: `${year}-${two(month)}-${two(day)}` };
  }
  return undefined;
}
