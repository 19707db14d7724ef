import { usableItems } from "../../../src/engine/portfolio/survey.ts";
import { type PortfolioPage, portfolioPage } from "../../../src/report/portfolio/view.ts";
import { reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import { idOf } from "../../app/state.ts";
import type { ItemNo } from "../../app/types.ts";
import type { MakeView } from "../../app/view.ts";
import { h } from "../../dom/h.ts";
import { makeFilters } from "./filters.ts";
import { makeProblemLists } from "./problems.ts";
import { type Filters, filterRows, type Row, rowsOf, type Sorting, sortRows, totalsOf } from "./rows.ts";
import { makeSources } from "./sources.ts";
import { portfolioOf } from "./store.ts";
import type { Entry } from "./types.ts";
import "./style.css";
import { makeTable } from "./table.ts";
import { makeTools } from "./tools.ts";
import { makeTotals } from "./totals.ts";
import { openRow } from "./trail.ts";
import { manyWords } from "./words.ts";

/** While answers come in, what is added up of them is drawn no oftener than this. */
const pause = 400;

/** Many connectors at once, under the terms of the page: what each covers, what lapses, which one ask would help most. */
export const makePortfolio: MakeView = (app) => {
  const { language } = app.model();
  const words = manyWords[language];
  const list = portfolioOf(app);
  const sources = makeSources(list, words, language, () => app.announce(app.words().failedLoad));
  const totals = makeTotals(words, setFilters);
  const filters = makeFilters(words, reportWords(language).terms.statuses, { set: setFilters, setMonths });
  const tools = makeTools(app, words, () => ({ rows: sorted, page }));
  const problems = makeProblemLists(words, language);
  const together = h("details", { class: "many-together", open: true }, h("summary", {}, words.totals), totals.element);
  const none = h("p", { class: "soft" }, words.none);
  const tablePlace = h("div");
  const whole = h("div", { class: "many-whole" }, together, filters.element, tools.element, tablePlace, none);
  const element = h("div", { class: "portfolio" }, sources.element, problems.element, whole);
  sources.watch(element);

  let page: PortfolioPage | undefined;
  let items: readonly ItemNo[] = [];
  let table: ReturnType<typeof makeTable> | undefined;
  let tableOf = "";
  let known: ReadonlyMap<Entry, Row> = new Map();
  let rows: readonly Row[] = [];
  let sorted: readonly Row[] = [];
  let order: { readonly rows: readonly Row[]; readonly sorting: Sorting; readonly all: readonly Row[] } | undefined;
  let added = 0;

  function setFilters(set: Partial<Filters>): void {
    const before = list.seen.filters;
    list.seen = { ...list.seen, filters: { ...before, ...set } };
    if (set.text === undefined || Object.keys(set).length > 1) drawTotals();
    table?.top();
    drawRows();
  }

  function setMonths(months: number): void {
    list.seen = { ...list.seen, months, filters: { ...list.seen.filters, month: "" } };
    update(app.model());
  }

  function sort(by: string): void {
    const { sorting } = list.seen;
    // the best of an item, of the counts and of the asks is looked for first; names and days from the beginning
    const isDownFirst = by !== "name" && by !== "lapse";
    const down = sorting.by === by ? !sorting.down : isDownFirst;
    list.seen = { ...list.seen, sorting: { by, down } };
    table?.top();
    drawRows();
  }

  function drawRows(): void {
    if (!page || !table) return;
    const { filters: wanted, sorting } = list.seen;
    // sorted once: what is typed only picks from it
    if (order?.rows !== rows || order.sorting !== sorting) order = { rows, sorting, all: sortRows(rows, sorting) };
    sorted = filterRows(order.all, wanted, new Set(items.map(String)));
    table.update(sorted, sorting);
    none.hidden = sorted.length > 0 || rows.length === 0;
    filters.update(page, wanted, items);
    tools.update(sorted.length, rows.length, list.isComplete && rows.length > 0);
  }

  function drawTotals(): void {
    if (!page) return;
    added = performance.now();
    totals.draw(page, totalsOf(rows, list.broken.length), items, list.seen.filters);
    together.classList.toggle("is-busy", !list.isComplete);
  }

  function drawList(isNew: boolean): void {
    sources.update();
    problems.update(list.broken, list.entries);
    whole.hidden = list.entries.length === 0;
    if (!page) return;
    rows = rowsOf(list.entries, list.outcomes, page, known);
    known = new Map(rows.map((row) => [row.entry, row]));
    if (isNew || list.isComplete || performance.now() - added > pause) drawTotals();
    drawRows();
  }

  function drawTable({ state, dataset }: Model): void {
    if (!page) return;
    const { checklist } = page;
    const usable = new Set(page.usable.map(String));
    items = checklist.items.filter(({ no }) => state.shown === "all" || usable.has(String(no))).map(({ no }) => no);
    // a list that names no usable item shows them all
    if (items.length === 0) items = checklist.items.map(({ no }) => no);
    const of = JSON.stringify([checklist.id, dataset.digest, items]);
    if (of === tableOf && table) return;
    tableOf = of;
    table = makeTable(page, words, items, {
      open: (row) => {
        openRow(app, sorted, sorted.indexOf(row));
        app.show("coverage");
        // the way back stands at the top
        document.querySelector<HTMLElement>(".trail-back")?.focus();
      },
      sort,
      scrolled: (scroll) => {
        list.seen = { ...list.seen, scroll };
      },
    });
    tablePlace.replaceChildren(table.element);
    const { item } = list.seen.filters;
    if (item !== "" && !checklist.items.some(({ no }) => String(no) === item))
      list.seen = { ...list.seen, filters: { ...list.seen.filters, item: "", status: "" } };
  }

  function update(model: Model): void {
    const { state, dataset } = model;
    const checklist = dataset.checklists.find(({ id }) => id === idOf(state.checklist));
    const policy = dataset.policies.find(({ id }) => id === idOf(state.policy));
    if (!checklist || !policy) return;
    list.setTerms(state);
    const { asOf, bank } = state;
    const { months, scroll } = list.seen;
    const terms = { dataset, checklist, policy, asOf, bank, months, usable: usableItems(dataset, checklist) };
    page = portfolioPage(terms, language);
    drawTable(model);
    tools.terms(state.shown, page);
    drawList(true);
    table?.scrollTo(scroll);
    if (list.opened?.isBack) {
      list.opened.isBack = false;
      table?.focusRow(list.opened.id);
      table?.element.scrollIntoView({ block: "nearest" });
    }
  }

  list.onChange = () => {
    if (element.isConnected) drawList(false);
  };
  return { element, update, destroy: () => list.detach() };
};
