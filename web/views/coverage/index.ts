import { lookOf, reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import { segments } from "../../app/shell/segments.ts";
import type { ItemResult, ItemStatus } from "../../app/types.ts";
import type { MakeView } from "../../app/view.ts";
import { h, keyed, setText } from "../../dom/h.ts";
import { glyph, type Shown } from "../../dom/status.ts";
import "./style.css";
import { makeEvidenceList } from "./evidence-list.ts";
import { type ItemRow, makeItemRow, type RowContext } from "./item-row.ts";
import { heldIn, kinds } from "./rows.ts";
import { type CoverageWords, coverageWords } from "./words.ts";

/** The items as rows; per topic a shape by kind of evidence and combined. The first thing a reader sees. */
export const makeCoverage: MakeView = (app) => {
  const { language } = app.model();
  const words = coverageWords[language];
  const report = reportWords(language);
  const context: RowContext = { app, words, report };
  const rows = new WeakMap<Element, ItemRow>();
  const rowOf = (element: Element): ItemRow | undefined => rows.get(element);

  const chooser = h("div");
  const expandAll = h("button", { type: "button", class: "button", on: { click: () => toggleAll() } });
  const evidence = makeEvidenceList(words, report);
  const table = h(
    "table",
    { class: "coverage-table" },
    h("caption", { class: "only-read" }, words.caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col", class: "cell-no" }, words.columns.no),
        h("th", { scope: "col" }, words.columns.item),
        h("th", { scope: "col" }, words.columns.combined),
        ...kinds.map((kind) =>
          h("th", { scope: "col" }, words.kinds[kind], h("small", { class: "soft" }, words.kindsLong[kind])),
        ),
      ),
    ),
  );
  const none = h("p", { class: "soft" }, words.noItems);
  const caveats = h("ul");
  const element = h(
    "div",
    { class: "coverage" },
    evidence.element,
    h("div", { class: "coverage-tools" }, chooser, expandAll, legend(words, report.terms.statuses)),
    table,
    none,
    h("section", { class: "caveats" }, h("h2", {}, words.caveats), caveats),
  );
  let choice: { readonly key: string; readonly set: (shown: "usable" | "all") => void } | undefined;

  const rowElements = (): readonly Element[] => Array.from(table.tBodies);
  const isAllOpen = (): boolean => rowElements().every((one) => rowOf(one)?.isOpen() ?? true);

  function toggleAll(): void {
    const open = !isAllOpen();
    for (const one of rowElements()) rowOf(one)?.expand(open);
    setText(expandAll, open ? words.collapseAll : words.expandAll);
  }

  function drawChoice({ state, result: { summary } }: Model): void {
    const key = `${summary.usable.items}/${summary.all.items}`;
    if (choice?.key !== key) {
      const made = segments<"usable" | "all">(
        words.shown,
        [
          { value: "usable", text: words.usable(summary.usable.items) },
          { value: "all", text: words.all(summary.all.items) },
        ],
        (shown) => app.change((now) => ({ ...now, shown }), "shown"),
      );
      chooser.replaceChildren(made.element);
      chooser.hidden = summary.usable.items === 0;
      choice = { key, set: made.set };
    }
    choice.set(state.shown);
  }

  /** The first drawing goes by a few rows at a time, so that the page answers in between. */
  let limit = 2;

  function drawMore(count: number): void {
    if (limit >= count) limit = Number.POSITIVE_INFINITY;
    else {
      limit += 2;
      setTimeout(() => update(app.model()));
    }
  }

  function update(model: Model): void {
    const { result, before, dataset, state, selection } = model;
    const look = lookOf(result, dataset);
    const held = heldIn(result, dataset, state.connector);
    const isNarrow = state.shown === "usable" && result.summary.usable.items > 0;
    const items = isNarrow ? result.items.filter(({ no }) => look.isUsable(no)) : result.items;
    const old = new Map<string, ItemResult>(
      model.changed && before.checklist === result.checklist ? before.items.map((one) => [String(one.no), one]) : [],
    );
    drawChoice(model);
    evidence.update(look.result.evidence);
    keyed(
      table,
      items.slice(0, limit),
      ({ no }) => String(no),
      ({ no }) => {
        const row = makeItemRow(context, no);
        rows.set(row.element, row);
        return row.element;
      },
      (line, item) =>
        rowOf(line)?.update({
          item,
          before: old.get(String(item.no)),
          look,
          held,
          settled: look.result.settled.filter((one) => String(one.item) === String(item.no)),
          isSelected: (topic) => String(selection?.item) === String(item.no) && selection?.topic === topic,
        }),
    );
    drawMore(items.length);
    table.hidden = items.length === 0;
    none.hidden = items.length > 0;
    setText(expandAll, isAllOpen() && items.length > 0 ? words.collapseAll : words.expandAll);
    keyed(
      caveats,
      look.result.caveats,
      (code) => code,
      (code) => h("li", {}, report.caveats[code].short),
    );
  }

  return { element, update };
};

function legend(words: CoverageWords, statuses: Readonly<Record<ItemStatus, string>>): HTMLElement {
  const entry = (shown: Shown, text: string) => h("li", { class: `is-${shown}` }, glyph(shown), h("span", {}, text));
  return h(
    "ul",
    { class: "legend small", "aria-label": words.legend },
    entry("covered", statuses.covered),
    entry("narrowed", statuses.narrowed),
    entry("confirm", statuses.confirm),
    entry("bank-side", statuses["bank-side"]),
    entry("nothing", words.legendNothing),
  );
}
