import type { Table } from "../table/table.ts";
import { roleOf } from "./columns.ts";
import { readControlId } from "./control-id.ts";
import type { Role } from "./words.ts";

/**
 * A table cut where another one begins beneath it: where a header stands whose columns are for other things than those above. Read
 * under the header above, "applies" would be taken for "in place". A header that only stands again cuts nothing.
 * Example: `Ref,Status,Applicable` under the rows of `Ref,Applicable,Status` begins a second piece.
 */
export function piecesOf(table: Table): readonly Table[] {
  const starts: number[] = [];
  let layout: string | null = null;
  for (const [row, cells] of table.rows.entries()) {
    const found = layoutOf(cells.map(({ text }) => text));
    if (found === null) continue;
    if (layout !== null && found !== layout) starts.push(row);
    layout = found;
  }
  return [0, ...starts].map((start, index) => ({
    ...table,
    firstLine: table.firstLine + start,
    rows: table.rows.slice(start, starts[index]),
  }));
}

/** Which columns say whether a control applies and is in place; null where the row is no header: that names the control, too. */
function layoutOf(texts: readonly string[]): string | null {
  if (texts.some((text) => readControlId(text) !== null)) return null;
  const roles = texts.map(roleOf);
  const has = (...some: readonly Role[]) => roles.some((role) => role !== null && some.includes(role));
  if (!has("id", "title") || !has("applicable", "status")) return null;
  return roles.flatMap((role, at) => (role === "applicable" || role === "status" ? [`${role}${at}`] : [])).join();
}
