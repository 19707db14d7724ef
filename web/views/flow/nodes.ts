import { statusWord } from "../../../src/report/reading.ts";
import type { ItemResult, TopicResult } from "../../app/types.ts";
import { foreign, h, setAttribute } from "../../dom/h.ts";
import { glyph, setGlyph } from "../../dom/status.ts";
import type { Placed } from "./geometry.ts";
import { sayNode, topicLabel, useParts } from "./say.ts";
import { type Meaning, reasonsOf, requirementName, type Scene, seriesName } from "./scene.ts";
import { slotKey } from "./threads.ts";

/** A node as a button: where it lies is CSS, what it is are texts and shapes. */

/** A node where it lies, with what it stands for. */
export interface DrawnNode {
  readonly placed: Placed;
  readonly meaning: Meaning | undefined;
  readonly scene: Scene;
  /** What was opened or closed glides to its new place; what a changed fact does is there at once. */
  readonly isGliding: boolean;
}

export function makeNode({ placed: { key, kind } }: DrawnNode): HTMLButtonElement {
  const button = h("button", { type: "button", class: `flow-node flow-${kind}`, tabindex: -1 });
  button.dataset.node = key;
  return button;
}

/** Moves it where it lies elsewhere than before, and fills it anew where it may say something else. */
export function updateNode(button: HTMLElement, now: DrawnNode, before: DrawnNode | undefined): void {
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
  if (!meaning || (before && old?.height === height && saysTheSame(before, now))) return;
  const { title, text } = sayNode(scene, key);
  const label = [title, text].join(scene.report.phrases.comma);
  // what is seen is part of the name; the rest of the sentence is only read
  setAttribute(button, "aria-label", meaning.kind === "strip" ? label : null);
  const open = meaning.kind === "series" ? meaning.open : meaning.kind === "strip" ? false : undefined;
  setAttribute(button, "aria-expanded", open === undefined ? null : String(open));
  button.classList.toggle("is-idle", (scene.through.get(key)?.length ?? 0) === 0 && meaning.kind !== "item");
  const said = [label, height, open].join("|");
  if (button.dataset.said === said) return;
  button.dataset.said = said;
  if (meaning.kind === "strip" && hasPips(button, meaning.item)) {
    for (const [index, { status }] of meaning.item.topics.entries()) markPip(button.children[index], status);
    return;
  }
  fill(button, meaning, scene, key);
  if (meaning.kind !== "strip") button.append(h("span", { class: "only-read" }, text));
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

/** The same topics as before: only their shapes may differ. */
const hasPips = ({ children }: HTMLElement, { no, topics }: ItemResult): boolean =>
  children.length === topics.length &&
  topics.every(({ topic }, index) => (children[index] as HTMLElement).dataset.slot === slotKey(no, topic));

function markPip(pip: Element | undefined, status: TopicResult["status"]): void {
  if (!pip) return;
  setAttribute(pip, "class", `flow-pip is-${status}`);
  setGlyph(pip.firstElementChild as SVGSVGElement, status);
}

function fill(button: HTMLElement, meaning: Meaning, scene: Scene, key: string): void {
  const { report, words, look } = scene;
  switch (meaning.kind) {
    case "evidence": {
      const { evidence } = meaning;
      button.classList.toggle("is-unusable", !evidence.usable);
      button.replaceChildren(
        h("span", { class: "flow-kind" }, report.terms.kindsShort[evidence.kind]),
        h("span", { class: "flow-name clip-1" }, foreign(evidence.id)),
        h(
          "span",
          { class: "flow-note clip" },
          useParts(scene, evidence).map((part, index) => [
            index > 0 ? " " : "",
            h("span", { class: "flow-part" }, part),
          ]),
        ),
      );
      return;
    }
    case "series": {
      const threads = scene.through.get(key) ?? [];
      const broken = new Set(threads.filter((one) => one.broken).map(({ requirement }) => requirement)).size;
      const [reason] = reasonsOf(scene, threads);
      const { series, played, open } = meaning;
      button.replaceChildren(
        h(
          "span",
          { class: "flow-line" },
          h("span", { class: "flow-chevron", "aria-hidden": "true" }, open ? "▾" : "▸"),
          h("span", { class: "flow-name clip-1" }, seriesName(scene, series)),
          h("span", { class: "flow-count" }, played === 0 ? words.idle : words.count(played)),
        ),
        broken > 0 && reason !== undefined
          ? h("span", { class: "flow-note flow-reason clip-1" }, "✕ ", words.brokenCount(broken, reason))
          : "",
      );
      return;
    }
    case "requirement": {
      const [id, title] = requirementName(scene, meaning.series, meaning.id);
      const [reason] = reasonsOf(scene, scene.through.get(key) ?? []);
      button.replaceChildren(
        h("span", { class: "flow-line" }, id === "" ? "" : h("b", {}, id), h("span", { class: "clip-1" }, title)),
        reason === undefined ? "" : h("span", { class: "flow-note flow-reason clip-1" }, "✕ ", reason),
      );
      return;
    }
    case "strip": {
      button.replaceChildren(
        ...meaning.item.topics.map((topic) => {
          const mark = h(
            "span",
            { class: `flow-pip is-${topic.status}`, title: topicLabel(scene, topic) },
            glyph(topic.status),
          );
          mark.dataset.slot = slotKey(meaning.item.no, topic.topic);
          return mark;
        }),
      );
      return;
    }
    case "topic":
      button.replaceChildren(
        h("span", { class: `flow-status is-${meaning.topic.status}` }, glyph(meaning.topic.status)),
        h("span", { class: "clip-1" }, topicLabel(scene, meaning.topic)),
      );
      return;
    case "item": {
      const { item } = meaning;
      const word = statusWord(report, item.status, item.basis);
      button.replaceChildren(
        h("span", { class: `flow-status is-${item.status}` }, glyph(item.status)),
        h(
          "span",
          { class: "flow-text" },
          h(
            "span",
            { class: "flow-name clip" },
            h("b", {}, String(item.no)),
            " ",
            look.item(item.no)?.label[report.lang] ?? "",
          ),
          h(
            "span",
            { class: `flow-note is-${item.status}` },
            word,
            item.basis === "assumed" && item.status !== "covered"
              ? h("span", { class: "tag tag-assumed" }, words.assumed)
              : "",
          ),
        ),
      );
      return;
    }
  }
}
