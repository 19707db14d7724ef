import { procedureText } from "../../src/report/reading.ts";
import { reportWords } from "../app/look.ts";
import type { Dataset } from "../app/types.ts";
import { h, setAttribute, setText } from "../dom/h.ts";
import { checklistOf } from "../edit/evidence.ts";
import { optionsOf } from "../edit/facts/index.ts";
import { isMap, valueAt } from "../edit/path.ts";
import { optionWord } from "./choice.ts";
import { type Binding, type Control, isTyping, type Setting } from "./types.ts";

const results = optionsOf("result");
type Procedure = Dataset["procedures"][number];

interface Row {
  readonly procedure: Procedure;
  readonly said: HTMLElement;
  readonly result: HTMLSelectElement;
  readonly extras: HTMLElement;
  readonly numbers: readonly { readonly name: string; readonly input: HTMLInputElement }[];
  readonly note: HTMLInputElement;
}

/** Every procedure of the catalogue by topic, with its result, what was really examined, and a remark. */
export function makeResults(setting: Setting, binding: Binding): Control {
  const { words, app, language } = setting;
  const counts = h("span", { class: "fold-said" });
  const pick = h("select", { class: "input", "aria-label": words.results.only, on: { change: () => filter() } });
  const list = h("div", { class: "results-list" });
  const element = h(
    "details",
    { class: "fold results" },
    h(
      "summary",
      { "aria-describedby": binding.describedBy },
      h("span", { class: "fold-title" }, words.results.title),
      counts,
    ),
    h("div", { class: "results-inside" }, h("label", { class: "row" }, words.results.only, pick), list),
  );
  let rows: readonly Row[] = [];
  let sections: readonly { readonly topic: string; readonly element: HTMLElement }[] = [];
  let now: unknown;
  let builtFor: unknown;
  element.addEventListener("toggle", () => draw());

  function build(): void {
    const { dataset, state } = app.model();
    const checklist = checklistOf(dataset, state.checklist);
    builtFor = state.checklist;
    const chosen = pick.value;
    pick.replaceChildren(
      h("option", { value: "" }, words.results.all),
      ...(checklist?.items ?? [])
        .filter(({ topics }) => topics.length > 0)
        .map(({ no, label }) => h("option", { value: String(no) }, `${no} ${label[language]}`)),
    );
    pick.value = chosen;
    if (rows.length > 0) return;
    const made: Row[] = [];
    sections = dataset.topics.flatMap((topic) => {
      const mine = dataset.procedures.filter((one) => one.topic === topic.id).map((one) => rowOf(one));
      if (mine.length === 0) return [];
      made.push(...mine.map(({ row }) => row));
      const all = (value: unknown) => () => {
        const whole = isMap(now) ? now : {};
        const ids = mine.map(({ row }) => row.procedure.id);
        const rest = Object.fromEntries(Object.entries(whole).filter(([id]) => !ids.includes(id)));
        binding.set(value === undefined ? rest : { ...rest, ...Object.fromEntries(ids.map((id) => [id, value])) });
      };
      const bulk = (text: string, value: unknown) =>
        h("button", { type: "button", class: "button", on: { click: all(value) } }, text);
      const head = h(
        "header",
        {},
        h("h3", {}, topic.label[language]),
        h("div", { class: "row" }, bulk(words.results.bulk, "no-exception"), bulk(words.results.bulkOff, undefined)),
      );
      return [
        {
          topic: topic.id,
          element: h("section", { class: "results-topic" }, head, h("ul", {}, ...mine.map(({ element }) => element))),
        },
      ];
    });
    rows = made;
    list.replaceChildren(...sections.map(({ element }) => element));
    void fillTexts();
  }

  function rowOf(procedure: Procedure): { readonly row: Row; readonly element: HTMLElement } {
    const { id, parameters = {} } = procedure;
    const said = h("span", { class: "results-said soft" });
    const result = h(
      "select",
      { class: "input results-pick", "aria-label": id },
      h("option", { value: "" }, words.results.absent),
      ...results.map((one) => h("option", { value: String(one) }, optionWord(setting, "result", one))),
    );
    result.addEventListener("change", () => binding.set(result.value === "" ? undefined : result.value, [id]));
    const numbers = Object.entries(parameters).flatMap(([name, parameter]) => {
      if (!("minimum" in parameter)) return [];
      const hint = words.results.minimum(parameter.minimum);
      const input = h("input", {
        class: "input",
        type: "number",
        min: 0,
        "aria-label": `${id} ${name}`,
        placeholder: hint,
        title: hint,
      });
      input.addEventListener("change", () =>
        binding.set(input.value === "" ? undefined : input.valueAsNumber, [id, "parameters", name]),
      );
      return [{ name, input }];
    });
    const note = h("input", {
      class: "input",
      type: "text",
      "aria-label": `${id} ${words.results.note}`,
      placeholder: words.results.note,
    });
    note.addEventListener("change", () => binding.set(note.value, [id, "note"]));
    const extras = h(
      "span",
      { class: "results-extras" },
      ...numbers.map(({ name, input }) => h("label", {}, h("code", {}, name), input)),
      note,
    );
    const element = h("li", { class: "results-row" }, h("code", { class: "results-id" }, id), said, result, extras);
    return { row: { procedure, said, result, extras, numbers, note }, element };
  }

  async function fillTexts(): Promise<void> {
    const { procedures } = await app.texts();
    const texts = new Map(procedures.map((one) => [one.id, one]));
    const report = reportWords(language);
    for (const { procedure, said, result } of rows) {
      const whole = texts.get(procedure.id);
      if (!whole) continue;
      const text = procedureText(report, whole);
      setText(said, text);
      setAttribute(result, "aria-label", `${procedure.id} ${text}`);
    }
  }

  function filter(): void {
    const { dataset, state } = app.model();
    const item = checklistOf(dataset, state.checklist)?.items.find(({ no }) => String(no) === pick.value);
    for (const { topic, element } of sections) element.hidden = item !== undefined && !item.topics.includes(topic);
  }

  function draw(): void {
    const stated = isMap(now) ? Object.values(now) : [];
    const parts = results
      .map((one) => ({ one, count: stated.filter((given) => (isMap(given) ? given.result : given) === one).length }))
      .filter(({ count }) => count > 0)
      .map(({ one, count }) => `${optionWord(setting, "result", one)} ${count}`);
    setText(counts, words.results.counts(parts.length > 0 ? parts.join(words.or) : words.empty));
    if (!element.open) return;
    if (builtFor !== app.model().state.checklist) {
      build();
      filter();
    }
    for (const { procedure, result, extras, numbers, note } of rows) {
      const given = valueAt(now, [procedure.id]);
      const whole = isMap(given) ? given : { result: given };
      const said = String(whole.result ?? "");
      if (result.value !== said) result.value = said;
      extras.hidden = said === "";
      for (const { name, input } of numbers) {
        const number = String(valueAt(whole.parameters, [name]) ?? "");
        if (input.value !== number && !isTyping(input)) input.value = number;
      }
      const remark = String(whole.note ?? "");
      if (note.value !== remark && !isTyping(note)) note.value = remark;
    }
  }

  return {
    element,
    update(value) {
      now = value;
      draw();
    },
  };
}
