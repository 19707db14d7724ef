/** A row of a model over yes-or-no variables: the sum of coefficient × variable is at least a number. */
export interface Constraint {
  readonly terms: readonly { readonly index: number; readonly coefficient: number }[];
  readonly atLeast: number;
}

/** Whole-number costs, one for each variable, and rows that must hold. */
export interface Model {
  readonly costs: readonly number[];
  readonly constraints: readonly Constraint[];
}

/** Gives an optimal choice as the indexes that are yes, ascending, or null where no choice meets all rows. Never an approximation. */
export type Minimise = (model: Model) => Promise<readonly number[] | null>;

export const atLeast = (
  bound: number,
  ...terms: readonly (readonly [index: number, coefficient: number])[]
): Constraint => ({ terms: terms.map(([index, coefficient]) => ({ index, coefficient })), atLeast: bound });

export function sumOf(costs: readonly number[], chosen: Iterable<number>): number {
  let sum = 0;
  for (const index of chosen) sum += costs[index] ?? 0;
  return sum;
}

/** Does the choice meet the row? */
export function holds({ terms, atLeast }: Constraint, chosen: ReadonlySet<number>): boolean {
  let sum = 0;
  for (const { index, coefficient } of terms) if (chosen.has(index)) sum += coefficient;
  return sum >= atLeast;
}
