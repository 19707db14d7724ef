import { h } from "../../dom/h.ts";
import type { App } from "../app.ts";
import type { Model } from "../model.ts";
import type { MakeView, View } from "../view.ts";

/** From this width on "why" stands beside the view; below it covers the page. */
const beside = "(min-width: 70rem)";

/** The panel that says why: beside the view where there is room, else a dialog over it. Escape closes it; the keyboard returns. */
export function makeWhyPanel(app: App, load: () => Promise<MakeView>) {
  const words = app.words();
  const close = h("button", { type: "button", class: "button", on: { click: () => app.select(null) } }, words.close);
  const heading = h("h2", { id: "why-title", tabindex: -1 }, words.whyTitle);
  const body = h("div", { class: "why-body" });
  const element = h(
    "dialog",
    { class: "why", "aria-labelledby": heading.id },
    h("header", { class: "why-head" }, heading, close),
    body,
  );
  let view: View | undefined;
  let opener: Element | null = null;
  let shown: Model["selection"] = null;

  element.addEventListener("cancel", (event) => {
    event.preventDefault();
    app.select(null);
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    app.select(null);
  });

  function open(): void {
    opener = document.activeElement;
    keepInPlace(opener, () => {
      if (matchMedia(beside).matches) element.show();
      else element.showModal();
      document.documentElement.classList.add("has-why");
    });
    heading.focus({ preventScroll: true });
  }

  function shut(): void {
    keepInPlace(opener, () => {
      element.close();
      document.documentElement.classList.remove("has-why");
    });
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  }

  async function draw(model: Model): Promise<void> {
    if (!view) {
      body.replaceChildren(h("p", { class: "soft" }, words.loading));
      try {
        const make = await load();
        view ??= make(app);
      } catch {
        body.replaceChildren(h("p", { class: "notice notice-warn", role: "alert" }, words.failedLoad));
        return;
      }
      body.replaceChildren(view.element);
      view.update(app.model());
      return;
    }
    view.update(model);
  }

  return {
    element,
    update(model: Model): void {
      const { selection } = model;
      if (!selection) {
        if (element.open) shut();
        shown = null;
        return;
      }
      if (!element.open) open();
      else if (shown !== selection) body.scrollTop = 0;
      shown = selection;
      void draw(model);
    },
    destroy: () => view?.destroy?.(),
  };
}

/** The view becomes narrower or wider beside the panel; what was clicked stays where it is on the screen. */
function keepInPlace(anchor: Element | null, act: () => void): void {
  const before = anchor?.getBoundingClientRect().top;
  act();
  if (!anchor?.isConnected || before === undefined) return;
  scrollBy(0, anchor.getBoundingClientRect().top - before);
}
