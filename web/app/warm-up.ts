import { evaluate } from "../../src/engine/evaluate.ts";
import { idOf, type State } from "./state.ts";
import type { Dataset } from "./types.ts";

/**
 * The first evaluation takes twenty times as long as the next ones, since nothing has been compiled yet. One of a few items first, so
 * that the browser gets a moment in between; the result is of no use.
 */
export function warmUp(dataset: Dataset, { connector, checklist, policy, asOf, bank }: State): void {
  const whole = dataset.checklists.find(({ id }) => id === idOf(checklist));
  if (whole)
    evaluate(dataset, connector, { checklist: { ...whole, items: whole.items.slice(0, 6) }, policy, asOf, bank });
}
