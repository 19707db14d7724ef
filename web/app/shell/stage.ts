import { h } from "../../dom/h.ts";
import type { App } from "../app.ts";
import type { Model } from "../model.ts";
import type { MakeView, View, ViewName } from "../view.ts";

/** Each view's module: the first is in the first load, the others come when they are shown. */
export type Loaders = Readonly<Record<ViewName, () => Promise<MakeView> | MakeView>>;

/**
 * Shows one view at a time. A view that is not shown is not updated; it is when it is shown again. A view that fails is replaced by
 * words about it, and the rest of the page goes on.
 */
export function makeStage(app: App, loaders: Loaders) {
  const words = app.words();
  const element = h("div", { class: "stage", id: "view", role: "tabpanel", tabindex: -1 });
  const made = new Map<ViewName, View>();
  let current: ViewName | undefined;
  let drawn: { readonly view: View; readonly model: Model } | undefined;

  function draw(name: ViewName, view: View, model: Model): void {
    if (drawn?.view === view && drawn.model === model) return;
    drawn = { view, model };
    try {
      view.update(model);
    } catch (error) {
      fail(name, error);
    }
  }

  function fail(name: ViewName, error: unknown): void {
    made.get(name)?.destroy?.();
    made.delete(name);
    drawn = undefined;
    const again = h(
      "button",
      { type: "button", class: "button", on: { click: () => void show(name, app.model()) } },
      words.again,
    );
    element.replaceChildren(
      h(
        "div",
        { class: "notice notice-warn failed", role: "alert" },
        h("h2", {}, words.failedTitle),
        h("p", {}, words.failed),
        h("p", {}, again),
        h("details", {}, h("summary", {}, words.details), h("p", { class: "small" }, messageOf(error))),
      ),
    );
  }

  async function show(name: ViewName, model: Model): Promise<void> {
    current = name;
    element.setAttribute("aria-labelledby", `tab-${name}`);
    try {
      let view = made.get(name);
      if (!view) {
        const loading = loaders[name]();
        if (loading instanceof Promise) element.replaceChildren(h("p", { class: "soft" }, words.loading));
        const make = loading instanceof Promise ? await loading : loading;
        view = made.get(name) ?? make(app);
        made.set(name, view);
      }
      if (current !== name) return;
      element.replaceChildren(view.element);
      draw(name, view, app.model() ?? model);
    } catch (error) {
      if (current === name) fail(name, error);
    }
  }

  return {
    element,
    show,
    update(model: Model): void {
      const view = current === undefined ? undefined : made.get(current);
      if (current !== undefined && view?.element.isConnected) draw(current, view, model);
    },
    focus(): void {
      const view = current === undefined ? undefined : made.get(current);
      if (view?.focus) view.focus();
      else element.focus();
    },
    destroy(): void {
      for (const view of made.values()) view.destroy?.();
      made.clear();
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);
