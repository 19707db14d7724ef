import type { App } from "../app/app.ts";
import { h, setText } from "../dom/h.ts";
import { forget, keepRemembering, remember, remembered } from "./remember.ts";
import { sharedText } from "./shared.ts";
import type { FilesWords } from "./words.ts";

export const textNow = (app: App): string => {
  const { state, opened } = app.model();
  return sharedText(state, opened.connector);
};

/** Keeps what is open in this browser if asked for, and forgets it again. */
export function rememberSection(app: App, words: FilesWords): HTMLElement {
  const said = h("p", { class: "small", role: "status" });
  const toggle = h("button", { type: "button", class: "button", on: { click: () => change() } });
  const draw = () => {
    const is = remembered() !== undefined;
    setText(toggle, is ? words.forget : words.remember);
    setText(said, is ? words.isRemembered : words.isNotRemembered);
  };
  function change(): void {
    if (remembered() !== undefined) {
      forget();
      draw();
      setText(said, words.forgotten);
      return;
    }
    const done = remember(textNow(app));
    if (done) keepRemembering(() => textNow(app));
    draw();
    setText(said, done ? words.rememberedDone : words.cannotRemember);
  }
  draw();
  return h(
    "section",
    { class: "save-part" },
    h("h3", {}, words.rememberTitle),
    h("p", { class: "small soft" }, words.rememberNote),
    location.protocol === "file:" ? h("p", { class: "small notice notice-warn" }, words.rememberFileNote) : null,
    h("div", { class: "row" }, toggle, said),
  );
}
