import { h, setAttribute } from "../../dom/h.ts";
import type { App } from "../app.ts";
import { firstOfMany, type ViewName } from "../view.ts";

/** The views, as tabs: arrow keys, Home and End move between them. */
export function makeTabs(app: App, names: readonly ViewName[]) {
  const words = app.words();
  const tabs = names.map((name) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${name}`,
        class: name === firstOfMany ? "tab tab-apart" : "tab",
        "aria-controls": "view",
        on: { click: () => app.show(name) },
      },
      words.views[name],
    ),
  );
  const element = h("div", { class: "tabs", role: "tablist", "aria-label": words.viewsLabel }, ...tabs);
  element.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(event.target as HTMLButtonElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const name = names[(next + names.length) % names.length];
    if (name === undefined) return;
    app.show(name);
    tabs[names.indexOf(name)]?.focus();
  });
  return {
    element,
    show(name: ViewName, isMoved = true): void {
      for (const [index, tab] of tabs.entries()) {
        const isShown = names[index] === name;
        setAttribute(tab, "aria-selected", String(isShown));
        tab.tabIndex = isShown ? 0 : -1;
        // measuring forces a layout, which the first drawing can do without
        if (isShown && isMoved) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    },
  };
}
