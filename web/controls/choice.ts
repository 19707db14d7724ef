import { h, setAttribute } from "../dom/h.ts";
import { type Option, type OptionSet, optionsOf } from "../edit/facts/index.ts";
import { type Binding, type Control, freshId, type Setting } from "./types.ts";

export const optionWord = ({ edit }: Pick<Setting, "edit">, set: OptionSet, option: Option): string =>
  (edit.options[set] as Readonly<Record<string, string>>)[String(option)] ?? String(option);

/** One of a few, side by side. Where the file has no word for "unknown", a last choice takes the fact away. */
export function makeChoice(setting: Setting, set: OptionSet, required: boolean, binding: Binding): Control {
  const options = optionsOf(set);
  const hasUnknown = options.includes("unknown");
  const choices: readonly (Option | undefined)[] = hasUnknown || required ? options : [...options, undefined];
  const name = freshId("choice");
  const radios = choices.map((option) => {
    const radio = h("input", { type: "radio", name, value: String(option ?? "") });
    radio.addEventListener("change", () => binding.set(option));
    const word = option === undefined ? setting.edit.unknown : optionWord(setting, set, option);
    const isUnknown = option === undefined || option === "unknown";
    return {
      option,
      radio,
      label: h("label", { class: isUnknown ? "pick pick-unknown" : "pick" }, radio, h("span", {}, word)),
    };
  });
  const element = h(
    "div",
    {
      class: "picks",
      role: "radiogroup",
      "aria-labelledby": binding.labelledBy,
      "aria-describedby": binding.describedBy,
    },
    ...radios.map(({ label }) => label),
  );
  return {
    element,
    update(value) {
      const now = value === undefined && hasUnknown ? "unknown" : value;
      for (const { option, radio } of radios) if (radio.checked !== (option === now)) radio.checked = option === now;
    },
  };
}

/** Any number of a few. */
export function makeChoices(setting: Setting, set: OptionSet, binding: Binding): Control {
  const options = optionsOf(set);
  const boxes = options.map((option) => {
    const box = h("input", { type: "checkbox" });
    box.addEventListener("change", () => binding.set(boxes.filter((one) => one.box.checked).map((one) => one.option)));
    const label = h("label", { class: "pick" }, box, h("span", {}, optionWord(setting, set, option)));
    return { option, box, label };
  });
  const element = h(
    "div",
    {
      class: "picks picks-many",
      role: "group",
      "aria-labelledby": binding.labelledBy,
      "aria-describedby": binding.describedBy,
    },
    ...boxes.map(({ label }) => label),
  );
  return {
    element,
    update(value) {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
      for (const { option, box } of boxes)
        if (box.checked !== chosen.includes(option)) box.checked = chosen.includes(option);
      setAttribute(element, "data-count", chosen.length);
    },
  };
}
