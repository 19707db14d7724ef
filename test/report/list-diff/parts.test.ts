import { expect, test } from "vitest";
import { markedWording, wordingParts } from "../../../src/report/list-diff/parts.ts";

test.each([
  ["第三者認証の取得", "保証報告書の取得", "[-第三者認証-]{+保証報告書+}の取得"],
  ["a security policy", "a written security policy", "a {+written +}security policy"],
  ["サーバルーム", "サーバルーム", "サーバルーム"],
  ["", "新設", "{+新設+}"],
  ["1行目\n2行目", "1行目", "1行目[- 2行目-]"],
])("%s to %s", (left, right, marked) => expect(markedWording(left, right)).toBe(marked));

test("the parts give both texts back", () => {
  const [left, right] = [
    "委託先の選定基準を定め、年1回見直しているか。",
    "委託先・再委託先の選定基準を定め、年2回見直しているか。",
  ];
  const parts = wordingParts(left, right);
  const of = (...ops: string[]) =>
    parts
      .filter(({ op }) => ops.includes(op))
      .map(({ text }) => text)
      .join("");
  expect([of("same", "removed"), of("same", "added")]).toEqual([left, right]);
  expect(parts.filter(({ op }) => op !== "same").length).toBeLessThan(6);
});
