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

/**
 * The least set of steps, level by level, under which every goal is settled: exactly optimal, by implicit hitting sets. The solver
 * chooses the least steps that meet all rows known; the real evaluation judges them; of each goal still open, the choice is grown to a
 * greatest one that still leaves it open, and a new row says that something outside must be taken. Coverage only grows with
 * steps, but for those that open a paper with bad news (`mixed`): where that news is why a goal is open, the row says
 * that something outside must be taken or the paper left closed.
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
    const taken = touching.filter((index) => now.has(index) && steps[index]?.mixed);
    const isOpen = (least: readonly number[], most: ReadonlySet<number>) => !oracle.maySettle(least, most, goal);
    // only the bad news that keeps the goal open stays in the row
    const least = isOpen(taken, now)
      ? shrunk(taken, (fewer) => isOpen(fewer, now))
      : // not to be told apart: the row is about this choice of papers alone
        null;
    const grown =
      least === null
        ? grownBy(
            now,
            touching.filter((index) => !steps[index]?.mixed),
            (more) => !oracle.settles(more, goal),
          )
        : grownBy(now, touching, (more) => isOpen(least, more));
    const left = touching.filter((index) => !grown.has(index));
    const shut = least ?? taken;
    const row = atLeast(
      1 - shut.length,
      ...left.map((index) => [index, 1] as const),
      ...shut.map((index) => [index, -1] as const),
    );
    return { left, row };
  }

  #add(row: Constraint): void {
    const key = JSON.stringify(row);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#rows.push(row);
  }
}

/** A least part of these for which it still holds. */
function shrunk(all: readonly number[], holdsFor: (part: readonly number[]) => boolean): readonly number[] {
  if (all.length === 0 || holdsFor([])) return [];
  let kept = all;
  for (const one of all) {
    const fewer = kept.filter((index) => index !== one);
    if (holdsFor(fewer)) kept = fewer;
  }
  return kept;
}

/** A greatest choice, by adding some of these in their order, for which it still holds: as many at once as can be. */
function grownBy(
  start: ReadonlySet<number>,
  some: readonly number[],
  holdsFor: (choice: ReadonlySet<number>) => boolean,
): ReadonlySet<number> {
  let grown = start;
  const grow = (part: readonly number[]): void => {
    if (part.length === 0) return;
    const more = new Set([...grown, ...part]);
    if (holdsFor(more)) grown = more;
    else if (part.length > 1) {
      const half = part.length >> 1;
      grow(part.slice(0, half));
      grow(part.slice(half));
    }
  };
  grow(some.filter((index) => !start.has(index)));
  return grown;
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
