import { type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from "hucre";
import stringWidth from "string-width";
import { columnLetters } from "../../schema/cells.ts";
import { cellStyles, font, type Look, lineHeight, pointsPerLine } from "./looks.ts";
import { cellText, sheetNames } from "./safe.ts";

export interface SheetCell {
  readonly text: string | number;
  readonly look?: Look;
}

export interface SheetColumn {
  readonly header: string;
  /** In characters of half width, as spreadsheets count. */
  readonly width: number;
  /** The values offered; others are let pass with a warning. */
  readonly choices?: readonly string[];
}

/** One sheet as it is to be seen: lines above the table, its header, its rows. */
export interface SheetSpec {
  readonly name: string;
  readonly title?: string;
  /** Lines under the title, each across the whole width. */
  readonly notes?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (SheetCell | string | number)[])[];
  /** Columns that stay in sight at the left. */
  readonly frozen?: number;
  readonly filter?: boolean;
}

export interface BookSpec {
  readonly title: string;
  readonly language: "ja" | "en";
  readonly sheets: readonly SheetSpec[];
  /** The date that the file bears, so that the same content gives the same bytes: `YYYY-MM-DD`. */
  readonly date: string;
  /** At the foot of each printed page, before the page number. */
  readonly footer: string;
}

const listSheet = "lists";

/**
 * A workbook for people: header frozen and repeated in print, text wrapped in rows high enough to show it, drop-downs, A4
 * landscape. Every cell is text or a number, never a formula. Same content, same bytes.
 */
export async function writeBook(book: BookSpec): Promise<Uint8Array> {
  const names = sheetNames(book.sheets.map(({ name }) => name));
  const lists = [
    ...new Set(book.sheets.flatMap(({ columns }) => columns.flatMap(({ choices }) => choices?.join("\n") ?? []))),
  ];
  const sheets = book.sheets.map((sheet, index) => sheetOf(sheet, names[index] ?? sheet.name, book, lists));
  const hidden: WriteSheet = {
    name: listSheet,
    veryHidden: true,
    rows: columnsOf(lists.map((list) => list.split("\n").map(cellText))),
  };
  const day = new Date(`${book.date}T00:00:00Z`);
  return writeXlsx({
    sheets: lists.length > 0 ? [...sheets, hidden] : sheets,
    properties: { title: cellText(book.title), creator: "certmap", created: day, modified: day },
    defaultFont: font(book.language),
  });
}

function sheetOf(sheet: SheetSpec, name: string, book: BookSpec, lists: readonly string[]): WriteSheet {
  const looks = cellStyles(book.language);
  const head = [...(sheet.title === undefined ? [] : [sheet.title]), ...(sheet.notes ?? [])];
  const headerRow = head.length;
  const widths = sheet.columns.map(({ width }) => width);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const cells = new Map<string, { value: string | number; type: "string" | "number"; style: CellStyle }>();
  const heights = new Map<number, { height: number }>();
  const put = (row: number, column: number, { text, look = "plain" }: SheetCell) => {
    const value = typeof text === "number" ? text : cellText(text);
    cells.set(`${row},${column}`, { value, type: typeof value === "number" ? "number" : "string", style: looks[look] });
  };
  for (const [row, text] of head.entries()) {
    const look = row === 0 && sheet.title !== undefined ? "title" : "note";
    put(row, 0, { text, look });
    heights.set(row, { height: heightOf([text], [whole], look === "title" ? 1.5 : 1) });
  }
  for (const [column, { header }] of sheet.columns.entries()) put(headerRow, column, { text: header, look: "header" });
  heights.set(headerRow, {
    height: heightOf(
      sheet.columns.map(({ header }) => header),
      widths,
    ),
  });
  for (const [index, row] of sheet.rows.entries()) {
    const given = sheet.columns.map((_, column) => asCell(row[column]));
    for (const [column, cell] of given.entries()) put(headerRow + 1 + index, column, cell);
    heights.set(headerRow + 1 + index, {
      height: heightOf(
        given.map(({ text }) => String(text)),
        widths,
      ),
    });
  }
  const last = headerRow + Math.max(sheet.rows.length, 1);
  const range = `A${headerRow + 1}:${columnLetters(sheet.columns.length)}${headerRow + 1 + sheet.rows.length}`;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: Array.from({ length: last + 1 }, () => []),
    cells,
    rowDefs: heights,
    merges: head.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: sheet.columns.length - 1 })),
    freezePane: { rows: headerRow + 1, columns: sheet.frozen ?? 0 },
    ...(sheet.filter && sheet.rows.length > 0 ? { autoFilter: { range } } : {}),
    dataValidations: dropDowns(sheet, headerRow, lists),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${footerText(book.footer)}&R&A  &P / &N` },
    view: { showGridLines: false },
  };
}

const asCell = (cell: SheetCell | string | number | undefined): SheetCell =>
  typeof cell === "object" ? cell : { text: cell ?? "" };

/** `&` begins a code in headers and footers; doubled it is itself. A footer holds at most 255 characters. */
const footerText = (text: string): string => cellText(text).replaceAll("\n", " ").slice(0, 180).replaceAll("&", "&&");

function dropDowns({ columns, rows }: SheetSpec, headerRow: number, lists: readonly string[]): DataValidation[] {
  return columns.flatMap(({ choices }, column): DataValidation[] => {
    if (!choices || rows.length === 0) return [];
    const letters = columnLetters(column + 1);
    const list = columnLetters(lists.indexOf(choices.join("\n")) + 1);
    return [
      {
        type: "list",
        // a range, since a list written out may have 255 characters at most
        formula1: `${listSheet}!$${list}$1:$${list}$${choices.length}`,
        range: `${letters}${headerRow + 2}:${letters}${headerRow + 1 + rows.length}`,
        allowBlank: true,
        errorStyle: "warning",
        showErrorMessage: true,
      },
    ];
  });
}

/** Rows of what is given column by column. */
function columnsOf(lists: readonly (readonly string[])[]): (string | null)[][] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null));
}

/** Points that the row needs so that every cell shows all of its text, at most what a row can have. */
function heightOf(texts: readonly string[], widths: readonly number[], scale = 1): number {
  const lines = texts.map((text, index) => linesOf(text, widths[index] ?? 10));
  return Math.min(409, Math.round(Math.max(...lines, 1) * pointsPerLine * scale + lineHeight.padding));
}

/** How many lines a text takes in a column; full-width characters count two. */
function linesOf(text: string, width: number): number {
  // a little less than the width: programs break Japanese text before punctuation and after brackets
  const room = Math.max(2, width * 0.92 - 1);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / room)), 0);
}
