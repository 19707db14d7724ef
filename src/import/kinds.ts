import type { Dataset } from "../dataset/dataset.ts";
import type { Problem } from "../dataset/problem.ts";
import type { AupColumn } from "../schema/aup-sheet.ts";
import { hasAnswers } from "./answers/read.ts";
import { type Header, resultsIn } from "./aup/layout.ts";
import { chooseTables } from "./checklist/choose.ts";
import { findTable } from "./soa/columns.ts";
import { editionsOf } from "./soa/edition.ts";
import { readTables } from "./table/read.ts";
import { textAt } from "./table/table.ts";

/** What a table may be: results of agreed-upon procedures, questions filled in, a statement of applicability, a checklist. */
export const tableKinds = ["aup-results", "answers", "soa", "checklist"] as const;
export type TableKind = (typeof tableKinds)[number];

export type TableKindsRead =
  | {
      readonly ok: true;
      /** The likeliest first; more than one where the file can be read both ways; none where it is nothing that certmap knows. */
      readonly kinds: readonly TableKind[];
      readonly sheets: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Fewer numbers of controls than this stand in many a list that is no statement of applicability. */
const leastControls = 3;

/**
 * What a workbook, CSV file or Markdown page is, by what stands in it and never by its name. The forms that certmap writes itself are
 * known by their columns; a table of control numbers whose columns say whether they apply or are in place is a statement of
 * applicability; a table of numbered items is a checklist. Example: `await kindsOfTable("a.xlsx", bytes, dataset)`.
 * Errors: those of tables, never a throw. Source: contract §6.
 */
export async function kindsOfTable(
  file: string,
  bytes: Uint8Array,
  { standards, procedures }: Pick<Dataset, "standards" | "procedures">,
): Promise<TableKindsRead> {
  const read = await readTables(file, bytes);
  if (!read.ok) return { ok: false, problems: read.problems };
  const { tables } = read;
  const sheets = tables.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]));
  const are = (...kinds: readonly TableKind[]): TableKindsRead => ({ ok: true, kinds, sheets });
  if (resultsIn(tables).some((header) => isOfProcedures(header, procedures))) return are("aup-results");
  if (hasAnswers(tables)) return are("answers");

  const { controls2022, controls2013, objectives2013 } = editionsOf({ standards });
  const known = new Set([...controls2022, ...controls2013, ...objectives2013]);
  const statements = tables
    .flatMap((table) => findTable(table, known) ?? [])
    .filter(({ controls }) => controls >= leastControls);
  const isMarked = statements.some(({ columns, controls }) => {
    const has = (role: string) => columns.some((one) => one.role === role);
    return controls > 10 && (has("applicable") || has("status"));
  });
  if (isMarked) return are("soa");
  const items = chooseTables(file, tables);
  const isList = !("code" in items) || items.code === "checklist-two-tables";
  const [statement] = statements;
  if (!statement) return are(...(isList ? (["checklist"] as const) : []));
  const list = "code" in items ? undefined : items.parts[0]?.found.table;
  const isListFirst = list !== undefined && tables.indexOf(list) < tables.indexOf(statement.table);
  return are(
    ...(isListFirst ? (["checklist", "soa"] as const) : isList ? (["soa", "checklist"] as const) : ["soa" as const]),
  );
}

/** Many a table has an ID and a result: one of procedures has more of its columns, or names a procedure that there is. */
function isOfProcedures({ table, row, columns }: Header<AupColumn>, procedures: Dataset["procedures"]): boolean {
  const known = new Set(procedures.map(({ id }) => id));
  const ids = table.rows.slice(row + 1).map((_, index) => textAt(table, row + 1 + index, columns.get("id") ?? 0));
  return columns.size > 2 || ids.some((id) => known.has(id));
}
