import type { Grade, ItemStatus, Status } from "../schema/result.ts";

const gradeSteps: Readonly<Record<Grade, number>> = { none: 0, presumed: 1, declared: 2, designed: 3, tested: 4 };
const statusSteps: Readonly<Record<ItemStatus, number>> = { "bank-side": -1, confirm: 0, narrowed: 1, covered: 2 };

export const height = (grade: Grade): number => gradeSteps[grade];
export const statusHeight = (status: ItemStatus): number => statusSteps[status];

export const lower = (a: Grade, b: Grade): Grade => (height(b) < height(a) ? b : a);
export const betterStatus = (a: Status, b: Status): Status => (statusHeight(b) > statusHeight(a) ? b : a);
export const atMostNarrowed = (status: Status): Status => (status === "covered" ? "narrowed" : status);

/** By code units, as everything in a result is ordered. */
export const inOrder = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** A name as it is compared (contract §3): NFKC, without white space and 株式会社, (株), ㈱. */
export const plainName = (name: string): string =>
  name.normalize("NFKC").split(/\s/u).join("").replaceAll("株式会社", "").replaceAll("(株)", "");
