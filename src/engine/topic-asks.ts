import type { ItemAsk, Question, Settled, TopicAsk } from "../schema/result.ts";
import { isOpen } from "./answers.ts";
import { isTested } from "./candidates.ts";
import type { JudgedItem } from "./item.ts";
import { acceptFor } from "./item.ts";
import { gradeRank } from "./order.ts";
import type { Situation } from "./situation.ts";
import type { JudgedTopic } from "./topic.ts";

/**
 * What stays to be asked about topics, with the items each serves (contract 4.6): nothing twice, nothing covered, nothing that an
 * accepted answer settles [M-21]. A topic that several items leave open is one ask; the widest question includes the narrower ones.
 */
export function topicAsks(
  situation: Situation,
  items: readonly JudgedItem[],
  settled: readonly Settled[],
): readonly TopicAsk[] {
  const isSettled = (no: JudgedItem["item"]["no"], topic: string) =>
    settled.some((answer) => answer.item === no && answer.topics.includes(topic));
  const asks = new Map<string, TopicAsk>();
  for (const judged of items) {
    const accept = acceptFor(situation.policy, situation.checklist.id, judged.item);
    for (const topic of judged.topics) {
      if (!isOpen(judged, topic.status) || isSettled(judged.item.no, topic.topic)) continue;
      const notListed = judged.codes.includes("not-listed");
      const questions: readonly Question[] = notListed ? [{ about: "ask" }] : questionsOf(topic, gradeRank(accept));
      const ask: TopicAsk = {
        id: `topic:${topic.topic}`,
        kind: "topic",
        topic: topic.topic,
        items: [judged.item.no],
        code: notListed ? "not-listed" : codeOf(topic, questions),
        questions,
      };
      const known = asks.get(topic.topic);
      asks.set(topic.topic, known ? merge(known, ask) : ask);
    }
  }
  return [...asks.values()];
}

/** Why the first question is asked: not what the evidence says of the topic, but what it leaves open. */
function codeOf({ codes }: JudgedTopic, [first]: readonly Question[]): TopicAsk["code"] {
  switch (first?.about) {
    case "remainder":
      return "relation-partial";
    case "procedures":
      return "procedure-missing";
    case "exception":
      return first.code;
    default:
      return codes[0] ?? "no-link";
  }
}

const isWhole = (ask: TopicAsk) => ask.questions.some(({ about }) => about === "ask");

/** One ask for two items: the whole question includes how and remainder; exceptions are always asked. */
function merge(a: TopicAsk, b: TopicAsk): TopicAsk {
  const lead = !isWhole(a) && isWhole(b) ? b : a;
  const all = new Map([...a.questions, ...b.questions].map((question) => [JSON.stringify(question), question]));
  const questions = [...all.values()].filter(
    ({ about }) => !(isWhole(lead) && (about === "how" || about === "remainder" || about === "procedures")),
  );
  return { ...lead, items: [...new Set([...a.items, ...b.items])], questions };
}

function questionsOf(topic: JudgedTopic, acceptRank: number): readonly Question[] {
  const exceptions = topic.caps.map(
    ({ code, evidence, subject }): Question => ({ about: "exception", code, evidence, subject }),
  );
  const best = topic.chosen === null ? undefined : topic.candidates[topic.chosen];
  if (!best || topic.status === "confirm") return [{ about: "ask" }, ...exceptions];
  if (best.status === "covered") return exceptions;
  if (best.kind === "aup") {
    const left = best.procedures.filter(({ result }) => result === null).map(({ id }) => id);
    return [...(left.length > 0 ? [{ about: "procedures", procedures: left } as const] : []), ...exceptions];
  }
  const questions: Question[] = [];
  if (gradeRank(best.grade) < acceptRank) questions.push({ about: "how" });
  if (best.extent === "part" && !isTested(best.remainder)) questions.push({ about: "remainder", link: best.link });
  return [...questions, ...exceptions];
}

/** Items that have no topics here, to be asked as the checklist has them; and what the bank settles on its own side [M-32]. */
export function itemAsks(items: readonly JudgedItem[], settled: readonly Settled[]): readonly ItemAsk[] {
  const asks = [
    { kind: "bank", code: "subject-both" },
    { kind: "bank", code: "subject-bank" },
    { kind: "item", code: "no-topic" },
  ] as const;
  return asks.flatMap(({ kind, code }) => {
    const nos = items
      .filter(({ codes }) => codes.includes(code))
      .map(({ item }) => item.no)
      .filter((no) => code !== "no-topic" || !settled.some(({ item }) => item === no));
    return nos.length > 0 ? [{ id: `${kind}:${code}`, kind, items: nos, code }] : [];
  });
}
