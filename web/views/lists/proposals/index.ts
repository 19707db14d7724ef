import { tidy } from "../../../../src/report/tidy.ts";
import type { App } from "../../../app/app.ts";
import type { Model } from "../../../app/model.ts";
import type { Checklist } from "../../../app/types.ts";
import { h, keyed, setText } from "../../../dom/h.ts";
import { type Confirmed, settleProposals, type Unconfirmed, unconfirmed } from "../../../edit/proposals.ts";
import { download } from "../../../files/download.ts";
import { fileName } from "../../../files/names.ts";
import { makeItem } from "./item.ts";
import "./style.css";
import { proposalsWords } from "./words.ts";

/** The user's own checklist that is in use: what an import proposes for its items, to be confirmed item by item, and the file. */
export function makeProposals(app: App) {
  const { language } = app.model();
  const words = proposalsWords[language];
  const title = h("h2");
  const left = h("p");
  const lead = h("p", { class: "small soft" }, words.lead);
  const list = h("div", { class: "proposals-list" });
  const save = h("button", { type: "button", class: "button", on: { click: () => void saveYaml() } }, words.save);
  const element = h(
    "section",
    { class: "proposals", hidden: true },
    title,
    left,
    lead,
    list,
    h("div", { class: "row" }, save, h("span", { class: "small soft" }, words.keep)),
  );
  let drawn: Checklist | null = null;
  /** By the item itself: another list may have another item of the same number. */
  const keys = new WeakMap<Unconfirmed, string>();
  let made = 0;
  const keyOf = (item: Unconfirmed): string => {
    const key = keys.get(item) ?? String(made++);
    keys.set(item, key);
    return key;
  };

  function settle(item: Unconfirmed, confirmed: Confirmed): void {
    const place = Array.from(list.children).findIndex((one) => (one as HTMLElement).dataset.key === keyOf(item));
    app.change((state) =>
      typeof state.checklist === "string"
        ? state
        : { ...state, checklist: settleProposals(state.checklist, item.no, confirmed) },
    );
    const count = confirmed.topics.length + Number(confirmed.origin);
    const no = tidy(String(item.no), 40);
    app.announce(count > 0 ? words.confirmed(no, count) : words.declined(no));
    // on to the next one, as whoever goes through a list does
    const next = (list.children[place] ?? list.lastElementChild) as HTMLDetailsElement | null;
    if (next) next.open = true;
    (next?.querySelector("summary") ?? save).focus();
  }

  async function saveYaml(): Promise<void> {
    const { checklist } = app.model().state;
    if (typeof checklist === "string") return;
    try {
      const { plainYaml } = await import("../../../files/yaml.ts");
      const name = fileName(checklist.title[language], "yaml");
      download(name, plainYaml(checklist, "checklist"), "application/yaml");
      app.announce(words.saved(name));
    } catch {
      app.announce(words.saveFailed);
    }
  }

  return {
    element,
    update({ state: { checklist: own }, dataset }: Model): void {
      const checklist = typeof own === "string" ? null : own;
      if (checklist === drawn) return;
      drawn = checklist;
      element.hidden = checklist === null;
      if (!checklist) return;
      const items = unconfirmed(checklist);
      setText(title, words.title(tidy(checklist.title[language], 120)));
      setText(left, items.length > 0 ? words.left(items.length, checklist.items.length) : words.done);
      lead.hidden = items.length === 0;
      const context = { dataset, language, words, texts: app.texts(), settle };
      keyed(list, items, keyOf, (item) => makeItem(context, item));
    },
  };
}
