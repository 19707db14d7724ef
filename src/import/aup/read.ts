import type { Dataset } from "../../dataset/dataset.ts";
import { isError, type Problem, problem, sortProblems } from "../../dataset/problem.ts";
import type { AupReport, ProcedureResult } from "../../schema/evidence.ts";
import { readTables } from "../table/read.ts";
import { readFacts } from "./facts.ts";
import { draftedIn, factsIn, resultsIn, twiceIn } from "./layout.ts";
import { readRows } from "./rows.ts";
import { readWrittenReport } from "./written.ts";

export interface AupOptions {
  /** Of a workbook only this sheet holds the results. */
  readonly sheet?: string;
  /** The procedures that were drafted, where the file itself does not say; what has no result is then a problem. */
  readonly drafted?: readonly string[];
}

export type AupRead =
  | {
      readonly ok: true;
      readonly report: AupReport;
      readonly counts: Readonly<Record<ProcedureResult, number>>;
      readonly notices: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The results of agreed-upon procedures that come back from the practitioner, as an `aup-report` of a connector's file: the workbook
 * that certmap has written, filled in; a table with ids and results; or YAML. Whole or not at all.
 * Example: `await readAup("results.xlsx", bytes, dataset)`. Errors: problems with sheet and cell, or line and column, never a throw.
 * Source: contract §3; M-18.
 */
export async function readAup(
  file: string,
  bytes: Uint8Array,
  dataset: Dataset,
  options: AupOptions = {},
): Promise<AupRead> {
  return /\.(?:ya?ml|json)$/i.test(file)
    ? fromYaml(file, bytes, dataset, options)
    : fromTable(file, bytes, dataset, options);
}

async function fromTable(
  file: string,
  bytes: Uint8Array,
  dataset: Dataset,
  { sheet, drafted }: AupOptions,
): Promise<AupRead> {
  const read = await readTables(file, bytes);
  if (!read.ok) return read;
  const start: Problem["at"] = { file, line: 1, column: 1 };
  const no = (one: Problem): AupRead => ({ ok: false, problems: [one] });
  const sheets = read.tables.flatMap((table) => table.sheet ?? []);
  if (sheet !== undefined && !sheets.includes(sheet))
    return no(problem("table-no-such-sheet", start, { sheet, sheets }));
  const headers = resultsIn(read.tables).filter(({ table }) => sheet === undefined || table.sheet === sheet);
  const [header, second] = headers;
  if (!header) return no(problem("aup-no-table", start, {}));
  if (second)
    return no(problem("aup-several-tables", start, { sheets: headers.map(({ table }) => table.sheet ?? "") }));

  const own = draftedIn(file, read.tables);
  const wanted = drafted ? new Map(drafted.map((id) => [id, start])) : own;
  const rows = readRows(file, dataset, header, wanted && new Set(wanted.keys()));
  const { facts, problems } = readFacts(file, factsIn(read.tables));
  const missing = [...(wanted ?? [])].flatMap(([procedure, at]) =>
    rows.places.has(procedure) ? [] : [problem("aup-procedure-missing", at, { procedure })],
  );
  const all = [...twiceIn(file, header), ...rows.problems, ...missing, ...problems];
  return settled({ ...facts, results: rows.results }, all, start);
}

function fromYaml(file: string, bytes: Uint8Array, dataset: Dataset, { drafted }: AupOptions): AupRead {
  const read = readWrittenReport(file, bytes, dataset);
  if (!read.ok) return { ok: false, problems: sortProblems(read.problems) };
  const { report, placeOf } = read;
  const results = report.results ?? {};
  const at = placeOf(["results"]);
  const missing = (drafted ?? []).filter((id) => !Object.hasOwn(results, id));
  const undrafted = drafted ? Object.keys(results).filter((id) => !drafted.includes(id)) : [];
  const reduced = dataset.procedures.flatMap(({ id, parameters = {} }) => {
    const stated = Object.hasOwn(results, id) ? results[id] : undefined;
    if (typeof stated !== "object" || stated.result === "not-performed") return [];
    return Object.entries(stated.parameters ?? {}).flatMap(([name, value]) => {
      const parameter = parameters[name];
      if (!parameter || !("minimum" in parameter) || typeof value !== "number" || value >= parameter.minimum) return [];
      const args = { procedure: id, name, value, minimum: parameter.minimum };
      return [problem("aup-result-reduced", placeOf(["results", id, "parameters", name]), args)];
    });
  });
  const facts = [
    ...(report.date === undefined ? (["date"] as const) : []),
    ...((report.users ?? []).length === 0 ? (["users"] as const) : []),
    ...((report.scope?.apiService ?? "unknown") === "unknown" ? (["apiService"] as const) : []),
  ];
  return settled(
    report,
    [
      ...missing.map((procedure) => problem("aup-procedure-missing", at, { procedure })),
      ...undrafted.map((procedure) =>
        problem("aup-procedure-undrafted", placeOf(["results", procedure]), { procedure }),
      ),
      ...reduced,
      ...facts.map((fact) => problem("aup-fact-missing", placeOf([]), { fact })),
    ],
    at,
  );
}

function settled(report: AupReport, found: readonly Problem[], at: Problem["at"]): AupRead {
  const results = Object.values(report.results ?? {}).map((one) => (typeof one === "string" ? one : one.result));
  const count = (wanted: ProcedureResult) => results.filter((one) => one === wanted).length;
  const counts = {
    "no-exception": count("no-exception"),
    exception: count("exception"),
    "not-performed": count("not-performed"),
  };
  const nothing = counts["no-exception"] + counts.exception === 0 && !found.some(isError);
  const problems = sortProblems([...found, ...(nothing ? [problem("aup-nothing-performed", at, {})] : [])]);
  return problems.some(isError) ? { ok: false, problems } : { ok: true, report, counts, notices: problems };
}
