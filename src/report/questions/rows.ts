import type { Result } from "../../schema/result.ts";
import type { ItemNo } from "../../schema/text.ts";
import { rangesOf } from "../reading.ts";
import type { BookWords } from "../words/ja/book.ts";
import type { Words } from "../words/words.ts";
import type { Letter, Question } from "./sheet.ts";

/** The columns of the answer sheet, in their order. The last five are for programs; their names are the same in every language. */
export const answerColumns = [
  "number",
  "part",
  "topic",
  "question",
  "why",
  "servesItems",
  "improves",
  "answer",
  "answeredOn",
  "answeredBy",
  "accepted",
  "acceptedBy",
  "acceptedOn",
  "id",
  "checklist",
  "items",
  "topics",
  "dataset",
] as const satisfies readonly (keyof BookWords["columnNotes"])[];
export type AnswerColumn = (typeof answerColumns)[number];
export const hiddenColumns: ReadonlySet<AnswerColumn> = new Set(["id", "checklist", "items", "topics", "dataset"]);
export type AnswerRow = Readonly<Record<AnswerColumn, string | number>>;

export const answerHeader = ({ book }: Words, column: AnswerColumn): string =>
  column === "id" || column === "checklist" || column === "items" || column === "topics" || column === "dataset"
    ? column
    : book[column];

/** One row for each thing to answer: items that are asked as they stand get a row each. */
export function answerRows(words: Words, result: Result, { parts }: Letter): readonly AnswerRow[] {
  const { book } = words;
  const rows = parts.flatMap(({ heading, questions }) =>
    questions.flatMap((question): readonly Omit<AnswerRow, "number">[] => {
      const row = (items: readonly ItemNo[], lines: readonly string[]) => ({
        part: heading,
        ...rowOf(words, result, { ...question, items, lines }),
      });
      if (question.ask.kind !== "item") return [row(question.items, question.lines)];
      return question.items.map((no) => row([no], [book.itemAsItStands(String(no))]));
    }),
  );
  return rows.map((row, index) => ({ number: index + 1, ...row }));
}

function rowOf(
  words: Words,
  { checklist, dataset, bank }: Result,
  { ask, title, lines, why, items, improves, answered }: Question,
): Omit<AnswerRow, "number" | "part"> {
  return {
    topic: title,
    question: lines.join("\n"),
    why,
    servesItems: rangesOf(words, items),
    improves,
    answer: "",
    answeredOn: "",
    answeredBy: "",
    accepted: "",
    acceptedBy: answered ? (bank ?? "") : "",
    acceptedOn: "",
    id: ask.id,
    checklist,
    items: items.join(";"),
    topics: ask.kind === "topic" ? ask.topic : "",
    dataset: dataset.version,
  };
}
