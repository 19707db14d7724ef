import type { Connector } from "../app/types.ts";
import { h, keyed, setText } from "../dom/h.ts";
import { addRow, type Outcome, removeRow, setFact } from "../edit/edit.ts";
import type { Fact } from "../edit/facts/index.ts";
import { isMap, type Path, valueAt, withValue } from "../edit/path.ts";
import type { Refusal } from "../edit/refusal.ts";
import { type FactView, makeFact } from "./fact.ts";
import type { Control, Place, Setting } from "./types.ts";

/** How rows and parts reach the connector, and what is said where they may not. */
export interface RowBinding {
  readonly label: string;
  readonly describedBy: string;
  change(edit: (connector: Connector) => Outcome): Refusal | undefined;
}

/** Facts that stand together, several times: each row in its place, and an empty one to add. */
export function makeRows(setting: Setting, facts: readonly Fact[], binding: RowBinding): Control {
  const { words, app } = setting;
  const list = h("div", { class: "rows" });
  const draft = makeDraft(setting, facts, binding, (value, at) =>
    binding.change((connector) => addRow({ dataset: app.model().dataset }, connector, at.path, value)),
  );
  const element = h("div", { class: "rows-whole" }, list, draft.element);
  const views = new WeakMap<Element, readonly FactView[]>();

  function makeRow(index: number): HTMLElement {
    const inner = facts.map((fact) => makeFact(setting, fact));
    const remove = h("button", { type: "button", class: "button" }, words.remove);
    const title = words.row(binding.label, index + 1);
    remove.setAttribute("aria-label", `${words.remove} ${title}`);
    remove.addEventListener("click", () => {
      binding.change((connector) => removeRow({ dataset: app.model().dataset }, connector, [...place.path, index]));
      draft.open.focus();
    });
    const row = h(
      "div",
      { class: "row-card", role: "group", "aria-label": title },
      h("header", {}, h("h3", {}, title), remove),
      h("div", { class: "facts" }, ...inner.map((one) => one.element)),
    );
    views.set(row, inner);
    return row;
  }

  let place: Place = { connector: { schema: "certmap/connector@1", connector: { name: "" } }, path: [] };
  return {
    element,
    update(value, at) {
      place = at;
      const rows = Array.isArray(value) ? value : [];
      keyed(
        list,
        rows.map((_, index) => index),
        String,
        makeRow,
        (row, index) => {
          for (const [number, view] of (views.get(row) ?? []).entries()) {
            view.update({ connector: at.connector, path: [...at.path, index, ...(facts[number]?.path ?? [])] });
          }
        },
      );
      list.hidden = rows.length === 0;
      draft.update(at, [...at.path, rows.length]);
    },
  };
}

/** Facts that are there together or not at all, as the holder. */
export function makePart(setting: Setting, facts: readonly Fact[], binding: RowBinding): Control {
  const { words, app } = setting;
  const context = () => ({ dataset: app.model().dataset });
  const inner = facts.map((fact) => makeFact(setting, fact));
  const remove = h("button", { type: "button", class: "button" }, words.remove);
  remove.setAttribute("aria-label", `${words.remove} ${binding.label}`);
  remove.addEventListener("click", () => {
    binding.change((connector) => setFact(context(), connector, place.path, undefined));
    draft.open.focus();
  });
  const card = h(
    "div",
    { class: "row-card" },
    h("div", { class: "facts" }, ...inner.map((one) => one.element)),
    remove,
  );
  const draft = makeDraft(setting, facts, binding, (value, at) =>
    binding.change((connector) => setFact(context(), connector, at.path, value)),
  );
  let place: Place = { connector: { schema: "certmap/connector@1", connector: { name: "" } }, path: [] };
  return {
    element: h("div", { class: "rows-whole" }, card, draft.element),
    update(value, at) {
      place = at;
      const isThere = isMap(value);
      card.hidden = !isThere;
      draft.element.hidden = isThere;
      if (isThere) {
        for (const [index, view] of inner.entries()) {
          view.update({ connector: at.connector, path: [...at.path, ...(facts[index]?.path ?? [])] });
        }
      } else draft.update(at, at.path);
    },
  };
}

/** What is being written and is nowhere yet: taken as a whole by "add", or refused with the reason. */
function makeDraft(
  { words, ...setting }: Setting,
  facts: readonly Fact[],
  binding: RowBinding,
  add: (value: unknown, at: Place) => Refusal | undefined,
) {
  let draft: unknown = {};
  let at: Place | undefined;
  let inside: Path = [];
  let views: readonly FactView[] | undefined;
  const problem = h("p", { class: "fact-problem", role: "alert", hidden: true });
  const body = h("div", { class: "facts" });
  const fields = h(
    "div",
    { class: "row-card draft", hidden: true, role: "group", "aria-label": `${words.adding} ${binding.label}` },
    body,
    problem,
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", class: "button button-strong", on: { click: () => finish() } }, words.add),
      h("button", { type: "button", class: "button", on: { click: () => fold() } }, words.cancel),
    ),
  );
  const open = h(
    "button",
    { type: "button", class: "button", "aria-describedby": binding.describedBy, "aria-expanded": "false" },
    `+ ${binding.label}`,
  );
  open.addEventListener("click", () => {
    views ??= facts.map((fact) =>
      makeFact({ words, ...setting }, fact, (value) => {
        draft = withValue(draft, fact.path, value === "" ? undefined : value);
        draw();
        return undefined;
      }),
    );
    if (body.childElementCount === 0) body.append(...views.map(({ element }) => element));
    fields.hidden = false;
    open.setAttribute("aria-expanded", "true");
    draw();
    fields.querySelector<HTMLElement>("input, select, textarea")?.focus();
  });

  function draw(): void {
    if (!at || fields.hidden) return;
    // as if it stood there: what one fact may be depends on those before it
    const connector = withValue(at.connector, inside, draft);
    for (const [index, view] of (views ?? []).entries()) {
      view.update({ connector, path: [...inside, ...(facts[index]?.path ?? [])] });
    }
  }
  function fold(): void {
    draft = {};
    problem.hidden = true;
    fields.hidden = true;
    open.setAttribute("aria-expanded", "false");
    open.focus();
  }
  function finish(): void {
    if (!at) return;
    const refusal = add(draft, at);
    problem.hidden = refusal === undefined;
    if (!refusal) {
      fold();
      return;
    }
    const missing = facts.find(({ required, path }) => required && valueAt(draft, path) === undefined);
    const say = setting.edit.refusals[refusal.code] as (one: Refusal) => string;
    const name = missing && refusal.code === "blank" ? `${setting.edit.facts[missing.key].label}: ` : "";
    setText(problem, name + say(refusal));
  }
  return {
    element: h("div", { class: "draft-whole" }, open, fields),
    open,
    update(place: Place, path: Path): void {
      at = place;
      inside = path;
      draw();
    },
  };
}
