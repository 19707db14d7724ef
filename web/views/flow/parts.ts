import { statusWord } from "../../../src/report/reading.ts";
import { foreign, h, setAttribute, setText } from "../../dom/h.ts";
import { glyph, setGlyph } from "../../dom/status.ts";
import { requirementName, seriesName, topicLabel } from "./names.ts";
import { useParts } from "./say.ts";
import { type Meaning, reasonsOf, type Scene } from "./scene.ts";
import { slotKey, type Thread } from "./threads.ts";

/** What a node has inside: made once, then told what to say. */
export interface Parts<M extends Meaning = Meaning> {
  readonly children: readonly Node[];
  write(button: HTMLElement, meaning: M, scene: Scene, threads: readonly Thread[]): void;
}

export const partsOf: { readonly [K in Meaning["kind"]]: () => Parts<Extract<Meaning, { kind: K }>> } = {
  evidence: () => {
    const kind = h("span", { class: "flow-kind" });
    const id = foreign("");
    const note = h("span", { class: "flow-note clip" });
    return {
      children: [kind, h("span", { class: "flow-name flow-whole" }, id), note],
      write(button, { evidence }, scene) {
        button.classList.toggle("is-unusable", !evidence.usable);
        setText(kind, scene.report.terms.kindsShort[evidence.kind]);
        setText(id, evidence.id);
        const texts = useParts(scene, evidence);
        if (note.textContent === texts.join(" ")) return;
        note.replaceChildren(
          ...texts.flatMap((text, index) => [index > 0 ? " " : "", h("span", { class: "flow-part" }, text)]),
        );
      },
    };
  },

  series: () => {
    const chevron = h("span", { class: "flow-chevron", "aria-hidden": "true" });
    const name = h("span", { class: "flow-name flow-whole" });
    const count = h("span", { class: "flow-count" });
    const reason = h("span", { class: "flow-note flow-reason clip-1" });
    return {
      children: [h("span", { class: "flow-line" }, chevron, name, count), reason],
      write(_, { series, played, open }, scene, threads) {
        const { words } = scene;
        const broken = new Set(threads.filter((one) => one.broken).map(({ requirement }) => requirement)).size;
        const [why] = reasonsOf(scene, threads);
        setText(chevron, open ? "▾" : "▸");
        setText(name, seriesName(scene, series));
        setText(count, played === 0 ? words.idle : words.count(played));
        writeReason(reason, broken > 0 && why !== undefined ? words.brokenCount(broken, why) : undefined);
      },
    };
  },

  requirement: () => {
    const id = h("b");
    const title = h("span", { class: "flow-whole" });
    const reason = h("span", { class: "flow-note flow-reason clip-1" });
    return {
      children: [h("span", { class: "flow-line" }, id, title), reason],
      write(_, meaning, scene, threads) {
        const [short, full] = requirementName(scene, meaning.series, meaning.id);
        setText(id, short);
        id.hidden = short === "";
        setText(title, full);
        const [why] = reasonsOf(scene, threads);
        writeReason(reason, why);
      },
    };
  },

  strip: () => ({
    children: [],
    write(button, { item: { no, topics } }, scene) {
      const keys = topics.map(({ topic }) => slotKey(no, topic));
      const pips = Array.from(button.children) as HTMLElement[];
      if (pips.length !== keys.length || pips.some(({ dataset }, index) => dataset.slot !== keys[index])) {
        const made = topics.map((topic, index) => {
          const pip = h("span", { title: topicLabel(scene, topic) }, glyph(topic.status));
          pip.dataset.slot = keys[index];
          return pip;
        });
        pips.splice(0, pips.length, ...made);
        button.replaceChildren(...made);
      }
      for (const [index, { status }] of topics.entries()) {
        const pip = pips[index];
        if (!pip) continue;
        setAttribute(pip, "class", `flow-pip is-${status}`);
        setGlyph(pip.firstElementChild as SVGSVGElement, status);
      }
    },
  }),

  topic: () => {
    const [shape, label] = [glyph("confirm"), h("span", { class: "flow-whole" })];
    const mark = h("span", {}, shape);
    return {
      children: [mark, label],
      write(_, { topic }, scene) {
        setAttribute(mark, "class", `flow-status is-${topic.status}`);
        setGlyph(shape, topic.status);
        setText(label, topicLabel(scene, topic));
      },
    };
  },

  item: () => {
    const [shape, no, label, word] = [glyph("confirm"), h("b"), h("span"), h("span")];
    const mark = h("span", {}, shape);
    const tag = h("span", { class: "tag tag-assumed" });
    const note = h("span", {}, word, tag);
    return {
      children: [
        mark,
        h("span", { class: "flow-text" }, h("span", { class: "flow-name flow-whole" }, no, " ", label), note),
      ],
      write(_, { item }, { report, words, look }) {
        const { status, basis } = item;
        setAttribute(mark, "class", `flow-status is-${status}`);
        setGlyph(shape, status);
        setText(no, String(item.no));
        setText(label, look.item(item.no)?.label[report.lang] ?? "");
        setAttribute(note, "class", `flow-note is-${status}`);
        setText(word, statusWord(report, status, basis));
        setText(tag, words.assumed);
        tag.hidden = basis !== "assumed" || status === "covered";
      },
    };
  },
};

function writeReason(element: HTMLElement, why: string | undefined): void {
  setText(element, why === undefined ? "" : `✕ ${why}`);
  element.hidden = why === undefined;
}
