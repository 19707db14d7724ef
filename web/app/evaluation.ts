import { type Evaluated, evaluateAfter } from "../../src/engine/evaluate.ts";
import type { State } from "./state.ts";
import type { Checklist, Dataset, Policy, Result } from "./types.ts";

type Lists = Pick<State, "checklist" | "policy">;

/** The dataset with the user's own checklist and policy in it, so that titles and origins resolve. The same lists give the same object. */
export class Datasets {
  readonly #base: Dataset;
  #last: { readonly lists: Lists; readonly dataset: Dataset } | undefined;

  constructor(base: Dataset) {
    this.#base = base;
  }

  with(lists: Lists): Dataset {
    if (typeof lists.checklist === "string" && typeof lists.policy === "string") return this.#base;
    const last = this.#last;
    if (last?.lists.checklist === lists.checklist && last.lists.policy === lists.policy) return last.dataset;
    const dataset = {
      ...this.#base,
      checklists: added(this.#base.checklists, lists.checklist),
      policies: added(this.#base.policies, lists.policy),
    };
    this.#last = { lists, dataset };
    return dataset;
  }
}

function added<T extends Checklist | Policy>(known: readonly T[], one: string | T): readonly T[] {
  return typeof one === "string" ? known : [...known.filter(({ id }) => id !== one.id), one];
}

/** As many evaluations are kept to start the next one from: of so many policies and checklists at most. */
const most = 4;

/** Evaluates each state once, from what was evaluated before: what a change does not touch is not worked out again. */
export class Evaluation {
  readonly #datasets: Datasets;
  readonly #known = new WeakMap<State, Result>();
  /** The latest first, one for each pair of checklist and policy. */
  #recent: readonly { readonly lists: Lists; readonly evaluated: Evaluated }[] = [];

  constructor(datasets: Datasets) {
    this.#datasets = datasets;
  }

  /** Throws RangeError as `evaluate` does. */
  of(state: State): Result {
    const known = this.#known.get(state);
    if (known) return known;
    const { connector, checklist, policy, asOf, bank } = state;
    const isOfSameLists = ({ lists }: { lists: Lists }) => lists.checklist === checklist && lists.policy === policy;
    const near = this.#recent.find(isOfSameLists) ?? this.#recent[0];
    const options = { checklist, policy, asOf, bank };
    const evaluated = evaluateAfter(near?.evaluated, this.#datasets.with(state), connector, options);
    const rest = this.#recent.filter((one) => !isOfSameLists(one)).slice(0, most - 1);
    this.#recent = [{ lists: { checklist, policy }, evaluated }, ...rest];
    this.#known.set(state, evaluated.result);
    return evaluated.result;
  }
}
