import { h, setAttribute, setText } from "../../dom/h.ts";
import { whenIdle } from "../../dom/idle.ts";
import { columns, columnsIn } from "./columns.ts";
import type { Layout, Line, Placed } from "./geometry.ts";
import { makeJoin } from "./join.ts";
import { layOut } from "./layout.ts";
import { type DrawnNode, makeNode, tellNode, updateNode } from "./nodes.ts";
import { makePicture } from "./picture.ts";
import { type Said, sayNode, sayThread } from "./say.ts";
import type { Scene } from "./scene.ts";
import type { Thread } from "./threads.ts";
import { litNodes, neighbour } from "./trace.ts";
import type { FlowWords } from "./words.ts";

export interface DiagramEvents {
  /** A node was chosen, by pointer or Enter. */
  readonly choose: (key: string) => void;
}

/** Threads between evidence, requirements, topics and items. What is touched shows its whole paths; the rest fades. */
export function makeDiagram(words: FlowWords, events: DiagramEvents) {
  const picture = makePicture();
  const heads = columns.map((column) => h("span", { class: "flow-head" }, words.columns[column]));
  const nodeLayer = h("div", { class: "flow-nodes" });
  /** What each says otherwise than it is told to those who hear it; told in the next idle moment, at the latest when it is come to. */
  const untold = new Map<HTMLElement, DrawnNode>();
  const nodes = makeJoin<DrawnNode, HTMLButtonElement>(
    nodeLayer,
    ({ placed }) => placed.key,
    makeNode,
    (button, now, before) => {
      if (updateNode(button, now, before)) untold.set(button, now);
    },
  );
  const inspector = {
    title: h("span", { class: "flow-inspect-title" }),
    text: h("span", { class: "flow-inspect-text" }),
    hint: h("span", { class: "soft" }, words.hint),
  };
  const inspect = h(
    "p",
    { class: "flow-inspect", "aria-hidden": "true" },
    inspector.hint,
    inspector.title,
    inspector.text,
  );
  const keys = h("p", { class: "only-read", id: "flow-keys" }, words.keys);
  const board = h(
    "div",
    { class: "flow-board", role: "group", "aria-label": words.label, "aria-describedby": keys.id },
    h("div", { class: "flow-heads", "aria-hidden": "true" }, ...heads),
    picture.element,
    nodeLayer,
  );
  const element = h("div", { class: "flow-diagram" }, keys, inspect, board);

  let scene: Scene | undefined;
  let layout: Layout | undefined;
  /** The node that takes the keyboard. */
  let current: string | undefined;
  let tab: HTMLElement | undefined;
  let pinned: string | undefined;
  let traced = "";

  /** `moving`: what was opened or closed glides to its new place; what a changed fact does is there at once. */
  function draw(next: Scene, width: number, moving: boolean): void {
    scene = next;
    layout = layOut({ ...next.spec, width });
    const places = columnsIn(width, next.spec.hasTopics);
    for (const [index, column] of columns.entries()) heads[index]?.style.setProperty("--x", `${places[column].x}px`);
    const placed = layout.nodes;
    const isGliding = moving && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    nodes.draw(placed.map((one) => ({ placed: one, meaning: next.meanings.get(one.key), scene: next, isGliding })));
    picture.draw(layout, next);
    if (untold.size > 0) whenIdle(tell);
    if (isGliding) picture.comeAnew();
    if (current === undefined || !nodes.get(current)) current = placed[0]?.key;
    if (pinned !== undefined && !nodes.get(pinned)) pinned = undefined;
    takeTab();
    traced = "";
    rest();
  }

  function tell(): void {
    for (const [button, node] of untold) tellNode(button, node);
    untold.clear();
  }

  /** Shows the paths of some threads; `of` names what they are of. */
  function trace(of: string, threads: readonly Thread[], said: Said): void {
    if (traced === of || !scene) return;
    traced = of;
    const lit = new Set(threads);
    const slots = new Set(threads.map(({ slot }) => slot));
    const keys = litNodes(scene, threads, of);
    board.classList.add("is-tracing");
    for (const {
      element: node,
      entry: {
        placed: { key, kind },
      },
    } of nodes.drawn()) {
      node.classList.toggle("is-lit", keys.has(key));
      node.classList.toggle("is-held", key === of);
      if (kind !== "strip") continue;
      for (const pip of node.children as unknown as Iterable<HTMLElement>) {
        pip.classList.toggle("is-off", !slots.has(pip.dataset.slot ?? "") && of !== key);
      }
    }
    picture.light(lit, keys);
    inspector.hint.hidden = true;
    setText(inspector.title, said.title);
    setText(inspector.text, said.text);
  }

  function traceNode(key: string): void {
    if (scene) trace(key, scene.through.get(key) ?? [], sayNode(scene, key));
  }

  /** What is held stays; else what has the keyboard; else everything. */
  function rest(): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.node : undefined;
    const kept =
      pinned ?? (focused !== undefined && board.matches(":focus-within:has(:focus-visible)") ? focused : undefined);
    if (kept !== undefined) {
      traceNode(kept);
      return;
    }
    traced = "";
    if (!board.classList.contains("is-tracing")) return;
    board.classList.remove("is-tracing");
    picture.unlight();
    inspector.hint.hidden = false;
    setText(inspector.title, "");
    setText(inspector.text, "");
  }

  const nodeAt = (target: EventTarget | null): HTMLElement | undefined =>
    target instanceof Element ? (target.closest<HTMLElement>("[data-node]") ?? undefined) : undefined;

  board.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch" || !scene) return;
    const slot = target instanceof Element ? target.closest<HTMLElement>("[data-slot]")?.dataset.slot : undefined;
    const node = nodeAt(target);
    if (slot !== undefined && node) traceSlot(slot, node);
    else if (node?.dataset.node !== undefined) traceNode(node.dataset.node);
    else rest();
  });
  board.addEventListener("pointermove", ({ target, pointerType, clientX, clientY }) => {
    if (pointerType === "touch" || target !== picture.element) return;
    traceLine(picture.lineAt(clientX, clientY));
  });
  board.addEventListener("pointerleave", rest);

  function traceSlot(slot: string, node: HTMLElement): void {
    if (!scene) return;
    const threads = scene.threads.filter((one) => one.slot === slot);
    const title = node.querySelector(`[data-slot="${CSS.escape(slot)}"]`)?.getAttribute("title") ?? "";
    const text = threads.length === 0 ? words.trace.bare : "";
    trace(`pip ${slot}`, threads, { title, text });
    node.classList.add("is-lit");
    node.querySelector(`[data-slot="${CSS.escape(slot)}"]`)?.classList.remove("is-off");
  }

  function traceLine(line: Line | undefined): void {
    if (!scene || !line) rest();
    else if (line.thread) trace(`line ${line.key}`, [line.thread], sayThread(scene, line.thread));
    else traceNode(line.from);
  }

  board.addEventListener("focusin", ({ target }) => {
    const key = nodeAt(target)?.dataset.node;
    if (key === undefined) return;
    tell();
    current = key;
    takeTab();
    if (pinned === undefined && nodeAt(target)?.matches(":focus-visible")) traceNode(key);
  });
  board.addEventListener("focusout", () => setTimeout(rest));
  board.addEventListener("click", ({ target }) => {
    const key = nodeAt(target)?.dataset.node;
    if (key !== undefined) events.choose(key);
  });
  board.addEventListener("keydown", (event) => {
    const from = nodeAt(event.target)?.dataset.node;
    if (from === undefined || !layout || !scene || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && pinned !== undefined) {
      pin(undefined);
      event.stopPropagation();
      return;
    }
    const to = neighbour(layout, scene, from, event.key);
    if (to === undefined) return;
    event.preventDefault();
    focus(to);
  });

  function takeTab(): void {
    const button = current === undefined ? undefined : nodes.get(current);
    if (button === tab) return;
    if (tab) tab.tabIndex = -1;
    if (button) button.tabIndex = 0;
    tab = button;
  }

  function focus(key: string): void {
    const button = nodes.get(key);
    button?.focus();
    button?.scrollIntoView({ block: "nearest" });
  }

  function pin(key: string | undefined): void {
    pinned = key;
    for (const { element: node } of nodes.drawn()) setAttribute(node, "aria-pressed", pressedOf(node));
    traced = "";
    rest();
  }

  /** Only what is held by choosing it says whether it is. */
  function pressedOf({ dataset }: HTMLElement): string | null {
    const kind = scene?.meanings.get(dataset.node ?? "")?.kind;
    return kind === "evidence" || kind === "requirement" ? String(dataset.node === pinned) : null;
  }

  return {
    element,
    draw,
    /** Holds the paths of a node, or lets go where they are held already. */
    hold: (key: string) => pin(pinned === key ? undefined : key),
    focus: () => {
      if (current !== undefined) focus(current);
    },
    placed: (): readonly Placed[] => layout?.nodes ?? [],
  };
}
