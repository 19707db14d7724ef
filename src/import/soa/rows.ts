import type { ControlMark } from "../../schema/evidence.ts";
import { type Table, textAt } from "../table/table.ts";
import type { Column, Found } from "./columns.ts";
import { roleOf } from "./columns.ts";
import { readControlId, type WrittenId } from "./control-id.ts";
import { type Decision, decide } from "./decide.ts";
import { type MarkRead, type MarkWords, plainWord, readMark } from "./marks.ts";
import type { NotRead } from "./reading.ts";
import { resolveNumbers } from "./sequence.ts";
import type { TotalRow } from "./totals.ts";
import { type Meaning, type Role, totalWords } from "./words.ts";

export interface ControlRow {
  readonly number: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly written: string;
  readonly decision: Decision;
  readonly applies: Meaning | null;
  /** The number was 5.1 in the file and is 5.10 by its place. */
  readonly restored: boolean;
}

export interface RowRefused {
  readonly sheet: string | null;
  readonly line: number;
  readonly reason: NotRead;
  readonly text: string;
}

export interface RowsRead {
  readonly rows: readonly ControlRow[];
  readonly refused: readonly RowRefused[];
  readonly formulas: number;
  /** Rows that add the others up. */
  readonly totals: readonly TotalRow[];
}

interface Candidate {
  readonly row: number;
  readonly id: WrittenId;
}

/** Every row under the header: its control with what is said of it, or why it gives none. A repeated header is passed over. */
export function readRows(
  { table, header, columns }: Found,
  controls: ReadonlySet<string>,
  objectives: ReadonlySet<string>,
  words: MarkWords,
): RowsRead {
  const at = (role: Role) => columns.find((one) => one.role === role);
  const idColumn = at("id")?.column ?? 0;
  const candidates: Candidate[] = [];
  const refused: RowRefused[] = [];
  const totals: TotalRow[] = [];
  const refuse = (row: number, reason: NotRead) =>
    refused.push({ sheet: table.sheet, line: table.firstLine + row, reason, text: excerpt(table, row) });
  for (let row = header + 1; row < table.rows.length; row++) {
    const cells = table.rows[row] ?? [];
    if (cells.every(({ text }) => text === "") || isHeader(table, row, columns)) continue;
    const cell = cells[idColumn];
    const id = cell?.merged ? null : readControlId(cell?.text ?? "", cell?.plainNumber);
    if (id === "several") refuse(row, "several-controls");
    else if (id !== null) candidates.push({ row, id });
    else if (cells.some(({ text }) => isTotal(text))) {
      refuse(row, "total");
      totals.push(totalRowOf(table, row, columns));
    } else
      refuse(row, cells.filter(({ text, merged }) => text !== "" && !merged).length <= 1 ? "section" : "no-number");
  }
  const numbers = resolveNumbers(
    candidates.map(({ id }) => id),
    controls,
  );
  const rows: ControlRow[] = [];
  let formulas = 0;
  for (const [index, { row, id }] of candidates.entries()) {
    const number = numbers[index] ?? null;
    if (number === null) refuse(row, "number-ambiguous");
    else if (!controls.has(number)) refuse(row, objectives.has(number) ? "objective" : "other-edition");
    else {
      const read = (role: "applicable" | "status") => markAt(table, row, at(role), role, words);
      const applicable = read("applicable");
      const status = read("status");
      formulas += [at("applicable"), at("status")].filter(
        (one) => one && table.rows[row]?.[one.column]?.formula,
      ).length;
      const decided = decide(applicable, status);
      const supplier = at("inherited-from");
      const from = supplier ? textAt(table, row, supplier.column) : "";
      rows.push({
        number,
        sheet: table.sheet,
        line: table.firstLine + row,
        written: [at("applicable"), at("status")]
          .flatMap((one) => (one ? [textAt(table, row, one.column)] : []))
          .join(" | ")
          .slice(0, 80),
        decision: decided.mark === "inherited" && from !== "" ? { ...decided, from } : decided,
        applies: applicable?.meaning ?? null,
        restored: number !== id.number,
      });
    }
  }
  return { rows, refused: refused.toSorted((a, b) => a.line - b.line), formulas, totals };
}

const isTotal = (text: string): boolean => totalWords.includes(plainWord(text.replace(/[\d:：/]+/g, "")));

function totalRowOf(table: Table, row: number, columns: readonly Column[]): TotalRow {
  const cells = (table.rows[row] ?? []).map(({ text, merged }) => (merged ? "" : text.normalize("NFKC").trim()));
  return {
    sheet: table.sheet,
    line: table.firstLine + row,
    text: excerpt(table, row),
    part: cells.some((text) => /小計|sub-?total/i.test(text)),
    numbers: cells.flatMap((text, index) => {
      const number = /^(\d{1,4})\s*(?:件|個|管理策|controls?)?$/i.exec(
        isTotal(text) ? text.replace(/^\D+/, "") : text,
      )?.[1];
      const role = columns.find(({ column }) => column === index)?.role ?? null;
      return number === undefined ? [] : [{ role, stated: Number(number) }];
    }),
  };
}

function markAt(
  table: Table,
  row: number,
  column: Column | undefined,
  role: "applicable" | "status",
  words: MarkWords,
): MarkRead | null {
  if (!column) return null;
  const cell = table.rows[row]?.[column.column];
  if (cell?.unreadable) return { meaning: null, why: "unreadable", written: cell.text };
  return readMark(cell?.text ?? "", role, words);
}

/** A header that stands again, over the next theme or on the next page. */
function isHeader(table: Table, row: number, columns: readonly Column[]): boolean {
  const named = columns.filter(({ header }) => header !== "");
  const same = named.filter(({ column, header }) => textAt(table, row, column) === header && roleOf(header) !== null);
  return same.length >= 2 && same.length >= named.length / 2;
}

const excerpt = (table: Table, row: number): string =>
  (table.rows[row] ?? [])
    .filter(({ text, merged }) => text !== "" && !merged)
    .map(({ text }) => text.replaceAll("\n", " "))
    .join(" | ")
    .slice(0, 80);

export const marksOf = (rows: readonly ControlRow[]): readonly ControlMark[] =>
  rows.map(({ decision }) => decision.mark);
