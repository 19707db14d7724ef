import { checkConnectorFacts } from "../../dataset/checks/connector-facts.ts";
import { checkConnectorReferences } from "../../dataset/checks/connector-references.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { idsOf } from "../../dataset/ids.ts";
import { type Problem, problem } from "../../dataset/problem.ts";
import { writtenAt } from "../../dataset/raw.ts";
import { isMap, type Path, textOf } from "../../dataset/select.ts";
import { shape } from "../../dataset/shape.ts";
import { readSource, type Source } from "../../dataset/source.ts";
import { Connector } from "../../schema/connector.ts";
import type { AupReport } from "../../schema/evidence.ts";

/** A report written as YAML, and where its parts stand. */
export type WrittenReport =
  | {
      readonly ok: true;
      readonly report: AupReport;
      readonly placeOf: (path: Path) => Problem["at"];
      readonly notices: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * One report from a YAML file: the report itself, a list with it, or a connector's `evidence` that holds one of its kind. It is held
 * to the same shape and ids as within a connector; without an `id` it is called aup.
 */
export function readWrittenReport(file: string, bytes: Uint8Array, dataset: Dataset): WrittenReport {
  const read = readSource(file, bytes);
  if (!read.ok) return read;
  const { source } = read;
  const found = candidates(source.value);
  const [prefix] = found;
  if (found.length !== 1 || prefix === undefined) {
    return { ok: false, problems: [problem("aup-no-report", source.placeOf([]), { found: found.length })] };
  }
  const own = at(source.value, prefix);
  const report = { ...(isMap(own) ? own : {}), kind: "aup-report", id: (isMap(own) && own.id) || "aup" };
  const moved = (path: Path): Path =>
    path[0] === "evidence" && path[1] === 0 ? [...prefix, ...path.slice(2)] : prefix;
  const within: Source = {
    file,
    value: { schema: "certmap/connector@1", connector: { name: "-" }, evidence: [report] },
    placeOf: (path) => source.placeOf(moved(path)),
    placeOfKey: (path) => source.placeOfKey(moved(path)),
    written: (path) => source.written(moved(path)),
  };
  const shaped = shape(within, Connector);
  const written = writtenAt(within);
  const problems = [
    ...(shaped.ok ? [] : shaped.problems),
    ...checkConnectorReferences(written, idsOf(dataset)),
    ...checkConnectorFacts(written),
  ];
  const evidence = shaped.ok ? shaped.value.evidence?.[0] : undefined;
  if (evidence?.kind !== "aup-report" || problems.length > 0) return { ok: false, problems };
  return { ok: true, report: evidence, placeOf: (path) => source.placeOf([...prefix, ...path]), notices: [] };
}

/** Where reports stand in the file. */
function candidates(value: unknown): readonly Path[] {
  const isReport = (one: unknown) =>
    isMap(one) && (textOf(one, "kind") === "aup-report" || Object.hasOwn(one, "results"));
  if (Array.isArray(value)) return value.flatMap((one, index) => (isReport(one) ? [[index]] : []));
  if (isMap(value) && Array.isArray(value.evidence))
    return value.evidence.flatMap((one, index) => (isReport(one) ? [["evidence", index]] : []));
  return isReport(value) ? [[]] : [];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (here, step) =>
      typeof here === "object" && here !== null ? (here as Record<string | number, unknown>)[step] : undefined,
    value,
  );
