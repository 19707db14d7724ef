import { Citations } from "../../../src/report/citations.ts";
import { lookupFor } from "../../../src/report/lookup.ts";
import type { App } from "../../app/app.ts";
import { reportWords } from "../../app/look.ts";
import { h } from "../../dom/h.ts";
import type { ListsWords } from "./words.ts";

/** The fact of the register that asks for it. */
const fact = "M-31";

/** Why a bank that makes its own list should show where it differs, as the source has it, with its voice. */
export function makeWhy(app: App, words: ListsWords) {
  const element = h("aside", { class: "notice lists-why", hidden: true });
  void app.texts().then(
    (dataset) => {
      const { result, language } = app.model();
      const citations = new Citations(lookupFor(result, dataset), reportWords(language));
      const said = citations.list([fact]);
      const found = citations.all().find(({ id }) => id === fact);
      if (!found) return;
      element.append(h("h2", {}, words.why), h("p", {}, found.text, " ", h("span", { class: "tag" }, said)));
      element.hidden = false;
    },
    () => {},
  );
  return { element };
}
