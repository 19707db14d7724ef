import type { AupFor, AupWork } from "../../schema/aup-codes.ts";
import type { Basis } from "../../schema/checklist.ts";
import type { ItemCode } from "../../schema/codes.ts";
import type { Technique } from "../../schema/procedure.ts";
import type { Cap, Status } from "../../schema/result.ts";
import type { ItemNo } from "../../schema/text.ts";

/** What a list of procedures is to be drafted for. */
export interface AupRequest {
  /** The users that the report will name; at least one. */
  readonly banks: readonly string[];
  /** Only these items; absent = every item that evidence may cover under the policy. */
  readonly items?: readonly ItemNo[];
  /** Only these topics; absent = every topic that is open. */
  readonly topics?: readonly string[];
  readonly for: AupFor;
  readonly parameters?: AupParameterValues;
}
type Values = Readonly<Record<string, string | number>>;
export interface AupParameterValues {
  readonly engagement?:
    | {
        readonly practitioner?: string | undefined;
        readonly engagingParty?: string | undefined;
        readonly responsibleParty?: string | undefined;
        readonly period?: { readonly from: string; readonly to: string } | undefined;
      }
    | undefined;
  readonly all?: Values | undefined;
  readonly procedures?: Readonly<Record<string, Values>> | undefined;
}

/** One bank's open topic of one item, and what has to be performed so that it is plausibly covered. */
export interface AupNeed {
  readonly item: ItemNo;
  readonly topic: string;
  readonly status: Exclude<Status, "covered">;
  readonly procedures: readonly string[];
  /** all = the whole topic; remainder = only what this link leaves open; exception = only what showed an exception. */
  readonly by: { readonly kind: "all" | "exception" } | { readonly kind: "remainder"; readonly link: string };
  /** An accepted answer of this bank settles it until then; it is drafted all the same, since an answer covers nothing [M-12]. */
  readonly settledUntil?: string;
}

/** An open topic that no procedure can cover: bad news of a SOC 2 report that only a later one clears, or no procedure in the catalogue. */
export interface AupBeyond {
  readonly item: ItemNo;
  readonly topic: string;
  readonly status: Exclude<Status, "covered">;
  readonly code: Exclude<Cap["code"], "procedure-exception"> | "no-procedure";
  readonly evidence?: string;
  readonly subjects?: readonly string[];
}

/** An earlier report that this bank could use with a written agreement of its own [M-19], and what that would save. */
export interface AupAgreement {
  readonly evidence: string;
  readonly topics: readonly string[];
  /** Of the drafted procedures, those that this bank would then not need. */
  readonly procedures: readonly string[];
}

export interface AupBank {
  readonly name: string;
  readonly needs: readonly AupNeed[];
  readonly beyond: readonly AupBeyond[];
  readonly agreements: readonly AupAgreement[];
  /** Users of an earlier report whose names are nearly this bank's: reported, never taken. */
  readonly nearNames: readonly { readonly evidence: string; readonly name: string }[];
}

export type AupParameter =
  | { readonly name: string; readonly kind: "size"; readonly value: number; readonly minimum: number }
  | { readonly name: string; readonly kind: "date"; readonly value: string | null };

export interface AupProcedure {
  readonly id: string;
  readonly topic: string;
  readonly items: readonly ItemNo[];
  readonly technique: Technique;
  readonly work: AupWork;
  readonly parameters: readonly AupParameter[];
  /** missing = no result counts yet; reduced = one lies under the minimum; exception = it is performed again. */
  readonly why: "missing" | "reduced" | "exception";
  /** The new report has to speak of a later day than this, or the earlier exception goes on counting. */
  readonly laterThan?: string;
}

export interface AupItem {
  readonly no: ItemNo;
  readonly basis: Basis;
  readonly codes: readonly ItemCode[];
  /** Open for some bank, and met by procedures. */
  readonly topics: readonly string[];
}

/** An item without procedures, and why. */
export interface AupLeftOut {
  readonly no: ItemNo;
  readonly code: ItemCode | "covered" | "other-status" | "beyond" | "not-chosen";
}

/** What is wrong with a draft, found by evaluating as if its procedures had been performed without exception. */
export interface AupProof {
  readonly holds: boolean;
  /** Open topics that would stay open though the draft does not say so. */
  readonly lack: readonly { readonly bank: string; readonly item: ItemNo; readonly topic: string }[];
  /** Procedures without which every topic would be met as well. */
  readonly excess: readonly string[];
  /** What was looked at: topics of items of banks, and procedures. */
  readonly looked: { readonly topics: number; readonly procedures: number };
}

/** A draft list of agreed-upon procedures: for exactly the topics that are open, with neither excess nor lack [M-18]. */
export interface AupDraft {
  readonly schema: "certmap/aup-draft@1";
  readonly asOf: string;
  readonly checklist: string;
  readonly policy: string;
  readonly for: AupFor;
  readonly connector: { readonly name: string; readonly apiService: string | null };
  readonly dataset: { readonly version: string; readonly digest: string; readonly overlays: readonly string[] };
  readonly engagement: {
    readonly practitioner: string | null;
    readonly engagingParty: string;
    readonly responsibleParty: string;
    readonly period: { readonly from: string; readonly to: string } | null;
  };
  readonly banks: readonly AupBank[];
  readonly items: readonly AupItem[];
  readonly leftOut: readonly AupLeftOut[];
  readonly procedures: readonly AupProcedure[];
  readonly proof: AupProof;
}
