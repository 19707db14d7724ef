import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTables } from "../../../src/import/table/read.ts";
import { declaring, rawWorkbook, sheetXml, workbook } from "./files.ts";

const read = (bytes: Uint8Array, name = "soa.xlsx") => readTables(name, bytes);
async function tables(bytes: Uint8Array) {
  const file = await read(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.tables;
}
async function problems(bytes: Uint8Array, name?: string) {
  const file = await read(bytes, name);
  return file.ok ? [] : file.problems;
}

describe("a workbook", () => {
  test("is read as it is shown: formats, dates, line breaks, merged ranges", async () => {
    const bytes = await workbook({
      name: "適用宣言書",
      rows: [
        ["区分", "番号", "日付"],
        ["5 組織", 5.1, new Date(Date.UTC(2026, 0, 15))],
        [null, 5.1, null],
        ["一行目\r\n二行目 ", true, null],
      ],
      cells: new Map([["1,1", { value: 5.1, type: "number", style: { numFmt: "0.00" } }]]),
      merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
    });
    const [table] = await tables(bytes);
    expect(table?.sheet).toBe("適用宣言書");
    expect(table?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ["区分", "番号", "日付"],
      ["5 組織", "5.10", "2026-01-15"],
      ["5 組織", "5.1", ""],
      ["一行目\n二行目", "TRUE", ""],
    ]);
    expect(table?.rows[2]?.[0]).toEqual({ text: "5 組織", merged: true });
    expect(table?.rows[1]?.[1]?.plainNumber).toBeUndefined();
    expect(table?.rows[2]?.[1]?.plainNumber).toBe(true);
  });

  test("is not calculated: the kept value of a formula counts, none is unreadable, an error too", async () => {
    const data = `<row r="1"><c r="A1" t="str"><f>"A."&amp;5.1</f><v>A.5.1</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="inlineStr"><is><t>=cmd</t></is></c></row>`;
    const [table] = await tables(rawWorkbook(sheetXml(data)));
    expect(table?.rows[0]).toEqual([
      { text: "A.5.1", formula: true },
      { text: "", unreadable: true, formula: true },
      { text: "#N/A", unreadable: true },
      { text: "=cmd" },
    ]);
  });

  test("hidden sheets are marked, empty ones left out", async () => {
    const bytes = await workbook(
      { name: "表", rows: [["a"]] },
      { name: "控え", rows: [["b"]], hidden: true },
      { name: "空", rows: [] },
    );
    expect((await tables(bytes)).map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ["表", false],
      ["控え", true],
    ]);
  });
});

describe("what is no table is refused before it is unpacked", () => {
  const small = sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>`);
  const large = strToU8(" ".repeat(45 * 1024 * 1024));

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    [
      "encrypted, or the old format",
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
      "workbook-encrypted-or-old",
    ],
    ["a text renamed", () => strToU8("Control,Applicable\nA.5.1,Yes\n"), "workbook-not-xlsx"],
    ["a picture renamed", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "workbook-not-xlsx"],
    ["nothing", () => new Uint8Array(), "workbook-not-xlsx"],
    ["another zip", () => zipSync({ "word/document.xml": strToU8("<a/>") }), "workbook-not-xlsx"],
    ["cut off", () => rawWorkbook(small).subarray(0, 600), "workbook-truncated"],
    ["macros", () => rawWorkbook(small, { "xl/vbaProject.bin": new Uint8Array([1]) }), "workbook-macro"],
    ["a bomb that says so", () => rawWorkbook(small, { "xl/media/a.xml": large }), "workbook-too-big-inside"],
    [
      "declared as 4 GiB",
      () => declaring(rawWorkbook(small), "xl/worksheets/sheet1.xml", 0xfffffffe),
      "workbook-too-big-inside",
    ],
    [
      "a bomb that declares little",
      () => declaring(rawWorkbook(sheetXml(" ".repeat(30 * 1024 * 1024))), "xl/worksheets/sheet1.xml", 1000),
      "workbook-sizes-untrue",
    ],
    [
      "many files",
      () => rawWorkbook(small, Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`x${n}`, new Uint8Array()]))),
      "workbook-too-big-inside",
    ],
    ["broken inside", () => rawWorkbook("<worksheet><sheetData><row"), "workbook-damaged"],
  ])("%s", async (_, bytes, code) => {
    const found = await problems(await bytes());
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(found[0]?.at).toMatchObject({ file: "soa.xlsx", line: 1, column: 1 });
  });

  test("a sheet of 16,380 columns is told with sheet and cell; formats alone to the right are let pass", async () => {
    const wide = await workbook({ name: "広い", rows: [["A.5.1"], Array.from({ length: 16_380 }, () => "x")] });
    expect(await problems(wide)).toEqual([
      expect.objectContaining({
        code: "table-too-wide",
        at: { file: "soa.xlsx", line: 2, column: 16_380, sheet: "広い" },
      }),
    ]);
    const empty = await workbook({ name: "空白", rows: [["A.5.1", ...Array.from({ length: 700 }, () => null)]] });
    expect(await problems(empty)).toEqual([]);
  });

  test("the last cell of a sheet alone does not make a large table", async () => {
    const corner = sheetXml(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    );
    expect((await problems(rawWorkbook(corner))).map(({ code }) => code)).toEqual(["workbook-damaged"]);
  });

  test("an empty workbook has no table", async () => {
    expect((await problems(await workbook({ name: "空", rows: [] }))).map(({ code }) => code)).toEqual(["table-empty"]);
  });
});
