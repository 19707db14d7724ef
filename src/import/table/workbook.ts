import { type CellValue, formatValue, type Cell as HucreCell, ParseError, readXlsx, type Sheet } from "hucre";
import type { TableFault } from "./fault.ts";
import { limits } from "./limits.ts";
import { preflight } from "./preflight.ts";
import { type Cell, emptyCell, type Table } from "./table.ts";

export type TablesRead =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | {
      readonly ok: false;
      readonly fault: TableFault;
      readonly sheet?: string;
      readonly cell?: readonly [number, number];
    };

/**
 * Every sheet of an .xlsx workbook, hidden ones marked, as text. Dates come out as `YYYY-MM-DD`, numbers as their format shows
 * them, merged ranges repeat their first cell. Nothing is calculated: of a formula the value that the file keeps counts.
 * Errors: a fault, never a throw. Example: `await readWorkbook(bytes)`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<TablesRead> {
  const fault = preflight(bytes);
  if (fault !== null) return { ok: false, fault };
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    for (const sheet of sheets) {
      const beyond = beyondLimits(sheet);
      if (beyond) return { ok: false, sheet: sheet.name, ...beyond };
    }
    return { ok: true, tables: sheets.map(tableOf) };
  } catch (error) {
    // the reader's own limits on rows and columns, and whatever it finds broken
    const detail = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
    const cut = error instanceof ParseError && /truncat|end of central/i.test(detail);
    if (cut) return { ok: false, fault: { code: "workbook-truncated", args: {} } };
    const lies = /decompressed size exceeds/i.test(detail);
    return { ok: false, fault: lies ? { code: "workbook-sizes-untrue", args: {} } : damaged(detail) };
  }
}

const damaged = (detail: string): TableFault => ({ code: "workbook-damaged", args: { detail: detail.slice(0, 120) } });

function beyondLimits({ rows }: Sheet) {
  if (rows.length > limits.rows) {
    const fault = { code: "table-too-long", args: { rows: rows.length, limit: limits.rows } } as const;
    return { fault, cell: [limits.rows, 0] as const };
  }
  for (const [row, cells] of rows.entries()) {
    if (cells.length <= limits.columns) continue;
    const last = cells.findLastIndex((value) => value !== null && value !== "");
    if (last < limits.columns) continue;
    return {
      fault: { code: "table-too-wide", args: { columns: last + 1, limit: limits.columns } } as const,
      cell: [row, last] as const,
    };
  }
  return null;
}

function tableOf(sheet: Sheet): Table {
  const rows = sheet.rows.map((values, row) =>
    values.slice(0, limits.columns).map((value, column) => cellOf(value, sheet.cells?.get(`${row},${column}`))),
  );
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const first = rows[startRow]?.[startCol];
    if (!first || first.text === "") continue;
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row++) {
      const cells = rows[row] ?? [];
      rows[row] = cells;
      for (let column = startCol; column <= Math.min(endCol, limits.columns - 1); column++) {
        while (cells.length <= column) cells.push(emptyCell);
        if (row !== startRow || column !== startCol) cells[column] = { ...first, merged: true };
      }
    }
  }
  return { sheet: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true, rows, firstLine: 1 };
}

function cellOf(value: CellValue, detail: HucreCell | undefined): Cell {
  const formula = detail?.formula === undefined ? {} : ({ formula: true } as const);
  if (detail?.type === "error") return { text: String(value ?? ""), unreadable: true, ...formula };
  const shown = detail?.formula === undefined ? value : (detail.formulaResult ?? value);
  if (shown === null || shown === undefined || shown === "") {
    return detail?.formula === undefined ? emptyCell : { text: "", unreadable: true, ...formula };
  }
  const format = detail?.style?.numFmt;
  if (typeof shown === "number") {
    if (format === undefined || format === "General" || format === "@") {
      return { text: String(shown), ...(format === "@" ? {} : { plainNumber: true as const }), ...formula };
    }
    return { text: formatValue(shown, format).trim(), ...formula };
  }
  if (shown instanceof Date) return { text: dayOf(shown), ...formula };
  if (typeof shown === "boolean") return { text: shown ? "TRUE" : "FALSE", ...formula };
  return { text: tidy(shown), ...formula };
}

/** The calendar day; workbooks know no time zone. */
const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10));

const tidy = (text: string): string => text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").trim();
