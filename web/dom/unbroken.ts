import { type Child, h } from "./h.ts";

/** A source with its voice (`M-22 意見`), a rule by its number (`実142`). */
const reference = /((?:[A-Z]-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*|実\d+)(?: [^\s、,()（）]+)?)/;

/** References inside a text stay on one line, also at their hyphens. */
export const unbroken = (text: string): readonly Child[] =>
  text.split(reference).map((part, index) => (index % 2 === 1 ? h("span", { class: "unbroken" }, part) : part));
