import type { Counts, ItemResult } from "../schema/result.ts";

/** How many items are what. Covered items whose topics are assumed are counted apart: never a bare "covered". */
export function countItems(items: readonly Pick<ItemResult, "status" | "basis">[]): Counts {
  const count = (holds: (item: Pick<ItemResult, "status" | "basis">) => boolean) => items.filter(holds).length;
  return {
    items: items.length,
    covered: count(({ status, basis }) => status === "covered" && basis !== "assumed"),
    coveredAssumed: count(({ status, basis }) => status === "covered" && basis === "assumed"),
    narrowed: count(({ status }) => status === "narrowed"),
    confirm: count(({ status }) => status === "confirm"),
    bankSide: count(({ status }) => status === "bank-side"),
  };
}
