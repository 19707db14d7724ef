import type { ChecklistItem, Policy } from "../dataset/dataset.ts";
import type { ItemCode } from "../schema/codes.ts";
import type { Accept } from "../schema/policy.ts";
import type { ItemResult, ItemStatus, Status } from "../schema/result.ts";
import type { Bar } from "./candidates.ts";
import { isUsable } from "./catalogue.ts";
import { bestStatus, leastStatus } from "./order.ts";
import type { Situation } from "./situation.ts";
import { type JudgedTopic, judgeTopic, type Standing, topicStanding } from "./topic.ts";

/** An item under one set of terms. */
export interface JudgedItem {
  readonly item: ChecklistItem;
  readonly status: ItemStatus;
  readonly codes: readonly ItemCode[];
  readonly topics: readonly JudgedTopic[];
}

/** The least grade that covers this item under the policy. */
export function acceptFor({ accept, acceptItems }: Policy, checklist: string, item: ChecklistItem): Accept {
  return (acceptItems?.checklist === checklist ? acceptItems.items[String(item.no)] : undefined) ?? accept;
}

/** What an item is (contract 4.5): whose it is, whether evidence may cover it, and then what its topics are. */
export function judgeItem(situation: Situation, item: ChecklistItem): JudgedItem {
  const bar = barFor(situation, item);
  const topics = item.topics.map((topic) => judgeTopic(situation, topic, bar));
  return {
    item,
    topics,
    ...decide(
      situation,
      item,
      topics.map((topic) => topic.status),
    ),
  };
}

/** An item as far as evidence changes it: what `judgeItem` gives, without the derivations. */
export interface ItemStanding extends Pick<JudgedItem, "item" | "status" | "codes"> {
  readonly topics: readonly (Standing & { readonly topic: string })[];
}

export function itemStanding(situation: Situation, item: ChecklistItem): ItemStanding {
  const bar = barFor(situation, item);
  const topics = item.topics.map((topic) => ({ topic, ...topicStanding(situation, topic, bar) }));
  const decided = decide(
    situation,
    item,
    topics.map(({ status }) => status),
  );
  return { item, topics, ...decided };
}

export const barFor = ({ policy, checklist }: Situation, item: ChecklistItem): Bar => ({
  item,
  accept: acceptFor(policy, checklist.id, item),
});

export function decide(
  { policy, catalogue }: Situation,
  item: ChecklistItem,
  topics: readonly Status[],
): Pick<JudgedItem, "status" | "codes"> {
  if (item.subject === "bank") return { status: "bank-side", codes: ["subject-bank"] };
  if (topics.length === 0) return { status: "confirm", codes: ["no-topic"] };
  if (policy.usable === "listed" && !isUsable(catalogue, item)) return { status: "confirm", codes: ["not-listed"] };
  const status = statusOf(topics);
  return item.subject === "both"
    ? { status: leastStatus(status, "narrowed"), codes: ["subject-both"] }
    : { status, codes: [] };
}

function statusOf(topics: readonly Status[]): Status {
  if (topics.every((status) => status === "covered")) return "covered";
  return topics.every((status) => status === "confirm") ? "confirm" : "narrowed";
}

/**
 * The item as reported: its status beside what it could be if every unknown turned out well. `before` = as it was reported of the same
 * judgement or another one: topics that say the same are its very objects.
 */
export function withPotential(actual: JudgedItem, potential: ItemStanding, before?: ReportedItem): ItemResult {
  const { item, status, codes, topics } = actual;
  return {
    no: item.no,
    status,
    potential:
      status === "bank-side" || potential.status === "bank-side" ? status : bestStatus(status, potential.status),
    basis: item.basis,
    codes,
    topics: topics.map((topic, index) => {
      const could = bestStatus(topic.status, potential.topics[index]?.status ?? topic.status);
      const reported = before?.result.topics[index];
      const isSame = before?.judged.topics[index] === topic && reported?.potential === could;
      return isSame && reported ? reported : { ...topic, potential: could };
    }),
  };
}

/** An item as it was judged, and as it was reported. */
export interface ReportedItem {
  readonly judged: JudgedItem;
  readonly result: ItemResult;
}
