import { evaluate } from "../../src/engine/evaluate.ts";
import { idOf, type State } from "./state.ts";
import type { Dataset } from "./types.ts";

/**
 * The first evaluation takes twenty times as long as the next ones, since nothing has been compiled yet. A few of more and more items
 * first, so that the browser gets a moment after each; their results are of no use.
 */
export function* warmUp(dataset: Dataset, { connector, checklist, policy, asOf, bank }: State): Generator<void> {
  const whole = dataset.checklists.find(({ id }) => id === idOf(checklist));
  if (!whole) return;
  for (const count of [0, 1, 3, 6]) {
    const items = whole.items.slice(0, count);
    yield void evaluate(dataset, connector, { checklist: { ...whole, items }, policy, asOf, bank });
  }
}
