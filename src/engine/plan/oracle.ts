import type { Connector } from "../../dataset/dataset.ts";
import type { ProcedureLine } from "../../schema/result.ts";
import { situationOf, situationWith } from "../held.ts";
import { acceptFor } from "../item.ts";
import type { Situation, Terms } from "../situation.ts";
import { topicStatus } from "../topic.ts";
import { applyUnder } from "./apply.ts";
import { isBad } from "./bad-news.ts";
import { type Goal, touches } from "./goals.ts";
import { type Step, takableAmong } from "./step.ts";

/** Answers, by the rules of evaluation themselves, whether steps settle a goal. */
export interface Oracle {
  /** Indexes of the steps that could change anything about the goal. */
  readonly touching: (goal: Goal) => readonly number[];
  /** Is the goal covered (or answered) when exactly these steps are taken? */
  readonly settles: (chosen: ReadonlySet<number>, goal: Goal) => boolean;
  /**
   * False only where no choice that takes all of `least` and nothing but `most` settles the goal: the papers are as `most` opens them,
   * but the bad news of one that `least` does not open by itself is left out of account.
   */
  readonly maySettle: (least: readonly number[], most: ReadonlySet<number>, goal: Goal) => boolean;
}

/**
 * The real evaluation, asked often: only the steps that touch a goal count, of these only those that can be taken (one without what
 * it requires changes nothing), and what rests on the same steps is worked out once. Procedures are laid on top, so that they do
 * not have every grade worked out anew.
 */
export function oracleFor(terms: Terms, connector: Connector, steps: readonly Step[]): Oracle {
  const base = situationOf(terms, connector);
  const touching = new Map<Goal, readonly number[]>();
  const touchingOf = (goal: Goal): readonly number[] => {
    const known = touching.get(goal) ?? steps.flatMap((step, index) => (touches(terms, step, goal) ? [index] : []));
    touching.set(goal, known);
    return known;
  };
  const situations = new Map<string, Situation>();
  const freshSituation = (chosen: readonly number[]): Situation => {
    const procedures = chosen.flatMap((index) => {
      const { kind, args } = steps[index] ?? {};
      return kind === "aup-procedure" ? [String(args?.procedure)] : [];
    });
    if (procedures.length > 0) {
      const under = chosen.filter((index) => steps[index]?.kind !== "aup-procedure");
      return withFindings(situationUnder(under), connector, procedures);
    }
    const after = applyUnder(terms, connector, stepsAt(steps, chosen));
    const kept = { ...after.connector, evidence: asBefore(after.connector.evidence, connector.evidence) };
    return situationOf({ ...terms, bank: after.bank }, kept, base);
  };
  const situationUnder = (chosen: readonly number[]): Situation => {
    const key = chosen.join();
    const known = situations.get(key);
    if (known) return known;
    const situation = freshSituation(chosen);
    situations.set(key, situation);
    return situation;
  };
  const takable = takableAmong(steps);
  const verdicts = new Map<string, boolean>();
  const quieted = new Map<string, Situation>();
  const quietUnder = (relevant: readonly number[], least: readonly number[]): Situation => {
    const situation = situationUnder(relevant);
    const open = new Set(situationUnder(least).own.map(({ evidence }) => evidence.id));
    const quiet = situation.own.filter(({ evidence }) => !open.has(evidence.id) && isBad(evidence));
    if (quiet.length === 0) return situation;
    const key = `${relevant.join()}:${quiet.map(({ evidence }) => evidence.id).join("\n")}`;
    const known = quieted.get(key);
    if (known) return known;
    const made = {
      ...situation,
      quiet: new Set(quiet),
      known: { ...situation.known, procedures: new Map<string, ProcedureLine>() },
    };
    quieted.set(key, made);
    return made;
  };
  const numbers = new Map<Goal, number>();
  const numberOf = (goal: Goal) => {
    const known = numbers.get(goal) ?? numbers.size;
    numbers.set(goal, known);
    return known;
  };
  const verdictOf = (key: string, goal: Goal, situation: () => Situation): boolean => {
    const named = `${numberOf(goal)}:${key}`;
    const known = verdicts.get(named);
    if (known !== undefined) return known;
    const { item, topic } = goal;
    const bar = { item, accept: acceptFor(terms.policy, terms.checklist.id, item) };
    const verdict = topicStatus(situation(), topic, bar) === "covered";
    verdicts.set(named, verdict);
    return verdict;
  };
  const relevantTo = (goal: Goal, chosen: ReadonlySet<number>) =>
    takable(touchingOf(goal).filter((index) => chosen.has(index)));
  const isAnswered = (relevant: readonly number[]) => relevant.some((index) => steps[index]?.kind === "answer");
  return {
    touching: touchingOf,
    settles: (chosen, goal) => {
      const relevant = relevantTo(goal, chosen);
      return isAnswered(relevant) || verdictOf(relevant.join(), goal, () => situationUnder(relevant));
    },
    maySettle: (least, most, goal) => {
      const relevant = relevantTo(goal, most);
      if (isAnswered(relevant)) return true;
      const taken = takable(least);
      return verdictOf(`${relevant.join()}:${taken.join()}`, goal, () => quietUnder(relevant, taken));
    },
  };
}

export const stepsAt = (steps: readonly Step[], chosen: Iterable<number>): readonly Step[] =>
  [...chosen].toSorted((a, b) => a - b).flatMap((index) => steps[index] ?? []);

/** With procedures of the new engagement performed: nothing but its findings changes, no gate and no grade. */
function withFindings(under: Situation, { evidence = [] }: Connector, procedures: readonly string[]): Situation {
  const results = Object.fromEntries(procedures.map((id) => [id, "no-exception" as const]));
  const held = under.held.map((one) =>
    one.evidence.kind === "aup-report" && !evidence.some(({ id }) => id === one.evidence.id)
      ? { ...one, evidence: { ...one.evidence, results } }
      : one,
  );
  const connectorThen = { ...under.connector, evidence: held.map((one) => one.evidence) };
  return situationWith(under, connectorThen, held, under);
}

/** Evidence that says the same is the same object, so that what was worked out for it is taken over. */
function asBefore(
  now: Connector["evidence"] = [],
  before: Connector["evidence"] = [],
): NonNullable<Connector["evidence"]> {
  return now.map((one) => {
    const same = before.find(({ id }) => id === one.id);
    return same !== undefined && (same === one || JSON.stringify(same) === JSON.stringify(one)) ? same : one;
  });
}
