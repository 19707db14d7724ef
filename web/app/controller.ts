import { wholeDataset } from "../data/dataset.ts";
import { pageWords } from "../words/index.ts";
import type { App, Trail } from "./app.ts";
import { Datasets, type Evaluation } from "./evaluation.ts";
import * as history from "./history.ts";
import type { Model, Selection } from "./model.ts";
import type { State, StateOptions } from "./state.ts";
import type { Connector, Dataset, Language } from "./types.ts";
import type { ViewName } from "./view.ts";

/** What the frame of the page does for the controller. */
export interface Frame {
  /** Draws the model; called once for each change. */
  update(model: Model): void;
  /** Draws everything anew, in another language. */
  rebuild(model: Model): void;
  show(view: ViewName): void;
  announce(text: string): void;
  /** Loads what is needed sooner or later, once the page has been drawn. */
  prepare(): void;
}

/** The one place where the page's state changes. */
export class Controller implements App {
  readonly #datasets: Datasets;
  readonly #evaluation: Evaluation;
  #history: history.History;
  #model: Model;
  #whole: { readonly base: Dataset; readonly datasets: Datasets } | undefined;
  frame: Frame | undefined;
  trail: Trail | null = null;

  constructor(state: State, language: Language, datasets: Datasets, evaluation: Evaluation) {
    this.#datasets = datasets;
    this.#evaluation = evaluation;
    this.#history = history.begin(state);
    this.#model = this.#modelOf(this.#history, null, language);
  }

  get dataset(): Dataset {
    return this.#model.dataset;
  }

  async texts(): Promise<Dataset> {
    await wholeDataset().then((base) => {
      this.#whole ??= { base, datasets: new Datasets(base) };
    });
    return this.textsNow() ?? this.dataset;
  }

  /** The whole dataset if it has been loaded. */
  textsNow(): Dataset | undefined {
    return this.#whole?.datasets.with(this.#model.state);
  }

  model(): Model {
    return this.#model;
  }

  words() {
    return pageWords[this.#model.language];
  }

  change(edit: (state: State) => State, step?: string): void {
    const now = this.#history.now;
    const next = edit(now);
    if (next === now) return;
    this.#go(history.advance(this.#history, next, step));
  }

  open(connector: Connector, options: StateOptions = {}, trail: Trail | null = null): void {
    const begun = history.begin({ ...this.#history.now, ...options, connector });
    if (this.#go(begun, null, trail))
      this.announce(this.words().announcements.opened(connector.connector.name.slice(0, 80)));
  }

  undo(): void {
    if (this.#model.canUndo && this.#go(history.undo(this.#history))) this.announce(this.words().announcements.undone);
  }

  redo(): void {
    if (this.#model.canRedo && this.#go(history.redo(this.#history))) this.announce(this.words().announcements.redone);
  }

  reset(): void {
    const { opened } = this.#history;
    if (this.#go(history.advance(this.#history, opened))) this.announce(this.words().announcements.resetDone);
  }

  select(selection: Selection | null): void {
    this.#model = { ...this.#model, selection };
    this.frame?.update(this.#model);
  }

  setLanguage(language: Language): void {
    if (language === this.#model.language) return;
    this.#model = { ...this.#model, language };
    this.frame?.rebuild(this.#model);
  }

  show(view: ViewName): void {
    this.frame?.show(view);
  }

  announce(text: string): void {
    this.frame?.announce(text);
  }

  /** Evaluates before anything changes: what cannot be evaluated changes nothing. */
  #go(next: history.History, selection = this.#model.selection, trail = this.trail): boolean {
    if (next === this.#history) return false;
    performance.mark("certmap:change");
    let model: Model;
    try {
      model = this.#modelOf(next, selection, this.#model.language);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.announce(this.words().refused);
      return false;
    }
    performance.measure("certmap:evaluate", "certmap:change");
    this.#history = next;
    this.#model = model;
    this.trail = trail;
    this.frame?.update(model);
    performance.measure("certmap:update", "certmap:change");
    performance.clearMarks("certmap:change");
    return true;
  }

  #modelOf({ now, opened, past, future }: history.History, selection: Selection | null, language: Language): Model {
    const result = this.#evaluation.of(now);
    return {
      state: now,
      opened,
      dataset: this.#datasets.with(now),
      result,
      before: now === opened ? result : this.#evaluation.of(opened),
      changed: now !== opened,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      selection: stillThere(selection, result.items),
      language,
    };
  }
}

/** What is looked at stays, as long as the list still has it. */
function stillThere(selection: Selection | null, items: Model["result"]["items"]): Selection | null {
  if (!selection) return null;
  const item = items.find(({ no }) => String(no) === String(selection.item));
  if (!item) return null;
  if (selection.topic === undefined || item.topics.some(({ topic }) => topic === selection.topic)) return selection;
  return { item: item.no };
}
