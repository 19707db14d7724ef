import type { Goal } from "./goals.ts";
import type { Oracle } from "./oracle.ts";
import { atLeast, type Constraint, holds, type Minimise, type Model, sumOf } from "./solver.ts";
import type { Step } from "./step.ts";

export interface Problem {
  readonly steps: readonly Step[];
  /** Goals that all steps together settle. */
  readonly goals: readonly Goal[];
  /** Costs of the steps, the weightiest level first: a later level never outweighs an earlier one. */
  readonly levels: readonly (readonly number[])[];
  readonly oracle: Oracle;
  readonly minimise: Minimise;
}

/** More papers with bad news than this are not tried in every combination, which only makes for more rounds. */
const maxFlips = 4;

/**
 * The least set of steps, level by level, under which every goal is settled: exactly optimal, by implicit hitting sets. The solver
 * chooses the least steps that meet all rows known; the real evaluation judges them; of each goal still open, the choice is grown to a
 * greatest one that still leaves it open, and a new row says that something outside must be taken. Coverage only grows with
 * steps, but for those that open a paper with bad news (`mixed`): a row says of these both what was and what was not taken.
 */
export class Optimiser {
  readonly #problem: Problem;
  readonly #rows: Constraint[];
  readonly #known = new Set<string>();

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#rows = prerequisites(problem.steps);
  }

  /** Null where the further rows leave no choice. Rows found stay known for the next call. */
  async least(further: readonly Constraint[] = []): Promise<ReadonlySet<number> | null> {
    const { steps, levels } = this.#problem;
    const fixed: Constraint[] = [...further];
    this.#learn(new Set());
    let best: ReadonlySet<number> | null = null;
    for (const costs of [...levels, steps.map((_, index) => index + 1)]) {
      // nothing can be less than nothing
      if (best === null || sumOf(costs, best) > 0) best = await this.#leastAt(costs, fixed);
      if (best === null) return null;
      const most = sumOf(costs, best);
      fixed.push(atLeast(-most, ...costs.flatMap((cost, index) => (cost > 0 ? [[index, -cost] as const] : []))));
    }
    return best;
  }

  async #leastAt(costs: readonly number[], fixed: readonly Constraint[]): Promise<ReadonlySet<number> | null> {
    for (;;) {
      const model: Model = { costs, constraints: [...this.#rows, ...fixed] };
      const found = await this.#problem.minimise(model);
      if (found === null) return null;
      const chosen = new Set(found);
      const broken = model.constraints.find((row) => !holds(row, chosen));
      if (broken) throw new Error(`the solver broke a row: ${JSON.stringify(broken)}`);
      if (!this.#learn(chosen)) return chosen;
    }
  }

  /** Adds what a choice teaches; false where it settles every goal. */
  #learn(chosen: ReadonlySet<number>): boolean {
    const { goals, oracle, steps } = this.#problem;
    let open = false;
    for (const goal of goals) {
      const touching = oracle.touching(goal);
      const now = new Set(touching.filter((index) => chosen.has(index)));
      while (!oracle.settles(now, goal)) {
        open = true;
        const { left, row } = this.#cut(goal, touching, now);
        this.#add(row);
        // go on with the lightest of what is missing: a plan that settles the goal is reached, and each row on the way holds
        const next = left.find((index) => !steps[index]?.mixed) ?? left[0];
        if (next === undefined) throw new Error(`all steps leave ${goal.topic} open`);
        now.add(next);
      }
    }
    return open;
  }

  /** A greatest choice around `now` that leaves the goal open, what is outside of it, and the row that it teaches. */
  #cut(goal: Goal, touching: readonly number[], now: ReadonlySet<number>) {
    const { oracle, steps } = this.#problem;
    const mixed = touching.filter((index) => steps[index]?.mixed);
    const grown = new Set(now);
    const all = mixed.length <= maxFlips ? combinations(mixed) : [];
    const opensNever = (choice: ReadonlySet<number>) =>
      mixed.length === 0
        ? !oracle.settles(choice, goal)
        : all.length > 0 && all.every((taken) => !oracle.settles(new Set([...without(choice, mixed), ...taken]), goal));
    const free = opensNever(grown);
    for (const index of touching) {
      if (grown.has(index) || steps[index]?.mixed) continue;
      const more = new Set(grown).add(index);
      if (free ? opensNever(more) : !oracle.settles(more, goal)) grown.add(index);
    }
    const plain = touching.filter((index) => !grown.has(index) && !steps[index]?.mixed);
    const left = [...plain, ...mixed.filter((index) => !grown.has(index))];
    if (free) return { left, row: atLeast(1, ...plain.map((index) => [index, 1] as const)) };
    const turned = mixed.map((index) => [index, grown.has(index) ? -1 : 1] as const);
    const taken = mixed.filter((index) => grown.has(index)).length;
    return { left, row: atLeast(1 - taken, ...plain.map((index) => [index, 1] as const), ...turned) };
  }

  #add(row: Constraint): void {
    const key = JSON.stringify(row);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#rows.push(row);
  }
}

const without = (choice: ReadonlySet<number>, taken: readonly number[]): readonly number[] =>
  [...choice].filter((index) => !taken.includes(index));

/** Every choice among these. */
function combinations([first, ...rest]: readonly number[]): readonly (readonly number[])[] {
  if (first === undefined) return [[]];
  return combinations(rest).flatMap((set) => [set, [first, ...set]]);
}

/** A step is taken only with one of each group that it requires. */
function prerequisites(steps: readonly Step[]): Constraint[] {
  const at = new Map(steps.map(({ id }, index) => [id, index]));
  return steps.flatMap(({ requires }, index) =>
    requires.map((group) => {
      const first = group.flatMap((id) => at.get(id) ?? []);
      return atLeast(0, [index, -1], ...first.map((one) => [one, 1] as const));
    }),
  );
}
