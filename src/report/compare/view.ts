import type { Change, Comparison } from "../../engine/compare.ts";
import type { ItemStatus } from "../../schema/result.ts";
import type { Node } from "../derivation.ts";
import type { Tone } from "../layout/colour.ts";
import type { Lookup } from "../lookup.ts";
import type { Words } from "../words/words.ts";

/** What a comparison says in one language, before it is plain text or Markdown. */
export interface CompareSheet {
  readonly words: Words;
  /** The term, then both sides; null where the right is the same. */
  readonly terms: readonly (readonly [term: string, left: string, right: string | null])[];
  readonly notes: readonly string[];
  readonly lead: string;
  readonly summary: readonly string[];
  readonly rows: readonly ItemRow[];
  readonly unchanged: readonly string[];
  readonly details: readonly { readonly title: string; readonly nodes: readonly Node[] }[];
  readonly evidence: readonly Node[];
  readonly evidenceSame: string;
  readonly asks: readonly { readonly heading: string; readonly entries: readonly string[] }[];
  readonly caveats: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}
export interface ItemRow {
  readonly no: string;
  readonly label: string;
  readonly left: StatusText | null;
  readonly right: StatusText | null;
  readonly change: string;
  readonly tone: Tone;
  readonly inside: string;
}
export interface StatusText {
  readonly status: ItemStatus;
  readonly text: string;
  /** Where it could become better. */
  readonly could: string;
}

/** `brief` for a terminal: labels instead of sentences, and only the questions that are to be asked now. */
export interface View {
  readonly words: Words;
  readonly comparison: Comparison;
  readonly left: Lookup;
  readonly right: Lookup;
  readonly brief: boolean;
}

/** Shapes of plain ASCII beside the word of a change, never in its place. */
export const marks = {
  better: "(+)",
  worse: "(-)",
  same: "(=)",
  other: "(*)",
  inside: "(~)",
  "only-left": "(<)",
  "only-right": "(>)",
} as const satisfies Record<Change | "inside", string>;

export const tones = {
  better: "good",
  worse: "warn",
  same: "plain",
  other: "plain",
  "only-left": "plain",
  "only-right": "plain",
} as const satisfies Record<Change, Tone>;

export const changeWord = ({ compare }: Words, change: Change): string => `${marks[change]} ${compare.changes[change]}`;
