import { evaluate } from "../../src/engine/evaluate.ts";
import { idOf, type State } from "./state.ts";
import type { Dataset } from "./types.ts";

/**
 * What takes long the first time, in pieces after which the browser gets a moment: a date field, for which it loads the names of months
 * and days; and the evaluation, twenty times as long as the next ones since nothing has been compiled yet, of more and more items.
 * Nothing that comes of it is of use.
 */
export function* warmUp(dataset: Dataset, { connector, checklist, policy, asOf, bank }: State): Generator<void> {
  yield void Object.assign(document.createElement("input"), { type: "date", value: asOf });
  const whole = dataset.checklists.find(({ id }) => id === idOf(checklist));
  if (!whole) return;
  for (const count of [0, 1, 3, 6]) {
    const items = whole.items.slice(0, count);
    yield void evaluate(dataset, connector, { checklist: { ...whole, items }, policy, asOf, bank });
  }
}
