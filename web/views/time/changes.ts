import { evidenceName } from "../../../src/report/ask-text.ts";
import { sayOr } from "../../../src/report/lookup.ts";
import { statusWord } from "../../../src/report/reading.ts";
import { dayNumber } from "../../../src/report/timeline-scale.ts";
import type { TimelineSheet } from "../../../src/report/timeline-sheet.ts";
import type { ChangeRow } from "../../../src/report/timeline-turns.ts";
import { h, keyed, setAttribute, setText } from "../../dom/h.ts";
import type { TimeWords } from "./words.ts";

/** Each day on which something changes: what, what that does, what can be done before, and every topic that it touches. */
export function makeChanges(words: TimeWords, goTo: (date: string) => void) {
  const heading = h("h2", {});
  const none = h("p", { class: "soft" });
  const list = h("ol", { class: "time-changes" });
  const element = h("section", { class: "time-told" }, heading, none, list);

  function draw(sheet: TimelineSheet): void {
    const { timeline } = sheet.words;
    setText(heading, timeline.changes);
    setText(none, timeline.noChange);
    none.hidden = sheet.changes.length > 0;
    keyed(
      list,
      sheet.changes.map((change, index) => ({ change, index })),
      ({ change, index }) => JSON.stringify([index, change]),
      ({ change, index }) => card(sheet, change, index),
      () => {},
    );
  }

  function card(sheet: TimelineSheet, change: ChangeRow, index: number): HTMLElement {
    const { timeline } = sheet.words;
    const lines = (kind: string, texts: readonly string[]) =>
      texts.length > 0 && h("ul", { class: kind }, ...texts.map((text) => h("li", {}, text)));
    const touched = sheet.timeline.changes[index]?.items.flatMap(({ topics }) => topics).length ?? 0;
    const element = h(
      "li",
      { class: `time-change is-${change.turn}` },
      h(
        "div",
        { class: "time-change-head" },
        h("span", { class: `time-mark is-${change.turn}`, "aria-hidden": "true" }, String(index + 1)),
        h("h3", {}, h("time", { datetime: change.date }, change.date)),
        h("span", { class: "time-when soft small" }),
        h(
          "button",
          { type: "button", class: "link-button small", on: { click: () => goTo(change.date) } },
          words.setAsOf,
        ),
      ),
      lines("time-causes", change.causes),
      lines("time-effects", change.effects),
      change.remedies.length > 0 && h("p", { class: "soft small" }, timeline.before),
      lines("time-remedies small", change.remedies),
      touched > 0 && topicDetails(sheet, index, touched),
    );
    return element;
  }

  /** Every topic that the day touches: made when it is opened. */
  function topicDetails(sheet: TimelineSheet, index: number, touched: number): HTMLElement {
    const details = h("details", { class: "small" }, h("summary", {}, words.topics(touched)));
    details.addEventListener(
      "toggle",
      () => details.append(h("ul", {}, ...topicTurns(sheet, index, words).map((text) => h("li", {}, text)))),
      { once: true },
    );
    return details;
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
