import type { ItemStatus } from "../app/types.ts";
import { h, setAttribute, setText, svg } from "./h.ts";

/** `nothing`: there is no link, so that there is nothing to say. */
export type Shown = ItemStatus | "nothing";

const shapes = {
  covered: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z",
  narrowed: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z",
  confirm: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z",
  "bank-side": "M8 1L15 8L8 15L1 8z",
  nothing: "M4 8H12",
} as const satisfies Record<Shown, string>;

const fills = {
  covered: "currentColor",
  narrowed: "none",
  confirm: "none",
  "bank-side": "none",
  nothing: "none",
} as const satisfies Record<Shown, string>;

/** The shape of a status; for `narrowed` the left half is filled. Hidden from screen readers: the word stands beside it. */
export function glyph(status: Shown): SVGSVGElement {
  const half = svg("path", {
    class: "glyph-half",
    d: "M8 1.5a6.5 6.5 0 0 0 0 13z",
    fill: "currentColor",
    stroke: "none",
  });
  const outline = svg("path", { class: "glyph-outline", "stroke-width": 1.6 });
  const element = svg("svg", { class: "glyph", viewBox: "0 0 16 16", "aria-hidden": "true" }, half, outline);
  setGlyph(element, status);
  return element;
}

export function setGlyph(element: SVGSVGElement, status: Shown): void {
  if (element.dataset.status === status) return;
  element.dataset.status = status;
  const [half, outline] = [element.firstElementChild, element.lastElementChild];
  if (half) setAttribute(half, "visibility", status === "narrowed" ? null : "hidden");
  if (!outline) return;
  setAttribute(outline, "d", shapes[status]);
  setAttribute(outline, "fill", fills[status]);
}

/** A status with its word: `setStatus` later changes both in place. `bare` has no band behind it. */
export function statusBadge(status: ItemStatus, word: string, bare = false): HTMLElement {
  const element = h("span", { class: "status" }, glyph(status), h("span", { class: "status-word" }));
  if (bare) element.classList.add("is-bare");
  setStatus(element, status, word);
  return element;
}

export function setStatus(element: HTMLElement, status: ItemStatus, word: string): void {
  if (element.dataset.status !== status) {
    if (element.dataset.status) element.classList.remove(`is-${element.dataset.status}`);
    element.classList.add(`is-${status}`);
    element.dataset.status = status;
    setGlyph(element.firstElementChild as SVGSVGElement, status);
  }
  const said = element.querySelector(".status-word");
  if (said) setText(said, word);
}
