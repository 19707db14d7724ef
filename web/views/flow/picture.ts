import { setAttribute, svg } from "../../dom/h.ts";
import type { Break, Layout, Line } from "./geometry.ts";
import { makeJoin } from "./join.ts";
import { pathOf } from "./lines.ts";
import type { Scene } from "./scene.ts";
import type { Thread } from "./threads.ts";

/** A line with the classes that say what it is. */
interface Drawn extends Line {
  readonly look: string;
}

/** The threads as an SVG. Redrawn, only what lies or looks otherwise than before is touched: there are hundreds of them. */
export function makePicture() {
  const threadLayer = svg("g");
  const hollowLayer = svg("g");
  const breakLayer = svg("g", { class: "flow-breaks" });
  const element = svg(
    "svg",
    { class: "flow-picture", "aria-hidden": "true" },
    svg("g", { class: "flow-lines" }, threadLayer, hollowLayer),
    breakLayer,
  );
  const lineOf = new WeakMap<Element, Line>();

  const join = (layer: SVGGElement, widthOf: (thickness: number) => number) =>
    makeJoin<Drawn, SVGPathElement>(
      layer,
      ({ stage, key }) => `${stage} ${key}`,
      () => svg("path"),
      (path, line, before) => {
        lineOf.set(path, line);
        if (before?.look !== line.look) path.setAttribute("class", line.look);
        if (!before || !isSamePlace(before, line)) path.setAttribute("d", pathOf(line));
        if (before?.thickness !== line.thickness) path.setAttribute("stroke-width", widthOf(line.thickness).toFixed(1));
      },
    );
  const threads = join(threadLayer, (thickness) => Math.max(1.2, thickness - 0.8));
  // a tube: what gives nothing is hollow
  const hollows = join(hollowLayer, (thickness) => Math.max(0.8, thickness - 2.8));
  const breaks = makeJoin<Break, SVGGElement>(
    breakLayer,
    ({ key }) => key,
    ({ kind }) => {
      const shape = kind === "broken" ? "M-3,-3L3,3M3,-3L-3,3" : "M0,-4V1M0,3V4";
      return svg("g", {}, svg("circle", { r: 7 }), svg("path", { d: shape }));
    },
    (group, { x, y }) => setAttribute(group, "transform", `translate(${Math.round(x)},${Math.round(y)})`),
  );

  return {
    element,
    draw(layout: Layout, scene: Scene): void {
      const height = `${layout.height}px`;
      if (element.style.height !== height) element.style.height = height;
      setAttribute(element, "viewBox", `0 0 ${layout.width} ${layout.height}`);
      threads.draw(layout.lines.map((line) => ({ ...line, look: lookOf(scene, line) })));
      hollows.draw(
        layout.lines.filter(({ thread }) => thread?.broken).map((line) => ({ ...line, look: "flow-hollow" })),
      );
      breaks.draw(layout.breaks);
    },
    /** Marks the lines of some threads, and those from some nodes to what was judged. */
    light(lit: ReadonlySet<Thread>, keys: ReadonlySet<string>): void {
      for (const join of [threads, hollows]) {
        for (const { element, entry } of join.drawn()) {
          element.classList.toggle("is-lit", entry.thread ? lit.has(entry.thread) : keys.has(entry.from));
        }
      }
      for (const { element, entry } of breaks.drawn()) {
        element.classList.toggle(
          "is-lit",
          entry.threads.some((one) => lit.has(one)),
        );
      }
    },
    lineAt: (path: Element): Line | undefined => lineOf.get(path),
  };
}

const isSamePlace = (a: Line, b: Line): boolean => a.x1 === b.x1 && a.y1 === b.y1 && a.x2 === b.x2 && a.y2 === b.y2;

function lookOf({ meanings }: Scene, { stage, thread, from }: Line): string {
  if (thread) {
    const grade = thread.broken ? "is-broken" : `is-${thread.grade}`;
    return `flow-thread ${grade} at-${stage}${thread.taken || thread.kind === "cap" ? "" : " is-spare"}`;
  }
  const meaning = meanings.get(from);
  return `flow-thread at-judged is-${meaning?.kind === "topic" ? meaning.topic.status : "confirm"}`;
}
