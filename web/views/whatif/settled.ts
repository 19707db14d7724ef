import { settle } from "../../../src/engine/settle.ts";
import type { Model } from "../../app/model.ts";
import type { State } from "../../app/state.ts";
import type { Connector, EvidenceAsk } from "../../app/types.ts";
import { takeBack } from "../../edit/difference.ts";

/** A question about the evidence as a switch: off as the file has it, on as if it were settled well. */
export interface Preset {
  readonly ask: EvidenceAsk;
  readonly isOn: boolean;
}

interface Applied {
  readonly ask: EvidenceAsk;
  readonly before: { readonly connector: Connector; readonly bank: string | null };
  readonly after: { readonly connector: Connector; readonly bank: string | null };
}

const asksOf = ({ asks }: Model["result"]): readonly EvidenceAsk[] =>
  asks.filter((ask): ask is EvidenceAsk => ask.kind === "evidence");

/**
 * The questions of the file as it was opened, then those that only what was changed since brings up; each once. One is on where it is no
 * longer asked, whether by its switch or by hand. What no single fact settles is left out.
 */
export class Presets {
  #opened: State | undefined;
  #known = new Map<string, Applied>();

  of(model: Model): readonly Preset[] {
    const { opened, before, result, state } = model;
    if (opened !== this.#opened) {
      this.#opened = opened;
      this.#known = new Map();
      for (const ask of asksOf(before)) this.#learn(model, opened, ask);
    }
    const asked = new Set(asksOf(result).map(({ id }) => id));
    for (const ask of asksOf(result)) if (!this.#known.has(ask.id)) this.#learn(model, state, ask);
    const now = new Map(asksOf(result).map((ask) => [ask.id, ask]));
    const held = new Set((state.connector.evidence ?? []).map(({ id }) => id));
    return [...this.#known.values()]
      .filter(({ ask }) => held.has(ask.evidence))
      .map(({ ask }) => ({ ask: now.get(ask.id) ?? ask, isOn: !asked.has(ask.id) }));
  }

  #learn({ dataset }: Model, state: State, ask: EvidenceAsk): void {
    const { connector, bank } = state;
    const after = settle(dataset, connector, state, ask);
    if (after.connector === connector && after.bank === bank) return;
    this.#known.set(ask.id, { ask, before: { connector, bank }, after });
  }

  /** Turned on: settled on top of what is now. Turned off: what it led to is taken back, and nothing else. */
  toggled({ dataset }: Model, state: State, { ask, isOn }: Preset): State {
    if (!isOn) {
      const { connector, bank } = settle(dataset, state.connector, state, ask);
      this.#known.set(ask.id, { ask, before: state, after: { connector, bank } });
      return { ...state, connector, bank };
    }
    const known = this.#known.get(ask.id);
    if (!known) return state;
    const connector = takeBack(state.connector, known.before.connector, known.after.connector);
    const isOwnBank = known.before.bank !== known.after.bank && state.bank === known.after.bank;
    return { ...state, connector, bank: isOwnBank ? known.before.bank : state.bank };
  }
}
