import type { ProblemArgs, ProblemCode } from "../../dataset/problem.ts";
import type { Basis, ChecklistItem } from "../../schema/checklist.ts";
import type { CaveatCode, Code } from "../../schema/codes.ts";
import type { Relation } from "../../schema/link.ts";
import type { Accept } from "../../schema/policy.ts";
import type { Technique } from "../../schema/procedure.ts";
import type { Duty, EvidenceResult, Extent, Gate, Grade, ItemStatus } from "../../schema/result.ts";
import type { Voice } from "../../schema/source.ts";
import type { Language } from "../../schema/text.ts";
import type { BookWords } from "./ja/book.ts";
import type { CompareWords } from "./ja/compare.ts";
import type { DiffDataWords } from "./ja/diff-data.ts";
import type { OverlayWords } from "./ja/overlay.ts";
import type { Phrases } from "./ja/phrases.ts";
import type { ReviewWords } from "./ja/review.ts";
import type { ShareWords } from "./ja/share.ts";
import type { TimelineWords } from "./ja/timeline.ts";

/** The arguments of a code as they are read in a sentence: dates written out, lists joined. */
export type Said = {
  readonly [Name in "date" | "holder" | "bank" | "name" | "known" | "wanted" | "controls"]?: string | undefined;
};

/** To whom something is put: the connector, the bank itself, or the auditor who did the procedures. */
export type Whom = "connector" | "bank";

/** The words of one code. `label` fits a table cell (28 columns); `why` is a sentence; `ask` says exactly what to ask. */
export interface Reason {
  readonly label: string;
  readonly why: (said: Said) => string;
}
export interface AskableReason extends Reason {
  readonly ask: (said: Said) => string;
  readonly whom: Whom;
}

/** The codes that engine/evidence-asks.ts and engine/topic-asks.ts (of items) ask about. */
export const askableCodes = [
  "scope-unknown",
  "scope-sites",
  "scope-entity",
  "status-unknown",
  "date-unknown",
  "expired",
  "stale",
  "edition-withdrawn",
  "opinion-unknown",
  "qualification-unspecified",
  "user-not-agreed",
  "bank-unknown",
  "gap-unbridged",
  "commitments-untested",
  "carve-out-unspecified",
  "name-near",
  "soa-not-disclosed",
  "soa-consent-missing",
  "soa-version-mismatch",
  "control-not-stated",
  "control-excluded",
  "carved-out",
  "control-inherited",
  "no-topic",
  "subject-bank",
  "subject-both",
] as const satisfies readonly Code[];
export type AskableCode = (typeof askableCodes)[number];

export type Reasons = { readonly [C in Code]: C extends AskableCode ? AskableReason : Reason };

export interface Caveat {
  /** One line for the terminal. */
  readonly short: string;
  readonly text: string;
}

/** The kinds of evidence that engine/kinds/other.ts recognises by name. */
export const otherKinds = [
  "soc1",
  "soc3",
  "p-mark",
  "truste",
  "iso27017",
  "iso27018",
  "iso27701",
  "pci-dss",
  "ismap",
  "unlisted",
] as const;
export type OtherKind = (typeof otherKinds)[number];

/** One table of short terms for each list of codes that is no reason. */
export interface Terms {
  readonly statuses: Readonly<Record<ItemStatus, string>>;
  /** Of an item whose topics are assumed: never a bare "covered". */
  readonly coveredAssumed: string;
  readonly grades: Readonly<Record<Grade, string>>;
  /** `tested` by agreed-upon procedures: there is no assurance. */
  readonly performed: string;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly extents: Readonly<Record<Extent, string>>;
  /** What the terms of the minutes call it [M-26]. */
  readonly kinds: Readonly<Record<EvidenceResult["kind"], string>>;
  readonly kindsShort: Readonly<Record<EvidenceResult["kind"], string>>;
  readonly gates: Readonly<Record<Gate["gate"], string>>;
  readonly outcomes: Readonly<Record<Gate["outcome"], string>>;
  readonly gatePassed: Readonly<Record<Gate["gate"], string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly basesLong: Readonly<Record<Basis, string>>;
  readonly subjects: Readonly<Record<NonNullable<ChecklistItem["subject"]> | "absent", string>>;
  readonly voices: Readonly<Record<Voice, string>>;
  readonly techniques: Readonly<Record<Technique, string>>;
  readonly results: Readonly<Record<"no-exception" | "exception" | "none", string>>;
  readonly connections: Readonly<Record<"reference" | "update", string>>;
  readonly owners: Readonly<Record<Duty["owner"], string>>;
  readonly accepts: Readonly<Record<Accept, string>>;
  readonly whom: Readonly<Record<Whom, string>>;
  /** Dates of procedures that the engagement sets. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ProblemWords<C extends ProblemCode> {
  readonly title: string;
  /** What is wrong, as a sentence. */
  readonly wrong: (args: ProblemArgs[C]) => string;
  /** What to do, as a sentence. */
  readonly fix: (args: ProblemArgs[C]) => string;
}
/** Those about agreed-upon procedures and documents have a table of their own. */
export type AupProblems = Pick<Problems, Extract<ProblemCode, `aup-${string}` | `document-${string}`>>;
export type Problems = { readonly [C in ProblemCode]: ProblemWords<C> };

/** Everything that certmap says in one language. */
export interface Words {
  readonly lang: Language;
  readonly reasons: Reasons;
  readonly caveats: Readonly<Record<CaveatCode, Caveat>>;
  readonly others: Readonly<Record<OtherKind, string>>;
  readonly terms: Terms;
  readonly phrases: Phrases;
  readonly compare: CompareWords;
  readonly diffData: DiffDataWords;
  readonly overlay: OverlayWords;
  readonly timeline: TimelineWords;
  readonly book: BookWords;
  readonly share: ShareWords;
  readonly review: ReviewWords;
}
