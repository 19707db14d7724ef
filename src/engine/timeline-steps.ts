import type { Connector } from "../dataset/dataset.ts";
import { normaliseName } from "../schema/names.ts";
import type { EvidenceResult, Settled } from "../schema/result.ts";
import { settledAnswers } from "./answers.ts";
import { addMonths, dayBefore, daysAfter } from "./dates.ts";
import { situationOf, turnsOf } from "./held.ts";
import type { ItemStanding } from "./item.ts";
import { byCode } from "./order.ts";
import type { Situation, Terms } from "./situation.ts";
import { type Standings, standingsOf } from "./standings.ts";

/** A day from which things stand as told here, until the next step. */
export interface Step {
  readonly day: string;
  /** The last day of the step before. */
  readonly lastDayBefore: string;
  readonly situation: Situation;
  readonly items: readonly ItemStanding[];
  readonly evidence: readonly Told[];
  readonly settled: readonly Settled[];
}
/** A piece of evidence as far as a day can change it. */
export type Told = Pick<EvidenceResult, "usable" | "gates" | "notes">;

/** The first day, and every later one up to `to` on which something is not as on the day before. */
export function stepsOf(
  terms: Terms,
  connector: Connector,
  to: string,
  before: readonly Standings[] = [],
): readonly Step[] {
  const days = [...turnsOf(terms, connector), ...answerDays(terms, connector)].filter(
    (day) => day > terms.asOf && day <= to,
  );
  const judge = judging(before);
  const steps: Step[] = [];
  for (const day of [terms.asOf, ...[...new Set(days)].toSorted(byCode)]) {
    const last = steps.at(-1);
    const situation = situationOf({ ...terms, asOf: day }, connector, ...(last ? [last.situation] : []));
    const items = judge(situation, steps.length);
    const settled = settledAnswers(situation, items);
    const evidence = situation.held.map(
      ({ usable, gates, notes }): Told => ({ usable, gates: gates.filter(({ code }) => code !== null), notes }),
    );
    const step = { day, lastDayBefore: dayBefore(day), situation, items, evidence, settled };
    if (!last || !isSame(last, step)) steps.push(step);
  }
  return steps;
}

/** Nothing but the use of the evidence makes a status what it is, so that each combination is judged once. */
function judging(before: readonly Standings[]): (situation: Situation, place: number) => readonly ItemStanding[] {
  const known = new Map<string, readonly ItemStanding[]>();
  let last: Standings | undefined;
  return (situation, place) => {
    const key = situation.held.map(({ usable }) => (usable ? "1" : "0")).join("");
    const items = known.get(key) ?? standingsOf(situation, before[place], last).items;
    known.set(key, items);
    last = { situation, items };
    return items;
  };
}

function isSame(a: Step, b: Step): boolean {
  return (
    (a.items === b.items || told(a) === told(b)) &&
    JSON.stringify(a.evidence) === JSON.stringify(b.evidence) &&
    JSON.stringify(a.settled) === JSON.stringify(b.settled)
  );
}
const told = ({ items }: Step): string =>
  JSON.stringify(items.map(({ status, topics }) => [status, topics.map(({ status, grade }) => [status, grade])]));

/** The days on which an answer that this bank accepted begins to count, and no longer counts. */
function answerDays({ policy, bank }: Terms, { answers = [] }: Connector): readonly string[] {
  if (bank === null) return [];
  return answers
    .filter(({ acceptedBy }) => normaliseName(acceptedBy) === normaliseName(bank))
    .flatMap(({ on }) => [on, ...daysAfter(addMonths(on, policy.answers.maxAgeMonths))]);
}
