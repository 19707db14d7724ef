/**
 * A review as a file has it: what says more than `proposed` is no mere proposal, and what says no more is none of the reviews that
 * must have a day. The shape refuses what is neither.
 */
export function reviewFrom(kind: string | undefined, rest: object | undefined): unknown {
  const whole = kind === "self-review" || kind === "external";
  return kind === undefined || (rest === undefined && !whole) ? kind : { kind, ...rest };
}
