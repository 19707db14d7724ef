import type { Lookup } from "../lookup.ts";
import { policyInWords } from "../view.ts";
import type { Words } from "../words/words.ts";
import type { SheetCell, SheetColumn, SheetSpec } from "../workbook/write.ts";
import { type AnswerColumn, answerColumns, answerHeader, answerRows, hiddenColumns } from "./rows.ts";
import type { Letter } from "./sheet.ts";
import { unusedText, usedText } from "./sheet.ts";

/** The workbook of questions: a covering note, the answers to fill in, and what each column is. */
export const questionSheets = (words: Words, look: Lookup, letter: Letter): readonly SheetSpec[] => [
  coverSheet(words, look, letter),
  answerSheet(words, look, letter),
  columnSheet(words),
];

function coverSheet(words: Words, look: Lookup, { title, facts, note, settled }: Letter): SheetSpec {
  const { book, phrases } = words;
  const { evidence } = look.result;
  const [intro = "", mandatory = ""] = note;
  const choices = policyInWords(words, look);
  const used = evidence.filter(({ usable }) => usable).map((one) => usedText(words, look, one));
  const unused = evidence.filter(({ usable }) => !usable).map((one) => unusedText(words, look, one));
  const policy = note.at(-1) ?? "";
  const rows: (readonly [string, string])[] = [
    ...facts,
    [phrases.reliedOn, used.join("\n") || phrases.reliedOnNothing],
    ...(unused.length === 0 ? [] : ([[phrases.notReliedOn, unused.join("\n")]] as const)),
    [phrases.policy, policy + (choices === "" ? "" : `\n${choices}`)],
    ...(settled.length === 0 ? [] : ([[book.settledIntro, settled.join("\n")]] as const)),
    [book.howToAnswer, book.howToAnswerSheet],
  ];
  return {
    name: book.sheets.cover,
    title,
    notes: [intro, mandatory],
    columns: [
      { header: book.coverItem, width: 30 },
      { header: book.coverText, width: 100 },
    ],
    rows: rows.map(([term, text]) => [{ text: term, look: "strong" as const }, text]),
  };
}

const widths: Readonly<Record<AnswerColumn, number>> = {
  ...{ number: 6, part: 16, topic: 22, question: 48, why: 30, servesItems: 12, improves: 18 },
  ...{ answer: 52, answeredOn: 12, answeredBy: 14, accepted: 11, acceptedBy: 16, acceptedOn: 12 },
  ...{ id: 30, checklist: 14, items: 10, topics: 24, dataset: 10 },
};
const inputs: ReadonlySet<AnswerColumn> = new Set([
  "answer",
  "answeredOn",
  "answeredBy",
  "accepted",
  "acceptedBy",
  "acceptedOn",
]);

function answerSheet(words: Words, { result }: Lookup, letter: Letter): SheetSpec {
  const { book, phrases } = words;
  const column = (name: AnswerColumn): SheetColumn => ({
    header: answerHeader(words, name),
    width: widths[name],
    ...(name === "question" && { most: 120 }),
    ...(name === "accepted" && { choices: [book.yes, book.no] }),
    ...(hiddenColumns.has(name) && { hidden: true }),
  });
  const rows = answerRows(words, result, letter);
  return {
    name: book.sheets.answers,
    title: book.answersTitle,
    notes: [rows.length === 0 ? phrases.nothingLeft : book.answersNote],
    columns: answerColumns.map(column),
    frozen: 3,
    filter: true,
    rows: rows.map((row) =>
      answerColumns.map(
        (name): SheetCell => ({
          text: row[name],
          look: inputs.has(name) ? "input" : name === "number" ? "number" : name === "topic" ? "strong" : "plain",
        }),
      ),
    ),
  };
}

function columnSheet(words: Words): SheetSpec {
  const { book } = words;
  const who = (name: AnswerColumn): string => {
    if (name.startsWith("accepted")) return book.byBank;
    return inputs.has(name) ? book.byConnector : book.byCertmap;
  };
  return {
    name: book.sheets.columns,
    title: book.sheets.columns,
    columns: [
      { header: book.column, width: 30 },
      { header: book.meaning, width: 80 },
      { header: book.filledBy, width: 20 },
    ],
    rows: answerColumns.map((name) => {
      const header = answerHeader(words, name);
      return [
        { text: hiddenColumns.has(name) ? book.hidden(header) : header, look: "strong" as const },
        book.columnNotes[name],
        who(name),
      ];
    }),
  };
}
