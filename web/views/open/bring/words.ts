import type { TableKind } from "../../../../src/import/kinds.ts";
import type { Language } from "../../../app/types.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export interface BringWords {
  readonly working: (file: string) => string;
  readonly kinds: Readonly<Record<TableKind | "paper", string>>;
  readonly which: string;
  readonly whichNote: string;
  readonly readAs: string;
  readonly nothing: string;
  readonly nothingNote: string;
  readonly tooSlow: string;
  readonly failed: string;
  readonly skip: string;
  readonly problemsTitle: string;
  readonly report: string;
  readonly sheet: string;
  readonly anySheet: string;
  readonly put: string;
  readonly putNote: string;
  readonly target: string;
  readonly fresh: string;
  readonly choose: string;
  readonly rereading: string;
  readonly soa: {
    readonly title: string;
    readonly columns: string;
    readonly table: string;
    readonly edition: string;
    readonly rows: string;
    readonly encoding: string;
    readonly settle: string;
    readonly settleNote: string;
    readonly auto: string;
    readonly unclear: (mark: string, rows: number) => string;
    readonly doubtful: string;
    readonly unknown: string;
    readonly leave: string;
    readonly applicable: string;
    readonly otherTable: string;
    readonly totals: string;
    readonly replaces: (controls: number) => string;
    readonly none: string;
    readonly otherEdition: (id: string, standard: string) => string;
    readonly freshNote: string;
    readonly disclosed: string;
    readonly disclosedNote: string;
    readonly done: (controls: number, id: string) => string;
    readonly count: (shown: number) => string;
  };
  readonly checklist: {
    readonly title: string;
    readonly proposed: (proposed: number, all: number) => string;
    readonly confirmed: string;
    readonly use: string;
    readonly done: (title: string) => string;
  };
  readonly aup: {
    readonly title: string;
    readonly replaces: (results: number) => string;
    readonly done: (id: string) => string;
  };
  readonly answers: {
    readonly title: string;
    readonly record: (count: number) => string;
    readonly done: (count: number) => string;
  };
  readonly paper: {
    readonly title: string;
    readonly note: string;
    readonly faults: Readonly<Record<"encrypted" | "broken" | "no-text" | "too-large", string>>;
    readonly cut: (read: number, all: number) => string;
    readonly what: string;
    readonly kinds: Readonly<Record<"isms-certificate" | "soc2-report" | "other", string>>;
    readonly whatNote: string;
    readonly notSoc2: string;
    readonly confirm: string;
    readonly confirmNote: string;
    readonly from: (page: number, line: number) => string;
    readonly several: string;
    readonly nothing: string;
    readonly typeNeeded: string;
    readonly standardNeeded: string;
    readonly notSet: string;
    readonly editionless: string;
    readonly refused: (label: string, why: string) => string;
    readonly replaces: (value: string) => string;
    readonly done: (count: number, id: string) => string;
    readonly selected: (count: number) => string;
    readonly period: (from: string, to: string) => string;
  };
}

export const bringWords = { ja, en } as const satisfies Record<Language, BringWords>;
