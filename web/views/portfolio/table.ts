import type { PortfolioPage } from "../../../src/report/portfolio/view.ts";
import type { ItemNo } from "../../app/types.ts";
import { h, setAttribute } from "../../dom/h.ts";
import { makeRow } from "./row.ts";
import type { Row, Sorting } from "./rows.ts";
import type { ManyWords } from "./words.ts";

/** Every row is as high as this (style.css), so that which rows are seen follows from how far it is scrolled. */
const high = 80;
/** Rows beyond what is seen, so that scrolling shows no gap. */
const beyond = 6;

type Made = ReturnType<typeof makeRow> & { row: Row; drawn: Row | null; index: number };

export interface TableActs {
  readonly open: (row: Row) => void;
  readonly sort: (by: string) => void;
  readonly scrolled: (scroll: { readonly top: number; readonly left: number }) => void;
}

/** Connectors by items: only the rows that are seen are there. Made anew for other items or terms. */
export function makeTable(page: PortfolioPage, words: ManyWords, items: readonly ItemNo[], acts: TableActs) {
  const { checklist, lang } = page;
  const columns: readonly {
    readonly by: string;
    readonly kind: string;
    readonly text: string;
    readonly note: string;
  }[] = [
    { by: "name", kind: "name", text: words.columns.name, note: "" },
    { by: "counts", kind: "counts", text: words.columns.counts, note: "" },
    ...items.map((no) => ({
      by: `item:${no}`,
      kind: "item",
      text: words.itemNo(String(no)),
      note: checklist.items.find((one) => one.no === no)?.label[lang] ?? "",
    })),
    { by: "lapse", kind: "lapse", text: words.columns.lapse, note: "" },
    { by: "ask", kind: "ask", text: words.columns.ask, note: "" },
  ];
  const heads = columns.map(({ by, kind, text, note }) => {
    const button = h(
      "button",
      { type: "button", class: "many-sort", title: note || null, on: { click: () => acts.sort(by) } },
      h("span", {}, text),
      note ? h("span", { class: "many-note small" }, note) : null,
    );
    return { by, cell: h("th", { scope: "col", class: `many-head many-${kind}` }, button) };
  });
  const gap = () => h("td", { colspan: columns.length });
  const [above, below] = [gap(), gap()];
  const body = h("tbody", { class: "many-body" });
  const table = h(
    "table",
    { class: "many-table" },
    h("caption", { class: "only-read" }, words.table, " ", words.keys),
    h("colgroup", {}, ...columns.map(({ kind }) => h("col", { class: `col-${kind}` }))),
    h("thead", {}, h("tr", { "aria-rowindex": 1 }, ...heads.map(({ cell }) => cell))),
    h("tbody", { "aria-hidden": "true" }, h("tr", {}, above)),
    body,
    h("tbody", { "aria-hidden": "true" }, h("tr", {}, below)),
  );
  const element = h("div", { class: "many-scroll", role: "region", tabindex: 0, "aria-label": words.scroll }, table);

  let rows: readonly Row[] = [];
  let active = 0;
  let range = { from: 0, to: 0 };
  const made = new WeakMap<Element, Made>();
  const context = { page, words, items };

  function make(row: Row): Made {
    const one: Made = { ...makeRow(context), row, drawn: null, index: 0 };
    one.name.addEventListener("click", () => acts.open(one.row));
    one.name.addEventListener("focus", () => {
      active = one.index;
      draw(false);
    });
    made.set(one.element, one);
    return one;
  }

  function draw(isChanged: boolean): void {
    const seen = element.clientHeight || 600;
    const first = Math.floor(element.scrollTop / high);
    const from = Math.max(0, first - beyond);
    const to = Math.min(rows.length, first + Math.ceil(seen / high) + beyond);
    if (!isChanged && from === range.from && to === range.to) {
      for (const child of body.children) tabbable(child);
      return;
    }
    range = { from, to };
    const shown = rows.slice(from, to);
    const held = document.activeElement;
    const isHeld = body.contains(held);
    place(shown, from);
    // a row that had the keyboard was scrolled away: the table keeps it
    if (isHeld && !body.contains(document.activeElement)) element.focus({ preventScroll: true });
    above.style.height = `${from * high}px`;
    below.style.height = `${(rows.length - to) * high}px`;
  }

  /** Rows that stay keep their elements, and with them the keyboard; those of rows that are gone are used for new ones. */
  function place(shown: readonly Row[], from: number): void {
    const wanted = new Set(shown.map(({ entry }) => entry.id));
    const here = [...body.children].flatMap((child) => made.get(child) ?? []);
    const staying = new Map(here.flatMap((one) => (wanted.has(one.row.entry.id) ? [[one.row.entry.id, one]] : [])));
    const free = here.filter((one) => !wanted.has(one.row.entry.id) && one.name !== document.activeElement);
    let next = body.firstElementChild;
    for (const [at, row] of shown.entries()) {
      const one = staying.get(row.entry.id) ?? free.shift() ?? make(row);
      one.index = from + at;
      one.row = row;
      setAttribute(one.element, "aria-rowindex", one.index + 2);
      if (one.drawn !== row) one.update(row);
      one.drawn = row;
      tabbable(one.element);
      if (one.element === next) next = next.nextElementSibling;
      else body.insertBefore(one.element, next);
    }
    while (next) {
      const gone = next;
      next = next.nextElementSibling;
      gone.remove();
    }
  }

  function tabbable(child: Element): void {
    const one = made.get(child);
    if (one) one.name.tabIndex = one.index === Math.min(Math.max(active, range.from), range.to - 1) ? 0 : -1;
  }

  function go(index: number): void {
    active = Math.max(0, Math.min(rows.length - 1, index));
    const head = table.tHead?.offsetHeight ?? 0;
    const top = active * high;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + high > element.scrollTop + element.clientHeight - head)
      element.scrollTop = top + high - element.clientHeight + head;
    draw(false);
    for (const child of body.children) {
      const one = made.get(child);
      if (one?.index === active) one.name.focus({ preventScroll: true });
    }
  }

  body.addEventListener("keydown", (event) => {
    const page = Math.max(1, Math.floor(element.clientHeight / high) - 1);
    const next = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  });
  let isAsked = false;
  element.addEventListener("scroll", () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      if (!element.isConnected) return;
      draw(false);
      acts.scrolled({ top: element.scrollTop, left: element.scrollLeft });
    });
  });

  return {
    element,
    update(next: readonly Row[], { by, down }: Sorting): void {
      rows = next;
      active = Math.max(0, Math.min(active, rows.length - 1));
      setAttribute(table, "aria-rowcount", rows.length + 1);
      for (const head of heads)
        setAttribute(head.cell, "aria-sort", head.by === by ? (down ? "descending" : "ascending") : null);
      draw(true);
    },
    /** Where it stood before the view was left. */
    scrollTo({ top, left }: { readonly top: number; readonly left: number }): void {
      element.scrollTop = top;
      element.scrollLeft = left;
      draw(true);
    },
    top(): void {
      element.scrollTop = 0;
      active = 0;
    },
    focusRow(id: number): void {
      const index = rows.findIndex(({ entry }) => entry.id === id);
      if (index >= 0) go(index);
    },
  };
}
