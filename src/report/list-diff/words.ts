import type { CoverageChange, ItemDifferenceKind, ListChange, MatchedBy } from "../../engine/checklist-diff.ts";
import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export interface ListDiffWords {
  readonly title: string;
  readonly left: string;
  readonly right: string;
  readonly list: (title: string, id: string, items: number) => string;
  readonly connector: string;
  readonly terms: (name: string, asOf: string, policy: string, bank: string | null) => string;
  readonly changes: Readonly<Record<ListChange, string>>;
  readonly differs: Readonly<Record<ItemDifferenceKind, string>>;
  readonly counts: (counts: Readonly<Record<ListChange | "renumbered" | "ambiguous", number>>) => string;
  readonly coverageCounts: (counts: Readonly<Record<CoverageChange, number>>) => string;
  readonly coverageChanges: Readonly<Record<CoverageChange, string>>;
  readonly nothing: string;
  readonly legend: string;
  readonly labelsOnly: string;
  readonly wordingUnknown: (nos: string) => string;
  readonly same: (nos: string) => string;
  readonly no: (left: string | null, right: string | null) => string;
  readonly matched: Readonly<Record<MatchedBy, string>>;
  readonly candidates: (nos: string) => string;
  readonly line: (what: string, text: string) => string;
  readonly fromTo: (left: string, right: string) => string;
  readonly added: (names: string) => string;
  readonly removed: (names: string) => string;
  readonly none: string;
  readonly yes: string;
  readonly no_: string;
  readonly topicCount: (count: number) => string;
  readonly coverage: string;
  readonly because: (text: string, reasons: string) => string;
  readonly comma: string;
  readonly columns: Readonly<
    Record<
      "change" | "left" | "right" | "item" | "differs" | "details" | "coverageLeft" | "coverageRight" | "effect",
      string
    >
  >;
  readonly sheets: Readonly<Record<"differences" | "list", string>>;
  readonly formColumns: Readonly<Record<"no" | "section" | "item" | "subject" | "rules" | "clause" | "topics", string>>;
  readonly marked: string;
  readonly footer: string;
}

export const listDiffWords: Readonly<Record<Language, ListDiffWords>> = { ja, en };
