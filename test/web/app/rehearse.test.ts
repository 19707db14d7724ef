import { describe, expect, test, vi } from "vitest";
import { evaluate } from "../../../src/engine/evaluate.ts";
import { Datasets, Evaluation } from "../../../web/app/evaluation.ts";
import { rehearse } from "../../../web/app/rehearse.ts";
import { startState } from "../../../web/app/start-state.ts";
import type { State } from "../../../web/app/state.ts";
import { asOf, dataset, sample, samples } from "../data.ts";

const stateOf = (connector: State["connector"]): State => startState({ connector }, asOf);

/** The states that were evaluated, in order. */
function rehearsed(state: State): readonly State[] {
  const evaluation = new Evaluation(new Datasets(dataset));
  const of = vi.spyOn(evaluation, "of");
  for (const _ of rehearse(dataset, evaluation, state));
  return of.mock.calls.map(([one]) => one);
}

describe("what is likely to be looked at next", () => {
  const state = stateOf(sample("sample-pay"));
  const all = rehearsed(state);

  test("is each policy, with the bank and without, and the days on which papers turn", () => {
    expect(new Set(all.map(({ policy }) => policy))).toEqual(new Set(dataset.policies.map(({ id }) => id)));
    expect(all.some(({ bank }) => bank === null)).toBe(true);
    const days = all.map((one) => one.asOf).filter((day) => day !== asOf);
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day > asOf)).toBe(true);
  });

  test("ends with the terms as they are, under the policy as it is", () => expect(all.at(-1)).toEqual(state));

  test("is nothing but policies for somebody who holds nothing and names no bank", () => {
    const bare = { ...stateOf(sample("nothing-held")), bank: null };
    expect(rehearsed(bare)).toHaveLength(dataset.policies.length);
  });

  test("is worked out under a policy of one's own as well", () => {
    const [policy] = dataset.policies;
    if (!policy) throw new Error("no policy");
    const own = { ...state, policy: { ...policy, id: "own" } };
    expect(rehearsed(own).at(-1)).toEqual(own);
  });
});

test.each(samples)("what follows says the same as it does without: %s", (_, connector) => {
  const state = stateOf(connector);
  const evaluation = new Evaluation(new Datasets(dataset));
  for (const _ of rehearse(dataset, evaluation, state));
  for (const change of [{}, { policy: "reference-api" }, { bank: null }, { asOf: "2028-04-01" }]) {
    const next = { ...state, ...change };
    expect(evaluation.of(next)).toStrictEqual(evaluate(dataset, connector, next));
  }
});
