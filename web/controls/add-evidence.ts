import type { Connector } from "../app/types.ts";
import { h } from "../dom/h.ts";
import { checkText } from "../edit/check.ts";
import { type Addition, addEvidence, additions, blank, checklistOf, supposed } from "../edit/evidence.ts";
import { changeConnector } from "./fact.ts";
import type { Setting } from "./types.ts";

/**
 * Adds a paper. Of what is added nothing is known; in what-if it can also be added as if everything were in order, and what that supposes
 * stands beside the button. `added` is called with its id.
 */
export function makeAddEvidence(setting: Setting, suppose: boolean, added: (id: string) => void): HTMLElement {
  const { app, words, edit } = setting;

  const add = (change: (connector: Connector) => Connector) => {
    changeConnector(setting, (connector) => ({ ok: true, connector: change(connector) }));
    const id = app.model().state.connector.evidence?.at(-1)?.id;
    if (id !== undefined) added(id);
  };
  const supposedNow = (addition: Exclude<Addition, "other">) => {
    const { dataset, state } = app.model();
    const checklist = checklistOf(dataset, state.checklist);
    if (!checklist) return;
    const terms = { asOf: state.asOf, bank: state.bank, checklist };
    add((connector) => addEvidence(connector, supposed({ dataset }, terms, addition)));
  };
  const button = (text: string, label: string, click: () => void) =>
    h("button", { type: "button", class: "button", "aria-label": `${label}: ${text}`, on: { click } }, text);

  const entries = additions.map((addition) => {
    const label = edit.additions[addition];
    if (addition === "other") {
      if (suppose) return null;
      const name = h("input", {
        class: "input add-name",
        type: "text",
        placeholder: words.nameOfOther,
        "aria-label": words.nameOfOther,
      });
      const finish = () => {
        const checked = checkText(name.value);
        if (!checked.ok || typeof checked.value !== "string") return name.focus();
        add((connector) => addEvidence(connector, blank("other", checked.value as string)));
        name.value = "";
      };
      return h(
        "li",
        { class: "add-entry" },
        h("span", { class: "add-kind" }, label),
        h("div", { class: "row" }, name, button(words.add, label, finish)),
      );
    }
    const unknown = button(suppose ? words.unknown : words.add, label, () =>
      add((connector) => addEvidence(connector, blank(addition))),
    );
    return h(
      "li",
      { class: "add-entry" },
      h("span", { class: "add-kind" }, label),
      h("div", { class: "row" }, unknown, suppose ? button(words.suppose, label, () => supposedNow(addition)) : null),
      suppose ? h("p", { class: "small soft" }, words.supposes(edit.supposed[addition])) : null,
    );
  });
  return h("ul", { class: "add-list" }, ...entries);
}
