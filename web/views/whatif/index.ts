import type { Model } from "../../app/model.ts";
import type { MakeView } from "../../app/view.ts";
import { makeAddEvidence } from "../../controls/add-evidence.ts";
import { type EvidenceCard, makeEvidenceCard } from "../../controls/evidence-card.ts";
import { makeFact } from "../../controls/fact.ts";
import "../../controls/style.css";
import type { Setting } from "../../controls/types.ts";
import { controlWords } from "../../controls/words.ts";
import { h, keyed, setText } from "../../dom/h.ts";
import { answers, connectorFacts } from "../../edit/facts/index.ts";
import { valueAt } from "../../edit/path.ts";
import { editWords } from "../../edit/words/index.ts";
import { makeEdits } from "./edits.ts";
import { makeEffect } from "./effect.ts";
import { makePresets } from "./presets.ts";
import "./style.css";
import { whatIfWords } from "./words.ts";

/** Every fact in place, and beside it what differs from the file as it was opened. */
export const makeWhatIf: MakeView = (app) => {
  const { language } = app.model();
  const words = whatIfWords[language];
  const setting: Setting = { app, language, words: controlWords[language], edit: editWords[language] };

  const effect = makeEffect(app, words);
  const edits = makeEdits(setting, words);
  const presets = makePresets(app, words);
  const undo = h("button", { type: "button", class: "button", on: { click: () => app.undo() } }, words.undo);
  const redo = h("button", { type: "button", class: "button", on: { click: () => app.redo() } }, words.redo);
  const reset = h("button", { type: "button", class: "button", on: { click: () => app.reset() } }, words.reset);
  const side = h(
    "aside",
    { class: "whatif-side", "aria-label": words.effect },
    h("h2", {}, words.effect),
    effect.element,
    edits.element,
    h("div", { class: "row whatif-steps" }, undo, redo, reset),
  );

  const explain = h("input", { type: "checkbox" });
  const cards = h("div", { class: "cards" });
  const none = h("p", { class: "soft" }, words.evidenceNone);
  const drawn = new WeakMap<Element, EvidenceCard>();
  const add = makeAddEvidence(setting, true, (id) => {
    const card = Array.from(cards.children).find((one) => (one as HTMLElement).dataset.paper === id);
    if (!(card instanceof HTMLDetailsElement)) return;
    card.open = true;
    card.querySelector("summary")?.focus();
  });
  const rest = [
    ...connectorFacts.map((fact) => ({ view: makeFact(setting, fact), path: ["connector", ...fact.path] })),
    { view: makeFact(setting, answers), path: ["answers"] },
  ];
  const about = h(
    "details",
    { class: "card" },
    h("summary", { class: "card-head" }, h("span", { class: "card-kind" }, words.about)),
    h("div", { class: "card-body" }, h("div", { class: "facts" }, ...rest.map(({ view }) => view.element))),
  );
  about.addEventListener("toggle", () => drawRest(app.model()));

  const facts = h(
    "div",
    { class: "whatif-facts" },
    presets.element,
    h(
      "section",
      { class: "whatif-section" },
      h(
        "header",
        { class: "whatif-head" },
        h("h2", {}, words.facts),
        h("label", { class: "check" }, explain, h("span", {}, words.explain)),
      ),
      h("p", { class: "small soft" }, words.factsNote),
      cards,
      none,
      about,
    ),
    h("section", { class: "whatif-section" }, h("h2", {}, words.add), add),
  );
  // on a narrow screen the effect is out of sight: its sum stays in view, and leads there
  const sum = h("button", { type: "button", class: "whatif-sum", hidden: true });
  sum.addEventListener("click", () => side.scrollIntoView({ block: "start" }));
  const element = h("div", { class: "whatif" }, facts, side, sum);
  explain.addEventListener("change", () => element.classList.toggle("is-explained", explain.checked));

  function drawRest({ state, opened }: Model): void {
    if (!about.open) return;
    for (const { view, path } of rest) {
      view.update({ connector: state.connector, path }, { value: valueAt(opened.connector, path) });
    }
  }

  return {
    element,
    update(model) {
      const evidence = model.state.connector.evidence ?? [];
      keyed(
        cards,
        evidence.map((one, index) => ({ one, index })),
        ({ one }) => `${one.kind} ${one.id}`,
        ({ one }) => {
          const card = makeEvidenceCard(setting, one.kind, () =>
            setTimeout(() => side.querySelector("h2")?.scrollIntoView({ block: "nearest" })),
          );
          card.element.dataset.paper = one.id;
          drawn.set(card.element, card);
          return card.element;
        },
        (card, { index }) => drawn.get(card)?.update(model, index),
      );
      none.hidden = evidence.length > 0;
      presets.update(model);
      drawRest(model);
      effect.update(model);
      sum.hidden = !model.changed;
      setText(sum, `${words.effect}: ${effect.said()}`);
      edits.update(model);
      undo.disabled = !model.canUndo;
      redo.disabled = !model.canRedo;
      reset.disabled = !model.changed;
      setText(reset, words.reset);
    },
  };
};
