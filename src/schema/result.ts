import type { Basis } from "./checklist.ts";
import type { CaveatCode, Code, GateCode, GradeCode, ItemCode, NoteCode, TopicCode } from "./codes.ts";
import type { ProcedureResult } from "./evidence.ts";
import type { Relation } from "./link.ts";
import type { ItemNo } from "./text.ts";

/** How strongly evidence speaks for a requirement (根拠の強さ), weakest first. That they are ordered so is certmap's reading [A-grade-ladder]. */
export const grades = ["none", "presumed", "declared", "designed", "tested"] as const;
export type Grade = (typeof grades)[number];

/** What is left to do about a topic (判定), weakest first. */
export const statuses = ["confirm", "narrowed", "covered"] as const;
export type Status = (typeof statuses)[number];
export type ItemStatus = Status | "bank-side";

export type Args = Readonly<Record<string, string | number | readonly string[]>>;

export interface Gate {
  readonly gate: "kind" | "scope" | "currency" | "opinion" | "user";
  readonly outcome: "pass" | "fail" | "unknown";
  readonly code: GateCode | null;
  readonly basis: readonly string[];
  readonly args?: Args;
}

export interface Note {
  readonly code: NoteCode;
  readonly basis: readonly string[];
  readonly args?: Args;
}

export interface EvidenceResult {
  readonly id: string;
  readonly kind: "isms-certificate" | "soc2-report" | "aup-report" | "other";
  /** Every gate that applies passed. */
  readonly usable: boolean;
  /** The last day on which the currency gate passes; null where it is unknown or the kind is not mapped. */
  readonly validUntil: string | null;
  readonly gates: readonly Gate[];
  readonly notes: readonly Note[];
}

export interface RequirementResult {
  readonly id: string;
  readonly grade: Grade;
  readonly evidence: string | null;
  readonly codes: readonly GradeCode[];
  /** For a carved-out criterion: per subservice the report relied on and what it gives. */
  readonly via?: readonly { readonly holder: string; readonly evidence: string | null; readonly grade: Grade }[];
}

export interface ProcedureLine {
  readonly id: string;
  /** The result that counts: the latest performed one; null where none was performed. */
  readonly result: Exclude<ProcedureResult, "not-performed"> | null;
  readonly evidence: string | null;
  readonly codes: readonly TopicCode[];
}

export type Extent = "full" | "part" | "none";

interface LinkCandidate {
  readonly link: string;
  readonly standard: string;
  readonly relation: Relation;
  readonly extent: Extent;
  readonly grade: Grade;
  readonly status: Status;
  readonly requirements: readonly RequirementResult[];
  /** The link's remainderProcedures, where it has them. */
  readonly remainder?: readonly ProcedureLine[];
}

/**
 * One way in which a topic might be covered: by a link; by a report's own commitments [M-17]; by the evidence of the host to
 * whom the SoA hands its controls; by agreed-upon procedures [M-18].
 */
export type Candidate =
  | ({ readonly kind: "link" } & LinkCandidate)
  | ({ readonly kind: "commitments"; readonly evidence: string } & LinkCandidate)
  | ({ readonly kind: "delegation"; readonly holder: string } & LinkCandidate)
  | {
      readonly kind: "aup";
      readonly extent: "full";
      readonly grade: Grade;
      readonly status: Status;
      readonly procedures: readonly ProcedureLine[];
    };

export type ReasonCode = GradeCode | TopicCode;

export interface TopicResult {
  readonly topic: string;
  readonly status: Status;
  readonly potential: Status;
  /** The chosen candidate's; for `confirm` the best that its links reach. */
  readonly grade: Grade;
  readonly extent: Extent;
  /** Index into `candidates`, which are sorted best first; null where the topic has none. */
  readonly chosen: number | null;
  readonly codes: readonly ReasonCode[];
  /** Bad news that caps the topic at `narrowed`: exceptions and qualifications that nothing later clears. */
  readonly caps: readonly Cap[];
  readonly candidates: readonly Candidate[];
}

export interface Cap {
  readonly code: "procedure-exception" | "exception-noted" | "criterion-qualified";
  readonly evidence: string;
  /** The criterion or the procedure. */
  readonly subject: string;
}

export interface ItemResult {
  readonly no: ItemNo;
  readonly status: ItemStatus;
  /** The better of the status and the status if every unknown gate turned out well and every SoA not seen said "implemented". */
  readonly potential: ItemStatus;
  /** Shown with the status everywhere: never a bare "covered" where the topics are assumed. */
  readonly basis: Basis;
  readonly codes: readonly ItemCode[];
  readonly topics: readonly TopicResult[];
}

export type Question =
  | { readonly about: "ask" }
  | { readonly about: "how" }
  | { readonly about: "remainder"; readonly link: string }
  | { readonly about: "procedures"; readonly procedures: readonly string[] }
  | { readonly about: "exception"; readonly code: Cap["code"]; readonly evidence: string; readonly subject: string };

export interface EvidenceAsk {
  readonly id: string;
  readonly kind: "evidence";
  readonly evidence: string;
  readonly code: Code;
  readonly args?: Args;
  /** What would really improve, found by evaluating again with this one fact settled well. */
  readonly unlocks: { readonly items: readonly ItemNo[]; readonly topics: readonly string[] };
}
export interface TopicAsk {
  readonly id: string;
  readonly kind: "topic";
  readonly topic: string;
  readonly items: readonly ItemNo[];
  readonly code: ReasonCode | ItemCode;
  readonly questions: readonly Question[];
}
export interface ItemAsk {
  readonly id: string;
  /** `item`: to be asked as the checklist has it. `bank`: to be settled at the bank. */
  readonly kind: "item" | "bank";
  readonly items: readonly ItemNo[];
  readonly code: ItemCode;
}
export type Ask = EvidenceAsk | TopicAsk | ItemAsk;

export interface Settled {
  readonly item: ItemNo;
  readonly topics: readonly string[];
  readonly acceptedBy: string;
  readonly on: string;
  /** The last day on which the answer counts under the policy. */
  readonly validUntil: string;
  readonly text?: string;
}

export interface Duty {
  readonly evidence: string;
  readonly owner: "bank" | "end-user" | "connector" | "unknown";
  readonly text: string;
  readonly criteria: readonly string[];
}

export interface Counts {
  readonly items: number;
  readonly covered: number;
  /** Covered, but the item's topics are assumed: counted apart. */
  readonly coveredAssumed: number;
  readonly narrowed: number;
  readonly confirm: number;
  readonly bankSide: number;
}

/** What a paper holds, or has evaluated, that is not needed here: where its scope could be negotiated down [M-15]. */
export interface Unused {
  readonly evidence: string;
  readonly standard: string;
  /** Categories of a SOC 2 report of which no criterion is needed. */
  readonly categories: readonly string[];
  /** Controls or criteria, in the standard's order. */
  readonly requirements: readonly string[];
}

/** The whole answer for one connector: `certmap evaluate --format json`. Every report is made from it and the dataset. */
export interface Result {
  readonly schema: "certmap/result@1";
  readonly asOf: string;
  readonly checklist: string;
  readonly policy: string;
  readonly bank: string | null;
  readonly connector: { readonly name: string; readonly apiService: string | null; readonly connection: string | null };
  readonly dataset: { readonly version: string; readonly digest: string; readonly overlays: readonly string[] };
  readonly summary: { readonly usable: Counts; readonly all: Counts };
  readonly evidence: readonly EvidenceResult[];
  readonly items: readonly ItemResult[];
  readonly asks: readonly Ask[];
  readonly settled: readonly Settled[];
  readonly duties: readonly Duty[];
  /** Of the 36 security and availability criteria, those that no topic of the checklist needs [M-15]. */
  readonly superfluous: readonly string[];
  /** Of what the connector's own papers hold or have evaluated, what no topic of the checklist needs. */
  readonly unused: readonly Unused[];
  readonly caveats: readonly CaveatCode[];
}
