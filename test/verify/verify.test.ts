import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Policy } from "../../src/dataset/dataset.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { verification, verify } from "../../src/verify/verify.ts";
import { anyCase } from "../engine/arbitrary.ts";
import { dataset, samples } from "./samples.ts";

const banks = ["みらい銀行", null];
const settings = dataset.policies.flatMap((policy: Policy) =>
  dataset.checklists.flatMap((checklist) => banks.map((bank) => ({ policy, checklist, bank }))),
);

describe.each(samples)("%s", (_, connector) => {
  test.each(settings.map((one) => [one.policy.id, one.checklist.id, one.bank, one] as const))(
    "under %s, %s, bank %s: every step follows",
    (_policy, _checklist, bank, { policy, checklist }) => {
      const result = evaluate(dataset, connector, { checklist, policy, asOf: "2026-11-22", bank });
      const { findings, steps } = verification(dataset, connector, result, { checklist, policy });
      expect(findings).toEqual([]);
      expect(steps).toBeGreaterThan(1000);
    },
  );
});

test("results over random datasets and connectors verify", () => {
  fc.assert(
    fc.property(anyCase, ({ dataset, connector, options }) => {
      const result = evaluate(dataset, connector, options);
      const named = <T extends { readonly id: string }>(one: T | string, all: readonly T[]): T => {
        const found = typeof one === "string" ? all.find(({ id }) => id === one) : one;
        if (!found) throw new Error("not in the dataset");
        return found;
      };
      const under = {
        checklist: named(options.checklist, dataset.checklists),
        policy: named(options.policy, dataset.policies),
      };
      expect(verify(dataset, connector, result, under)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) for (const one of Object.values(Object.freeze(value))) frozen(one);
  return value;
};

test("pure: frozen inputs stay as they are", () => {
  const [checklist, policy] = [dataset.checklists[0], dataset.policies[0]];
  const connector = samples.find(([name]) => name === "sample-pay")?.[1];
  if (!checklist || !policy || !connector) throw new Error("no sample");
  const result = evaluate(dataset, connector, { checklist, policy, asOf: "2026-11-22", bank: "みらい銀行" });
  const under = { checklist, policy };
  expect(verify(frozen(structuredClone(dataset)), frozen(connector), frozen(result), frozen(under))).toEqual([]);
});
