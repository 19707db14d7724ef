import type { Problem } from "../../../src/dataset/problem.ts";
import { problemMessage } from "../../../src/report/problems.ts";
import { tidy } from "../../../src/report/tidy.ts";
import { columnLetters } from "../../../src/schema/cells.ts";
import type { Language } from "../../app/types.ts";
import { foreign, h, setAttribute, setText } from "../../dom/h.ts";
import { excerptOf } from "../../files/excerpt.ts";
import type { OpenWords } from "./words.ts";

export interface Reported {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** More would only slow the page down; the last says how many there are. */
const shownAtMost = 200;

/** Every problem of some files, and the place of the one that is looked at in the file's own text. */
export function makeProblems(words: OpenWords, language: Language, reports: readonly Reported[]): HTMLElement {
  const all = reports.flatMap((report) =>
    report.problems.slice(0, shownAtMost).map((problem) => ({ report, problem })),
  );
  let now = 0;
  const placeOf = ({ at: { line, column, sheet } }: Problem) =>
    sheet === undefined ? words.place(line, column) : words.cell(tidy(sheet, 60), `${columnLetters(column)}${line}`);

  const position = h("span", { class: "small", "aria-live": "polite" });
  const step = (by: number) => show((now + by + all.length) % all.length, true);
  const steps = h(
    "div",
    { class: "row open-steps" },
    h("button", { type: "button", class: "button", on: { click: () => step(-1) } }, words.previous),
    position,
    h("button", { type: "button", class: "button", on: { click: () => step(1) } }, words.next),
  );
  steps.hidden = all.length < 2;
  const title = h("p", { class: "open-place" });
  const source = h("pre", { class: "open-source", tabindex: 0, "aria-label": words.excerpt });
  const excerpt = h("section", { class: "open-excerpt", "aria-label": words.excerpt }, title, source);

  let number = 0;
  const buttons: HTMLElement[] = [];
  const lists = reports.map((report) => {
    const entries = report.problems.slice(0, shownAtMost).map((problem) => {
      const index = number++;
      const button = h(
        "button",
        { type: "button", class: "open-problem", on: { click: () => show(index, false) } },
        h("span", { class: "open-at" }, placeOf(problem)),
        h("span", { class: "foreign" }, problemMessage(problem, language)),
        h("code", { class: "small soft" }, problem.code),
      );
      buttons.push(button);
      return h("li", {}, button);
    });
    const count = h("span", { class: "small soft" }, words.problems(report.problems.length));
    return h(
      "section",
      { class: "open-file" },
      h("h3", {}, foreign(tidy(report.file, 120)), " ", count),
      h("ol", {}, ...entries),
    );
  });

  function show(index: number, focus: boolean): void {
    const chosen = all[index];
    if (!chosen) return;
    setAttribute(buttons[now] ?? title, "aria-current", null);
    now = index;
    const button = buttons[index];
    if (button) setAttribute(button, "aria-current", "true");
    if (focus) button?.focus();
    button?.scrollIntoView({ block: "nearest" });
    setText(position, words.position(index + 1, all.length));
    const { report, problem } = chosen;
    setText(title, `${tidy(report.file, 80)}: ${placeOf(problem)}`);
    if (report.text === "") source.replaceChildren(words.noText);
    else source.replaceChildren(...excerptOf(report.text, problem).map(lineOf));
  }
  if (all.length > 0) show(0, false);
  return h(
    "div",
    { class: "open-problems" },
    h("div", { class: "open-lists" }, ...lists),
    h("div", { class: "open-look" }, steps, excerpt),
  );
}

/** Marks of direction and the like are shown as what they are, so that a place is where it seems to be. */
const visible = (text: string): string =>
  text.replace(/[\p{Cf}\p{Cc}]/gu, (one) =>
    one === "\t" ? "\t" : `‹U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}›`,
  );

function lineOf({ number, before, at, after, isMarked }: ReturnType<typeof excerptOf>[number]): HTMLElement {
  const text = h(
    "bdi",
    { class: "open-text" },
    visible(before),
    isMarked ? h("mark", {}, visible(at)) : null,
    visible(after),
  );
  return h(
    "span",
    { class: isMarked ? "open-line is-marked" : "open-line" },
    h("span", { class: "open-number", "aria-hidden": "true" }, String(number)),
    text,
  );
}
