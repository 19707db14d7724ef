import { h, setAttribute } from "../../dom/h.ts";
import type { App } from "../app.ts";
import type { Model } from "../model.ts";
import { languages } from "../start-state.ts";
import type { Language } from "../types.ts";
import { segments } from "./segments.ts";
import { setTheme, theme, themes } from "./theme.ts";

export interface HeaderActions {
  open(): void;
  save(): void;
  share(): void;
  print(): void;
  setLanguage(language: Language): void;
}

/** The bar at the top: what can be done with the file, undo and redo, language and colours. */
export function makeHeader(app: App, actions: HeaderActions) {
  const words = app.words();
  const button = (text: string, click: () => void, className = "button") =>
    h("button", { type: "button", class: className, on: { click } }, text);

  const undo = button(words.undo, () => app.undo());
  const redo = button(words.redo, () => app.redo());
  const reset = button(words.reset, () => app.reset());
  setAttribute(undo, "aria-keyshortcuts", "Control+Z");
  setAttribute(redo, "aria-keyshortcuts", "Control+Shift+Z");
  const language = segments(
    words.language,
    languages.map((value) => ({ value, text: words.languageNames[value], lang: value })),
    actions.setLanguage,
  );
  const colours = segments(
    words.theme,
    themes.map((value) => ({ value, text: words.themes[value] })),
    (value) => {
      setTheme(value);
      colours.set(value);
    },
  );
  colours.set(theme());
  const element = h(
    "header",
    { class: "bar" },
    h("p", { class: "brand" }, words.title),
    h(
      "div",
      { class: "bar-actions", role: "group", "aria-label": words.actions },
      button(words.open, actions.open, "button button-strong"),
      button(words.save, actions.save),
      button(words.share, actions.share),
      button(words.print, actions.print),
    ),
    h("div", { class: "bar-actions bar-history" }, undo, redo, reset),
    h("div", { class: "bar-settings" }, language.element, colours.element),
  );
  return {
    element,
    update(model: Model): void {
      undo.disabled = !model.canUndo;
      redo.disabled = !model.canRedo;
      reset.disabled = !model.changed;
      language.set(model.language);
    },
  };
}
