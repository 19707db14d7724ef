import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/report/document.ts";
import { textWidth } from "../../../src/report/word/looks.ts";
import { widthsOf } from "../../../src/report/word/table.ts";
import { writeWord } from "../../../src/report/word/write.ts";
import { partsOf, textOf } from "../office.ts";

const options = { date: "2026-11-22", header: "見出し", footer: "A & B", annex: "付録" };
const document: Document = {
  lang: "ja",
  title: "題 <名>",
  heading: ["表題"],
  blocks: [
    { kind: "paragraph", line: ["前 ", { strong: "強" }, { br: true }, { foreign: "x\u0007&<y>" }], role: "notice" },
    { kind: "facts", rows: [["名称", ["値"]]] },
    { kind: "heading", level: 2, text: "章", id: "a" },
    { kind: "heading", level: 3, text: "節", id: "b" },
    { kind: "list", items: [["一"], ["二"]] },
    {
      kind: "table",
      caption: "表",
      columns: [{ title: "列1" }, { title: "列2" }],
      rows: [[["短"], [{ status: "narrowed", text: "一部要確認" }]]],
    },
    { kind: "details", summary: ["導出"], nodes: [{ text: "親", children: [{ text: "子", tone: "dim" }] }] },
  ],
};
const bodyOf = async (one: Document = document) =>
  partsOf(await writeWord(one, options)).get("word/document.xml") ?? "";

describe("a Word file", () => {
  test("has real headings, numbered, and a title", async () => {
    const xml = await bodyOf();
    expect(xml).toMatch(/<w:pStyle w:val="Title"\/>[\s\S]*?表題/);
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>)[\s\S])*<w:numPr>(?:(?!<\/w:p>)[\s\S])*章/);
    expect(xml).toMatch(
      /<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>)[\s\S])*<w:ilvl w:val="1"\/>(?:(?!<\/w:p>)[\s\S])*節/,
    );
    expect(partsOf(await writeWord(document, options)).get("word/numbering.xml")).toContain('w:val="%1.%2"');
  });

  test("repeats the header of a table and tears no row apart", async () => {
    const xml = await bodyOf();
    const [, table = ""] = xml.match(/<w:tbl>/g) ?? [];
    expect(table).not.toBe("");
    const rows = xml.slice(xml.lastIndexOf("<w:tbl>")).match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];
    expect(rows.map((row) => /<w:tblHeader\/>/.test(row))).toEqual([true, false]);
    expect(rows.every((row) => /<w:cantSplit\/>/.test(row))).toBe(true);
  });

  test("is A4 with page x / y, Japanese and Latin fonts", async () => {
    const parts = partsOf(await writeWord(document, options));
    expect(parts.get("word/document.xml")).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const foot = [...parts].find(([name]) => name.startsWith("word/footer"))?.[1] ?? "";
    expect(foot).toMatch(/PAGE[\s\S]*NUMPAGES/);
    expect(foot).toContain("A &amp; B");
    expect(parts.get("word/styles.xml")).toMatch(/w:ascii="Cambria"[^>]*w:eastAsia="游明朝"/);
    expect(parts.get("word/styles.xml")).toContain("游ゴシック");
  });

  test("what a screen unfolds stands in an annex, under the heading that it stood under", async () => {
    const text = textOf(await bodyOf()).replace(/\s+/g, " ");
    expect(text).toMatch(/表 列1 列2 短 ◐ 一部要確認 付録 節 導出 親 子/);
    expect(textOf(await bodyOf({ ...document, blocks: document.blocks.slice(0, -1) }))).not.toContain("付録");
  });

  test("keeps every text as text, and what XML cannot say out", async () => {
    const xml = await bodyOf();
    expect(xml).toContain("x&amp;&lt;y&gt;");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(xml).not.toMatch(/[\u0000-\u0008]/);
  });

  test("the same content gives the same bytes, wherever and whenever", async () => {
    const first = await writeWord(document, options);
    const zone = process.env.TZ;
    process.env.TZ = "America/Los_Angeles";
    const second = await writeWord(structuredClone(document), options);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(second).toEqual(first);
    expect(partsOf(first).get("docProps/core.xml")).toMatch(/created[^>]*>2026-11-22T00:00:00Z/);
  });
});

describe("widths of columns", () => {
  test("fill the text, give long texts room and let a short header keep its line", () => {
    const rows = [[["1"], ["あ".repeat(80)], ["はい"]]];
    const widths = widthsOf([{ title: "通番" }, { title: "確認依頼" }, { title: "可否" }], rows);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth);
    expect(widths[1]).toBeGreaterThan(textWidth / 2);
    expect(widths[0]).toBeGreaterThan(700);
  });

  test("as shared out, where every column says so", () => {
    const [first = 0, second = 0] = widthsOf(
      [
        { title: "a", share: 1 },
        { title: "b", share: 3 },
      ],
      [],
    );
    expect(Math.round(second / first)).toBe(3);
  });
});
