import type { Policy } from "../../dataset/dataset.ts";
import { addMonths } from "../dates.ts";
import type { AupDraft } from "./types.ts";

/** Why a report on a period that ends then would not serve what is drafted. */
export type AupPeriodFault =
  | { readonly kind: "exception"; readonly after: string }
  | { readonly kind: "stale"; readonly until: string; readonly asOf: string };

/**
 * Would a report whose period ends on `to` serve the draft? Not where an earlier exception goes on counting, since the new period has
 * to end later, nor where the policy takes no report of that age on the draft's day.
 * Example: `periodFault(draft, policy, "2024-03-31")` is `{kind: "stale", until: "2025-03-31", asOf: "2026-11-22"}` where the policy
 * takes twelve months. Errors: none. Source: contract §4.1 (currency), §4.4.
 */
export function periodFault(
  { procedures, asOf }: Pick<AupDraft, "procedures" | "asOf">,
  { aup: { maxAgeMonths } }: Pick<Policy, "aup">,
  to: string,
): AupPeriodFault | undefined {
  const after = procedures
    .flatMap(({ laterThan }) => laterThan ?? [])
    .toSorted()
    .at(-1);
  if (after !== undefined && to <= after) return { kind: "exception", after };
  const until = addMonths(to, maxAgeMonths);
  return until < asOf ? { kind: "stale", until, asOf } : undefined;
}
