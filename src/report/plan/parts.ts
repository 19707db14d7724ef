import type { Plan } from "../../engine/plan/plan-result.ts";
import type { Citations } from "../citations.ts";
import type { Words } from "../words/words.ts";
import type { PlanLook } from "./step-text.ts";
import type { PlanWords } from "./words.ts";

/** What the report of a plan says, before it is plain text or Markdown. */
export interface Sheet {
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly notice: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}
export interface Section {
  readonly heading: string;
  readonly parts: readonly Part[];
}
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly numbered: boolean; readonly entries: readonly Entry[] }
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
export interface Entry {
  readonly text: string;
  readonly notes: readonly string[];
}

export interface SheetOptions {
  /** Everything, for filing; else one or two screens. */
  readonly whole: boolean;
}

/** What every part of a sheet is told from. */
export interface Telling extends SheetOptions {
  readonly plan: Plan;
  readonly words: Words;
  readonly said: PlanWords;
  readonly look: PlanLook;
  readonly cites: Citations;
}

export const text = (line: string): Part => ({ kind: "text", text: line });
export const list = (entries: readonly Entry[], numbered = false): Part => ({ kind: "list", numbered, entries });
export const bare = (line: string): Entry => ({ text: line, notes: [] });
