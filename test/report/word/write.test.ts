import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Paper } from "../../../src/report/paper.ts";
import { writeWord } from "../../../src/report/word/write.ts";

const paper: Paper = {
  language: "ja",
  title: "題 & <b>",
  subtitle: "副題",
  date: "2026-11-22",
  header: "柱",
  footer: "ノンブル",
  blocks: [
    { kind: "heading", level: 1, text: "章" },
    { kind: "heading", level: 2, text: "節" },
    { kind: "heading", level: 1, text: "別紙", numbered: false },
    { kind: "paragraph", spans: ["文", { strong: "太" }, { blank: "【空】" }, { check: "〔要〕" }] },
    { kind: "paragraph", spans: ["注"], look: "note" },
    { kind: "list", items: [["一"], ["二"]], ordered: true },
    { kind: "list", items: [["甲"]], ordered: true },
    { kind: "list", items: [["・"]] },
    { kind: "facts", title: "手続", rows: [["項", ["一行\n二行"]]] },
    {
      kind: "table",
      caption: "表題",
      columns: [
        { title: "左", width: 1 },
        { title: "右", width: 3 },
      ],
      rows: [
        [["a"], ["あ".repeat(400)]],
        [["b"], ["短い"]],
      ],
    },
    { kind: "signatures", date: "日付", rows: [["署名者"]] },
    { kind: "page-break" },
  ],
};
const part = async (name: string, given = paper) =>
  strFromU8(unzipSync(await writeWord(given))[name] ?? new Uint8Array());

describe("a Word file", async () => {
  const xml = await part("word/document.xml");

  test("headings are headings, with numbers of their own but for annexes", () => {
    const heading = (text: string) =>
      new RegExp(`<w:p>(?:(?!</w:p>).)*${text}(?:(?!</w:p>).)*</w:p>`).exec(xml)?.[0] ?? "";
    expect(heading("章")).toMatch(/Heading1.*<w:numPr>/);
    expect(heading("節")).toMatch(/Heading2.*<w:ilvl w:val="1"\/>/);
    expect(heading("別紙")).toContain("Heading1");
    expect(heading("別紙")).not.toContain("<w:numPr>");
  });

  test("lists count from one each; header rows repeat; short rows stay whole, long ones may break", () => {
    const lists = new Set([...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id));
    expect(lists.size).toBeGreaterThanOrEqual(3);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(4);
  });

  test("what is to be filled in or checked is shaded, and says so in words", () => {
    expect(xml).toMatch(/<w:shd w:fill="FFF3BF"[^>]*>(?:(?!<\/w:r>).)*【空】/);
    expect(xml).toMatch(/<w:shd w:fill="FFE3D3"[^>]*>(?:(?!<\/w:r>).)*〔要〕/);
  });

  test("texts are texts, whatever they hold", async () => {
    expect(xml).toContain("題 &amp; &lt;b&gt;");
    const odd = await part("word/document.xml", {
      ...paper,
      blocks: [{ kind: "paragraph", spans: ["a\u0000b\u000bc\ud800"] }],
    });
    expect(odd).toContain("abc");
  });

  test("Japanese fonts are named apart from Latin ones, and the language is said", async () => {
    const styles = await part("word/styles.xml");
    expect(styles).toMatch(/w:ascii="Cambria"[^>]*w:eastAsia="Yu Mincho"/);
    expect(styles).toMatch(/w:ascii="Calibri"[^>]*w:eastAsia="Yu Gothic"/);
    expect(styles).toMatch(/<w:lang w:val="ja-JP" w:eastAsia="ja-JP"/);
    const en = await part("word/styles.xml", { ...paper, language: "en" });
    expect(en).toMatch(/<w:lang w:val="en-GB" w:eastAsia="ja-JP"/);
  });

  test("same content, same bytes, on another day too; another date, other bytes", async () => {
    const one = await writeWord(paper);
    expect(await writeWord(paper)).toEqual(one);
    expect(await part("docProps/core.xml")).toContain("2026-11-22T00:00:00Z");
    expect(await writeWord({ ...paper, date: "2026-11-23" })).not.toEqual(one);
  });
});

test("a table at the end does not ask for a page of its own for what Word wants behind it", async () => {
  const last = await part("word/document.xml", {
    ...paper,
    blocks: [{ kind: "table", columns: [{ title: "a" }], rows: [[["x"]]] }],
  });
  expect(last).toMatch(/<\/w:tbl><w:p><w:pPr><w:spacing[^>]*w:line="20"[^>]*\/><\/w:pPr><\/w:p><w:sectPr>/);
});

test("what rests on what is a list, deeper by each level", async () => {
  const nodes = [{ text: "一", children: [{ text: "二" }] }];
  const tree = await part("word/document.xml", { ...paper, blocks: [{ kind: "tree", summary: ["要"], nodes }] });
  expect([...tree.matchAll(/<w:ilvl w:val="(\d)"\/>/g)].map(([, level]) => level)).toEqual(["0", "1"]);
});
