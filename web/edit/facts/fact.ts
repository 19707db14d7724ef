import type { FactKey } from "./keys.ts";

/** One fact that a file can state: where, and what it may be. What is absent is unknown. */
export interface Fact {
  readonly key: FactKey;
  /** From what holds it: the connector, the evidence, the row. */
  readonly path: readonly string[];
  readonly control: Control;
  /** It may be changed, never taken away. */
  readonly required?: true;
}

export type Option = string | number | boolean;

export type Control =
  /** One of a few. Where "unknown" is an option it is written; else absence says it. */
  | { readonly as: "choice"; readonly set: OptionSet }
  /** One or more of a few. */
  | { readonly as: "choices"; readonly set: OptionSet }
  /** One id of the dataset, or several. */
  | { readonly as: "one-of"; readonly ids: IdSet }
  | { readonly as: "some-of"; readonly ids: IdSet }
  | { readonly as: "text"; readonly long?: true }
  | { readonly as: "date" }
  | { readonly as: "names" }
  /** `all`, or some numbers of a checklist. */
  | { readonly as: "items" }
  /** The marks of a statement of applicability; from whom controls are inherited; the results of procedures. */
  | { readonly as: "marks" }
  | { readonly as: "inherited" }
  | { readonly as: "results" }
  /** There as a whole or not at all; several of them. */
  | { readonly as: "part"; readonly facts: readonly Fact[] }
  | { readonly as: "rows"; readonly facts: readonly Fact[] };

export type IdSet = "editions" | "checklists" | "item" | "criteria" | "topics";

export const optionSets = {
  "yes-no": ["yes", "no", "unknown"],
  flag: [true, false],
  qr: ["yes", "no"],
  connection: ["reference", "update"],
  sites: ["covers", "head-office-only", "unknown"],
  "isms-status": ["active", "suspended", "withdrawn", "unknown"],
  mark: ["implemented", "inherited", "partial", "planned", "excluded", "unknown"],
  "soc2-type": [1, 2],
  framework: ["AT-C205", "ISAE3000", "JICPA3702"],
  category: ["security", "availability", "confidentiality", "processing-integrity", "privacy"],
  opinion: ["unqualified", "qualified", "adverse", "disclaimer"],
  relation: ["subservice", "group"],
  method: ["carve-out", "inclusive"],
  owner: ["bank", "end-user", "connector", "unknown"],
  result: ["no-exception", "exception", "not-performed"],
} as const satisfies Record<string, readonly Option[]>;
export type OptionSet = keyof typeof optionSets;

export const optionsOf = (set: OptionSet): readonly Option[] => optionSets[set];

export const text = { as: "text" } as const;
export const long = { as: "text", long: true } as const;
export const date = { as: "date" } as const;
export const criteria = { as: "some-of", ids: "criteria" } as const;
export const choice = (set: OptionSet): Control => ({ as: "choice", set });

/** `soc2-report.period.from` stands at `period.from` of what holds it. */
export function fact(key: FactKey, control: Control, required = false): Fact {
  return { key, path: key.split(".").slice(1), control, ...(required && { required: true as const }) };
}

export const holder = fact("evidence.holder", {
  as: "part",
  facts: [fact("holder.name", text, true), fact("holder.relation", choice("relation"), true)],
});

export const scope: readonly Fact[] = [
  fact("evidence.scope.apiService", choice("yes-no")),
  fact("evidence.scope.sites", choice("sites")),
  fact("evidence.scope.entityNamed", choice("yes-no")),
  fact("evidence.scope.text", long),
];

export const ends: readonly Fact[] = [fact("evidence.note", long), fact("evidence.id", text, true)];
