import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** Each field that the starter explains, once. */
export const starterSays = [
  "name",
  "service",
  "connection",
  "qrCode",
  "id",
  "kind",
  "kind-soc2",
  "kind-aup",
  "kind-other",
  "standard",
  "number",
  "body",
  "accreditation",
  "status",
  "issued",
  "expires",
  "scope",
  "scope.text",
  "scope.apiService",
  "scope.sites",
  "scope.entityNamed",
  "holder",
  "soaVersion",
  "soa",
  "soa.disclosed",
  "soa.consent",
  "soa.version",
  "soa.date",
  "soa.controls",
  "soa.inheritedFrom",
  "soa.file",
  "note",
  "system",
  "framework",
  "auditor",
  "type",
  "period",
  "period.from",
  "period.to",
  "soc2-date",
  "reportDate",
  "categories",
  "opinion",
  "qualified",
  "exceptions",
  "subservices",
  "commitments",
  "bridgeLetter",
  "userControls",
  "practitioner",
  "aup-date",
  "users",
  "agreements",
  "results",
  "other-name",
  "other-date",
  "checklist",
  "item",
  "topics",
  "answer",
  "acceptedBy",
  "on",
] as const;

export const starterExamples = [
  "name",
  "service",
  "scope",
  "number",
  "body",
  "accreditation",
  "holder",
  "note",
  "system",
  "auditor",
  "exceptions",
  "userControls",
  "users",
  "otherName",
  "answer",
  "bank",
] as const;

export type StarterSay = (typeof starterSays)[number];
export type StarterExample = (typeof starterExamples)[number];

export interface StarterWords {
  readonly head: readonly string[];
  /** The name where none was given. */
  readonly unnamed: string;
  readonly evidence: string;
  readonly unfinished: string;
  readonly answers: string;
  readonly kinds: Readonly<Record<"isms-certificate" | "soc2-report" | "aup-report" | "other", string>>;
  readonly says: Readonly<Record<StarterSay, string>>;
  readonly examples: Readonly<Record<StarterExample, string>>;
  /** What `certmap init` says while it asks. */
  readonly dialogue: {
    readonly intro: string;
    readonly whichKinds: string;
    readonly another: (kind: string) => string;
    readonly about: (kind: string, number: number) => string;
    readonly enter: string;
    readonly list: string;
    readonly choice: (choices: string) => string;
    readonly carvedOut: string;
    readonly criteria: string;
    readonly badDate: (written: string) => string;
    readonly tookDate: (date: string) => string;
    readonly beforeOther: (other: string) => string;
    readonly badChoice: (written: string, choices: string) => string;
    readonly badCriterion: (written: string, nearest: string) => string;
    readonly longText: (limit: number) => string;
    readonly none: string;
    readonly yes: string;
    readonly no: string;
    readonly where: (usual: string) => string;
    readonly noExceptionsSaid: string;
    readonly next: (path: string) => string;
    readonly left: string;
  };
}

export const starterWords: Readonly<Record<Language, StarterWords>> = { ja, en };
