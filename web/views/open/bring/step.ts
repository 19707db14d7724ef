import type { App } from "../../../app/app.ts";
import type { Evidence, Language } from "../../../app/types.ts";
import { type Child, foreign, h } from "../../../dom/h.ts";
import type { Held } from "../../../edit/bring.ts";
import type { Brought } from "../../../files/form.ts";
import type { Lane } from "../../../worker/lane.ts";
import { makeProblems } from "../problems.ts";
import { type OpenWords, openWords } from "../words.ts";
import type { BringWords } from "./words.ts";

/** What a step of taking something in is given. */
export interface Step {
  readonly app: App;
  readonly language: Language;
  readonly words: BringWords;
  readonly lane: Lane;
  readonly brought: Brought;
  /** Shows this in place of what the dialog showed. */
  show(...content: readonly Child[]): void;
  /** Done with this file: the next, or the end. `said` is announced. */
  done(said?: string): void;
}

export const button = (text: string, click: () => void, strong = false): HTMLButtonElement =>
  h("button", { type: "button", class: strong ? "button button-strong" : "button", on: { click } }, text);

/** The last line of a step: what takes it in, what leaves it. */
export const actions = ({ words, done }: Step, ...buttons: readonly Child[]): HTMLElement =>
  h(
    "div",
    { class: "row" },
    ...buttons,
    button(words.skip, () => done()),
  );

/** Problems of a file without a text of its own to look at: sheet and cell stand in the words. */
export function showProblems(step: Step, problems: Parameters<typeof makeProblems>[2][number]["problems"]): void {
  const { words, language, brought, show, done } = step;
  const own: OpenWords = openWords[language];
  const isText = /\.(?:csv|tsv|md|markdown)$/i.test(brought.file);
  show(
    h("p", { class: "notice notice-warn", role: "alert" }, h("strong", {}, words.problemsTitle), " ", own.kept),
    makeProblems(own, language, [{ file: brought.file, text: isText ? textOf(brought.bytes) : "", problems }]),
    h(
      "div",
      { class: "row" },
      button(own.close, () => done(), true),
    ),
  );
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}

/** A choice among evidence that is there, and new evidence. Null is new; undefined until something is chosen. */
export function makeTargets<K extends Evidence["kind"]>(
  { words }: Step,
  held: readonly Held<K>[],
  note: (one: Held<K>) => string,
  preferred: number | null | undefined,
  changed: () => void,
  freshNote = "",
) {
  let chosen = preferred;
  const entry = (target: number | null, ...label: readonly Child[]) => {
    const radio = h("input", { type: "radio", name: "bring-target", checked: target === preferred });
    radio.addEventListener("change", () => {
      chosen = target;
      changed();
    });
    return h("label", { class: "check" }, radio, h("span", {}, ...label));
  };
  const element = h(
    "fieldset",
    { class: "open-part bring-targets" },
    h("legend", {}, words.target),
    ...held.map((one) => {
      const { id, holder } = one.evidence;
      const number = "number" in one.evidence ? one.evidence.number : undefined;
      const named = [id, number, holder?.name].flatMap((text) => (text ? [text.slice(0, 80)] : [])).join(" / ");
      return entry(one.index, foreign(named), " ", h("span", { class: "small soft" }, note(one)));
    }),
    entry(null, words.fresh, " ", freshNote === "" ? null : h("span", { class: "small soft" }, freshNote)),
  );
  return { element, chosen: () => chosen };
}
