import type { ItemAsk, ItemResult, Question, Result, TopicAsk, TopicResult } from "../schema/result.ts";
import type { ItemNo } from "../schema/text.ts";
import { isOpen } from "./check-rest.ts";
import { barOf, type Facts } from "./facts.ts";
import { canonical, type Ledger } from "./finding.ts";
import { height } from "./ladders.ts";
import { isClean } from "./ways.ts";

/** One item that leaves a topic open, and what it would ask. */
interface Open {
  readonly no: ItemNo;
  readonly topic: string;
  readonly code: TopicAsk["code"];
  readonly questions: readonly Question[];
}

/** Every open topic is asked exactly once, with the items it serves; nothing covered, nothing settled, nothing twice [M-21]. */
export function checkTopicAsks(ledger: Ledger, facts: Facts, result: Result): void {
  const open = openIn(facts, result);
  const topics = [...new Set(open.map(({ topic }) => topic))];
  const asked = result.asks.flatMap((ask, index) => (ask.kind === "topic" ? [{ ask, index }] : []));
  for (const topic of topics) {
    const is = asked.some(({ ask }) => ask.topic === topic);
    ledger.holds(is, "asks", "ask-missing", { topic, items: nosOf(open, topic) }, null);
  }
  for (const { ask, index } of asked) {
    const path = `asks[${index}]`;
    const isFirst = asked.find((one) => one.ask.topic === ask.topic)?.index === index;
    ledger.holds(isFirst, path, "ask-twice", null, ask.topic);
    if (!ledger.holds(topics.includes(ask.topic), path, "ask-invented", null, ask.topic)) continue;
    const about = open.filter(({ topic }) => topic === ask.topic);
    ledger.same(`${path}.id`, "ask-about", `topic:${ask.topic}`, ask.id);
    ledger.same(`${path}.items`, "ask-items", nosOf(open, ask.topic), ask.items);
    checkQuestions(ledger, path, about, ask);
  }
  const found = asked.map(({ ask }) => ask.topic).filter((topic) => topics.includes(topic));
  if (found.length === topics.length) ledger.same("asks", "ask-order", topics, found);
}

const nosOf = (open: readonly Open[], topic: string): readonly ItemNo[] => [
  ...new Set(open.filter((one) => one.topic === topic).map(({ no }) => no)),
];

/** The whole question includes how and remainder; exceptions are always asked. The code is that of the widest question. */
function checkQuestions(ledger: Ledger, path: string, about: readonly Open[], ask: TopicAsk): void {
  const all = new Map(about.flatMap(({ questions }) => questions).map((one) => [canonical(one), one]));
  const whole = about.find(({ questions }) => questions.some((one) => one.about === "ask"));
  const expected = [...all.values()].filter((one) => !whole || one.about === "ask" || one.about === "exception");
  const keys = (questions: readonly Question[]) => questions.map(canonical).toSorted();
  const isSame = canonical(keys(expected)) === canonical(keys(ask.questions));
  ledger.holds(isSame, `${path}.questions`, "ask-questions", expected, ask.questions);
  ledger.same(`${path}.code`, "ask-code", (whole ?? about[0])?.code, ask.code);
}

function openIn(facts: Facts, { items, settled }: Result): readonly Open[] {
  return items.flatMap((item) =>
    item.topics
      .filter((topic) => isOpen(item, topic))
      .filter(({ topic }) => !settled.some((one) => one.item === item.no && one.topics.includes(topic)))
      .map((topic): Open => {
        const isWhole = item.codes.includes("not-listed");
        const questions: readonly Question[] = isWhole ? [{ about: "ask" }] : questionsOf(facts, item, topic);
        return {
          no: item.no,
          topic: topic.topic,
          code: isWhole ? "not-listed" : reasonToAsk(topic, questions[0]),
          questions,
        };
      }),
  );
}

/** The code of an ask says why its first question is asked. */
function reasonToAsk({ codes }: TopicResult, first: Question | undefined): TopicAsk["code"] {
  if (first?.about === "exception") return first.code;
  if (first?.about === "remainder") return "relation-partial";
  return first?.about === "procedures" ? "procedure-missing" : (codes[0] ?? "no-link");
}

/** What a topic leaves to ask (contract 4.4). */
function questionsOf(facts: Facts, { no }: ItemResult, topic: TopicResult): readonly Question[] {
  const { chosen, candidates, caps, status } = topic;
  const bad = caps.map((cap): Question => ({ about: "exception", ...cap }));
  const best = chosen === null ? undefined : candidates[chosen];
  if (!best || status === "confirm") return [{ about: "ask" }, ...bad];
  if (best.status === "covered") return bad;
  if (best.kind === "aup") {
    const left = best.procedures.flatMap(({ id, result }) => (result === null ? [id] : []));
    return left.length > 0 ? [{ about: "procedures", procedures: left }, ...bad] : bad;
  }
  const item = facts.checklist.items.find((one) => one.no === no);
  const accept = item ? barOf(facts, item) : facts.policy.accept;
  const questions: Question[] = [];
  if (height(best.grade) < height(accept)) questions.push({ about: "how" });
  if (best.extent === "part" && !isClean(best.remainder)) questions.push({ about: "remainder", link: best.link });
  return [...questions, ...bad];
}

/** Items to be asked as the checklist has them, and what the bank settles on its own side [M-32]. */
export function checkItemAsks(ledger: Ledger, { items, asks, settled }: Result): void {
  const kinds = [
    ["bank", "subject-both"],
    ["bank", "subject-bank"],
    ["item", "no-topic"],
  ] as const;
  const expected = kinds.flatMap(([kind, code]): readonly ItemAsk[] => {
    const nos = items
      .filter(({ no, codes }) => codes.includes(code) && !(kind === "item" && settled.some(({ item }) => item === no)))
      .map(({ no }) => no);
    return nos.length > 0 ? [{ id: `${kind}:${code}`, kind, items: nos, code }] : [];
  });
  const found = asks.flatMap((ask, index) => (ask.kind === "item" || ask.kind === "bank" ? [{ ask, index }] : []));
  for (const one of expected) {
    const is = found.some(({ ask }) => ask.id === one.id);
    ledger.holds(is, "asks", "ask-missing", { id: one.id, items: one.items }, null);
  }
  for (const { ask, index } of found) {
    const path = `asks[${index}]`;
    const isFirst = found.find((one) => one.ask.id === ask.id)?.index === index;
    ledger.holds(isFirst, path, "ask-twice", null, ask.id);
    const one = expected.find(({ id }) => id === ask.id);
    if (!ledger.holds(one !== undefined, path, "ask-invented", null, ask.id) || !one) continue;
    ledger.same(`${path}.kind`, "ask-about", one.kind, ask.kind);
    ledger.same(`${path}.code`, "ask-code", one.code, ask.code);
    ledger.same(`${path}.items`, "ask-items", one.items, ask.items);
  }
  const places = asks.map(({ kind }) => ["evidence", "topic", "bank", "item"].indexOf(kind));
  const inPlace = places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
  ledger.holds(
    inPlace,
    "asks",
    "ask-order",
    "evidence, topic, bank, item",
    asks.map(({ kind }) => kind),
  );
}
