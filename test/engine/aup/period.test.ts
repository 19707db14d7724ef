import { expect, test } from "vitest";
import { draftAup } from "../../../src/engine/aup/draft.ts";
import { periodFault } from "../../../src/engine/aup/period.ts";
import { evaluate } from "../../../src/engine/evaluate.ts";
import { dataset, sample } from "../../verify/samples.ts";

const asOf = "2026-11-22";
const bank = "みらい銀行";
const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank };
const policy = dataset.policies.find(({ id }) => id === "standard");

/** Does a report on a period with this end, all without exception, cover what was drafted? */
function serves(name: string, to: string): boolean {
  const connector = sample(name);
  const draft = draftAup(dataset, connector, options, { banks: [bank], for: "both" });
  const report = {
    id: "new",
    kind: "aup-report" as const,
    period: { from: "2024-01-01", to },
    date: to,
    users: [bank],
    scope: { text: "drafted", apiService: "yes" as const },
    results: Object.fromEntries(draft.procedures.map(({ id }) => [id, "no-exception" as const])),
  };
  const after = evaluate(dataset, { ...connector, evidence: [...(connector.evidence ?? []), report] }, options);
  return draft.items.every(({ no, topics }) =>
    topics.every((id) =>
      after.items.some(
        (item) => item.no === no && item.topics.some((one) => one.topic === id && one.status === "covered"),
      ),
    ),
  );
}

test.each([
  ["soc2-type1", "2025-11-21", { kind: "stale", until: "2026-11-21", asOf }],
  ["soc2-type1", "2025-11-22", undefined],
  ["sample-pay", "2026-08-31", { kind: "exception", after: "2026-08-31" }],
  ["sample-pay", "2026-09-01", undefined],
])("%s, a period to %s: told exactly where evaluating says that it does not serve", (name, to, fault) => {
  if (!policy) throw new Error("no policy");
  const draft = draftAup(dataset, sample(name), options, { banks: [bank], for: "both" });
  expect(periodFault(draft, policy, to)).toEqual(fault);
  expect(serves(name, to)).toBe(fault === undefined);
});
