import type { Lookup } from "../../../src/report/lookup.ts";
import { isBetter, statusWord } from "../../../src/report/reading.ts";
import { leadingReason } from "../../../src/report/view.ts";
import type { Words } from "../../../src/report/words/words.ts";
import type { App } from "../../app/app.ts";
import type { ItemNo, ItemResult, Settled } from "../../app/types.ts";
import { h, keyed, setAttribute, setText } from "../../dom/h.ts";
import { setStatus, statusBadge } from "../../dom/status.ts";
import { cellOf, direction, type Held, kinds, topicChanges } from "./rows.ts";
import { makeStrip } from "./strip.ts";
import { makeTopicRow } from "./topic-row.ts";
import type { CoverageWords } from "./words.ts";

export interface RowContext {
  readonly app: App;
  readonly words: CoverageWords;
  readonly report: Words;
}

export interface ItemFacts {
  readonly item: ItemResult;
  readonly before: ItemResult | undefined;
  readonly look: Lookup;
  readonly held: Held;
  readonly settled: readonly Settled[];
  readonly isSelected: (topic?: string) => boolean;
}

export interface ItemRow {
  readonly element: HTMLTableSectionElement;
  update(facts: ItemFacts): void;
  expand(open: boolean): void;
  readonly isOpen: () => boolean;
}

/** An item: its status, what it could be, and one shape per topic in each column; opened, its topics as rows of their own. */
export function makeItemRow(context: RowContext, no: ItemNo): ItemRow {
  const { app, words, report } = context;
  let facts: ItemFacts | undefined;
  let isOpen = false;

  const toggle = h("button", { type: "button", class: "row-toggle", on: { click: () => expand(!isOpen) } });
  setAttribute(toggle, "aria-label", words.expand(String(no)));
  const label = h("button", { type: "button", class: "row-label", on: { click: () => app.select({ item: no }) } });
  const reason = h("span", { class: "soft small" });
  const assumed = h("span", { class: "tag tag-assumed" }, words.assumed);
  const answered = h("span", { class: "tag" });
  const status = statusBadge("confirm", "");
  const potential = h("span", { class: "potential small", title: words.potentialNote });
  const was = h("span", { class: "tag" });
  const combined = makeStrip(app, words, no);
  const strips = kinds.map((kind) => ({ kind, strip: makeStrip(app, words, no) }));

  const row = h(
    "tr",
    { class: "item-row" },
    h("td", { class: "cell-no", "data-title": words.columns.no }, h("span", { class: "no" }, String(no))),
    h(
      "th",
      { scope: "row", class: "cell-label" },
      h(
        "div",
        { class: "label-line" },
        toggle,
        h("div", {}, label, h("div", { class: "tags" }, reason, assumed, answered)),
      ),
    ),
    h(
      "td",
      { class: "cell-status", "data-title": words.columns.combined },
      h("div", { class: "status-line" }, status, was, potential),
      combined.element,
    ),
    ...strips.map(({ kind, strip }) => h("td", { class: "cell-kind", "data-title": words.kinds[kind] }, strip.element)),
  );
  const element = h("tbody", { class: "item" }, row);
  const topicRows = new WeakMap<Element, ReturnType<typeof makeTopicRow>>();

  function expand(open: boolean): void {
    isOpen = open;
    if (facts) update(facts);
  }

  function update(now: ItemFacts): void {
    facts = now;
    const { item, before, look, held, settled } = now;
    const isEmpty = item.topics.length === 0;
    setText(label, look.item(no)?.label[report.lang] ?? String(no));
    setAttribute(label, "aria-pressed", now.isSelected() ? "true" : null);
    setText(reason, leadingReason(report, look, item));
    assumed.hidden = item.basis !== "assumed" || isEmpty;
    const topicsAnswered = settled.reduce((sum, { topics }) => sum + Math.max(1, topics.length), 0);
    answered.hidden = topicsAnswered === 0;
    setText(answered, words.answered(topicsAnswered));
    setAttribute(answered, "title", settled.map((one) => words.answeredNote(one.acceptedBy, one.on)).join("\n"));
    setStatus(status, item.status, statusWord(report, item.status, item.basis));
    const could = isBetter(item.potential, item.status);
    potential.hidden = !could;
    setText(potential, could ? words.potential(statusWord(report, item.potential, item.basis)) : "");
    drawChange(item, before);

    const marks = item.topics.map((topic) => ({
      topic,
      label: look.topic(topic.topic)?.label[report.lang] ?? topic.topic,
    }));
    combined.update(marks.map(({ topic, label }) => ({ topic: topic.topic, label, status: topic.status })));
    combined.element.hidden = isEmpty;
    for (const { kind, strip } of strips) {
      strip.update(
        marks.map(({ topic, label }) => ({ topic: topic.topic, label, status: cellOf(topic, kind, held).status })),
      );
      strip.element.hidden = isEmpty;
    }
    toggle.hidden = isEmpty;
    setAttribute(toggle, "aria-expanded", String(isOpen));
    element.classList.toggle("row-open", isOpen && !isEmpty);
    drawTopics(now);
  }

  function drawChange(item: ItemResult, before: ItemResult | undefined): void {
    const turned = direction(before?.status, item.status);
    const { better, worse } = topicChanges(before, item);
    const isChanged = before !== undefined && (before.status !== item.status || better + worse > 0);
    was.hidden = !isChanged;
    element.classList.toggle("is-changed", isChanged);
    if (!isChanged) return;
    const tone = turned ?? (better > 0 && worse === 0 ? "better" : worse > 0 && better === 0 ? "worse" : null);
    was.className = tone === null ? "tag" : `tag tag-${tone}`;
    const from = before.status === item.status ? "" : words.was(statusWord(report, before.status, before.basis));
    setText(was, [from, words.changed(better, worse)].filter((part) => part !== "").join(report.phrases.comma));
  }

  function drawTopics(now: ItemFacts): void {
    if (!isOpen) {
      while (element.childElementCount > 1) element.lastElementChild?.remove();
      return;
    }
    keyed(
      element,
      now.item.topics,
      ({ topic }) => topic,
      ({ topic }) => {
        const made = makeTopicRow(context, no, topic);
        topicRows.set(made.element, made);
        return made.element;
      },
      (line, topic) => topicRows.get(line)?.update(topic, now),
    );
  }

  return { element, update, expand, isOpen: () => isOpen };
}
