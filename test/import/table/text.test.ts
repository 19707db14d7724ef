import { describe, expect, test } from "vitest";
import { decode } from "../../../src/import/table/delimited.ts";
import { readMarkdown } from "../../../src/import/table/markdown.ts";
import { readTables } from "../../../src/import/table/read.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
async function rows(name: string, bytes: Uint8Array) {
  const file = await readTables(name, bytes);
  if (!file.ok) return file.problems.map(({ code }) => code);
  return file.tables.map(({ rows }) => rows.map((cells) => cells.map(({ text }) => text)));
}

describe("encodings", () => {
  // 管理策 in CP932
  const cp932 = new Uint8Array([0x8a, 0xc7, 0x97, 0x9d, 0x8d, 0xf4, 0x2c, 0x81, 0x9b, 0x0d, 0x0a]);
  test.each([
    ["UTF-8", utf8("管理策,○\r\n"), "utf-8"],
    ["UTF-8 with a mark", utf8("\ufeff管理策,○\r\n"), "utf-8-bom"],
    [
      "UTF-16",
      new Uint8Array([0xff, 0xfe, 0xa1, 0x7b, 0x06, 0x74, 0x56, 0x7b, 0x2c, 0, 0xcb, 0x25, 0x0d, 0, 0x0a, 0]),
      "utf-16",
    ],
    ["CP932", cp932, "cp932"],
  ])("%s", async (_, bytes, encoding) => {
    expect(decode(bytes)?.encoding).toBe(encoding);
    expect(await rows("soa.csv", bytes)).toEqual([[["管理策", "○"]]]);
  });

  test("what is none of them is refused", async () => {
    expect(await rows("soa.csv", new Uint8Array([0x41, 0xff, 0xff, 0x80]))).toEqual(["table-encoding"]);
    expect(await rows("soa.csv", new Uint8Array([0x41, 0x00, 0x42]))).toEqual(["table-encoding"]);
  });
});

describe("separated values", () => {
  test("comma, semicolon, tab; line breaks and quotes within a cell", async () => {
    expect(await rows("a.csv", utf8('id,"a\nb",c\n"say ""x""",2,3\n'))).toEqual([
      [
        ["id", "a\nb", "c"],
        ['say "x"', "2", "3"],
      ],
    ]);
    expect(await rows("a.csv", utf8("id;mark\nA.5.1;Yes\n"))).toEqual([
      [
        ["id", "mark"],
        ["A.5.1", "Yes"],
      ],
    ]);
    expect(await rows("a.tsv", utf8("id\tmark\nA.5.1\ta, b; c\n"))).toEqual([
      [
        ["id", "mark"],
        ["A.5.1", "a, b; c"],
      ],
    ]);
  });

  test("numbers stay as they are written", async () => {
    expect(await rows("a.csv", utf8("5.10,0123,1e5\n"))).toEqual([[["5.10", "0123", "1e5"]]]);
  });

  test("bad files", async () => {
    expect(await rows("a.csv", new Uint8Array(21 * 1024 * 1024).fill(0x20))).toEqual(["table-file-too-large"]);
    expect(await rows("a.csv", utf8("\n\n"))).toEqual(["table-empty"]);
    expect(await rows("a.pdf", utf8("%PDF"))).toEqual(["table-kind-unknown"]);
    expect(await rows("a", utf8("x"))).toEqual(["table-kind-unknown"]);
    expect(await rows("a.csv", utf8(`${"x,".repeat(600)}\n`))).toEqual(["table-too-wide"]);
    expect(await rows("a.csv", utf8("x\n".repeat(50_001)))).toEqual(["table-too-long"]);
  });
});

describe("Markdown", () => {
  const page = `---
title: SoA
---

# 適用宣言書

<div v-pre>

| No. | 適用 |
| --- | :-: |
| [A.5.1](/controls/#a-5-1) | **O** |
| A.5.2 \\| x | \`P\` &amp; R<br>S |

</div>

Text between.

| No. | 適用 |
| --- | --- |
| A.6.1 | X |
`;
  test("every table, with the lines of the page; links and emphasis as text", () => {
    const { tables, lines } = readMarkdown(page);
    expect(
      tables.map(({ firstLine, rows }) => [firstLine, rows.map((cells) => cells.map(({ text }) => text))]),
    ).toEqual([
      [9, [["No.", "適用"], [], ["A.5.1", "O"], ["A.5.2 | x", "P & R S"]]],
      [18, [["No.", "適用"], [], ["A.6.1", "X"]]],
    ]);
    expect(lines).toEqual([
      { text: "# 適用宣言書", line: 5 },
      { text: "Text between.", line: 16 },
    ]);
  });

  test("a page without a table", async () => {
    expect(await rows("a.md", utf8("# only text\n"))).toEqual(["table-empty"]);
  });
});
