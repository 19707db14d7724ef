import type { ChecklistWarning, NotRead, OriginBecause } from "../../import/checklist/reading.ts";
import type { Role } from "../../import/checklist/words.ts";
import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

type Warning<Code extends ChecklistWarning["code"]> = Extract<ChecklistWarning, { readonly code: Code }>;

export interface ChecklistWords {
  readonly title: (file: string) => string;
  readonly encoding: (name: string) => string;
  readonly table: (sheet: string | null, line: number, items: number) => string;
  readonly column: (letter: string, header: string, role: string) => string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly unused: string;
  readonly form: (checklist: string) => string;
  readonly noForm: (checklist: string) => string;
  readonly published: (date: string, line: number, text: string) => string;
  readonly rows: (read: number, notRead: number, joined: number) => string;
  readonly sections: (names: readonly string[]) => string;
  readonly answered: (items: number) => string;
  readonly originsTitle: string;
  readonly origins: Readonly<Record<OriginBecause, (nos: string) => string>>;
  readonly moved: (no: string, origin: string) => string;
  readonly proposedTitle: string;
  readonly topicsProposed: (nos: string) => string;
  readonly originProposed: (nos: string) => string;
  readonly noneProposed: (nos: string) => string;
  readonly notReadTitle: string;
  readonly notRead: Readonly<Record<NotRead, string>>;
  readonly row: (sheet: string | null, line: number, text: string, why: string) => string;
  readonly joinedTitle: string;
  readonly joined: (sheet: string | null, line: number, no: string) => string;
  readonly warningsTitle: string;
  readonly warnings: { readonly [Code in ChecklistWarning["code"]]: (warning: Warning<Code>) => string };
  readonly numbers: (nos: readonly (string | number)[]) => string;
  readonly more: (count: number) => string;
}

export const checklistWords: Readonly<Record<Language, ChecklistWords>> = { ja, en };
