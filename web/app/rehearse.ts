import { turnsOf } from "../../src/engine/held.ts";
import { termsOf } from "../../src/engine/terms.ts";
import type { Evaluation } from "./evaluation.ts";
import { idOf, type State } from "./state.ts";
import type { Dataset } from "./types.ts";

/** As many days are rehearsed under each policy. */
const most = 8;

/**
 * What is likely to be looked at next, evaluated before it is asked for: each policy, with the bank and without one, on the days on which
 * a paper turns. One state after the other, so that the browser gets a moment after each; each policy ends with the terms as they are, from
 * which the next change starts. Nothing is shown of it: a changed fact only finds everything at hand.
 */
export function* rehearse(dataset: Dataset, evaluation: Evaluation, state: State): Generator<void> {
  const { connector, checklist, policy: current, asOf, bank } = state;
  const others = dataset.policies.map(({ id }) => id).filter((id) => id !== idOf(current));
  for (const policy of [...others, current]) {
    const days = turnsOf(termsOf(dataset, { checklist, policy, asOf, bank }), connector);
    const ahead = [...new Set(days)].filter((day) => day > asOf).toSorted();
    for (const day of ahead.slice(0, most)) yield void evaluation.of({ ...state, policy, asOf: day });
    if (bank !== null) yield void evaluation.of({ ...state, policy, bank: null });
    yield void evaluation.of({ ...state, policy });
  }
}
