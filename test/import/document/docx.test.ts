import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/import/document/docx.ts";
import { writeWord } from "../../../src/report/word/write.ts";
import { declaring, rawWorkbook, sheetXml } from "../table/files.ts";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (inner: string) => `<?xml version="1.0"?><w:document ${w}><w:body>${inner}</w:body></w:document>`;
const file = (inner: string, more: Zippable = {}) => zipSync({ "word/document.xml": strToU8(body(inner)), ...more });
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const textsOf = (bytes: Uint8Array) => {
  const read = readDocument("a.docx", bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.paragraphs.map(({ text, number, part }) => `${part} ${number} ${text}`);
};
const codeOf = (bytes: Uint8Array) => {
  const read = readDocument("a.docx", bytes);
  return read.ok ? "ok" : read.problems.map(({ code }) => code).join();
};

describe("paragraphs", () => {
  test("are counted with the empty ones, those of tables included", () => {
    const inner = `<w:p>${run("一")}</w:p><w:p/><w:tbl><w:tr><w:tc><w:p>${run("二")}${run("三")}</w:p></w:tc></w:tr></w:tbl>`;
    expect(textsOf(file(inner))).toEqual(["body 1 一", "body 3 二三"]);
  });

  test("tabs and breaks part words, entities are read, instructions and deleted text are not", () => {
    const inner = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b &amp; c</w:t><w:br/><w:t>d</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run("e")}</w:ins><w:moveFrom>${run("moved")}</w:moveFrom></w:p>`;
    expect(textsOf(file(inner))).toEqual(["body 1 a b & c\nde"]);
  });

  test("a text box is a paragraph of its own, and its fallback is not read twice", () => {
    const box = `<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:p>${run("box")}</w:p></mc:Choice><mc:Fallback><w:p>${run("box")}</w:p></mc:Fallback></mc:AlternateContent>`;
    expect(textsOf(file(`<w:p>${run("before")}<w:r>${box}</w:r>${run("after")}</w:p>`))).toEqual([
      "body 1 beforeafter",
      "body 2 box",
    ]);
  });

  test("notes stand apart", () => {
    const notes = {
      "word/footnotes.xml": strToU8(
        `<w:footnotes ${w}><w:footnote><w:p>${run("note")}</w:p></w:footnote></w:footnotes>`,
      ),
    };
    expect(textsOf(file(`<w:p>${run("text")}</w:p>`, notes))).toEqual(["body 1 text", "notes 1 note"]);
  });

  test("a document that certmap writes comes back", async () => {
    const bytes = await writeWord({
      language: "ja",
      title: "題",
      date: "2026-11-22",
      header: "h",
      footer: "f",
      blocks: [{ kind: "paragraph", spans: ["手続は", { strong: "25" }, "件とする。"] }],
    });
    expect(textsOf(bytes)).toEqual(["body 1 題", "body 2 手続は25件とする。"]);
  });
});

describe("what is no document gives a problem", () => {
  const good = file(`<w:p>${run("x")}</w:p>`);
  const large = strToU8(body(`<w:p>${run("x".repeat(3_000_000))}</w:p>`));
  test.each<[string, Uint8Array, string]>([
    ["a good one", good, "ok"],
    ["a workbook", rawWorkbook(sheetXml("")), "document-not-docx"],
    ["a text", strToU8("hello"), "document-not-docx"],
    ["nothing", new Uint8Array(), "document-not-docx"],
    ["an old or protected file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), "document-not-docx"],
    ["with macros", file(`<w:p>${run("x")}</w:p>`, { "word/vbaProject.bin": strToU8("x") }), "document-not-docx"],
    ["cut off", good.slice(0, good.length - 30), "document-damaged"],
    ["no XML", zipSync({ "word/document.xml": strToU8("<w:p>") }), "document-damaged"],
    [
      "an entity of its own",
      zipSync({ "word/document.xml": strToU8('<!DOCTYPE d [<!ENTITY a "b">]><d><p><t>&a;</t></p></d>') }),
      "document-damaged",
    ],
    ["without text", file("<w:p/>"), "document-empty"],
    ["far smaller than its content", zipSync({ "word/document.xml": large }), "document-too-big"],
    ["a size beyond all limits", declaring(good, "word/document.xml", 0xfffffff0), "document-too-big"],
  ])("%s", (_, bytes, code) => expect(codeOf(bytes)).toBe(code));

  test("a header that claims less than there is costs no more than it claims", () => {
    const lying = declaring(file(`<w:p>${run("x".repeat(500_000))}</w:p>`), "word/document.xml", 200);
    expect(codeOf(lying)).toBe("document-damaged");
  });
});
