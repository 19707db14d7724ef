import { type Table, textAt } from "../table/table.ts";
import { type Role, roleOf, roles } from "./words.ts";

export interface Column {
  readonly role: Role;
  readonly column: number;
  readonly header: string;
}

/** A table of items within a sheet: its header, what its columns are for, and where its rows end. */
export interface Found {
  readonly table: Table;
  /** Index of the first and the last row of the header. */
  readonly top: number;
  readonly header: number;
  /** Index of the row behind the last. */
  readonly end: number;
  readonly columns: readonly Column[];
  /** Columns with a header that is not known, or known but taken already: nothing of them is read. */
  readonly unused: readonly { readonly column: number; readonly header: string }[];
}

const headerRows = 3;

/** Every table of items in a sheet: a header needs a word for the items and one more. A header that stands again is not a new one. */
export function findTables(table: Table): readonly Found[] {
  const found: Found[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const last = found.at(-1);
    if ((last && row <= last.header) || rolesIn(table, row).size < 2) continue;
    const one = headerFrom(table, row);
    if (one === null) continue;
    if (last && shapeOf(last) === shapeOf(one)) continue;
    if (last) found[found.length - 1] = { ...last, end: row };
    found.push(one);
    row = one.header;
  }
  return found;
}

/** Two tables of the same columns. */
export const shapeOf = ({ columns }: Pick<Found, "columns">): string =>
  columns.map(({ role, column }) => `${role}:${column}`).join(" ");

const rolesIn = (table: Table, row: number): ReadonlySet<Role> =>
  new Set((table.rows[row] ?? []).flatMap(({ text }) => roleOf(text) ?? []));

/** The header that begins in this row, with the rows under it that divide it further. */
function headerFrom(table: Table, top: number): Found | null {
  let header = top;
  for (let row = top + 1; row < top + headerRows && row < table.rows.length; row++) {
    const cells = table.rows[row] ?? [];
    const own = cells.filter(({ text, merged }) => text !== "" && !merged);
    const repeated = cells.some(
      ({ text, merged }, column) => merged && text !== "" && text === textAt(table, top, column),
    );
    const named = own.filter(({ text }) => roleOf(text) !== null).length;
    // rows of the header repeat merged cells of it, and hold words of headers or nothing else
    if (repeated && (own.length === 0 || named > 0 || isUnderMerged(table, top, row))) header = row;
    else break;
  }
  const width = Math.max(0, ...table.rows.slice(top, header + 1).map((cells) => cells.length));
  const columns: Column[] = [];
  const unused: { column: number; header: string }[] = [];
  for (let column = 0; column < width; column++) {
    const texts = distinct(
      Array.from({ length: header - top + 1 }, (_, index) => textAt(table, top + index, column)).filter(Boolean),
    );
    const role = texts.map(roleOf).findLast((one) => one !== null) ?? null;
    const text = texts.join(" / ");
    if (role !== null && !columns.some((one) => one.role === role)) columns.push({ role, column, header: text });
    else if (text !== "") unused.push({ column, header: text });
  }
  if (!columns.some(({ role }) => role === "item") || columns.length < 2) return null;
  columns.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  return { table, top, header, end: table.rows.length, columns, unused };
}

/** Each cell of the row stands under one that was merged over several columns. */
function isUnderMerged(table: Table, top: number, row: number): boolean {
  const cells = table.rows[row] ?? [];
  return cells.every(({ text, merged }, column) => {
    if (text === "" || merged) return true;
    const [left, above, right] = [-1, 0, 1].map((step) => textAt(table, top, column + step));
    return above !== "" && (above === left || above === right);
  });
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
