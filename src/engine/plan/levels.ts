import type { StepKind } from "../../schema/costs.ts";
import type { Step, StepClass } from "./step.ts";

/** What steps cost, by a connector's own file: by id, else by kind, else `others`. */
export interface StepCosts {
  readonly currency?: string | undefined;
  readonly steps: Readonly<Record<string, number>>;
  readonly others: number;
}

/**
 * Heaviest first: SOC 2 > AUP > ISMS is an explanation in the minutes and an order, no amounts [M-20]; the rest is certmap's
 * choice: papers and facts, which are at hand or can be asked for, are lightest.
 */
export const weightOrder = [
  "soc2",
  "aup",
  "isms",
  "procedure",
  "paper",
  "answer",
] as const satisfies readonly StepClass[];

export const costOf = ({ steps, others }: StepCosts, { id, kind }: Pick<Step, "id" | "kind">): number =>
  own(steps, id) ?? own(steps, kind) ?? others;

const own = (steps: StepCosts["steps"], name: string): number | undefined =>
  Object.hasOwn(steps, name) ? steps[name] : undefined;

/** Is answering individually a step here? Only where its cost is named [M-22]. */
export const countsAnswers = (costs: StepCosts | null): boolean =>
  costs !== null &&
  Object.keys(costs.steps).some((name) => name === ("answer" satisfies StepKind) || name.startsWith("answer:"));

/**
 * What is kept small, the weightiest first: the sum of the costs, then the number of steps; or without costs the number of steps of
 * each class, in M-20's order. A level never outweighs the one before.
 */
export function levelsOf(steps: readonly Step[], costs: StepCosts | null): readonly (readonly number[])[] {
  if (costs) return [steps.map((step) => costOf(costs, step)), steps.map(() => 1)];
  return weightOrder.map((one) => steps.map((step) => Number(step.class === one)));
}
