import type { AnswerRow } from "../../import/answers/read.ts";
import type { Language } from "../../schema/text.ts";
import { oneLine } from "../tidy.ts";
import { answersWords } from "./words.ts";

/**
 * How the rows of a filled question sheet were read: what is recorded, and of each other row why not.
 * Example: `renderAnswersReport(read.rows, {answers: 3, already: 0}, {lang: "en"})`. Errors: none. Source: M-12, M-22.
 */
export function renderAnswersReport(
  rows: readonly AnswerRow[],
  { answers, already }: { readonly answers: number; readonly already: number },
  { lang }: { readonly lang: Language },
): string {
  const words = answersWords[lang];
  const empty = rows.filter(({ outcome }) => outcome === "empty").length;
  const told = rows.filter(({ outcome }) => outcome !== "taken" && outcome !== "empty");
  const lines = [
    words.taken(answers, rows.length),
    ...(already > 0 ? [words.already(already)] : []),
    ...(empty > 0 ? [words.empty(empty)] : []),
    ...told.map(({ sheet, line, id, outcome, written = "" }) =>
      words.row(sheet, line, oneLine(id, 80), words.why[outcome](oneLine(written, 60))),
    ),
  ];
  return `${lines.join("\n")}\n`;
}
