import type { SoaReport, SoaWarning } from "../../../../src/import/soa/reading.ts";
import { soaWords } from "../../../../src/report/soa/words.ts";
import { oneLine } from "../../../../src/report/tidy.ts";
import { columnLetters } from "../../../../src/schema/cells.ts";
import type { Language } from "../../../app/types.ts";
import { type Child, foreign, h } from "../../../dom/h.ts";
import type { BringWords } from "./words.ts";

const longest = 200;

/** The reading report in the words of the command line, but for what the page lets a person choose in place. */
export function soaReport(report: SoaReport, language: Language, words: BringWords): HTMLElement {
  const said = soaWords[language];
  const notes = { ...said.notes, "mark-doubtful": words.soa.doubtful, "mark-unknown": words.soa.unknown };
  const counts = Object.entries(report.counts).filter(([, count]) => count > 0);
  const warning = (one: SoaWarning) =>
    one.code === "other-table" ? words.soa.otherTable : oneLine(said.warnings[one.code](one as never), 400);
  const agreeing = report.totals.filter(({ stated, counted }) => stated === counted);
  return h(
    "section",
    { class: "bring-report", "aria-label": words.report },
    h(
      "dl",
      { class: "facts" },
      row(said.counts, counts.map(([mark, n]) => `${said.marks[mark as keyof typeof said.marks]} ${n}`).join(" / ")),
      row(words.soa.rows, said.rows(report.rowsRead, report.notRead.length)),
      row(
        words.soa.edition,
        bare(said.edition[report.edition.because](report.edition.standard, report.edition.matching)),
      ),
      ...report.tables.map(({ sheet, line, controls }) =>
        row(words.soa.table, bare(said.table(sheet && oneLine(sheet, 60), line, controls))),
      ),
      ...(report.encoding === null ? [] : [row(words.soa.encoding, report.encoding.toUpperCase())]),
      row(
        words.soa.columns,
        h(
          "ul",
          { class: "bring-columns" },
          ...report.columns.map(({ column, header, role }) =>
            h("li", {}, foreign(said.column(columnLetters(column + 1), oneLine(header, 60), said.roles[role]))),
          ),
        ),
      ),
    ),
    list(said.warningsTitle, report.warnings.map(warning), true),
    list(
      said.marksTitle,
      report.marks.map(({ written, mark, note, rows }) => {
        const text = said.mark(oneLine(written, 60), said.marks[mark], rows);
        return note === null ? text : `${text}${language === "ja" ? "：" : ": "}${notes[note]}`;
      }),
      true,
    ),
    list(
      said.notesTitle,
      report.notes.map(({ line, control, written, note }) =>
        said.note(line, control, oneLine(written, 60), notes[note]),
      ),
    ),
    list(
      said.notReadTitle,
      report.notRead.map(({ sheet, line, text, reason }) =>
        said.row(sheet && oneLine(sheet, 60), line, oneLine(text, 60), said.notRead[reason]),
      ),
    ),
    list(
      words.soa.totals,
      agreeing.map(({ what, stated, counted, line }) => said.total(said.totals[what], stated, counted, line)),
    ),
  );

  function list(title: string, lines: readonly string[], open = false): HTMLElement | null {
    if (lines.length === 0) return null;
    const shown = lines.slice(0, longest);
    return h(
      "details",
      { class: "bring-list", open },
      h("summary", {}, title, " ", h("span", { class: "small soft" }, words.soa.count(lines.length))),
      h(
        "ul",
        {},
        ...shown.map((line) => h("li", {}, foreign(line))),
        lines.length > longest ? h("li", { class: "soft" }, said.more(lines.length - longest)) : null,
      ),
    );
  }
}

/** Without the word that stands before it in the report as text. */
const bare = (line: string): string => line.replace(/^[^：:]{1,12}[：:]\s*/, "");

const row = (term: string, value: Child) =>
  h("div", {}, h("dt", {}, term), h("dd", {}, typeof value === "string" ? foreign(value) : value));
