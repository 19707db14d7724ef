import { select } from "d3";
import { h, keyed, setAttribute, setText, svg } from "../../dom/h.ts";
import { type Break, columns, columnsIn, type Layout, type Line, layOut, type Placed, pathOf } from "./layout.ts";
import { makeNode, updateNode } from "./nodes.ts";
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
  const threadLayer = svg("g");
  const hollowLayer = svg("g");
  const lines = svg("g", { class: "flow-lines" }, threadLayer, hollowLayer);
  const breaks = svg("g", { class: "flow-breaks" });
  const picture = svg("svg", { class: "flow-picture", "aria-hidden": "true" }, lines, breaks);
  const heads = columns.map((column) => h("span", { class: "flow-head" }, words.columns[column]));
  const nodes = h("div", { class: "flow-nodes" });
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
    picture,
    nodes,
  );
  const element = h("div", { class: "flow-diagram" }, keys, inspect, board);

  let scene: Scene | undefined;
  let layout: Layout | undefined;
  /** The node that takes the keyboard. */
  let current: string | undefined;
  let pinned: string | undefined;
  let traced = "";

  /** `moving`: what was opened or closed glides to its new place; what a changed fact does is there at once. */
  function draw(next: Scene, width: number, moving: boolean): void {
    board.classList.toggle("is-moving", moving);
    scene = next;
    layout = layOut({ ...next.spec, width });
    picture.style.height = `${layout.height}px`;
    setAttribute(picture, "viewBox", `0 0 ${layout.width} ${layout.height}`);
    const places = columnsIn(width, next.spec.hasTopics);
    for (const [index, column] of columns.entries()) heads[index]?.style.setProperty("--x", `${places[column].x}px`);
    const known = layout.nodes;
    keyed(
      nodes,
      known,
      ({ key }) => key,
      makeNode,
      (button, placed) => updateNode(button, placed, next),
    );
    drawLines(layout.lines);
    drawBreaks(layout.breaks);
    if (current === undefined || !known.some(({ key }) => key === current)) current = known[0]?.key;
    if (pinned !== undefined && !known.some(({ key }) => key === pinned)) pinned = undefined;
    takeTab();
    traced = "";
    rest();
  }

  function drawLines(all: readonly Line[]): void {
    const keyOf = ({ key, stage }: Line): string => `${stage} ${key}`;
    select(threadLayer)
      .selectAll<SVGPathElement, Line>("path")
      .data(all as Line[], keyOf)
      .join("path")
      .each(function drawOne(line) {
        setAttribute(this, "class", classOf(line));
        setAttribute(this, "d", pathOf(line));
        setAttribute(this, "stroke-width", Math.max(1.2, line.thickness - 0.8).toFixed(1));
      });
    // a tube: what gives nothing is hollow
    const broken = all.filter(({ thread }) => thread?.broken);
    select(hollowLayer)
      .selectAll<SVGPathElement, Line>("path")
      .data(broken as Line[], keyOf)
      .join("path")
      .each(function drawOne(line) {
        setAttribute(this, "class", "flow-hollow");
        setAttribute(this, "d", pathOf(line));
        setAttribute(this, "stroke-width", Math.max(0.8, line.thickness - 2.8).toFixed(1));
      });
  }

  function classOf({ stage, thread, from }: Line): string {
    if (thread) {
      const grade = thread.broken ? "is-broken" : `is-${thread.grade}`;
      return `flow-thread ${grade} at-${stage}${thread.taken || thread.kind === "cap" ? "" : " is-spare"}`;
    }
    const meaning = scene?.meanings.get(from);
    return `flow-thread at-judged is-${meaning?.kind === "topic" ? meaning.topic.status : "confirm"}`;
  }

  function drawBreaks(all: readonly Break[]): void {
    select(breaks)
      .selectAll<SVGGElement, Break>("g")
      .data(all as Break[], ({ key }) => key)
      .join((enter) => {
        const made = enter.append("g");
        made.append("circle").attr("r", 7);
        made.append("path").attr("d", ({ kind }) => (kind === "broken" ? "M-3,-3L3,3M3,-3L-3,3" : "M0,-4V1M0,3V4"));
        return made;
      })
      .attr("transform", ({ x, y }) => `translate(${Math.round(x)},${Math.round(y)})`);
  }

  /** Shows the paths of some threads; `of` names what they are of. */
  function trace(of: string, threads: readonly Thread[], said: Said): void {
    if (traced === of || !scene) return;
    traced = of;
    const lit = new Set(threads);
    const keys = litNodes(scene, threads, of);
    board.classList.add("is-tracing");
    for (const node of nodes.children) {
      const { node: key = "" } = (node as HTMLElement).dataset;
      node.classList.toggle("is-lit", keys.has(key));
      node.classList.toggle("is-held", key === of);
      for (const pip of node.querySelectorAll<HTMLElement>(".flow-pip")) {
        pip.classList.toggle("is-off", !threads.some(({ slot }) => slot === pip.dataset.slot) && of !== key);
      }
    }
    select(lines)
      .selectAll<SVGPathElement, Line>("path")
      .classed("is-lit", ({ thread, from }) => (thread ? lit.has(thread) : keys.has(from)));
    select(breaks)
      .selectAll<SVGGElement, Break>("g")
      .classed("is-lit", ({ threads }) => threads.some((one) => lit.has(one)));
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
    board.classList.remove("is-tracing");
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
    else if (target instanceof SVGPathElement) traceLine(target);
    else rest();
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

  function traceLine(path: SVGPathElement): void {
    const line = select<SVGPathElement, Line | undefined>(path).datum();
    if (!scene || !line) return;
    if (line.thread) trace(`line ${line.key}`, [line.thread], sayThread(scene, line.thread));
    else traceNode(line.from);
  }

  board.addEventListener("focusin", ({ target }) => {
    const key = nodeAt(target)?.dataset.node;
    if (key === undefined) return;
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

  function buttonOf(key: string): HTMLElement | undefined {
    return Array.from(nodes.children).find((one): one is HTMLElement => (one as HTMLElement).dataset.node === key);
  }

  function takeTab(): void {
    for (const node of nodes.children) {
      (node as HTMLElement).tabIndex = (node as HTMLElement).dataset.node === current ? 0 : -1;
    }
  }

  function focus(key: string): void {
    const button = buttonOf(key);
    button?.focus();
    button?.scrollIntoView({ block: "nearest" });
  }

  function pin(key: string | undefined): void {
    pinned = key;
    for (const node of nodes.children) setAttribute(node, "aria-pressed", pressedOf(node as HTMLElement));
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
