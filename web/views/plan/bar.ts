import type { Step } from "../../../src/engine/plan/step.ts";
import { coveredText } from "../../../src/report/plan/covered.ts";
import { stepText } from "../../../src/report/plan/step-text.ts";
import { tidy } from "../../../src/report/tidy.ts";
import type { Model } from "../../app/model.ts";
import { h, keyed, setAttribute, setText } from "../../dom/h.ts";
import type { Told } from "./told.ts";
import type { PlanViewWords } from "./words.ts";

interface Acts {
  off(ids: readonly string[]): void;
  allOff(): void;
  again(): void;
}

export interface OnNow {
  readonly on: readonly Step[];
  readonly isOutdated: boolean;
  readonly told: Told | null;
}

/** Which steps are on, what the page's own evaluation finds with them, and how to take them back. */
export function makeBar(words: PlanViewWords, acts: Acts) {
  const lead = h("p", { class: "plan-on-lead" });
  const effect = h("p", { role: "status" });
  const outside = h("p", { class: "small soft" }, words.outside);
  const list = h("ul", { class: "plan-on-list" });
  const allOff = h("button", { type: "button", class: "button", on: { click: acts.allOff } }, words.takeAllBack);
  const outdated = h(
    "div",
    { class: "notice notice-warn" },
    h("p", {}, words.outdated),
    h("button", { type: "button", class: "button", on: { click: acts.again } }, words.reapply),
  );
  const element = h(
    "section",
    { class: "plan-on" },
    h("h2", {}, words.switches),
    h("p", { class: "small soft" }, words.switchesNote),
    h("div", { class: "row" }, lead, allOff),
    effect,
    outside,
    outdated,
    list,
  );
  const buttons = new WeakMap<Element, { readonly button: HTMLElement; ids: readonly string[] }>();

  return {
    element,
    update({ result }: Model, { on, isOutdated, told }: OnNow): void {
      const all = told ? entriesOf(told, words, on) : [];
      setText(lead, on.length === 0 ? words.noneOn : words.someOn(all.length));
      setAttribute(element, "data-on", on.length > 0);
      allOff.hidden = on.length === 0;
      outdated.hidden = !isOutdated;
      const best = new Set(told?.plan.best.steps);
      outside.hidden = !told || on.every(({ id }) => best.has(id));
      effect.hidden = on.length === 0 || !told;
      if (told) {
        const wanted = new Set(told.plan.want.map(String));
        const now = coveredText(
          told.said,
          result.items.filter(({ no }) => wanted.has(String(no))),
        );
        setText(effect, words.nowCovered(coveredText(told.said, told.plan.before.items), now, wanted.size));
      }
      keyed(
        list,
        all,
        ({ key }) => key,
        () => {
          const button = h("button", { type: "button", class: "link-button" }, words.off);
          const item = h("li", {}, h("span"), " ", button);
          const row = { button, ids: [] as readonly string[] };
          button.addEventListener("click", () => acts.off(row.ids));
          buttons.set(item, row);
          return item;
        },
        (item, { ids, text, more }) => {
          const row = buttons.get(item);
          if (!row || !item.firstElementChild) return;
          row.ids = ids;
          setText(item.firstElementChild, text + more);
          setAttribute(row.button, "aria-label", words.takeOneBack(text));
        },
      );
    },
  };
}

interface Entry {
  readonly key: string;
  readonly ids: readonly string[];
  readonly text: string;
  readonly more: string;
}

/** The engagement stands for its procedures; all topics answered individually are one. */
function entriesOf({ look, said, report }: Told, words: PlanViewWords, on: readonly Step[]): readonly Entry[] {
  const count = on.filter(({ kind }) => kind === "aup-procedure").length;
  const answers = on.flatMap(({ id, kind }) => (kind === "answer" ? [id] : []));
  const steps = on
    .filter(({ kind }) => kind !== "aup-procedure" && kind !== "answer")
    .map((step) => ({
      key: step.id,
      ids: [step.id],
      text: stepText(look, tidy(step, 120)),
      more: step.kind === "aup-engagement" ? report.phrases.bracketed(words.procedures(count)) : "",
    }));
  const answered = { key: "answers", ids: answers, text: said.answers(answers.length), more: "" };
  return answers.length > 0 ? [...steps, answered] : steps;
}
