import { addMonths } from "../../../src/engine/dates.ts";
import { dateOfDay, dayNumber, dayScale } from "../../../src/report/timeline-scale.ts";
import { spanText, type TimelineSheet } from "../../../src/report/timeline-sheet.ts";
import { dateIn } from "../../../src/report/words/dates.ts";
import type { Model } from "../../app/model.ts";
import { segments } from "../../app/shell/segments.ts";
import type { MakeView } from "../../app/view.ts";
import { makeShown, showsUsable } from "../../diagram/shown.ts";
import { h, setAttribute, setText } from "../../dom/h.ts";
import { download } from "../../files/download.ts";
import { fileName } from "../../files/names.ts";
import "./style.css";
import { makeAxis, rulesOf } from "./axis.ts";
import { makeChanges } from "./changes.ts";
import { Lines, type Shown } from "./line.ts";
import { makeTracks } from "./tracks.ts";
import { timeWords } from "./words.ts";

const spans = ["12", "24", "36"] as const;

/** The statuses along the coming months: what lapses when, what that changes; the day chosen moves live. */
export const makeTime: MakeView = (app) => {
  const { language } = app.model();
  const words = timeWords[language];
  const lines = new Lines(language);
  let months = 24;
  let drawn: { readonly shown: Shown; readonly width: number; readonly narrow: boolean } | undefined;

  const setDay = (asOf: string, step?: string) => app.change((state) => ({ ...state, asOf }), step);
  const slider = h("input", {
    type: "range",
    class: "time-slider",
    min: 0,
    step: 1,
    "aria-label": words.slider,
    "aria-describedby": "time-keys",
  });
  const day = h("strong", { class: "time-day" });
  const previous = h(
    "button",
    { type: "button", class: "button", on: { click: () => jump(-1) } },
    `‹ ${words.previous}`,
  );
  const next = h("button", { type: "button", class: "button", on: { click: () => jump(1) } }, `${words.next} ›`);
  const back = h("button", {
    type: "button",
    class: "button button-plain",
    on: { click: () => setDay(app.model().opened.asOf) },
  });
  const range = segments<(typeof spans)[number]>(
    words.months,
    spans.map((value) => ({ value, text: words.monthsText(Number(value)) })),
    (value) => {
      months = Number(value);
      update(app.model());
    },
  );
  const save = h("button", { type: "button", class: "button", on: { click: () => void saveSvg() } }, words.save);
  const lead = h("p", { class: "time-lead" });
  const chooser = makeShown(app);
  const axis = makeAxis(words, (date) => setDay(date));
  const tracks = makeTracks(app, words);
  const changes = makeChanges(words, (date) => setDay(date));
  const rules = h("div", { class: "time-rules", "aria-hidden": "true" });
  const now = h("span", { class: "time-cursor" });
  const board = h(
    "div",
    { class: "time-board" },
    h("div", { class: "time-over" }, rules, h("div", { class: "time-cursors", "aria-hidden": "true" }, now)),
    h("div", { class: "time-head" }, axis.element, slider),
    tracks.element,
  );
  const rest = h("p", { class: "soft small" });
  const table = makeTable(words.table);
  const premise = h("p", { class: "soft small" });
  const element = h(
    "div",
    { class: "time" },
    lead,
    h(
      "div",
      { class: "row time-tools" },
      h("span", { class: "time-chosen" }, h("span", { class: "soft small" }, words.asOf), day),
      previous,
      next,
      back,
      range.element,
      chooser.element,
      save,
    ),
    h("p", { class: "only-read", id: "time-keys" }, words.moveHint),
    board,
    rest,
    premise,
    changes.element,
    table.element,
  );

  slider.addEventListener("input", () => {
    const { shown } = drawn ?? {};
    if (shown) setDay(dateOfDay(dayNumber(shown.line.from) + slider.valueAsNumber), "as-of");
  });
  slider.addEventListener("keydown", (event) => {
    const step = { PageUp: 1, PageDown: -1 }[event.key];
    if (step === undefined || !drawn) return;
    event.preventDefault();
    const { from, to } = drawn.shown.line;
    const wanted = addMonths(app.model().state.asOf, step);
    setDay(wanted < from ? from : wanted > to ? to : wanted, "as-of");
  });
  // kept, so that a change need not ask the browser for a layout first
  let room = 0;
  const watch = new ResizeObserver(() => {
    room = Math.floor(axis.element.clientWidth);
    update(app.model());
  });
  watch.observe(axis.element);

  function jump(step: 1 | -1): void {
    if (!drawn) return;
    const { asOf } = app.model().state;
    const days = drawn.shown.line.changes.map(({ date }) => date);
    const to = step > 0 ? days.find((date) => date > asOf) : days.findLast((date) => date < asOf);
    if (to !== undefined) setDay(to);
  }

  async function saveSvg(): Promise<void> {
    if (!drawn) return;
    const { renderTimeline } = await import("../../../src/report/timeline.ts");
    const { result, dataset } = app.model();
    const { line } = drawn.shown;
    const svg = renderTimeline(line, dataset, { lang: language, format: "svg", width: 80, colour: false });
    download(fileName(result.connector.name, words.fileName, line.from, "svg"), svg, "image/svg+xml");
  }

  function update(model: Model): void {
    const shown = lines.of(model, months);
    const width = room || Math.floor(axis.element.clientWidth);
    const { line, sheet } = shown;
    const narrow = showsUsable(model);
    const items = narrow ? sheet.items.filter(({ isUsable }) => isUsable) : sheet.items;
    chooser.update(model);
    if (drawn?.shown !== shown || drawn.width !== width || drawn.narrow !== narrow) {
      if (width > 0) {
        axis.draw(sheet, width);
        const ruled = [line.from, line.to, width, ...line.changes.map(({ date }) => date)].join(" ");
        if (rules.dataset.shown !== ruled) rules.replaceChildren(...rulesOf(sheet, width));
        rules.dataset.shown = ruled;
      }
      if (drawn?.shown !== shown || drawn.narrow !== narrow) draw(sheet, items, narrow);
      tracks.draw(sheet, items, width);
      drawn = { shown, width, narrow };
    }
    const { asOf } = model.state;
    const at = dayNumber(asOf) - dayNumber(line.from);
    setAttribute(slider, "max", dayNumber(line.to) - dayNumber(line.from));
    if (slider.valueAsNumber !== at) slider.valueAsNumber = at;
    setAttribute(slider, "aria-valuetext", dateIn(language, asOf));
    setText(day, dateIn(language, asOf));
    const scale = dayScale(line.from, line.to);
    now.style.setProperty("--from", `${(scale.at(asOf) * 100).toFixed(3)}%`);
    tracks.mark(sheet, items, asOf);
    changes.mark(sheet, asOf);
    previous.disabled = !line.changes.some(({ date }) => date < asOf);
    next.disabled = !line.changes.some(({ date }) => date > asOf);
    back.hidden = asOf === model.opened.asOf;
    setText(back, words.back(dateIn(language, model.opened.asOf)));
    range.set(String(months) as (typeof spans)[number]);
  }

  function draw(sheet: TimelineSheet, items: TimelineSheet["items"], narrow: boolean): void {
    setText(lead, sheet.lead);
    setText(premise, sheet.words.timeline.premise);
    setText(rest, sheet.rest.map(({ text }) => text).join(sheet.words.phrases.comma));
    rest.hidden = narrow || sheet.rest.length === 0;
    changes.draw(sheet);
    table.draw({ ...sheet, items });
  }

  function makeTable(title: string) {
    const body = h("tbody");
    const caption = h("caption", {});
    const { name, course } = words.tableColumns;
    const whole = h(
      "table",
      { class: "time-table" },
      caption,
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, name), h("th", { scope: "col" }, course))),
      body,
    );
    const details = h("details", { class: "time-as-table" }, h("summary", {}, title), whole);
    let waiting: TimelineSheet | undefined;
    const fill = () => {
      if (!details.open || !waiting) return;
      const sheet = waiting;
      waiting = undefined;
      const { phrases } = sheet.words;
      setText(caption, sheet.words.timeline.itemsCaption);
      const row = (named: string, texts: readonly string[]) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, named),
          h("td", {}, h("ul", {}, ...texts.map((text) => h("li", {}, text)))),
        );
      body.replaceChildren(
        ...sheet.evidence.map((one) =>
          row(
            one.name,
            one.spans.map((span) => {
              const why = span.why === "" ? "" : phrases.bracketed(span.why);
              return phrases.line(spanText(sheet.words, sheet.timeline, span), span.text + why);
            }),
          ),
        ),
        ...sheet.items.map((item) =>
          row(
            `${item.no} ${item.label}`,
            item.spans.map((span) => phrases.line(spanText(sheet.words, sheet.timeline, span), span.text)),
          ),
        ),
      );
    };
    details.addEventListener("toggle", fill);
    return {
      element: details,
      draw(sheet: TimelineSheet): void {
        waiting = sheet;
        fill();
      },
    };
  }

  return { element, update, focus: () => slider.focus(), destroy: () => watch.disconnect() };
};
