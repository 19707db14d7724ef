import type { ItemNo } from "../../schema/text.ts";
import { limitOf } from "./goals.ts";
import { costOf } from "./levels.ts";
import type { Whole } from "./plan.ts";
import type { Gain, PlanLine } from "./plan-result.ts";
import { type Step, takableAmong } from "./step.ts";

type Chosen = ReadonlySet<number>;

/** The topics, and the items as a whole, that are covered with more steps and were not with fewer. An answer covers nothing. */
export function gainsFor({ terms, items, goals, steps, oracle }: Whole): (fewer: Chosen, more: Chosen) => Gain {
  const covers = (chosen: Chosen) => new Set([...chosen].filter((index) => steps[index]?.kind !== "answer"));
  return (fewer, more) => {
    const [old, now] = [covers(fewer), covers(more)];
    const won = goals.filter((goal) => oracle.settles(now, goal) && !oracle.settles(old, goal));
    const whole = (no: ItemNo, chosen: Chosen) =>
      goals.every((goal) => goal.item.no !== no || oracle.settles(chosen, goal));
    return {
      items: items
        .filter(
          (item) => limitOf(terms, item) === null && won.some((goal) => goal.item === item) && whole(item.no, now),
        )
        .map(({ no }) => no),
      topics: [...new Set(won.map(({ topic }) => topic))],
    };
  };
}

/** The plan as lines, in an order in which they can be taken; the engagement and its procedures are one, and so are answers. */
export function linesOf(whole: Whole, chosen: Chosen): readonly PlanLine[] {
  const { steps, costs } = whole;
  const gains = gainsFor(whole);
  const takable = takableAmong(steps);
  const groups = groupsOf(steps, chosen);
  let before: Chosen = new Set<number>();
  return groups.map((group): PlanLine => {
    const more = new Set([...before, ...group]);
    const taken = group.flatMap((index) => steps[index] ?? []);
    // without it, what requires it cannot be taken either
    const rest = new Set(takable([...chosen].filter((index) => !group.includes(index))));
    const line = {
      steps: taken.map(({ id }) => id),
      procedures: proceduresOf(whole, taken),
      answers: taken.flatMap(({ kind, args }) => (kind === "answer" ? [String(args.topic)] : [])),
      cost: costs && taken.reduce((sum, step) => sum + costOf(costs, step), 0),
      adds: gains(before, more),
      without: gains(rest, chosen),
    };
    before = more;
    return line;
  });
}

/** Steps in an order in which none comes before what it requires. */
function groupsOf(steps: readonly Step[], chosen: Chosen): readonly (readonly number[])[] {
  const ordered = [...chosen].toSorted((a, b) => a - b);
  const procedures = ordered.filter((index) => steps[index]?.kind === "aup-procedure");
  const answers = ordered.filter((index) => steps[index]?.kind === "answer");
  let left = ordered.filter((index) => !procedures.includes(index) && !answers.includes(index));
  const groups: (readonly number[])[] = [];
  const done = new Set<string>();
  while (left.length > 0) {
    const next = left.find((index) => isReady(steps[index], done)) ?? left[0] ?? 0;
    groups.push(steps[next]?.kind === "aup-engagement" ? [next, ...procedures] : [next]);
    done.add(steps[next]?.id ?? "");
    left = left.filter((index) => index !== next);
  }
  return answers.length > 0 ? [...groups, answers] : groups;
}

const isReady = (step: Step | undefined, done: ReadonlySet<string>): boolean =>
  step?.requires.every((group) => group.some((id) => done.has(id))) === true;

function proceduresOf({ terms }: Whole, taken: readonly Step[]): PlanLine["procedures"] {
  const byTopic = new Map<string, string[]>();
  for (const { kind, args } of taken) {
    if (kind !== "aup-procedure") continue;
    const topic = String(args.topic);
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), String(args.procedure)]);
  }
  return [...byTopic].map(([topic, procedures]) => ({
    topic,
    procedures,
    all: procedures.length === (terms.catalogue.proceduresOf.get(topic) ?? []).length,
  }));
}
