import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { cellText, sheetNames } from "../../../src/report/workbook/safe.ts";
import { type BookSpec, type SheetSpec, writeBook } from "../../../src/report/workbook/write.ts";

const sheet: SheetSpec = {
  name: "確認票",
  title: "API接続チェックリスト",
  notes: ["一行目"],
  columns: [
    { header: "通番", width: 6 },
    { header: "判定", width: 14, choices: ["カバー見込み", "一部要確認", "要確認"] },
    { header: "理由", width: 20 },
  ],
  frozen: 1,
  filter: true,
  rows: [
    [13, { text: "一部要確認", look: "narrowed" }, "あ".repeat(60)],
    [14, "", '=HYPERLINK("http://x","y")'],
  ],
};
const book = (...sheets: readonly SheetSpec[]): BookSpec => ({
  title: "certmap",
  language: "ja",
  date: "2026-11-22",
  footer: "A & B",
  sheets,
});
const parts = async (spec: BookSpec) => {
  const files = unzipSync(await writeBook(spec));
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
};

describe("a workbook for people", () => {
  test("comes back as it was written", async () => {
    const { sheets } = await readXlsx(await writeBook(book(sheet)));
    expect(sheets[0]?.rows.slice(0, 5)).toEqual([
      ["API接続チェックリスト", null, null],
      ["一行目", null, null],
      ["通番", "判定", "理由"],
      [13, "一部要確認", "あ".repeat(60)],
      [14, "", '=HYPERLINK("http://x","y")'],
    ]);
    expect(sheets[1]).toMatchObject({ name: "lists", rows: [["カバー見込み"], ["一部要確認"], ["要確認"]] });
  });

  test("frozen and repeated header, drop-down, filter, A4 landscape, hidden list, footer", async () => {
    const part = await parts(book(sheet));
    const xml = part("xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<pane[^>]*xSplit="1"[^>]*ySplit="3"/);
    expect(xml).toMatch(/<dataValidation[^>]*type="list"[^>]*sqref="B4:B5"/);
    expect(xml).toContain("lists!$A$1:$A$3");
    expect(xml).toMatch(/<autoFilter ref="A3:C5"/);
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(xml).toMatch(/orientation="landscape"/);
    expect(xml).toContain("A &amp;&amp; B");
    expect(part("xl/workbook.xml")).toMatch(/_xlnm.Print_Titles[^<]*>[^<]*\$3:\$3/);
    expect(part("xl/workbook.xml")).toMatch(/name="lists"[^>]*state="veryHidden"/);
  });

  test("a row is high enough for its longest cell: 60 full-width characters in 20 need seven lines or more", async () => {
    const xml = (await parts(book(sheet)))("xl/worksheets/sheet1.xml");
    const height = Number(/<row r="4"[^>]*\bht="([\d.]+)"/.exec(xml)?.[1]);
    expect(height).toBeGreaterThanOrEqual(7 * 13);
    expect(height).toBeLessThan(11 * 15);
  });

  test("a column that may grow does, until no row is higher than a row can be; one that may not stays", async () => {
    const long = "あ".repeat(600);
    const widths = async (most?: number) => {
      const column = { header: "a", width: 20, ...(most !== undefined && { most }) };
      const xml = (await parts(book({ name: "a", columns: [column], rows: [[long]] })))("xl/worksheets/sheet1.xml");
      return {
        width: Number(/<col [^>]*width="([\d.]+)"/.exec(xml)?.[1]),
        height: Number(/<row r="2"[^>]*\bht="([\d.]+)"/.exec(xml)?.[1]),
      };
    };
    const [fixed, grown, limited] = [await widths(), await widths(200), await widths(30)];
    expect(fixed).toEqual({ width: 20, height: 409 });
    expect(grown.width).toBeGreaterThan(50);
    expect(grown.height).toBeLessThan(409);
    expect(limited).toEqual({ width: 30, height: 409 });
  });

  test("a hidden column is there, and makes no row higher", async () => {
    const columns = [
      { header: "a", width: 9 },
      { header: "id", width: 9, hidden: true },
    ];
    const xml = (await parts(book({ name: "a", columns, rows: [["x", "long ".repeat(50)]] })))(
      "xl/worksheets/sheet1.xml",
    );
    expect(xml).toMatch(/<col [^>]*min="2"[^>]*hidden="(?:1|true)"/);
    expect(Number(/<row r="2"[^>]*\bht="([\d.]+)"/.exec(xml)?.[1])).toBeLessThan(30);
  });

  test("two pages side by side: a break, the first columns again, a scale at which the wider half fits", async () => {
    const columns = Array.from({ length: 4 }, (_, index) => ({ header: String(index), width: 50 }));
    const part = await parts(
      book({
        name: "a",
        columns,
        rows: [["1", "2", "3", "4"]],
        halves: { first: 2, again: 1, head: ["A & B", "x".repeat(300)] },
      }),
    );
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<colBreaks[^>]*>\s*<brk id="2"/);
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/scale="73"/);
    expect(part("xl/workbook.xml")).toMatch(/_xlnm.Print_Titles[^<]*>[^<]*\$A:\$A/);
    expect(part("xl/workbook.xml")).toMatch(/_xlnm.Print_Area[^<]*>[^<]*\$A\$1:\$D\$2/);
    const head = /<oddHeader>([^<]*)/.exec(part("xl/worksheets/sheet1.xml"))?.[1] ?? "";
    expect(head).toContain("A &amp;&amp; B");
    expect(head.length).toBeLessThan(255);
  });

  test("no cell is a formula, whatever it begins with", async () => {
    const bad = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"];
    const spec = book({ name: "a", columns: [{ header: "=x", width: 9 }], rows: bad.map((text) => [text]) });
    expect((await parts(spec))("xl/worksheets/sheet1.xml")).not.toMatch(/<f[ >]/);
  });

  test("the same content gives the same bytes", async () => {
    expect(await writeBook(book(sheet))).toEqual(await writeBook(book(sheet)));
  });

  test("a table without rows still opens", async () => {
    const { sheets } = await readXlsx(await writeBook(book({ ...sheet, rows: [] })));
    expect(sheets[0]?.rows[2]).toEqual(["通番", "判定", "理由"]);
  });
});

describe("what a cell and a sheet's name can hold", () => {
  test.each([
    ["a\u0000b\u0008c\u000bd\ufffee", "abcde"],
    ["a\r\nb\rc\td", "a\nb\nc\td"],
    ["\ud83d\ude00 \ud83d", "😀 \ufffd"],
  ])("%j", (text, clean) => expect(cellText(text)).toBe(clean));

  test("a long text is cut with a mark, never within a character", () => {
    expect(cellText("あ".repeat(40_000))).toHaveLength(32_767);
    expect(cellText(`a${"😀".repeat(20_000)}`).endsWith("😀…")).toBe(true);
  });

  test("names", () => {
    expect(sheetNames(["a/b:c", "A b c", "", "x".repeat(40), "x".repeat(40), "'q'"])).toEqual([
      "a b c",
      "A b c 2",
      "Sheet",
      "x".repeat(31),
      `${"x".repeat(29)} 2`,
      "q",
    ]);
  });
});
