import type { SoaReport, SoaWarning } from "../../import/soa/reading.ts";
import { columnLetters } from "../../schema/cells.ts";
import type { Language } from "../../schema/text.ts";
import { oneLine } from "../tidy.ts";
import { type SoaWords, soaWords } from "./words.ts";

const longest = 20;

/**
 * The reading report of a statement of applicability in words: encoding, table, columns, edition and why, rows read and not read,
 * marks as written and what they were taken for, totals against rows.
 * Example: `renderSoaReport(read.report, {lang: "en"})`, of what `readSoa` gives. Errors: none. Source: M-12, contract §6.
 */
export function renderSoaReport(report: SoaReport, { lang }: { readonly lang: Language }): string {
  const words = soaWords[lang];
  const { notes, notRead, totals } = report;
  const lines = [
    words.title(oneLine(report.file, 200)),
    ...(report.encoding === null ? [] : [`  ${words.encoding(report.encoding.toUpperCase())}`]),
    ...report.tables.map(({ sheet, line, controls }) => `  ${words.table(sheet, line, controls)}`),
    ...report.columns.map(
      ({ column, header, role }) =>
        `  ${words.column(columnLetters(column + 1), oneLine(header, 60), words.roles[role])}`,
    ),
    `  ${words.edition[report.edition.because](report.edition.standard, report.edition.matching)}`,
    `  ${words.rows(report.rowsRead, notRead.length)}`,
    `  ${words.counts}: ${countsIn(report, words)}`,
    ...section(
      words.marksTitle,
      report.marks.map(({ written, mark, rows }) => words.mark(oneLine(written, 60), words.marks[mark], rows)),
      words,
    ),
    ...section(
      words.notesTitle,
      notes.map(({ line, control, written, note }) =>
        words.note(line, control, oneLine(written, 60), words.notes[note]),
      ),
      words,
    ),
    ...section(
      words.notReadTitle,
      notRead.map(({ sheet, line, text, reason }) => words.row(sheet, line, oneLine(text, 60), words.notRead[reason])),
      words,
    ),
    ...section(
      words.warningsTitle,
      report.warnings.map((warning) => warningIn(warning, words)),
      words,
    ),
    ...section(
      "",
      totals
        .filter(({ stated, counted }) => stated === counted)
        .map((one) => words.total(words.totals[one.what], one.stated, one.counted, one.line)),
      words,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

const warningIn = (warning: SoaWarning, words: SoaWords): string =>
  oneLine(words.warnings[warning.code](warning as never), 400);

const countsIn = ({ counts }: SoaReport, words: SoaWords): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([mark, count]) => `${words.marks[mark as keyof typeof counts]} ${count}`)
    .join(", ");

function section(title: string, lines: readonly string[], words: SoaWords): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, longest).map((line) => `  ${title === "" ? "" : "- "}${line}`);
  const rest = lines.length > longest ? [`  - ${words.more(lines.length - longest)}`] : [];
  return [...(title === "" ? [] : [title]), ...shown, ...rest];
}
