import type { Connector, Evidence } from "../../src/dataset/dataset.ts";
import { type Fact, factsOf } from "./facts/index.ts";
import { isMap, isSame, type Path, valueAt, withValue } from "./path.ts";

/** One fact that is not the same in two connectors, by the way to it in the second. */
export interface FactChange {
  readonly fact: Fact;
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}
export interface Difference {
  readonly facts: readonly FactChange[];
  readonly added: readonly Evidence[];
  readonly removed: readonly Evidence[];
}

/** Two states of one file: evidence is told apart by its id and kind, whatever its place. Lists and maps count as one fact each. */
export function differenceOf(before: Connector, after: Connector): Difference {
  const old = before.evidence ?? [];
  const now = after.evidence ?? [];
  const partner = ({ id, kind }: Evidence) => old.findIndex((one) => one.id === id && one.kind === kind);
  const facts = factsOf(after).flatMap(({ fact, path }): FactChange[] => {
    if (isInside(path, fact)) return [];
    const from = pathBefore(path, after, partner);
    if (!from) return [];
    const [was, is] = [valueAt(before, from), valueAt(after, path)];
    return isSame(was, is) ? [] : [{ fact, path, before: was, after: is }];
  });
  return {
    facts,
    added: now.filter((one) => partner(one) < 0),
    removed: old.filter(({ id, kind }) => !now.some((one) => one.id === id && one.kind === kind)),
  };
}

/** Facts of rows and parts are told by the row or part as a whole. */
const isInside = (path: Path, { path: own }: Fact): boolean =>
  path[0] === "answers" ? path.length > 1 : path[0] === "evidence" && path.length - 2 > own.length;

function pathBefore(path: Path, after: Connector, partner: (evidence: Evidence) => number): Path | undefined {
  if (path[0] !== "evidence") return path;
  const evidence = after.evidence?.[Number(path[1])];
  const index = evidence ? partner(evidence) : -1;
  return index < 0 ? undefined : ["evidence", index, ...path.slice(2)];
}

/**
 * Takes back what led from `before` to `after`, as far as it still stands in `now`, and leaves every other edit alone: how a "what if this
 * were settled" is turned off again, in whatever order they were turned on.
 */
export function takeBack(now: Connector, before: Connector, after: Connector): Connector {
  const { facts, added } = differenceOf(before, after);
  const index = ({ id, kind }: Evidence) => (now.evidence ?? []).findIndex((one) => one.id === id && one.kind === kind);
  let result = now;
  const here = (path: Path) => valueAt(result, path);
  for (const { fact, path, before: was, after: is } of facts) {
    const evidence = path[0] === "evidence" ? after.evidence?.[Number(path[1])] : undefined;
    const at = evidence ? ["evidence", index(evidence), ...path.slice(2)] : path;
    if (evidence && index(evidence) < 0) continue;
    if (fact.key === "isms-certificate.standard" && isSame(here(at), is)) {
      // a statement of applicability is of one edition: the file's own comes back with its edition
      const [old, held] = [before.evidence?.find(({ id }) => id === evidence?.id), at.slice(0, 2)];
      for (const own of ["soa", "soaVersion"]) result = withValue(result, [...held, own], valueAt(old, [own]));
    }
    if (isMap(was) || isMap(is)) result = withValue(result, at, takenBack(here(at), was, is));
    else if (isSame(here(at), is)) result = withValue(result, at, was);
  }
  const rest = (result.evidence ?? []).filter((one) => !added.some((other) => isSame(one, other)));
  return rest.length === (result.evidence ?? []).length ? result : { ...result, evidence: rest };
}

/** Entry by entry: a mark that was changed by hand since then stays. */
function takenBack(here: unknown, was: unknown, is: unknown): unknown {
  if (!isMap(here)) return isSame(here, is) ? was : here;
  const [old, settled] = [isMap(was) ? was : {}, isMap(is) ? is : {}];
  const keys = [...new Set([...Object.keys(here), ...Object.keys(old)])];
  const kept = keys.flatMap((key) => {
    const stands = isSame(here[key], settled[key]);
    const value = stands ? old[key] : here[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
