import type { Place, Problem } from "../../dataset/problem.ts";
import { decode, type Encoding, readDelimited } from "./delimited.ts";
import { cellPlace, faultAt, type TableFault } from "./fault.ts";
import { limits } from "./limits.ts";
import { readMarkdown } from "./markdown.ts";
import { type Line, linesOf, type Table } from "./table.ts";

export type FileRead =
  | {
      readonly ok: true;
      readonly kind: "workbook" | "delimited" | "markdown";
      readonly encoding: Encoding | null;
      readonly tables: readonly Table[];
      /** Texts beside the tables of controls or items: legends, totals, notes. */
      readonly lines: readonly Line[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The tables of a file by its name's ending: `.xlsx`, `.csv`, `.tsv`, `.md`. Empty sheets are left out; where nothing is left,
 * that is a problem. Errors: problems with sheet and cell, never a throw. Example: `await readTables("soa.xlsx", bytes)`.
 */
export async function readTables(file: string, bytes: Uint8Array): Promise<FileRead> {
  const start: Place = { file, line: 1, column: 1 };
  const no = (fault: TableFault, at: Place = start): FileRead => ({ ok: false, problems: [faultAt(fault, at)] });
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  if (extension === "xlsx" || extension === "xlsm" || extension === "xls") {
    // the reader of workbooks is large: only who opens one loads it
    const { readWorkbook } = await import("./workbook.ts");
    const read = await readWorkbook(bytes);
    if (!read.ok) {
      const [row, column] = read.cell ?? [0, 0];
      return no(read.fault, read.sheet === undefined ? start : cellPlace(file, read.sheet, row, column));
    }
    return filled(read.tables, "workbook", null, start);
  }
  if (!["csv", "tsv", "txt", "md", "markdown"].includes(extension))
    return no({ code: "table-kind-unknown", args: { extension } });
  if (bytes.length > limits.fileBytes)
    return no({ code: "table-file-too-large", args: { bytes: bytes.length, limit: limits.fileBytes } });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return no({ code: "table-kind-unknown", args: { extension: "zip" } });
  const decoded = decode(bytes);
  if (decoded === null) return no({ code: "table-encoding", args: {} });
  if (extension === "md" || extension === "markdown") {
    const page = readMarkdown(decoded.text);
    return filled(page.tables, "markdown", decoded.encoding, start, page.lines);
  }
  const table = readDelimited(decoded.text, extension === "tsv" ? "\t" : undefined);
  if ("code" in table) return no(table);
  return filled([table], "delimited", decoded.encoding, start);
}

function filled(
  all: readonly Table[],
  kind: "workbook" | "delimited" | "markdown",
  encoding: Encoding | null,
  start: Place,
  between: readonly Line[] = [],
): FileRead {
  const tables = all.filter(({ rows }) => rows.some((cells) => cells.some(({ text }) => text !== "")));
  if (tables.length === 0) return { ok: false, problems: [faultAt({ code: "table-empty", args: {} }, start)] };
  return { ok: true, kind, encoding, tables, lines: [...between, ...tables.flatMap(linesOf)] };
}
