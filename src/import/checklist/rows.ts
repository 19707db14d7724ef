import type { ItemNo } from "../../schema/text.ts";
import { type Cell, emptyCell, type Table, textAt } from "../table/table.ts";
import type { Found } from "./columns.ts";
import { readItemNo, sectionSign } from "./number.ts";
import type { NotRead } from "./reading.ts";
import { isHeading, isNote, isTotal, type Role, roleOf } from "./words.ts";

/** One cell by its indices in the sheet. */
export interface CellAt {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** One item as it stands in the table, its parts as written. */
export interface ItemRow {
  readonly no: ItemNo;
  readonly at: CellAt;
  readonly line: number;
  readonly section: string;
  readonly texts: Readonly<Partial<Record<Role, string>>>;
}

export interface RowRefused {
  readonly sheet: string | null;
  readonly line: number;
  readonly reason: NotRead;
  readonly text: string;
}

export interface RowsRead {
  readonly rows: readonly ItemRow[];
  readonly refused: readonly RowRefused[];
  /** Rows that went on with the item above. */
  readonly joined: readonly { readonly sheet: string | null; readonly line: number; readonly no: ItemNo }[];
  readonly formulas: number;
  /** Cells of numbers and items of which nobody can tell what they show. */
  readonly unreadable: readonly CellAt[];
  /** Numbers began anew in each section, so that the section's sign stands before them. */
  readonly composed: boolean;
}

interface Draft {
  no: ItemNo;
  at: CellAt;
  line: number;
  section: string;
  texts: Partial<Record<Role, string>>;
}

const kept = ["item", "subject", "current", "issue", "plan", "rules", "clause", "notes", "origin"] as const;

/** Every row under the header: an item, more of the item above, the section of what follows, or why it is none. */
export function readRows(found: Found): RowsRead {
  const { table, columns, header, end } = found;
  const at = (role: Role) => columns.find((one) => one.role === role)?.column;
  const [noColumn, itemColumn, sectionColumn] = [at("no"), at("item") ?? 0, at("section")];
  const drafts: Draft[] = [];
  const refused: RowRefused[] = [];
  const joined: RowsRead["joined"][number][] = [];
  const unreadable: CellAt[] = [];
  let formulas = 0;
  let section = "";
  for (let row = header + 1; row < end; row++) {
    const cells = table.rows[row] ?? [];
    const filled = cells.filter(({ text, merged }) => text !== "" && !merged);
    const line = table.firstLine + row;
    const place = (column: number): CellAt => ({ sheet: table.sheet, row: line - 1, column });
    for (const column of [noColumn, itemColumn])
      if (column !== undefined && cells[column]?.unreadable) unreadable.push(place(column));
    if (filled.length === 0 || isHeader(found, row)) continue;
    const refuse = (reason: NotRead) => refused.push({ sheet: table.sheet, line, reason, text: excerpt(cells) });
    const cell = (column: number | undefined): Cell =>
      column === undefined ? emptyCell : (cells[column] ?? emptyCell);
    const texts = Object.fromEntries(
      kept.flatMap((role) => {
        const column = at(role);
        const text = cell(column).text;
        return column === undefined || text === "" ? [] : [[role, text]];
      }),
    ) as Partial<Record<Role, string>>;
    const only = filled.length === 1 ? filled[0] : undefined;
    const last = drafts.at(-1);
    const numberCell = cell(noColumn);
    const no = noColumn === undefined ? null : readItemNo(numberCell.text);
    const [first] = filled;
    if (first && isTotal(first.text)) refuse("total");
    else if (first && isNote(first.text) && (no === null || only)) refuse("note");
    else if (
      only &&
      (noColumn === undefined ? isHeading(only.text) : no === null) &&
      isSectionLine(only, cells, itemColumn)
    ) {
      section = tidySection(only.text);
      refuse("section");
    } else if (no === "date") refuse("number-is-date");
    else if (numberCell.merged && last && no === last.no && cells[noColumn ?? 0]?.merged) {
      joinTo(last, table, row, found);
      joined.push({ sheet: table.sheet, line, no: last.no });
    } else if (
      no === null &&
      noColumn !== undefined &&
      numberCell.text === "" &&
      last &&
      !cell(itemColumn).merged &&
      texts.item
    ) {
      joinTo(last, table, row, found);
      joined.push({ sheet: table.sheet, line, no: last.no });
    } else if (noColumn !== undefined && no === null) refuse(texts.item ? "number-not-read" : "no-number");
    else if (!texts.item) refuse("no-text");
    else {
      formulas += [noColumn, itemColumn].filter((column) => cell(column).formula && !cell(column).unreadable).length;
      const own = cell(sectionColumn).text;
      if (own !== "") section = tidySection(own);
      drafts.push({
        no: no ?? drafts.length + 1,
        at: place(noColumn ?? itemColumn),
        line,
        section,
        texts,
      });
    }
  }
  const composed = composeNumbers(drafts);
  return { rows: drafts, refused, joined, formulas, unreadable, composed };
}

/** A heading spans the row or stands before the items' column; alone in that column it is one by its numbering or marks. */
function isSectionLine(only: Cell, cells: readonly Cell[], itemColumn: number): boolean {
  const column = cells.indexOf(only);
  const spans = cells.filter(({ merged, text }) => merged && text === only.text).length > 0;
  return spans || column < itemColumn || isHeading(only.text);
}

const tidySection = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();

/** What is new in this row goes on in the item's cells. */
function joinTo(last: Draft, table: Table, row: number, { columns }: Found): void {
  for (const { role, column } of columns) {
    if (role === "no" || role === "section") continue;
    const cell = table.rows[row]?.[column];
    if (!cell || cell.merged || cell.text === "") continue;
    last.texts[role] = last.texts[role] === undefined ? cell.text : `${last.texts[role]}\n${cell.text}`;
  }
}

/** Where numbers stand twice, but never within one section, and each section has a sign: `B-3` instead of 3. */
function composeNumbers(drafts: readonly Draft[]): boolean {
  const numbers = drafts.map(({ no }) => String(no));
  if (new Set(numbers).size === numbers.length) return false;
  const signs = drafts.map(({ section }) => sectionSign(section));
  const whole = drafts.map(({ no }, index) => `${signs[index]}-${no}`);
  if (signs.includes(null) || new Set(whole).size !== whole.length) return false;
  for (const [index, draft] of drafts.entries()) draft.no = whole[index] ?? draft.no;
  return true;
}

/** A header that stands again, on the next page or over the next section. */
function isHeader({ table, columns }: Found, row: number): boolean {
  const same = columns.filter(({ column, role }) => roleOf(textAt(table, row, column)) === role);
  return same.length >= 2 && same.length >= columns.length / 2;
}

const excerpt = (cells: readonly Cell[]): string =>
  cells
    .filter(({ text, merged }) => text !== "" && !merged)
    .map(({ text }) => text.replaceAll("\n", " "))
    .join(" | ")
    .slice(0, 80);
