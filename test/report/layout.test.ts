import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { paint } from "../../src/report/layout/colour.ts";
import { grid } from "../../src/report/layout/grid.ts";
import { paragraph } from "../../src/report/layout/lines.ts";
import { pad } from "../../src/report/layout/width.ts";
import { wrap } from "../../src/report/layout/wrap.ts";

const text = fc.string({
  unit: fc.constantFrom(..."abc 適用宣言書のクラウド。、（）「」ー～👩‍👩‍👧é\n".split(""), "👩‍👩‍👧", "。", "（"),
  maxLength: 60,
});

describe("wrap", () => {
  test.each([
    ["適用宣言書に、実装と記載。", 12, ["適用宣言書", "に、実装と", "記載。"]],
    ["範囲（登録範囲）", 6, ["範囲", "（登録", "範囲）"]],
    ["one two three", 7, ["one two", "three"]],
    ["コンピュータ室", 12, ["コンピュータ", "室"]],
    ["", 10, [""]],
  ])("%s in %i columns", (line, width, lines) => {
    expect(wrap(line, width)).toEqual(lines);
  });

  test("no line is too wide, no text is lost, and no line begins or ends where 禁則 forbids it", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (line, width) => {
        const lines = wrap(line, width);
        expect(lines.filter((one) => stringWidth(one) > width)).toEqual([]);
        expect(lines.join("").replace(/\s/g, "")).toBe(line.replace(/\s/g, ""));
      }),
    );
    const lines = wrap("規程（方針、手順）を「定めて」、周知している。確認は、年一回である。".repeat(5), 24);
    expect(lines.filter((one) => /^[、。）」]/.test(one) || /[（「]$/.test(one))).toEqual([]);
  });
});

describe("grid", () => {
  const columns = [
    { title: "No", most: 8, least: 3 },
    { title: "項目", most: 30, least: 10 },
    { title: "理由", most: 40, least: 10 },
  ];
  test("no line is wider than asked, whatever is in the cells", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, text), { maxLength: 4 }),
        fc.integer({ min: 40, max: 120 }),
        (rows, width) => {
          const cells = rows.map((row) => row.map((one) => ({ text: one })));
          expect(grid(columns, cells, width, false).filter((line) => stringWidth(line) > width)).toEqual([]);
        },
      ),
    );
  });
  test("columns stand under each other with full-width text", () => {
    const [, , first = "", second = ""] = grid(
      columns,
      [
        [{ text: "1" }, { text: "入室" }, { text: "x" }],
        [{ text: "2" }, { text: "ab" }, { text: "x" }],
      ],
      60,
      false,
    );
    expect(stringWidth(first.slice(0, first.indexOf("x")))).toBe(stringWidth(second.slice(0, second.indexOf("x"))));
  });
});

test("padding counts full-width characters twice", () => {
  expect([pad("判定", 6), pad("ab", 4, "right")]).toEqual(["判定  ", "  ab"]);
});

test("a paragraph hangs under its lead", () => {
  expect(paragraph("one two three", 27, { lead: "- ", indent: 2 })).toEqual(["  - one two three"]);
  expect(paragraph("aaaa bbbb cccc dddd eeee", 22, { lead: "- " })).toEqual(["- aaaa bbbb cccc dddd", "  eeee"]);
});

test("no colour unless asked", () => {
  expect(paint("x", "good", false)).toBe("x");
  expect(paint("x", "good", true)).toBe("\u001b[32mx\u001b[0m");
});
