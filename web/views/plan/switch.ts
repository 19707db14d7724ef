import { h } from "../../dom/h.ts";

/** Which steps are on, and how to turn them. */
export interface Panel {
  isOn(id: string): boolean;
  turn(ids: readonly string[], on: boolean): void;
  /** Called for every switch that is made, so that it can be kept as things are. */
  add(refresh: () => void): void;
}

/** One step, or several together, as one switch: neither on nor off where only some of them are on. */
export function makeSwitch(panel: Panel, ids: readonly string[], text: string, name: string): HTMLElement {
  const box = h("input", { type: "checkbox", "aria-label": name });
  const element = h("label", { class: "plan-switch" }, box, h("span", {}, text));
  const refresh = () => {
    const count = ids.filter((id) => panel.isOn(id)).length;
    const all = count === ids.length && count > 0;
    if (box.checked !== all) box.checked = all;
    box.indeterminate = count > 0 && !all;
    element.classList.toggle("is-on", all);
  };
  box.addEventListener("change", () => {
    panel.turn(ids, box.checked);
    refresh();
  });
  refresh();
  panel.add(refresh);
  return element;
}
