import type { ChecklistItem, Policy } from "../dataset/dataset.ts";
import type { ItemCode } from "../schema/codes.ts";
import type { Accept } from "../schema/policy.ts";
import type { ItemResult, ItemStatus, Status } from "../schema/result.ts";
import type { Bar } from "./candidates.ts";
import { isUsable } from "./catalogue.ts";
import { bestStatus, leastStatus } from "./order.ts";
import type { Situation } from "./situation.ts";
import { type JudgedTopic, judgeTopic, topicStatus } from "./topic.ts";

/** An item under one set of terms. */
export interface JudgedItem {
  readonly item: ChecklistItem;
  readonly status: ItemStatus;
  readonly codes: readonly ItemCode[];
  readonly topics: readonly JudgedTopic[];
}

/** An item as far as asks, answers and overviews need it. */
export interface OutlinedItem extends Pick<JudgedItem, "item" | "status" | "codes"> {
  readonly topics: readonly Pick<JudgedTopic, "topic" | "status">[];
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

/** The statuses alone, for what only asks whether an item would improve. */
export interface ItemStatuses {
  readonly status: ItemStatus;
  readonly topics: readonly Status[];
}

export const statusesOf = ({ status, topics }: JudgedItem): ItemStatuses => ({
  status,
  topics: topics.map((topic) => topic.status),
});

export function itemStatuses(situation: Situation, item: ChecklistItem): ItemStatuses {
  const bar = barFor(situation, item);
  const topics = item.topics.map((topic) => topicStatus(situation, topic, bar));
  return { status: decide(situation, item, topics).status, topics };
}

/** The statuses with the names of what has them, without candidates and reasons. */
export function outlineItem(situation: Situation, item: ChecklistItem): OutlinedItem {
  const bar = barFor(situation, item);
  const topics = item.topics.map((topic) => ({ topic, status: topicStatus(situation, topic, bar) }));
  const statuses = topics.map(({ status }) => status);
  return { item, topics, ...decide(situation, item, statuses) };
}

const barFor = ({ policy, checklist }: Situation, item: ChecklistItem): Bar => ({
  item,
  accept: acceptFor(policy, checklist.id, item),
});

function decide(
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

/** The item as reported: its status beside what it could be if every unknown turned out well. */
export function withPotential(actual: JudgedItem, potential: ItemStatuses): ItemResult {
  const { item, status, codes, topics } = actual;
  return {
    no: item.no,
    status,
    potential:
      status === "bank-side" || potential.status === "bank-side" ? status : bestStatus(status, potential.status),
    basis: item.basis,
    codes,
    topics: topics.map((topic, index) => ({
      ...topic,
      potential: bestStatus(topic.status, potential.topics[index] ?? topic.status),
    })),
  };
}
