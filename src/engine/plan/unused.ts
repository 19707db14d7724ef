import type { Connector } from "../../dataset/dataset.ts";
import type { Terms } from "../situation.ts";
import { unusedAmong } from "../unused.ts";
import { type Goal, linksOf } from "./goals.ts";
import type { Unused } from "./plan-result.ts";

/** Criteria that a report evaluated, and controls that an SoA holds, which no wanted topic's link needs [M-15]. */
export function unusedOf(terms: Terms, { evidence = [] }: Connector, goals: readonly Goal[]): readonly Unused[] {
  const links = goals.flatMap(({ topic }) => linksOf(terms, topic));
  const neededOf = (standard: string) =>
    new Set(links.filter((link) => link.standard === standard).flatMap(({ needs }) => needs));
  return unusedAmong(terms.catalogue, evidence, neededOf);
}
