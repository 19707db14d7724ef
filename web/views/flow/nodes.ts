import { h, setAttribute, setText } from "../../dom/h.ts";
import type { Placed } from "./geometry.ts";
import { type Parts, partsOf } from "./parts.ts";
import { sayNode } from "./say.ts";
import type { Meaning, Scene } from "./scene.ts";

/** A node as a button: where it lies is CSS, what it is are texts and shapes. */

/** A node where it lies, with what it stands for. */
export interface DrawnNode {
  readonly placed: Placed;
  readonly meaning: Meaning | undefined;
  readonly scene: Scene;
  /** What was opened or closed glides to its new place; what a changed fact does is there at once. */
  readonly isGliding: boolean;
}

const partsIn = new WeakMap<HTMLElement, Parts & { readonly told: HTMLElement }>();

export function makeNode({ placed: { key, kind } }: DrawnNode): HTMLButtonElement {
  const button = h("button", { type: "button", class: `flow-node flow-${kind}`, tabindex: -1 });
  button.dataset.node = key;
  const parts: Parts = partsOf[kind]();
  const told = h("span", { class: "only-read" });
  partsIn.set(button, { ...parts, told });
  // a strip is named as a whole
  button.append(...parts.children, ...(kind === "strip" ? [] : [told]));
  return button;
}

/** Moves it where it lies elsewhere than before, and fills it anew where it may say something else; true where it is to be told anew. */
export function updateNode(button: HTMLElement, now: DrawnNode, before: DrawnNode | undefined): boolean {
  const { placed, meaning, scene } = now;
  const { x, y, width, height, key } = placed;
  const old = before?.placed;
  const n = (value: number): string => `${Math.round(value * 10) / 10}px`;
  // not by custom properties: every element inside would inherit them
  const place = (at: Pick<Placed, "x" | "y">) => `translate(${n(at.x)}, ${n(at.y)})`;
  if (old?.x !== x || old.y !== y) {
    button.style.transform = place(placed);
    if (old && now.isGliding) button.animate([{ transform: place(old) }, {}], { duration: 250, easing: "ease" });
  }
  if (old?.width !== width) button.style.width = n(width);
  if (old?.height !== height) button.style.height = n(height);
  if (!meaning || (before && saysTheSame(before, now))) return false;
  const open = meaning.kind === "series" ? meaning.open : meaning.kind === "strip" ? false : undefined;
  setAttribute(button, "aria-expanded", open === undefined ? null : String(open));
  const threads = scene.through.get(key) ?? [];
  button.classList.toggle("is-idle", threads.length === 0 && meaning.kind !== "item");
  partsIn.get(button)?.write(button, meaning, scene, threads);
  return true;
}

/** The sentence that is only read: what is seen is part of the name, and of a strip nothing can be read. */
export function tellNode(button: HTMLElement, { placed: { key, kind }, scene }: DrawnNode): void {
  const { title, text } = sayNode(scene, key);
  const told = partsIn.get(button)?.told;
  if (kind === "strip") setAttribute(button, "aria-label", [title, text].join(scene.report.phrases.comma));
  else if (told) setText(told, text);
}

/** The same thing with the very same threads, in the same words. */
function saysTheSame(
  { meaning: a, scene: old, placed: { key } }: DrawnNode,
  { meaning: b, scene }: DrawnNode,
): boolean {
  if (old === scene) return true;
  if (!a || !b || old.look.dataset !== scene.look.dataset || old.names !== scene.names) return false;
  const [were, are] = [old.through.get(key) ?? [], scene.through.get(key) ?? []];
  return were.length === are.length && were.every((thread, index) => thread === are[index]) && isSame(a, b);
}

/** Everything of a meaning is either a plain value or an object that stays the same as long as what it says does. */
const isSame = (a: Meaning, b: Meaning): boolean =>
  (Object.keys(a) as (keyof Meaning)[]).every((key) => a[key] === b[key]);
