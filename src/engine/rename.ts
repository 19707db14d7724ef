import type { Dataset } from "../dataset/dataset.ts";
import type { Ask, Result } from "../schema/result.ts";

/**
 * A result with the names that its topics have now, where it was made before some were renamed. Chains are followed; of a circle the id
 * stays as it is. Example: `{id: supplier-choice, movedTo: supplier-selection}` makes `supplier-choice` `supplier-selection`.
 */
export function withTopicsRenamed(result: Result, { moved }: Pick<Dataset, "moved">): Result {
  if (moved.length === 0) return result;
  const next = new Map(moved.map(({ id, movedTo }) => [id, movedTo]));
  const renamed = (id: string): string => {
    const seen = new Set<string>();
    let here = id;
    for (let to = next.get(here); to !== undefined; to = next.get(here)) {
      if (seen.has(here)) return id;
      seen.add(here);
      here = to;
    }
    return here;
  };
  const ask = (one: Ask): Ask => {
    if (one.kind === "topic") return { ...one, topic: renamed(one.topic) };
    return one.kind === "evidence"
      ? { ...one, unlocks: { ...one.unlocks, topics: one.unlocks.topics.map(renamed) } }
      : one;
  };
  return {
    ...result,
    items: result.items.map((item) => ({
      ...item,
      topics: item.topics.map((topic) => ({ ...topic, topic: renamed(topic.topic) })),
    })),
    asks: result.asks.map(ask),
    settled: result.settled.map((one) => ({ ...one, topics: one.topics.map(renamed) })),
  };
}
