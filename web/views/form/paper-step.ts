import type { Model } from "../../app/model.ts";
import type { Evidence } from "../../app/types.ts";
import { changeConnector, type FactView, makeFact } from "../../controls/fact.ts";
import type { Setting } from "../../controls/types.ts";
import { h, setText } from "../../dom/h.ts";
import { removeEvidence } from "../../edit/evidence.ts";
import { evidenceFacts, type Fact } from "../../edit/facts/index.ts";
import { groupOf, groups } from "../../edit/groups.ts";
import { isRelevant } from "../../edit/relevant.ts";
import { unknownsOf } from "../../edit/unknown.ts";
import type { FormWords } from "./words.ts";

/** One paper in the form: its facts under headings, each explained, and what of it is still unknown. */
export function makePaperStep(setting: Setting, words: FormWords, kind: Evidence["kind"], removed: () => void) {
  const views: { readonly fact: Fact; readonly view: FactView }[] = evidenceFacts[kind].map((fact) => ({
    fact,
    view: makeFact(setting, fact),
  }));
  const unknowns = h("p", { class: "form-unknowns small", role: "status" });
  const sections = groups.flatMap((group) => {
    const mine = views.filter(({ fact }) => groupOf(fact.key) === group);
    if (mine.length === 0) return [];
    const element = h(
      "section",
      { class: "form-group" },
      h("h3", {}, words.groups[group]),
      h("div", { class: "facts" }, ...mine.map(({ view }) => view.element)),
    );
    return [{ mine, element }];
  });
  let index = 0;
  const remove = h("button", { type: "button", class: "button" }, setting.words.removePaper);
  remove.addEventListener("click", () => {
    changeConnector(setting, (connector) => ({ ok: true, connector: removeEvidence(connector, index) }));
    removed();
  });
  const element = h(
    "div",
    { class: "form-paper" },
    unknowns,
    ...sections.map((one) => one.element),
    h("div", { class: "row" }, remove),
  );
  return {
    element,
    update({ state: { connector } }: Model, at: number): void {
      index = at;
      const evidence = connector.evidence?.[at];
      if (!evidence) return;
      for (const { fact, view } of views) {
        if (fact.control.as !== "inherited") view.element.hidden = !isRelevant(fact.key, evidence);
        if (!view.element.hidden) view.update({ connector, path: ["evidence", at, ...fact.path] });
      }
      const open = unknownsOf(connector, evidence, at).map(({ fact }) => setting.edit.facts[fact.key].label);
      setText(
        unknowns,
        open.length === 0 ? words.unknownsNone : `${words.unknownsLeft}: ${open.join(setting.words.or)}`,
      );
    },
  };
}
