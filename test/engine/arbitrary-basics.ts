import fc from "fast-check";
import type { Checklist, Dataset, Policy } from "../../src/dataset/dataset.ts";
import { dayAfter, dayBefore, dayOf, plusMonths, textOf } from "./naive-dates.ts";

/** A plain object without the keys that are undefined: an absent fact is an absent key. */
export function compact<T>(value: object): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

/** Absent about once in `one in` times. */
export function mostly<T>(arbitrary: fc.Arbitrary<T>, oneIn = 5): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: oneIn - 1 });
}

/** Present about once in `one in` times. */
export function sometimes<T>(arbitrary: fc.Arbitrary<T>, oneIn = 3): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** The first value, and about once in ten times one of the others. */
export function usually<T>(value: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

/** What a connector is made for: its dates cluster around this day and these ages. */
export interface Setting {
  readonly dataset: Dataset;
  readonly checklist: Checklist;
  readonly policy: Policy;
  readonly asOf: string;
  readonly bank: string | null;
}

/** One name in several spellings, another, and one that differs from it only in case (no match). */
export const spellings = ["クラウドX", "株式会社クラウドＸ", "㈱クラウド X", "クラウドX（株）"];
export const hosts = [...spellings, "Cloud Y", "Ｃｌｏｕｄ　Ｙ", "CLOUD Y"];
export const banks = ["みらい銀行", "株式会社みらい銀行", "㈱みらい 銀行", "はるか銀行", "はるか銀行(株)"];
export const ids = ["isms", "soc2", "aup", "B-soc2", "soc2-10", "soc2-9", "証明書"];

/** Month ends, leap days, the end of the 2013 edition and the days around them. */
export const edges = [
  "2024-02-28",
  "2024-02-29",
  "2024-03-01",
  "2024-08-31",
  "2024-12-31",
  "2025-01-31",
  "2025-02-27",
  "2025-02-28",
  "2025-03-01",
  "2025-08-31",
  "2025-09-30",
  "2025-10-30",
  "2025-10-31",
  "2025-11-01",
  "2026-02-27",
  "2026-02-28",
  "2026-03-01",
];

function shifted(day: number, days: number): number {
  let moved = day;
  for (let n = 0; n < Math.abs(days); n++) moved = days > 0 ? dayAfter(moved) : dayBefore(moved);
  return moved;
}

/** A day some months before `day` (after, if negative), or a day or two beside it. */
export function near(day: string, months: readonly number[]): fc.Arbitrary<string> {
  const moved = fc
    .tuple(fc.constantFrom(...months), fc.constantFrom(0, 0, 0, 1, -1))
    .map(([count, days]) => textOf(shifted(plusMonths(dayOf(day), -count), days)));
  return fc.oneof({ weight: 12, arbitrary: moved }, { weight: 1, arbitrary: fc.constantFrom(...edges) });
}

/** from and to in their order, the length near the policy's least one; either end sometimes absent. */
export function period(setting: Setting, ages: readonly number[], sure: boolean) {
  const length = fc.tuple(fc.constantFrom(setting.policy.soc2.minPeriodMonths, 3, 6, 12), fc.constantFrom(-1, 0, 0, 1));
  return fc
    .tuple(near(setting.asOf, ages), length, sure ? fc.constant("both") : usually("both", "both", "from", "to", ""))
    .map(([to, [months, days], known]) => {
      const from = shifted(plusMonths(dayAfter(dayOf(to)), -months), days);
      const both = { from: textOf(Math.min(from, dayOf(to))), to };
      if (known === "both") return both;
      return compact<{ from?: string; to?: string }>({
        from: known === "from" ? both.from : undefined,
        to: known === "to" ? both.to : undefined,
      });
    });
}
