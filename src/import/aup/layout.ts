import type { Problem } from "../../dataset/problem.ts";
import { problem } from "../../dataset/problem.ts";
import { type AupColumn, aupColumns, aupFactColumns, aupMatrixColumns, keyOf, listIn } from "../../schema/aup-sheet.ts";
import type { Language } from "../../schema/text.ts";
import { cellPlace } from "../table/fault.ts";
import { type Table, textAt } from "../table/table.ts";

/** A header found in a table: its row, and per key the column. */
export interface Header<K extends string> {
  readonly table: Table;
  readonly row: number;
  readonly columns: ReadonlyMap<K, number>;
  /** Headers that stand twice, so that nobody knows which is meant. */
  readonly twice: readonly (readonly [column: number, text: string])[];
}

type Words = Readonly<Record<string, { readonly ja: string; readonly en: string }>>;

/** The first row, of the first forty, that has all the wanted headers. */
function headerIn<T extends Words>(
  table: Table,
  words: T,
  wanted: readonly (keyof T & string)[],
): Header<keyof T & string> | undefined {
  for (const [row, cells] of table.rows.slice(0, 40).entries()) {
    const columns = new Map<keyof T & string, number>();
    const twice: [number, string][] = [];
    for (const [column, { text, merged }] of cells.entries()) {
      const key = text === "" || merged ? undefined : keyOf(words as Record<keyof T & string, Words[string]>, text);
      if (key === undefined) continue;
      if (columns.has(key)) twice.push([column, text]);
      else columns.set(key, column);
    }
    if (wanted.every((key) => columns.has(key))) return { table, row, columns, twice };
  }
  return undefined;
}

export const resultsIn = (tables: readonly Table[]): readonly Header<AupColumn>[] =>
  tables.flatMap((table) => headerIn(table, aupColumns, ["id", "result"]) ?? []);

export const factsIn = (tables: readonly Table[]): Header<keyof typeof aupFactColumns> | undefined =>
  tables.flatMap((table) => headerIn(table, aupFactColumns, ["fact", "value"]) ?? [])[0];

/** What was drafted, by the workbook's own matrix: each procedure with the cell that names it. */
export function draftedIn(file: string, tables: readonly Table[]): ReadonlyMap<string, Problem["at"]> | undefined {
  const [matrix] = tables.flatMap((table) => headerIn(table, aupMatrixColumns, ["item", "topic", "procedures"]) ?? []);
  const column = matrix?.columns.get("procedures");
  if (!matrix || column === undefined) return undefined;
  const { table } = matrix;
  const drafted = new Map<string, Problem["at"]>();
  for (let row = matrix.row + 1; row < table.rows.length; row++) {
    for (const id of listIn(textAt(table, row, column))) {
      if (!drafted.has(id)) drafted.set(id, cellPlace(file, table.sheet, table.firstLine - 1 + row, column));
    }
  }
  return drafted;
}

/** The language of the header, in which choices are named in problems. */
export const languageOf = ({ table, row, columns }: Header<AupColumn>): Language => {
  const text = textAt(table, row, columns.get("result") ?? 0);
  return text === aupColumns.result.ja ? "ja" : "en";
};

export const twiceIn = (file: string, { table, row, twice }: Header<string>): readonly Problem[] =>
  twice.map(([column, value]) =>
    problem("repeated", cellPlace(file, table.sheet, table.firstLine - 1 + row, column), { value }),
  );
