import type { Dataset } from "../dataset/dataset.ts";
import type { Result } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { csvOf } from "./csv.ts";
import { printDocx } from "./docx.ts";
import { lookupFor } from "./lookup.ts";
import { questionSheets } from "./questions/book.ts";
import { letterDocument } from "./questions/document.ts";
import { answerColumns, answerHeader, answerRows } from "./questions/rows.ts";
import { letterOf } from "./questions/sheet.ts";
import { asMarkdown, asText } from "./questions/text.ts";
import { oneLine, tidy } from "./tidy.ts";
import { wordsIn } from "./words/index.ts";

export interface QuestionOptions {
  readonly lang: Language;
  readonly format: "text" | "md" | "csv";
}

/**
 * What to ask again, ready to send: a covering note, what to ask about the documents and what it would improve, then what stays per
 * topic with the items it serves, each with a place to answer. Nothing covered, nothing settled, nothing twice [M-21]. As CSV the
 * rows alone, with the columns of `renderQuestionsXlsx`, so that answers can be read in again.
 * Example: `renderQuestions(result, dataset, {lang: "ja", format: "md"})`. Errors: none. Source: contract §4.6, §6.
 */
export function renderQuestions(raw: Result, dataset: Dataset, { lang, format }: QuestionOptions): string {
  const words = wordsIn[lang];
  const result = tidy(raw);
  const letter = letterOf(words, lookupFor(result, dataset));
  switch (format) {
    case "text":
      return asText(words, letter);
    case "md":
      return asMarkdown(words, letter);
    case "csv": {
      const rows = answerRows(words, result, letter);
      const head = answerColumns.map((column) => answerHeader(words, column));
      return csvOf([head, ...rows.map((row) => answerColumns.map((column) => String(row[column])))]);
    }
  }
}

/**
 * The same as a workbook: a covering note; a sheet to fill in, with the answer, its date, who answered, and whether, by which bank and
 * when it was accepted; what each column is. Hidden columns hold the ask's id, the checklist, items, topics and the data's version, so
 * that the filled workbook can be read in again.
 * Example: `await renderQuestionsXlsx(result, dataset, {lang: "ja"})`. Errors: none. Source: contract §4.6, §6.
 */
export async function renderQuestionsXlsx(
  raw: Result,
  dataset: Dataset,
  { lang }: { readonly lang: Language },
): Promise<Uint8Array> {
  const words = wordsIn[lang];
  const look = lookupFor(tidy(raw), dataset);
  const { writeBook } = await import("./workbook/write.ts");
  return writeBook({
    title: `${words.phrases.questionsTitle}: ${oneLine(raw.connector.name, 80)}`,
    language: lang,
    date: raw.asOf,
    footer: words.book.footer(raw.asOf, raw.dataset.version),
    sheets: questionSheets(words, look, letterOf(words, look)),
  });
}

/**
 * The same as a Word file: the covering note, then a table for each part with room for the answers.
 * Example: `await renderQuestionsDocx(result, dataset, {lang: "ja"})`. Errors: none. Source: contract §4.6, §6.
 */
export async function renderQuestionsDocx(
  raw: Result,
  dataset: Dataset,
  { lang }: { readonly lang: Language },
): Promise<Uint8Array> {
  const words = wordsIn[lang];
  const look = lookupFor(tidy(raw), dataset);
  return printDocx(letterDocument(words, raw.connector.name, letterOf(words, look)), raw);
}
