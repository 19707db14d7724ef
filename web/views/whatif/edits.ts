import { tidy } from "../../../src/report/tidy.ts";
import { reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import { idOf, type State } from "../../app/state.ts";
import type { Evidence } from "../../app/types.ts";
import { changeConnector } from "../../controls/fact.ts";
import { sayValue } from "../../controls/say.ts";
import type { Setting } from "../../controls/types.ts";
import { h, keyed, setText } from "../../dom/h.ts";
import { differenceOf, type FactChange } from "../../edit/difference.ts";
import { setFact } from "../../edit/edit.ts";
import { removeEvidence } from "../../edit/evidence.ts";
import { valueAt, withValue } from "../../edit/path.ts";
import type { WhatIfWords } from "./words.ts";

interface Edit {
  readonly key: string;
  readonly text: string;
  readonly back: () => void;
}

/** Everything that is other than in the file as it was opened, each with a way back. */
export function makeEdits(setting: Setting, words: WhatIfWords) {
  const { app, edit: editWords, language } = setting;
  const report = reportWords(language);
  const heading = h("h3");
  const list = h("ul", { class: "whatif-edits" });
  const element = h("section", {}, heading, list);
  const rows = new WeakMap<Element, { readonly text: HTMLElement; readonly button: HTMLElement; edit: Edit }>();

  const nameOf = ({ kind, id }: Evidence): [kind: string, id: string] => [report.terms.kindsShort[kind], tidy(id, 40)];

  function factEdit(model: Model, change: FactChange): Edit {
    const { fact, path, before, after } = change;
    const evidence = path[0] === "evidence" ? model.state.connector.evidence?.[Number(path[1])] : undefined;
    const [kind, id] = evidence ? nameOf(evidence) : ["", ""];
    const label = editWords.facts[fact.key].label;
    const whole = evidence ? `${kind} ${id} ${label}` : label;
    const say = (value: unknown) => tidy(sayValue(setting, fact, value), 80);
    return {
      key: `fact:${evidence?.id ?? ""}:${fact.key}`,
      text: words.edit(
        whole,
        say(before),
        fact.control.as === "marks" || fact.control.as === "results" ? counted(before, after) : say(after),
      ),
      back: () =>
        changeConnector(setting, (connector, opened) => {
          const done = setFact({ dataset: app.model().dataset }, connector, path, before, opened);
          // a value of the file itself is always one that it may have
          return done.ok ? done : { ok: true, connector: withValue(connector, path, before) };
        }),
    };
  }

  /** How many marks or results differ. */
  function counted(before: unknown, after: unknown): string {
    const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
    const other = [...keys].filter(
      (key) => JSON.stringify(valueAt(before, [key])) !== JSON.stringify(valueAt(after, [key])),
    );
    return setting.words.changed(other.length);
  }

  function termEdits({ state, opened, dataset }: Model): readonly Edit[] {
    const titled = (
      lists: readonly {
        readonly id: string;
        readonly title?: { readonly ja: string; readonly en: string } | undefined;
      }[],
      id: string,
    ) => lists.find((one) => one.id === id)?.title?.[language] ?? id;
    const say = {
      bank: ({ bank }: State) => (bank === null ? words.noBank : tidy(bank, 60)),
      checklist: ({ checklist }: State) => titled(dataset.checklists, idOf(checklist)),
      policy: ({ policy }: State) => titled(dataset.policies, idOf(policy)),
      asOf: ({ asOf }: State) => asOf,
    };
    return (["bank", "checklist", "policy", "asOf"] as const)
      .filter((term) => JSON.stringify(state[term]) !== JSON.stringify(opened[term]))
      .map((term) => ({
        key: `term:${term}`,
        text: words.edit(words.terms[term], say[term](opened), say[term](state)),
        back: () => app.change((now) => ({ ...now, [term]: opened[term] })),
      }));
  }

  function evidenceEdits(
    { state, opened }: Model,
    added: readonly Evidence[],
    removed: readonly Evidence[],
  ): readonly Edit[] {
    const at = (one: Evidence) => (state.connector.evidence ?? []).indexOf(one);
    return [
      ...added.map((one) => ({
        key: `added:${one.id}`,
        text: words.added(...nameOf(one)),
        back: () =>
          void changeConnector(setting, (connector) => ({ ok: true, connector: removeEvidence(connector, at(one)) })),
      })),
      ...removed.map((one) => ({
        key: `removed:${one.id}`,
        text: words.removed(...nameOf(one)),
        back: () =>
          void changeConnector(setting, (connector) => {
            // where it stood
            const evidence = [...(connector.evidence ?? [])];
            evidence.splice((opened.connector.evidence ?? []).indexOf(one), 0, one);
            return { ok: true, connector: { ...connector, evidence } };
          }),
      })),
    ];
  }

  return {
    element,
    update(model: Model): void {
      element.hidden = !model.changed;
      if (!model.changed) return;
      const { facts, added, removed } = differenceOf(model.opened.connector, model.state.connector);
      const all = [
        ...termEdits(model),
        ...evidenceEdits(model, added, removed),
        ...facts.map((one) => factEdit(model, one)),
      ];
      setText(heading, words.edits(all.length));
      keyed(
        list,
        all,
        ({ key }) => key,
        (edit) => {
          const text = h("span");
          const button = h("button", { type: "button", class: "link-button" }, words.back);
          const item = h("li", {}, text, " ", button);
          const row = { text, button, edit };
          button.addEventListener("click", () => row.edit.back());
          rows.set(item, row);
          return item;
        },
        (item, edit) => {
          const row = rows.get(item);
          if (!row) return;
          row.edit = edit;
          setText(row.text, edit.text);
          row.button.setAttribute("aria-label", `${words.back}: ${edit.text}`);
        },
      );
    },
  };
}
