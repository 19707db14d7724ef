import { h, setText } from "../dom/h.ts";
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

/** The browser shows a date in its own way; beside it stands the one way that cannot be read for another day. */
export function makeDate(binding: Binding): Control {
  const input = h("input", { ...named(binding), type: "date", min: "0001-01-01", max: "9999-12-31" });
  const plain = h("span", { class: "small soft" });
  // half a date is no date: a day that does not exist is said, not read as nothing
  input.addEventListener("change", () => binding.set(input.validity.badInput ? "?" : input.value));
  let shown = "";
  return {
    element: h("div", { class: "row" }, input, plain),
    update(value) {
      const text = typeof value === "string" ? value : "";
      setText(plain, text);
      if (text === shown && isTyping(input)) return;
      shown = text;
      if (input.value !== text) input.value = text;
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
