import type { ProcedureLine, ReasonCode } from "../../../src/schema/result.ts";
import type { Connector, Dataset, ItemResult, Result, TopicResult } from "../../app/types.ts";
import { aupSeries, requirementKey, seriesOf } from "./series.ts";

export type Grade = TopicResult["grade"];
type Candidate = TopicResult["candidates"][number];
type Requirement = Extract<Candidate, { requirements: unknown }>["requirements"][number];

/**
 * One thread of the diagram: what a piece of evidence gives one requirement (or procedure), for one topic of one item. A thread that is
 * `broken` gives nothing, and says why. Threads are the measure of everything: a ribbon is as thick as its threads together.
 */
export interface Thread {
  /** What it is among all threads. */
  readonly key: string;
  /** The evidence, and those whose reports it relies on; empty where nobody's evidence says anything. */
  readonly from: readonly string[];
  readonly requirement: string;
  readonly series: string;
  readonly item: string;
  readonly slot: string;
  readonly grade: Grade;
  readonly broken: boolean;
  readonly codes: readonly ReasonCode[];
  /** Of the candidate that decides the topic; else of one that was not taken. */
  readonly taken: boolean;
  /** It brings bad news that caps the topic. */
  readonly caps: boolean;
  readonly kind: "link" | "commitments" | "delegation" | "aup" | "remainder" | "cap";
}

export interface ThreadOptions {
  /** `taken`: the candidate that decides each topic. `all`: every one for which something is held. */
  readonly candidates: "taken" | "all";
}

export const slotKey = (no: ItemResult["no"], topic: string): string => `${no}/${topic}`;

/** Every thread behind the given items, in the order of items, topics and requirements. */
export function threadsOf(
  items: readonly ItemResult[],
  { evidence }: Pick<Result, "evidence">,
  dataset: Dataset,
  connector: Connector,
  { candidates: which }: ThreadOptions,
): readonly Thread[] {
  const unusable = unusableBy(evidence, dataset, connector);
  const under = [which, ...[...unusable].map(([standard, ids]) => `${standard}:${ids.join()}`)].join(" ");
  return items.flatMap(({ no, topics }) =>
    topics.flatMap((topic) => {
      const known = made.get(topic);
      if (known?.under === under && known.dataset === dataset) return known.threads;
      const threads = topicThreads(String(no), topic, dataset, unusable, which);
      made.set(topic, { under, dataset, threads });
      return threads;
    }),
  );
}

/** A topic that a change did not touch is the same object as before, and so are its threads. */
const made = new WeakMap<
  TopicResult,
  { readonly under: string; readonly dataset: Dataset; readonly threads: readonly Thread[] }
>();

function topicThreads(
  item: string,
  topic: TopicResult,
  dataset: Dataset,
  unusable: ReadonlyMap<string, readonly string[]>,
  which: ThreadOptions["candidates"],
): readonly Thread[] {
  const slot = slotKey(item, topic.topic);
  const threads: Thread[] = [];
  const seen = new Set<string>();
  const add = (made: Made, rest: Pick<Thread, "taken" | "caps">) => {
    const key = [slot, made.requirement, made.kind, made.grade, made.from.join("+")].join(" ");
    if (seen.has(key)) return;
    seen.add(key);
    threads.push({ key, item, slot, ...made, ...rest });
  };
  for (const { candidate, taken } of inOrder(topic)) {
    if (!taken && which === "taken") continue;
    for (const one of threadsIn(candidate, dataset, unusable, taken)) add(one, { taken, caps: isCap(topic, one) });
  }
  for (const { evidence, subject, code } of topic.caps) {
    const ofProcedure = code === "procedure-exception";
    const standard = ofProcedure ? aupSeries : standardOf(dataset, subject);
    const requirement = requirementKey(standard, subject);
    if (threads.some((one) => one.requirement === requirement && one.from.includes(evidence))) continue;
    const series = ofProcedure ? aupSeries : seriesOf(dataset, standard, subject);
    const cap = { requirement, series, grade: "none", broken: true, codes: [code], kind: "cap" } as const;
    add({ ...cap, from: [evidence] }, { taken: false, caps: true });
  }
  return threads;
}

/**
 * The one that decides first: what others say alike is said once, as taken. Where nothing covers, every candidate that reaches as far as
 * the best tells why it stops there, as the reasons of the topic do.
 */
function inOrder({ candidates, chosen, status }: TopicResult) {
  const best = chosen === null ? undefined : candidates[chosen];
  const all = candidates.map((candidate, index) => {
    const isAsFar = status === "confirm" && candidate.kind !== "aup" && candidate.grade === best?.grade;
    return { candidate, taken: index === chosen || isAsFar };
  });
  return [...all.filter(({ taken }) => taken), ...all.filter(({ taken }) => !taken)];
}

type Made = Pick<Thread, "from" | "requirement" | "series" | "grade" | "broken" | "codes" | "kind">;

function threadsIn(
  candidate: Candidate,
  dataset: Dataset,
  unusable: ReadonlyMap<string, readonly string[]>,
  taken: boolean,
): readonly Made[] {
  if (candidate.kind === "aup") return candidate.procedures.flatMap((line) => procedureThread(line, "aup", taken));
  const { standard, kind, requirements, remainder = [] } = candidate;
  return [
    ...requirements.flatMap((one): readonly Made[] => {
      const from = evidenceBehind(one, standard, unusable);
      if (from.length === 0) return [];
      return [
        {
          from,
          requirement: requirementKey(standard, one.id),
          series: seriesOf(dataset, standard, one.id),
          grade: one.grade,
          broken: one.grade === "none",
          codes: one.codes,
          kind,
        },
      ];
    }),
    ...remainder.flatMap((line) => (line.result === null ? [] : procedureThread(line, "remainder", taken))),
  ];
}

/** Who says something of a requirement; where nothing usable does, what would if it could be used. */
function evidenceBehind(
  { evidence, via = [], codes }: Requirement,
  standard: string,
  unusable: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (evidence !== null) return [...new Set([evidence, ...via.flatMap(({ evidence }) => evidence ?? [])])];
  return codes.includes("evidence-unusable") ? (unusable.get(standard) ?? []) : [];
}

function procedureThread(
  { id, result, evidence, codes }: ProcedureLine,
  kind: "aup" | "remainder",
  taken: boolean,
): readonly Made[] {
  // procedures that nobody performed are told only where the others decide the topic
  if (result === null && !taken) return [];
  const broken = result !== "no-exception";
  const why: readonly ReasonCode[] = result === null && codes.length === 0 ? ["procedure-missing"] : codes;
  return [
    {
      from: evidence === null ? [] : [evidence],
      requirement: requirementKey(aupSeries, id),
      series: aupSeries,
      grade: broken ? "none" : "tested",
      broken,
      codes: why,
      kind,
    },
  ];
}

const isCap = ({ caps }: TopicResult, { from, requirement }: Made): boolean =>
  caps.some(({ evidence, subject }) => from.includes(evidence) && requirement.endsWith(`:${subject}`));

const standardOf = ({ standards }: Dataset, requirement: string): string =>
  standards.find(
    ({ evidenceKind, requirements }) =>
      evidenceKind === "soc2-report" && requirements.some(({ id }) => id === requirement),
  )?.id ?? "";

/** Per standard, the evidence of the connector's own that speaks of it and cannot be used. */
function unusableBy(
  results: Result["evidence"],
  { standards }: Dataset,
  { evidence = [] }: Connector,
): ReadonlyMap<string, readonly string[]> {
  const isUsable = new Map(results.map(({ id, usable }) => [id, usable]));
  return new Map(
    standards.map(({ id, evidenceKind }) => {
      const speaking = evidence.filter(
        (one) =>
          one.kind === evidenceKind &&
          (one.kind !== "isms-certificate" || one.standard === id) &&
          one.holder?.relation !== "subservice" &&
          isUsable.get(one.id) === false,
      );
      return [id, speaking.map((one) => one.id).toSorted()];
    }),
  );
}
