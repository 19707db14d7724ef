import type { Dataset } from "../../dataset/dataset.ts";

export interface Editions {
  readonly controls2022: ReadonlySet<string>;
  readonly controls2013: ReadonlySet<string>;
  /** The headings of 2013 (`5.1`), which have two parts as the controls of 2022 have. */
  readonly objectives2013: ReadonlySet<string>;
}

/** The numbers of both editions, from the dataset, without their `A.`. */
export function editionsOf({ standards }: Pick<Dataset, "standards">): Editions {
  const numbers = (id: string) =>
    new Set(
      (standards.find((one) => one.id === id)?.requirements ?? [])
        .filter((one) => one.type === "control")
        .map((one) => one.id.replace(/^A\./, "")),
    );
  const controls2013 = numbers("iso27001-2013");
  const objectives2013 = new Set([...controls2013].map((number) => number.split(".").slice(0, 2).join(".")));
  return { controls2022: numbers("iso27001-2022"), controls2013, objectives2013 };
}

export type EditionReading =
  | {
      readonly standard: "iso27001-2022" | "iso27001-2013";
      /** three-part: only 2013 numbers controls so. two-part: only 2022 does. told: it was asked for. */
      readonly because: "three-part-numbers" | "two-part-numbers" | "told";
      readonly matching: number;
      readonly others: number;
    }
  | { readonly standard: null; readonly two: number; readonly three: number };

/**
 * Which edition a set of numbers is of. 5.1 to 8.5 are controls in 2022 and headings in 2013, so that a number alone decides
 * nothing; the whole set does: 2013 numbers its controls in three parts. Null where both stand side by side, or where two-part
 * numbers are those of the headings of 2013 only.
 */
export function editionOf(numbers: readonly string[], editions: Editions, told?: string): EditionReading {
  const unique = [...new Set(numbers)];
  const three = unique.filter((number) => editions.controls2013.has(number)).length;
  const two = unique.filter((number) => editions.controls2022.has(number)).length;
  const only2022 = unique.filter((n) => editions.controls2022.has(n) && !editions.objectives2013.has(n)).length;
  const onlyHeadings = unique.filter((n) => editions.objectives2013.has(n) && !editions.controls2022.has(n)).length;
  const is = (
    standard: "iso27001-2022" | "iso27001-2013",
    because: "three-part-numbers" | "two-part-numbers" | "told",
  ) => {
    const known = standard === "iso27001-2022" ? editions.controls2022 : editions.controls2013;
    const heading = (n: string) => standard === "iso27001-2013" && editions.objectives2013.has(n);
    const matching = unique.filter((n) => known.has(n)).length;
    return { standard, because, matching, others: unique.filter((n) => !known.has(n) && !heading(n)).length };
  };
  if (told === "iso27001-2022" || told === "iso27001-2013") return is(told, "told");
  if (three > 0 && (only2022 === 0 || three >= 9 * only2022)) return is("iso27001-2013", "three-part-numbers");
  if (two > 0 && (three === 0 || only2022 >= 9 * three) && onlyHeadings === 0)
    return is("iso27001-2022", "two-part-numbers");
  return { standard: null, two, three };
}
