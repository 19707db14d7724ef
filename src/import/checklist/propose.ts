import type { Checklist, ChecklistItem, Dataset } from "../../dataset/dataset.ts";
import type { ProposedFrom } from "../../schema/checklist.ts";
import type { Language } from "../../schema/text.ts";
import type { Rule } from "./rules.ts";
import { isJapanese, searchIn } from "./search.ts";

/** What is nearer than this is proposed: share of n-grams, and weight beside the nearest. Shares run higher in alphabets. */
const least = { score: { ja: 0.15, en: 0.3 }, relative: 0.5 } as const;
/** Alike enough for one and the same item, given that the number is the same; and without the number, for a proposal. */
const leastOrigin = { sameNumber: { ja: 0.15, en: 0.3 }, proposed: { ja: 0.3, en: 0.5 } } as const;
/** Of two items' rules how many must be shared, and what the item of origin counts where the text says nothing. */
const leastRules = 0.3;
const ofOrigin = 0.5;
const most = 8;

export interface TopicProposal {
  readonly topic: string;
  readonly score: number;
  readonly from: readonly ProposedFrom[];
}

export interface Finder {
  readonly topics: (
    text: string,
    rules: readonly Rule[],
    origin: ChecklistItem | undefined,
  ) => readonly TopicProposal[];
  /** Items of the base whose subject is near the text, the nearest first. */
  readonly items: (
    text: string,
  ) => readonly { readonly item: ChecklistItem; readonly score: number; readonly relative: number }[];
}

/** Proposes topics and origins from a dataset; `base` is the checklist that items are held against. */
export function finderFor(dataset: Pick<Dataset, "topics" | "checklists">, base: Checklist): Finder {
  const topicsIn = lazy((lang) =>
    searchIn(
      dataset.topics.map(({ id, label, ask, how }) => ({ id, label: label[lang], ask: ask[lang], how: how[lang] })),
    ),
  );
  const itemsIn = lazy((lang) =>
    searchIn(
      base.items
        .filter(({ topics }) => topics.length > 0)
        .map((item) => {
          const own = dataset.topics.filter(({ id }) => item.topics.includes(id));
          const all = (field: "label" | "ask") => own.map((topic) => topic[field][lang]).join("\n");
          return { id: String(item.no), label: item.label[lang], ask: all("label"), how: all("ask") };
        }),
    ),
  );
  return {
    items: (text) =>
      itemsIn(langOf(text))(text).flatMap(({ id, score, relative }) => {
        const item = base.items.find(({ no }) => String(no) === id);
        return item ? [{ item, score, relative }] : [];
      }),
    topics: (text, rules, origin) => {
      const lang = langOf(text);
      const found = new Map<string, { miss: number; from: Set<ProposedFrom> }>();
      const add = (topic: string, score: number, from: ProposedFrom) => {
        const one = found.get(topic) ?? { miss: 1, from: new Set() };
        one.miss *= 1 - score;
        one.from.add(from);
        found.set(topic, one);
      };
      for (const { id, score, relative } of topicsIn(lang)(text))
        if (score >= least.score[lang] && relative >= least.relative) add(id, score, "text");
      for (const topic of origin?.topics ?? []) add(topic, ofOrigin, "origin");
      for (const [topic, score] of byRules(base, rules)) add(topic, score, "rules");
      return [...found]
        .map(([topic, { miss, from }]) => ({ topic, score: rounded(1 - miss), from: [...from] }))
        .toSorted((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1))
        .slice(0, Math.max(most, origin?.topics.length ?? 0));
    },
  };
}

export const langOf = (text: string): Language => (isJapanese(text) ? "ja" : "en");
export const rounded = (score: number): number => Math.round(score * 100) / 100;

/** Near enough to be the same item, given the same number. */
export const isSameItem = (score: number, lang: Language): boolean => score >= leastOrigin.sameNumber[lang];
export const isLikeItem = (score: number, lang: Language): boolean => score >= leastOrigin.proposed[lang];

/** Per topic how much of their rules the item and a known one that asks about it share. */
function byRules(base: Checklist, rules: readonly Rule[]): ReadonlyMap<string, number> {
  const keyOf = ({ document, clause }: Rule) => `${document} ${clause}`;
  const own = new Set(rules.map(keyOf));
  const best = new Map<string, number>();
  for (const { relatedRules = [], topics } of base.items) {
    const theirs = new Set(relatedRules.map(keyOf));
    const shared = [...own].filter((one) => theirs.has(one)).length;
    const score = shared / Math.max(1, own.size + theirs.size - shared);
    if (score < leastRules) continue;
    // many topics behind the same rules tell less of each
    for (const topic of topics) best.set(topic, Math.max(best.get(topic) ?? 0, score / Math.sqrt(topics.length)));
  }
  return best;
}

function lazy<T>(make: (lang: Language) => T): (lang: Language) => T {
  const made = new Map<Language, T>();
  return (lang) => {
    const one = made.get(lang) ?? make(lang);
    made.set(lang, one);
    return one;
  };
}
