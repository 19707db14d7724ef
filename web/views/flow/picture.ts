import { setAttribute, svg } from "../../dom/h.ts";
import type { Break, Layout, Line } from "./geometry.ts";
import { makeJoin } from "./join.ts";
import { lineAt } from "./near.ts";
import { type Ribbon, ribbonsOf } from "./ribbons.ts";
import type { Scene } from "./scene.ts";
import type { Thread } from "./threads.ts";

/** The threads as an SVG: all of them, and above them once more those that are traced, while the rest fades as a whole. */
export function makePicture() {
  const lineLayer = svg("g", { class: "flow-lines" });
  const litLayer = svg("g", { class: "flow-lit" });
  const breakLayer = svg("g", { class: "flow-breaks" });
  const element = svg("svg", { class: "flow-picture", "aria-hidden": "true" }, lineLayer, litLayer, breakLayer);
  let lines: readonly Line[] = [];
  let scene: Scene | undefined;

  const join = (layer: SVGGElement) =>
    makeJoin<Ribbon, SVGPathElement>(
      layer,
      ({ key }) => key,
      ({ look, width }) => svg("path", { class: look, "stroke-width": width }),
      (path, { d }, before) => {
        if (before?.d !== d) path.setAttribute("d", d);
      },
    );
  const ribbons = join(lineLayer);
  const litRibbons = join(litLayer);
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
    draw(layout: Layout, next: Scene): void {
      lines = layout.lines;
      scene = next;
      const height = `${layout.height}px`;
      if (element.style.height !== height) element.style.height = height;
      setAttribute(element, "viewBox", `0 0 ${layout.width} ${layout.height}`);
      ribbons.draw(ribbonsOf(next, lines));
      breaks.draw(layout.breaks);
    },
    /** Draws the lines of some threads, and those from some nodes to what was judged, above the rest. */
    light(lit: ReadonlySet<Thread>, keys: ReadonlySet<string>): void {
      if (!scene) return;
      const isLit = ({ thread, from }: Line) => (thread ? lit.has(thread) : keys.has(from));
      litRibbons.draw(ribbonsOf(scene, lines.filter(isLit)));
      for (const { element, entry } of breaks.drawn()) {
        element.classList.toggle(
          "is-lit",
          entry.threads.some((one) => lit.has(one)),
        );
      }
    },
    unlight: () => litRibbons.draw([]),
    /** Where everything glides to a new place, the lines come anew. */
    comeAnew: () => void element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 250, easing: "ease-in" }),
    /** The line under the pointer. */
    lineAt(clientX: number, clientY: number): Line | undefined {
      const { left, top } = element.getBoundingClientRect();
      return lineAt(lines, clientX - left, clientY - top);
    },
  };
}
