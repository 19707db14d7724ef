import { commonAskText, type PortfolioPage } from "../../../src/report/portfolio/view.ts";
import type { ItemNo, ItemStatus } from "../../app/types.ts";
import { h, keyed, setText } from "../../dom/h.ts";
import { type Filters, noFilters } from "./rows.ts";
import type { ManyWords } from "./words.ts";

const statuses = ["covered", "narrowed", "confirm", "bank-side"] as const satisfies readonly ItemStatus[];
const spans = [3, 6, 12, 24, 36] as const;

export interface FilterActs {
  readonly set: (filters: Partial<Filters>) => void;
  readonly setMonths: (months: number) => void;
}

/** By text, by the status of an item, by what lapses; and what else was chosen above, with a way to take it back. */
export function makeFilters(words: ManyWords, statusWords: Readonly<Record<ItemStatus, string>>, acts: FilterActs) {
  const text = h("input", { id: "many-text", class: "input", type: "search", autocomplete: "off" });
  text.addEventListener("input", () => acts.set({ text: text.value }));
  const item = h("select", { id: "many-item", class: "input" });
  item.addEventListener("change", () => acts.set({ item: item.value }));
  const option = (value: string, word: string) => h("option", { value }, word);
  const status = h(
    "select",
    { id: "many-status", class: "input" },
    option("", words.anyStatus),
    ...statuses.map((one) => option(one, statusWords[one])),
  );
  status.addEventListener("change", () => acts.set({ status: statuses.find((one) => one === status.value) ?? "" }));
  const lapse = h(
    "select",
    { id: "many-lapse", class: "input" },
    ...(["", "any", "worse"] as const).map((one) => option(one, words.lapses[one])),
  );
  lapse.addEventListener("change", () =>
    acts.set({ lapse: lapse.value === "any" || lapse.value === "worse" ? lapse.value : "" }),
  );
  const months = h(
    "select",
    { id: "many-months", class: "input" },
    ...spans.map((one) => option(String(one), words.month(one))),
  );
  months.addEventListener("change", () => acts.setMonths(Number(months.value)));
  const chips = h("div", { class: "many-chips" });
  const field = (label: string, control: HTMLElement) =>
    h("div", { class: "field" }, h("label", { for: control.id }, label), control);
  const element = h(
    "form",
    { class: "many-filters", "aria-label": words.filters, on: { submit: (event) => event.preventDefault() } },
    field(words.text, text),
    field(words.item, item),
    field(words.status, status),
    field(words.lapse, lapse),
    field(words.months, months),
    chips,
  );

  function update(page: PortfolioPage, filters: Filters, items: readonly ItemNo[]): void {
    if (text !== document.activeElement && text.value !== filters.text) text.value = filters.text;
    keyed(
      item,
      ["", ...items.map(String)],
      (no) => `item ${no}`,
      (no) => h("option", { value: no }),
      (one, no) => {
        const label = page.checklist.items.find((each) => String(each.no) === no)?.label[page.lang] ?? "";
        setText(one, no === "" ? words.anyItem : `${words.itemNo(no)} ${label}`);
      },
    );
    item.value = filters.item;
    status.value = filters.status;
    lapse.value = filters.lapse;
    months.value = String(page.months);
    const { ask, month } = filters;
    const chosen = [
      ...(month === "" ? [] : [{ text: words.filteredMonth(words.monthOf(month)), unset: { month: "" } }]),
      ...(ask ? [{ text: words.filteredAsk(commonAskText(page, askOf(ask))), unset: { ask: null } }] : []),
    ];
    const isAny = JSON.stringify(filters) !== JSON.stringify(noFilters);
    keyed(
      chips,
      [...chosen, ...(isAny ? [{ text: words.reset, unset: noFilters }] : [])],
      (chip) => chip.text,
      (chip) =>
        h(
          "button",
          {
            type: "button",
            class: chip.unset === noFilters ? "link-button" : "button many-chip",
            on: {
              click: () => {
                if (chip.unset === noFilters) text.value = "";
                acts.set(chip.unset);
                text.focus();
              },
            },
          },
          chip.text,
          chip.unset === noFilters ? null : h("span", { "aria-hidden": "true" }, " ×"),
          chip.unset === noFilters ? null : h("span", { class: "only-read" }, ` ${words.remove}`),
        ),
    );
  }
  return { element, update };
}

const askOf = (ask: NonNullable<Filters["ask"]>) => ({ ...ask, connectors: 0, helped: 0, items: 0, topics: 0 });
