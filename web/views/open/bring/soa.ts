import type { SoaOptions } from "../../../../src/import/soa/read.ts";
import type { SoaStatement } from "../../../../src/import/soa/reading.ts";
import { problemMessage } from "../../../../src/report/problems.ts";
import { tidy } from "../../../../src/report/tidy.ts";
import { type Child, foreign, h } from "../../../dom/h.ts";
import { heldOf, withSoa } from "../../../edit/bring.ts";
import { editWords } from "../../../edit/words/index.ts";
import type { TableAnswer, TableReading } from "../../../worker/tasks/table.ts";
import { readTable } from "./index.ts";
import { soaReport } from "./soa-report.ts";
import { actions, button, makeTargets, type Step, showProblems } from "./step.ts";

type Answer = Extract<TableAnswer, { readonly ok: true }>;
type Reading = Extract<TableReading, { readonly kind: "soa" }>;
type Meaning = NonNullable<SoaOptions["marks"]>[string];

const editions = ["iso27001-2022", "iso27001-2013"] as const;
const meanings = ["implemented", "inherited", "partial", "planned", "excluded", "applicable"] as const;

/** How a statement of applicability was read, what is left to settle, and the certificate that it is to be put into. */
export function bringSoa(
  step: Step,
  answer: Answer,
  { read, unclear }: Reading,
  told: SoaOptions = {},
  focus = "",
): void {
  const { words, show, language, brought } = step;
  const mayBeSettled =
    read.ok || read.problems.some(({ code }) => code === "soa-edition-unclear") || answer.sheets.length > 1;
  if (!read.ok && !mayBeSettled) {
    showProblems(step, read.problems);
    return;
  }

  const again = async (next: SoaOptions, key: string) => {
    status.textContent = words.rereading;
    const found = await readTable(step, { as: "soa", ...next });
    if (found?.reading?.kind === "soa") bringSoa(step, found, found.reading, next, key);
  };
  const status = h("span", { class: "small soft", role: "status" });
  const settle = settling();
  show(
    read.ok
      ? h(
          "p",
          { class: "notice", role: "status" },
          h("strong", {}, words.soa.title),
          " ",
          foreign(tidy(brought.file, 120)),
        )
      : h(
          "div",
          { class: "notice notice-warn", role: "alert" },
          h("strong", {}, words.problemsTitle),
          ...read.problems.map((one) => h("p", {}, foreign(problemMessage(one, language)))),
        ),
    settle,
    ...(read.ok ? [soaReport(read.report, language, words), ...putting(step, read.statement)] : [actions(step)]),
  );
  if (focus !== "") settle?.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus)}"]`)?.focus();

  function settling(): HTMLElement | null {
    const known = new Set(unclear.map(({ mark }) => mark));
    // what was told before stays to be changed
    const marks = [
      ...unclear,
      ...Object.keys(told.marks ?? {}).flatMap((mark) => (known.has(mark) ? [] : [{ mark, rows: 0 }])),
    ];
    const fields: HTMLElement[] = [];
    if (answer.sheets.length > 1)
      fields.push(
        field(
          "sheet",
          words.sheet,
          told.sheet,
          words.anySheet,
          answer.sheets.map((one) => [one, tidy(one, 80)]),
          (sheet) => {
            const { sheet: _, ...rest } = told;
            return { ...rest, ...(sheet !== undefined && { sheet }) };
          },
        ),
      );
    const isUnclear =
      !read.ok || told.standard !== undefined || read.report.warnings.some(({ code }) => code === "mixed-editions");
    if (isUnclear) {
      const { standards } = step.app.dataset;
      const titles = editions.map((id) => [id, standards.find((one) => one.id === id)?.title[language] ?? id] as const);
      fields.push(
        field("edition", words.soa.edition, told.standard, words.soa.auto, titles, (standard) => {
          const { standard: _, ...rest } = told;
          return { ...rest, ...(standard !== undefined && { standard }) };
        }),
      );
    }
    const names = editWords[language].options.mark;
    const said = meanings.map((one) => [one, one === "applicable" ? words.soa.applicable : names[one]] as const);
    for (const { mark, rows } of marks.slice(0, 40)) {
      const label = rows > 0 ? words.soa.unclear(tidy(mark, 60), rows) : tidy(mark, 60);
      fields.push(
        field(`mark ${mark}`, label, told.marks?.[mark], words.soa.leave, said, (meaning) => {
          const { [mark]: _, ...rest } = told.marks ?? {};
          return { ...told, marks: { ...rest, ...(meaning !== undefined && { [mark]: meaning as Meaning }) } };
        }),
      );
    }
    if (fields.length === 0) return null;
    return h(
      "fieldset",
      { class: "open-part bring-settle" },
      h("legend", {}, words.soa.settle),
      h("p", { class: "small soft" }, words.soa.settleNote, " ", status),
      h("div", { class: "bring-fields" }, ...fields),
    );
  }

  function field(
    key: string,
    label: string,
    now: string | undefined,
    nothing: string,
    options: readonly (readonly [value: string, text: string])[],
    next: (value: string | undefined) => SoaOptions,
  ): HTMLElement {
    const select = h(
      "select",
      { class: "input", "data-key": key },
      h("option", { value: "" }, nothing),
      ...options.map(([value, text]) => h("option", { value, selected: value === now }, text)),
    );
    select.addEventListener("change", () => void again(next(select.value === "" ? undefined : select.value), key));
    return h("label", { class: "field" }, h("span", { class: "label" }, foreign(label)), select);
  }
}

/** Into which certificate, and whether it counts as shown to the bank. */
function putting(step: Step, statement: SoaStatement): readonly Child[] {
  const { app, words, done } = step;
  const all = heldOf(app.model().state.connector, "isms-certificate");
  const held = all.filter(({ evidence }) => evidence.standard === statement.standard);
  const others = all.filter((one) => !held.includes(one));
  const [only, second] = held;
  const hidden = (index: number | null | undefined) =>
    held.find((one) => one.index === index)?.evidence.soa?.disclosed === false;
  const shown = h("input", { type: "checkbox" });
  const put = button(words.put, () => act(), true);
  const targets = makeTargets(
    step,
    held,
    ({ evidence: { soa } }) => (soa ? words.soa.replaces(Object.keys(soa.controls ?? {}).length) : words.soa.none),
    second ? undefined : (only?.index ?? null),
    () => settled(),
    words.soa.freshNote,
  );
  const hint = h("span", { class: "small soft" }, words.choose);
  settled();
  function settled(): void {
    const target = targets.chosen();
    put.disabled = target === undefined;
    hint.hidden = target !== undefined;
    // what the connector's file says of the old statement holds until somebody says otherwise
    shown.checked = !hidden(target);
  }
  function act(): void {
    const target = targets.chosen();
    if (target === undefined) return;
    app.change((state) => ({ ...state, connector: withSoa(state.connector, statement, target, shown.checked) }));
    const { evidence = [] } = app.model().state.connector;
    const id = evidence[target ?? evidence.length - 1]?.id ?? "";
    done(words.soa.done(Object.keys(statement.soa.controls).length, id));
  }
  return [
    targets.element,
    ...others.map(({ evidence }) =>
      h("p", { class: "small soft" }, words.soa.otherEdition(evidence.id, evidence.standard)),
    ),
    h(
      "div",
      {},
      h("label", { class: "check" }, shown, words.soa.disclosed),
      h("p", { class: "small soft" }, words.soa.disclosedNote),
    ),
    h("p", { class: "small soft" }, words.putNote),
    actions(step, put, hint),
  ];
}
