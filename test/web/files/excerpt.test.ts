import { describe, expect, test } from "vitest";
import { excerptOf } from "../../../web/files/excerpt.ts";

const marked = (text: string, line: number, column: number) => {
  const found = excerptOf(text, { at: { file: "a", line, column } }).find(({ isMarked }) => isMarked);
  return found && [found.before, found.at, found.after];
};

describe("the place of a problem in the file's own text", () => {
  test.each([
    ["status: fine", 9, ["status: ", "fine", ""]],
    ["connector: {name: x, apiservice: y}", 22, ["connector: {name: x, ", "apiservice", ": y}"]],
    ['name: "a # b", x', 7, ["name: ", '"a # b"', ", x"]],
    ["name: it''s here # note", 7, ["name: ", "it''s here", " # note"]],
    ["- [a, b]", 3, ["- ", "[", "a, b]"]],
    ["scope:", 1, ["", "scope", ":"]],
    ["short", 40, ["short", "␠", ""]],
    ["", 1, ["", "␠", ""]],
  ])("%s, column %i", (line, column, parts) => {
    expect(marked(line, 1, column)).toEqual(parts);
  });

  test("shows three lines before and after, and no more than there are", () => {
    const text = Array.from({ length: 20 }, (_, index) => `line${index + 1}`).join("\r\n");
    expect(excerptOf(text, { at: { file: "a", line: 10, column: 1 } }).map(({ number }) => number)).toEqual([
      7, 8, 9, 10, 11, 12, 13,
    ]);
    expect(excerptOf(text, { at: { file: "a", line: 1, column: 1 } }).map(({ before, at }) => before + at)).toEqual([
      "line1",
      "line2",
      "line3",
      "line4",
    ]);
  });

  test("of a very long line only what is near, no character cut in two", () => {
    const [before = "", at = "", after = ""] = marked(`${"𠮷".repeat(5000)}: x${"👍".repeat(5000)}`, 1, 10_003) ?? [];
    expect(before.length + at.length + after.length).toBeLessThan(600);
    expect(`${before}${at}${after}`).not.toMatch(/\p{Surrogate}/u);
    expect(at.startsWith("x👍")).toBe(true);
  });
});
