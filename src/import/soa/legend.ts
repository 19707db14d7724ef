import type { Line, Table } from "../table/table.ts";
import { type MarkWords, markKey, meaningOf } from "./marks.ts";
import type { Meaning } from "./words.ts";

/**
 * What the file itself says its marks mean: rows of a mark beside its meaning, or a line 「○：適用　×：適用しない」. A mark that is given two
 * meanings has none. Example: a row `X | 適用しない` makes X a no in the column "applicable".
 */
export function legendOf(tables: readonly Table[], lines: readonly Line[]): MarkWords {
  const found = { applicable: new Map<string, Meaning | null>(), status: new Map<string, Meaning | null>() };
  const add = (mark: string, words: string) => {
    for (const column of ["applicable", "status"] as const) {
      const meaning = meaningOf(words, column);
      if (meaning === undefined) continue;
      const key = markKey(mark);
      const before = found[column].get(key);
      found[column].set(key, before === undefined || before === meaning ? meaning : null);
    }
  };
  for (const { rows } of tables) {
    for (const cells of rows) {
      const filled = cells.filter(({ text, merged }) => text !== "" && !merged);
      const [mark, words] = filled;
      if (filled.length === 2 && mark && words && isMark(mark.text)) add(mark.text, words.text);
      for (const { text } of filled)
        if (filled.length <= 2) for (const [one, meaning] of pairsIn(text)) add(one, meaning);
    }
  }
  for (const { text } of lines) for (const [mark, words] of pairsIn(text)) add(mark, words);
  return { applicable: clear(found.applicable), status: clear(found.status) };
}

const isMark = (text: string): boolean => [...text.normalize("NFKC").trim()].length <= 2;

/** 「○：適用、×：除外」 and `X = not applicable; / = applicable`. */
function pairsIn(text: string): (readonly [string, string])[] {
  const pairs = text
    .normalize("NFKC")
    .matchAll(/(?:^|[\s、,，;(（「/])([^\s\p{L}\p{N}]{1,2}|[A-Za-z])\s*(?:[:=…]|は|means)\s*([^、,，;。\n)）」/]+)/gu);
  return [...pairs].map(
    ([, mark = "", words = ""]) =>
      [mark, words.split(/\s{2,}|\s(?=[^\s\p{L}\p{N}]{1,2}\s*[:=])/u, 1)[0] ?? words] as const,
  );
}

const clear = (found: ReadonlyMap<string, Meaning | null>): ReadonlyMap<string, Meaning> =>
  new Map([...found].filter((pair): pair is [string, Meaning] => pair[1] !== null));

const meaningWords: Readonly<Record<string, { readonly applicable: Meaning; readonly status: Meaning }>> = {
  excluded: { applicable: "no", status: "na" },
  applicable: { applicable: "yes", status: "open" },
  implemented: { applicable: "yes", status: "implemented" },
  unknown: { applicable: "open", status: "open" },
};

/** The command line is heard before the file's legend. */
export function withOptions(legend: MarkWords, given: Readonly<Record<string, string>> = {}): MarkWords {
  const pairs = (column: "applicable" | "status") =>
    Object.entries(given).map(
      ([mark, meaning]) => [markKey(mark), meaningWords[meaning]?.[column] ?? (meaning as Meaning)] as const,
    );
  return {
    applicable: new Map([...legend.applicable, ...pairs("applicable")]),
    status: new Map([...legend.status, ...pairs("status")]),
  };
}
