import { type Evaluated, evaluateAfter } from "../../../src/engine/evaluate.ts";
import { settle } from "../../../src/engine/settle.ts";
import type { State } from "../../app/state.ts";
import type { Dataset, EvidenceAsk, ItemNo, Result } from "../../app/types.ts";

/** What the first few questions about the evidence would bring, all of them settled well. */
export interface Settling {
  /** The fewest, from the first on, that bring all that they can bring. */
  readonly questions: number;
  /** Items that would then be covered and are not now. */
  readonly items: number;
  readonly topics: number;
}

/**
 * Settles the questions about the evidence one after the other, each on top of those before it, and evaluates again each time: nothing
 * here is estimated. Counted are the items for which `counts` holds. Null where there is no such question, or none covers anything more.
 * Gives way after each evaluation, so that no long piece of work holds up the page; `run` it, or step by step.
 * Example: of nine items, settling the first 2 covers 4 more.
 */
export function* settling(
  dataset: Dataset,
  state: State,
  result: Result,
  counts: (no: ItemNo) => boolean,
): Generator<void, Settling | null> {
  const { checklist, policy, asOf } = state;
  const asks = result.asks.filter((ask): ask is EvidenceAsk => ask.kind === "evidence");
  const covered = coveredIn(result, counts);
  let best: Settling = { questions: 0, items: 0, topics: 0 };
  let { connector, bank } = state;
  let evaluated: Evaluated | undefined;
  for (const [index, ask] of asks.entries()) {
    yield;
    ({ connector, bank } = settle(dataset, connector, { checklist, policy, asOf, bank }, ask));
    evaluated = evaluateAfter(evaluated, dataset, connector, { checklist, policy, asOf, bank });
    const now = coveredIn(evaluated.result, counts);
    const items = now.items.filter((no) => !covered.items.includes(no)).length;
    const topics = now.topics.filter((topic) => !covered.topics.includes(topic)).length;
    if (items > best.items || (items === best.items && topics > best.topics)) {
      best = { questions: index + 1, items, topics };
    }
  }
  return best.questions === 0 ? null : best;
}

/** Covered items and, in the counted items, covered topics (each topic once for each item that asks about it). */
function coveredIn(
  result: Result,
  counts: (no: ItemNo) => boolean,
): { items: readonly string[]; topics: readonly string[] } {
  const counted = result.items.filter(({ no }) => counts(no));
  return {
    items: counted.filter(({ status }) => status === "covered").map(({ no }) => String(no)),
    topics: counted.flatMap(({ no, topics }) =>
      topics.filter(({ status }) => status === "covered").map(({ topic }) => `${no} ${topic}`),
    ),
  };
}
