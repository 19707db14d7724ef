import type { ItemStatus } from "../app/types.ts";
import { h, svg } from "./h.ts";

/** `nothing`: there is no link, so that there is nothing to say. */
export type Shown = ItemStatus | "nothing";

/** One path each, filled by the even-odd rule, so that a shape changes by one attribute. */
const shapes = {
  covered: disc(7.3),
  // the left half is filled
  narrowed: `${disc(7.3)}M8 2.3a5.7 5.7 0 0 1 0 11.4z`,
  confirm: `${disc(7.3)}${disc(5.7)}`,
  "bank-side": "M8 -.1L16.1 8L8 16.1L-.1 8zM8 2.1L13.9 8L8 13.9L2.1 8z",
  nothing: "M4 7.2H12V8.8H4z",
} as const satisfies Record<Shown, string>;

function disc(radius: number): string {
  return `M8 ${8 - radius}a${radius} ${radius} 0 1 0 0 ${2 * radius}a${radius} ${radius} 0 1 0 0 ${-2 * radius}z`;
}

/** Made once, then cloned: there are hundreds of them on the page. */
let pattern: SVGSVGElement | undefined;

/** The shape of a status. Hidden from screen readers: the word stands beside it. */
export function glyph(status: Shown): SVGSVGElement {
  pattern ??= svg(
    "svg",
    { class: "glyph", viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("path", { "fill-rule": "evenodd" }),
  );
  const element = pattern.cloneNode(true) as SVGSVGElement;
  setGlyph(element, status);
  return element;
}

/** Another shape in the same place; the same shape stays as it is. */
export function setGlyph(element: SVGSVGElement, status: Shown): void {
  if (element.dataset.status === status) return;
  element.dataset.status = status;
  element.firstElementChild?.setAttribute("d", shapes[status]);
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
