import { CalendarDate, GregorianCalendar, JapaneseCalendar, toCalendar } from "@internationalized/date";

const eras: Readonly<Record<string, string>> = {
  令和: "reiwa",
  R: "reiwa",
  平成: "heisei",
  H: "heisei",
  昭和: "showa",
  S: "showa",
};
const kanji = "〇一二三四五六七八九";
const figure = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const separated = (year: string) =>
  `${year}\\s*(?:年|[./-])\\s*(${figure})\\s*(?:月|[./-])\\s*(${figure})\\s*日?(?!\\d)`;
const japanese = new RegExp(separated(`(令和|平成|昭和|(?<![A-Za-z])[RHS])\\s*(元|${figure})`), "u");
const western = new RegExp(separated("(?<!\\d)(\\d{4})"), "u");

/**
 * The first calendar date that stands in a text, whatever its writing: full-width figures, 元号 with 元年 or kanji numerals, 西暦.
 * Null where there is none, where the day does not exist, or where the era had not begun or was over.
 * Example: `dateWithin("令和元年９月２７日改訂")` is `2019-09-27`; of `令和元年4月30日`, a day of 平成, null.
 */
export function dateWithin(text: string): string | null {
  const plain = text.normalize("NFKC");
  const [, era, ...ofEra] = japanese.exec(plain) ?? [];
  if (era !== undefined) {
    const [year = "", month = "", day = ""] = ofEra;
    const parts = [year === "元" ? 1 : figureOf(year), figureOf(month), figureOf(day)] as const;
    const calendar = new JapaneseCalendar();
    return same(new CalendarDate(calendar, eras[era] ?? "", ...parts), parts, eras[era]);
  }
  const [, year, month = "", day = ""] = western.exec(plain) ?? [];
  if (year === undefined) return null;
  const parts = [Number(year), figureOf(month), figureOf(day)] as const;
  return same(new CalendarDate(...parts), parts);
}

/** The library moves what does not exist to the nearest day; what was moved was no date. */
function same(date: CalendarDate, [year, month, day]: readonly [number, number, number], era?: string): string | null {
  const western = toCalendar(date, new GregorianCalendar());
  const back = era === undefined ? western : toCalendar(western, new JapaneseCalendar());
  const kept =
    back.year === year && back.month === month && back.day === day && (era === undefined || back.era === era);
  return kept ? western.toString() : null;
}

/** A whole number in Arabic or, up to 99, kanji numerals; NaN for anything else. Example: `figureOf("二十三")` is 23. */
export function figureOf(text: string): number {
  const plain = text.normalize("NFKC").trim();
  if (/^\d+$/.test(plain)) return Number(plain);
  const found = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain);
  if (!found || plain === "") return Number.NaN;
  const [, tens, ten, ones] = found;
  return (ten ? (tens ? kanji.indexOf(tens) : 1) * 10 : 0) + (ones ? kanji.indexOf(ones) : 0);
}
