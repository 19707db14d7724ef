import type { ItemStatus } from "../app/types.ts";
import { h, svg } from "./h.ts";

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

/** Made once for each status, then cloned: there are hundreds of them on the page. */
const patterns = new Map<Shown, SVGSVGElement>();

/** The shape of a status; for `narrowed` the left half is filled. Hidden from screen readers: the word stands beside it. */
export function glyph(status: Shown): SVGSVGElement {
  let pattern = patterns.get(status);
  if (!pattern) {
    const half = svg("path", { d: "M8 1.5a6.5 6.5 0 0 0 0 13z", fill: "currentColor", stroke: "none" });
    const outline = svg("path", { d: shapes[status], fill: fills[status], "stroke-width": 1.6 });
    const parts = status === "narrowed" ? [half, outline] : [outline];
    pattern = svg(
      "svg",
      { class: "glyph", viewBox: "0 0 16 16", "aria-hidden": "true", "data-status": status },
      ...parts,
    );
    patterns.set(status, pattern);
  }
  return pattern.cloneNode(true) as SVGSVGElement;
}

/** Another shape in the same place; the same shape stays as it is. Gives what is there now. */
export function setGlyph(element: SVGSVGElement, status: Shown): SVGSVGElement {
  if (element.dataset.status === status) return element;
  const next = glyph(status);
  element.replaceWith(next);
  return next;
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
  const said = element.querySelector<HTMLElement>(".status-word");
  if (said && said.textContent !== word) said.replaceChildren(...wordParts(word));
}

/** The word of a status that stays as it is. */
export const statusSaid = (word: string): HTMLElement => h("span", { class: "status-word" }, wordParts(word));

/** What is in brackets at the end goes on a line of its own before it is broken. */
function wordParts(word: string): readonly (Node | string)[] {
  const at = word.search(/[(（][^()（）]*[)）]$/);
  return at <= 0 ? [word] : [word.slice(0, at), h("span", { class: "status-aside" }, word.slice(at))];
}
