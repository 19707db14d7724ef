import { CsvError, parse } from "csv-parse/sync";
import { type Place, type Problem, problem } from "../../dataset/problem.ts";

/** One cell of a table and where it begins; lines and columns counted from 1, columns in UTF-16 units. */
export interface Cell {
  readonly text: string;
  readonly at: Place;
}
export type TableRead =
  | { readonly ok: true; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Placed {
  readonly text: string;
  readonly end: number;
}

/**
 * A table of separated values with the place of every cell, quoted as RFC 4180 has it; empty lines are skipped. `firstLine` is the
 * number of its first line in the file. Errors: `table-quote`; `too-few` and `too-many` for a row whose cells are
 * not those of the head. Source: RFC 4180.
 */
export function readTable(file: string, text: string, delimiter: "," | "\t", firstLine = 1): TableRead {
  const bytes = new TextEncoder().encode(text);
  const at = placesIn(file, bytes, firstLine);
  // a record begins after the line breaks of the one before it
  const startAfter = (end: number): number => {
    const within = end > 0 && bytes[end - 1] !== 10 && bytes[end] !== 10 && bytes[end] !== 13;
    let start = Math.max(0, end) + (within ? 1 : 0);
    while (bytes[start] === 10 || bytes[start] === 13) start++;
    return start;
  };
  let records: Placed[][];
  try {
    records = parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      skip_empty_lines: true,
      cast: (value, { bytes: end }) => ({ text: value, end }),
    }) as unknown as Placed[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // the cell after the last one that ended
    return { ok: false, problems: [problem("table-quote", at(startAfter(Number(error.bytes ?? -1))), {})] };
  }
  let before = -1;
  const placed = records.map((record) =>
    record.map((cell, index): Cell => {
      const start = index === 0 ? startAfter(before) : before + 1;
      before = cell.end;
      return { text: cell.text, at: at(start) };
    }),
  );
  const [head, ...rows] = placed;
  if (!head) return { ok: false, problems: [problem("file-empty", { file, line: firstLine, column: 1 }, {})] };
  const uneven = rows.flatMap((row): Problem[] => {
    const [first] = row;
    if (!first || row.length === head.length) return [];
    return row.length < head.length
      ? [problem("too-few", first.at, { minimum: head.length, found: row.length })]
      : [problem("too-many", first.at, { maximum: head.length, found: row.length })];
  });
  return uneven.length > 0 ? { ok: false, problems: uneven } : { ok: true, head, rows };
}

function placesIn(file: string, bytes: Uint8Array, firstLine: number): (offset: number) => Place {
  const starts = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  const decoder = new TextDecoder();
  return (offset) => {
    let line = starts.findLastIndex((start) => start <= offset);
    if (line < 0) line = 0;
    const column = decoder.decode(bytes.subarray(starts[line], offset)).length + 1;
    return { file, line: line + firstLine, column };
  };
}
