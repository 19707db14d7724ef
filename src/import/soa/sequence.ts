/** A number in its place among the others of its column. */
export interface Numbered {
  readonly number: string;
  readonly mayLackZero: boolean;
}

const order = (number: string): number => number.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);

/**
 * 5.10 typed into a spreadsheet as a number is kept as 5.1. Where the column ascends and only one reading keeps it ascending, that
 * one is taken; where both do, or none, the answer is null: nothing is guessed.
 * Example: `[5.9, 5.1, 5.11]` has 5.10 in the middle; `[5.1, 5.11]` may be missing 5.2 to 5.10, so that its first stays open.
 */
export function resolveNumbers(column: readonly Numbered[], controls: ReadonlySet<string>): readonly (string | null)[] {
  const readings = column.map(({ number, mayLackZero }) =>
    mayLackZero && controls.has(`${number}0`) ? [number, `${number}0`] : [number],
  );
  if (readings.every(({ length }) => length === 1)) return column.map(({ number }) => number);
  // what still ascends from the top, and of that what still ascends from the bottom
  let floor = -1;
  const fromTop = readings.map((all) => {
    const possible = all.filter((one) => order(one) > floor);
    floor = Math.min(...possible.map(order));
    return possible;
  });
  let ceiling = Number.POSITIVE_INFINITY;
  const possible = fromTop
    .toReversed()
    .map((all) => {
      const left = all.filter((one) => order(one) < ceiling);
      ceiling = Math.max(...left.map(order));
      return left;
    })
    .toReversed();
  const ascends = possible.every(({ length }) => length > 0);
  return readings.map((all, index) => {
    if (all.length === 1) return all[0] ?? null;
    const [only, other] = ascends ? (possible[index] ?? []) : [];
    return other === undefined ? (only ?? null) : null;
  });
}
