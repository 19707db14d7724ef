import type { Addition } from "../evidence.ts";
import type { FactKey, optionSets } from "../facts/index.ts";
import type { Refusal } from "../refusal.ts";

/** How one fact is told: its name, what to enter, and what follows from it. */
export interface FactWords {
  readonly label: string;
  readonly explain: string;
  /** What it means for the evaluation (contract §3, §4). */
  readonly effect: string;
}

type Sets = typeof optionSets;
type Said<Set extends keyof Sets> = Readonly<Record<`${Sets[Set][number]}`, string>>;

export interface EditWords {
  readonly facts: Readonly<Record<FactKey, FactWords>>;
  readonly options: { readonly [Set in keyof Sets]: Said<Set> };
  /** Where nothing is stated. */
  readonly unknown: string;
  readonly refusals: { readonly [R in Refusal as R["code"]]: (refusal: R) => string };
  readonly additions: Readonly<Record<Addition, string>>;
  /** What is supposed when evidence is added as if everything were in order. */
  readonly supposed: Readonly<Record<Exclude<Addition, "other">, string>>;
}
