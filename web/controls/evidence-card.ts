import { labelOf } from "../../src/report/reading.ts";
import { obstaclesOf, useOf } from "../../src/report/view.ts";
import { reportWords } from "../app/look.ts";
import type { Model } from "../app/model.ts";
import type { Evidence } from "../app/types.ts";
import { h, setAttribute, setText } from "../dom/h.ts";
import { removeEvidence } from "../edit/evidence.ts";
import { evidenceFacts, minorKeys } from "../edit/facts/index.ts";
import { type Path, valueAt } from "../edit/path.ts";
import { isRelevant } from "../edit/relevant.ts";
import { changeConnector, type FactView, makeFact } from "./fact.ts";
import type { Setting } from "./types.ts";

export interface EvidenceCard {
  readonly element: HTMLDetailsElement;
  update(model: Model, index: number): void;
}

/** One paper with all its facts: those that decide, then those that are only shown. Filled when it is first opened. */
export function makeEvidenceCard(setting: Setting, kind: Evidence["kind"], removed: () => void): EvidenceCard {
  const { app, words, language } = setting;
  const report = reportWords(language);
  const kindName = report.terms.kinds[kind];
  const id = h("bdi", { class: "card-id" });
  const state = h("span", { class: "tag card-state" });
  const why = h("span", { class: "small soft" });
  const body = h("div", { class: "card-body" });
  const remove = h("button", { type: "button", class: "button" }, words.removePaper);
  const element = h(
    "details",
    { class: "card" },
    h("summary", { class: "card-head" }, h("span", { class: "card-kind" }, kindName), id, state, why),
    body,
  );
  let index = 0;
  let views:
    | readonly {
        readonly view: FactView;
        readonly path: readonly string[];
        readonly key: Parameters<typeof isRelevant>[0];
      }[]
    | undefined;

  remove.addEventListener("click", () => {
    changeConnector(setting, (connector) => ({ ok: true, connector: removeEvidence(connector, index) }));
    removed();
  });
  element.addEventListener("toggle", () => {
    if (element.open) draw(app.model());
  });

  function build(): void {
    const facts = evidenceFacts[kind];
    views = facts.map((fact) => ({ view: makeFact(setting, fact), path: fact.path, key: fact.key }));
    const pick = (isMinor: boolean) =>
      (views ?? []).filter(({ key }) => minorKeys.has(key) === isMinor).map(({ view }) => view.element);
    body.append(
      h("div", { class: "facts" }, ...pick(false)),
      h(
        "details",
        { class: "fold card-minor" },
        h("summary", {}, words.minor),
        h("div", { class: "facts" }, ...pick(true)),
      ),
      h("div", { class: "row card-foot" }, remove),
    );
  }

  function draw({ state: { connector }, opened }: Model): void {
    const evidence = connector.evidence?.[index];
    if (!evidence || !element.open) return;
    if (!views) build();
    const old = opened.connector.evidence?.find((one) => one.id === evidence.id && one.kind === evidence.kind);
    const at: Path = ["evidence", index];
    for (const { view, path, key } of views ?? []) {
      if (key !== "isms-certificate.soa.inheritedFrom") view.element.hidden = !isRelevant(key, evidence);
      if (view.element.hidden) continue;
      const before = old && old !== evidence ? { value: valueAt(old, path) } : undefined;
      view.update({ connector, path: [...at, ...path] }, before);
    }
  }

  return {
    element,
    update(model, at) {
      index = at;
      const evidence = model.state.connector.evidence?.[at];
      if (!evidence) return;
      const name = evidence.holder ? `${evidence.id} (${evidence.holder.name})` : evidence.id;
      setText(id, name);
      setAttribute(id, "title", name);
      setAttribute(remove, "aria-label", `${words.removePaper}: ${kindName} ${evidence.id}`);
      const result = model.result.evidence.find((one) => one.id === evidence.id);
      if (result) {
        setText(state, useOf(report, result));
        setAttribute(state, "data-usable", String(result.usable));
        const labels = obstaclesOf(result).flatMap(({ code }) => (code === null ? [] : [labelOf(report, code)]));
        setText(why, result.kind === "other" ? "" : labels.join(words.or));
      }
      draw(model);
    },
  };
}
