import { type Table, textAt } from "../table/table.ts";
import { readControlId } from "./control-id.ts";
import { plainWord, readMark } from "./marks.ts";
import { ambiguousHeaders, headerWords, type Role, roles } from "./words.ts";

export interface Column {
  readonly role: Role;
  readonly column: number;
  readonly header: string;
}

/** A table of controls found: where its header stands and what its columns are for. */
export interface Found {
  readonly table: Table;
  /** Index of the last row of the header; -1 where the table begins at once. */
  readonly header: number;
  readonly columns: readonly Column[];
  /** Headers that may mean "it applies" or "it is in place": not used. */
  readonly ambiguous: readonly string[];
  readonly controls: number;
}

const known = (number: string, controls: ReadonlySet<string>) => controls.has(number);

/**
 * The table of controls of a sheet: the column in which the most cells are control numbers, and above them the row whose words
 * say what the other columns are for. Null where fewer than one number stands in any column.
 */
export function findTable(table: Table, controls: ReadonlySet<string>): Found | null {
  const width = Math.max(0, ...table.rows.map((cells) => cells.length));
  let best = { column: -1, rows: [] as number[] };
  for (let column = 0; column < width; column++) {
    const rows = table.rows.flatMap((cells, row) => {
      const id = readControlId(cells[column]?.text ?? "", cells[column]?.plainNumber);
      return id !== null && id !== "several" && known(id.number, controls) ? [row] : [];
    });
    // the first of equals: a number may stand again in a column of references
    if (rows.length > best.rows.length) best = { column, rows };
  }
  const [first] = best.rows;
  if (first === undefined) return null;
  const header = headerAbove(table, first, best.column);
  const { columns, ambiguous } = rolesIn(table, header, best);
  return { table, header: header.at(-1) ?? -1, columns, ambiguous, controls: best.rows.length };
}

/** The rows of the header: the nearest row above with a word of a header, and the row over it where that one groups columns. */
function headerAbove(table: Table, first: number, idColumn: number): readonly number[] {
  for (let row = first - 1; row >= Math.max(0, first - 12); row--) {
    const texts = (table.rows[row] ?? []).map(({ text }) => text);
    const hits = texts.filter((text, column) => column !== idColumn && roleOf(text) !== null).length;
    if (hits === 0) continue;
    // a title stands alone in its row; a header over the header groups columns
    const above = (table.rows[row - 1] ?? []).filter(({ text, merged }) => text !== "" && !merged);
    return above.length > 1 && above.some(({ text }) => roleOf(text) !== null) ? [row - 1, row] : [row];
  }
  return [];
}

function rolesIn(
  table: Table,
  header: readonly number[],
  id: { readonly column: number; readonly rows: readonly number[] },
) {
  const width = Math.max(0, ...table.rows.map((cells) => cells.length));
  const ambiguous: string[] = [];
  const claims = new Map<Role, Column[]>();
  for (let column = 0; column < width; column++) {
    const texts = header.map((row) => textAt(table, row, column)).filter((text) => text !== "");
    const named = texts
      .toReversed()
      .map((text) => ({ text, role: roleOf(text) }))
      .find(({ role }) => role !== null);
    const text = texts.at(-1) ?? "";
    if (column === id.column) claims.set("id", [{ role: "id", column, header: text }]);
    else if (named?.role && named.role !== "id") {
      claims.set(named.role, [...(claims.get(named.role) ?? []), { role: named.role, column, header: named.text }]);
    } else if (ambiguousHeaders.includes(plainWord(text))) ambiguous.push(text);
  }
  const columns = roles.flatMap((role) => {
    const all = claims.get(role) ?? [];
    return all.length > 1 ? [mostMarks(table, id.rows, all)] : all;
  });
  return { columns, ambiguous };
}

/** Two columns of one name: the one whose cells are marks. */
function mostMarks(table: Table, rows: readonly number[], columns: readonly Column[]): Column {
  const score = ({ role, column }: Column) => {
    if (role !== "applicable" && role !== "status") return 0;
    const none = { applicable: new Map(), status: new Map() };
    return rows.filter((row) => (readMark(textAt(table, row, column), role, none).meaning ?? "open") !== "open").length;
  };
  return columns.toSorted((a, b) => score(b) - score(a) || a.column - b.column)[0] as Column;
}

/** What a header says its column is for; null where nothing known. */
export function roleOf(header: string): Role | null {
  const word = plainWord(header.split("\n").join(""));
  if (word === "" || word.length > 60) return null;
  const whole = roles.find((role) => headerWords[role].whole.some((one) => plainWord(one) === word));
  if (whole) return whole;
  const order: readonly Role[] = [
    "reason",
    "reference",
    "inherited-from",
    "owner",
    "applicable",
    "status",
    "title",
    "id",
  ];
  return order.find((role) => headerWords[role].within.some((one) => word.includes(plainWord(one)))) ?? null;
}
