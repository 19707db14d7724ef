import { renderAnswersReport } from "../../../../src/report/answers/render.ts";
import { renderAupReading } from "../../../../src/report/aup/reading.ts";
import { renderChecklistReport } from "../../../../src/report/checklist/render.ts";
import { tidy } from "../../../../src/report/tidy.ts";
import { foreign, h } from "../../../dom/h.ts";
import { heldOf, withAnswers, withEvidence } from "../../../edit/bring.ts";
import type { TableAnswer, TableReading } from "../../../worker/tasks/table.ts";
import { makeProblems } from "../problems.ts";
import { openWords } from "../words.ts";
import { readTable } from "./index.ts";
import { actions, button, makeTargets, type Step, showProblems } from "./step.ts";

type Answer = Extract<TableAnswer, { readonly ok: true }>;
type Reading<K extends TableReading["kind"]> = Extract<TableReading, { readonly kind: K }>;

const heading = ({ brought }: Step, title: string) =>
  h("p", { class: "notice", role: "status" }, h("strong", {}, title), " ", foreign(tidy(brought.file, 120)));

/** A reading report as the command line has it. */
const said = ({ words }: Step, text: string) =>
  h("pre", { class: "open-compare", tabindex: 0, "aria-label": words.report }, text.trimEnd());

/** A choice of the sheet, where there are several. */
function sheetChoice(
  { words }: Step,
  sheets: readonly string[],
  now: string | undefined,
  read: (sheet?: string) => void,
) {
  if (sheets.length < 2) return null;
  const select = h(
    "select",
    { class: "input" },
    h("option", { value: "" }, words.anySheet),
    ...sheets.map((sheet) => h("option", { value: sheet, selected: sheet === now }, tidy(sheet, 80))),
  );
  select.addEventListener("change", () => read(select.value === "" ? undefined : select.value));
  return h("label", { class: "field" }, h("span", { class: "label" }, words.sheet), select);
}

/** The bank's own list becomes the one in use; what is only proposed counts for nothing. */
export function bringChecklist(step: Step, answer: Answer, { read }: Reading<"checklist">, sheet?: string): void {
  const { app, words, language, show, done } = step;
  if (!read.ok && (answer.sheets.length < 2 || sheet !== undefined)) {
    showProblems(step, read.problems);
    return;
  }
  const again = async (sheet?: string) => {
    show(h("p", { role: "status" }, words.rereading));
    const next = await readTable(step, { as: "checklist", ...(sheet !== undefined && { sheet }) });
    if (next?.reading?.kind === "checklist") bringChecklist(step, next, next.reading, sheet);
  };
  const choice = sheetChoice(step, answer.sheets, sheet, (one) => void again(one));
  if (!read.ok) {
    // of two tables the person may choose one
    const own = openWords[language];
    show(
      h("p", { class: "notice notice-warn", role: "alert" }, h("strong", {}, words.problemsTitle)),
      choice,
      makeProblems(own, language, [{ file: step.brought.file, text: "", problems: read.problems }]),
      actions(step),
    );
    return;
  }
  const { checklist, report } = read;
  const use = () => {
    app.change((state) => ({ ...state, checklist }));
    done(words.checklist.done(tidy(checklist.title[language], 80)));
    // there the proposals are confirmed
    if (report.proposed.topics.length > 0) app.show("lists");
  };
  show(
    heading(step, words.checklist.title),
    h(
      "p",
      {},
      h("strong", {}, words.checklist.proposed(report.proposed.topics.length, checklist.items.length)),
      " ",
      words.checklist.confirmed,
    ),
    choice,
    said(step, renderChecklistReport(report, { lang: language })),
    actions(step, button(words.checklist.use, use, true)),
  );
}

/** What the practitioner filled in becomes evidence, whole or not at all. */
export function bringAup(step: Step, _: Answer, { read }: Reading<"aup-results">): void {
  const { app, words, language, show, done, brought } = step;
  if (!read.ok) {
    showProblems(step, read.problems);
    return;
  }
  const held = heldOf(app.model().state.connector, "aup-report");
  const put = button(words.put, () => act(), true);
  const same = held.find(({ evidence }) => evidence.id === read.report.id);
  const targets = makeTargets(
    step,
    held,
    ({ evidence }) => words.aup.replaces(Object.keys(evidence.results ?? {}).length),
    // a report of the same name may be this one, or another year's: the person says
    same ? undefined : null,
    () => {
      put.disabled = false;
    },
  );
  put.disabled = targets.chosen() === undefined;
  function act(): void {
    const target = targets.chosen();
    if (target === undefined || !read.ok) return;
    app.change((state) => ({ ...state, connector: withEvidence(state.connector, read.report, target) }));
    const { evidence = [] } = app.model().state.connector;
    done(words.aup.done(evidence[target ?? evidence.length - 1]?.id ?? ""));
  }
  const own = openWords[language];
  show(
    heading(step, words.aup.title),
    said(step, renderAupReading(brought.file, read, { lang: language })),
    read.notices.length > 0
      ? makeProblems(own, language, [{ file: brought.file, text: "", problems: read.notices }])
      : null,
    targets.element,
    h("p", { class: "small soft" }, words.putNote),
    actions(step, put),
  );
}

/** What a bank accepted is recorded; every other row is told with its reason. */
export function bringAnswers(step: Step, { read }: Reading<"answers">): void {
  const { app, words, language, show, done } = step;
  if (!read.ok) {
    showProblems(step, read.problems);
    return;
  }
  const { fresh } = withAnswers(app.model().state.connector, read.answers);
  const act = () => {
    app.change((state) => ({ ...state, connector: withAnswers(state.connector, read.answers).connector }));
    done(words.answers.done(fresh.length));
  };
  const counts = { answers: fresh.length, already: read.answers.length - fresh.length };
  show(
    heading(step, words.answers.title),
    said(step, renderAnswersReport(read.rows, counts, { lang: language })),
    h("p", { class: "small soft" }, words.putNote),
    actions(step, fresh.length > 0 ? button(words.answers.record(fresh.length), act, true) : null),
  );
}
