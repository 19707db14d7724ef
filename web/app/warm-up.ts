import { catalogueOf } from "../../src/engine/catalogue.ts";
import type { Evaluation } from "./evaluation.ts";
import { idOf, type State } from "./state.ts";
import type { Dataset } from "./types.ts";

/**
 * The first evaluation takes twenty times as long as the next ones, since nothing has been compiled yet: the first connector's is come
 * to by one paper after the other, each evaluated from the one before, so that the browser gets a moment after each.
 */
export function* warmUp(dataset: Dataset, evaluation: Evaluation, state: State): Generator<void> {
  yield void catalogueOf(dataset);
  const { connector } = state;
  const { evidence = [] } = connector;
  const checklist = dataset.checklists.find(({ id }) => id === idOf(state.checklist));
  if (checklist) {
    const few = { ...checklist, items: checklist.items.slice(0, 3) };
    yield void evaluation.of({ ...state, checklist: few, connector: { ...connector, evidence: [] } });
  }
  for (const count of evidence.keys())
    yield void evaluation.of({
      ...state,
      connector: { ...connector, evidence: evidence.slice(evidence.length - count) },
    });
}
