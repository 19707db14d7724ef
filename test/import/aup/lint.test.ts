import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { lintAup } from "../../../src/import/aup/lint.ts";
import { workbook } from "../table/files.ts";

const told = async (file: string, content: string | Uint8Array) => {
  const read = await lintAup(file, typeof content === "string" ? strToU8(content) : content);
  return read.problems.map(({ code, at, args }) => {
    const where = `${at.sheet ?? at.paragraph ?? ""}${at.line}:${at.column}`;
    return "word" in args ? `${where} ${args.word}` : `${where} ${code}`;
  });
};
const docx = (...paragraphs: readonly string[]) =>
  zipSync({
    "word/document.xml": strToU8(
      `<w:document xmlns:w="w"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
    ),
  });

describe("a word of judgement has its place", () => {
  test("of Markdown, line and column; a statement may run over a line, not over a blank one", async () => {
    expect(await told("a.md", "# 手続\n\n25件を閲覧し、\n適切であった。\n\n| 結果 |\n| --- |\n| 十分 |\n")).toEqual([
      "4:1 適切",
      "8:3 十分",
    ]);
    expect(
      await told("a.md", "The practitioner does not express\na conclusion on the effectiveness of controls.\n"),
    ).toEqual([]);
    expect(
      await told("a.md", "The practitioner does not express a conclusion\n\nThe controls are effective.\n"),
    ).toEqual(["3:18 effective"]);
  });

  test("of a document, the paragraph", async () => {
    expect(await told("a.docx", docx("手続", "規程は有効であった。", "有効期限は3月31日であった。"))).toEqual([
      "body2:4 有効",
    ]);
  });

  test("of a workbook, the cell", async () => {
    const bytes = await workbook({
      name: "結果",
      rows: [
        ["手続ID", "実施結果"],
        ["x.1", "概ね一致した"],
        ["x.2", "25件中25件"],
      ],
    });
    expect(await told("a.xlsx", bytes)).toEqual(["結果2:2 概ね"]);
    expect(await told("a.csv", "id,finding\nx.1,reasonable\n")).toEqual(["2:2 reasonable"]);
  });

  test("of YAML, line and column, within quoted and folded texts too", async () => {
    const text = [
      "- id: adequate-backup.1",
      "  text:",
      '    ja: "記録が\\"適切\\"かを見る"',
      "    en: >-",
      "      Inspect the list and",
      "      see whether it is adequate.",
      "  note: fine",
      "  finding: {en: Effective from 2026-04-01, ja: 十分な件数}",
    ].join("\n");
    expect(await told("a.yaml", text)).toEqual(["3:15 適切", "6:25 adequate", "8:48 十分"]);
  });
});

test.each<[string, string | Uint8Array, string]>([
  ["a.pdf", "x", "1:1 aup-file-kind"],
  ["a", "x", "1:1 aup-file-kind"],
  ["a.docx", "x", "1:1 document-not-docx"],
  ["a.md", " \n", "1:1 document-empty"],
  ["a.txt", new Uint8Array([0x80, 0xff, 0x00]), "1:1 table-encoding"],
  ["a.xlsx", "x", "1:1 workbook-not-xlsx"],
  ["a.yaml", "a: [", "1:5 yaml-syntax"],
])("%s that cannot be read", async (file, content, problem) => {
  expect((await told(file, content))[0]).toBe(problem);
});

test("a file of nothing else is told so once", async () => {
  const read = await lintAup("a.md", strToU8("適切 ".repeat(1500)));
  expect([read.ok, read.problems.length, read.problems.at(-1)?.code]).toEqual([true, 1001, "more-problems"]);
});
