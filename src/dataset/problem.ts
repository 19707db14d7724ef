import type { ErrorCode } from "yaml";
import type { AupFact } from "../schema/aup-sheet.ts";
import type { Basic } from "./relations/sets.ts";
import type { JudgementFamily } from "./wording/families.ts";

/** Counted from 1, as editors do; columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** In a workbook: the sheet; then `line` is the row and `column` the column of the cell. */
  readonly sheet?: string;
  /** In a document of a word processor `line` counts the paragraphs of its body, table cells included, or of its notes. */
  readonly paragraph?: "body" | "notes";
}

/** What an id names. */
export type IdKind =
  | "standard"
  | "requirement"
  | "group"
  | "topic"
  | "link"
  | "procedure"
  | "parameter"
  | "checklist"
  | "item"
  | "section"
  | "document"
  | "policy"
  | "correspondence"
  | "source"
  | "scheme"
  | "evidence"
  | "overlay"
  | "verdict";

/** Kinds of value as YAML has them: `nothing` is null, `whole-number` is only ever expected, never found. */
export type ValueKind = "text" | "number" | "whole-number" | "boolean" | "list" | "map" | "nothing";

/** What a text must look like. */
export type Wanted = "id" | "requirement-id" | "source-id" | "version" | "url" | "pattern";

type Plain = string | number | boolean | null;
type Lang = "ja" | "en";

/** Every code with its arguments; the words are the report's. Absent optional arguments mean that nothing can be suggested. */
export interface ProblemArgs {
  // The text of a file
  "file-binary": Record<never, never>;
  "file-encoding": { readonly found: "utf-16" | "not-utf-8" };
  "file-empty": Record<never, never>;
  "file-too-large": { readonly bytes: number; readonly limit: number };
  "file-too-complex": { readonly limit: number };
  "too-deep": { readonly limit: number };
  "yaml-directive": { readonly text: string };
  "yaml-anchor": { readonly text: string };
  "yaml-alias": { readonly text: string };
  "yaml-tag": { readonly text: string };
  "multiple-documents": Record<never, never>;
  "yaml-syntax": { readonly reason: ErrorCode };
  "duplicate-key": { readonly key: string; readonly first: Place };
  "forbidden-key": { readonly key: string };
  "control-character": { readonly character: string };
  "more-problems": { readonly limit: number };
  "table-quote": Record<never, never>;

  // The shape of one value
  "unknown-key": { readonly key: string; readonly known: readonly string[]; readonly nearest?: string };
  "missing-key": { readonly key: string; readonly allowed?: readonly Plain[] };
  "wrong-type": { readonly expected: readonly ValueKind[]; readonly found: ValueKind };
  "not-one-of": { readonly value: Plain; readonly allowed: readonly Plain[]; readonly nearest?: Plain };
  "bad-date": {
    readonly value: string;
    readonly reason: "impossible" | "form";
    readonly suggestion?: string;
  };
  "bad-pattern": { readonly value: string; readonly wanted: Wanted };
  "quote-id": { readonly written: string; readonly read: string };
  "too-few": { readonly minimum: number; readonly found: number };
  "too-many": { readonly maximum: number; readonly found: number };
  "too-small": { readonly minimum: number; readonly value: number };
  "too-large": { readonly maximum: number; readonly value: number };
  "empty-text": Record<never, never>;

  // References
  "unknown-id": { readonly kind: IdKind; readonly id: string; readonly within?: string; readonly nearest?: string };
  "other-edition": {
    readonly id: string;
    readonly standard: string;
    readonly other: string;
    readonly counterparts: readonly string[];
  };
  "unknown-identifier": {
    readonly scheme: string;
    readonly id: string;
    readonly withdrawn: boolean;
    readonly nearest?: string;
  };
  "duplicate-id": { readonly kind: IdKind; readonly id: string; readonly first: Place };
  repeated: { readonly value: string };

  // A connector's facts
  "topic-moved": { readonly topic: string; readonly movedTo: string };
  "dates-reversed": {
    readonly fromKey: string;
    readonly from: string;
    readonly toKey: string;
    readonly to: string;
  };
  "qualified-with-other-opinion": { readonly opinion: string | null };
  "carve-out-from-oneself": { readonly name: string };
  "inherited-from-not-inherited": { readonly control: string; readonly mark: string | null };
  "date-of-other-type": { readonly type: 1 | 2; readonly key: "date" | "period" };
  "topic-not-of-item": { readonly topic: string; readonly checklist: string; readonly item: string };
  "soa-file-not-given": { readonly name: string };
  "soa-file-outside": { readonly name: string };
  "soa-file-linked": { readonly name: string };
  "soa-file-and-controls": Record<never, never>;
  "soa-file-other-edition": { readonly name: string; readonly standard: string; readonly certificate: string };

  // A table of a workbook, a CSV file or a Markdown page
  "table-file-too-large": { readonly bytes: number; readonly limit: number };
  "table-kind-unknown": { readonly extension: string };
  "table-encoding": Record<never, never>;
  "table-too-wide": { readonly columns: number; readonly limit: number };
  "table-too-long": { readonly rows: number; readonly limit: number };
  "table-empty": Record<never, never>;
  "table-no-such-sheet": { readonly sheet: string; readonly sheets: readonly string[] };
  "workbook-not-xlsx": Record<never, never>;
  "workbook-encrypted-or-old": Record<never, never>;
  "workbook-macro": Record<never, never>;
  "workbook-truncated": Record<never, never>;
  "workbook-too-big-inside": { readonly what: string; readonly found: number; readonly limit: number };
  "workbook-damaged": { readonly detail: string };
  "workbook-sizes-untrue": Record<never, never>;

  // A statement of applicability as a table
  "soa-no-controls": Record<never, never>;
  "answers-no-columns": { readonly known: readonly string[] };
  "soa-edition-unclear": { readonly two: number; readonly three: number };

  // Overlays
  "overlay-stale": { readonly link: string; readonly current: string };
  "overlay-conflict": { readonly link: string; readonly first: Place };
  "overlay-idle": { readonly link: string; readonly why: "no-needs" | "same" };
  // A bank's checklist as a table
  "checklist-no-items": Record<never, never>;
  "checklist-two-tables": { readonly items: number; readonly other: number; readonly sheet: string | null };
  "checklist-number-twice": { readonly no: string; readonly first: Place };
  "checklist-cell-unreadable": Record<never, never>;
  "checklist-too-long": { readonly items: number; readonly limit: number };
  "checklist-from-table": { readonly items: number; readonly notRead: number; readonly proposed: number };

  // What an import proposed and nobody has confirmed yet
  "topics-proposed": { readonly item: string; readonly ids: readonly string[] };
  "origin-proposed": { readonly item: string; readonly checklist: string; readonly no: string };
  "topics-unconfirmed": { readonly nos: readonly string[] };
  // Agreed-upon procedures: the parameters of an engagement
  "aup-size-under-minimum": {
    readonly name: string;
    readonly value: number;
    readonly minimum: number;
    readonly procedures: readonly string[];
  };
  "aup-parameter-kind": { readonly name: string; readonly wanted: "size" | "date" };
  "aup-parameter-unused": { readonly name: string };
  "aup-period-before-exception": { readonly to: string; readonly after: string };
  "aup-period-stale": { readonly to: string; readonly until: string; readonly asOf: string };
  // … the wording of procedures and findings
  "aup-judgement-word": { readonly word: string; readonly family: JudgementFamily; readonly language: Lang };
  // … the results that come back
  "aup-no-table": Record<never, never>;
  "aup-several-tables": { readonly sheets: readonly string[] };
  "aup-no-report": { readonly found: number };
  "aup-id-missing": Record<never, never>;
  "aup-procedure-missing": { readonly procedure: string };
  "aup-procedure-undrafted": { readonly procedure: string };
  "aup-result-missing": { readonly procedure: string };
  "aup-result-free-text": { readonly value: string; readonly allowed: readonly string[]; readonly nearest?: string };
  "aup-size-missing": { readonly procedure: string; readonly name: string };
  "aup-size-unreadable": { readonly value: string; readonly names: readonly string[] };
  "aup-size-beyond-population": { readonly examined: number; readonly population: number };
  "aup-result-reduced": {
    readonly procedure: string;
    readonly name: string;
    readonly value: number;
    readonly minimum: number;
  };
  "aup-cell-unexpected": { readonly procedure: string; readonly column: "examined" | "from" | "to" | "day" };
  "aup-cell-unreadable": Record<never, never>;
  "aup-cell-merged": Record<never, never>;
  "aup-finding-missing": { readonly procedure: string };
  "aup-fact-missing": { readonly fact: AupFact };
  "aup-nothing-performed": Record<never, never>;
  "aup-draft-unreadable": Record<never, never>;
  "aup-file-kind": { readonly extension: string; readonly known: readonly string[] };
  // … a document of a word processor
  "document-not-docx": Record<never, never>;
  "document-damaged": Record<never, never>;
  "document-too-big": { readonly limit: number };
  "document-empty": Record<never, never>;

  // The dataset
  "unknown-file": Record<never, never>;
  "missing-file": Record<never, never>;
  "moved-in-circle": { readonly topic: string };
  "changelog-version": { readonly version: string; readonly newest: string | null };
  "file-name": { readonly id: string; readonly name: string };
  "link-prefix": { readonly id: string; readonly prefix: string };
  "links-of-derived-standard": { readonly standard: string };
  "procedure-of-other-topic": { readonly procedure: string; readonly topic: string; readonly actual: string };
  "relation-needs": { readonly relation: string; readonly needs: "missing" | "superfluous" };
  "relation-remainder": { readonly relation: string; readonly remainder: "missing" | "superfluous" };
  "remainder-procedures-alone": Record<never, never>;
  "relation-contradiction": {
    readonly link: string;
    readonly relation: string;
    /** What the other links leave possible, as sets: equal, superset, subset, overlap, apart. */
    readonly implied: readonly Basic[];
    /** The other links, each with its relation. */
    readonly because: readonly string[];
  };
  "topics-nested": {
    readonly topic: string;
    readonly other: string;
    readonly how: "subset" | "equal";
    readonly because: readonly string[];
  };
  "topics-alike": { readonly topic: string; readonly other: string };
  "alternative-idle": { readonly link: string; readonly other: string; readonly same: boolean };
  "none-unargued": { readonly link: string; readonly standard: string; readonly language: Lang };
  "one-relation": { readonly standard: string; readonly relation: string; readonly links: number; readonly of: number };
  "languages-differ": {
    readonly what: "requirements" | "numbers" | "parameters" | "length";
    readonly ja: string;
    readonly en: string;
  };
  "same-in-both-languages": { readonly text: string };
  "not-japanese": { readonly text: string };
  "not-english": { readonly text: string };
  "topic-without-link": { readonly topic: string; readonly standard: string };
  "topic-unasked": { readonly topic: string };
  "topic-without-procedure": { readonly topic: string; readonly inquiryOnly: boolean };
  "parameter-undeclared": { readonly parameter: string };
  "parameter-unused": { readonly parameter: string; readonly language: Lang };
  "parameter-default": { readonly parameter: string; readonly default: number; readonly minimum: number };
  "judgement-word": { readonly word: string; readonly language: Lang };
  "forbidden-word": { readonly word: string; readonly language: Lang };
  "similar-text": {
    readonly field: "rationale" | "remainder" | "reason";
    readonly language: Lang;
    readonly other: string;
    readonly percent: number;
  };
  "dense-requirement": {
    readonly requirement: string;
    readonly standard: string;
    readonly topics: number;
    readonly of: number;
  };
  "requirement-gap": { readonly requirement: string; readonly standard: string };
  "unneeded-but-needed": { readonly requirement: string; readonly standard: string; readonly link: string };
  "correspondence-gap": { readonly id: string; readonly standard: string };
  "external-without-by": Record<never, never>;
  "source-uncited": { readonly source: string };
  "stale-waiver": { readonly check: string; readonly subject: string };
}

export type ProblemCode = keyof ProblemArgs;

/** One thing wrong, where, and with what; `subject` is the id of the entry that a waiver would name. */
export type Problem = {
  readonly [Code in ProblemCode]: {
    readonly code: Code;
    readonly at: Place;
    readonly args: ProblemArgs[Code];
    readonly subject?: string;
  };
}[ProblemCode];

export type Severity = "error" | "notice";

/** An error keeps a file from being used; a notice is shown and lets it pass. */
export const severities = {
  "file-binary": "error",
  "file-encoding": "error",
  "file-empty": "error",
  "file-too-large": "error",
  "file-too-complex": "error",
  "too-deep": "error",
  "yaml-directive": "error",
  "yaml-anchor": "error",
  "yaml-alias": "error",
  "yaml-tag": "error",
  "multiple-documents": "error",
  "yaml-syntax": "error",
  "duplicate-key": "error",
  "forbidden-key": "error",
  "control-character": "error",
  "more-problems": "error",
  "table-quote": "error",
  "unknown-key": "error",
  "missing-key": "error",
  "wrong-type": "error",
  "not-one-of": "error",
  "bad-date": "error",
  "bad-pattern": "error",
  "quote-id": "error",
  "too-few": "error",
  "too-many": "error",
  "too-small": "error",
  "too-large": "error",
  "empty-text": "error",
  "unknown-id": "error",
  "other-edition": "error",
  "unknown-identifier": "error",
  "duplicate-id": "error",
  repeated: "error",
  "topic-moved": "notice",
  "dates-reversed": "error",
  "qualified-with-other-opinion": "error",
  "carve-out-from-oneself": "error",
  "inherited-from-not-inherited": "error",
  "date-of-other-type": "notice",
  "topic-not-of-item": "error",
  "soa-file-not-given": "error",
  "soa-file-outside": "error",
  "soa-file-linked": "error",
  "soa-file-and-controls": "error",
  "soa-file-other-edition": "error",
  "table-file-too-large": "error",
  "table-kind-unknown": "error",
  "table-encoding": "error",
  "table-too-wide": "error",
  "table-too-long": "error",
  "table-empty": "error",
  "table-no-such-sheet": "error",
  "workbook-not-xlsx": "error",
  "workbook-encrypted-or-old": "error",
  "workbook-macro": "error",
  "workbook-truncated": "error",
  "workbook-too-big-inside": "error",
  "workbook-damaged": "error",
  "workbook-sizes-untrue": "error",
  "soa-no-controls": "error",
  "answers-no-columns": "error",
  "soa-edition-unclear": "error",
  "overlay-stale": "error",
  "overlay-conflict": "error",
  "overlay-idle": "error",
  "checklist-no-items": "error",
  "checklist-two-tables": "error",
  "checklist-number-twice": "error",
  "checklist-cell-unreadable": "error",
  "checklist-too-long": "error",
  "checklist-from-table": "notice",
  "topics-proposed": "notice",
  "origin-proposed": "notice",
  "topics-unconfirmed": "notice",
  "aup-size-under-minimum": "error",
  "aup-parameter-kind": "error",
  "aup-parameter-unused": "notice",
  "aup-period-before-exception": "error",
  "aup-period-stale": "error",
  "aup-judgement-word": "error",
  "aup-no-table": "error",
  "aup-several-tables": "error",
  "aup-no-report": "error",
  "aup-id-missing": "error",
  "aup-procedure-missing": "error",
  "aup-procedure-undrafted": "error",
  "aup-result-missing": "error",
  "aup-result-free-text": "error",
  "aup-size-missing": "error",
  "aup-size-unreadable": "error",
  "aup-size-beyond-population": "error",
  "aup-result-reduced": "notice",
  "aup-cell-unexpected": "error",
  "aup-cell-unreadable": "error",
  "aup-cell-merged": "error",
  "aup-finding-missing": "notice",
  "aup-fact-missing": "notice",
  "aup-nothing-performed": "notice",
  "aup-draft-unreadable": "error",
  "document-not-docx": "error",
  "document-damaged": "error",
  "document-too-big": "error",
  "aup-file-kind": "error",
  "document-empty": "error",
  "unknown-file": "error",
  "missing-file": "error",
  "moved-in-circle": "error",
  "changelog-version": "error",
  "file-name": "error",
  "link-prefix": "error",
  "links-of-derived-standard": "error",
  "procedure-of-other-topic": "error",
  "relation-needs": "error",
  "relation-remainder": "error",
  "remainder-procedures-alone": "error",
  "relation-contradiction": "error",
  "topics-nested": "error",
  "topics-alike": "error",
  "alternative-idle": "error",
  "none-unargued": "error",
  "one-relation": "error",
  "languages-differ": "error",
  "same-in-both-languages": "error",
  "not-japanese": "error",
  "not-english": "error",
  "topic-without-link": "error",
  "topic-unasked": "error",
  "topic-without-procedure": "error",
  "parameter-undeclared": "error",
  "parameter-unused": "error",
  "parameter-default": "error",
  "judgement-word": "error",
  "forbidden-word": "error",
  "similar-text": "error",
  "dense-requirement": "error",
  "requirement-gap": "error",
  "unneeded-but-needed": "error",
  "correspondence-gap": "error",
  "external-without-by": "error",
  "source-uncited": "notice",
  "stale-waiver": "error",
} as const satisfies Record<ProblemCode, Severity>;

export const problemCodes = Object.keys(severities) as ProblemCode[];

/** A problem whose arguments fit its code. */
export function problem<Code extends ProblemCode>(
  code: Code,
  at: Place,
  args: ProblemArgs[Code],
  subject?: string,
): Problem {
  return { code, at, args, ...(subject === undefined ? {} : { subject }) } as Problem;
}

/**
 * Is it more than a notice? Example: `unknown-key` is; `date-of-other-type` is not. Errors: none. Source: `severities` above.
 */
export const isError = ({ code }: Problem): boolean => severities[code] === "error";

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In order of file, line, column and code, the same on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      byText(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      byText(a.code, b.code) ||
      byText(JSON.stringify(a.args), JSON.stringify(b.args)),
  );
}

/** What says the same thing at the same place, only less precisely. */
const lessPrecise: Partial<Record<ProblemCode, readonly ProblemCode[]>> = {
  "bad-pattern": ["unknown-id", "other-edition"],
};

/** Sorted, and without what another problem at the same place says better. */
export function settle(problems: readonly Problem[]): Problem[] {
  const place = ({ at }: Problem) => `${at.line}:${at.column}:${at.file}`;
  const codes = new Map<string, Set<ProblemCode>>();
  for (const one of problems) codes.set(place(one), (codes.get(place(one)) ?? new Set()).add(one.code));
  return sortProblems(problems).filter((one) => {
    const better = lessPrecise[one.code];
    return !better?.some((code) => codes.get(place(one))?.has(code));
  });
}
