import type { Unneeded } from "../dataset/dataset.ts";
import { basis } from "../engine/basis.ts";
import type { Code } from "../schema/codes.ts";
import type {
  Counts,
  EvidenceAsk,
  EvidenceResult,
  Gate,
  Grade,
  ItemAsk,
  ItemResult,
  Status,
  TopicAsk,
  TopicResult,
} from "../schema/result.ts";
import { grades } from "../schema/result.ts";
import type { ItemNo, Text } from "../schema/text.ts";
import type { Lookup } from "./lookup.ts";
import { gradeWord, labelOf, rangesOf, statusWord, whyOf } from "./reading.ts";
import type { Words } from "./words/words.ts";

/** What reports have in common: which items get a row, how much of an item is what, and the reason that leads. */

/** Items with topics: the usable ones first, each group in the checklist's order. */
export function itemsWithTopics({ result, isUsable }: Lookup): readonly ItemResult[] {
  const items = result.items.filter(({ topics }) => topics.length > 0);
  return [...items.filter(({ no }) => isUsable(no)), ...items.filter(({ no }) => !isUsable(no))];
}

export interface Superfluous {
  readonly id: string;
  readonly title: Text | undefined;
  readonly unneeded: Unneeded | undefined;
}

export interface Rest {
  readonly item: ItemResult;
  readonly nos: readonly ItemNo[];
}

/** Items without topics, those of the same status and reason together. */
export function itemsWithoutTopics({ result }: Lookup): readonly Rest[] {
  const groups = new Map<string, { item: ItemResult; nos: ItemNo[] }>();
  for (const item of result.items.filter(({ topics }) => topics.length === 0)) {
    const key = `${item.status} ${item.codes.join(" ")}`;
    const group = groups.get(key);
    if (group) group.nos.push(item.no);
    else groups.set(key, { item, nos: [item.no] });
  }
  return [...groups.values()];
}

export function countTopics({ topics }: ItemResult): Readonly<Record<Status, number>> {
  const count = (status: Status) => topics.filter((topic) => topic.status === status).length;
  return { covered: count("covered"), narrowed: count("narrowed"), confirm: count("confirm") };
}

/** Did agreed-upon procedures decide the topic? Then its grade is no assurance. */
export const isByProcedures = ({ chosen, candidates }: TopicResult): boolean =>
  chosen !== null && candidates[chosen]?.kind === "aup";

/** Every piece of evidence on which the status of a topic rests, a host's included; none where it is to be confirmed. */
export function evidenceOf({ status, chosen, candidates, caps }: TopicResult): readonly string[] {
  const best = status === "confirm" || chosen === null ? undefined : candidates[chosen];
  const lines =
    best === undefined ? [] : best.kind === "aup" ? best.procedures : [...best.requirements, ...(best.remainder ?? [])];
  const via = best === undefined || best.kind === "aup" ? [] : best.requirements.flatMap((one) => one.via ?? []);
  const ids = [...lines, ...via, ...caps].flatMap(({ evidence }) => (evidence === null ? [] : [evidence]));
  return [...new Set(ids)];
}

export interface Sentence {
  readonly text: string;
  /** Ids of the register on which it rests. */
  readonly sources: readonly string[];
}

/** Why a topic has its status, as sentences. What is covered without a reservation says by what. */
export function topicReasons(words: Words, topic: TopicResult): readonly Sentence[] {
  if (topic.codes.length > 0) return topic.codes.map((code) => ({ text: whyOf(words, code), sources: basis[code] }));
  const { reasonsWithoutCode: plain } = words.phrases;
  if (isByProcedures(topic)) return [{ text: plain.procedures, sources: ["M-18"] }];
  return [{ text: topic.grade === "tested" ? plain.tested : plain.otherwise, sources: ["M-14"] }];
}

/** The reason that leads, as a label: of the item itself; else of most of its topics that are not covered; else the least grade. */
export function leadingReason(words: Words, look: Lookup, item: ItemResult): string {
  const [own] = item.codes;
  if (own !== undefined) return labelOf(words, own);
  const open = item.topics.filter(({ status }) => status !== "covered");
  if (open.length === 0) return leastGrade(words, item);
  const counts = new Map<Code, number>();
  for (const { topic, codes } of open) {
    const code = topicAsksOf(look).find((ask) => ask.topic === topic)?.code ?? codes[0];
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (!most) return "";
  const label = labelOf(words, most[0]);
  return counts.size > 1 ? words.phrases.andOthers(label) : label;
}

function leastGrade(words: Words, { topics }: ItemResult): string {
  const rank = ({ grade }: TopicResult) => grades.indexOf(grade satisfies Grade);
  const [least] = topics.toSorted((a, b) => rank(a) - rank(b) || Number(isByProcedures(b)) - Number(isByProcedures(a)));
  return least ? gradeWord(words, least.grade, isByProcedures(least)) : "";
}

/** "2 plausibly covered (item wording assumed), 5 narrowed, 2 to confirm": what there is none of is left out. */
export function countsInWords(words: Words, counts: Counts): string {
  const parts = [
    [counts.covered, statusWord(words, "covered", "established")],
    [counts.coveredAssumed, statusWord(words, "covered", "assumed")],
    [counts.narrowed, statusWord(words, "narrowed", "established")],
    [counts.confirm, statusWord(words, "confirm", "established")],
    [counts.bankSide, statusWord(words, "bank-side", "established")],
  ] as const;
  const there = parts.filter(([count]) => count > 0).map(([count, word]) => words.phrases.counted(count, word));
  return there.join(words.phrases.comma);
}

/** The summary in plain words: the items for which such evidence seems usable, then the whole list. */
export function summaryOf(words: Words, { result: { summary } }: Lookup): readonly string[] {
  const { usable, all } = summary;
  const whole = words.phrases.summaryAll(all.items, countsInWords(words, all));
  return usable.items > 0 ? [words.phrases.summaryUsable(usable.items, countsInWords(words, usable)), whole] : [whole];
}

/** The gates that keep evidence from use, failed ones first. */
export function obstaclesOf({ gates }: EvidenceResult): readonly Gate[] {
  return [
    ...gates.filter(({ outcome }) => outcome === "fail"),
    ...gates.filter(({ outcome }) => outcome === "unknown"),
  ];
}

/** Usable, not usable, or not yet known to be; of a kind that is not mapped nobody said that it is unusable [M-07]. */
export function useOf(words: Words, evidence: EvidenceResult): string {
  if (evidence.usable) return words.phrases.usable;
  if (evidence.kind === "other") return words.phrases.notMapped;
  return evidence.gates.some(({ outcome }) => outcome === "fail")
    ? words.phrases.notUsable
    : words.phrases.notYetUsable;
}

export const evidenceAsksOf = ({ result }: Lookup): readonly EvidenceAsk[] =>
  result.asks.filter((ask): ask is EvidenceAsk => ask.kind === "evidence");
export const topicAsksOf = ({ result }: Lookup): readonly TopicAsk[] =>
  result.asks.filter((ask): ask is TopicAsk => ask.kind === "topic");
export const itemAsksOf = ({ result }: Lookup): readonly ItemAsk[] =>
  result.asks.filter((ask): ask is ItemAsk => ask.kind === "item" || ask.kind === "bank");

const accepts = ["declared", "designed", "tested"] as const;

/** The policy's choices in a sentence, and what it chose for single items in another. */
export function policyInWords(words: Words, { policy, result }: Lookup): string {
  if (!policy) return "";
  const { accept, acceptItems, soc2, aup } = policy;
  const { phrases, terms } = words;
  const own = acceptItems?.checklist === result.checklist ? acceptItems.items : {};
  const exceptions = accepts
    .filter((one) => one !== accept)
    .map((one) => ({ one, nos: result.items.map(({ no }) => no).filter((no) => own[String(no)] === one) }))
    .filter(({ nos }) => nos.length > 0);
  return [
    phrases.policyChoices(terms.accepts[accept], policy.usable === "listed", soc2, aup.maxAgeMonths),
    ...exceptions.map(({ one, nos }) => phrases.policyItems(rangesOf(words, nos), terms.accepts[one])),
  ].join(phrases.space);
}

/** The criteria that the checklist does not need, each with its title and, where the dataset says why, the reason. */
export function superfluousOf({ result, dataset, requirement }: Lookup): readonly Superfluous[] {
  const standards = dataset.standards.filter(({ evidenceKind }) => evidenceKind === "soc2-report").map(({ id }) => id);
  return result.superfluous.map((id) => ({
    id,
    title: standards.map((standard) => requirement(standard, id)?.title).find((title) => title !== undefined),
    unneeded: dataset.unneeded.find((one) => one.requirement === id && standards.includes(one.standard)),
  }));
}
