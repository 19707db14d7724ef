import type { StarterKind } from "../../report/starter/rows.ts";
import type { StarterSay } from "../../report/starter/words.ts";

/** What is asked about a fact, and how an answer is read. */
export interface Field {
  readonly path: string;
  readonly say: StarterSay | "carvedOut" | "criteria";
  readonly as:
    | "text"
    | "date"
    | "list"
    | "criteria"
    | "exceptions"
    | "carve-outs"
    | readonly (string | number | boolean)[];
  /** Several of the choices may be taken. */
  readonly many?: true;
  /** A date that this one cannot be before. */
  readonly after?: string;
  readonly when?: { readonly path: string; readonly is: string | number | boolean };
}

export const connectorFields: readonly Field[] = [
  { path: "name", say: "name", as: "text" },
  { path: "apiService", say: "service", as: "text" },
  { path: "connection", say: "connection", as: ["reference", "update"] },
  { path: "qrCode", say: "qrCode", as: ["yes", "no"] },
];

const scope: readonly Field[] = [
  { path: "scope.text", say: "scope.text", as: "text" },
  { path: "scope.apiService", say: "scope.apiService", as: ["yes", "no"] },
];

/** The facts on which most depends; the file's comments name the others. */
export const evidenceFields: Readonly<Record<StarterKind, readonly Field[]>> = {
  "isms-certificate": [
    { path: "standard", say: "standard", as: ["iso27001-2022", "iso27001-2013"] },
    { path: "number", say: "number", as: "text" },
    { path: "body", say: "body", as: "text" },
    { path: "status", say: "status", as: ["active", "suspended", "withdrawn"] },
    { path: "issued", say: "issued", as: "date" },
    { path: "expires", say: "expires", as: "date", after: "issued" },
    ...scope,
    { path: "scope.sites", say: "scope.sites", as: ["covers", "head-office-only"] },
    { path: "soa.disclosed", say: "soa.disclosed", as: [true, false] },
    { path: "soa.consent", say: "soa.consent", as: [true, false], when: { path: "soa.disclosed", is: true } },
  ],
  "soc2-report": [
    { path: "type", say: "type", as: [1, 2] },
    { path: "date", say: "soc2-date", as: "date", when: { path: "type", is: 1 } },
    { path: "period.from", say: "period.from", as: "date", when: { path: "type", is: 2 } },
    { path: "period.to", say: "period.to", as: "date", after: "period.from", when: { path: "type", is: 2 } },
    { path: "system", say: "system", as: "text" },
    {
      path: "categories",
      say: "categories",
      as: ["security", "availability", "confidentiality", "processing-integrity", "privacy"],
      many: true,
    },
    { path: "opinion", say: "opinion", as: ["unqualified", "qualified", "adverse", "disclaimer"] },
    { path: "qualified", say: "qualified", as: "criteria", when: { path: "opinion", is: "qualified" } },
    { path: "exceptions", say: "criteria", as: "exceptions" },
    { path: "subservices", say: "carvedOut", as: "carve-outs" },
    ...scope,
  ],
  "aup-report": [
    { path: "date", say: "aup-date", as: "date" },
    { path: "period.from", say: "period.from", as: "date" },
    { path: "period.to", say: "period.to", as: "date", after: "period.from" },
    { path: "practitioner", say: "practitioner", as: "text" },
    { path: "users", say: "users", as: "list" },
    ...scope,
  ],
  other: [
    { path: "name", say: "other-name", as: "text" },
    { path: "body", say: "body", as: "text" },
    { path: "expires", say: "expires", as: "date" },
  ],
};
