import { tidy } from "../../../src/report/tidy.ts";
import { aupFors } from "../../../src/schema/aup-codes.ts";
import type { App } from "../../app/app.ts";
import { banksNamedIn } from "../../app/banks.ts";
import { lookOf, reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import { segments } from "../../app/shell/segments.ts";
import type { ItemNo, ItemResult } from "../../app/types.ts";
import { foreign, h, keyed, setText } from "../../dom/h.ts";
import type { Choice } from "./choice.ts";
import type { AupViewWords } from "./words.ts";

/** For whom, for which topics: banks, statuses, items and, within them, topics. */
export function makeChoices(app: App, words: AupViewWords, change: (choice: Choice) => void) {
  const { language } = app.model();
  const report = reportWords(language);
  let now: Choice;

  const chips = h("ul", { class: "aup-banks" });
  const name = h("input", { id: "aup-bank", class: "input", type: "text", list: "aup-bank-list", autocomplete: "off" });
  const known = h("datalist", { id: "aup-bank-list" });
  const add = h(
    "form",
    { class: "row aup-add" },
    h("label", { for: name.id, class: "only-read" }, words.bankName),
    name,
    known,
    h("button", { type: "submit", class: "button" }, words.bankAdd),
  );
  name.placeholder = words.bankName;
  add.addEventListener("submit", (event) => {
    event.preventDefault();
    const bank = name.value.trim();
    if (bank === "" || now.banks.includes(bank)) return;
    name.value = "";
    change({ ...now, banks: [...now.banks, bank] });
  });
  const fors = segments(
    words.for,
    aupFors.toReversed().map((value) => ({ value, text: words.fors[value] })),
    (value) => change({ ...now, for: value }),
  );

  const count = h("span", { class: "soft small" });
  const list = h("ul", { class: "aup-items" });
  const usual = h(
    "button",
    { type: "button", class: "button", on: { click: () => change({ ...now, items: null, without: [] }) } },
    words.itemsUsual,
  );
  const items = h("details", { class: "aup-part" }, h("summary", {}, words.items, " ", count), list, h("p", {}, usual));
  const element = h(
    "section",
    { class: "aup-choices", "aria-label": words.choices },
    h(
      "div",
      { class: "field" },
      h("span", { class: "label" }, words.banks),
      chips,
      add,
      h("p", { class: "small soft" }, words.banksNote),
    ),
    h("div", { class: "field" }, h("span", { class: "label" }, words.for), fors.element),
    items,
  );

  const usable = (model: Model): readonly ItemResult[] => {
    const { isUsable } = lookOf(model.result, model.dataset);
    const policy = model.dataset.policies.find(({ id }) => id === model.result.policy);
    return choosable(model).filter(({ no }) => policy?.usable === "all" || isUsable(no));
  };
  const chosenItems = (model: Model): ReadonlySet<string> =>
    new Set((now.items ?? usable(model).map(({ no }) => no)).map(String));

  function toggleItem(no: ItemNo, isOn: boolean): void {
    const model = app.model();
    const chosen = chosenItems(model);
    const next = choosable(model).filter((one) => (String(one.no) === String(no) ? isOn : chosen.has(String(one.no))));
    change({ ...now, items: next.map((one) => one.no) });
  }

  function itemRow(no: ItemNo): HTMLElement {
    const box = h("input", { type: "checkbox", on: { change: () => toggleItem(no, box.checked) } });
    const label = h("span", {});
    const tags = h("span", { class: "aup-tags" });
    const topics = h("ul", { class: "aup-topics" });
    const inner = h("details", {}, h("summary", { class: "small" }, words.topics(String(no))), topics);
    return h("li", {}, h("label", { class: "check" }, box, label), tags, inner);
  }

  function topicRow(topic: string): HTMLElement {
    const box = h("input", { type: "checkbox" });
    box.addEventListener("change", () =>
      change({ ...now, without: box.checked ? now.without.filter((one) => one !== topic) : [...now.without, topic] }),
    );
    return h("li", {}, h("label", { class: "check" }, box, h("span", {})));
  }

  return {
    element,
    update(model: Model, choice: Choice): void {
      now = choice;
      keyed(
        chips,
        choice.banks,
        (bank) => bank,
        (bank) => {
          const remove = h(
            "button",
            { type: "button", class: "button button-icon", "aria-label": words.bankRemove(tidy(bank, 80)) },
            "×",
          );
          remove.addEventListener("click", () => change({ ...now, banks: now.banks.filter((one) => one !== bank) }));
          return h("li", {}, foreign(tidy(bank, 80)), remove);
        },
      );
      const offered = [
        ...new Set([...(model.state.bank === null ? [] : [model.state.bank]), ...banksNamedIn(model.state.connector)]),
      ];
      keyed(
        known,
        offered.filter((one) => !choice.banks.includes(one)),
        (one) => one,
        (value) => h("option", { value }),
      );
      fors.set(choice.for);
      const chosen = chosenItems(model);
      const look = lookOf(model.result, model.dataset);
      setText(count, words.itemsChosen(chosen.size, choice.without.length));
      usual.disabled = choice.items === null && choice.without.length === 0;
      keyed(
        list,
        choosable(model),
        ({ no }) => String(no),
        ({ no }) => itemRow(no),
        (row, item) => {
          const isOn = chosen.has(String(item.no));
          const box = row.querySelector("input");
          if (box) box.checked = isOn;
          const [label, tags, inner] = [
            row.querySelector("label > span"),
            row.querySelector(".aup-tags"),
            row.querySelector("details"),
          ];
          if (label) setText(label, words.item(String(item.no), tidy(look.item(item.no)?.label[language] ?? "", 200)));
          if (tags) {
            const said = [
              item.basis === "assumed" ? words.assumed : "",
              usable(model).includes(item) ? "" : words.notListed,
            ].filter((one) => one !== "");
            keyed(
              tags,
              said,
              (one) => one,
              (one) => h("span", { class: "tag" }, one),
            );
          }
          if (!inner) return;
          inner.hidden = !isOn;
          keyed(
            inner.querySelector("ul") as HTMLElement,
            item.topics,
            ({ topic }) => topic,
            ({ topic }) => topicRow(topic),
            (one, { topic, status }) => {
              const box = one.querySelector("input");
              if (box) box.checked = !choice.without.includes(topic);
              const text = one.querySelector("span");
              const label = look.topic(topic)?.label[language] ?? topic;
              if (text) setText(text, `${label}${report.phrases.bracketed(report.terms.statuses[status])}`);
            },
          );
        },
      );
    },
  };
}

/** Items that procedures can be drafted for. */
const choosable = ({ result }: Model): readonly ItemResult[] =>
  result.items.filter(({ topics, status }) => topics.length > 0 && status !== "bank-side");
