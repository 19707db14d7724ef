import { h, setAttribute } from "../../dom/h.ts";

export interface Segments<T extends string> {
  readonly element: HTMLElement;
  set(chosen: T): void;
}

/** One choice of several, side by side: buttons that say which of them is pressed. */
export function segments<T extends string>(
  label: string,
  choices: readonly { readonly value: T; readonly text: string; readonly lang?: string }[],
  chosen: (value: T) => void,
): Segments<T> {
  const buttons = choices.map(({ value, text, lang }) => ({
    value,
    button: h("button", { type: "button", class: "button", lang, on: { click: () => chosen(value) } }, text),
  }));
  return {
    element: h(
      "div",
      { class: "segments", role: "group", "aria-label": label },
      ...buttons.map(({ button }) => button),
    ),
    set: (now) => {
      for (const { value, button } of buttons) setAttribute(button, "aria-pressed", String(value === now));
    },
  };
}
