import type { RowOutcome } from "../../import/answers/read.ts";
import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export interface AnswersWords {
  readonly taken: (answers: number, rows: number) => string;
  readonly already: (count: number) => string;
  readonly empty: (count: number) => string;
  readonly row: (sheet: string | null, line: number, id: string, why: string) => string;
  readonly why: Readonly<Record<RowOutcome, (written: string) => string>>;
  readonly nothing: string;
}

export const answersWords: Readonly<Record<Language, AnswersWords>> = { ja, en };
