import type { ChecklistItem, Connector, Dataset } from "../../dataset/dataset.ts";
import type { Result } from "../../schema/result.ts";
import type { ItemNo } from "../../schema/text.ts";
import { evaluate } from "../evaluate.ts";
import { situationOf } from "../held.ts";
import { acceptFor } from "../item.ts";
import type { Terms } from "../situation.ts";
import { type Options, termsOf } from "../terms.ts";
import { judgeTopic } from "../topic.ts";
import { applyUnder } from "./apply.ts";
import { type Goal, goalsOf, limitOf, type Want, wantedItems } from "./goals.ts";
import { costOf, countsAnswers, levelsOf, type StepCosts, weightOrder } from "./levels.ts";
import { gainsFor, linesOf } from "./lines.ts";
import { Optimiser } from "./optimise.ts";
import { type Oracle, oracleFor, stepsAt } from "./oracle.ts";
import type { Alone, Beyond, Choice, Plan, Standing } from "./plan-result.ts";
import { atLeast, type Minimise, sumOf } from "./solver.ts";
import { kindOrder, type Step, type StepClass } from "./step.ts";
import { stepsUnder } from "./steps.ts";
import { unusedOf } from "./unused.ts";

export interface PlanOptions {
  /** Numbers of items, all, or (default) all that evidence may cover under the policy. */
  readonly want?: Want;
  /** What steps cost by the connector's own reckoning; without it only M-20's order counts. */
  readonly costs?: StepCosts | null;
  /** The solver, as `highsSolver` of `certmap/solver` gives one. */
  readonly minimise: Minimise;
}

/**
 * The least steps that would cover what is wanted, as far as any step can: exactly optimal; with the next best, what each step
 * does alone, what no step can cover, and what would be left to answer individually, which is always an option: no certificate or
 * report is mandatory. What is said to be covered is what `evaluate` finds with the steps applied.
 * Example: `plan(dataset, connector, options, {want: [13, 14], minimise: await highsSolver()})`.
 * Throws RangeError as `evaluate` does, and for an item that the checklist does not have; what the solver throws.
 * Source: contract §6, M-16 to M-22, M-25.
 */
export async function plan(
  dataset: Dataset,
  connector: Connector,
  options: Options,
  { want = "coverable", costs = null, minimise }: PlanOptions,
): Promise<Plan> {
  const terms = termsOf(dataset, options);
  const items = wantedItems(terms, want);
  const goals = goalsOf(terms, items);
  const steps = stepsUnder(terms, connector, goals, countsAnswers(costs)).filter((step) => isPriced(step, costs));
  const oracle = oracleFor(terms, connector, steps);
  const everything = new Set(steps.keys());
  const within = goals.filter((goal) => oracle.settles(everything, goal));
  const optimiser = new Optimiser({ steps, goals: within, levels: levelsOf(steps, costs), oracle, minimise });
  const best = (await optimiser.least()) ?? fail();
  const other = best.size > 0 ? await optimiser.least([notAll(best)]) : null;

  const whole: Whole = { dataset, terms, connector, options, items, goals, steps, oracle, costs };
  const before = evaluate(dataset, connector, options);
  return {
    schema: "certmap/plan@1",
    asOf: terms.asOf,
    checklist: terms.checklist.id,
    policy: terms.policy.id,
    bank: terms.bank,
    connector: before.connector,
    dataset: before.dataset,
    evidence: before.evidence.map(({ id, kind }) => ({ id, kind })),
    want: items.map(({ no }) => no),
    measure: costs
      ? { by: "costs", currency: costs.currency ?? null, unmatched: unmatched(costs, steps) }
      : { by: "order", levels: weightOrder },
    steps,
    before: standingOf(before, items),
    best: choiceOf(whole, best),
    nextBest: other && choiceOf(whole, other),
    alone: aloneOf(whole),
    beyond: beyondOf(whole, within),
    unused: unusedOf(terms, connector, goals),
  };
}

/** Everything that the parts of a plan are told from. */
export interface Whole {
  readonly dataset: Dataset;
  readonly terms: Terms;
  readonly connector: Connector;
  readonly options: Options;
  readonly items: readonly ChecklistItem[];
  readonly goals: readonly Goal[];
  readonly steps: readonly Step[];
  readonly oracle: Oracle;
  readonly costs: StepCosts | null;
}

/** Names of the costs that are neither a kind nor the id of a step that is open here. */
const unmatched = ({ steps: named }: StepCosts, steps: readonly Step[]): readonly string[] =>
  Object.keys(named).filter((name) => !kindOrder.some((kind) => kind === name) && !steps.some(({ id }) => id === name));

function fail(): never {
  throw new Error("all steps together settle every goal, but the solver found no choice");
}

/** `others` is no price of an answer: answering is a step only where its cost is named. */
const isPriced = ({ id, kind }: Step, costs: StepCosts | null): boolean =>
  kind !== "answer" || (costs !== null && (Object.hasOwn(costs.steps, id) || Object.hasOwn(costs.steps, kind)));

const notAll = (best: ReadonlySet<number>) => atLeast(1 - best.size, ...[...best].map((index) => [index, -1] as const));

function choiceOf(whole: Whole, chosen: ReadonlySet<number>): Choice {
  const { dataset, terms, connector, options, items, steps, costs } = whole;
  const taken = stepsAt(steps, chosen);
  const applied = applyUnder(terms, connector, taken);
  const lines = linesOf(whole, chosen);
  const counts = weightOrder.map((one) => [one, taken.filter((step) => step.class === one).length]);
  return {
    steps: lines.flatMap((line) => line.steps),
    lines,
    cost:
      costs &&
      sumOf(
        steps.map((step) => costOf(costs, step)),
        chosen,
      ),
    counts: Object.fromEntries(counts) as Record<StepClass, number>,
    after: standingOf(evaluate(dataset, applied.connector, { ...options, bank: applied.bank }), items),
    needsBank: applied.bank !== terms.bank,
  };
}

function standingOf({ summary, items, asks }: Result, wanted: readonly ChecklistItem[]): Standing {
  const nos = new Set(wanted.map(({ no }) => no));
  const left = asks.filter((ask) => ask.kind !== "evidence" && ask.items.some((no) => nos.has(no)));
  const topics = left.flatMap((ask) => (ask.kind === "topic" ? [ask] : []));
  const whole = left.flatMap((ask) => (ask.kind === "item" ? ask.items : [])).filter((no) => nos.has(no));
  return {
    summary,
    items: items
      .filter(({ no }) => nos.has(no))
      .map(({ no, status, basis, topics: all }) => {
        const count = (wantedStatus: string) => all.filter((topic) => topic.status === wantedStatus).length;
        const counts = { covered: count("covered"), narrowed: count("narrowed"), confirm: count("confirm") };
        return { no, status, basis, topics: counts };
      }),
    toAnswer: {
      topics: topics.length,
      questions: topics.reduce((sum, { questions }) => sum + questions.length, 0),
      items: whole,
    },
  };
}

/** Each step with what it requires; procedures by item, since one by itself says little. */
function aloneOf(whole: Whole): readonly Alone[] {
  const { steps, items } = whole;
  const at = new Map(steps.map(({ id }, index) => [id, index]));
  const closed = (index: number): readonly number[] => {
    const first = (steps[index]?.requires ?? []).flatMap(([id = ""]) => at.get(id) ?? []);
    return [...first.flatMap(closed), index];
  };
  const gains = gainsFor(whole);
  const told = (indexes: readonly number[], item: ItemNo | null): Alone => {
    const chosen = new Set(indexes);
    return { steps: stepsAt(steps, chosen).map(({ id }) => id), item, adds: gains(new Set(), chosen) };
  };
  const single = steps.flatMap(({ kind }, index) =>
    kind === "aup-procedure" || kind === "aup-engagement" ? [] : [told(closed(index), null)],
  );
  const engagement = at.get("aup-engagement");
  const byItem = items.flatMap(({ no, topics }) => {
    const asked = steps.flatMap(({ kind, args }, index) =>
      kind === "aup-procedure" && topics.includes(String(args.topic)) ? [index] : [],
    );
    return engagement === undefined || asked.length === 0 ? [] : [told([engagement, ...asked], no)];
  });
  const weight = ({ adds }: Alone) => adds.items.length * 1000 + adds.topics.length;
  const kindOf = ({ steps: ids }: Alone) => kindOrder.indexOf(steps[at.get(ids.at(-1) ?? "") ?? 0]?.kind ?? "answer");
  return [...single, ...byItem]
    .filter((one) => weight(one) > 0)
    .toSorted((a, b) => weight(b) - weight(a) || kindOf(a) - kindOf(b));
}

function beyondOf({ terms, connector, items, goals, steps }: Whole, within: readonly Goal[]): Beyond {
  const after = applyUnder(terms, connector, steps);
  const situation = situationOf({ ...terms, bank: after.bank }, after.connector);
  const topics = new Map<string, Beyond["topics"][number]>();
  for (const goal of goals) {
    if (within.includes(goal)) continue;
    const { item, topic } = goal;
    const judged = judgeTopic(situation, topic, { item, accept: acceptFor(terms.policy, terms.checklist.id, item) });
    const known = topics.get(topic);
    const { status, codes } = known ?? judged;
    topics.set(topic, { topic, items: [...(known?.items ?? []), item.no], status, codes });
  }
  return {
    items: items.flatMap((item) => {
      const code = limitOf(terms, item);
      return code === null ? [] : [{ no: item.no, code }];
    }),
    topics: [...topics.values()],
  };
}
