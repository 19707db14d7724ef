import type { Checklist, Dataset } from "../../dataset/dataset.ts";
import { type Problem, problem } from "../../dataset/problem.ts";
import { cellPlace } from "../table/fault.ts";
import { readTables } from "../table/read.ts";
import { baseFor, type Candidate, chooseTables, headerPlace, headOf } from "./choose.ts";
import { clean, itemsOf } from "./items.ts";
import type { ChecklistReport, ChecklistWarning } from "./reading.ts";
import type { CellAt } from "./rows.ts";

export interface ChecklistOptions {
  /** Only this sheet of a workbook. */
  readonly sheet?: string;
}

export type ChecklistTableRead =
  | {
      readonly ok: true;
      readonly checklist: Checklist;
      readonly report: ChecklistReport;
      readonly notices: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** More items than any bank asks; beyond them the search for topics would take minutes. */
export const maxItems = 500;

/**
 * Reads a checklist as banks keep it: FISC's own form or a variant of it, in a workbook, a CSV file (CP932 too) or a Markdown page.
 * Items come out with `basis: supplied`, their own text and what stood in the form. Topics are only proposed; an origin is taken from
 * a column that names it, from the same number with a near text, and from the number alone only in FISC's own form.
 * Errors: problems with sheet and cell. Source: M-31, M-32, M-34, contract §6.
 *
 * Example: `const read = await readChecklistTable("bank.xlsx", bytes, dataset); if (read.ok) read.checklist.items`.
 */
export async function readChecklistTable(
  file: string,
  bytes: Uint8Array,
  dataset: Dataset,
  options: ChecklistOptions = {},
): Promise<ChecklistTableRead> {
  const read = await readTables(file, bytes);
  if (!read.ok) return { ok: false, problems: read.problems };
  const no = (...problems: readonly Problem[]): ChecklistTableRead => ({ ok: false, problems });
  const sheets = read.tables.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]));
  if (options.sheet !== undefined && !sheets.includes(options.sheet))
    return no(problem("table-no-such-sheet", { file, line: 1, column: 1 }, { sheet: options.sheet, sheets }));
  const tables = read.tables.filter(({ sheet }) => options.sheet === undefined || sheet === options.sheet);

  const chosen = chooseTables(file, tables);
  if ("code" in chosen) return no(chosen);
  const { parts, others } = chosen;
  const [main] = parts;
  const rows = parts.flatMap(({ read }) => read.rows);
  const refused = parts.flatMap(({ read }) => read.refused);
  if (!main) return no(problem("checklist-no-items", { file, line: 1, column: 1 }, {}));
  const wrong = [...faultsIn(file, parts)];
  if (wrong.length > 0) return no(...wrong);

  const head = headOf(main.found, read.lines);
  const base = baseFor(dataset, head);
  const made = itemsOf(rows, dataset, base, head.isForm);
  const title = clean(head.title ?? "") || nameOf(file);
  const checklist: Checklist = {
    id: idFrom(file, dataset),
    title: { ja: title, en: title },
    ...(head.published && { published: head.published.date }),
    ...(head.isForm || made.origins.length > 0 ? { basedOn: base.id } : {}),
    ...(made.documents.length > 0 && { documents: made.documents }),
    ...(made.sections.length > 0 && { sections: made.sections }),
    items: [...made.items],
  };
  const has = (of: "topics" | "origin") =>
    checklist.items.filter(({ proposed }) => proposed?.[of]).map((item) => item.no);
  const report: ChecklistReport = {
    file,
    encoding: read.encoding,
    tables: parts.map(({ found, read }) => ({
      ...placeOf(found),
      hidden: found.table.hidden,
      items: read.rows.length,
    })),
    columns: main.found.columns,
    unused: main.found.unused,
    base: { checklist: base.id, isForm: head.isForm },
    published: head.published,
    rowsRead: rows.length,
    sections: made.sections.map((one) => one.title.ja),
    notRead: refused,
    joined: parts.flatMap(({ read }) => read.joined),
    origins: made.origins,
    proposed: {
      topics: has("topics"),
      origin: has("origin"),
      none: checklist.items.filter(({ proposed }) => !proposed?.topics).map((item) => item.no),
    },
    answered: checklist.items.filter(({ answers }) => answers !== undefined).length,
    warnings: [
      ...warningsOf(parts, others),
      ...(head.isForm && !isDated(base, head.published)
        ? [{ code: "edition-not-said", checklist: base.id } as const]
        : []),
      ...made.warnings,
    ],
  };
  const args = {
    items: rows.length,
    notRead: refused.filter(({ reason }) => reason !== "section" && reason !== "note" && reason !== "total").length,
    proposed: report.proposed.topics.length,
  };
  return {
    ok: true,
    checklist,
    report,
    notices: [problem("checklist-from-table", headerPlace(file, main.found), args)],
  };
}

const isDated = (base: Checklist, published: ChecklistReport["published"]) => base.published === published?.date;
const placeOf = ({ table, header }: Candidate["found"]) => ({ sheet: table.sheet, line: table.firstLine + header });

/** What makes the list unusable: numbers that stand twice, cells that nobody can read, more items than a checklist has. */
function* faultsIn(file: string, parts: readonly Candidate[]): Generator<Problem> {
  const at = ({ sheet, row, column }: CellAt) => cellPlace(file, sheet, row, column);
  const rows = parts.flatMap(({ read }) => read.rows);
  for (const cell of parts.flatMap(({ read }) => read.unreadable))
    yield problem("checklist-cell-unreadable", at(cell), {});
  const extra = rows[maxItems];
  if (extra) {
    yield problem("checklist-too-long", at(extra.at), { items: rows.length, limit: maxItems });
    return;
  }
  const seen = new Map<string, CellAt>();
  for (const { no, at: cell } of rows) {
    const first = seen.get(String(no));
    if (first) yield problem("checklist-number-twice", at(cell), { no: String(no), first: at(first) });
    else seen.set(String(no), cell);
  }
}

function warningsOf(parts: readonly Candidate[], others: readonly Candidate[]): readonly ChecklistWarning[] {
  const [main] = parts;
  const formulas = parts.reduce((sum, { read }) => sum + read.formulas, 0);
  return [
    ...(main?.found.columns.some(({ role }) => role === "no") ? [] : [{ code: "no-number-column" } as const]),
    ...(parts.some(({ read }) => read.composed) ? [{ code: "numbers-composed" } as const] : []),
    ...parts
      .filter(({ found }) => found.table.hidden)
      .map(({ found }) => ({ code: "hidden-sheet", sheet: found.table.sheet ?? "" }) as const),
    ...others.map(({ found, read }) => ({ code: "other-table", ...placeOf(found), items: read.rows.length }) as const),
    ...(formulas > 0 ? [{ code: "formulas", cells: formulas } as const] : []),
  ];
}

const nameOf = (file: string): string => clean(file.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "")) || "checklist";

/** The file's name as an id, never one that the dataset has. Example: `in/B_Bank 2026.xlsx` is `b-bank-2026`. */
function idFrom(file: string, { checklists }: Pick<Dataset, "checklists">): string {
  const id =
    nameOf(file)
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "") || "bank-checklist";
  return checklists.some((one) => one.id === id) ? `${id}-own` : id;
}
