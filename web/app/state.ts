import type { Checklist, Connector, Policy } from "../../src/engine/index.ts";
import { isSame } from "../edit/path.ts";

/** What undo restores and a share link may carry; plain JSON. */
export interface State {
  readonly connector: Connector;
  /** An id of the dataset's, or the user's own. */
  readonly checklist: string | Checklist;
  readonly policy: string | Policy;
  readonly asOf: string;
  readonly bank: string | null;
  /** The items for which evidence may be used (the nine), or the whole list. */
  readonly shown: "usable" | "all";
}

/** What may be told besides the connector when a file is opened; the rest stays as it is. */
export type StateOptions = Partial<Omit<State, "connector">>;

export const idOf = (one: string | { readonly id: string }): string => (typeof one === "string" ? one : one.id);

/** The same facts, whatever object holds them and in whatever order. */
export const isSameState = (a: State, b: State): boolean => isSame(a, b);
