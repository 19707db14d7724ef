import type { Dataset } from "../dataset/dataset.ts";
import { nearest } from "../dataset/nearest.ts";
import { type Problem, problem } from "../dataset/problem.ts";
import { type Draft, type LinksRead, linksOf } from "./drafts.ts";
import { type Column, columnOf, columns, linkOf, requiredColumns } from "./flat/columns.ts";
import { decodeTable } from "./flat/decode.ts";
import { unshielded } from "./flat/formulas.ts";
import { type Cell, readTable } from "./flat/table.ts";

/**
 * The links of a table that `exportCsv` wrote, or that somebody edited since: columns in any order, further ones left alone, UTF-8
 * or CP932. With `dataset`, the topics, requirements, procedures and sources that they name must be there.
 * Example: `readCsv("links.csv", exportCsv(dataset))` gives `dataset.links`.
 * Errors: `LinksRead` with every problem: no table (`table-quote`, `too-few`, `too-many`), a column missing (`missing-key`) or there
 * twice (`repeated`), and those of a link in a file of the dataset. Source: contract §2, links; RFC 4180.
 */
export function readCsv(file: string, input: string | Uint8Array, dataset?: Dataset): LinksRead {
  const decoded = decodeTable(file, input);
  if (!decoded.ok) return decoded;
  const table = readTable(file, decoded.text, ",");
  if (!table.ok) return table;
  const wrong = headProblems(table.head, requiredColumns);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  return linksOf(file, draftsOf(table.head, table.rows), dataset);
}

/** A column missing or there twice. */
export function headProblems(head: readonly Cell[], required: readonly string[]): Problem[] {
  const names = head.map(({ text }) => text.trim());
  const start = head[0]?.at ?? { file: "", line: 1, column: 1 };
  const twice = head.filter(({ text }, at) => text.trim() !== "" && names.indexOf(text.trim()) < at);
  return [
    ...required.filter((name) => !names.includes(name)).map((key) => missing(key, head, start)),
    ...twice.map(({ text, at }) => problem("repeated", at, { value: text.trim() })),
  ];
}

/** A column whose name is nearly that one was most likely meant to be it. */
function missing(key: string, head: readonly Cell[], start: Cell["at"]): Problem {
  const near = nearest(
    key,
    head.map(({ text }) => text.trim()),
  );
  const found = head.find(({ text }) => text.trim() === near);
  if (!found || columns.some((column) => column === near)) return problem("missing-key", start, { key });
  return problem("unknown-key", found.at, { key: found.text.trim(), known: [key], nearest: key });
}

function draftsOf(head: readonly Cell[], rows: readonly (readonly Cell[])[]): Draft[] {
  const places = new Map(
    columns.map((column) => [column, head.findIndex(({ text }) => text.trim() === column)] as const),
  );
  // a spreadsheet leaves empty rows behind
  return rows
    .filter((row) => row.some(({ text }) => text.trim() !== ""))
    .map((row): Draft => {
      const cell = (column: Column): Cell | undefined => row[places.get(column) ?? -1];
      const start = row[0]?.at ?? { file: "", line: 1, column: 1 };
      return {
        value: linkOf((column) => unshielded(cell(column)?.text ?? "")),
        at: (path) => cell(columnOf(path))?.at ?? start,
      };
    });
}
