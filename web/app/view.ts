import type { App } from "./app.ts";
import type { Model } from "./model.ts";

/**
 * One view of the page. `update` runs on every change while the view is shown, and once when it is shown again; it changes in place
 * what differs and never builds a large DOM anew. Another language makes the view anew, so words may be taken when it is made.
 */
export interface View {
  readonly element: HTMLElement;
  update(model: Model): void;
  /** Where the keyboard goes when the view is opened; absent = the view's element. */
  focus?(): void;
  /** Takes back what reaches outside the element (listeners on the document, timers). */
  destroy?(): void;
}

export type MakeView = (app: App) => View;

/** In the order of the tabs: first what is about the connector that is open, then what is about many connectors or lists. */
export const viewNames = [
  "coverage",
  "flow",
  "whatif",
  "time",
  "asks",
  "plan",
  "aup",
  "form",
  "portfolio",
  "lists",
] as const;
/** With this one what is about many begins. */
export const firstOfMany: ViewName = "portfolio";
export type ViewName = (typeof viewNames)[number];
