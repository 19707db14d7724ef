import type { Basic } from "../../../src/dataset/relations/sets.ts";

/** How two sets, written as bits and not empty, stand to each other: looked up, not derived. */
export function relationOf(a: number, b: number): Basic {
  if (a === b) return "equal";
  if ((a & b) === 0) return "apart";
  if ((a & b) === b) return "superset";
  return (a & b) === a ? "subset" : "overlap";
}
