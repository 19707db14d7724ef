import { readChecklist } from "../../../src/dataset/connector.ts";
import type { Problem } from "../../../src/dataset/problem.ts";
import { problem } from "../../../src/dataset/problem.ts";
import { maxBytes } from "../../../src/dataset/source.ts";
import { type ChecklistDiff, diffChecklists } from "../../../src/engine/checklist-diff.ts";
import { evaluate } from "../../../src/engine/evaluate.ts";
import { readChecklistTable } from "../../../src/import/checklist/read.ts";
import type { Checklist, Connector, Dataset, Policy } from "../../app/types.ts";
import type { Bench } from "./index.ts";

export type ListRead =
  | { readonly ok: true; readonly checklist: Checklist; readonly notices: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] | null };

const isTable = (name: string): boolean => /\.(xlsx|xlsm|xls|csv|tsv|md|markdown)$/i.test(name);

/** A checklist from YAML or JSON, or from a workbook, CSV file or Markdown page; or every problem with its place. */
export async function readList(
  { dataset }: Bench,
  { name, file }: { readonly name: string; readonly file: Blob },
): Promise<ListRead> {
  // what a workbook may hold is limited by its reader
  if (!isTable(name) && file.size > maxBytes) {
    const at = { file: name, line: 1, column: 1 };
    return { ok: false, problems: [problem("file-too-large", at, { bytes: file.size, limit: maxBytes })] };
  }
  const buffer = await file.arrayBuffer().catch(() => undefined);
  if (!buffer) return { ok: false, problems: null };
  const bytes = new Uint8Array(buffer);
  if (isTable(name)) return readChecklistTable(name, bytes, dataset);
  const read = readChecklist(name, bytes, dataset);
  return read.ok ? { ok: true, checklist: read.value, notices: read.notices } : read;
}

export interface DiffAsked {
  readonly left: Checklist;
  readonly right: Checklist;
  readonly connector: Connector;
  readonly policy: Policy;
  readonly asOf: string;
  readonly bank: string | null;
}

/** One list against another, with what that does to the connector. */
export function diffLists({ dataset }: Bench, { left, right, connector, ...options }: DiffAsked): ChecklistDiff {
  const resultOf = (checklist: Checklist) =>
    evaluate(withList(dataset, checklist), connector, { ...options, checklist });
  return diffChecklists(withList(withList(dataset, left), right), left, right, {
    left: resultOf(left),
    right: resultOf(right),
  });
}

const withList = (dataset: Dataset, list: Checklist): Dataset => ({
  ...dataset,
  checklists: [...dataset.checklists.filter(({ id }) => id !== list.id), list],
});
