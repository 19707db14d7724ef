import type { Connector } from "../app/types.ts";
import { h, setAttribute, setText } from "../dom/h.ts";
import { setFact } from "../edit/edit.ts";
import type { Fact } from "../edit/facts/index.ts";
import { isSame, type Path, valueAt } from "../edit/path.ts";
import type { Refusal } from "../edit/refusal.ts";
import { isUnknown } from "../edit/unknown.ts";
import { makeChoice, makeChoices } from "./choice.ts";
import { makeItems, makeOneOf, makeSomeOf } from "./ids.ts";
import { makeResults } from "./results.ts";
import { makePart, makeRows } from "./rows.ts";
import { sayValue } from "./say.ts";
import { makeMarks } from "./soa.ts";
import { makeDate, makeNames, makeText } from "./text.ts";
import { type Binding, type Control, freshId, type Place, type Setting } from "./types.ts";

export interface FactView {
  readonly element: HTMLElement;
  /** `before` = the value as the file was opened, where there is such a thing to go back to. */
  update(at: Place, before?: { readonly value: unknown }): void;
}

/** Where a change goes instead of the connector: into something that is not finished yet. */
export type Put = (value: unknown) => Refusal | undefined;

/**
 * One fact: its name, its control, what it means, what it was when the file was opened, and why a value was not taken. Every change is one
 * step that can be undone; a refused one changes nothing and stays in the field until it is mended.
 */
export function makeFact(setting: Setting, fact: Fact, put?: Put): FactView {
  const { app, words, edit } = setting;
  const { label, explain, effect } = edit.facts[fact.key];
  const labelId = freshId("fact");
  const explainId = `${labelId}-explain`;
  let place: Place | undefined;
  let isRefused = false;

  const problem = h("p", { class: "fact-problem", role: "alert", hidden: true });
  const was = h("span", { class: "fact-was-value" });
  const back = h("button", { type: "button", class: "link-button", "aria-label": words.backTo(label) }, words.back);
  const before = h("p", { class: "fact-was small", hidden: true }, was, " ", back);
  // choices say so themselves
  const unknown = h("span", { class: "tag fact-unknown", hidden: true }, edit.unknown);
  const saysItself = fact.control.as === "choice";

  const say = (refusal: Refusal | undefined): Refusal | undefined => {
    isRefused = refusal !== undefined;
    problem.hidden = !isRefused;
    setAttribute(element, "data-refused", isRefused);
    if (refusal) setText(problem, (edit.refusals[refusal.code] as (one: Refusal) => string)(refusal));
    return refusal;
  };
  const change = (value: unknown, path: Path): void => {
    if (put) return void say(put(value));
    say(
      changeConnector(setting, (connector, opened) =>
        setFact({ dataset: app.model().dataset }, connector, path, value, opened),
      ),
    );
  };
  const binding: Binding = {
    labelledBy: labelId,
    describedBy: explainId,
    set: (value, entry = []) => place && change(value, [...place.path, ...entry]),
  };
  const control = make();
  back.addEventListener("click", () => place && change(openedValue, place.path));
  let openedValue: unknown;

  function make(): Control {
    const { control, required = false } = fact;
    switch (control.as) {
      case "choice":
        return makeChoice(setting, control.set, required, binding);
      case "choices":
        return makeChoices(setting, control.set, binding);
      case "one-of":
        return makeOneOf(setting, control.ids, binding);
      case "some-of":
        return makeSomeOf(setting, control.ids, binding);
      case "text":
        return makeText(binding, control.long === true);
      case "date":
        return makeDate(binding);
      case "names":
        return makeNames(setting, binding);
      case "items":
        return makeItems(setting, binding);
      case "marks":
        return makeMarks(setting, binding, (value, entry) => {
          if (place) change(value, [...place.path.slice(0, -1), "inheritedFrom", ...entry]);
        });
      case "inherited":
        return { element: h("span", { hidden: true }), update: () => {} };
      case "results":
        return makeResults(setting, binding);
      case "part":
      case "rows": {
        const rows = {
          label,
          describedBy: explainId,
          change: (edit: Parameters<typeof changeConnector>[1]) => changeConnector(setting, edit),
        };
        return control.as === "rows" ? makeRows(setting, control.facts, rows) : makePart(setting, control.facts, rows);
      }
    }
  }

  const element = h(
    "div",
    { class: "fact", "data-fact": fact.key, "data-as": fact.control.as },
    h(
      "div",
      { class: "fact-label" },
      h("span", { id: labelId }, label),
      fact.required ? h("span", { class: "fact-required", "aria-hidden": "true" }, "*") : null,
      unknown,
    ),
    h("div", { class: "fact-control" }, control.element, problem, before),
    h(
      "p",
      { class: "fact-explain small", id: explainId },
      setting.language === "ja" ? explain : `${explain} `,
      h("span", { class: "fact-effect" }, effect),
    ),
  );
  element.hidden = fact.control.as === "inherited";

  return {
    element,
    update(at, opened) {
      const value = valueAt(at.connector, at.path);
      const moved = place !== undefined && valueAt(place.connector, place.path) !== value;
      place = at;
      if (isRefused && !moved) return;
      if (isRefused) say(undefined);
      control.update(value, at);
      unknown.hidden = saysItself || put !== undefined || !isUnknown(fact, value);
      const isOther = opened !== undefined && !isSame(opened.value, value);
      openedValue = opened?.value;
      before.hidden = !isOther;
      setAttribute(element, "data-changed", isOther);
      if (isOther) setText(was, words.was(sayValue(setting, fact, opened.value)));
    },
  };
}

/** One step of the page's history, or why there is none. */
export function changeConnector(
  { app }: Setting,
  edit: (connector: Connector, opened: Connector) => ReturnType<typeof setFact>,
): Refusal | undefined {
  let refusal: Refusal | undefined;
  app.change((state) => {
    const outcome = edit(state.connector, app.model().opened.connector);
    if (!outcome.ok) refusal = outcome.refusal;
    return outcome.ok && outcome.connector !== state.connector ? { ...state, connector: outcome.connector } : state;
  });
  return refusal;
}
