import { evidenceName } from "../../../src/report/ask-text.ts";
import { sayOr } from "../../../src/report/lookup.ts";
import { statusWord } from "../../../src/report/reading.ts";
import { dayNumber } from "../../../src/report/timeline-scale.ts";
import type { TimelineSheet } from "../../../src/report/timeline-sheet.ts";
import { h, keyed, setAttribute, setText } from "../../dom/h.ts";
import type { TimeWords } from "./words.ts";

/** Each day on which something changes: what, what that does, what can be done before, and every topic that it touches. */
export function makeChanges(words: TimeWords, goTo: (date: string) => void) {
  const heading = h("h2", {});
  const none = h("p", { class: "soft" });
  const list = h("ol", { class: "time-changes" });
  const element = h("section", { class: "time-told" }, heading, none, list);
  const cards = new WeakMap<HTMLElement, (sheet: TimelineSheet, index: number) => void>();

  function draw(sheet: TimelineSheet): void {
    const { timeline } = sheet.words;
    setText(heading, timeline.changes);
    setText(none, timeline.noChange);
    none.hidden = sheet.changes.length > 0;
    keyed(
      list,
      sheet.changes.map(({ date }, index) => ({ date, index })),
      ({ date }) => date,
      ({ date }) => makeCard(date),
      (element, { index }) => cards.get(element)?.(sheet, index),
    );
  }

  /** A card is made once for each day; what it says is changed where it differs. */
  function makeCard(date: string): HTMLElement {
    const mark = h("span", { "aria-hidden": "true" });
    const take = h(
      "button",
      { type: "button", class: "link-button small", on: { click: () => goTo(date) } },
      words.setAsOf,
    );
    const causes = h("ul", { class: "time-causes" });
    const effects = h("ul", { class: "time-effects" });
    const remedies = h("ul", { class: "time-remedies small" });
    const before = h("p", { class: "soft small" });
    const topics = makeTopics();
    const element = h(
      "li",
      { class: "time-change" },
      h(
        "div",
        { class: "time-change-head" },
        mark,
        h("h3", {}, h("time", { datetime: date }, date)),
        h("span", { class: "time-when soft small" }),
        take,
      ),
      causes,
      effects,
      before,
      remedies,
    );
    cards.set(element, (sheet, at) => {
      const change = sheet.changes[at];
      if (!change) return;
      setText(mark, String(at + 1));
      setAttribute(mark, "class", `time-mark is-${change.turn}`);
      setLines(causes, change.causes);
      setLines(effects, change.effects);
      setLines(remedies, change.remedies);
      before.hidden = change.remedies.length === 0;
      setText(before, sheet.words.timeline.before);
      // a day that touches no topic has nothing to open
      if (!topics.draw(sheet, at)) topics.element.remove();
      else if (topics.element.parentElement !== element) element.append(topics.element);
    });
    return element;
  }

  /** Every topic that the day touches: made when it is opened. */
  function makeTopics() {
    const summary = h("summary");
    const list = h("ul");
    const element = h("details", { class: "small" }, summary, list);
    let shown: { readonly sheet: TimelineSheet; readonly index: number } | undefined;
    const fill = () => {
      if (element.open && shown) setLines(list, topicTurns(shown.sheet, shown.index, words));
    };
    element.addEventListener("toggle", fill);
    return {
      element,
      draw(sheet: TimelineSheet, index: number): boolean {
        const touched = sheet.timeline.changes[index]?.items.flatMap(({ topics }) => topics).length ?? 0;
        shown = { sheet, index };
        setText(summary, words.topics(touched));
        fill();
        return touched > 0;
      },
    };
  }

  /** How far each day is from the one chosen. */
  function mark(sheet: TimelineSheet, day: string): void {
    for (const [index, { date }] of sheet.changes.entries()) {
      const card = list.children[index];
      const when = card?.querySelector(".time-when");
      if (!card || !when) continue;
      const days = dayNumber(date) - dayNumber(day);
      setText(when, days > 0 ? words.ahead(days) : days === 0 ? words.today : words.passed);
      card.classList.toggle("is-passed", days <= 0);
      setAttribute(card, "aria-current", days === 0 ? "date" : null);
    }
  }

  return { element, draw, mark };
}

/** As many lines as there are texts; none at all is no list. */
function setLines(list: HTMLElement, texts: readonly string[]): void {
  list.hidden = texts.length === 0;
  while (list.children.length > texts.length) list.lastElementChild?.remove();
  while (list.children.length < texts.length) list.append(h("li"));
  for (const [index, text] of texts.entries()) setText(list.children[index] as HTMLElement, text);
}

function topicTurns({ words, look, timeline: line }: TimelineSheet, index: number, own: TimeWords): readonly string[] {
  const change = line.changes[index];
  if (!change) return [];
  const { grades } = words.terms;
  return change.items.flatMap(({ no, topics }) => {
    const basis = line.items.find((item) => item.no === no)?.basis ?? "unknown";
    return topics.map(({ topic, from, to, by }) => {
      const names = by.flatMap((cause) => {
        const one = change.causes[cause];
        return one?.kind === "evidence" ? [evidenceName(words, look, one.evidence)] : [];
      });
      const said = ({ status, grade }: typeof from) => own.standing(statusWord(words, status, basis), grades[grade]);
      const label = `${no} ${sayOr(look.topic(topic)?.label, words.lang, topic)}`;
      return own.topicTurn(label, said(from), said(to), own.because(names.join(words.phrases.comma)));
    });
  });
}
