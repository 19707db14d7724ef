import type { PageWords } from "../words/words.ts";
import type { Model, Selection } from "./model.ts";
import type { State, StateOptions } from "./state.ts";
import type { Connector, Dataset } from "./types.ts";
import type { ViewName } from "./view.ts";

/** Made anew for each language. */
export type Trail = () => HTMLElement;

/** What views are given: the data, the model, and every way to change it. */
export interface App {
  /**
   * Core of the dataset with the user's own lists: all that the engine needs, labels, questions and titles in both languages. The long
   * texts (rationale, remainder, how, procedures, sources, reasons of policies) are empty here; `texts()` has them.
   */
  readonly dataset: Dataset;
  /** The whole dataset, loaded as a chunk of its own, with the user's own lists. */
  texts(): Promise<Dataset>;
  model(): Model;
  words(): PageWords;
  /**
   * One undo step; the same state returned = no step. Consecutive changes under the same `step` name (a slider being dragged, a word
   * being typed) count as one step. A change that cannot be evaluated is refused and announced, and nothing changes.
   */
  change(edit: (state: State) => State, step?: string): void;
  /**
   * A new connector: history starts anew. What `options` leaves out stays as it is. `trail` stands above the page as long as this
   * connector is open: the way back to the list that it was opened from.
   */
  open(connector: Connector, options?: StateOptions, trail?: Trail): void;
  undo(): void;
  redo(): void;
  /** Back to the file as it was opened, as one undo step. */
  reset(): void;
  /** Opens or closes "why". */
  select(selection: Selection | null): void;
  show(view: ViewName): void;
  /** Said by screen readers (aria-live) and shown for a moment. */
  announce(text: string): void;
}
