import type { ChecklistItem } from "../dataset/dataset.ts";
import type { ItemCode } from "../schema/codes.ts";
import type { Grade, ItemStatus, Status } from "../schema/result.ts";
import { badNews } from "./badnews.ts";
import { countingLine } from "./counting.ts";
import { barOf, type Facts, indexOf, isListed } from "./facts.ts";
import { bestGrade } from "./grades.ts";
import { atMostNarrowed, betterStatus, lower } from "./ladders.ts";
import { requirementsOf, statusFrom, statusFromProcedures, waysOf } from "./ways.ts";

export interface Outcome {
  readonly status: ItemStatus;
  readonly topics: readonly Status[];
}

/** An item's and its topics' status from the facts alone: for potentials and for what an ask would unlock. */
export function outcomeOf(facts: Facts, item: ChecklistItem): Outcome {
  const topics = item.topics.map((topic) => topicOutcome(facts, topic, item));
  return { status: itemRule(facts, item, topics).status, topics };
}

function topicOutcome(facts: Facts, topic: string, item: ChecklistItem): Status {
  const procedures = indexOf(facts.dataset).proceduresOf.get(topic) ?? [];
  const lines = procedures.map(({ id }) => countingLine(facts, id));
  let best = statusFromProcedures(lines);
  for (const { link, extent, pool } of waysOf(facts, topic, item)) {
    const needs = requirementsOf(facts, link);
    const grades = needs.map((one) => bestGrade(facts, pool, one).grade);
    const grade = grades.length > 0 ? grades.reduce<Grade>(lower, "tested") : "none";
    const remainder = link.remainderProcedures?.map((id) => countingLine(facts, id));
    best = betterStatus(best, statusFrom(grade, extent, barOf(facts, item), remainder));
  }
  return badNews(facts, topic, lines).length > 0 ? atMostNarrowed(best) : best;
}

/** What an item is, given its topics (contract 4.5), and by which rule. */
export function itemRule(
  { dataset, policy }: Facts,
  item: ChecklistItem,
  topics: readonly Status[],
): { readonly status: ItemStatus; readonly codes: readonly ItemCode[] } {
  if (item.subject === "bank") return { status: "bank-side", codes: ["subject-bank"] };
  if (topics.length === 0) return { status: "confirm", codes: ["no-topic"] };
  if (policy.usable !== "all" && !isListed(dataset, item)) return { status: "confirm", codes: ["not-listed"] };
  const [first = "confirm"] = topics;
  const status = first !== "narrowed" && topics.every((one) => one === first) ? first : "narrowed";
  return item.subject === "both" ? { status: atMostNarrowed(status), codes: ["subject-both"] } : { status, codes: [] };
}
