import type { Checklist, Dataset } from "../../dataset/dataset.ts";
import { type Problem, problem } from "../../dataset/problem.ts";
import { cellPlace } from "../table/fault.ts";
import type { Line, Table } from "../table/table.ts";
import { dateWithin } from "../table/written.ts";
import { type Found, findTables, shapeOf } from "./columns.ts";
import type { ChecklistReport } from "./reading.ts";
import { type RowsRead, readRows } from "./rows.ts";
import { namesFiscForm, roles } from "./words.ts";

export interface Candidate {
  readonly found: Found;
  readonly read: RowsRead;
}

export interface Chosen {
  readonly parts: readonly Candidate[];
  readonly others: readonly Candidate[];
}

/**
 * The table of items: the larger where there are several; those of the same columns together, as for a sheet per section. Two tables
 * of which neither is clearly the one are a problem, as are two that use the same numbers.
 */
export function chooseTables(file: string, tables: readonly Table[]): Chosen | Problem {
  const all = tables
    .flatMap(findTables)
    .map((found): Candidate => ({ found, read: readRows(found) }))
    .filter(({ read }) => read.rows.length + read.unreadable.length > 0);
  const groups = new Map<string, Candidate[]>();
  for (const one of all) {
    const key = `${one.found.table.hidden} ${shapeOf(one.found)}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const size = (parts: readonly Candidate[]) => parts.reduce((sum, { read }) => sum + read.rows.length, 0);
  const seen = (parts: readonly Candidate[]) => Number(parts[0]?.found.table.hidden === false);
  const ordered = [...groups.values()].toSorted((a, b) => seen(b) - seen(a) || size(b) - size(a));
  const [parts, second] = ordered;
  if (!parts) return problem("checklist-no-items", { file, line: 1, column: 1 }, {});
  const rival =
    second && seen(second) === seen(parts) && size(second) >= 3 && size(second) * 2 > size(parts)
      ? second[0]
      : firstOverlap(parts);
  if (rival) {
    const [first] = parts;
    const args = { items: size(parts), other: rival.read.rows.length, sheet: first?.found.table.sheet ?? null };
    return problem("checklist-two-tables", headerPlace(file, rival.found), args);
  }
  return { parts, others: ordered.slice(1).flat() };
}

/** The first table that uses a number which one before it uses. */
function firstOverlap(parts: readonly Candidate[]): Candidate | undefined {
  const seen = new Set<string>();
  return parts.find(({ read }) => {
    const numbers = read.rows.map(({ no }) => String(no));
    const isTwice = numbers.some((no) => seen.has(no));
    for (const no of numbers) seen.add(no);
    return isTwice;
  });
}

export const headerPlace = (file: string, { table, header, columns }: Found) =>
  cellPlace(file, table.sheet, table.firstLine - 1 + header, columns[0]?.column ?? 0);

export interface Head {
  readonly title: string | null;
  readonly isForm: boolean;
  readonly published: ChecklistReport["published"];
}

const publishedWords = /公表|改訂|改定|制定|発行|作成|策定|適用|版|published|revised|issued|as of|version|edition/iu;

/** What the lines above the table and beside the tables say: a title, whose form it is, from which day. */
export function headOf(found: Found, lines: readonly Line[]): Head {
  const { table, top, columns } = found;
  const sheet = table.sheet;
  const above = table.rows
    .slice(0, top)
    .flatMap((cells, row) =>
      cells.flatMap(({ text, merged }) =>
        text === "" || merged ? [] : [{ text, line: table.firstLine + row, sheet }],
      ),
    );
  // a page's text stands between its tables
  const said =
    above.length > 0 || sheet !== null
      ? above
      : lines.filter(({ line }) => line < table.firstLine).map((one) => ({ ...one, sheet }));
  const dated = said.flatMap((one) => {
    const date = publishedWords.test(one.text.slice(0, 200)) ? dateWithin(one.text.slice(0, 200)) : null;
    return date === null ? [] : [{ ...one, date }];
  })[0];
  const named = [...said.map(({ text }) => text), sheet ?? ""].some(namesFiscForm);
  const form = roles.filter((role) => role !== "origin" && columns.some((one) => one.role === role)).length;
  const title =
    said.find(({ text }) => dateWithin(text.slice(0, 200)) === null || text.length > 20)?.text.replace(/^#+\s*/, "") ??
    null;
  return {
    title: title === null ? null : title.replace(/\s*\n\s*/g, " "),
    isForm: named && form >= roles.length - 2,
    published: dated ? { sheet: dated.sheet, line: dated.line, date: dated.date, text: dated.text } : null,
  };
}

/** Against which of the dataset's lists items are held: the one of that day, else the latest. */
export function baseFor({ checklists }: Pick<Dataset, "checklists">, { published }: Head): Checklist {
  const latest = checklists.toSorted((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1));
  const [base] = [...latest.filter((one) => one.published === published?.date), ...latest];
  if (!base) throw new RangeError("a dataset without checklists");
  return base;
}
