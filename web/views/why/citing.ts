import type { Cited } from "../../../src/report/citations.ts";
import { type Child, h } from "../../dom/h.ts";

const sourceId = /\b[A-Z]-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g;
/** What may not be parted from an id: the bracket before it, its voice and the mark after it. */
const opening = /[（(]$/;
const closing = /^(?: [^\s、,()（）]{1,12})?[、,）)]*/;

/** Ids of sources inside a sentence lead to what the source says, further down. */
export function citing(text: string, go: (id: string) => void, isCited: (id: string) => boolean): readonly Child[] {
  const parts: Child[] = [];
  let from = 0;
  for (const { 0: id, index } of text.matchAll(sourceId)) {
    if (!isCited(id)) continue;
    const before = text.slice(from, index);
    const open = opening.exec(before)?.[0] ?? "";
    const rest = text.slice(index + id.length);
    const close = closing.exec(rest)?.[0] ?? "";
    parts.push(before.slice(0, before.length - open.length));
    const button = h("button", { type: "button", class: "cite", on: { click: () => go(id) } }, id);
    parts.push(h("span", { class: "unbroken" }, open, button, close));
    from = index + id.length + close.length;
  }
  parts.push(text.slice(from));
  return parts;
}

/** What the sources say, each with its voice. */
export function factList(all: readonly Cited[], documentVoice: string): HTMLElement {
  return h(
    "dl",
    { class: "fact-list" },
    ...all.map(({ id, voice, text }) =>
      h(
        "div",
        { "data-fact": id, tabindex: -1 },
        h("dt", {}, h("code", {}, id), " ", h("span", { class: "tag" }, voice ?? documentVoice)),
        h("dd", {}, text),
      ),
    ),
  );
}
