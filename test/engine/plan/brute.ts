import type { ChecklistItem } from "../../../src/dataset/dataset.ts";
import { applySteps } from "../../../src/engine/plan/apply.ts";
import { levelsOf, type StepCosts } from "../../../src/engine/plan/levels.ts";
import type { Step } from "../../../src/engine/plan/step.ts";
import type { Case } from "../arbitrary.ts";
import { naive } from "../naive.ts";

/** Every choice of steps judged by the second evaluator: what a plan must come to, found in the plainest way. */
export interface Brute {
  /** Item and topic of what all steps together settle. */
  readonly within: readonly string[];
  /** What a choice settles. */
  readonly settledBy: (ids: readonly string[]) => readonly string[];
  readonly best: readonly number[] | null;
  /** Costs of the least choice that does without a step of `chosen`. */
  readonly withoutOneOf: (chosen: readonly string[]) => readonly number[] | null;
}

export function bruteForce(
  { dataset, connector, options }: Case,
  items: readonly ChecklistItem[],
  steps: readonly Step[],
  costs: StepCosts | null,
): Brute {
  const list = dataset.checklists.find(({ id }) => id === options.checklist) ?? options.checklist;
  if (typeof list === "string") throw new Error(`no ${list}`);
  const checklist = { ...list, items: [...items] };
  const settled = (chosen: readonly Step[]): ReadonlySet<string> => {
    const answered = new Set(chosen.flatMap(({ kind, args }) => (kind === "answer" ? [String(args.topic)] : [])));
    const applied = applySteps(dataset, connector, { ...options, checklist }, chosen);
    const judged = naive(dataset, applied.connector, { ...options, checklist, bank: applied.bank });
    return new Set(
      judged.items.flatMap(({ no, codes, status, topics }) =>
        status === "bank-side" || codes.some((code) => code === "not-listed" || code === "no-topic")
          ? []
          : topics
              .filter(({ topic, status: of }) => of === "covered" || answered.has(topic))
              .map(({ topic }) => `${no} ${topic}`),
      ),
    );
  };
  const within = [...settled(steps)];
  const levels = levelsOf(steps, costs);
  const all = subsets(steps.length)
    .map((indexes) => ({ indexes, chosen: indexes.flatMap((index) => steps[index] ?? []) }))
    .filter(({ chosen }) => isClosed(chosen))
    .filter(({ chosen }) => {
      const now = settled(chosen);
      return within.every((goal) => now.has(goal));
    })
    .map(({ indexes, chosen }) => ({
      ids: chosen.map(({ id }) => id),
      sums: levels.map((level) => indexes.reduce((sum, index) => sum + (level[index] ?? 0), 0)),
    }))
    .toSorted((a, b) => lexicographic(a.sums, b.sums));
  return {
    within,
    settledBy: (ids) => [...settled(steps.filter(({ id }) => ids.includes(id)))],
    best: all[0]?.sums ?? null,
    withoutOneOf: (chosen) => all.find(({ ids }) => !chosen.every((id) => ids.includes(id)))?.sums ?? null,
  };
}

export const lexicographic = (a: readonly number[], b: readonly number[]): number =>
  a.map((one, index) => one - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

export function isClosed(steps: readonly Step[]): boolean {
  const ids = new Set(steps.map(({ id }) => id));
  return steps.every(({ requires }) => requires.every((group) => group.some((id) => ids.has(id))));
}

function subsets(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, index) => index).filter((index) => (bits >> index) & 1),
  );
}
