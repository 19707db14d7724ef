import { tidy } from "../../../src/report/tidy.ts";
import { type Child, h, setAttribute, setText } from "../../dom/h.ts";
import type { App } from "../app.ts";
import { banksNamedIn } from "../banks.ts";
import { editionOf } from "../edition.ts";
import type { Model } from "../model.ts";
import { idOf, type State } from "../state.ts";
import type { Checklist, Policy } from "../types.ts";

/** Who connects, and the terms of the view: bank, checklist, policy, day. All of them can be changed in place. */
export function makeTerms(app: App) {
  const words = app.words();
  const name = h("h1", { class: "subject-name" }, h("bdi", { class: "clip" }));
  const service = h("bdi", { class: "clip" });
  const provenance = h("p", { class: "subject-note" }, h("span", { class: "tag" }), h("span", { class: "soft small" }));

  const bank = h("input", { id: "term-bank", class: "input", type: "text", list: "term-banks", autocomplete: "off" });
  setAttribute(bank, "placeholder", words.bankNone);
  setAttribute(bank, "aria-describedby", "term-bank-hint");
  const banks = h("datalist", { id: "term-banks" });
  bank.addEventListener("input", () => {
    const named = bank.value.trim() === "" ? null : bank.value.trim();
    app.change((state) => ({ ...state, bank: named }), "bank");
  });
  const asOf = h("input", { id: "term-as-of", class: "input", type: "text", required: true, min: "1990-01-01" });
  // date fields are written as the browser's own locale has it; the label says the day beyond doubt
  const isoDay = h("span", { class: "iso-day" });
  const asOfProblem = h("p", { id: "term-as-of-problem", class: "field-problem", hidden: true }, words.badDate);
  asOf.addEventListener("input", () => {
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(asOf.value) && asOf.validity.valid;
    setAttribute(asOf, "aria-invalid", isDate ? null : "true");
    setAttribute(asOf, "aria-describedby", isDate ? null : asOfProblem.id);
    asOfProblem.hidden = isDate;
    if (isDate) app.change((state) => ({ ...state, asOf: asOf.value }), "as-of");
  });
  const edition = h("span");
  const checklist = picker<Checklist>(app, "term-checklist-list", "checklist");
  const policy = picker<Policy>(app, "term-policy-list", "policy");
  const field = (id: string, label: Child, ...rest: readonly HTMLElement[]) =>
    h("div", { class: id.endsWith("-list") ? "field field-wide" : "field" }, h("label", { for: id }, label), ...rest);

  const element = h(
    "section",
    { class: "subject" },
    h("div", { class: "subject-who" }, name, h("p", { class: "soft" }, service), provenance),
    h(
      "form",
      { class: "terms", "aria-label": words.terms, on: { submit: (event) => event.preventDefault() } },
      field(bank.id, words.bank, bank, banks, h("p", { id: "term-bank-hint", class: "only-read" }, words.bankHint)),
      field(checklist.element.id, [words.checklist, " ", edition], checklist.element),
      field(policy.element.id, words.policy, policy.element),
      field(asOf.id, [words.asOf, " ", isoDay], asOf, asOfProblem),
    ),
  );
  return {
    element,
    /** A date field of the browser's own, which takes long to make, and which nobody needs before the first touch. */
    prepare: () => setAttribute(asOf, "type", "date"),
    update({ state, language, dataset }: Model): void {
      const { connector } = state;
      const shown = tidy({ name: connector.connector.name, service: connector.connector.apiService ?? "" }, 10_000);
      said(name.firstElementChild, shown.name);
      said(service, shown.service);
      const kind = connector.provenance?.kind;
      provenance.hidden = kind === undefined;
      if (kind !== undefined) {
        const [tag, note] = provenance.children;
        if (tag) setText(tag, kind === "invented" ? words.invented : words.publicFacts);
        if (note)
          setText(
            note,
            connector.provenance?.note?.[language] ??
              (kind === "invented" ? words.inventedNote : words.publicFactsNote),
          );
      }
      if (bank !== document.activeElement && bank.value !== (state.bank ?? "")) bank.value = state.bank ?? "";
      offer(banks, banksNamedIn(connector));
      if (asOf.value !== state.asOf && (asOf !== document.activeElement || asOf.validity.valid))
        asOf.value = state.asOf;
      setText(isoDay, state.asOf);
      const { checklist: list } = state;
      const known = typeof list === "string" ? dataset.checklists.find(({ id }) => id === list) : list;
      setText(edition, editionOf(known?.title[language] ?? ""));
      checklist.update(state, dataset.checklists, (one) => one.title[language]);
      policy.update(state, dataset.policies, (one) => one.title?.[language] ?? one.id);
    },
  };
}

/** Shown as far as there is room; the whole text is the element's title. */
function said(element: Element | null, text: string): void {
  if (!element || element.textContent === text) return;
  element.textContent = text;
  setAttribute(element, "title", text.length > 60 ? text : null);
}

function offer(list: HTMLDataListElement, names: readonly string[]): void {
  if (list.dataset.names === names.join("\n")) return;
  list.dataset.names = names.join("\n");
  list.replaceChildren(...names.map((value) => h("option", { value })));
}

/** A list of the dataset's or one that the user loaded; those that were loaded stay on offer. */
function picker<T extends Checklist | Policy>(app: App, id: string, key: "checklist" | "policy") {
  const own = new Map<string, T>();
  const element = h("select", { id, class: "input" });
  element.addEventListener("change", () => {
    const loaded = own.get(element.value);
    app.change((state) => ({ ...state, [key]: loaded ?? element.value }));
  });
  let shown = "";
  return {
    element,
    update(state: State, known: readonly T[], titleOf: (one: T) => string): void {
      const now = state[key];
      if (typeof now !== "string") own.set(now.id, now as T);
      const all = [...known.filter((one) => !own.has(one.id)), ...own.values()];
      const texts = all.map((one) => (own.has(one.id) ? app.words().ownList(titleOf(one)) : titleOf(one)));
      const options = JSON.stringify([all.map((one) => one.id), texts]);
      if (options !== shown) {
        shown = options;
        element.replaceChildren(...all.map((one, index) => h("option", { value: one.id }, texts[index])));
      }
      if (element.value !== idOf(now)) element.value = idOf(now);
    },
  };
}
