import { needsOfChecklist } from "../../src/engine/needs.ts";
import { h, setAttribute, setText } from "../dom/h.ts";
import { controlsOf } from "../edit/context.ts";
import { checklistOf } from "../edit/evidence.ts";
import { optionsOf } from "../edit/facts/index.ts";
import { isMap, type Path, valueAt } from "../edit/path.ts";
import { optionWord } from "./choice.ts";
import { type Binding, type Control, isTyping, type Place, type Setting } from "./types.ts";

const marks = optionsOf("mark");

interface Row {
  readonly id: string;
  readonly group: string;
  readonly element: HTMLElement;
  readonly mark: HTMLSelectElement;
  readonly from: HTMLInputElement;
}

/** Every control of the edition by theme, each with its mark and, where it is inherited, from whom; a theme can be marked at once. */
export function makeMarks(
  setting: Setting,
  binding: Binding,
  setInherited: (value: unknown, entry: Path) => void,
): Control {
  const { words, app, language } = setting;
  const counts = h("span", { class: "fold-said" });
  const onlyNeeded = h("input", { type: "checkbox", on: { change: () => draw() } });
  const list = h("div", { class: "soa-list" });
  const filter = h("label", { class: "check" }, onlyNeeded, h("span", {}, words.soa.needed));
  const element = h(
    "details",
    { class: "fold soa" },
    h(
      "summary",
      { "aria-describedby": binding.describedBy },
      h("span", { class: "fold-title" }, words.soa.title),
      counts,
    ),
    h("div", { class: "soa-inside" }, filter, list),
  );
  let edition = "";
  let rows: readonly Row[] = [];
  let now: { readonly value: unknown; readonly at: Place } | undefined;
  element.addEventListener("toggle", () => draw());

  const markAt = (id: string): unknown => valueAt(now?.value, [id]) ?? "unknown";

  function build(standard: string): void {
    const { dataset, state } = app.model();
    const groups = dataset.standards.find(({ id }) => id === standard)?.groups ?? [];
    const checklist = checklistOf(dataset, state.checklist);
    const needed = checklist ? needsOfChecklist(dataset, checklist).get(standard) : undefined;
    rows = controlsOf({ dataset }, standard).map(({ id, title, group }) => {
      const name = `${id} ${title[language]}`;
      const mark = h("select", { class: "input", "aria-label": name }, ...marks.map((one) => optionOf(setting, one)));
      mark.addEventListener("change", () => binding.set(mark.value === "unknown" ? undefined : mark.value, [id]));
      const from = h("input", {
        class: "input",
        type: "text",
        "aria-label": words.soa.from(id),
        placeholder: words.soa.fromPrompt,
      });
      from.addEventListener("change", () => setInherited(from.value, [id]));
      const isNeeded = needed?.has(id) ?? false;
      const element = h(
        "li",
        { class: "soa-row", "data-needed": isNeeded },
        h("span", { class: "soa-id" }, id),
        h(
          "span",
          { class: "soa-title" },
          title[language],
          isNeeded ? h("span", { class: "tag" }, words.soa.neededTag) : null,
        ),
        mark,
        from,
      );
      return { id, group, element, mark, from };
    });
    const sections = groups.flatMap((group) => {
      const mine = rows.filter((row) => row.group === group.id);
      if (mine.length === 0) return [];
      const title = group.title[language];
      return [
        h(
          "section",
          { class: "soa-group" },
          h("header", {}, h("h3", {}, title), bulkOf(title, group.id)),
          h("ul", {}, ...mine.map(({ element }) => element)),
        ),
      ];
    });
    list.replaceChildren(...(sections.length > 0 ? sections : [h("p", { class: "soft" }, words.soa.none)]));
  }

  function bulkOf(title: string, group: string): HTMLElement {
    const bulk = h(
      "select",
      { class: "input", "aria-label": words.soa.bulk(title) },
      h("option", { value: "" }, words.soa.bulkPrompt),
      ...marks.map((one) => optionOf(setting, one)),
    );
    bulk.addEventListener("change", () => {
      const mark = bulk.value;
      bulk.value = "";
      if (mark === "") return;
      const whole = isMap(now?.value) ? now.value : {};
      const shown = rows.filter((row) => row.group === group && !row.element.hidden).map(({ id }) => id);
      binding.set({ ...whole, ...Object.fromEntries(shown.map((id) => [id, mark])) });
    });
    return bulk;
  }

  function draw(): void {
    if (!now) return;
    const { value, at } = now;
    const standard = String(valueAt(at.connector, [...at.path.slice(0, 2), "standard"]));
    setText(counts, words.soa.counts(countsOf(setting, standard, value)));
    if (!element.open) return;
    if (standard !== edition) {
      edition = standard;
      build(standard);
    }
    const inherited = valueAt(at.connector, [...at.path.slice(0, 2), "soa", "inheritedFrom"]);
    for (const { id, element, mark, from } of rows) {
      const said = String(markAt(id));
      if (mark.value !== said) mark.value = said;
      setAttribute(element, "data-mark", said);
      element.hidden = onlyNeeded.checked && !element.hasAttribute("data-needed");
      from.hidden = said !== "inherited";
      const name = String(valueAt(inherited, [id]) ?? "");
      if (from.value !== name && !isTyping(from)) from.value = name;
    }
  }

  return {
    element,
    update(value, at) {
      now = { value, at };
      draw();
    },
  };
}

const optionOf = (setting: Setting, mark: (typeof marks)[number]): HTMLElement =>
  h("option", { value: String(mark) }, optionWord(setting, "mark", mark));

/** "implemented 75, inherited 7, unknown 11" */
function countsOf(setting: Setting, standard: string, value: unknown): string {
  const controls = controlsOf({ dataset: setting.app.model().dataset }, standard);
  const count = (mark: unknown) => controls.filter(({ id }) => (valueAt(value, [id]) ?? "unknown") === mark).length;
  return marks
    .map((mark) => ({ mark, found: count(mark) }))
    .filter(({ found }) => found > 0)
    .map(({ mark, found }) => `${optionWord(setting, "mark", mark)} ${found}`)
    .join(setting.words.or);
}
