import type { Block, Document, Line } from "../document.ts";
import { plainText } from "../plain.ts";
import type { Words } from "../words/words.ts";
import type { SheetCell, SheetSpec } from "../workbook/write.ts";

type Row = readonly SheetCell[];
const textIn = (row: Row): string => String(row[2]?.text ?? "");

/** A document as sheets: what has no table of its own on the first one, and a sheet for each table. */
export function sheetsOf({ book }: Words, { heading, blocks }: Document): readonly SheetSpec[] {
  const first: Row[] = [];
  const tables: SheetSpec[] = [];
  let [section, under] = ["", ""];
  let waiting: readonly Row[] = [];
  for (const block of blocks) {
    if (block.kind === "table") {
      tables.push(tableSheet(section, waiting.map(textIn), block));
      waiting = [];
    } else if (block.kind === "heading") {
      if (block.level === 2) {
        first.push(...waiting);
        waiting = [];
        section = block.text;
      }
      under = block.text;
    } else {
      waiting = [...waiting, ...rowsOf(under, block)];
    }
  }
  first.push(...waiting);
  return [
    {
      name: book.sheets.overview,
      title: plainText(heading),
      columns: [
        { header: book.section, width: 34 },
        { header: book.coverItem, width: 30 },
        { header: book.coverText, width: 90 },
      ],
      rows: first,
    },
    ...tables,
  ];
}

function rowsOf(under: string, block: Exclude<Block, { kind: "heading" | "table" }>): readonly Row[] {
  const row = (term: string, text: string): Row => [
    { text: under, look: "muted" },
    { text: term, look: "strong" },
    { text },
  ];
  switch (block.kind) {
    case "paragraph":
      return [row("", plainText(block.line))];
    case "list":
      return block.items.map((line) => row("", plainText(line)));
    case "facts":
      return block.rows.map(([term, line]) => row(term, plainText(line)));
    case "details":
      return [];
  }
}

function tableSheet(
  name: string,
  notes: readonly string[],
  { columns, rows }: Extract<Block, { kind: "table" }>,
): SheetSpec {
  return {
    name,
    title: name,
    notes,
    columns: columns.map(({ title, share }, index) => {
      const longest = Math.max(title.length * 2, ...rows.map((row) => plainText(row[index] ?? []).length * 2));
      return {
        header: title,
        width: share === undefined ? Math.min(Math.max(8, longest), 60) : Math.max(8, Math.round(share * 1.6)),
      };
    }),
    filter: true,
    rows: rows.map((row) => row.map(cellOf)),
  };
}

function cellOf(line: Line): SheetCell {
  const status = line.flatMap((inline) => (typeof inline === "object" && "status" in inline ? [inline.status] : []))[0];
  return { text: plainText(line), ...(status && { look: status }) };
}
