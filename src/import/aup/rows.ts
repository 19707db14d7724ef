import type { Dataset, Procedure } from "../../dataset/dataset.ts";
import { nearest } from "../../dataset/nearest.ts";
import { type Problem, problem } from "../../dataset/problem.ts";
import { type AupColumn, aupResults, keyOf } from "../../schema/aup-sheet.ts";
import type { AupReport, ProcedureResult } from "../../schema/evidence.ts";
import { cellPlace } from "../table/fault.ts";
import { type Cell, emptyCell } from "../table/table.ts";
import { countIn, dateIn, isNothing, plain, sizesIn } from "./cells.ts";
import { type Header, languageOf } from "./layout.ts";

type Results = NonNullable<AupReport["results"]>;
type Result = Results[string];

export interface RowsRead {
  readonly results: Results;
  /** Where each procedure stands. */
  readonly places: ReadonlyMap<string, Problem["at"]>;
  readonly problems: readonly Problem[];
}

/** One row: its cells by column, and their places. */
interface Row {
  readonly cell: (column: AupColumn) => Cell;
  readonly at: (column: AupColumn) => Problem["at"];
}

const filledIn: readonly AupColumn[] = ["result", "population", "examined", "finding"];
const read: readonly AupColumn[] = ["id", ...filledIn, "from", "to", "day"];

/** Every row of the table below its header, until the table ends; all problems, and the results that are none. */
export function readRows(
  file: string,
  dataset: Dataset,
  header: Header<AupColumn>,
  drafted: ReadonlySet<string> | undefined,
): RowsRead {
  const { table, columns } = header;
  const language = languageOf(header);
  const procedures = new Map(dataset.procedures.map((one) => [one.id, one]));
  const results: Results = {};
  const places = new Map<string, Problem["at"]>();
  const problems: Problem[] = [];
  for (let index = header.row + 1; index < table.rows.length; index++) {
    const row: Row = {
      cell: (column) => table.rows[index]?.[columns.get(column) ?? -1] ?? emptyCell,
      at: (column) => cellPlace(file, table.sheet, table.firstLine - 1 + index, columns.get(column) ?? 0),
    };
    const unreadable = read.filter((column) => row.cell(column).unreadable);
    problems.push(...unreadable.map((column) => problem("aup-cell-unreadable", row.at(column), {})));
    const merged = read.filter((column) => row.cell(column).merged && !isNothing(row.cell(column).text));
    problems.push(...merged.map((column) => problem("aup-cell-merged", row.at(column), {})));
    if (merged.includes("id")) continue;
    const id = row.cell("id").text;
    if (id === "") {
      if (filledIn.some((column) => !isNothing(row.cell(column).text)))
        problems.push(problem("aup-id-missing", row.at("id"), {}));
      continue;
    }
    const procedure = procedures.get(id);
    const first = places.get(id);
    if (first) problems.push(problem("duplicate-id", row.at("id"), { kind: "procedure", id, first }));
    else if (!procedure) {
      const near = nearest(id, drafted ?? procedures.keys());
      const args = { kind: "procedure", id, ...(near === undefined ? {} : { nearest: near }) } as const;
      problems.push(problem("unknown-id", row.at("id"), args));
    } else if (drafted && !drafted.has(id)) {
      problems.push(problem("aup-procedure-undrafted", row.at("id"), { procedure: id }));
    }
    if (!first) places.set(id, row.at("id"));
    if (first || !procedure || unreadable.length + merged.length > 0) continue;
    const one = resultOf(row, procedure, columns.has("examined"), language, problems);
    if (one !== undefined) results[id] = one;
  }
  return { results, places, problems };
}

function resultOf(
  row: Row,
  procedure: Procedure,
  asksSize: boolean,
  language: "ja" | "en",
  problems: Problem[],
): Result | undefined {
  const { id } = procedure;
  const written = row.cell("result").text;
  const result = keyOf(aupResults, written);
  if (result === undefined) {
    const allowed = Object.values(aupResults).map((words) => words[language]);
    const near = nearest(written, allowed);
    problems.push(
      written === ""
        ? problem("aup-result-missing", row.at("result"), { procedure: id })
        : problem("aup-result-free-text", row.at("result"), {
            value: written.slice(0, 80),
            allowed,
            ...(near === undefined ? {} : { nearest: near }),
          }),
    );
    return undefined;
  }
  const sizes = readSizes(row, procedure, result, asksSize, problems);
  const dates = readDates(row, procedure, problems);
  const finding = plain(row.cell("finding").text);
  if (result !== "not-performed" && finding === "")
    problems.push(problem("aup-finding-missing", row.at("finding"), { procedure: id }));
  const parameters = { ...(sizes.whole ? {} : sizes.values), ...dates };
  const note = [finding, ...(sizes.whole ? [`(population=${sizes.whole}, examined=${sizes.whole})`] : [])]
    .filter((part) => part !== "")
    .join(" ");
  if (Object.keys(parameters).length === 0 && note === "") return result;
  return {
    result,
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(note !== "" && { note }),
  };
}

interface Sizes {
  readonly values: Readonly<Record<string, number>>;
  /** The population, where it is smaller than the minimum and all of it was examined: performed as agreed (all, if fewer). */
  readonly whole?: string;
}

function readSizes(
  row: Row,
  { id, parameters = {} }: Procedure,
  result: ProcedureResult,
  asked: boolean,
  problems: Problem[],
): Sizes {
  const names = Object.entries(parameters).flatMap(([name, one]) => ("minimum" in one ? [name] : []));
  const [name] = names;
  const { text } = row.cell("examined");
  if (isNothing(text) || (name === undefined && countIn(text) === 0)) {
    if (asked && name !== undefined && result !== "not-performed")
      problems.push(problem("aup-size-missing", row.at("examined"), { procedure: id, name }));
    return { values: {} };
  }
  if (name === undefined || result === "not-performed") {
    problems.push(problem("aup-cell-unexpected", row.at("examined"), { procedure: id, column: "examined" }));
    return { values: {} };
  }
  const values = sizesIn(text, names);
  if (!values) {
    problems.push(problem("aup-size-unreadable", row.at("examined"), { value: text.slice(0, 80), names }));
    return { values: {} };
  }
  const population = readPopulation(row, problems);
  const examined = values[name] ?? 0;
  if (population !== undefined && examined > population) {
    problems.push(problem("aup-size-beyond-population", row.at("examined"), { examined, population }));
    return { values: {} };
  }
  const reduced = names.flatMap((one) => {
    const parameter = parameters[one];
    const value = values[one] ?? 0;
    return parameter && "minimum" in parameter && value < parameter.minimum
      ? [{ procedure: id, name: one, value, minimum: parameter.minimum }]
      : [];
  });
  if (reduced.length > 0 && population === examined) return { values: {}, whole: String(population) };
  problems.push(...reduced.map((args) => problem("aup-result-reduced", row.at("examined"), args)));
  return { values };
}

function readPopulation(row: Row, problems: Problem[]): number | undefined {
  const { text } = row.cell("population");
  if (isNothing(text)) return undefined;
  const population = countIn(text);
  if (population === undefined)
    problems.push(
      problem("aup-size-unreadable", row.at("population"), { value: text.slice(0, 80), names: ["population"] }),
    );
  return population;
}

/** The dates that the procedure has parameters for: its period, and its one other date. */
function readDates(row: Row, { id, parameters = {} }: Procedure, problems: Problem[]): Record<string, string> {
  const dates = Object.entries(parameters).flatMap(([name, one]) => ("kind" in one ? [name] : []));
  const names = {
    from: dates.find((name) => name === "periodFrom"),
    to: dates.find((name) => name === "periodTo"),
    day: dates.find((name) => name !== "periodFrom" && name !== "periodTo"),
  } as const;
  const found: Record<string, string> = {};
  for (const column of ["from", "to", "day"] as const) {
    const { text } = row.cell(column);
    if (isNothing(text)) continue;
    const name = names[column];
    const date = dateIn(text, row.at(column));
    if (name === undefined) problems.push(problem("aup-cell-unexpected", row.at(column), { procedure: id, column }));
    else if (typeof date === "string") found[name] = date;
    else problems.push(date);
  }
  const { periodFrom: from, periodTo: to } = found;
  if (from !== undefined && to !== undefined && from > to)
    problems.push(problem("dates-reversed", row.at("to"), { fromKey: "periodFrom", from, toKey: "periodTo", to }));
  return found;
}
