import type { Dataset } from "../../dataset/dataset.ts";
import { type Problem, problem } from "../../dataset/problem.ts";
import { ControlMark } from "../../schema/evidence.ts";
import { cellPlace } from "../table/fault.ts";
import { readTables } from "../table/read.ts";
import type { Table } from "../table/table.ts";
import { type Found, findTable } from "./columns.ts";
import { type EditionReading, editionOf, editionsOf } from "./edition.ts";
import { legendOf, withOptions } from "./legend.ts";
import { piecesOf } from "./pieces.ts";
import type { SoaReport, SoaStatement, SoaWarning } from "./reading.ts";
import { type ControlRow, marksOf, type RowsRead, readRows } from "./rows.ts";
import { appliesIn, type Total, totalsIn, totalsOfRows } from "./totals.ts";
import type { Meaning } from "./words.ts";

export interface SoaOptions {
  /** Only this sheet of a workbook. */
  readonly sheet?: string;
  /** The edition, where the file leaves it open. */
  readonly standard?: string;
  /** What marks mean, as the person says who knows the file: `{X: "excluded"}`. */
  readonly marks?: Readonly<Record<string, Meaning | "excluded" | "applicable" | "unknown">>;
}

export type SoaRead =
  | { readonly ok: true; readonly statement: SoaStatement; readonly report: SoaReport }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a statement of applicability (適用宣言書) as organisations keep it: the table of controls, whatever its language, columns and
 * marks. Nothing is guessed: applicable alone is never implemented; a mark of unclear meaning leaves the control `unknown`; a
 * control that is not listed is not stated. Errors: problems with sheet and cell. Source: M-11, M-12, contract §6.
 *
 * Example: `const read = await readSoa("soa.xlsx", bytes, dataset); if (read.ok) read.statement.soa.controls`.
 */
export async function readSoa(
  file: string,
  bytes: Uint8Array,
  dataset: Pick<Dataset, "standards">,
  options: SoaOptions = {},
): Promise<SoaRead> {
  const read = await readTables(file, bytes);
  if (!read.ok) return { ok: false, problems: read.problems };
  const no = (...problems: readonly Problem[]): SoaRead => ({ ok: false, problems });
  const start = { file, line: 1, column: 1 };
  const sheets = read.tables.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]));
  if (options.sheet !== undefined && !sheets.includes(options.sheet))
    return no(problem("table-no-such-sheet", start, { sheet: options.sheet, sheets }));
  const tables = read.tables.filter(({ sheet }) => options.sheet === undefined || sheet === options.sheet);

  const editions = editionsOf(dataset);
  const anyControl = new Set([...editions.controls2022, ...editions.controls2013, ...editions.objectives2013]);
  const byTable = tables.map((table) => piecesOf(table).flatMap((piece) => findTable(piece, anyControl) ?? []));
  const found = byTable.flat();
  const chosen = choose(byTable);
  const [main] = chosen;
  if (!main) return no(problem("soa-no-controls", start, {}));
  const place = cellPlace(file, main.table.sheet, main.table.firstLine - 1 + Math.max(0, main.header), 0);

  const words = withOptions(legendOf(tables, read.lines), options.marks);
  const rowsOf = (controls: ReadonlySet<string>, objectives: ReadonlySet<string>): RowsRead =>
    joined(chosen.map((one) => readRows(one, controls, objectives, words)));
  const all = rowsOf(new Set([...editions.controls2022, ...editions.controls2013]), editions.objectives2013);
  const edition = editionOf(
    all.rows.map(({ number }) => number),
    editions,
    options.standard,
  );
  if (edition.standard === null)
    return no(problem("soa-edition-unclear", place, { two: edition.two, three: edition.three }));
  const is2022 = edition.standard === "iso27001-2022";
  const controls = is2022 ? editions.controls2022 : editions.controls2013;
  const { rows, refused, formulas, totals: added } = rowsOf(controls, is2022 ? new Set() : editions.objectives2013);
  if (rows.length === 0) return no(problem("soa-no-controls", place, {}));

  const { marks, inheritedFrom, twice } = settled(rows);
  const totals = [...totalsIn(read.lines, [...marks.values()], appliesIn(rows)), ...totalsOfRows(added, rows)];
  const warnings = [
    ...warningsOf(chosen, found, [...marks], inheritedFrom, controls.size, edition),
    ...twice,
    ...rows
      .filter(({ restored }) => restored)
      .map(({ number, line }) => ({ code: "number-restored", control: `A.${number}`, line }) as const),
    ...totals
      .filter(({ stated, counted }) => stated !== counted)
      .map((total: Total) => ({ code: "total-disagrees", total }) as const),
    ...(formulas > 0 ? [{ code: "formulas", cells: formulas } as const] : []),
  ];
  return {
    ok: true,
    statement: {
      standard: edition.standard,
      soa: {
        disclosed: true,
        controls: Object.fromEntries([...marks].map(([number, mark]) => [`A.${number}`, mark])),
        ...(inheritedFrom.size > 0
          ? { inheritedFrom: Object.fromEntries([...inheritedFrom].map(([n, from]) => [`A.${n}`, from])) }
          : {}),
      },
    },
    report: {
      file,
      encoding: read.encoding,
      tables: chosen.map(({ table, controls }) => ({
        sheet: table.sheet,
        hidden: table.hidden,
        line: table.firstLine,
        controls,
      })),
      columns: columnsOf(chosen),
      edition,
      rowsRead: rows.length,
      notRead: refused,
      marks: tally(rows),
      notes: rows.flatMap(({ number, sheet, line, written, decision }) =>
        decision.note === null || decision.note === "applicable-only" || decision.note === "not-stated"
          ? []
          : [{ control: `A.${number}`, sheet, line, written, note: decision.note }],
      ),
      counts: Object.fromEntries(
        ControlMark.options.map((mark) => [mark, [...marks.values()].filter((one) => one === mark).length]),
      ) as SoaReport["counts"],
      totals,
      warnings,
    },
  };
}

/** Tables of the same kind belong together (one for each theme), and so do the pieces of one; of several sheets the one with the most controls, seen before hidden. */
function choose(byTable: readonly (readonly Found[])[]): readonly Found[] {
  const shape = ({ columns }: Found) => columns.map(({ role, header }) => `${role}:${header}`).join("|");
  const groups = new Map<string, Found[]>();
  for (const pieces of byTable) {
    const [first] = pieces;
    if (!first) continue;
    const key = `${first.table.hidden}${shape(first)}`;
    groups.set(key, [...(groups.get(key) ?? []), ...pieces]);
  }
  const size = (group: readonly Found[]) => group.reduce((sum, { controls }) => sum + controls, 0);
  const marked = (group: readonly Found[]) =>
    Number(group[0]?.columns.some(({ role }) => role === "applicable" || role === "status"));
  const seen = (group: readonly Found[]) => Number(group[0]?.table.hidden === false);
  return (
    [...groups.values()].toSorted((a, b) => marked(b) - marked(a) || seen(b) - seen(a) || size(b) - size(a))[0] ?? []
  );
}

/** The columns of every table and piece; where they are the same in several, once. */
function columnsOf(chosen: readonly Found[]): SoaReport["columns"] {
  const shapes = new Set<string>();
  return chosen.flatMap(({ columns, table: { sheet } }) => {
    const shape = JSON.stringify(columns);
    if (shapes.has(shape)) return [];
    shapes.add(shape);
    return columns.map((one) => ({ ...one, sheet }));
  });
}

const joined = (all: readonly RowsRead[]): RowsRead => ({
  rows: all.flatMap(({ rows }) => rows),
  refused: all.flatMap(({ refused }) => refused),
  totals: all.flatMap(({ totals }) => totals),
  formulas: all.reduce((sum, { formulas }) => sum + formulas, 0),
});

/** One mark for each control; where a control stands twice and the rows differ, it is unknown. In order of the numbers. */
function settled(rows: readonly ControlRow[]) {
  const byNumber = new Map<string, ControlRow[]>();
  for (const row of rows) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row]);
  const ordered = [...byNumber].toSorted(([a], [b]) => compareNumbers(a, b));
  const marks = new Map(
    ordered.map(([number, all]) => [
      number,
      new Set(marksOf(all)).size === 1 ? (all[0]?.decision.mark ?? "unknown") : ("unknown" as const),
    ]),
  );
  const inheritedFrom = new Map(
    ordered.flatMap(([number, [first]]) =>
      marks.get(number) === "inherited" && first?.decision.from ? [[number, first.decision.from] as const] : [],
    ),
  );
  const twice: SoaWarning[] = ordered.flatMap(([number, all]) =>
    all.length < 2
      ? []
      : [
          {
            code: "twice",
            control: `A.${number}`,
            lines: all.map(({ line }) => line),
            differ: new Set(marksOf(all)).size > 1,
          },
        ],
  );
  return { marks, inheritedFrom, twice };
}

function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((number) => number.split(".").map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function tally(rows: readonly ControlRow[]): SoaReport["marks"] {
  const counts = new Map<string, SoaReport["marks"][number]>();
  for (const { written, decision } of rows) {
    const key = `${written}\n${decision.mark}\n${decision.note}`;
    const rows = (counts.get(key)?.rows ?? 0) + 1;
    counts.set(key, { written, mark: decision.mark, note: decision.note, rows });
  }
  return [...counts.values()].toSorted((a, b) => b.rows - a.rows);
}

function warningsOf(
  chosen: readonly Found[],
  found: readonly Found[],
  marks: readonly (readonly [string, string])[],
  inheritedFrom: ReadonlyMap<string, string>,
  all: number,
  edition: EditionReading,
): readonly SoaWarning[] {
  const [main] = chosen;
  const has = (role: string) => main?.columns.some((one) => one.role === role) === true;
  const warnings: SoaWarning[] = [];
  if (main?.header === -1) warnings.push({ code: "no-header" });
  else {
    if (!has("applicable")) warnings.push({ code: "no-applicability-column" });
    if (!has("status")) warnings.push({ code: "no-status-column" });
  }
  const ambiguous = main?.ambiguous ?? [];
  if (ambiguous.length > 0) warnings.push({ code: "header-ambiguous", headers: ambiguous });
  const isHidden = ({ hidden }: Table) => hidden;
  for (const { table } of chosen.filter((one) => isHidden(one.table)))
    warnings.push({ code: "hidden-sheet", sheet: table.sheet ?? "" });
  for (const { table, controls } of found.filter((one) => !chosen.includes(one) && one.controls > 2)) {
    warnings.push({ code: "other-table", sheet: table.sheet, line: table.firstLine, controls });
  }
  const nowhere = marks
    .filter(([number, mark]) => mark === "inherited" && !inheritedFrom.has(number))
    .map(([number]) => `A.${number}`);
  if (nowhere.length > 0) warnings.push({ code: "inherited-from-unknown", controls: nowhere });
  if (marks.length < all) warnings.push({ code: "partial-statement", listed: marks.length, of: all });
  if (edition.standard !== null && edition.others > 0)
    warnings.push({ code: "mixed-editions", others: edition.others });
  return warnings;
}
