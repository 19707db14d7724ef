import { rangesOf } from "../../../src/report/reading.ts";
import { reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import { segments } from "../../app/shell/segments.ts";
import type { MakeView } from "../../app/view.ts";
import { makeShown } from "../../diagram/shown.ts";
import { h, setText } from "../../dom/h.ts";
import "./style.css";
import { makeDiagram } from "./diagram.ts";
import { makeLegend } from "./legend.ts";
import { makeList } from "./list.ts";
import { type Choice, ingredientsOf, type Scene, sceneOf } from "./scene.ts";
import { makeTable } from "./table.ts";
import { flowWords } from "./words.ts";

/** Narrower than this, threads cannot be told apart: the same is shown as a list. */
const leastWidth = 760;

/** Evidence → requirements → topics → items, as a diagram in which everything shows its whole path. */
export const makeFlow: MakeView = (app) => {
  const { language } = app.model();
  const words = flowWords[language];
  const report = reportWords(language);
  let choice: Choice = { series: new Set(), items: new Set(), candidates: "taken", allRequirements: false };
  let scene: Scene | undefined;
  let drawn: { readonly of: readonly unknown[]; readonly choice: Choice; readonly width: number } | undefined;

  const diagram = makeDiagram(words, { choose });
  const list = makeList(app, words);
  const table = makeTable(words);
  const candidates = segments<Choice["candidates"]>(
    words.candidates.label,
    [
      { value: "taken", text: words.candidates.taken },
      { value: "all", text: words.candidates.all },
    ],
    (value) => set({ candidates: value }),
  );
  const chooser = makeShown(app);
  const everything = h("input", {
    type: "checkbox",
    on: { change: () => set({ allRequirements: everything.checked }) },
  });
  const openAll = h("button", { type: "button", class: "button", on: { click: toggleAll } });
  const wide = h(
    "span",
    { class: "row" },
    openAll,
    h("label", { class: "flow-check" }, everything, words.allRequirements),
  );
  const about = h("p", { class: "soft small flow-about" });
  const without = h("p", { class: "soft small" });
  const none = h("p", { class: "notice" });
  const stage = h("div", { class: "flow-stage" });
  const element = h(
    "div",
    { class: "flow" },
    about,
    h("div", { class: "row flow-tools" }, chooser.element, candidates.element, wide),
    makeLegend(words, report),
    none,
    stage,
    without,
    table.element,
  );
  // kept, so that a change need not ask the browser for a layout first
  let room = 0;
  const watch = new ResizeObserver(() => {
    room = Math.floor(stage.clientWidth);
    update(app.model());
  });
  watch.observe(stage);

  function set(part: Partial<Choice>): void {
    choice = { ...choice, ...part };
    update(app.model());
  }

  const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => {
    const next = new Set(keys);
    if (!next.delete(key)) next.add(key);
    return next;
  };

  function choose(key: string): void {
    const meaning = scene?.meanings.get(key);
    switch (meaning?.kind) {
      case "series":
        set({ series: toggled(choice.series, meaning.series.key) });
        break;
      case "strip":
        set({ items: toggled(choice.items, String(meaning.item.no)) });
        break;
      case "topic":
        app.select({ item: meaning.item.no, topic: meaning.topic.topic });
        break;
      case "item":
        app.select({ item: meaning.item.no });
        break;
      default:
        diagram.hold(key);
    }
  }

  const isAllOpen = ({ items, meanings }: Scene): boolean =>
    items.every(({ no }) => choice.items.has(String(no))) &&
    [...meanings.values()].every((one) => one.kind !== "series" || one.open);

  function toggleAll(): void {
    if (!scene) return;
    const close = isAllOpen(scene);
    const series = [...scene.meanings.values()].flatMap((one) => (one.kind === "series" ? [one.series.key] : []));
    set({
      series: new Set(close ? [] : series),
      items: new Set(close ? [] : scene.items.map(({ no }) => String(no))),
    });
  }

  function update(model: Model): void {
    const width = room || Math.floor(stage.clientWidth);
    if (width === 0) return;
    chooser.update(model);
    const of = ingredientsOf(model, choice);
    const isSameScene = drawn !== undefined && of.every((one, index) => one === drawn?.of[index]);
    if (isSameScene && drawn?.width === width) return;
    const moving = drawn !== undefined && drawn.choice !== choice && drawn.width === width;
    drawn = { of, choice, width };
    if (!isSameScene || !scene) scene = sceneOf(model, choice, words, report);
    const isWide = width >= leastWidth;
    const shown = isWide ? diagram.element : list.element;
    if (stage.firstElementChild !== shown) stage.replaceChildren(shown);
    if (isWide) diagram.draw(scene, width, moving);
    else list.draw(scene);
    wide.hidden = !isWide;
    setText(about, isWide ? words.about : words.aboutList);
    table.update(scene);
    candidates.set(choice.candidates);
    setText(openAll, isAllOpen(scene) ? words.collapseAll : words.expandAll);
    const bare = model.result.items.filter(({ topics }) => topics.length === 0).map(({ no }) => no);
    without.hidden = model.state.shown === "usable" || bare.length === 0;
    setText(without, words.without(rangesOf(report, bare)));
    none.hidden = scene.items.length > 0 && scene.threads.length > 0;
    setText(none, scene.items.length === 0 ? words.noItems : words.nothingHeld);
  }

  return {
    element,
    update,
    focus: () => diagram.focus(),
    destroy: () => watch.disconnect(),
  };
};
