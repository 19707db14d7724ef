import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/engine/evaluate.ts";
import { settle } from "../../../src/engine/settle.ts";
import type { EvidenceAsk } from "../../../src/schema/result.ts";
import type { State } from "../../../web/app/state.ts";
import { type Settling, settling } from "../../../web/views/summary/settling.ts";
import { asOf, dataset, samples } from "../data.ts";

function settled(state: State): Settling | null {
  const result = evaluate(dataset, state.connector, state);
  const steps = settling(dataset, state, result, () => true);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const stateOf = (connector: State["connector"], policy = "standard"): State => ({
  connector,
  checklist: "fisc-2019-09",
  policy,
  asOf,
  bank: null,
  shown: "all",
});

describe.each(samples)("%s", (_, connector) => {
  test("what is said is what an evaluation with those questions settled says, and no fewer questions do it", () => {
    for (const policy of ["standard", "reference-api"]) {
      const state = stateOf(connector, policy);
      const found = settled(state);
      const before = evaluate(dataset, connector, state);
      const asks = before.asks.filter((ask): ask is EvidenceAsk => ask.kind === "evidence");
      let facts: { connector: State["connector"]; bank: string | null } = { connector, bank: null };
      const gains = asks.map((ask) => {
        facts = settle(dataset, facts.connector, { ...state, bank: facts.bank }, ask);
        const after = evaluate(dataset, facts.connector, { ...state, bank: facts.bank });
        return after.items.filter(
          ({ no, status }) => status === "covered" && before.items.find((one) => one.no === no)?.status !== "covered",
        ).length;
      });
      const most = Math.max(0, ...gains);
      expect(found?.items ?? 0).toBe(most);
      if (most > 0 && found) {
        expect(gains[found.questions - 1]).toBe(most);
        expect(found.questions).toBeGreaterThanOrEqual(gains.indexOf(most) + 1);
      }
    }
  });
});

test("where nothing is held there is nothing to settle", () => {
  const nothing = samples.find(([name]) => name === "nothing-held");
  if (!nothing) throw new Error("no sample");
  expect(settled(stateOf(nothing[1]))).toBeNull();
});

test("at least one sample would gain an item and one only topics, so that both sentences are real", () => {
  const all = samples.flatMap(([, connector]) =>
    ["standard", "reference-api"].map((policy) => settled(stateOf(connector, policy))),
  );
  expect(all.some((one) => (one?.items ?? 0) > 0)).toBe(true);
  expect(all.some((one) => one !== null && one.items === 0 && one.topics > 0)).toBe(true);
});
