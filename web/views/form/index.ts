import { reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import type { MakeView } from "../../app/view.ts";
import { makeAddEvidence } from "../../controls/add-evidence.ts";
import { makeFact } from "../../controls/fact.ts";
import "../../controls/style.css";
import type { Setting } from "../../controls/types.ts";
import { controlWords } from "../../controls/words.ts";
import { openModal } from "../../dom/dialog.ts";
import { foreign, h, keyed, setAttribute, setText } from "../../dom/h.ts";
import { newConnector } from "../../edit/evidence.ts";
import { answers, connectorFacts } from "../../edit/facts/index.ts";
import { unknownsOf } from "../../edit/unknown.ts";
import { editWords } from "../../edit/words/index.ts";
import { makeLive } from "./live.ts";
import { makePaperStep } from "./paper-step.ts";
import "./style.css";
import { formWords } from "./words.ts";

type Step = "connector" | "add" | "answers" | "finish" | { readonly paper: string };
const keyOf = (step: Step): string => (typeof step === "string" ? step : `paper:${step.paper}`);

/** A connector entered step by step, in any order; whatever is left open stays unknown. The answer so far stands beside it. */
export const makeForm: MakeView = (app) => {
  const { language } = app.model();
  const words = formWords[language];
  const setting: Setting = { app, language, words: controlWords[language], edit: editWords[language] };
  const { kindsShort } = reportWords(language).terms;
  let current: Step = "connector";
  let last: Model | undefined;

  const live = makeLive(app, words);
  const nav = h("ol", { class: "form-steps" });
  const title = h("h2", { tabindex: -1, class: "form-title" });
  const intro = h("p", { class: "soft" });
  const place = h("div", { class: "form-place" });
  const previous = h("button", { type: "button", class: "button", on: { click: () => move(-1) } }, words.previous);
  const next = h("button", { type: "button", class: "button button-strong", on: { click: () => move(1) } }, words.next);
  const anew = h("button", { type: "button", class: "button", on: { click: () => begin() } }, words.fromNothing);

  const about = connectorFacts.map((fact) => ({ view: makeFact(setting, fact), path: ["connector", ...fact.path] }));
  const answered = makeFact(setting, answers);
  const pages: Record<Exclude<Step, object>, HTMLElement> = {
    connector: h("div", { class: "facts" }, ...about.map(({ view }) => view.element)),
    add: makeAddEvidence(setting, false, (id) => go({ paper: id })),
    answers: h("div", { class: "facts" }, answered.element),
    finish: h(
      "div",
      { class: "row" },
      h(
        "button",
        {
          type: "button",
          class: "button button-strong",
          on: { click: () => void import("../../files/index.ts").then(({ saveDialog }) => saveDialog(app)) },
        },
        words.save,
      ),
      h("button", { type: "button", class: "button", on: { click: () => app.show("coverage") } }, words.toCoverage),
    ),
  };
  const papers = new Map<string, ReturnType<typeof makePaperStep>>();

  const element = h(
    "div",
    { class: "form" },
    h("nav", { class: "form-nav", "aria-label": words.steps }, nav, anew),
    h("section", { class: "form-step" }, title, intro, place, h("div", { class: "row form-move" }, previous, next)),
    live.element,
  );

  const evidenceIn = ({ state }: Model) => state.connector.evidence ?? [];
  const stepsOf = (model: Model): readonly Step[] => [
    "connector",
    ...evidenceIn(model).map(({ id }) => ({ paper: id })),
    "add",
    "answers",
    "finish",
  ];
  const introOf: Record<Exclude<Step, object>, string> = {
    connector: words.connectorIntro,
    add: words.addIntro,
    answers: words.answersIntro,
    finish: words.finishIntro,
  };

  function go(step: Step): void {
    current = step;
    update(app.model());
    title.focus();
    title.scrollIntoView({ block: "nearest" });
  }
  function move(by: number): void {
    const steps = stepsOf(app.model());
    const at = steps.findIndex((step) => keyOf(step) === keyOf(current));
    const to = steps[at + by];
    if (to) go(to);
  }

  /** What is open would be lost; a sample that nobody changed would not. */
  function begin(): void {
    const start = () => {
      app.open(newConnector(words.unnamed));
      go("connector");
    };
    const { changed, state } = app.model();
    if (!changed && state.connector.provenance) {
      start();
      return;
    }
    const dialog = openModal({ title: words.confirmTitle, close: words.cancel }, h("p", {}, words.confirm), yes());
    function yes(): HTMLElement {
      const click = () => {
        dialog.close();
        start();
      };
      return h(
        "p",
        { class: "row" },
        h("button", { type: "button", class: "button button-strong", on: { click } }, words.confirmYes),
      );
    }
  }

  function update(model: Model): void {
    const evidence = evidenceIn(model);
    const steps = stepsOf(model);
    if (!steps.some((step) => keyOf(step) === keyOf(current))) current = renamed(model, last) ?? "connector";
    last = model;
    for (const id of papers.keys()) if (!evidence.some((one) => one.id === id)) papers.delete(id);
    drawNav(model, steps);
    drawStep(model);
    const at = steps.findIndex((step) => keyOf(step) === keyOf(current));
    previous.disabled = at <= 0;
    next.hidden = at === steps.length - 1;
    live.update(model);
  }

  function drawNav(model: Model, steps: readonly Step[]): void {
    const { connector } = model.state;
    keyed(
      nav,
      steps,
      keyOf,
      (step) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", class: "form-go", on: { click: () => go(step) } },
            h("span", { class: "form-name" }),
            h("span", { class: "small soft" }),
          ),
        ),
      (item, step) => {
        const button = item.firstElementChild;
        if (!button) return;
        setAttribute(button, "aria-current", keyOf(step) === keyOf(current) ? "step" : null);
        const [name, note] = button.children;
        if (!name || !note) return;
        if (typeof step === "string") {
          setText(name, step === "add" ? `+ ${words.add}` : words[step]);
          setText(note, step === "answers" ? countText(connector.answers?.length ?? 0) : "");
          return;
        }
        const index = evidenceIn(model).findIndex(({ id }) => id === step.paper);
        const one = evidenceIn(model)[index];
        if (!one) return;
        const shown = `${kindsShort[one.kind]} ${one.id}`;
        if (name.textContent !== shown) name.replaceChildren(`${kindsShort[one.kind]} `, foreign(one.id));
        setText(note, words.unknownCount(unknownsOf(connector, one, index).length));
      },
    );
  }
  const countText = (count: number): string => (count > 0 ? setting.words.chosen(count) : "");

  function drawStep(model: Model): void {
    const { connector } = model.state;
    if (typeof current === "string") {
      setText(title, words[current]);
      setText(intro, introOf[current]);
      intro.hidden = false;
      if (current === "connector") for (const { view, path } of about) view.update({ connector, path });
      if (current === "answers") answered.update({ connector, path: ["answers"] });
      put(pages[current]);
      return;
    }
    const id = current.paper;
    const index = evidenceIn(model).findIndex((one) => one.id === id);
    const one = evidenceIn(model)[index];
    if (!one) return;
    const step = papers.get(id) ?? makePaperStep(setting, words, one.kind, () => go("add"));
    papers.set(id, step);
    setText(title, `${reportWords(language).terms.kinds[one.kind]} ${one.id}`);
    intro.hidden = true;
    step.update(model, index);
    put(step.element);
  }
  const put = (page: HTMLElement): void => {
    if (place.firstElementChild !== page) place.replaceChildren(page);
  };

  return { element, update, focus: () => title.focus() };
};

/** The paper that was looked at, under its new name: the same place, the same kind. */
function renamed(model: Model, before: Model | undefined): Step | undefined {
  const [old, now] = [before?.state.connector.evidence ?? [], model.state.connector.evidence ?? []];
  if (old.length !== now.length) return undefined;
  const index = old.findIndex((one, at) => one.id !== now[at]?.id && one.kind === now[at]?.kind);
  const id = now[index]?.id;
  return id === undefined ? undefined : { paper: id };
}
