/**
 * Reasons are codes with arguments; the report has one table of words per language and does not compile without each of them.
 * `basis` ids of every code are in engine/basis.ts.
 */

/** Outcomes of the gates of one piece of evidence. */
export const gateCodes = [
  "kind-not-mapped",
  "scope-excludes-api",
  "scope-unknown",
  "scope-sites",
  "scope-entity",
  "suspended",
  "withdrawn",
  "status-unknown",
  "not-yet-valid",
  "expired",
  "edition-withdrawn",
  "stale",
  "date-unknown",
  "opinion-adverse",
  "opinion-disclaimer",
  "qualification-unspecified",
  "opinion-unknown",
  "user-not-agreed",
  "bank-unknown",
] as const;
export type GateCode = (typeof gateCodes)[number];

/** What is worth knowing about a piece of evidence and blocks nothing. */
export const noteCodes = [
  "gap-unbridged",
  "bridge-unassured",
  "commitments-untested",
  "carve-out-unspecified",
  "name-near",
  "serves-host-only",
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** Why one piece of evidence gives one requirement the grade it gives. */
export const gradeCodes = [
  "no-evidence",
  "evidence-unusable",
  "clause-certified",
  "soa-not-disclosed",
  "soa-consent-missing",
  "soa-version-mismatch",
  "declared-only",
  "control-inherited",
  "control-excluded",
  "control-not-implemented",
  "control-not-stated",
  "category-missing",
  "criterion-qualified",
  "design-only",
  "period-short",
  "exception-noted",
  "carved-out",
] as const;
export type GradeCode = (typeof gradeCodes)[number];

/** Why a topic has the status it has, besides the codes of its requirements. */
export const topicCodes = [
  "relation-partial",
  "remainder-tested",
  "commitments-tested",
  "relied-on-host",
  "procedure-missing",
  "procedure-exception",
  "procedure-reduced",
  "no-link",
  "no-relationship",
] as const;
export type TopicCode = (typeof topicCodes)[number];

/** Why an item has the status it has, whatever its topics have. */
export const itemCodes = ["subject-bank", "subject-both", "no-topic", "not-listed"] as const;
export type ItemCode = (typeof itemCodes)[number];

/** What a reader of any result must know. */
export const caveatCodes = [
  "not-mandatory",
  "topics-assumed",
  "usable-examples",
  "commitments-silent",
  "no-assurance",
  "links-proposed",
  "scope-asserted",
  "subject-unknown",
  "qr-code",
] as const;
export type CaveatCode = (typeof caveatCodes)[number];

export type Code = GateCode | NoteCode | GradeCode | TopicCode | ItemCode;
