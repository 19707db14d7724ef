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
  /** It may grow to this width, so that no row needs more height than a row can have. */
  readonly most?: number;
  /** Not seen; kept for programs. */
  readonly hidden?: boolean;
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
  /** Printed in two pages side by side: the first up to this column, the second with the first columns again. */
  readonly halves?: {
    readonly first: number;
    readonly again: number;
    /** At the head of each printed page, in place of the lines above the table, which the second half would cut. */
    readonly head: readonly string[];
  };
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
/** What a row can have, in points. */
const highest = 409;

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
  const perLine = pointsPerLine[book.language];
  const looks = cellStyles(book.language);
  const head = [...(sheet.title === undefined ? [] : [sheet.title]), ...(sheet.notes ?? [])];
  const headerRow = head.length;
  const widths = widthsOf(sheet, perLine);
  const whole = total(seen(sheet, widths).slice(0, sheet.halves?.first));
  const cells = new Map<string, { value: string | number; type: "string" | "number"; style: CellStyle }>();
  const heights = new Map<number, { height: number }>();
  const put = (row: number, column: number, { text, look = "plain" }: SheetCell) => {
    const value = typeof text === "number" ? text : cellText(text);
    cells.set(`${row},${column}`, { value, type: typeof value === "number" ? "number" : "string", style: looks[look] });
  };
  for (const [row, text] of head.entries()) {
    const look = row === 0 && sheet.title !== undefined ? "title" : "note";
    put(row, 0, { text, look });
    heights.set(row, { height: heightOf([text], [whole], look === "title" ? perLine * 1.5 : perLine) });
  }
  for (const [column, { header }] of sheet.columns.entries()) put(headerRow, column, { text: header, look: "header" });
  heights.set(headerRow, {
    height: heightOf(
      sheet.columns.map(({ header }) => header),
      widths,
      perLine,
    ),
  });
  for (const [index, row] of sheet.rows.entries()) {
    const given = sheet.columns.map((_, column) => asCell(row[column]));
    for (const [column, cell] of given.entries()) put(headerRow + 1 + index, column, cell);
    heights.set(headerRow + 1 + index, {
      height: heightOf(
        given.map(({ text }, column) => (sheet.columns[column]?.hidden ? "" : String(text))),
        widths,
        perLine,
      ),
    });
  }
  const across = Math.max(0, (sheet.halves?.first ?? seen(sheet, widths).length) - 1);
  const last = headerRow + Math.max(sheet.rows.length, 1);
  const range = `A${headerRow + 1}:${columnLetters(sheet.columns.length)}${headerRow + 1 + sheet.rows.length}`;
  return {
    name,
    columns: sheet.columns.map(({ hidden }, index) => ({ width: widths[index] ?? 0, ...(hidden && { hidden }) })),
    rows: Array.from({ length: last + 1 }, () => []),
    cells,
    rowDefs: heights,
    merges: head.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: across })),
    freezePane: { rows: headerRow + 1, columns: sheet.frozen ?? 0 },
    ...(sheet.filter && sheet.rows.length > 0 ? { autoFilter: { range } } : {}),
    dataValidations: dropDowns(sheet, headerRow, lists),
    ...(sheet.halves && { colBreaks: [sheet.halves.first - 1] }),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      ...scaleOf(sheet, widths),
      printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
      ...(sheet.halves && { printArea: `$A$${headerRow + 1}:$${columnLetters(sheet.columns.length)}$${last + 1}` }),
      margins: { left: 0.4, right: 0.4, top: sheet.halves ? 0.9 : 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      ...(sheet.halves && { oddHeader: `&L${sheet.halves.head.map((line) => footerText(line, 120)).join("\n")}` }),
      oddFooter: `&L${footerText(book.footer)}&R&A  &P / &N`,
    },
    view: { showGridLines: false },
  };
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
const seen = ({ columns }: SheetSpec, widths: readonly number[]) =>
  widths.filter((_, index) => !columns[index]?.hidden);

/** Columns as wide as asked for; those that may grow do so until every row's text has room. */
function widthsOf({ columns, rows }: SheetSpec, perLine: number): readonly number[] {
  return columns.map(({ width, most }, index) => {
    if (most === undefined) return width;
    const texts = rows.map((row) => String(asCell(row[index]).text));
    let wide = width;
    while (wide < most && texts.some((text) => linesOf(text, wide) * perLine + lineHeight.padding > highest)) wide += 4;
    return Math.min(wide, most);
  });
}

/** Characters that an A4 page held sideways has room for at full size, with the widest font that may stand in. */
const acrossPage = 110;

function scaleOf(sheet: SheetSpec, widths: readonly number[]): object {
  if (!sheet.halves) return { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  const { first, again } = sheet.halves;
  const pages = [widths.slice(0, first), [...widths.slice(0, again), ...widths.slice(first)]].map(total);
  const scale = Math.max(30, Math.min(100, Math.floor((100 * acrossPage) / Math.max(...pages))));
  return { scale, printTitlesColumn: `$A:$${columnLetters(again)}` };
}

const asCell = (cell: SheetCell | string | number | undefined): SheetCell =>
  typeof cell === "object" ? cell : { text: cell ?? "" };

/** `&` begins a code in headers and footers; doubled it is itself. A footer holds at most 255 characters. */
const footerText = (text: string, limit = 180): string =>
  cellText(text).replaceAll("\n", " ").slice(0, limit).replaceAll("&", "&&");

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
function heightOf(texts: readonly string[], widths: readonly number[], perLine: number): number {
  const lines = texts.map((text, index) => linesOf(text, widths[index] ?? 10));
  return Math.min(highest, Math.round(Math.max(...lines, 1) * perLine + lineHeight.padding));
}

/** How many lines a text takes in a column; full-width characters count two. */
function linesOf(text: string, width: number): number {
  // a little less than the width: programs break Japanese text before punctuation and after brackets
  const room = Math.max(2, width * 0.92 - 1);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / room)), 0);
}
