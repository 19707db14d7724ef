import { h } from "../dom/h.ts";
import { type Binding, type Control, isTyping, type Setting } from "./types.ts";

const named = ({ labelledBy, describedBy }: Binding) => ({
  class: "input",
  "aria-labelledby": labelledBy,
  "aria-describedby": describedBy,
});

/** A text, taken when the field is left or Enter is pressed. */
export function makeText(binding: Binding, long: boolean): Control {
  const element = long
    ? h("textarea", { ...named(binding), rows: 2, dir: "auto" })
    : h("input", { ...named(binding), type: "text", autocomplete: "off", dir: "auto" });
  element.addEventListener("change", () => binding.set(element.value));
  let shown = "";
  return {
    element,
    update(value) {
      const text = typeof value === "string" ? value : "";
      if (text === shown && isTyping(element)) return;
      shown = text;
      if (element.value !== text) element.value = text;
    },
  };
}

export function makeDate(binding: Binding): Control {
  const element = h("input", { ...named(binding), type: "date", min: "0001-01-01", max: "9999-12-31" });
  // half a date is no date: a day that does not exist is said, not read as nothing
  element.addEventListener("change", () => binding.set(element.validity.badInput ? "?" : element.value));
  let shown = "";
  return {
    element,
    update(value) {
      const text = typeof value === "string" ? value : "";
      if (text === shown && isTyping(element)) return;
      shown = text;
      if (element.value !== text) element.value = text;
    },
  };
}

/** Names, one on each line. */
export function makeNames({ words }: Setting, binding: Binding): Control {
  const element = h("textarea", { ...named(binding), rows: 2, placeholder: words.linesHint, dir: "auto" });
  element.addEventListener("change", () => binding.set(element.value.split("\n")));
  let shown = "";
  return {
    element,
    update(value) {
      const text = Array.isArray(value) ? value.join("\n") : "";
      if (text === shown && isTyping(element)) return;
      shown = text;
      if (element.value !== text) element.value = text;
    },
  };
}
