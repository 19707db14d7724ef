/** A line of a paper's text as a reader's eye takes it, NFKC, with two spaces where a column ends. Both counted from 1. */
export interface PaperLine {
  readonly page: number;
  readonly line: number;
  readonly text: string;
}

export const paperKinds = ["isms-certificate", "soc2-report", "other"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Facts of a connector's file that can be found in a paper, by where they stand in its evidence. */
export type PaperFact =
  | "isms-certificate.standard"
  | "isms-certificate.number"
  | "isms-certificate.body"
  | "isms-certificate.accreditation"
  | "isms-certificate.issued"
  | "isms-certificate.expires"
  | "isms-certificate.soaVersion"
  | "evidence.scope.text"
  | "soc2-report.type"
  | "soc2-report.period"
  | "soc2-report.date"
  | "soc2-report.reportDate"
  | "soc2-report.categories"
  | "soc2-report.opinion"
  | "soc2-report.auditor"
  | "soc2-report.subservices"
  | "soc2-report.system"
  | "soc2-report.framework"
  | "other.name"
  | "other.number"
  | "other.body"
  | "other.issued"
  | "other.expires";

/** A fact that the text seems to state. Nothing is known until a person has held it against its line. */
export interface Candidate {
  readonly fact: PaperFact;
  readonly value: unknown;
  readonly line: PaperLine;
}

export interface PaperReading {
  /** What the paper may be, the most often named first, each with the first line that says so. */
  readonly kinds: readonly { readonly kind: PaperKind; readonly line: PaperLine }[];
  readonly candidates: Readonly<Record<PaperKind, readonly Candidate[]>>;
  /** `no-edition`: ISO/IEC 27001 without a year. `soc1-or-soc3`: these words stand in it, and neither is a SOC 2 report. */
  readonly notes: readonly ("no-edition" | "soc1-or-soc3")[];
}
