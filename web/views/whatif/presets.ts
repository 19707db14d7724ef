import { askLines, evidenceName } from "../../../src/report/ask-text.ts";
import { labelOf, rangesOf } from "../../../src/report/reading.ts";
import type { App } from "../../app/app.ts";
import { lookOf, reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import { h, keyed, setAttribute, setText } from "../../dom/h.ts";
import { type Preset, Presets } from "./settled.ts";
import type { WhatIfWords } from "./words.ts";

/** Each question about the evidence as a switch, with what it would unlock. */
export function makePresets(app: App, words: WhatIfWords) {
  const { language } = app.model();
  const report = reportWords(language);
  const presets = new Presets();
  const rows = new WeakMap<Element, Row>();
  const list = h("ul", { class: "whatif-presets" });
  const none = h("p", { class: "soft" }, words.presetsNone);
  const element = h(
    "section",
    { class: "whatif-section" },
    h("h2", {}, words.presets),
    h("p", { class: "small soft" }, words.presetsNote),
    list,
    none,
  );

  interface Row {
    readonly box: HTMLInputElement;
    readonly name: HTMLElement;
    readonly said: HTMLElement;
    readonly unlocks: HTMLElement;
    now: Preset;
  }

  function make(preset: Preset): HTMLElement {
    const box = h("input", { type: "checkbox" });
    const name = h("span", { class: "preset-name" });
    const said = h("p", { class: "small soft" });
    const unlocks = h("p", { class: "small preset-unlocks" });
    const row: Row = { box, name, said, unlocks, now: preset };
    box.addEventListener("change", () => app.change((state) => presets.toggled(app.model(), state, row.now)));
    const item = h("li", {}, h("label", { class: "preset" }, box, name), said, unlocks);
    rows.set(item, row);
    return item;
  }

  function update(model: Model): void {
    const look = lookOf(model.result, model.dataset);
    const before = lookOf(model.before, model.dataset);
    const all = presets.of(model);
    keyed(
      list,
      all,
      ({ ask }) => ask.id,
      make,
      (item, preset) => {
        const row = rows.get(item);
        if (!row) return;
        const { ask, isOn } = preset;
        row.now = preset;
        if (row.box.checked !== isOn) row.box.checked = isOn;
        const known = look.evidence(ask.evidence) ? look : before;
        const shown = (known === look ? model.result : model.before).asks.find(({ id }) => id === ask.id);
        const safe = known.result.asks.find(({ id }) => id === ask.id) ?? shown ?? ask;
        setText(row.name, words.preset(evidenceName(report, known, ask.evidence), labelOf(report, ask.code)));
        setText(row.said, askLines(report, known, safe).join(" "));
        const { items, topics } = ask.unlocks;
        const improves = report.phrases.unlockText(rangesOf(report, items), topics.length);
        const nothing = items.length + topics.length === 0;
        setText(row.unlocks, isOn ? words.settled : nothing ? words.unlocksNothing : words.unlocks(improves));
        setAttribute(item, "data-on", isOn);
      },
    );
    none.hidden = all.length > 0;
  }
  return { element, update };
}
