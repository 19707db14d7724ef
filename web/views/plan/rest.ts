import { stepText } from "../../../src/report/plan/step-text.ts";
import { labelOf, rangesOf, statusWord, whyOf } from "../../../src/report/reading.ts";
import type { Model } from "../../app/model.ts";
import type { ItemNo } from "../../app/types.ts";
import { type Child, h } from "../../dom/h.ts";
import { setStatus, statusBadge } from "../../dom/status.ts";
import { unbroken } from "../../dom/unbroken.ts";
import { gainText, switchFor, type Told } from "./told.ts";

const part = (title: string, note: string, ...rest: readonly Child[]): HTMLElement =>
  h(
    "section",
    { class: "plan-part" },
    h("h2", {}, title),
    note !== "" && h("p", { class: "small soft" }, unbroken(note)),
    ...rest,
  );

/** A wide table scrolls within its own box. */
const wide = (name: string, table: HTMLElement): HTMLElement =>
  h("div", { class: "plan-wide", role: "region", tabindex: 0, "aria-label": name }, table);

const head = (columns: readonly string[]): HTMLElement =>
  h("thead", {}, h("tr", {}, ...columns.map((title) => h("th", { scope: "col" }, title))));

/** Item by item: without steps, with those that are on now, with the least plan. The middle is kept as the page's own evaluation is. */
export function itemsElement(told: Told): { readonly element: HTMLElement; update(model: Model): void } {
  const { app, shown, look, report, words, said, language } = told;
  const live: { readonly no: ItemNo; readonly badge: HTMLElement }[] = [];
  const counts = ({ covered, narrowed, confirm }: { covered: number; narrowed: number; confirm: number }) =>
    h("span", { class: "small soft unbroken" }, words.noteTopics(covered, covered + narrowed + confirm));
  const columns = [report.phrases.item, said.now, words.switched, said.withPlan];
  const cell = (column: number, ...content: readonly Child[]) =>
    h("td", { "data-title": columns[column] }, h("div", {}, ...content));
  const rows = shown.before.items.map((old, index) => {
    const now = shown.best.after.items[index] ?? old;
    const badge = statusBadge(old.status, "", true);
    live.push({ no: old.no, badge });
    const label = look.item(old.no)?.label[language] ?? "";
    const name = h(
      "button",
      { type: "button", class: "link-button", on: { click: () => app.select({ item: old.no }) } },
      `${old.no} ${label}`,
    );
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      cell(1, statusBadge(old.status, statusWord(report, old.status, old.basis), true), " ", counts(old.topics)),
      cell(2, badge),
      cell(3, statusBadge(now.status, statusWord(report, now.status, now.basis), true), " ", counts(now.topics)),
    );
  });
  return {
    element: part(
      words.items,
      words.itemsNote,
      wide(words.items, h("table", { class: "plan-table" }, head(columns), h("tbody", {}, ...rows))),
    ),
    update({ result }) {
      const items = new Map(result.items.map((item) => [String(item.no), item]));
      for (const { no, badge } of live) {
        const item = items.get(String(no));
        if (item) setStatus(badge, item.status, statusWord(report, item.status, item.basis));
      }
    },
  };
}

/** What each step by itself would do. */
export function aloneElement(told: Told): HTMLElement | null {
  const { plan, shown, look, report, words, said } = told;
  if (shown.alone.length === 0) return null;
  const rows = shown.alone.map(({ steps, item, adds }, index) => {
    const text =
      item === null
        ? steps.map((id) => stepText(look, look.step(id))).join(report.phrases.space)
        : said.itemProcedures(String(item), steps.length - 1);
    return h(
      "li",
      {},
      h("span", {}, text),
      h("span", { class: "plan-adds small" }, report.phrases.line(said.aloneAdds, gainText(told, adds))),
      switchFor(told, plan.alone[index]?.steps ?? [], words.switchShort, text),
    );
  });
  return part(said.alone, words.aloneNote, h("ul", { class: "plan-alone" }, ...rows));
}

/** What no step can cover, and why. */
export function beyondElement({ shown, look, report, said }: Told): HTMLElement | null {
  const { items, topics } = shown.beyond;
  const codes = [...new Set(items.map(({ code }) => code))];
  const entries = [
    ...codes.map((code) => {
      const nos = items.filter((one) => one.code === code).map(({ no }) => no);
      return said.beyondItems(rangesOf(report, nos), whyOf(report, code));
    }),
    ...topics.map(({ topic, items: nos, codes: why }) =>
      said.beyondTopic(
        look.topicLabel(topic),
        rangesOf(report, nos),
        why.length > 0 ? why.map((code) => labelOf(report, code)).join(report.phrases.comma) : said.noProcedure,
      ),
    ),
  ];
  if (entries.length === 0) return null;
  return part(said.beyond, said.beyondNote, h("ul", {}, ...entries.map((one) => h("li", {}, one))));
}

/** What is held and not needed: where a scope could be negotiated down [M-15]. */
export function unusedElement({ shown, look, report, said, cites, language, words }: Told): HTMLElement | null {
  if (shown.unused.length === 0) return null;
  const entries = shown.unused.map(({ evidence, standard, categories, requirements }) => {
    const titles = new Map(
      look.dataset.standards
        .find(({ id }) => id === standard)
        ?.requirements.map(({ id, title }) => [id, title[language]]),
    );
    const names = categories.map((one) => said.categories[one] ?? one).join(report.phrases.comma);
    return h(
      "li",
      {},
      h(
        "details",
        {},
        h(
          "summary",
          {},
          report.phrases.line(look.evidenceName(evidence), `${words.unusedMore} ${requirements.length}`),
        ),
        names !== "" && h("p", {}, said.unusedCategories(names)),
        h(
          "ul",
          { class: "plan-unused small" },
          ...requirements.map((id) => h("li", {}, h("code", {}, id), " ", titles.get(id) ?? "")),
        ),
      ),
    );
  });
  return part(said.unused, said.unusedNote + cites.ref(["M-15"]), h("ul", { class: "plan-plain" }, ...entries));
}
