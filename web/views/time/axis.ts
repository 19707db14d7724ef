import { dayScale, monthTicks, tickText } from "../../../src/report/timeline-scale.ts";
import type { TimelineSheet } from "../../../src/report/timeline-sheet.ts";
import { spread } from "../../../src/report/timeline-spread.ts";
import { h } from "../../dom/h.ts";
import type { TimeWords } from "./words.ts";

/** The scale: months, and the numbered days on which something changes. */
export function makeAxis(words: TimeWords, goTo: (date: string) => void) {
  const ticks = h("div", { class: "time-ticks", "aria-hidden": "true" });
  const marks = h("div", { class: "time-marks", role: "group", "aria-label": words.axis });
  const element = h("div", { class: "time-axis" }, ticks, marks);

  function draw(sheet: TimelineSheet, width: number): void {
    const { timeline: line, changes, words: report } = sheet;
    const scale = dayScale(line.from, line.to);
    const at = (share: number) => `${(share * 100).toFixed(3)}%`;
    const span = [line.from, line.to, width].join(" ");
    if (ticks.dataset.shown !== span) drawTicks();
    ticks.dataset.shown = span;
    const marked = JSON.stringify([span, changes.map(({ date, causes, turn }) => [date, causes, turn])]);
    if (marks.dataset.shown !== marked) drawMarks();
    marks.dataset.shown = marked;

    function drawTicks(): void {
      ticks.replaceChildren(
        ...monthTicks(line.from, line.to, Math.max(2, Math.floor(width / 84)))
          .filter(({ date }) => scale.at(date) * width < width - 30)
          .map((tick) => {
            const element = h("span", {}, tickText(tick, report.lang));
            element.style.setProperty("--from", at(scale.at(tick.date)));
            return element;
          }),
      );
    }

    function drawMarks(): void {
      const places = spread(
        changes.map(({ date }) => scale.at(date) * width),
        width,
        26,
      );
      marks.replaceChildren(
        ...changes.map(({ date, causes, turn }, index) => {
          const what = causes.join(report.phrases.comma);
          const mark = h(
            "button",
            {
              type: "button",
              class: `time-mark is-${turn}`,
              title: `${date} ${what}`,
              "aria-label": words.goTo(index + 1, date, what),
              on: { click: () => goTo(date) },
            },
            String(index + 1),
          );
          mark.style.setProperty("--from", `${Math.max(0, places[index] ?? 0).toFixed(1)}px`);
          return mark;
        }),
      );
    }
  }

  return { element, draw };
}

/** Thin lines through every row: months, changes. */
export function rulesOf({ timeline: line, changes }: TimelineSheet, width: number): readonly HTMLElement[] {
  const scale = dayScale(line.from, line.to);
  const rule = (date: string, kind: string) => {
    const element = h("span", { class: kind });
    element.style.setProperty("--from", `${(scale.at(date) * 100).toFixed(3)}%`);
    return element;
  };
  return [
    ...monthTicks(line.from, line.to, Math.max(2, Math.floor(width / 84))).map(({ date }) => rule(date, "time-rule")),
    ...changes.map(({ date }) => rule(date, "time-rule is-change")),
  ];
}
