import type { ChecklistReport, OriginBecause } from "../../import/checklist/reading.ts";
import { columnLetters } from "../../schema/cells.ts";
import type { Language } from "../../schema/text.ts";
import { oneLine } from "../tidy.ts";
import { type ChecklistWords, checklistWords } from "./words.ts";

const longest = 30;
const because: readonly OriginBecause[] = ["column", "number-in-form", "number-and-text"];

/**
 * The reading report of a checklist in words: table, columns read and not read, rows read and not read, where items come from and by
 * what, for which items topics are proposed.
 * Example: `renderChecklistReport(read.report, {lang: "en"})`, of what `readChecklistTable` gives. Errors: none. Source: contract §6, M-31.
 */
export function renderChecklistReport(report: ChecklistReport, { lang }: { readonly lang: Language }): string {
  const words = checklistWords[lang];
  const { base, published, proposed, origins } = report;
  const column = (one: { readonly column: number; readonly header: string }, role: string) =>
    words.column(columnLetters(one.column + 1), oneLine(one.header, 60), role);
  const numbers = (nos: readonly (string | number)[]) => oneLine(words.numbers(nos), 2000);
  const listed = (nos: readonly (string | number)[], say: (nos: string) => string) =>
    nos.length > 0 ? [say(numbers(nos))] : [];
  const lines = [
    words.title(oneLine(report.file, 200)),
    ...[
      ...(report.encoding === null ? [] : [words.encoding(report.encoding.toUpperCase())]),
      ...report.tables.map(({ sheet, line, items }) => words.table(sheet, line, items)),
      ...report.columns.map((one) => column(one, words.roles[one.role])),
      ...(published ? [words.published(published.date, published.line, oneLine(published.text, 60))] : []),
      base.isForm ? words.form(base.checklist) : words.noForm(base.checklist),
      words.rows(report.rowsRead, report.notRead.length, report.joined.length),
      ...(report.sections.length > 0 ? [oneLine(words.sections(report.sections), 600)] : []),
      ...(report.answered > 0 ? [words.answered(report.answered)] : []),
    ].map((line) => `  ${line}`),
    ...section(
      words.unused,
      report.unused.map(({ column, header }) => `${columnLetters(column + 1)} "${oneLine(header, 60)}"`),
      words,
    ),
    ...section(
      words.originsTitle,
      because.flatMap((why) =>
        listed(
          origins
            .filter((one) => one.because === why)
            .map(({ no, origin }) => (String(no) === String(origin) ? no : words.moved(String(no), String(origin)))),
          words.origins[why],
        ),
      ),
      words,
    ),
    ...section(
      words.proposedTitle,
      [
        ...listed(proposed.topics, words.topicsProposed),
        ...listed(proposed.origin, words.originProposed),
        ...listed(proposed.none, words.noneProposed),
      ],
      words,
    ),
    ...section(
      words.notReadTitle,
      report.notRead.map(({ sheet, line, text, reason }) =>
        words.row(sheet, line, oneLine(text, 60), words.notRead[reason]),
      ),
      words,
    ),
    ...section(
      words.joinedTitle,
      report.joined.map(({ sheet, line, no }) => words.joined(sheet, line, String(no))),
      words,
    ),
    ...section(
      words.warningsTitle,
      report.warnings.map((warning) => oneLine(words.warnings[warning.code](warning as never), 400)),
      words,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function section(title: string, lines: readonly string[], words: ChecklistWords): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length > longest ? [`  - ${words.more(lines.length - longest)}`] : [];
  return [title, ...lines.slice(0, longest).map((line) => `  - ${line}`), ...rest];
}
