import { AupParameters } from "../schema/aup-parameters.ts";
import type { Dataset, Procedure } from "./dataset.ts";
import { nearest } from "./nearest.ts";
import { isError, type Problem, problem, settle } from "./problem.ts";
import { isMap, type Path, select, selectTexts } from "./select.ts";
import { shape } from "./shape.ts";
import { readSource, type Source } from "./source.ts";
import type { UserRead } from "./user-file.ts";

/** Why a report on a period that ends on a day would not serve; what decides it is not known here. */
type PeriodFault =
  | { readonly kind: "exception"; readonly after: string }
  | { readonly kind: "stale"; readonly until: string; readonly asOf: string };
type Parameter = NonNullable<Procedure["parameters"]>[string];

/**
 * The parameters of an agreed-upon-procedures engagement, held to the procedures that were drafted (all of the dataset's, where
 * none are named): a size under a procedure's minimum is refused, since its result would count as not performed.
 * `periodFault` tells of a period's last day why a report on it would not serve (`periodFault` of engine/aup/period.ts).
 * Example: `all: {sampleSize: 8}` is `aup-size-under-minimum` with the procedures whose minimum is higher.
 * Errors: every code of the sections "text" and "shape" of problem.ts, `unknown-id`, `dates-reversed` and `aup-…`. Source: contract §2, §4.4; M-18.
 */
export function readAupParameters(
  file: string,
  text: string | Uint8Array,
  dataset: Dataset,
  drafted: readonly string[] = dataset.procedures.map(({ id }) => id),
  periodFault: (to: string) => PeriodFault | undefined = () => undefined,
): UserRead<AupParameters> {
  const read = readSource(file, text);
  if (!read.ok) return { ok: false, problems: settle(read.problems) };
  const { source } = read;
  const shaped = shape(source, AupParameters);
  const procedures = dataset.procedures.filter(({ id }) => drafted.includes(id));
  const found = [
    ...checkAll(source, dataset, procedures),
    ...checkSingle(source, dataset, drafted),
    ...checkDates(source, procedures),
    ...checkPeriod(source, periodFault),
  ];
  const problems = settle([...(shaped.ok ? [] : shaped.problems), ...found]);
  return shaped.ok && !problems.some(isError)
    ? { ok: true, value: shaped.value, notices: problems }
    : { ok: false, problems };
}

function* checkAll(source: Source, { procedures }: Dataset, drafted: readonly Procedure[]): Generator<Problem> {
  for (const [path, value] of select(source.value, "all.*")) {
    const name = String(path[1]);
    if (!procedures.some((one) => parameterOf(one, name))) {
      const names = new Set(procedures.flatMap(({ parameters = {} }) => Object.keys(parameters)));
      yield unknown(source, path, "parameter", name, names);
      continue;
    }
    const having = drafted.filter((one) => parameterOf(one, name));
    if (having.length === 0) yield problem("aup-parameter-unused", source.placeOfKey(path), { name });
    const own = having.filter(({ id }) => valueAt(source.value, ["procedures", id, name]) === undefined);
    const parameters = own.flatMap((one) => parameterOf(one, name) ?? []);
    const wrong = parameters.flatMap((parameter) => kindProblem(source, path, name, parameter, value) ?? []);
    if (wrong[0]) yield wrong[0];
    const small = own.filter((one) => isUnder(parameterOf(one, name), value));
    if (small.length > 0 && typeof value === "number") {
      const minimum = Math.max(...small.map((one) => minimumOf(parameterOf(one, name))));
      const args = { name, value, minimum, procedures: small.map(({ id }) => id) };
      yield problem("aup-size-under-minimum", source.placeOf(path), args);
    }
  }
}

function* checkSingle(source: Source, { procedures }: Dataset, drafted: readonly string[]): Generator<Problem> {
  for (const [path, id] of selectTexts(source.value, "procedures.@key")) {
    const procedure = procedures.find((one) => one.id === id);
    if (!procedure) {
      yield unknown(source, path, "procedure", id, new Set(procedures.map((one) => one.id)));
      continue;
    }
    if (!drafted.includes(id)) yield problem("aup-parameter-unused", source.placeOfKey(path), { name: id });
    for (const [inner, value] of select(valueAt(source.value, path), "*")) {
      const at = [...path, ...inner];
      const name = String(inner[0]);
      const parameter = parameterOf(procedure, name);
      if (!parameter) {
        yield unknown(source, at, "parameter", name, new Set(Object.keys(procedure.parameters ?? {})), id);
        continue;
      }
      const wrong = kindProblem(source, at, name, parameter, value);
      if (wrong) yield wrong;
      if (typeof value === "number" && isUnder(parameter, value)) {
        const args = { name, value, minimum: minimumOf(parameter), procedures: [id] };
        yield problem("aup-size-under-minimum", source.placeOf(at), args);
      }
    }
  }
}

/** The engagement's period, and the period that each procedure ends up with, run forwards. */
function* checkDates(source: Source, drafted: readonly Procedure[]): Generator<Problem> {
  const told = new Set<string>();
  const pairs: readonly (readonly [Path, Path])[] = [
    [
      ["engagement", "period", "from"],
      ["engagement", "period", "to"],
    ],
    ...drafted.flatMap((procedure): (readonly [Path, Path])[] => {
      const [from, to] = [whence(source, procedure, "periodFrom"), whence(source, procedure, "periodTo")];
      return from && to ? [[from, to]] : [];
    }),
  ];
  for (const [fromPath, toPath] of pairs) {
    const [from, to] = [valueAt(source.value, fromPath), valueAt(source.value, toPath)];
    const key = JSON.stringify([fromPath, toPath]);
    if (!isDate(from) || !isDate(to) || from <= to || told.has(key)) continue;
    told.add(key);
    const args = { fromKey: String(fromPath.at(-1)), from, toKey: String(toPath.at(-1)), to };
    yield problem("dates-reversed", source.placeOf(toPath), args);
  }
}

/** A report on the engagement's period can be used on the day that it is drafted for, and puts earlier exceptions behind it. */
function* checkPeriod(source: Source, faultOf: (to: string) => PeriodFault | undefined): Generator<Problem> {
  const path: Path = ["engagement", "period", "to"];
  const to = valueAt(source.value, path);
  const fault = isDate(to) ? faultOf(to) : undefined;
  if (!fault || !isDate(to)) return;
  const at = source.placeOf(path);
  yield fault.kind === "exception"
    ? problem("aup-period-before-exception", at, { to, after: fault.after })
    : problem("aup-period-stale", at, { to, until: fault.until, asOf: fault.asOf });
}

/** Where a procedure's date comes from: its own value, that for all, or the engagement's period. */
function whence({ value }: Source, procedure: Procedure, name: "periodFrom" | "periodTo"): Path | undefined {
  if (!parameterOf(procedure, name)) return undefined;
  const paths: readonly Path[] = [
    ["procedures", procedure.id, name],
    ["all", name],
    ["engagement", "period", name === "periodFrom" ? "from" : "to"],
  ];
  return paths.find((path) => valueAt(value, path) !== undefined);
}

function kindProblem(source: Source, path: Path, name: string, parameter: Parameter, value: unknown) {
  const wanted = "kind" in parameter ? "date" : "size";
  const fits = wanted === "date" ? typeof value === "string" : typeof value === "number";
  if (fits || (typeof value !== "string" && typeof value !== "number")) return undefined;
  return problem("aup-parameter-kind", source.placeOf(path), { name, wanted });
}

function unknown(
  source: Source,
  path: Path,
  kind: "procedure" | "parameter",
  id: string,
  known: ReadonlySet<string>,
  within?: string,
) {
  const near = nearest(id, known);
  const args = {
    kind,
    id,
    ...(within === undefined ? {} : { within }),
    ...(near === undefined ? {} : { nearest: near }),
  };
  return problem("unknown-id", source.placeOfKey(path), args);
}

const parameterOf = ({ parameters }: Procedure, name: string): Parameter | undefined =>
  parameters && Object.hasOwn(parameters, name) ? parameters[name] : undefined;
const minimumOf = (parameter: Parameter | undefined): number =>
  parameter && "minimum" in parameter ? parameter.minimum : 0;
const isUnder = (parameter: Parameter | undefined, value: unknown): boolean =>
  typeof value === "number" && value < minimumOf(parameter);
const isDate = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) => (isMap(here) && Object.hasOwn(here, step) ? here[step] : undefined),
    value,
  );
}
