import type { TableKind } from "../../../../src/import/kinds.ts";
import type { App } from "../../../app/app.ts";
import { type Child, foreign, h } from "../../../dom/h.ts";
import type { Brought } from "../../../files/form.ts";
import { makeLane, WorkError } from "../../../worker/lane.ts";
import type { TableAnswer, TableAsked } from "../../../worker/tasks/table.ts";
import { bringAnswers, bringAup, bringChecklist } from "./others.ts";
import { bringPaper } from "./paper.ts";
import { bringSoa } from "./soa.ts";
import "./style.css";
import { actions, button, type Step, showProblems } from "./step.ts";
import { bringWords } from "./words.ts";

/** In the order of what connectors bring most. */
const tableKinds = ["soa", "checklist", "aup-results", "answers"] as const satisfies readonly TableKind[];
/** What reads the file takes no longer than this, whatever the file. */
const limit = 10_000;

export interface Bringing {
  /** Tables and papers one after the other; `end` when the last is done with. */
  start(brought: readonly Brought[], end: (said: string | null) => void): void;
  stop(): void;
}

/** Takes what is no YAML into the connector that is open: statements, checklists, results, answers, facts of papers. */
export function makeBringing(app: App, show: (...content: readonly Child[]) => void): Bringing {
  const { language } = app.model();
  const words = bringWords[language];
  const lane = makeLane();

  function start([brought, ...rest]: readonly Brought[], end: (said: string | null) => void, before: string[] = []) {
    if (!brought) {
      end(before.length > 0 ? before.join(" ") : null);
      return;
    }
    const done = (said?: string) => start(rest, end, said === undefined ? before : [...before, said]);
    const step: Step = { app, language, words, lane, brought, show, done };
    if (brought.form === "paper") void bringPaper(step);
    else void bringTable(step);
  }
  return { start: (brought, end) => start(brought, end), stop: () => lane.stop() };
}

/** What the worker read, or undefined where the person has been told that it could not. */
export async function readTable(
  step: Step,
  asked: Omit<TableAsked, "file" | "bytes">,
): Promise<Extract<TableAnswer, { readonly ok: true }> | undefined> {
  const { app, lane, brought, words } = step;
  const { file, bytes } = brought;
  try {
    const answer = await lane.run("table", await app.texts(), { ...asked, file, bytes }, limit);
    if (answer.ok) return answer;
    showProblems(step, answer.problems);
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    if (error.kind !== "superseded") showFailure(step, error.kind === "timeout" ? words.tooSlow : words.failed);
  }
  return undefined;
}

export function showFailure(step: Step, text: string): void {
  const { show, brought, done, language } = step;
  show(
    h("p", { class: "notice notice-warn", role: "alert" }, h("strong", {}, foreign(brought.file)), ": ", text),
    h(
      "div",
      { class: "row" },
      button(language === "ja" ? "閉じる" : "Close", () => done(), true),
    ),
  );
}

async function bringTable(step: Step, as?: TableKind): Promise<void> {
  const { words, brought, show } = step;
  show(h("p", { role: "status" }, words.working(brought.file)));
  const answer = await readTable(step, as === undefined ? {} : { as });
  if (!answer) return;
  const { reading, kinds } = answer;
  switch (reading?.kind) {
    case "soa":
      return bringSoa(step, answer, reading);
    case "checklist":
      return bringChecklist(step, answer, reading);
    case "aup-results":
      return bringAup(step, answer, reading);
    case "answers":
      return bringAnswers(step, reading);
    default:
      return ask(kinds);
  }

  /** It may be several things, or none that is known. */
  function ask(possible: readonly TableKind[]): void {
    const offered: readonly TableKind[] = possible.length > 0 ? possible : tableKinds;
    let chosen = offered[0];
    const radios = offered.map((kind, index) => {
      const radio = h("input", { type: "radio", name: "bring-kind", checked: index === 0 });
      radio.addEventListener("change", () => {
        chosen = kind;
      });
      return h("label", { class: "check" }, radio, words.kinds[kind]);
    });
    const [title, note] = possible.length > 0 ? [words.which, words.whichNote] : [words.nothing, words.nothingNote];
    show(
      h("p", { class: "notice", role: "status" }, h("strong", {}, foreign(brought.file)), ": ", title),
      h("p", { class: "small soft" }, note),
      h("fieldset", { class: "open-part" }, h("legend", {}, title), ...radios),
      actions(
        step,
        button(words.readAs, () => void bringTable(step, chosen), true),
      ),
    );
  }
}
