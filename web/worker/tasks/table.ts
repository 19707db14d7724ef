import type { Problem } from "../../../src/dataset/problem.ts";
import { type AnswersRead, readAnswers } from "../../../src/import/answers/read.ts";
import { type AupRead, readAup } from "../../../src/import/aup/read.ts";
import { type ChecklistTableRead, readChecklistTable } from "../../../src/import/checklist/read.ts";
import { kindsOfTable, type TableKind } from "../../../src/import/kinds.ts";
import { readSoa, type SoaOptions, type SoaRead } from "../../../src/import/soa/read.ts";
import { type UnclearMark, unclearMarks } from "../../../src/import/soa/unclear.ts";
import type { Bench } from "./index.ts";

export interface TableAsked extends SoaOptions {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** As what the person wants it read; else as what it is, where that is clear. */
  readonly as?: TableKind;
}

export type TableReading =
  | { readonly kind: "soa"; readonly read: SoaRead; readonly unclear: readonly UnclearMark[] }
  | { readonly kind: "checklist"; readonly read: ChecklistTableRead }
  | { readonly kind: "aup-results"; readonly read: AupRead }
  | { readonly kind: "answers"; readonly read: AnswersRead };

export type TableAnswer =
  | {
      readonly ok: true;
      readonly kinds: readonly TableKind[];
      readonly sheets: readonly string[];
      /** Null where it can be read in several ways, or in none. */
      readonly reading: TableReading | null;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A table file read as the command line reads it. */
export async function readTableFile({ dataset }: Bench, asked: TableAsked): Promise<TableAnswer> {
  const { file, bytes, as, ...options } = asked;
  const found = await kindsOfTable(file, bytes, dataset);
  if (!found.ok) return found;
  const { kinds, sheets } = found;
  const [only, other] = kinds;
  const kind = as ?? (other === undefined ? only : undefined);
  return { ok: true, kinds, sheets, reading: kind === undefined ? null : await readingOf(kind) };

  async function readingOf(kind: TableKind): Promise<TableReading> {
    const sheet = options.sheet === undefined ? {} : { sheet: options.sheet };
    switch (kind) {
      case "soa": {
        const read = await readSoa(file, bytes, dataset, options);
        return { kind, read, unclear: read.ok ? unclearMarks(read.report) : [] };
      }
      case "checklist":
        return { kind, read: await readChecklistTable(file, bytes, dataset, sheet) };
      case "aup-results":
        return { kind, read: await readAup(file, bytes, dataset, sheet) };
      case "answers":
        return { kind, read: await readAnswers(file, bytes, dataset.checklists) };
    }
  }
}
