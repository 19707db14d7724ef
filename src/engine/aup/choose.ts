import type { Alternative } from "./demands.ts";

/**
 * The fewest procedures that meet every demand on one topic, each by one of its alternatives; of equally few the first, so that the
 * better candidate's way is kept. Exact: every union that can arise is looked at, and a topic has few procedures.
 * Example: demands `[{1} or {2}]` and `[{2}]` need only `{2}`.
 */
export function fewest(demands: readonly (readonly Alternative[])[]): readonly string[] {
  let unions = new Map<string, readonly string[]>([["", []]]);
  for (const alternatives of demands) {
    const next = new Map<string, readonly string[]>();
    for (const union of unions.values()) {
      for (const { procedures } of alternatives) {
        const joined = [...new Set([...union, ...procedures])].toSorted();
        const key = joined.join(" ");
        if (!next.has(key)) next.set(key, joined);
      }
    }
    unions = next;
  }
  return [...unions.values()].reduce((best, one) => (one.length < best.length ? one : best));
}

/** By which of its alternatives a demand is met by what was chosen: the one that needs fewest, the first of those. */
export function metBy(alternatives: readonly Alternative[], chosen: readonly string[]): Alternative | undefined {
  const met = alternatives.filter(({ procedures }) => procedures.every((id) => chosen.includes(id)));
  return met.reduce<Alternative | undefined>(
    (best, one) => (best === undefined || one.procedures.length < best.procedures.length ? one : best),
    undefined,
  );
}
