/** Elements without markup: every text becomes a text node, so that nothing in a connector's file is ever read as HTML. */

export type Child = Node | string | number | null | undefined | false | readonly Child[];
type Value = string | number | boolean | null | undefined;
export interface Attributes {
  /** `true` sets an empty attribute; `false`, null and undefined set none. */
  readonly [name: string]: Value | Listeners;
  readonly on?: Listeners;
}
type Listeners = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

/** `h("button", {type: "button", on: {click}}, "…")`. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  apply(element, attributes);
  append(element, children);
  return element;
}

const namespace = "http://www.w3.org/2000/svg";

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(namespace, tag);
  apply(element, attributes);
  append(element, children);
  return element;
}

function apply(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [type, listener] of Object.entries(value as Listeners)) {
        element.addEventListener(type, listener as EventListener);
      }
    } else setAttribute(element, name, value as Value);
  }
}

/** Sets, changes or removes an attribute; one that stays as it is is not touched. */
export function setAttribute(element: Element, name: string, value: Value): void {
  if (value === false || value === null || value === undefined) element.removeAttribute(name);
  else {
    const text = value === true ? "" : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

/** Changes a text only where it differs. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(parent, child);
    else parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** A text that somebody else wrote: its direction changes nothing around it. */
export const foreign = (text: string): HTMLElement => h("bdi", { class: "foreign" }, text);

/**
 * Children by key, in the order of `entries`: made where they are new, updated where they are not, removed where they are gone.
 * A node that stays keeps its focus and its state. Children without a key come before them and are left alone.
 */
export function keyed<T, E extends HTMLElement | SVGElement>(
  parent: Element,
  entries: readonly T[],
  keyOf: (entry: T) => string,
  make: (entry: T) => E,
  update: (element: E, entry: T) => void = () => {},
): void {
  const children = Array.from(parent.children) as E[];
  const known = new Map(
    children.flatMap((child) => (child.dataset.key === undefined ? [] : [[child.dataset.key, child]])),
  );
  let next: Element | null = children.find((child) => child.dataset.key !== undefined) ?? null;
  for (const entry of entries) {
    const key = keyOf(entry);
    const element = known.get(key) ?? make(entry);
    known.delete(key);
    if (element.dataset.key !== key) element.dataset.key = key;
    update(element, entry);
    if (element === next) next = next.nextElementSibling;
    else parent.insertBefore(element, next);
  }
  for (const gone of known.values()) gone.remove();
}
