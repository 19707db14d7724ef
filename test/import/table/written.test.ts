import { describe, expect, test } from "vitest";
import { dateWithin, figureOf } from "../../../src/import/table/written.ts";

describe("dates as people write them", () => {
  test.each<[string, string | null]>([
    ["令和元年９月２７日改訂", "2019-09-27"],
    ["令和元年4月30日", null],
    ["平成31年4月30日", "2019-04-30"],
    ["平成31年5月1日", null],
    ["R6.3.1", "2024-03-01"],
    ["AR6.3.1", null],
    ["公表日：２０１９年９月２７日", "2019-09-27"],
    ["令和六年三月三十一日", "2024-03-31"],
    ["令和7年2月29日", null],
    ["令和6年2月29日", "2024-02-29"],
    ["2019/2/30", null],
    ["2019/2/28", "2019-02-28"],
    ["H30/10/12 公表", "2018-10-12"],
    ["昭和64年1月7日", "1989-01-07"],
    ["第2019条", null],
    ["12019-09-27", null],
    ["2026-03-310", null],
  ])("%s is %s", (text, date) => expect(dateWithin(text)).toBe(date));
});

test.each([
  ["十", 10],
  ["二十三", 23],
  ["九", 9],
  ["１３", 13],
  ["013", 13],
])("%s is %d", (text, figure) => expect(figureOf(text)).toBe(figure));
test.each(["", "x", "1.5", "百", "二三"])("%s is no whole number", (text) => expect(figureOf(text)).toBeNaN());
