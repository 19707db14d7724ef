import MiniSearch from "minisearch";

/**
 * Character n-grams: pairs in Japanese, which writes no spaces, but none of kana alone, which are grammar; fours in other words.
 * Measured on the dataset's own procedures and rationales against its topics (n = 314): the right topic comes first for 82 % (ja)
 * and 70 % (en), among the first three for 95 % and 91 %.
 */
export function gramsOf(text: string): readonly string[] {
  return (text.normalize("NFKC").toLowerCase().match(runs) ?? []).flatMap((run) => {
    if (!/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(run)) return slices(`_${run}_`, 4);
    return slices(run, 2).filter((pair) => !/^\p{sc=Hira}+$/u.test(pair));
  });
}

const runs =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+|[\p{L}\p{N}]+?(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]|[^\p{L}\p{N}]|$)/gu;

function slices(run: string, length: number): readonly string[] {
  const letters = [...run];
  if (letters.length <= length) return [run];
  return Array.from({ length: letters.length - length + 1 }, (_, at) => letters.slice(at, at + length).join(""));
}

export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly ask: string;
  readonly how: string;
}

export interface Hit {
  readonly id: string;
  /** Share of the text's n-grams that the entry has, 0 to 1. */
  readonly score: number;
  /** Its rank's weight over that of the first, 0 to 1. */
  readonly relative: number;
}

/** Longer texts say nothing more about their subject, and cost more. */
const longest = 600;

/** Entries by nearness to a text: BM25 over n-grams. Example: `searchIn(topics)("委託先の選定基準を定めているか")`. */
export function searchIn(entries: readonly Entry[]): (text: string) => readonly Hit[] {
  const index = new MiniSearch<Entry>({
    fields: ["label", "ask", "how"],
    tokenize: (text) => [...gramsOf(text)],
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => [...new Set(gramsOf(text))], boost: { label: 2, ask: 1.5 } },
  });
  index.addAll(entries);
  return (text) => {
    const query = text.slice(0, longest);
    const grams = new Set(gramsOf(query)).size;
    if (grams === 0) return [];
    const found = index.search(query);
    const first = found[0]?.score ?? 1;
    return found.map(({ id, score, queryTerms }) => ({
      id: String(id),
      score: Math.min(1, queryTerms.length / grams),
      relative: score / first,
    }));
  };
}

export const isJapanese = (text: string): boolean => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(text);
