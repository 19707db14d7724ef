import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applySteps } from "../../../src/engine/plan/apply.ts";
import { levelsOf, type StepCosts } from "../../../src/engine/plan/levels.ts";
import { plan } from "../../../src/engine/plan/plan.ts";
import type { Choice } from "../../../src/engine/plan/plan-result.ts";
import type { Step } from "../../../src/engine/plan/step.ts";
import { stepsFor } from "../../../src/engine/plan/steps.ts";
import { type StepKind, stepKinds } from "../../../src/schema/costs.ts";
import { highsSolver } from "../../../src/solver/highs.ts";
import { anyCase } from "../arbitrary.ts";
import { naive } from "../naive.ts";
import { bruteForce, isClosed } from "./brute.ts";

const minimise = await highsSolver();
/** A few quick cases by default; for a long run: PLAN_RUNS=500 PLAN_MOST=11 PLAN_SEED=7. */
const most = Number(process.env.PLAN_MOST ?? 8);
const seed = Number(process.env.PLAN_SEED ?? 20261122);
const numRuns = Number(process.env.PLAN_RUNS ?? 40);

/** Costs with many ties; answers priced in half of them. */
const someCosts: fc.Arbitrary<StepCosts | null> = fc.option(
  fc.record({
    steps: fc.dictionary(fc.constantFrom<StepKind>(...stepKinds, "answer", "answer"), fc.nat({ max: 4 })),
    others: fc.nat({ max: 3 }),
  }),
  { freq: 2 },
);

const isAnswered = (costs: StepCosts | null) => costs !== null && Object.hasOwn(costs.steps, "answer");

/** A question with few enough steps to try every choice. */
const smallCase = fc
  .tuple(anyCase, fc.nat(), fc.integer({ min: 1, max: 2 }), someCosts)
  .map(([one, first, count, costs]) => {
    const { dataset, options } = one;
    const list = dataset.checklists.find(({ id }) => id === options.checklist) ?? options.checklist;
    if (typeof list === "string") throw new Error(`no ${list}`);
    const at = first % list.items.length;
    const items = list.items.slice(at, at + count);
    const want = items.map(({ no }) => no);
    return {
      one,
      items,
      want,
      costs,
      steps: stepsFor(dataset, one.connector, options, { want, answers: isAnswered(costs) }),
    };
  })
  .filter(({ steps }) => steps.length > 0 && steps.length <= most);

const sumsOf = (steps: readonly Step[], costs: StepCosts | null, { steps: ids }: Choice) =>
  levelsOf(steps, costs).map((level) =>
    steps.reduce((sum, { id }, index) => sum + (ids.includes(id) ? (level[index] ?? 0) : 0), 0),
  );

describe("against every choice of steps, judged by the second evaluator", () => {
  const seen = { better: 0, mixed: 0, next: 0, none: 0, answered: 0 };

  test(
    "the plan is the least, the next best is the least of the others, and both cover what they claim",
    async () => {
      await fc.assert(
        fc.asyncProperty(smallCase, async ({ one, items, want, costs, steps }) => {
          const { dataset, connector, options } = one;
          const made = await plan(dataset, connector, options, { want, costs, minimise });
          expect(made.steps).toEqual(steps);
          const brute = bruteForce(one, items, steps, costs);
          const before = naive(dataset, connector, options).items.filter(({ no }) => want.includes(no));
          expect(made.before.items.map(({ status }) => status)).toEqual(before.map(({ status }) => status));
          expect(sumsOf(steps, costs, made.best)).toEqual(brute.best);
          const other = made.best.steps.length > 0 ? brute.withoutOneOf(made.best.steps) : null;
          expect(made.nextBest && sumsOf(steps, costs, made.nextBest)).toEqual(other);
          for (const choice of [made.best, ...(made.nextBest ? [made.nextBest] : [])]) {
            expect(isClosed(steps.filter(({ id }) => choice.steps.includes(id)))).toBe(true);
            expect(brute.settledBy(choice.steps)).toEqual(expect.arrayContaining([...brute.within]));
            const taken = steps.filter(({ id }) => choice.steps.includes(id));
            const applied = applySteps(dataset, connector, options, taken);
            const after = naive(dataset, applied.connector, { ...options, bank: applied.bank });
            const really = after.items.filter(({ no }) => want.includes(no)).map(({ status }) => status);
            expect(choice.after.items.map(({ status }) => status)).toEqual(really);
            seen.answered += Number(taken.some(({ kind }) => kind === "answer"));
          }
          seen.better += Number(made.best.steps.length > 0);
          seen.mixed += Number(steps.some(({ mixed }) => mixed));
          seen.next += Number(made.nextBest !== null);
          seen.none += Number(made.nextBest === null);
        }),
        { seed, numRuns },
      );
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
    },
    60_000 + numRuns * 1000,
  );
});
