import type { State } from "./state.ts";
import type { Dataset, ItemNo, Language, Result } from "./types.ts";

/** What is looked at more closely: an item, or one of its topics. */
export interface Selection {
  readonly item: ItemNo;
  readonly topic?: string;
}

/** Everything a view shows. `before` is the same object as `result` where nothing was changed. */
export interface Model {
  readonly state: State;
  /** As the file was opened: the "before" of what-if. */
  readonly opened: State;
  /** The core dataset, with the user's own checklist and policy in it. */
  readonly dataset: Dataset;
  readonly result: Result;
  readonly before: Result;
  readonly changed: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly selection: Selection | null;
  readonly language: Language;
}
