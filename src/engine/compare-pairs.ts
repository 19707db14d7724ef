import type { ItemResult, Result } from "../schema/result.ts";
import { byCode } from "./order.ts";

export interface Both<T> {
  readonly left: T;
  readonly right: T;
}
/** At least one of them is there. */
export type Pair<T> = Both<T | null>;
/** The two of each key together, in the order of the left, then what only the right has. */
export function pairUp<T>(left: readonly T[], right: readonly T[], keyOf: (one: T) => string): readonly Pair<T>[] {
  const waiting = new Map<string, number[]>();
  for (const [index, one] of right.entries()) {
    const key = keyOf(one);
    waiting.set(key, [...(waiting.get(key) ?? []), index]);
  }
  const taken = new Set<number>();
  const pairs = left.map((one): Pair<T> => {
    const index = waiting.get(keyOf(one))?.shift();
    if (index === undefined) return { left: one, right: null };
    taken.add(index);
    return { left: one, right: right[index] ?? null };
  });
  const rest = right.filter((_, index) => !taken.has(index));
  return [...pairs, ...rest.map((one): Pair<T> => ({ left: null, right: one }))];
}

export interface ItemPair extends Pair<ItemResult> {
  readonly matchedBy: "number" | "topics" | null;
}

const numberOf = ({ no }: ItemResult): string => String(no);

/** The items of both sides, each once: by number within one checklist, by the topics they serve between two. */
export function alignItems(left: Result, right: Result): readonly ItemPair[] {
  if (left.checklist === right.checklist) return byNumber(left.items, right.items);
  // in an order of their own, so that swapping the sides swaps them and nothing else
  const turned = byCode(left.checklist, right.checklist) > 0;
  const [first, second] = turned ? [right.items, left.items] : [left.items, right.items];
  const partners = new Map(partnersByTopics(first, second).map(([a, b]) => (turned ? [b, a] : [a, b])));
  const taken = new Set(partners.values());
  const pairs = left.items.flatMap((one): ItemPair[] => {
    const other = partners.get(one);
    return other ? [{ left: one, right: other, matchedBy: "topics" }] : [];
  });
  const leftOver = left.items.filter((one) => !partners.has(one));
  const rightOver = right.items.filter((one) => !taken.has(one));
  const bare = ({ topics }: ItemResult) => topics.length === 0;
  const all = [
    ...pairs,
    ...byNumber(leftOver.filter(bare), rightOver.filter(bare)),
    ...leftOver.filter((one) => !bare(one)).map((left): ItemPair => ({ left, right: null, matchedBy: null })),
    ...rightOver.filter((one) => !bare(one)).map((right): ItemPair => ({ left: null, right, matchedBy: null })),
  ];
  const place = (pair: ItemPair) => (pair.left ? left.items.indexOf(pair.left) : left.items.length);
  return all.toSorted((a, b) => place(a) - place(b));
}

const byNumber = (left: readonly ItemResult[], right: readonly ItemResult[]): readonly ItemPair[] =>
  pairUp(left, right, numberOf).map((pair) => ({ ...pair, matchedBy: pair.left && pair.right ? "number" : null }));

/** Of two lists the items that share at least half of the topics of the one with fewer; those most alike first, each taken once. */
function partnersByTopics(first: readonly ItemResult[], second: readonly ItemResult[]): [ItemResult, ItemResult][] {
  const topicsOf = ({ topics }: ItemResult) => new Set(topics.map(({ topic }) => topic));
  const others = second.map((item) => ({ item, topics: topicsOf(item) }));
  const alike = first.flatMap((item) => {
    const topics = topicsOf(item);
    return others.flatMap((other) => {
      const shared = [...topics].filter((topic) => other.topics.has(topic)).length;
      if (shared === 0 || shared * 2 < Math.min(topics.size, other.topics.size)) return [];
      const score = shared / (topics.size + other.topics.size - shared);
      return [{ pair: [item, other.item] as [ItemResult, ItemResult], score }];
    });
  });
  const sameNumber = ([a, b]: readonly [ItemResult, ItemResult]) => Number(numberOf(a) === numberOf(b));
  const taken = new Set<ItemResult>();
  return alike
    .toSorted((a, b) => b.score - a.score || sameNumber(b.pair) - sameNumber(a.pair))
    .map(({ pair }) => pair)
    .filter((pair) => {
      if (pair.some((item) => taken.has(item))) return false;
      for (const item of pair) taken.add(item);
      return true;
    });
}
