import { readChecklist } from "../dataset/connector.ts";
import type { Checklist, Dataset } from "../dataset/dataset.ts";
import { type Problem, problem } from "../dataset/problem.ts";
import type { UserRead } from "../dataset/user-file.ts";

/** Files that hold tables, by their names' endings; what they are is told by what they hold. */
export const isTableFile = (path: string): boolean => /\.(xlsx|xlsm|xls|csv|tsv|md|markdown)$/i.test(path);

/** A checklist from a file of the user's: YAML, or a workbook, CSV file or Markdown page imported on the fly. */
export async function readChecklistHere(
  path: string,
  text: Uint8Array,
  dataset: Dataset,
): Promise<UserRead<Checklist>> {
  if (!isTableFile(path)) return readChecklist(path, text, dataset);
  // the readers of workbooks and pages are loaded only where such a file is named
  const { readChecklistTable } = await import("../import/checklist/read.ts");
  const read = await readChecklistTable(path, text, dataset);
  return read.ok
    ? { ok: true, value: read.checklist, notices: [...read.notices] }
    : { ok: false, problems: [...read.problems] };
}

/** What an evaluation tells of its checklist: the items whose topics are only proposed, in one notice. */
export function evaluationNotices(notices: readonly Problem[]): readonly Problem[] {
  const proposed = notices.flatMap((one) => (one.code === "topics-proposed" ? [one] : []));
  const rest = notices.filter(({ code }) => code !== "topics-proposed" && code !== "origin-proposed");
  const [first] = proposed;
  if (!first) return rest;
  return [...rest, problem("topics-unconfirmed", first.at, { nos: proposed.map(({ args }) => args.item) })];
}
