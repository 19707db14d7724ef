import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** What can be wrong with a call, apart from the content of files. */
export const usageCodes = [
  "unknown-command",
  "unknown-option",
  "option-needs-value",
  "option-takes-no-value",
  "bad-option",
  "option-twice",
  "missing-file-argument",
  "missing-result-argument",
  "result-names-unknown",
  "missing-item-argument",
  "missing-compare-argument",
  "compare-needs-pair",
  "bad-pair",
  "result-alone",
  "fixed-terms",
  "same-id",
  "missing-diff-argument",
  "missing-kind-argument",
  "missing-import-argument",
  "several-files",
  "nothing-to-import",
  "missing-dataset-argument",
  "not-a-dataset",
  "verdict-needs",
  "verdict-takes-no",
  "unknown-review",
  "review-one-link",
  "already-judged",
  "cannot-append",
  "missing-import-file",
  "missing-bank",
  "too-many-arguments",
  "unknown-item",
  "cannot-read",
  "cannot-write",
  "output-is-input",
  "format-needs-output",
  "share-format",
  "disclose-alone",
  "output-exists",
  "answer-incomplete",
  "answer-twice",
  "missing-portfolio-argument",
  "not-a-portfolio",
  "empty-portfolio",
  "too-many-for-xlsx",
  "internal",
] as const;
export type UsageCode = (typeof usageCodes)[number];

export interface OptionWords {
  /** How the value is written in help, as `DATE`. */
  readonly value?: string;
  readonly does: string;
}

export interface UsageWords {
  readonly problem: Readonly<Record<UsageCode, (args: Readonly<Record<string, string>>) => string>>;
  /** What the system says of a file, by its code; anything else is shown as it comes. */
  readonly systems: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<string, { readonly does: string; readonly example: string }>>;
  readonly options: Readonly<Record<string, OptionWords>>;
  readonly arguments: Readonly<Record<string, string>>;
  readonly help: {
    readonly tagline: string;
    readonly usage: string;
    readonly commands: string;
    readonly arguments: string;
    readonly options: string;
    readonly example: string;
    readonly more: string;
    readonly exits: readonly string[];
    readonly hint: (command: string) => string;
  };
  readonly check: {
    readonly clean: (files: number) => string;
    readonly found: (errors: number, notices: number) => string;
    readonly kinds: Readonly<Record<"connector" | "checklist" | "policy" | "overlay" | "costs" | "dataset", string>>;
    readonly file: (file: string, kind: string) => string;
    readonly wording: (file: string, texts: number) => string;
  };
  readonly statistics: {
    readonly title: string;
    readonly counts: (topics: number, links: number, procedures: number) => string;
    readonly reviews: (proposed: number, selfReview: number, external: number) => string;
    readonly checklist: (id: string, items: number, withTopics: number) => string;
    readonly standard: string;
    readonly links: string;
    readonly topics: string;
    readonly derived: string;
    readonly full: string;
    readonly unused: string;
    readonly densest: (standard: string) => string;
  };
  readonly written: (path: string) => string;
  readonly derivedLeftOut: (links: number) => string;
  readonly serving: (address: string) => string;
}

export const usageWords: Readonly<Record<Language, UsageWords>> = { ja, en };
