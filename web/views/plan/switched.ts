import { applySteps } from "../../../src/engine/plan/apply.ts";
import { type Step, unnamedBank } from "../../../src/engine/plan/step.ts";
import type { State } from "../../app/state.ts";
import type { Connector, Dataset } from "../../app/types.ts";
import { takeBack } from "../../edit/difference.ts";
import { isSame } from "../../edit/path.ts";

interface Facts {
  readonly connector: Connector;
  readonly bank: string | null;
}

/** Which steps are on in a state, and the facts without them: those that the plan is made from, so that no step vanishes when it is on. */
export interface Switched {
  readonly base: Facts;
  readonly applied: Facts;
  readonly on: readonly Step[];
  /** The state in which they were switched on: a day or list that was changed since counts for them only once they are applied again. */
  readonly at: State;
}

/**
 * Steps of a plan as switches of the what-if. A state that was reached by switching is known, also when undo or redo come back to it; in
 * any other the steps that were on last are taken back as far as what they led to still stands, and the rest is the person's own edits.
 */
export class Switches {
  readonly #known = new WeakMap<State, Switched>();
  #last: Switched | undefined;

  of(dataset: Dataset, state: State, placeholder: string): Switched {
    const found = this.#known.get(state) ?? this.#derived(dataset, state, placeholder);
    this.#known.set(state, found);
    this.#last = found;
    return found;
  }

  /** The state with these steps on, and no others. */
  switched(dataset: Dataset, state: State, on: readonly Step[], placeholder: string): State {
    const { base } = this.of(dataset, state, placeholder);
    const applied = appliedTo(dataset, state, base, on, placeholder);
    const next = { ...state, ...applied };
    this.#known.set(next, { base, applied, on, at: state });
    return next;
  }

  #derived(dataset: Dataset, state: State, placeholder: string): Switched {
    const now = { connector: state.connector, bank: state.bank };
    const last = this.#last;
    if (!last || last.on.length === 0) return { base: now, applied: now, on: [], at: state };
    const on = unitsOf(last.on).flatMap((unit) => {
      const others = last.on.filter((one) => !unit.includes(one));
      const without = appliedTo(dataset, last.at, last.base, others, placeholder);
      const leads = !isSame(without.connector, last.applied.connector);
      const stands = takeBack(now.connector, without.connector, last.applied.connector) !== now.connector;
      return leads && !stands ? [] : unit;
    });
    if (on.length === 0) return { base: now, applied: now, on: [], at: state };
    const isOwnBank = last.base.bank !== last.applied.bank && state.bank === last.applied.bank;
    const base = {
      connector: takeBack(now.connector, last.base.connector, last.applied.connector),
      bank: isOwnBank ? last.base.bank : state.bank,
    };
    return { base, applied: now, on, at: last.at };
  }
}

/** What stands and falls together: the procedures of the one engagement, and the answers. */
function unitsOf(on: readonly Step[]): readonly (readonly Step[])[] {
  const units = new Map<string, Step[]>();
  for (const step of on) {
    const key = step.class === "procedure" ? "aup-engagement" : step.class === "answer" ? "answer" : step.id;
    units.set(key, [...(units.get(key) ?? []), step]);
  }
  return [...units.values()];
}

/** As `applySteps`; a bank that is still to be named has a name in the reader's language. */
function appliedTo(
  dataset: Dataset,
  { checklist, policy, asOf }: State,
  { connector, bank }: Facts,
  on: readonly Step[],
  placeholder: string,
): Facts {
  const apply = (named: string | null) =>
    applySteps(dataset, connector, { checklist, policy, asOf, bank: named }, [...on]);
  const applied = apply(bank);
  return applied.bank === unnamedBank ? apply(placeholder) : applied;
}

/** Would the steps that are on, applied again, give other facts? So where the bank or the day was changed since. */
export function isOutdated(
  dataset: Dataset,
  state: State,
  { base, applied, on }: Switched,
  placeholder: string,
): boolean {
  if (on.length === 0) return false;
  return !isSame(appliedTo(dataset, state, base, on, placeholder), { connector: applied.connector, bank: state.bank });
}
