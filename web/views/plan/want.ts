import { limitOf } from "../../../src/engine/plan/goals.ts";
import { termsOf } from "../../../src/engine/terms.ts";
import { rangesOf } from "../../../src/report/reading.ts";
import type { Words } from "../../../src/report/words/words.ts";
import type { Model } from "../../app/model.ts";
import type { ItemNo } from "../../app/types.ts";
import { h, keyed, setText } from "../../dom/h.ts";
import type { PlanViewWords } from "./words.ts";

interface Entry {
  readonly no: ItemNo;
  readonly label: string;
  readonly isCoverable: boolean;
}

/** Which items are wanted: those that evidence may cover, unless the person says otherwise. `chosen` null = that default. */
export interface Wanted {
  chosen: ReadonlySet<string> | null;
}

function entriesOf({ dataset, state, language }: Model): readonly Entry[] {
  const terms = termsOf(dataset, state);
  return terms.checklist.items.map((item) => ({
    no: item.no,
    label: item.label[language],
    isCoverable: [null, "subject-both"].includes(limitOf(terms, item)),
  }));
}

/** The numbers that are wanted now; numbers that this list does not have are left out. */
export const wantOf = (model: Model, wanted: Wanted): readonly ItemNo[] => chosenOf(entriesOf(model), wanted);

const chosenOf = (entries: readonly Entry[], { chosen }: Wanted): readonly ItemNo[] =>
  entries.filter(({ no, isCoverable }) => (chosen === null ? isCoverable : chosen.has(String(no)))).map(({ no }) => no);

export function makeWant(words: PlanViewWords, report: Words, wantedNow: () => Wanted, changed: () => void) {
  const count = h("span", {});
  const coverable = h("div", { class: "plan-want" });
  const others = h("div", { class: "plan-want" });
  const othersTitle = h("summary", {});
  const rest = h("details", { class: "small" }, othersTitle, h("p", { class: "soft" }, words.wantOthersNote), others);
  let entries: readonly Entry[] = [];
  const button = (text: string, chosen: () => ReadonlySet<string> | null) =>
    h(
      "button",
      {
        type: "button",
        class: "button",
        on: {
          click: () => {
            wantedNow().chosen = chosen();
            changed();
          },
        },
      },
      text,
    );
  const summary = h("summary", {}, h("strong", {}, words.want), " ", count);
  const element = h(
    "details",
    { class: "plan-fields" },
    summary,
    h(
      "div",
      { class: "row" },
      button(words.wantDefault, () => null),
      button(words.wantAll, () => new Set(entries.map(({ no }) => String(no)))),
      button(words.wantNone, () => new Set()),
    ),
    h("div", { role: "group", "aria-label": words.want }, coverable, rest),
  );

  function make({ no }: Entry): HTMLElement {
    const box = h("input", { type: "checkbox" });
    box.addEventListener("change", () => {
      const now = new Set(checked().map(String));
      if (box.checked) now.add(String(no));
      else now.delete(String(no));
      wantedNow().chosen = now;
      changed();
    });
    return h("label", { class: "check" }, box, h("span", {}));
  }
  const checked = (): readonly ItemNo[] => chosenOf(entries, wantedNow());

  return {
    element,
    update(model: Model): void {
      entries = entriesOf(model);
      const now = new Set(checked().map(String));
      for (const [list, isCoverable] of [
        [coverable, true],
        [others, false],
      ] as const) {
        keyed(
          list,
          entries.filter((one) => one.isCoverable === isCoverable),
          ({ no }) => String(no),
          make,
          (label, { no, label: text }) => {
            const [box, said] = label.children;
            if (box instanceof HTMLInputElement) box.checked = now.has(String(no));
            if (said) setText(said, `${no} ${text}`);
          },
        );
      }
      const others_ = entries.filter((one) => !one.isCoverable).length;
      rest.hidden = others_ === 0;
      setText(othersTitle, words.wantOthers(others_));
      const ranges = rangesOf(report, checked());
      setText(
        count,
        words.wanted(now.size) + (ranges === "" ? "" : report.phrases.bracketed(report.phrases.itemNos(ranges))),
      );
    },
  };
}
