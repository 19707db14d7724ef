import type { Checklist } from "../../dataset/dataset.ts";
import { suggestDate } from "../../dataset/dates.ts";
import { type Problem, problem } from "../../dataset/problem.ts";
import type { Answer } from "../../schema/connector.ts";
import { readTables } from "../table/read.ts";
import { type Table, textAt } from "../table/table.ts";

/** Why a row gave no answer, or only some of its items did. */
export type RowOutcome =
  | "taken"
  | "empty"
  | "not-accepted-yet"
  | "declined"
  | "no-answer"
  | "no-bank"
  | "no-date"
  | "bad-date"
  | "accepted-unclear"
  | "about-evidence"
  | "about-bank"
  | "unknown-checklist"
  | "unknown-item"
  | "unknown-topic";

export interface AnswerRow {
  readonly line: number;
  readonly sheet: string | null;
  readonly id: string;
  readonly outcome: RowOutcome;
  /** What was not understood, as written. */
  readonly written?: string;
}

export type AnswersRead =
  | { readonly ok: true; readonly answers: readonly Answer[]; readonly rows: readonly AnswerRow[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const names = {
  id: ["id"],
  checklist: ["checklist", "チェックリスト"],
  items: ["items", "item", "通番"],
  topics: ["topics", "topic", "確認観点のid"],
  answer: ["answer", "回答"],
  accepted: ["accepted", "可否"],
  acceptedBy: ["accepted by", "確認した金融機関", "受け入れた金融機関"],
  acceptedOn: ["accepted on", "確認日", "受入日"],
} as const;
type Column = keyof typeof names;
const columns = Object.keys(names) as readonly Column[];

const yes = [
  ...["yes", "y", "ok", "accept", "accepted", "true"],
  ...["可", "○", "〇", "◯", "受入れ", "受入", "受入れ可", "受入可", "受入済", "受入れ済", "承認", "了承", "はい"],
];
/** A condition (条件付き可, △) is neither: the bank says what it means. */
const no = [
  ...["no", "n", "ng", "reject", "rejected", "not accepted", "false"],
  ...["否", "不可", "×", "✕", "受入れ不可", "受入不可", "却下", "いいえ"],
];

/**
 * The answers that a bank accepted, out of the workbook or CSV that `questions` wrote and both sides filled in. Only a row with an
 * answer, accepted by a named bank on a date, becomes one; every other row is told with its reason.
 * Example: `await readAnswers("answers.xlsx", bytes, dataset.checklists)`.
 * Errors: those of tables, and `answers-no-columns`. Source: contract §3, M-12, M-22.
 */
export async function readAnswers(
  file: string,
  bytes: Uint8Array,
  checklists: readonly Checklist[],
): Promise<AnswersRead> {
  const read = await readTables(file, bytes);
  if (!read.ok) return read;
  const found = read.tables.map((table) => [table, headerOf(table)] as const).find(([, header]) => header !== null);
  if (!found?.[1]) {
    const missing = columns.map((name) => names[name].join("/"));
    return { ok: false, problems: [problem("answers-no-columns", { file, line: 1, column: 1 }, { known: missing })] };
  }
  const [table, header] = found;
  const answers: Answer[] = [];
  const rows: AnswerRow[] = [];
  for (let row = header.row + 1; row < table.rows.length; row++) {
    const cells = Object.fromEntries(
      columns.map((name) => [name, unguarded(textAt(table, row, header.at[name]))]),
    ) as Record<Column, string>;
    if (cells.id === "") continue;
    const about = { line: table.firstLine + row, sheet: table.sheet, id: cells.id };
    const taken = answersIn(cells, checklists);
    if (Array.isArray(taken)) answers.push(...(taken as readonly Answer[]));
    rows.push({ ...about, ...("outcome" in taken ? taken : { outcome: "taken" as const }) });
  }
  return { ok: true, answers, rows };
}

/** Is one of them the sheet that `questions` wrote? */
export const hasAnswers = (tables: readonly Table[]): boolean => tables.some((table) => headerOf(table) !== null);

/** The first row that has all the columns by their names, wherever they stand. */
function headerOf(table: Table): { row: number; at: Record<Column, number> } | null {
  for (const [row, cells] of table.rows.slice(0, 50).entries()) {
    const texts = cells.map(({ text }) => text.normalize("NFKC").trim().toLowerCase());
    // the names for programs stand last; a topic's label has a column of its own before them
    const found = columns.map((name) => [name, Math.max(...names[name].map((one) => texts.lastIndexOf(one)))] as const);
    if (found.every(([, at]) => at >= 0)) return { row, at: Object.fromEntries(found) as Record<Column, number> };
  }
  return null;
}

/** An apostrophe that keeps a spreadsheet from taking a text for a formula is not part of the text. */
const unguarded = (text: string): string => text.replace(/^'(?=\s*[=+\-@＝＋－＠])/, "").trim();

function answersIn(
  { id, checklist, items, topics, answer, accepted, acceptedBy, acceptedOn }: Record<Column, string>,
  checklists: readonly Checklist[],
): readonly Answer[] | { readonly outcome: RowOutcome; readonly written?: string } {
  const mark = accepted.normalize("NFKC").toLowerCase();
  if (answer === "" && mark === "") return { outcome: "empty" };
  if (mark === "") return { outcome: "not-accepted-yet" };
  if (no.includes(mark)) return { outcome: "declined" };
  if (!yes.includes(mark)) return { outcome: "accepted-unclear", written: accepted };
  if (id.startsWith("evidence:")) return { outcome: "about-evidence" };
  if (id.startsWith("bank:")) return { outcome: "about-bank" };
  if (answer === "") return { outcome: "no-answer" };
  if (acceptedBy === "") return { outcome: "no-bank" };
  if (acceptedOn === "") return { outcome: "no-date" };
  const day = suggestDate(acceptedOn);
  if (!day || !("date" in day)) return { outcome: "bad-date", written: acceptedOn };
  const list = checklists.find((one) => one.id === checklist);
  if (!list) return { outcome: "unknown-checklist", written: checklist };
  const wanted = partsOf(topics);
  const found: Answer[] = [];
  for (const no of partsOf(items)) {
    const item = list.items.find((one) => String(one.no) === no);
    if (!item) return { outcome: "unknown-item", written: no };
    const foreign = wanted.find((topic) => !item.topics.includes(topic));
    if (foreign !== undefined) return { outcome: "unknown-topic", written: foreign };
    const about = { checklist, item: item.no, ...(wanted.length > 0 && { topics: [...wanted] }) };
    found.push({ ...about, text: answer, acceptedBy, on: day.date });
  }
  return found.length > 0 ? found : { outcome: "unknown-item", written: items };
}

const partsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .split(/[;,、]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
