import { expect, test } from "vitest";
import { suggestDate } from "../../src/dataset/dates.ts";

test.each([
  ["2024/3/1", "2024-03-01"],
  ["2024.03.01", "2024-03-01"],
  ["2024-3-1", "2024-03-01"],
  ["2024年3月1日", "2024-03-01"],
  ["２０２４年３月１日", "2024-03-01"],
  ["2024-03-01T00:00:00+09:00", "2024-03-01"],
  ["20240301", "2024-03-01"],
  ["令和6年3月1日", "2024-03-01"],
  ["令和元年5月1日", "2019-05-01"],
  ["R6.3.1", "2024-03-01"],
  ["平成31年4月30日", "2019-04-30"],
  ["1 March 2024", "2024-03-01"],
  ["Mar. 1, 2024", "2024-03-01"],
])("%s is %s", (written, date) => expect(suggestDate(written)).toEqual({ date }));

test.each(["2025-02-30", "2025-02-29", "2024年13月1日", "20240231", "1 Foo 2024", "令和6年2月30日", "0000-00-00"])(
  "%s does not exist",
  (written) => expect(suggestDate(written)).toEqual({ impossible: true }),
);

test.each(["02/03/2024", "2024", "2024-03", "soon", ""])("%s could be anything", (written) => {
  expect(suggestDate(written)).toBeUndefined();
});
