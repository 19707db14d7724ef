import type { ItemResult } from "../../schema/result.ts";
import type { PlanWords } from "./words.ts";

/** How many of some items are plausibly covered, and of how many of those the wording is assumed. */
export function coveredText(said: PlanWords, items: readonly Pick<ItemResult, "status" | "basis">[]): string {
  const covered = items.filter(({ status }) => status === "covered");
  return said.coveredCount(covered.length, covered.filter(({ basis }) => basis === "assumed").length);
}
