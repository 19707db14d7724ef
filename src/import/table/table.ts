/** One cell as a person reads it. */
export interface Cell {
  /** What is shown, trimmed; "" where nothing is. */
  readonly text: string;
  /** A number without a format of its own: 5.10 typed as a number is shown, and stored, as 5.1. */
  readonly plainNumber?: true;
  /** Worked out by a formula; `text` is what the file keeps as its last value. */
  readonly formula?: true;
  /** A formula without a kept value, or an error such as #N/A: nobody can tell what is shown here. */
  readonly unreadable?: true;
  /** Repeated here from the first cell of a merged range. */
  readonly merged?: true;
}

/** A sheet of a workbook, a CSV file, or one table of a Markdown page: one shape for all that is read. */
export interface Table {
  /** The sheet's name; null where the file has none. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  /** Rows of equal meaning to the file's own: `rows[0]` is `firstLine`. */
  readonly rows: readonly (readonly Cell[])[];
  /** The line of the file, or the row of the sheet, of `rows[0]`, counted from 1. */
  readonly firstLine: number;
}

export const emptyCell: Cell = { text: "" };

/** The cell's text, "" beyond the edge. Example: `textAt(table, 0, 2)` is the text of C1. */
export const textAt = (table: Table, row: number, column: number): string => table.rows[row]?.[column]?.text ?? "";

/** A text beside the tables: a sentence of a page, or a row of a sheet in which one cell only is filled. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/** Rows of one filled cell (merged ones count once): headings, notes, legends, totals. */
export const linesOf = ({ rows, firstLine }: Table): readonly Line[] =>
  rows.flatMap((cells, row) => {
    const filled = cells.filter(({ text, merged }) => text !== "" && !merged);
    return filled.length === 1 && filled[0] ? [{ text: filled[0].text, line: firstLine + row }] : [];
  });
