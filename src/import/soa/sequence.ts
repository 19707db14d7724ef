/** A number in its place among the others of its column. */
export interface Numbered {
  readonly number: string;
  readonly mayLackZero: boolean;
}

/**
 * 5.10 typed into a spreadsheet as a number is kept as 5.1. Where its neighbours leave one reading only (5.9 before it or 5.11
 * behind it), that one is taken; where a list goes 5.1, 5.2, … it is 5.1. Null where they leave both open: nothing is guessed.
 * Example: `[5.1, 5.2, …, 5.9, 5.1, 5.11]` has 5.10 as its tenth.
 */
export function resolveNumbers(column: readonly Numbered[], controls: ReadonlySet<string>): readonly (string | null)[] {
  const plain = (index: number) => column[index]?.number;
  return column.map(({ number, mayLackZero }, index) => {
    const longer = `${number}0`;
    if (!mayLackZero || !controls.has(longer)) return number;
    const [group = "", last = ""] = number.split(".");
    const tens = Number(last) * 10;
    const before = plain(index - 1);
    const after = plain(index + 1);
    const isTens = before === `${group}.${tens - 1}` || after === `${group}.${tens + 1}`;
    const step = Number(last);
    const beginsGroup = step === 1 && (before === undefined || before.split(".")[0] !== group);
    const isOnes = (beginsGroup || (step > 1 && before === `${group}.${step - 1}`)) && after !== `${group}.${tens + 1}`;
    const followed = after === `${group}.${step + 1}` && before !== `${group}.${tens - 1}`;
    if (isTens && !isOnes && !followed) return longer;
    if ((isOnes || followed) && !isTens) return number;
    return null;
  });
}
