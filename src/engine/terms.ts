import type { Checklist, Dataset, Policy } from "../dataset/dataset.ts";
import { catalogueOf } from "./catalogue.ts";
import { assertDate } from "./dates.ts";
import type { Terms } from "./situation.ts";

/** What an evaluation needs to be told. A checklist or policy of the dataset may be named by its id. */
export interface Options {
  readonly checklist: string | Checklist;
  readonly policy: string | Policy;
  /** The day for which the answer holds, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Whose checklist it is; null = no bank is named, so that AUP reports, made for named users, serve nobody [M-19]. */
  readonly bank: string | null;
}

/** Options with ids resolved. Throws RangeError for what the dataset does not have. */
export function termsOf(dataset: Dataset, { checklist, policy, asOf, bank }: Options): Terms {
  assertDate(asOf);
  const catalogue = catalogueOf(dataset);
  return {
    dataset,
    catalogue,
    checklist: typeof checklist === "string" ? named(catalogue.checklists, "checklist", checklist) : checklist,
    policy: typeof policy === "string" ? named(catalogue.policies, "policy", policy) : policy,
    asOf,
    bank,
    mode: "actual",
  };
}

function named<T>(known: ReadonlyMap<string, T>, what: string, id: string): T {
  const found = known.get(id);
  if (found === undefined) throw new RangeError(`unknown ${what}: ${id} (known: ${[...known.keys()].join(", ")})`);
  return found;
}
