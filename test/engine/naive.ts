/**
 * The second evaluator: contract §4 in the plainest possible way, to be compared with the engine. No indexes, no caching;
 * it knows nothing of src/engine and must stay so.
 */
import type { Checklist, ChecklistItem, Connector, Dataset, Policy } from "../../src/dataset/dataset.ts";
import type { Basis } from "../../src/schema/checklist.ts";
import type { ItemCode } from "../../src/schema/codes.ts";
import { type ItemStatus, type Status, statuses } from "../../src/schema/result.ts";
import { gatesOf, isUsable, type NaiveGate, validUntil, type World } from "./naive-evidence.ts";
import { type NaiveTopic, topicOf } from "./naive-topics.ts";

export interface Options {
  readonly checklist: Checklist | string;
  readonly policy: Policy | string;
  readonly asOf: string;
  readonly bank: string | null;
}

export interface NaiveResult {
  readonly evidence: readonly {
    readonly id: string;
    readonly usable: boolean;
    readonly validUntil: string | null;
    readonly gates: readonly NaiveGate[];
  }[];
  readonly items: readonly {
    readonly no: number | string;
    readonly status: ItemStatus;
    readonly potential: ItemStatus;
    readonly basis: Basis;
    readonly codes: readonly ItemCode[];
    readonly topics: readonly (NaiveTopic & { readonly potential: Status })[];
  }[];
}

export function naive(dataset: Dataset, connector: Connector, options: Options): NaiveResult {
  const checklist = found(options.checklist, dataset.checklists);
  const policy = found(options.policy, dataset.policies);
  const world: World = {
    dataset,
    connector,
    checklist,
    policy,
    asOf: options.asOf,
    bank: options.bank,
    optimistic: false,
  };
  const evidence = (connector.evidence ?? []).map((one) => ({
    id: one.id,
    usable: isUsable(world, one),
    validUntil: validUntil(world, one),
    gates: gatesOf(world, one),
  }));
  evidence.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { evidence, items: checklist.items.map((item) => itemOf(world, item)) };
}

function found<T extends { readonly id: string }>(wanted: T | string, all: readonly T[]): T {
  if (typeof wanted !== "string") return wanted;
  for (const one of all) if (one.id === wanted) return one;
  throw new Error(`no ${wanted}`);
}

/** 4.5: an item, with `potential` = the better of the status and the status in the best case, topic by topic as well. */
function itemOf(world: World, item: ChecklistItem): NaiveResult["items"][number] {
  const hopeful: World = { ...world, optimistic: true };
  const topics = item.topics.map((topic) => topicOf(world, item, topic));
  const hopes = item.topics.map((topic) => topicOf(hopeful, item, topic));
  const now = itemStatus(world, item, topics);
  const hope = itemStatus(hopeful, item, hopes);
  return {
    no: item.no,
    status: now.status,
    potential: better(now.status, hope.status),
    basis: item.basis,
    codes: now.codes,
    topics: topics.map((topic, n) => ({ ...topic, potential: better(topic.status, hopes[n]?.status ?? "confirm") })),
  };
}

/** bank-side is the same now and in the best case. */
function better<S extends ItemStatus>(now: S, hope: S): S {
  if (now === "bank-side" || hope === "bank-side") return now;
  return statuses.indexOf(hope) > statuses.indexOf(now) ? hope : now;
}

/** 4.5, in the order of its sentences. */
export function itemStatus(
  world: Pick<World, "dataset" | "policy">,
  item: ChecklistItem,
  topics: readonly { readonly status: Status }[],
): { status: ItemStatus; codes: ItemCode[] } {
  if (item.subject === "bank") return { status: "bank-side", codes: ["subject-bank"] };
  if (topics.length === 0) return { status: "confirm", codes: ["no-topic"] };
  if (world.policy.usable === "listed" && !isListed(world.dataset, item)) {
    return { status: "confirm", codes: ["not-listed"] };
  }
  let status: Status = "narrowed";
  if (topics.every((topic) => topic.status === "covered")) status = "covered";
  if (topics.every((topic) => topic.status === "confirm")) status = "confirm";
  if (item.subject !== "both") return { status, codes: [] };
  return { status: status === "covered" ? "narrowed" : status, codes: ["subject-both"] };
}

/** §2, usable: "one of M-24's nine (or what the bank adds); absent = taken from origin, else false". */
function isListed(dataset: Dataset, item: ChecklistItem): boolean {
  if (item.usable !== undefined) return item.usable;
  if (item.origin === undefined) return false;
  for (const checklist of dataset.checklists) {
    if (checklist.id !== item.origin.checklist) continue;
    for (const other of checklist.items) {
      if (String(other.no) === String(item.origin.no)) return isListed(dataset, other);
    }
  }
  return false;
}
