import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Plan } from "../../../../src/engine/plan/plan-result.ts";
import { type Answer, Asking, type PlanAsked } from "../../../../web/views/plan/asking.ts";
import type { Lane } from "../../../../web/worker/lane.ts";
import { dataset, sample } from "../../data.ts";

interface Call {
  readonly limit: number | undefined;
  readonly resolve: (plan: Plan) => void;
  readonly reject: (error: Error) => void;
}

let calls: Call[];
let told: Answer[];
let asking: Asking;
const planNamed = (asOf: string) => ({ asOf }) as Plan;
const ended = (kind: string) => Object.assign(new Error("why"), { kind });
const asked = (asOf: string): PlanAsked => ({
  connector: sample("nothing-held"),
  options: { checklist: "fisc-2019-09", policy: "standard", asOf, bank: null },
  want: [9],
  costs: null,
});
const settle = () => vi.advanceTimersByTimeAsync(1000);

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
  told = [];
  const lane = {
    run: (_task: string, _dataset: unknown, _asked: unknown, limit?: number) =>
      new Promise((resolve, reject) => void calls.push({ limit, resolve, reject })),
    stop: () => {},
  } as unknown as Lane;
  asking = new Asking({ texts: async () => dataset }, lane, (answer) => void told.push(answer));
});
afterEach(() => void vi.useRealTimers());
const kinds = () => told.map(({ kind }) => kind);

test("only what stands for a moment is worked out, and only the answer to what is asked now is told", async () => {
  asking.ask(asked("2026-01-01"));
  await settle();
  asking.ask(asked("2026-01-02"));
  asking.ask(asked("2026-01-03"));
  await settle();
  expect(calls).toHaveLength(2);
  calls[0]?.resolve(planNamed("2026-01-01"));
  await settle();
  expect(kinds()).toEqual(["working", "working", "working"]);
  calls[1]?.resolve(planNamed("2026-01-03"));
  await settle();
  expect(told.at(-1)).toMatchObject({ kind: "made", plan: { asOf: "2026-01-03" } });
  // known already
  asking.ask(asked("2026-01-01"));
  expect(told.at(-1)).toMatchObject({ kind: "made", plan: { asOf: "2026-01-01" } });
  await settle();
  expect(calls).toHaveLength(2);
});

test("too long, or not possible, is told and can be asked again with more time; what another took the place of is not told", async () => {
  asking.ask(asked("2026-01-01"));
  await settle();
  calls[0]?.reject(ended("timeout"));
  await settle();
  expect(told.at(-1)).toEqual({ kind: "timeout" });
  asking.again(asked("2026-01-01"));
  await settle();
  expect(calls[1]?.limit).toBeGreaterThan(calls[0]?.limit ?? 0);
  calls[1]?.reject(ended("failed"));
  await settle();
  expect(told.at(-1)).toEqual({ kind: "failed", message: "why" });
  asking.again(asked("2026-01-01"));
  await settle();
  calls[2]?.reject(ended("superseded"));
  await settle();
  expect(told.at(-1)).toEqual({ kind: "working" });
});

test("what is no longer asked is not told", async () => {
  asking.ask(asked("2026-01-01"));
  await settle();
  asking.forget();
  calls[0]?.resolve(planNamed("2026-01-01"));
  await settle();
  expect(kinds()).toEqual(["working"]);
});
