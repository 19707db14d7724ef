import type { ChecklistItem } from "../dataset/dataset.ts";
import type { Candidate, Counts, ItemResult, Result, Status, TopicResult } from "../schema/result.ts";
import { badNews } from "./badnews.ts";
import { checkCandidates } from "./check-candidates.ts";
import { countingLine } from "./counting.ts";
import { type Facts, indexOf, isListed } from "./facts.ts";
import { canonical, type Ledger } from "./finding.ts";
import { atMostNarrowed, betterStatus, inOrder } from "./ladders.ts";
import { itemRule, outcomeOf } from "./outcome.ts";
import { reasonsFor } from "./reasons.ts";

/** Items and topics: each from what lies under it, as the result itself has it; what could be, from the facts taken hopefully. */
export function checkItems(ledger: Ledger, facts: Facts, hopeful: Facts, { items }: Result): void {
  const { items: asked } = facts.checklist;
  ledger.same(
    "items",
    "item-list",
    asked.map(({ no }) => no),
    items.map(({ no }) => no),
  );
  asked.forEach((item) => {
    const index = items.findIndex(({ no }) => no === item.no);
    const found = items[index];
    if (found) checkItem(ledger, `items[${index}]`, facts, hopeful, item, found);
  });
}

function checkItem(
  ledger: Ledger,
  path: string,
  facts: Facts,
  hopeful: Facts,
  item: ChecklistItem,
  found: ItemResult,
): void {
  ledger.same(`${path}.basis`, "item-basis", item.basis, found.basis);
  const topics = found.topics.map(({ topic }) => topic);
  const isWhole = ledger.same(`${path}.topics`, "topic-list", item.topics, topics);
  const hope = outcomeOf(hopeful, item);
  found.topics.forEach((topic, index) => {
    if (!item.topics.includes(topic.topic)) return;
    const best = hope.topics[item.topics.indexOf(topic.topic)] ?? topic.status;
    checkTopic(ledger, `${path}.topics[${index}]`, facts, item, best, topic);
  });
  if (!isWhole) return;
  const statuses = found.topics.map(({ status }) => status);
  const { status, codes } = itemRule(facts, item, statuses);
  ledger.same(`${path}.status`, "item-status", status, found.status);
  ledger.same(`${path}.codes`, "item-codes", codes, found.codes);
  const potential =
    found.status === "bank-side" || hope.status === "bank-side"
      ? found.status
      : betterStatus(found.status, hope.status);
  ledger.same(`${path}.potential`, "item-potential", potential, found.potential);
}

function checkTopic(
  ledger: Ledger,
  path: string,
  facts: Facts,
  item: ChecklistItem,
  hope: Status,
  found: TopicResult,
): void {
  const { candidates, caps } = found;
  checkCandidates(ledger, `${path}.candidates`, facts, item, found);
  checkCaps(ledger, `${path}.caps`, facts, found);
  const first = candidates.findIndex(saysSomething);
  const isChosen = ledger.same(`${path}.chosen`, "topic-chosen", first < 0 ? null : first, found.chosen);
  const best = candidates[isChosen ? first : (found.chosen ?? -1)];
  const status = best?.status ?? "confirm";
  ledger.same(`${path}.status`, "topic-status", caps.length > 0 ? atMostNarrowed(status) : status, found.status);
  ledger.same(`${path}.grade`, "topic-grade", best?.grade ?? "none", found.grade);
  ledger.same(`${path}.extent`, "topic-extent", best?.extent ?? "none", found.extent);
  if (isChosen) ledger.same(`${path}.codes`, "topic-codes", reasonsFor(found), found.codes);
  ledger.same(`${path}.potential`, "topic-potential", betterStatus(found.status, hope), found.potential);
}

/** A link that needs something, or procedures of which some were performed. */
const saysSomething = (one: Candidate): boolean =>
  one.kind === "aup" ? one.procedures.some(({ result }) => result !== null) : one.relation !== "no-relationship";

function checkCaps(ledger: Ledger, path: string, facts: Facts, { topic, caps }: TopicResult): void {
  const procedures = indexOf(facts.dataset).proceduresOf.get(topic) ?? [];
  const lines = procedures.map(({ id }) => countingLine(facts, id));
  const expected = badNews(facts, topic, lines);
  ledger.lists(path, { missing: "cap-missing", invented: "cap-invented" }, expected, caps);
  const sorted = caps.toSorted(
    (a, b) => inOrder(a.code, b.code) || inOrder(a.evidence, b.evidence) || inOrder(a.subject, b.subject),
  );
  ledger.holds(canonical(sorted) === canonical(caps), path, "cap-order", sorted, caps);
}

/** The counts of the summary are those of the items listed. */
export function checkSummary(ledger: Ledger, facts: Facts, { items, summary }: Result): void {
  const listed = new Set(facts.checklist.items.filter((item) => isListed(facts.dataset, item)).map(({ no }) => no));
  const usable = items.filter(({ no }) => listed.has(no));
  for (const [name, counted, found] of [
    ["usable", usable, summary.usable],
    ["all", items, summary.all],
  ] as const) {
    const expected = countsOf(counted);
    for (const key of Object.keys(expected) as (keyof Counts)[]) {
      ledger.same(`summary.${name}.${key}`, "count-wrong", expected[key], found[key]);
    }
  }
}

function countsOf(items: readonly ItemResult[]): Counts {
  const counts = { items: 0, covered: 0, coveredAssumed: 0, narrowed: 0, confirm: 0, bankSide: 0 };
  for (const { status, basis } of items) {
    counts.items += 1;
    if (status === "bank-side") counts.bankSide += 1;
    else if (status === "covered" && basis === "assumed") counts.coveredAssumed += 1;
    else counts[status] += 1;
  }
  return counts;
}
