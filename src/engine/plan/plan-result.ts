import type { Basis } from "../../schema/checklist.ts";
import type { Counts, ItemStatus, ReasonCode, Result, Status, Unused } from "../../schema/result.ts";
import type { ItemNo } from "../../schema/text.ts";
import type { ItemLimit } from "./goals.ts";
import type { Step, StepClass } from "./step.ts";

/** The cheapest next steps for one connector: `certmap plan --format json`. Every report of a plan is made from it and the dataset. */
export interface Plan {
  readonly schema: "certmap/plan@1";
  readonly asOf: string;
  readonly checklist: string;
  readonly policy: string;
  readonly bank: string | null;
  readonly connector: Result["connector"];
  readonly dataset: Result["dataset"];
  readonly evidence: readonly Pick<Result["evidence"][number], "id" | "kind">[];
  readonly want: readonly ItemNo[];
  /** How plans are compared: by the user's costs, or by the order of M-20, which is no money. */
  readonly measure:
    | { readonly by: "order"; readonly levels: readonly StepClass[] }
    | { readonly by: "costs"; readonly currency: string | null; readonly unmatched: readonly string[] };
  /** Every step that is open, lightest first. */
  readonly steps: readonly Step[];
  readonly before: Standing;
  /** Without steps where nothing that a step can cover is left. */
  readonly best: Choice;
  /** The least that does without at least one step of the best; null where there is none. */
  readonly nextBest: Choice | null;
  readonly alone: readonly Alone[];
  readonly beyond: Beyond;
  readonly unused: readonly Unused[];
}

/** Where the wanted items stand, and what would be left to answer individually: always an option [M-22, M-25]. */
export interface Standing {
  readonly summary: Result["summary"];
  readonly items: readonly PlannedItem[];
  readonly toAnswer: { readonly topics: number; readonly questions: number; readonly items: readonly ItemNo[] };
}

export interface PlannedItem {
  readonly no: ItemNo;
  readonly status: ItemStatus;
  readonly basis: Basis;
  readonly topics: Readonly<Record<Status, number>>;
}

export interface Choice {
  /** Ids, in the order in which they can be taken. */
  readonly steps: readonly string[];
  readonly lines: readonly PlanLine[];
  /** The sum of the user's costs; null where none are given. */
  readonly cost: number | null;
  readonly counts: Readonly<Record<StepClass, number>>;
  /** As `evaluate` finds it with the steps applied, not as the plan supposes it. */
  readonly after: Standing;
  /** A bank has to be named first: an AUP report, an agreement or an accepted answer is one bank's. */
  readonly needsBank: boolean;
}

/** One line of a plan: a step, the engagement with all procedures that the plan needs, or all topics to answer individually. */
export interface PlanLine {
  readonly steps: readonly string[];
  readonly procedures: readonly {
    readonly topic: string;
    readonly procedures: readonly string[];
    /** All of the topic's; else only those that are left to it. */
    readonly all: boolean;
  }[];
  /** Topics to answer individually: settled for a bank that accepts the answers, never counted as covered [M-12, M-22]. */
  readonly answers: readonly string[];
  readonly cost: number | null;
  /** What becomes covered by it, after the lines above. */
  readonly adds: Gain;
  /** What the whole plan would lose without it. */
  readonly without: Gain;
}
export interface Gain {
  readonly items: readonly ItemNo[];
  readonly topics: readonly string[];
}

/** What a step does by itself, with what it requires; or, of agreed-upon procedures, all of those of one item. */
export interface Alone {
  readonly steps: readonly string[];
  readonly item: ItemNo | null;
  readonly adds: Gain;
}

export interface Beyond {
  readonly items: readonly { readonly no: ItemNo; readonly code: ItemLimit }[];
  readonly topics: readonly {
    readonly topic: string;
    readonly items: readonly ItemNo[];
    readonly status: Status;
    readonly codes: readonly ReasonCode[];
  }[];
}

export type { Counts, Unused };
