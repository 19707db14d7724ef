import type { DecisionNote } from "../../import/soa/decide.ts";
import type { NotRead, SoaReport, SoaWarning } from "../../import/soa/reading.ts";
import type { Total } from "../../import/soa/totals.ts";
import type { Role } from "../../import/soa/words.ts";
import type { ControlMark } from "../../schema/evidence.ts";
import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

type Warning<Code extends SoaWarning["code"]> = Extract<SoaWarning, { readonly code: Code }>;

export interface SoaWords {
  readonly title: (file: string) => string;
  readonly encoding: (name: string) => string;
  readonly table: (sheet: string | null, line: number, controls: number) => string;
  readonly column: (letter: string, header: string, role: string) => string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly edition: Readonly<Record<SoaReport["edition"]["because"], (standard: string, matching: number) => string>>;
  readonly rows: (read: number, notRead: number) => string;
  readonly counts: string;
  readonly marks: Readonly<Record<ControlMark, string>>;
  readonly marksTitle: string;
  readonly mark: (written: string, mark: string, rows: number) => string;
  readonly notes: Readonly<Record<DecisionNote, string>>;
  readonly notesTitle: string;
  readonly note: (line: number, control: string, written: string, note: string) => string;
  readonly notReadTitle: string;
  readonly notRead: Readonly<Record<NotRead, string>>;
  readonly row: (sheet: string | null, line: number, text: string, why: string) => string;
  readonly totals: Readonly<Record<Total["what"], string>>;
  readonly total: (what: string, stated: number, counted: number, line: number) => string;
  readonly warningsTitle: string;
  readonly warnings: {
    readonly [Code in SoaWarning["code"]]: (warning: Warning<Code>) => string;
  };
  readonly more: (count: number) => string;
}

export const soaWords: Readonly<Record<Language, SoaWords>> = { ja, en };
