import type { Lookup } from "../../../src/report/lookup.ts";
import { labelOf } from "../../../src/report/reading.ts";
import type { Words } from "../../../src/report/words/words.ts";
import { lookOf } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import type { EvidenceResult, ItemResult, TopicResult } from "../../app/types.ts";
import { showsUsable } from "../../diagram/shown.ts";
import type { FlowSpec, NodeSpec, Stack, Touches } from "./geometry.ts";
import { nameIn, nameWidth } from "./names.ts";
import { allSeries, type Series } from "./series.ts";
import { slotKey, type Thread, threadsOf } from "./threads.ts";
import type { FlowWords } from "./words.ts";

/** What the reader chose to see: which series and items are open, which candidates, which requirements. */
export interface Choice {
  readonly series: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  readonly candidates: "taken" | "all";
  readonly allRequirements: boolean;
}

/** What a node stands for. */
export type Meaning =
  | { readonly kind: "evidence"; readonly evidence: EvidenceResult }
  | { readonly kind: "series"; readonly series: Series; readonly open: boolean; readonly played: number }
  | { readonly kind: "requirement"; readonly series: Series; readonly id: string; readonly requirement: string }
  | { readonly kind: "strip"; readonly item: ItemResult }
  | { readonly kind: "topic"; readonly item: ItemResult; readonly topic: TopicResult }
  | { readonly kind: "item"; readonly item: ItemResult; readonly open: boolean };

/** Everything that the diagram shows, before it has a place. */
export interface Scene {
  readonly look: Lookup;
  /** What the evidence is called. */
  readonly names: string;
  readonly words: FlowWords;
  readonly report: Words;
  readonly items: readonly ItemResult[];
  readonly threads: readonly Thread[];
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly spec: Omit<FlowSpec, "width">;
  /** Per node, the threads through it. */
  readonly through: ReadonlyMap<string, readonly Thread[]>;
  /** Per topic of an item, its threads. */
  readonly slots: ReadonlyMap<string, readonly Thread[]>;
}

/** Items that have topics, those shown on the page. */
export function shownItems({ result, state }: Model, look: Lookup): readonly ItemResult[] {
  const isNarrow = showsUsable({ state, result });
  return result.items.filter(({ no, topics }) => topics.length > 0 && (!isNarrow || look.isUsable(no)));
}

const perRow = 8;
const heights = {
  evidence: 72,
  series: 34,
  cause: 48,
  requirement: 24,
  reason: 40,
  topic: 24,
  item: 68,
  pips: 17,
} as const;

/** What a scene is made of: where all of it is the same as before, so is the scene. */
export const ingredientsOf = ({ result, dataset, state }: Model, choice: Choice): readonly unknown[] => [
  result.items,
  result.evidence,
  result.checklist,
  dataset,
  state.shown,
  state.connector.evidence,
  choice,
];

export function sceneOf(model: Model, choice: Choice, words: FlowWords, report: Words): Scene {
  const { result, dataset, state } = model;
  const look = lookOf(result, dataset);
  const items = shownItems(model, look);
  const threads = threadsOf(items, result, dataset, state.connector, choice);
  const meanings = new Map<string, Meaning>();
  const node = (key: string, meaning: Meaning, height: number): NodeSpec => {
    meanings.set(key, meaning);
    return { key, kind: meaning.kind, height, name: nameWidth(nameIn({ look, words, report }, meaning)) };
  };

  const evidence = look.result.evidence.map((one): Stack => {
    return { nodes: [node(`e:${one.id}`, { kind: "evidence", evidence: one }, heights.evidence)] };
  });
  const broken = new Set(threads.filter((one) => one.broken).map(({ requirement }) => requirement));
  const played = new Set(threads.map(({ requirement }) => requirement));
  const requirements = shownSeries(model, choice, threads).map((series): Stack => {
    const open = choice.series.has(series.key);
    const own = series.requirements.filter(({ key }) => played.has(key));
    const isTold = own.some(({ key }) => broken.has(key));
    const head = node(
      `s:${series.key}`,
      { kind: "series", series, open, played: own.length },
      isTold ? heights.cause : heights.series,
    );
    if (!open) return { nodes: [head] };
    const listed = choice.allRequirements ? series.requirements : own;
    return {
      nodes: [
        head,
        ...listed.map(({ key, id }) =>
          node(
            `r:${key}`,
            { kind: "requirement", series, id, requirement: key },
            broken.has(key) ? heights.reason : heights.requirement,
          ),
        ),
      ],
    };
  });
  const topics = items.map((item): Stack => {
    const no = String(item.no);
    if (!choice.items.has(no)) {
      const rows = Math.ceil(item.topics.length / perRow);
      return { nodes: [node(`p:${no}`, { kind: "strip", item }, rows * heights.pips + 10)] };
    }
    return {
      nodes: item.topics.map((topic) =>
        node(`t:${slotKey(item.no, topic.topic)}`, { kind: "topic", item, topic }, heights.topic),
      ),
    };
  });
  const itemStacks = items.map((item): Stack => {
    const open = choice.items.has(String(item.no));
    return { nodes: [node(`i:${item.no}`, { kind: "item", item, open }, heights.item)] };
  });

  const touched = new Map<Thread, Touches>();
  const through = new Map<string, Thread[]>();
  const slots = new Map<string, Thread[]>();
  for (const thread of threads) {
    const { from, series, requirement, item, slot } = thread;
    const open = choice.series.has(series);
    const evidence = from.map((id) => `e:${id}`);
    const requirements = open ? `r:${requirement}` : `s:${series}`;
    const topics = choice.items.has(item) ? `t:${slot}` : `p:${item}`;
    const items = `i:${item}`;
    touched.set(thread, { evidence, requirements, topics, items });
    for (const key of evidence) put(through, key, thread);
    for (const key of [requirements, topics, items]) put(through, key, thread);
    if (open) put(through, `s:${series}`, thread);
    put(slots, slot, thread);
  }
  const touches = (thread: Thread): Touches => touched.get(thread) ?? nowhere;
  return {
    look,
    names: look.result.evidence.map(({ id, kind }) => `${kind} ${id}`).join("\n"),
    words,
    report,
    items,
    threads,
    meanings,
    through,
    slots,
    spec: {
      stacks: { evidence, requirements, topics, items: itemStacks },
      threads,
      touches,
      hasTopics: items.some(({ no }) => choice.items.has(String(no))),
    },
  };
}

function put(lists: Map<string, Thread[]>, key: string, thread: Thread): void {
  const known = lists.get(key);
  if (known) known.push(thread);
  else lists.set(key, [thread]);
}

const nowhere: Touches = { evidence: [], requirements: "", topics: "", items: "" };

/** Series that play a part; or all of the standards of which anything is held, and of the newest editions where nothing is. */
function shownSeries(
  { dataset, state }: Model,
  { allRequirements }: Choice,
  threads: readonly Thread[],
): readonly Series[] {
  const all = [...allSeries(dataset).values()];
  const played = new Set(threads.map(({ series }) => series));
  if (!allRequirements) return all.filter(({ key }) => played.has(key));
  const held = new Set((state.connector.evidence ?? []).map((one) => ("standard" in one ? one.standard : one.kind)));
  const derived = new Set(dataset.correspondences.map(({ from }) => from));
  const shown = new Set(dataset.standards.filter(({ id }) => held.has(id) || !derived.has(id)).map(({ id }) => id));
  return all.filter(({ key, standard }) => played.has(key) || shown.has(standard));
}

/** Why threads give nothing, the most frequent reason first. */
export function reasonsOf({ report }: Pick<Scene, "report">, threads: readonly Thread[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { broken, codes } of threads) {
    const [code] = codes;
    if (!broken || code === undefined) continue;
    const label = labelOf(report, code);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([label]) => label);
}
