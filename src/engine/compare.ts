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
import { alignItems, type Both, type ItemPair, type Pair, pairUp } from "./compare-pairs.ts";
import { byCode, statusRank } from "./order.ts";

/** Read from left to right: `better` is more plausibly covered on the right. `other`: from or to the bank's side, which is no rank. */
export const changes = ["better", "worse", "same", "other", "only-left", "only-right"] as const;
export type Change = (typeof changes)[number];

export type Terms = Pick<Result, "asOf" | "checklist" | "policy" | "bank" | "connector" | "dataset">;
export type Term = keyof Terms;

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
  left && right && left !== right ? keys.filter((key) => !isSame(left[key], right[key])) : [];

/** Made once for each topic: one side of what is compared mostly stays while the other changes. */
const topicSides = new WeakMap<TopicResult, TopicSide>();

function topicSide(topic: TopicResult): TopicSide {
  const known = topicSides.get(topic);
  if (known) return known;
  const { status, potential, grade, extent, codes, caps, chosen, candidates } = topic;
  const best = chosen === null ? undefined : candidates[chosen];
  const evidence = best ? restsOn(best) : [];
  const side = { status, potential, grade, extent, codes, caps, by: best?.kind ?? null, evidence };
  topicSides.set(topic, side);
  return side;
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
