import { askLines, whomToAsk } from "../../../src/report/ask-text.ts";
import type { Lookup } from "../../../src/report/lookup.ts";
import { labelOf, rangesOf } from "../../../src/report/reading.ts";
import type { Words } from "../../../src/report/words/words.ts";
import type { App } from "../../app/app.ts";
import type { EvidenceAsk, Settled, TopicAsk } from "../../app/types.ts";
import { type Child, foreign, h, keyed } from "../../dom/h.ts";
import type { AsksWords } from "./words.ts";

interface Context {
  readonly app: App;
  readonly words: AsksWords;
  readonly report: Words;
}

export interface Section {
  readonly element: HTMLElement;
  readonly list: HTMLElement;
}

export function section(title: string, note?: string): Section {
  const list = h("ol", { class: "asks-list" });
  const said = note !== undefined && h("p", { class: "soft small" }, note);
  return { element: h("section", { class: "asks-section" }, h("h2", {}, title), said, list), list };
}

/** What an entry was made from. */
const madeFrom = new WeakMap<Element, readonly unknown[]>();

/** An entry that says the same as before is left as it is, but for its number. `also` = what entries are made from besides. */
export function fill<T extends object>(
  { element, list }: Section,
  entries: readonly T[],
  keyOf: (one: T) => string,
  make: (one: T) => HTMLLIElement,
  { numberOf, also = [] }: { readonly numberOf?: (one: T) => number; readonly also?: readonly unknown[] } = {},
): void {
  element.hidden = entries.length === 0;
  const remembered = (one: T): HTMLLIElement => {
    const made = make(one);
    madeFrom.set(made, [one, ...also]);
    return made;
  };
  keyed<T, HTMLLIElement>(list, entries, keyOf, remembered, (line, one) => {
    const from = madeFrom.get(line);
    if (![one, ...also].every((part, index) => part === from?.[index])) {
      line.replaceChildren(...make(one).childNodes);
      madeFrom.set(line, [one, ...also]);
    }
    const number = numberOf?.(one);
    if (number !== undefined && line.value !== number) line.value = number;
  });
}

export function entry(
  number: number,
  title: readonly Child[],
  lines: readonly string[],
  notes: readonly Child[] = [],
): HTMLLIElement {
  return h(
    "li",
    { value: number },
    title.length > 0 && h("p", { class: "asks-title" }, ...title),
    ...lines.map((line) => h("p", {}, line)),
    notes.length > 0 && h("p", { class: "asks-notes small" }, ...notes),
  );
}

export function evidenceEntry(
  { words, report }: Context,
  look: Lookup,
  ask: EvidenceAsk,
  number: number,
): HTMLLIElement {
  const { items, topics } = ask.unlocks;
  const helps = items.length + topics.length > 0;
  const unlocks = helps ? words.unlocks(rangesOf(report, items), topics.length) : words.unlocksNothing;
  return entry(number, [], askLines(report, look, ask), [
    h("span", { class: "tag" }, report.terms.whom[whomToAsk(report, ask)]),
    h("span", {}, words.why(labelOf(report, ask.code))),
    h("span", { class: helps ? "asks-helps" : "soft" }, unlocks),
  ]);
}

/** The label leads to why the topic is open, in the first of its items. */
export function topicEntry(
  { app, words, report }: Context,
  look: Lookup,
  ask: TopicAsk,
  number: number,
): HTMLLIElement {
  const [item] = ask.items;
  const select = () => {
    if (item !== undefined) app.select({ item, topic: ask.topic });
  };
  const label = look.topic(ask.topic)?.label[report.lang] ?? ask.topic;
  const title = h("button", { type: "button", class: "link-button", on: { click: select } }, label);
  return entry(number, [title], askLines(report, look, ask), [
    h("span", { class: "tag" }, words.serves(rangesOf(report, ask.items))),
    h("span", {}, words.why(labelOf(report, ask.code))),
  ]);
}

export function settledEntry({ words, report }: Context, look: Lookup, one: Settled): HTMLLIElement {
  const { comma } = report.phrases;
  const topics = one.topics.map((id) => look.topic(id)?.label[report.lang] ?? id).join(comma);
  return h(
    "li",
    {},
    h("p", { class: "asks-title" }, words.serves(String(one.item)), " ", topics || words.wholeItem),
    one.text !== undefined && h("p", {}, foreign(one.text)),
    h("p", { class: "asks-notes small" }, words.acceptedBy(one.acceptedBy, one.on), comma, words.until(one.validUntil)),
  );
}
