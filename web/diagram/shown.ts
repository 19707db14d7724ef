import type { App } from "../app/app.ts";
import type { Model } from "../app/model.ts";
import { segments } from "../app/shell/segments.ts";
import { h } from "../dom/h.ts";
import { coverageWords } from "../views/coverage/words.ts";

/** The choice between the items for which evidence may be used and the whole list, as the coverage has it. */
export function makeShown(app: App) {
  const words = coverageWords[app.model().language];
  const element = h("div");
  let made: { readonly key: string; readonly set: (shown: "usable" | "all") => void } | undefined;
  return {
    element,
    update({ state, result: { summary } }: Model): void {
      const key = `${summary.usable.items}/${summary.all.items}`;
      if (made?.key !== key) {
        const { element: choice, set } = segments<"usable" | "all">(
          words.shown,
          [
            { value: "usable", text: words.usable(summary.usable.items) },
            { value: "all", text: words.all(summary.all.items) },
          ],
          (shown) => app.change((now) => ({ ...now, shown }), "shown"),
        );
        element.replaceChildren(choice);
        made = { key, set };
      }
      element.hidden = summary.usable.items === 0;
      made?.set(state.shown);
    },
  };
}

/** Are only the items shown for which evidence may be used? */
export const showsUsable = ({ state, result }: Pick<Model, "state" | "result">): boolean =>
  state.shown === "usable" && result.summary.usable.items > 0;
