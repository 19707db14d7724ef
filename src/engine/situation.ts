import type { Checklist, Connector, Dataset, Evidence, Link, Policy, Requirement } from "../dataset/dataset.ts";
import type { GradeCode } from "../schema/codes.ts";
import type { Gate, Grade, Note, ProcedureLine, RequirementResult } from "../schema/result.ts";
import type { Catalogue } from "./catalogue.ts";

/** What an evaluation is asked: nothing has a default that could be dropped silently. */
export interface Terms {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly checklist: Checklist;
  readonly policy: Policy;
  readonly asOf: string;
  readonly bank: string | null;
  /** `potential` = every unknown gate turned out well and every control not seen or not stated were implemented (contract 4.5). */
  readonly mode: "actual" | "potential";
}

/** A piece of evidence after its gates. */
export interface Held {
  readonly evidence: Evidence;
  readonly gates: readonly Gate[];
  readonly notes: readonly Note[];
  readonly usable: boolean;
  readonly validUntil: string | null;
  /** What it speaks of: the end of the period, or its date. */
  readonly end: string | null;
  /** The connector's, or a group's. A subservice's serves only what is handed to it. */
  readonly own: boolean;
  /** The normalised name of the subservice that holds it. */
  readonly host: string | null;
}

/** Somebody to whom an SoA hands a control: the name as compared, and as written. */
export interface Host {
  readonly name: string;
  readonly written: string;
}

/** One connector under one set of terms. */
export interface Situation extends Terms {
  readonly connector: Connector;
  /** In order of id, so that nothing depends on the order in the file. */
  readonly held: readonly Held[];
  /** The connector's own usable evidence, a group's included. */
  readonly own: readonly Held[];
  /** The standards that own usable evidence speaks about: links of others reach nothing. */
  readonly spoken: ReadonlySet<string>;
  readonly delegating: readonly Delegating[];
  readonly known: Known;
  /** Evidence whose bad news is left out of account: only to ask what could be at best. */
  readonly quiet?: ReadonlySet<Held>;
}

/** An own certificate whose SoA, where it can be read, hands controls to others. */
export interface Delegating {
  readonly standard: string;
  /** Per control that is marked as inherited, from whom. */
  readonly inherited: ReadonlyMap<string, Host>;
  /** Per dataset, the hosts of each topic that is delegated. */
  readonly hosts: WeakMap<Catalogue, ReadonlyMap<string, readonly Host[]>>;
}

/** What the own evidence gives the requirements of one standard, and so the links that need them. */
export interface OwnGrades {
  readonly requirements: Map<Requirement, RequirementResult>;
  readonly links: Map<Link, readonly RequirementResult[]>;
}

/** What was worked out once and is needed again: per standard the own grades, and per procedure the result that counts. */
export interface Known {
  readonly grades: ReadonlyMap<string, OwnGrades>;
  readonly procedures: Map<string, ProcedureLine>;
}

/** What one kind of evidence says: its gates, and what it gives a requirement. One file for each kind, in kinds/. */
export interface Kind<E extends Evidence> {
  readonly gates: (evidence: E, terms: Terms) => readonly Gate[];
  readonly notes: (evidence: E, terms: Terms) => readonly Note[];
  readonly validUntil: (evidence: E, terms: Terms) => string | null;
  readonly end: (evidence: E) => string | null;
  /** Every day from which its gates or notes may say something else than on the day before. */
  readonly turns: (evidence: E, terms: Terms) => readonly string[];
}

export interface Graded {
  readonly grade: Grade;
  readonly codes: readonly GradeCode[];
  readonly via?: NonNullable<RequirementResult["via"]>;
}
