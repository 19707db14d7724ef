import type { CaveatCode } from "../schema/codes.ts";
import type {
  Ask,
  Cap,
  EvidenceResult,
  ItemResult,
  ItemStatus,
  Result,
  Settled,
  TopicResult,
} from "../schema/result.ts";
import { byCode, statusRank } from "./order.ts";

/** Read from left to right: `better` is more plausibly covered on the right. `other`: from or to the bank's side, which is no rank. */
export const changes = ["better", "worse", "same", "other", "only-left", "only-right"] as const;
export type Change = (typeof changes)[number];

export type Terms = Pick<Result, "asOf" | "checklist" | "policy" | "bank" | "connector" | "dataset">;
export type Term = keyof Terms;

export interface Both<T> {
  readonly left: T;
  readonly right: T;
}
/** At least one of them is there. */
export type Pair<T> = Both<T | null>;

export type ItemSide = Omit<ItemResult, "topics">;

export interface TopicSide {
  readonly status: TopicResult["status"];
  readonly potential: TopicResult["potential"];
  readonly grade: TopicResult["grade"];
  readonly extent: TopicResult["extent"];
  readonly codes: TopicResult["codes"];
  readonly caps: readonly Cap[];
  /** Which kind of candidate decided; null where none did. */
  readonly by: TopicResult["candidates"][number]["kind"] | null;
  /** Ids of the evidence that it rests on, sorted. */
  readonly evidence: readonly string[];
}

/** What is not the same on both sides. Empty where one side is missing. */
export type TopicDifference = keyof TopicSide;
export type ItemDifference = "status" | "potential" | "basis" | "codes" | "topics";

export interface TopicChange extends Pair<TopicSide> {
  readonly topic: string;
  readonly change: Change;
  readonly differs: readonly TopicDifference[];
}

export interface ItemChange extends Pair<ItemSide> {
  readonly change: Change;
  readonly differs: readonly ItemDifference[];
  /** By what the two were taken for the same item; null where one side has none. */
  readonly matchedBy: "number" | "topics" | null;
  readonly topics: readonly TopicChange[];
}

/** `changed`: as usable or unusable as before, but for other reasons, until another day or with other notes. */
export type EvidenceChangeKind = "became-usable" | "became-unusable" | "changed" | "same" | "added" | "removed";
export interface EvidenceChange extends Pair<EvidenceResult> {
  readonly id: string;
  readonly change: EvidenceChangeKind;
}

/** What was only on the left, and what is only on the right. */
export interface GoneAndNew<T> {
  readonly gone: readonly T[];
  readonly new: readonly T[];
}

/** Two results side by side, as data: what got better, what got worse, why, and which questions went away or came up. */
export interface Comparison {
  readonly schema: "certmap/comparison@1";
  readonly terms: Both<Terms>;
  /** The terms that are not the same; `dataset` where the digests differ. */
  readonly differs: readonly Term[];
  readonly summary: Both<Result["summary"]>;
  /** Items by change; adds up to the length of `items`. */
  readonly counts: Readonly<Record<Change, number>>;
  readonly items: readonly ItemChange[];
  readonly evidence: readonly EvidenceChange[];
  /** `changed`: the same matter, but another question about it. */
  readonly asks: GoneAndNew<Ask> & { readonly changed: readonly Both<Ask>[] };
  readonly settled: GoneAndNew<Settled>;
  readonly caveats: GoneAndNew<CaveatCode>;
}

/**
 * Two results side by side. Items are matched by their numbers where both are of the same checklist; otherwise by the topics that they
 * serve, and those without topics by their numbers. Everything of either side appears exactly once.
 *
 * Example: `compareResults(before, after).counts.worse`. Errors: none. Source: contract §6, M-30.
 */
export function compareResults(left: Result, right: Result): Comparison {
  const items = alignItems(left, right).map(itemChange);
  const counts = Object.fromEntries(
    changes.map((change) => [change, items.filter((item) => item.change === change).length]),
  ) as Record<Change, number>;
  const sameList = left.checklist === right.checklist;
  const asks = pairUp(left.asks, right.asks, ({ id }) => id);
  return {
    schema: "certmap/comparison@1",
    terms: { left: termsOf(left), right: termsOf(right) },
    differs: differingTerms(left, right),
    summary: { left: left.summary, right: right.summary },
    counts,
    items,
    evidence: pairUp(left.evidence, right.evidence, ({ id, kind }) => JSON.stringify([id, kind])).map(evidenceChange),
    asks: {
      ...goneAndNew(asks),
      changed: asks.flatMap(({ left, right }) =>
        left && right && !isSame(questionOf(left, sameList), questionOf(right, sameList)) ? [{ left, right }] : [],
      ),
    },
    settled: goneAndNew(
      pairUp(left.settled, right.settled, ({ item, topics }) => JSON.stringify([String(item), ...topics])),
    ),
    caveats: goneAndNew(pairUp(left.caveats, right.caveats, (code) => code)),
  };
}

/** The two of each key together, in the order of the left, then what only the right has. */
function pairUp<T>(left: readonly T[], right: readonly T[], keyOf: (one: T) => string): readonly Pair<T>[] {
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

const goneAndNew = <T>(pairs: readonly Pair<T>[]): GoneAndNew<T> => ({
  gone: pairs.flatMap(({ left, right }) => (left !== null && right === null ? [left] : [])),
  new: pairs.flatMap(({ left, right }) => (right !== null && left === null ? [right] : [])),
});

/** The same data, whatever the order of keys: a saved result may have been written by another program. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b)) return false;
    return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
  }
  const entries = Object.entries(a).filter(([, value]) => value !== undefined);
  const others = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return entries.length === others.size && entries.every(([key, value]) => isSame(value, others.get(key)));
}

const termsOf = ({ asOf, checklist, policy, bank, connector, dataset }: Result): Terms => ({
  asOf,
  checklist,
  policy,
  bank,
  connector,
  dataset,
});

function differingTerms(left: Terms, right: Terms): readonly Term[] {
  const parts = ({ connector: { name, apiService, connection }, dataset, ...rest }: Terms) => ({
    ...rest,
    connector: [name, apiService, connection],
    dataset: dataset.digest,
  });
  const [a, b] = [parts(left), parts(right)];
  return (["connector", "asOf", "checklist", "policy", "bank", "dataset"] as const).filter(
    (term) => !isSame(a[term], b[term]),
  );
}

interface ItemPair extends Pair<ItemResult> {
  readonly matchedBy: ItemChange["matchedBy"];
}

const numberOf = ({ no }: ItemResult): string => String(no);

function alignItems(left: Result, right: Result): readonly ItemPair[] {
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

function changeOf(left: ItemStatus | undefined, right: ItemStatus | undefined): Change {
  if (left === undefined) return "only-right";
  if (right === undefined) return "only-left";
  if (left === right) return "same";
  if (left === "bank-side" || right === "bank-side") return "other";
  return statusRank(right) > statusRank(left) ? "better" : "worse";
}

function itemChange({ left, right, matchedBy }: ItemPair): ItemChange {
  const topics = pairUp(left?.topics ?? [], right?.topics ?? [], ({ topic }) => topic).map(topicChange);
  const sideOf = (item: ItemResult | null): ItemSide | null => {
    if (!item) return null;
    const { no, status, potential, basis, codes } = item;
    return { no, status, potential, basis, codes };
  };
  const sides = { left: sideOf(left), right: sideOf(right) };
  const own = differing(sides, ["status", "potential", "basis", "codes"]);
  const inside = left && right && topics.some(({ change, differs }) => change !== "same" || differs.length > 0);
  return {
    ...sides,
    change: changeOf(left?.status, right?.status),
    differs: [...own, ...(inside ? (["topics"] as const) : [])],
    matchedBy,
    topics,
  };
}

function topicChange({ left, right }: Pair<TopicResult>): TopicChange {
  const sides = { left: left && topicSide(left), right: right && topicSide(right) };
  const all = ["status", "potential", "grade", "extent", "codes", "caps", "by", "evidence"] as const;
  return {
    topic: (left ?? right)?.topic ?? "",
    ...sides,
    change: changeOf(left?.status, right?.status),
    differs: differing(sides, all),
  };
}

const differing = <T, K extends keyof T>({ left, right }: Pair<T>, keys: readonly K[]): readonly K[] =>
  left && right ? keys.filter((key) => !isSame(left[key], right[key])) : [];

function topicSide({ status, potential, grade, extent, codes, caps, chosen, candidates }: TopicResult): TopicSide {
  const best = chosen === null ? undefined : candidates[chosen];
  return { status, potential, grade, extent, codes, caps, by: best?.kind ?? null, evidence: best ? restsOn(best) : [] };
}

function restsOn(candidate: TopicResult["candidates"][number]): readonly string[] {
  const lines =
    candidate.kind === "aup"
      ? candidate.procedures
      : [
          ...candidate.requirements,
          ...candidate.requirements.flatMap(({ via = [] }) => via),
          ...(candidate.remainder ?? []),
        ];
  const ids = lines.flatMap(({ evidence }) => (evidence === null ? [] : [evidence]));
  if (candidate.kind === "commitments") ids.push(candidate.evidence);
  return [...new Set(ids)].toSorted(byCode);
}

function evidenceChange({ left, right }: Pair<EvidenceResult>): EvidenceChange {
  const id = (left ?? right)?.id ?? "";
  const change = ((): EvidenceChangeKind => {
    if (!left) return "added";
    if (!right) return "removed";
    if (left.usable !== right.usable) return right.usable ? "became-usable" : "became-unusable";
    return isSame(left, right) ? "same" : "changed";
  })();
  return { id, change, left, right };
}

/** What is asked. What an answer would unlock is left out; items count only where both sides number them alike. */
function questionOf(ask: Ask, sameList: boolean): unknown {
  if (ask.kind === "evidence") return [ask.code, ask.args];
  if (ask.kind === "topic") return ask.questions;
  return [ask.code, sameList ? ask.items.map(String) : null];
}
