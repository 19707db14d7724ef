import type { Model } from "../../app/model.ts";
import { h } from "../../dom/h.ts";
import { unbroken } from "../../dom/unbroken.ts";
import { optionsElement } from "./options.ts";
import { aloneElement, beyondElement, itemsElement, unusedElement } from "./rest.ts";
import type { Told } from "./told.ts";

/** The plan itself, drawn once for each plan; only what the page's own evaluation says is kept up to date in it. */
export function makeBody() {
  const element = h("div", { class: "plan-body" });
  let live: ((model: Model) => void) | undefined;
  return {
    element,
    draw(told: Told): void {
      const hadFocus = element.contains(document.activeElement);
      const { shown, said, report, cites } = told;
      const items = itemsElement(told);
      live = items.update;
      const { measure } = shown;
      const by = measure.by === "order" ? said.byOrder + cites.ref(["M-20"]) : said.byCosts(measure.currency ?? "");
      const unknown = measure.by === "costs" ? measure.unmatched : [];
      const parts = [
        h("p", { class: "small soft plan-measure" }, unbroken(report.phrases.line(said.measure, by))),
        unknown.length > 0 ? h("p", { class: "small" }, said.unmatched(unknown.join(report.phrases.comma))) : null,
        optionsElement(told),
        shown.before.items.length > 0 ? items.element : null,
        aloneElement(told),
        beyondElement(told),
        unusedElement(told),
      ];
      element.replaceChildren(...parts.filter((part) => part !== null));
      if (hadFocus) element.querySelector<HTMLElement>(".plan-options-title")?.focus();
    },
    update(model: Model): void {
      live?.(model);
    },
    clear(): void {
      live = undefined;
      element.replaceChildren();
    },
  };
}
