import type { Problem, ProblemCode } from "../dataset/problem.ts";
import { cellName } from "../schema/cells.ts";
import type { Language } from "../schema/text.ts";
import { oneLine } from "./tidy.ts";
import { wordsIn } from "./words/index.ts";
import { problemWords } from "./words/problems.ts";
import type { ProblemWords } from "./words/words.ts";

/**
 * What is wrong and what to do, in one line without its place.
 * Example: `problemMessage(problem, "en")` for an editor's own list. Errors: none. Source: contract §6, `check`.
 */
export function problemMessage(problem: Problem, lang: Language): string {
  const { phrases } = wordsIn[lang];
  const words = problemWords[lang][problem.code] as ProblemWords<ProblemCode>;
  return oneLine(words.wrong(problem.args as never) + phrases.space + words.fix(problem.args as never), 600);
}

/**
 * `file:line:column code message`, one line each, which editors and logs turn into links. Of a workbook the line is the row, and
 * the message begins with the sheet and the cell; of a document the line is the paragraph.
 * Example: `if (!read.ok) console.error(renderProblems(read.problems, "en"))`. Errors: none. Source: contract §6.
 */
export function renderProblems(problems: readonly Problem[], lang: Language): string {
  return problems
    .map((problem) => {
      const { file, line, column } = problem.at;
      return `${oneLine(file, 400)}:${line}:${column} ${problem.code} ${within(problem, lang)}${problemMessage(problem, lang)}\n`;
    })
    .join("");
}

/** The cell of a workbook or the paragraph of a document, which line and column alone do not tell. */
function within({ at: { line, column, sheet, paragraph } }: Problem, lang: Language): string {
  const { phrases } = wordsIn[lang];
  if (sheet !== undefined) return `${phrases.cell(oneLine(sheet, 80), cellName(line, column))} `;
  return paragraph ? `${phrases.paragraph(line, paragraph === "notes")} ` : "";
}
