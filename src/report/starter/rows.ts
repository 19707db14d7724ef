/** One line of the starter: a field of a connector's file, how deep it stands, and what it might say. */
export interface Row {
  /** Where the fact stands in the file, from the connector or from the one piece of evidence: `scope.apiService`. */
  readonly path: string;
  /** A name in the tables of words; absent where the field was explained before. */
  readonly say?: string;
  /** As YAML; `@name` is an example from the tables of words. Absent: fields follow below it. */
  readonly example?: string;
  /** Shown as an alternative that does not go with the example above it. */
  readonly instead?: true;
}

const row = (path: string, example: string, say: string = path): Row => ({ path, example, say });
const group = (path: string, say: string = path): Row => ({ path, say });
const instead = (path: string, example: string, say: string = path): Row => ({ path, example, say, instead: true });
const again = (path: string, example: string): Row => ({ path, example });

/** Who connects. */
export const connectorRows = [
  row("name", "@name"),
  row("apiService", "@service", "service"),
  row("connection", "reference"),
  row("qrCode", "no"),
] as const satisfies readonly Row[];

const scope = (first: boolean): readonly Row[] =>
  first
    ? [
        group("scope"),
        row("scope.text", "@scope"),
        row("scope.apiService", "yes"),
        row("scope.sites", "covers"),
        instead("scope.entityNamed", "yes"),
      ]
    : [{ path: "scope" }, again("scope.text", "@scope"), again("scope.apiService", "yes")];

export const evidenceRows = {
  "isms-certificate": [
    row("id", "isms"),
    row("kind", "isms-certificate"),
    row("standard", "iso27001-2022"),
    row("number", "@number"),
    row("body", "@body"),
    row("accreditation", "@accreditation"),
    row("status", "active"),
    row("issued", "2025-04-01"),
    row("expires", "2028-03-31"),
    ...scope(true),
    instead("holder", "@holder"),
    row("soaVersion", '"1.2"'),
    group("soa"),
    row("soa.disclosed", "true"),
    row("soa.consent", "true"),
    row("soa.version", '"1.2"'),
    row("soa.date", "2025-03-01"),
    row("soa.controls", "{A.5.20: implemented, A.7.2: inherited}"),
    row("soa.inheritedFrom", "{A.7.2: Cloud X}"),
    instead("soa.file", "soa.xlsx"),
    row("note", "@note"),
  ],
  "soc2-report": [
    again("id", "soc2"),
    row("kind", "soc2-report", "kind-soc2"),
    row("system", "@system"),
    row("framework", "ISAE3000"),
    row("auditor", "@auditor"),
    row("type", "2"),
    group("period"),
    row("period.from", "2025-10-01"),
    row("period.to", "2026-09-30"),
    instead("date", "2026-09-30", "soc2-date"),
    row("reportDate", "2026-11-10"),
    row("categories", "[security, availability]"),
    row("opinion", "unqualified"),
    instead("qualified", "[CC6.1]"),
    row("exceptions", "@exceptions"),
    row("subservices", "[{name: Cloud X, method: carve-out, criteria: [CC6.4, A1.2]}]"),
    row("commitments", "{checklist: fisc-2019-09, items: all, testedInSection4: unknown}"),
    row("bridgeLetter", "{to: 2026-12-31, date: 2026-12-01}"),
    row("userControls", "@userControls"),
    ...scope(false),
  ],
  "aup-report": [
    again("id", "aup"),
    row("kind", "aup-report", "kind-aup"),
    row("practitioner", "@auditor"),
    row("date", "2026-06-30", "aup-date"),
    { path: "period" },
    again("period.from", "2026-01-01"),
    again("period.to", "2026-05-31"),
    row("users", "@users"),
    row("agreements", "[]"),
    row("results", "{supplier-agreements.1: no-exception}"),
    ...scope(false),
  ],
  other: [
    again("id", "other"),
    row("kind", "other", "kind-other"),
    row("name", "@otherName", "other-name"),
    again("system", "@system"),
    again("number", "@number"),
    again("body", "@body"),
    again("issued", "2025-04-01"),
    again("expires", "2027-03-31"),
    instead("date", "2026-06-30", "other-date"),
  ],
} as const satisfies Readonly<Record<string, readonly Row[]>>;

/** What a bank accepted as an answer. */
export const answerRows = [
  row("checklist", "fisc-2019-09"),
  row("item", "13"),
  row("topics", "[computer-room-entry]"),
  row("text", "@answer", "answer"),
  row("acceptedBy", "@bank"),
  row("on", "2026-05-20"),
] as const satisfies readonly Row[];

export type StarterKind = keyof typeof evidenceRows;
export const starterKinds = Object.keys(evidenceRows) as readonly StarterKind[];

/** Without these a piece of evidence cannot be read; it then stays a comment. */
export const requiredOf = {
  "isms-certificate": ["standard"],
  "soc2-report": ["type"],
  "aup-report": [],
  other: ["name"],
} as const satisfies Record<StarterKind, readonly string[]>;
