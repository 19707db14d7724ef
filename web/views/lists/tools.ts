import type { ItemDiff } from "../../../src/engine/checklist-diff.ts";
import { h, setAttribute, setText } from "../../dom/h.ts";
import { type Kind, kinds, kindsOf, type Wanted } from "./kinds.ts";
import type { ListsWords } from "./words.ts";

/** Counts first: each is a filter. Then only what differs, and a search. */
export function makeTools(words: ListsWords, set: (wanted: Partial<Wanted>) => void) {
  let now: Wanted | undefined;
  const toggle = (kind: Kind) => {
    const next = new Set(now?.kinds);
    if (!next.delete(kind)) next.add(kind);
    set({ kinds: next });
  };
  const counts = kinds.map((kind) => {
    const number = h("strong");
    const button = h(
      "button",
      { type: "button", class: "button lists-count", on: { click: () => toggle(kind) } },
      number,
      " ",
      words.kinds[kind],
    );
    return { kind, number, button };
  });
  const same = h("span", { class: "small soft" });
  const all = h(
    "button",
    { type: "button", class: "link-button", on: { click: () => set({ kinds: new Set() }) } },
    words.all,
  );
  const only = h("input", { type: "checkbox" });
  only.addEventListener("change", () => set({ only: only.checked }));
  const text = h("input", { id: "lists-find", class: "input", type: "search", autocomplete: "off" });
  text.addEventListener("input", () => set({ text: text.value }));
  const shown = h("p", { class: "lists-shown", role: "status" });
  const element = h(
    "div",
    { class: "lists-tools" },
    h(
      "div",
      { class: "row", role: "group", "aria-label": words.counts },
      ...counts.map(({ button }) => button),
      same,
      all,
    ),
    h(
      "div",
      { class: "row" },
      h("label", { class: "check" }, only, " ", words.only),
      h("div", { class: "field lists-find" }, h("label", { for: text.id }, words.find), text),
      shown,
    ),
  );
  return {
    element,
    update(items: readonly ItemDiff[], wanted: Wanted, seen: number): void {
      now = wanted;
      const of = items.map(kindsOf);
      for (const { kind, number, button } of counts) {
        const count = of.filter((own) => own.includes(kind)).length;
        setText(number, String(count));
        button.disabled = count === 0 && !wanted.kinds.has(kind);
        setAttribute(button, "aria-pressed", String(wanted.kinds.has(kind)));
      }
      setText(same, `${words.same} ${of.filter((own) => own.length === 0).length}`);
      all.hidden = wanted.kinds.size === 0;
      only.checked = wanted.only;
      if (text !== document.activeElement) text.value = wanted.text;
      setText(shown, words.shown(seen, items.length));
    },
  };
}
