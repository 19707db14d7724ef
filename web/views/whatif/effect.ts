import { compareResults, type ItemChange } from "../../../src/engine/compare.ts";
import { statusWord } from "../../../src/report/reading.ts";
import { leadingReason } from "../../../src/report/view.ts";
import type { App } from "../../app/app.ts";
import { lookOf, reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import type { Counts, ItemStatus } from "../../app/types.ts";
import { h, keyed, setAttribute, setText } from "../../dom/h.ts";
import { setStatus, statusBadge } from "../../dom/status.ts";
import type { WhatIfWords } from "./words.ts";

/** What is covered with assumed topics is counted apart, as everywhere. */
const measures = [
  { count: "covered", status: "covered" },
  { count: "coveredAssumed", status: "covered" },
  { count: "narrowed", status: "narrowed" },
  { count: "confirm", status: "confirm" },
  { count: "bankSide", status: "bank-side" },
] as const satisfies readonly { readonly count: keyof Counts; readonly status: ItemStatus }[];

/** Before and after, side by side: how many, which items, from what to what, and why. */
export function makeEffect(app: App, words: WhatIfWords) {
  const { language } = app.model();
  const report = reportWords(language);
  const nothing = h("p", { class: "soft" }, words.nothing);
  const lead = h("p", { class: "effect-lead", role: "status" });
  const lists = h("p", { class: "small soft" }, words.otherLists);
  const asks = h("p", { class: "small soft" });
  const caption = h("caption", { class: "small soft" });
  const cells = measures.map(({ count, status }) => {
    const [before, after] = [h("td"), h("td")];
    const word = count === "coveredAssumed" ? report.terms.coveredAssumed : report.terms.statuses[status];
    const row = h("tr", {}, h("th", { scope: "row" }, statusBadge(status, word, true)), before, after);
    return { count, row, before, after };
  });
  const table = h(
    "table",
    { class: "effect-counts" },
    caption,
    h(
      "thead",
      {},
      h("tr", {}, ...[words.measure, words.before, words.after].map((text) => h("th", { scope: "col" }, text))),
    ),
    h("tbody", {}, ...cells.map(({ row }) => row)),
  );
  const items = h("ul", { class: "effect-items" });
  const insideHeading = h("h3", {}, words.inside);
  const inside = h("ul", { class: "effect-inside small" });
  const body = h("div", { class: "effect-body" }, lead, lists, table, items, insideHeading, inside, asks);
  const element = h("div", { class: "effect" }, nothing, body);

  interface Row {
    readonly title: HTMLElement;
    readonly mark: HTMLElement;
    readonly from: HTMLElement;
    readonly to: HTMLElement;
    readonly why: HTMLElement;
    no: string | number;
  }
  const rows = new WeakMap<Element, Row>();

  function makeRow(): HTMLElement {
    const title = h("button", { type: "button", class: "link-button effect-title" });
    const mark = h("span", { class: "tag" });
    const from = statusBadge("confirm", "", true);
    const to = statusBadge("confirm", "");
    const why = h("p", { class: "small soft" });
    const row: Row = { title, mark, from, to, why, no: 0 };
    title.addEventListener("click", () => app.select({ item: row.no }));
    const arrow = h("span", {}, h("span", { "aria-hidden": "true" }, "→"), h("span", { class: "only-read" }, words.to));
    const item = h(
      "li",
      {},
      h("div", { class: "effect-head" }, mark, title),
      h("div", { class: "effect-turn" }, from, arrow, to),
      why,
    );
    rows.set(item, row);
    return item;
  }

  const topicsText = ({ topics }: ItemChange) => {
    const count = (change: string) => topics.filter((topic) => topic.change === change).length;
    return words.topics(count("better"), count("worse"));
  };

  function update(model: Model): void {
    const { result, before, changed, dataset } = model;
    nothing.hidden = changed;
    body.hidden = !changed;
    if (!changed) return;
    const comparison = compareResults(before, result);
    const look = lookOf(result, dataset);
    const sorted = [...comparison.items].toSorted((a, b) => Number(isUsable(b)) - Number(isUsable(a)));
    function isUsable({ left, right }: ItemChange): boolean {
      const no = right?.no ?? left?.no;
      return no !== undefined && look.isUsable(no);
    }
    const turned = sorted.filter(({ change }) => change !== "same");
    const within = sorted.filter(
      ({ change, topics }) =>
        change === "same" &&
        topics.some(
          (topic) => topic.change !== "same" || topic.differs.some((one) => one === "grade" || one === "codes"),
        ),
    );
    const count = (change: string) => turned.filter((item) => item.change === change).length;
    const [better, worse] = [count("better"), count("worse")];
    setText(lead, turned.length === 0 ? words.same : words.changedItems(better, worse, turned.length - better - worse));
    lists.hidden = before.checklist === result.checklist;
    drawCounts(before.summary.usable.items > 0 && result.summary.usable.items > 0, before.summary, result.summary);
    const { gone, new: come } = comparison.asks;
    asks.hidden = gone.length + come.length === 0;
    setText(asks, words.asks(gone.length, come.length));

    keyed(
      items,
      turned,
      ({ left, right }) => `${left?.no ?? ""}>${right?.no ?? ""}`,
      makeRow,
      (item, { left, right, change, ...rest }) => {
        const row = rows.get(item);
        const side = right ?? left;
        if (!row || !side) return;
        row.no = side.no;
        setText(row.title, `${side.no} ${look.item(side.no)?.label[language] ?? ""}`);
        const word = change === "better" || change === "worse" ? words[change] : words.other;
        setText(row.mark, `${change === "better" ? "▲" : change === "worse" ? "▼" : "◆"} ${word}`);
        setAttribute(row.mark, "class", change === "better" || change === "worse" ? `tag tag-${change}` : "tag");
        row.from.hidden = left === null;
        row.to.hidden = right === null;
        if (left) setStatus(row.from, left.status, statusWord(report, left.status, left.basis));
        if (right) setStatus(row.to, right.status, statusWord(report, right.status, right.basis));
        const whole = right && result.items.find(({ no }) => String(no) === String(right.no));
        const reason = whole ? leadingReason(report, look, whole) : "";
        const topics = topicsText({ left, right, change, ...rest });
        setText(
          row.why,
          [topics, reason === "" ? "" : report.phrases.line(words.why, reason)]
            .filter(Boolean)
            .join(language === "ja" ? "。" : ". "),
        );
      },
    );
    insideHeading.hidden = within.length === 0;
    inside.hidden = within.length === 0;
    keyed(
      inside,
      within,
      ({ right }) => String(right?.no),
      () => h("li"),
      (item, change) => setText(item, words.insideItem(String(change.right?.no), topicsText(change) || words.grounds)),
    );
  }

  function drawCounts(isUsable: boolean, before: Model["result"]["summary"], after: Model["result"]["summary"]): void {
    const [left, right] = isUsable ? [before.usable, after.usable] : [before.all, after.all];
    setText(caption, isUsable ? words.usable(right.items) : words.all(right.items));
    for (const { count, row, before: was, after: is } of cells) {
      const [from, to] = [left[count], right[count]];
      setText(was, String(from));
      setText(is, String(to));
      row.hidden = from === 0 && to === 0;
      setAttribute(row, "data-turn", from === to ? null : to > from ? "more" : "less");
    }
  }
  return { element, update, said: () => lead.textContent ?? "" };
}
