import type { Span } from "../../../src/engine/timeline.ts";
import { dayScale } from "../../../src/report/timeline-scale.ts";
import {
  type EvidenceRow,
  type ItemRow,
  spanAt,
  spanText,
  type TimelineSheet,
} from "../../../src/report/timeline-sheet.ts";
import type { App } from "../../app/app.ts";
import type { ItemStatus } from "../../app/types.ts";
import { foreign, h, keyed, setAttribute, setText } from "../../dom/h.ts";
import { glyph, setStatus, statusBadge, statusSaid } from "../../dom/status.ts";
import type { TimeWords } from "./words.ts";

/** Rows along the scale: when evidence can be used, and what each item is. */
export function makeTracks(app: App, words: TimeWords) {
  const evidence = h("div", { class: "time-rows" });
  const items = h("div", { class: "time-rows" });
  const heading = (text: string, at: string | null) =>
    h("div", { class: "time-heading" }, h("h2", {}, text), at === null ? null : h("span", { class: "soft small" }, at));
  const evidenceHead = heading(words.evidence, null);
  const element = h("div", { class: "time-tracks" }, evidenceHead, evidence, heading(words.items, words.atAsOf), items);

  function draw(sheet: TimelineSheet, shown: readonly ItemRow[], width: number): void {
    evidenceHead.hidden = sheet.evidence.length === 0;
    keyed(
      evidence,
      sheet.evidence,
      ({ id, kind }) => `${kind} ${id}`,
      ({ id, kind }) =>
        h(
          "div",
          { class: "time-row" },
          h(
            "div",
            { class: "time-name" },
            h("span", {}, foreign(id)),
            h("small", { class: "soft" }, sheet.words.terms.kindsShort[kind]),
          ),
          h("div", { class: "time-track", role: "img" }),
          h("span", { class: "time-now" }),
        ),
      (row, one) => {
        const track = row.children[1] as HTMLElement;
        const label = one.spans
          .map((span) => {
            const why = span.why === "" ? "" : sheet.words.phrases.bracketed(span.why);
            return sheet.words.phrases.line(spanText(sheet.words, sheet.timeline, span), span.text + why);
          })
          .join(sheet.words.phrases.comma);
        const said = [label, one.bridgedFrom, sheet.timeline.from, width].join("|");
        if (track.dataset.said === said) return;
        track.dataset.said = said;
        setAttribute(track, "aria-label", label);
        track.replaceChildren(...evidenceBars(sheet, one, width));
      },
    );
    keyed(
      items,
      shown,
      ({ no }) => String(no),
      ({ no }) =>
        h(
          "div",
          { class: "time-row" },
          h("button", {
            type: "button",
            class: "time-name time-item",
            on: { click: () => app.select({ item: no }) },
          }),
          h("div", { class: "time-track", role: "img" }),
          h("span", { class: "time-now" }, statusBadge("confirm", "", true)),
        ),
      (row, item) => {
        const [name, track] = row.children as unknown as [HTMLElement, HTMLElement];
        const said = `${item.no} ${item.label}`;
        if (name.title !== said) {
          name.title = said;
          name.replaceChildren(
            h("b", {}, String(item.no)),
            " ",
            h("span", { class: "time-label" }, item.label),
            h("span", { class: "only-read" }, words.why),
          );
        }
        const label = item.spans
          .map((span) => sheet.words.phrases.line(spanText(sheet.words, sheet.timeline, span), span.text))
          .join(sheet.words.phrases.comma);
        const drawn = [label, sheet.timeline.from, width].join("|");
        if (track.dataset.said === drawn) return;
        track.dataset.said = drawn;
        setAttribute(track, "aria-label", label);
        track.replaceChildren(...statusBars(sheet, item, width));
      },
    );
  }

  /** What everything is on the day chosen. */
  function mark(sheet: TimelineSheet, shown: readonly ItemRow[], day: string): void {
    for (const [index, item] of shown.entries()) {
      const span = spanAt(item.spans, day);
      const badge = items.children[index]?.lastElementChild?.firstElementChild as HTMLElement | null | undefined;
      if (!span || !badge) continue;
      const short =
        span.isAssumed && span.status !== "covered"
          ? span.text + sheet.words.phrases.bracketed(words.assumed)
          : span.text;
      setStatus(badge, span.status, short);
    }
    for (const [index, one] of sheet.evidence.entries()) {
      const span = spanAt(one.spans, day);
      const now = evidence.children[index]?.lastElementChild;
      if (!span || !now) continue;
      setText(now, span.text);
      setAttribute(now, "class", `time-now small is-${span.use}`);
    }
  }

  return { element, draw, mark };
}

/** Where a bar lies; without its word where there is no room for one. */
function placed(element: HTMLElement, sheet: TimelineSheet, { from, to }: Span, width: number): HTMLElement {
  const { at, until } = dayScale(sheet.timeline.from, sheet.timeline.to);
  const [left, right] = [at(from), until(to)];
  const room = (right - left) * width;
  element.classList.toggle("is-tight", room < 72);
  element.classList.toggle("is-tiny", room < 20);
  element.style.setProperty("--from", `${(left * 100).toFixed(3)}%`);
  element.style.setProperty("--part", `${((right - left) * 100).toFixed(3)}%`);
  return element;
}

function evidenceBars(
  sheet: TimelineSheet,
  { spans, bridgedFrom }: EvidenceRow,
  width: number,
): readonly HTMLElement[] {
  const { words, timeline: line } = sheet;
  return spans.flatMap((span) => {
    const why = span.why === "" ? "" : words.phrases.bracketed(span.why);
    const title = words.phrases.line(spanText(words, line, span), span.text + why);
    if (span.use !== "usable") {
      const said = span.why === "" ? span.text : words.phrases.line(span.text, span.why);
      return [placed(h("span", { class: "time-bar is-unusable", title }, h("span", {}, said)), sheet, span, width)];
    }
    const ends = span.to === line.to ? "" : words.timeline.until(span.to);
    const split = bridgedFrom !== null && bridgedFrom > span.from && bridgedFrom <= span.to ? bridgedFrom : null;
    const whole = bridgedFrom !== null && bridgedFrom <= span.from;
    const first = placed(
      h("span", { class: `time-bar ${whole ? "is-bridged" : "is-usable"}`, title }, h("span", {}, ends + why)),
      sheet,
      { from: span.from, to: split ?? span.to },
      width,
    );
    if (split === null) return [first];
    const bridge = h("span", { class: "time-bar is-bridged", title: words.timeline.bridged(split) });
    return [first, placed(bridge, sheet, { from: split, to: span.to }, width)];
  });
}

function statusBars(sheet: TimelineSheet, { spans }: ItemRow, width: number): readonly HTMLElement[] {
  const { words, timeline: line } = sheet;
  return spans.map(({ from, to, status, text, isAssumed }) => {
    const title = words.phrases.line(spanText(words, line, { from, to }), text);
    const kind = `time-bar is-${status satisfies ItemStatus}${isAssumed ? " is-assumed" : ""}`;
    return placed(h("span", { class: kind, title }, glyph(status), statusSaid(text)), sheet, { from, to }, width);
  });
}
