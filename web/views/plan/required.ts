import type { Step } from "../../../src/engine/plan/step.ts";

type Ids = ReadonlySet<string>;

/** What is on after these steps are switched on: they, and what they require. Of several that would do, one that is on or among them. */
export function withSteps(steps: readonly Step[], on: Ids, ids: readonly string[]): Ids {
  const known = new Map(steps.map((step) => [step.id, step]));
  const now = new Set([...on, ...ids]);
  const add = (id: string): void => {
    now.add(id);
    for (const group of known.get(id)?.requires ?? []) {
      const first = group.find((one) => now.has(one)) ?? group[0];
      if (first !== undefined && !now.has(first)) add(first);
    }
  };
  for (const id of ids) add(id);
  return now;
}

/**
 * What is on after these steps are switched off: without them, and without what then lacks what it requires. What the others among them
 * require goes only where nothing else that is on needs it: procedures of one item leave the engagement to those of another.
 */
export function withoutSteps(steps: readonly Step[], on: Ids, ids: readonly string[]): Ids {
  const known = new Map(steps.map((step) => [step.id, step]));
  const needs = (id: string): readonly string[] => (known.get(id)?.requires ?? []).flat();
  const inner = new Set(ids.flatMap((id) => needs(id)));
  const now = new Set([...on].filter((id) => !ids.includes(id) || inner.has(id)));
  const needed = new Set([...now].filter((id) => !ids.includes(id)).flatMap((id) => needs(id)));
  for (const id of ids) if (!needed.has(id)) now.delete(id);
  for (;;) {
    const lost = [...now].filter((id) =>
      (known.get(id)?.requires ?? []).some((group) => !group.some((one) => now.has(one))),
    );
    if (lost.length === 0) return now;
    for (const id of lost) now.delete(id);
  }
}
