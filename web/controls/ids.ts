import type { Dataset, Language } from "../app/types.ts";
import { h, setAttribute, setText } from "../dom/h.ts";
import { criteriaOf, idsFor, itemsBeside } from "../edit/context.ts";
import type { IdSet } from "../edit/facts/index.ts";
import { type Binding, type Control, freshId, type Place, type Setting } from "./types.ts";

/** What an id stands for, in words. */
function nameOf(
  dataset: Dataset,
  language: Language,
  set: IdSet,
  id: string | number,
  { connector, path }: Place,
): string {
  switch (set) {
    case "editions":
      return dataset.standards.find((one) => one.id === id)?.title[language] ?? String(id);
    case "criteria":
      return `${id} ${criteriaOf({ dataset }).find((one) => one.id === id)?.title[language] ?? ""}`;
    case "checklists":
      return dataset.checklists.find((one) => one.id === id)?.title[language] ?? String(id);
    case "topics":
      return dataset.topics.find((one) => one.id === id)?.label[language] ?? String(id);
    case "item":
      return `${id} ${itemsBeside({ dataset }, connector, path).find(({ no }) => no === id)?.label[language] ?? ""}`;
  }
}

const optionsAt = ({ app, language }: Setting, set: IdSet, at: Place) => {
  const { dataset } = app.model();
  const ids = idsFor({ dataset }, at.connector, set, at.path);
  return ids.map((id) => ({ id, name: nameOf(dataset, language, set, id, at) }));
};

/** One id, from a list. */
export function makeOneOf(setting: Setting, set: IdSet, binding: Binding): Control {
  const element = h("select", {
    class: "input",
    "aria-labelledby": binding.labelledBy,
    "aria-describedby": binding.describedBy,
  });
  element.addEventListener("change", () => binding.set(element.value === "" ? undefined : element.value));
  let shown = "";
  return {
    element,
    update(value, at) {
      const options = optionsAt(setting, set, at);
      const key = options.map(({ name }) => name).join("\n") + String(value === undefined);
      if (key !== shown) {
        shown = key;
        const prompt = value === undefined ? [h("option", { value: "" }, setting.words.choose)] : [];
        element.replaceChildren(...prompt, ...options.map(({ id, name }) => h("option", { value: String(id) }, name)));
      }
      const now = value === undefined ? "" : String(value);
      if (element.value !== now) element.value = now;
    },
  };
}

/** Several ids: folded, with what is chosen on the fold. */
export function makeSomeOf(setting: Setting, set: IdSet, binding: Binding): Control {
  const { words } = setting;
  const said = h("span", { class: "fold-said" });
  const list = h("div", { class: "checks", role: "group", "aria-labelledby": binding.labelledBy });
  const summary = h("summary", { "aria-describedby": binding.describedBy }, said);
  const element = h("details", { class: "fold" }, summary, list);
  let shown = "";
  let boxes: { readonly id: string | number; readonly box: HTMLInputElement }[] = [];
  let last: { readonly value: unknown; readonly at: Place } | undefined;

  function draw(): void {
    if (!last) return;
    const { value, at } = last;
    const chosen = Array.isArray(value) ? value.map(String) : [];
    setText(said, chosen.length === 0 ? words.none : listed(setting, set, chosen, at));
    if (!element.open) return;
    const options = optionsAt(setting, set, at);
    const key = options.map(({ name }) => name).join("\n");
    if (key !== shown) {
      shown = key;
      boxes = options.map(({ id }) => ({ id, box: h("input", { type: "checkbox" }) }));
      for (const { box } of boxes) {
        box.addEventListener("change", () => binding.set(boxes.filter((one) => one.box.checked).map(({ id }) => id)));
      }
      const labels = boxes.map(({ box }, index) =>
        h("label", { class: "check" }, box, h("span", {}, options[index]?.name)),
      );
      list.replaceChildren(...labels);
    }
    for (const { id, box } of boxes)
      if (box.checked !== chosen.includes(String(id))) box.checked = chosen.includes(String(id));
  }
  element.addEventListener("toggle", draw);
  return {
    element,
    update(value, at) {
      last = { value, at };
      draw();
    },
  };
}

function listed(setting: Setting, set: IdSet, chosen: readonly string[], at: Place): string {
  if (set !== "topics") return chosen.slice(0, 12).join(setting.words.or) + (chosen.length > 12 ? " …" : "");
  const names = chosen.map((id) => nameOf(setting.app.model().dataset, setting.language, set, id, at));
  return names.slice(0, 3).join(setting.words.or) + (names.length > 3 ? " …" : "");
}

/** All items of a checklist, or some by their numbers. */
export function makeItems(setting: Setting, binding: Binding): Control {
  const { words, app } = setting;
  const name = freshId("items");
  const all = h("input", { type: "radio", name });
  const some = h("input", { type: "radio", name });
  const grid = h("div", { class: "checks checks-narrow", role: "group", "aria-label": words.items });
  const element = h(
    "div",
    { class: "items" },
    h(
      "div",
      {
        class: "picks",
        role: "radiogroup",
        "aria-labelledby": binding.labelledBy,
        "aria-describedby": binding.describedBy,
      },
      h("label", { class: "pick" }, all, h("span", {}, words.allItems)),
      h("label", { class: "pick" }, some, h("span", {}, words.someItems)),
    ),
    grid,
  );
  let boxes: { readonly no: string | number; readonly box: HTMLInputElement }[] = [];
  let shown = "";
  const send = () => binding.set(boxes.filter(({ box }) => box.checked).map(({ no }) => no));
  all.addEventListener("change", () => binding.set("all"));
  // nothing is chosen yet: the numbers are shown, and the first one makes it so
  some.addEventListener("change", () => {
    grid.hidden = false;
    for (const { box } of boxes) box.checked = false;
  });
  return {
    element,
    update(value, { connector, path }) {
      const items = itemsBeside({ dataset: app.model().dataset }, connector, path);
      const key = items.map(({ no }) => no).join(" ");
      if (key !== shown) {
        shown = key;
        boxes = items.map(({ no }) => ({ no, box: h("input", { type: "checkbox" }) }));
        for (const { box } of boxes) box.addEventListener("change", send);
        grid.replaceChildren(
          ...boxes.map(({ no, box }) => h("label", { class: "check" }, box, h("span", {}, String(no)))),
        );
      }
      const list = Array.isArray(value) ? value.map(String) : [];
      if (value !== undefined) {
        all.checked = value === "all";
        some.checked = value !== "all";
      }
      grid.hidden = !some.checked;
      for (const { no, box } of boxes) box.checked = list.includes(String(no));
      setAttribute(grid, "data-count", list.length);
    },
  };
}
