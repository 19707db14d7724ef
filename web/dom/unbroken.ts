import { type Child, h } from "./h.ts";

/** A source with its voice (`M-22 意見`), a rule by its number (`実142`), `SOC 2`, `12か月`. Bounded: what is longer must be broken. */
const whole =
  /(\b[A-Z]-[A-Za-z0-9-]{1,30}(?![A-Za-z0-9-])(?: [^\s、,()（）]{1,12})?|実\d{1,4}|SOC \d|\d{1,4}か月(?:間)?)/;

/** What reads as one word stays on one line, also at its hyphens. */
export const unbroken = (text: string): readonly Child[] =>
  text.split(whole).map((part, index) => (index % 2 === 1 ? h("span", { class: "unbroken" }, part) : part));
