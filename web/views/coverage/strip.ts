import type { App } from "../../app/app.ts";
import type { ItemNo, Status } from "../../app/types.ts";
import { h, setAttribute } from "../../dom/h.ts";
import { glyph, type Shown, setGlyph } from "../../dom/status.ts";
import { countIn } from "./rows.ts";
import type { CoverageWords } from "./words.ts";

export interface Mark {
  readonly topic: string;
  readonly label: string;
  readonly status: Status | "nothing";
}

/** One shape for each topic, in order: the item at a glance. To screen readers it is one sentence. */
export function makeStrip(app: App, words: CoverageWords, no: ItemNo) {
  const element = h("div", { class: "strip", role: "img" });
  element.addEventListener("click", (event) => {
    const topic = (event.target as Element).closest<HTMLElement>("[data-topic]")?.dataset.topic;
    if (topic !== undefined) app.select({ item: no, topic });
  });
  let shown = "";
  return {
    element,
    update(marks: readonly Mark[]): void {
      const now = marks.map(({ topic, status }) => `${topic} ${status}`).join(",");
      if (now === shown) return;
      shown = now;
      while (element.childElementCount > marks.length) element.lastElementChild?.remove();
      for (const [index, { topic, label, status }] of marks.entries()) {
        const cell = (element.children[index] as HTMLElement | undefined) ?? element.appendChild(markElement(status));
        cell.dataset.topic = topic;
        setAttribute(cell, "title", label);
        setMark(cell, status);
      }
      const { covered, narrowed, confirm, nothing } = countIn(marks.map(({ status }) => status));
      setAttribute(element, "aria-label", words.strip(covered, narrowed, confirm, nothing));
    },
  };
}

const markElement = (status: Shown): HTMLElement => h("span", { class: "mark" }, glyph(status));

function setMark(element: HTMLElement, status: Shown): void {
  const shape = element.firstElementChild;
  if (shape instanceof SVGSVGElement) setGlyph(shape, status);
  const name = `mark is-${status}`;
  if (element.className !== name) element.className = name;
}
