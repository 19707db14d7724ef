import type { CommonAsk, Totals } from "../../../src/engine/portfolio/tally.ts";
import { commonAskText, type PortfolioPage } from "../../../src/report/portfolio/view.ts";
import type { ItemNo, ItemStatus } from "../../app/types.ts";
import { type Child, h, svg } from "../../dom/h.ts";
import { glyph } from "../../dom/status.ts";
import { type Filters, monthsOf } from "./rows.ts";
import type { ManyWords } from "./words.ts";

const statuses = ["covered", "narrowed", "confirm", "bank-side"] as const satisfies readonly ItemStatus[];
const firstAsks = 5;
const mostAsks = 20;

/** What holds of all together, as tables whose numbers filter the list. Drawn anew when the answers change, never while one types. */
export function makeTotals(words: ManyWords, filter: (filters: Partial<Filters>) => void) {
  const element = h("div", { class: "many-totals" });

  function draw(page: PortfolioPage, totals: Totals, items: readonly ItemNo[], filters: Filters): void {
    const held = element.contains(document.activeElement) ? document.activeElement?.getAttribute("aria-label") : null;
    element.replaceChildren(
      section("many-asks", words.byAsk, asks(page, totals, filters)),
      section("many-months", words.byMonth(page.months), months(page, totals, filters)),
      section("many-items", words.byItem, byItem(page, totals, items, filters)),
    );
    const same = [...element.querySelectorAll("button")].find((one) => one.getAttribute("aria-label") === held);
    if (held) same?.focus({ preventScroll: true });
  }

  const section = (name: string, title: string, content: readonly Child[]): HTMLElement =>
    h("section", { class: name }, h("h2", {}, title), ...content);

  /** A number that filters; pressed again it no longer does. */
  const button = (name: string, isOn: boolean, set: Partial<Filters>, unset: Partial<Filters>, ...text: Child[]) =>
    h(
      "button",
      {
        type: "button",
        class: "many-number",
        "aria-pressed": String(isOn),
        "aria-label": name,
        title: words.onlyThese,
        on: { click: () => filter(isOn ? unset : set) },
      },
      ...text,
    );

  function asks(page: PortfolioPage, { asks }: Totals, { ask: on }: Filters): readonly Child[] {
    const useful = asks.filter(({ topics }) => topics > 0);
    const [best] = useful;
    if (!best) return [h("p", { class: "soft" }, words.noAsks)];
    const isOn = (one: CommonAsk) => on !== null && on.code === one.code && on.holder === one.holder;
    const entry = (one: CommonAsk) => {
      const text = commonAskText(page, one);
      const set = { ask: { code: one.code, holder: one.holder } };
      return h(
        "li",
        {},
        h("span", {}, text),
        " ",
        button(
          `${text}: ${words.askEffect(one.connectors, one.helped, one.topics)}`,
          isOn(one),
          set,
          { ask: null },
          words.askEffect(one.connectors, one.helped, one.topics),
        ),
      );
    };
    const rest = useful.slice(firstAsks, mostAsks);
    return [
      h("p", { class: "many-best" }, words.best(commonAskText(page, best), best.helped, best.topics, best.items)),
      h("ol", {}, ...useful.slice(0, firstAsks).map(entry)),
      rest.length > 0
        ? h(
            "details",
            { open: rest.some(isOn) },
            h("summary", { class: "small" }, words.moreAsks(useful.length - firstAsks)),
            h("ol", { start: firstAsks + 1 }, ...rest.map(entry)),
          )
        : null,
      h("p", { class: "small soft" }, words.askNote),
    ];
  }

  function months(page: PortfolioPage, totals: Totals, { month: on }: Filters): readonly Child[] {
    if (totals.months.length === 0) return [h("p", { class: "soft" }, words.noLapses(page.months))];
    const most = Math.max(...totals.months.map(({ connectors }) => connectors));
    const row = (month: string) => {
      const { connectors = 0, worse = 0 } = totals.months.find((one) => one.month === month) ?? {};
      const said = `${words.monthOf(month)}: ${words.lapsing(connectors)}, ${words.worse(worse)}`;
      return h(
        "tr",
        { class: connectors === 0 ? "is-empty" : null },
        h("th", { scope: "row" }, words.monthOf(month)),
        h(
          "td",
          {},
          connectors === 0
            ? h("span", { class: "soft" }, "0")
            : button(said, on === month, { month }, { month: "" }, words.lapsing(connectors)),
        ),
        h(
          "td",
          { class: "many-bar" },
          bar([
            { part: worse / most, name: "worse" },
            { part: (connectors - worse) / most, name: "lapse" },
          ]),
        ),
        h("td", { class: "small soft" }, worse > 0 ? words.worse(worse) : ""),
      );
    };
    return [h("table", {}, h("tbody", {}, ...monthsOf(page.asOf, page.months).map(row)))];
  }

  function byItem(page: PortfolioPage, totals: Totals, items: readonly ItemNo[], filters: Filters): readonly Child[] {
    const { statuses: named } = page.words.terms;
    const row = (no: ItemNo) => {
      const counts = totals.items.find((one) => one.no === no)?.counts;
      const item = page.checklist.items.find((one) => one.no === no);
      const label = item?.label[page.lang] ?? "";
      const isOn = (status: ItemStatus) => filters.item === String(no) && filters.status === status;
      return h(
        "tr",
        {},
        h(
          "th",
          { scope: "row" },
          h(
            "span",
            { class: "many-called" },
            h("span", { class: "no" }, String(no)),
            " ",
            h("span", { class: "many-label" }, label),
          ),
        ),
        ...statuses.map((status) => {
          const count = counts?.[status] ?? 0;
          const set = { item: String(no), status };
          // never a bare "covered" where the item's wording is assumed
          const assumed = status === "covered" && item?.basis === "assumed" ? words.assumedShort : "";
          const said = `${words.itemNo(String(no))} ${named[status]}${assumed}: ${count}`;
          return h(
            "td",
            { class: `is-${status}`, "data-title": named[status] },
            count === 0
              ? h("span", { class: "soft" }, "0")
              : button(
                  said,
                  isOn(status),
                  set,
                  { item: "", status: "" },
                  glyph(status),
                  " ",
                  h("span", {}, `${count}${assumed}`),
                ),
          );
        }),
        h(
          "td",
          { class: "many-bar" },
          bar(
            statuses.map((status) => ({
              part: (counts?.[status] ?? 0) / Math.max(1, totals.connectors),
              name: status,
            })),
          ),
        ),
      );
    };
    return [
      h(
        "div",
        { class: "many-wide", role: "region", tabindex: 0, "aria-label": words.byItem },
        h(
          "table",
          {},
          h(
            "thead",
            {},
            h(
              "tr",
              {},
              h("th", { scope: "col" }, words.items),
              ...statuses.map((status) => h("th", { scope: "col" }, named[status])),
              h("td"),
            ),
          ),
          h("tbody", {}, ...items.map(row)),
        ),
      ),
    ];
  }

  return { element, draw };
}

/** Parts of a whole side by side; the numbers beside it say the same. */
function bar(parts: readonly { readonly part: number; readonly name: string }[]): SVGSVGElement {
  let x = 0;
  const rects = parts.map(({ part, name }) => {
    const rect = svg("rect", { class: `bar-${name}`, x: x * 100, y: 0, width: part * 100, height: 10 });
    x += part;
    return rect;
  });
  return svg("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" }, ...rects);
}
