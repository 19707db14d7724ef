import type { StepCosts } from "../../../src/engine/plan/levels.ts";
import { kindOrder, type Step } from "../../../src/engine/plan/step.ts";
import { stepText } from "../../../src/report/plan/step-text.ts";
import { tidy } from "../../../src/report/tidy.ts";
import type { StepKind } from "../../../src/schema/costs.ts";
import type { App } from "../../app/app.ts";
import { h, setAttribute, setText } from "../../dom/h.ts";
import { costsIn, type Entries, entriesOf, noEntries, othersField } from "./costs.ts";
import { openCosts, saveCosts } from "./costs-file.ts";
import { kindWords } from "./kinds.ts";
import type { Told } from "./told.ts";
import type { PlanViewWords } from "./words.ts";

/** What the person said about costs, kept while the page is open. */
export interface CostsKept {
  entries: Entries;
  used: StepCosts | null;
}
export const nothingKept = (): CostsKept => ({ entries: noEntries, used: null });

interface Field {
  readonly name: string;
  readonly label: string;
  readonly note?: string;
}

/** A small form: the unit, the cost of each other step, and costs by kind and by step of those that are open. */
export function makeCosts(app: App, words: PlanViewWords, kept: CostsKept, changed: () => void) {
  const { language } = app.model();
  const labels = kindWords[language];
  const state = h("span", {});
  const status = h("p", { class: "small", role: "status" });
  const currency = h("input", {
    id: "plan-currency",
    class: "input",
    type: "text",
    autocomplete: "off",
    maxlength: 40,
  });
  const rows = h("div", { class: "plan-costs" });
  const inputs = new Map<string, HTMLInputElement>();
  const problems = new Map<string, HTMLElement>();
  let drawn = "";

  const file = h("input", { type: "file", accept: ".yaml,.yml,.json", hidden: true });
  file.addEventListener("change", () => {
    const [one] = file.files ?? [];
    file.value = "";
    if (one) void open(one).catch(() => setText(status, words.failed));
  });
  const button = (text: string, click: () => void, strong = false) =>
    h("button", { type: "button", class: strong ? "button button-strong" : "button", on: { click } }, text);
  const drop = button(words.noCosts, () => use(null, words.costsDropped));
  const save = button(words.saveCosts, () => void saved().catch(() => setText(status, words.saveFailed)));
  const form = h(
    "form",
    { class: "plan-costs-form", "aria-label": words.costsForm },
    h("p", { class: "small soft" }, words.costsNote),
    h("div", { class: "field" }, h("label", { for: currency.id }, words.currency), currency),
    rows,
    h(
      "div",
      { class: "row" },
      h("button", { type: "submit", class: "button button-strong" }, words.useCosts),
      save,
      drop,
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const costs = check();
    if (costs) use(costs, words.costsUsed);
  });
  const element = h(
    "details",
    { class: "plan-fields" },
    h("summary", {}, h("strong", {}, words.costs), " ", state),
    h("p", { class: "small soft" }, words.orderNote),
    h(
      "div",
      { class: "row" },
      button(words.openCosts, () => file.click()),
      file,
    ),
    form,
    status,
  );

  async function open(one: File): Promise<void> {
    const costs = await openCosts(app, words, one);
    if (!costs) return;
    kept.entries = entriesOf(costs);
    drawn = "";
    use(costs, words.costsOpened(one.name.slice(0, 80)));
  }

  async function saved(): Promise<void> {
    const costs = check();
    if (costs) setText(status, words.saved(await saveCosts(app, words, costs)));
  }

  function use(costs: StepCosts | null, said: string): void {
    kept.used = costs;
    setText(status, said);
    changed();
  }

  /** Reads the fields; what cannot be read is marked, with words, and the first such field has the keyboard. */
  function check(): StepCosts | undefined {
    const taken = costsIn(kept.entries);
    const wrong = new Set(taken.ok ? [] : [...taken.wrong, ...(taken.isMissing ? [othersField] : [])]);
    for (const [name, input] of inputs) {
      setAttribute(input, "aria-invalid", wrong.has(name) ? "true" : null);
      const said = problems.get(name);
      if (!said) continue;
      said.hidden = !wrong.has(name);
      setText(said, name === othersField && !taken.ok && taken.isMissing ? words.missing : words.badAmount);
    }
    if (taken.ok) return taken.costs;
    [...inputs].find(([name]) => wrong.has(name))?.[1].focus();
    return undefined;
  }

  currency.addEventListener("input", () => {
    kept.entries = { ...kept.entries, currency: currency.value };
  });

  function field({ name, label, note }: Field): HTMLElement {
    const id = `plan-cost-${inputs.size}`;
    const input = h("input", { id, class: "input", type: "text", inputmode: "numeric", autocomplete: "off" });
    const problem = h("p", { id: `${id}-problem`, class: "field-problem", hidden: true });
    const { entries } = kept;
    input.value = (name === othersField ? entries.others : entries.steps[name]) ?? "";
    setAttribute(input, "aria-describedby", problem.id);
    input.addEventListener("input", () => {
      const now = kept.entries;
      kept.entries =
        name === othersField
          ? { ...now, others: input.value }
          : { ...now, steps: { ...now.steps, [name]: input.value } };
    });
    inputs.set(name, input);
    problems.set(name, problem);
    return h(
      "div",
      { class: "field plan-cost" },
      h("label", { for: id }, label, note !== undefined && h("span", { class: "plan-cost-note" }, note)),
      input,
      problem,
    );
  }

  /** Kinds that are open, then what is named and not open; fields keep what was typed. */
  function drawFields({ plan, look }: Told): void {
    const named = Object.keys(kept.entries.steps);
    const kinds = kindOrder.filter((kind) => kind === "answer" || named.includes(kind) || isOpen(plan.steps, kind));
    const ids = plan.steps.map(({ id }) => id);
    const key = JSON.stringify([kinds, ids, language]);
    if (key === drawn) return;
    drawn = key;
    inputs.clear();
    problems.clear();
    const shownNames = new Set<string>([othersField, ...kinds]);
    const ofKind = (kind: StepKind): HTMLElement => {
      const one = field({ name: kind, label: labels[kind], ...(kind === "answer" && { note: words.answerNote }) });
      const steps = plan.steps.filter((step) => step.kind === kind);
      if (steps.length < 2 || kind === "aup-procedure" || kind === "answer") return one;
      for (const { id } of steps) shownNames.add(id);
      return h(
        "div",
        {},
        one,
        h(
          "details",
          { class: "plan-per-step small" },
          h("summary", {}, words.perStep(steps.length)),
          h("p", { class: "soft" }, words.perStepNote),
          ...steps.map((step) => field({ name: step.id, label: stepText(look, tidy(step, 120)) })),
        ),
      );
    };
    const all = [field({ name: othersField, label: words.others, note: words.othersNote }), ...kinds.map(ofKind)];
    const more = named.filter((name) => !shownNames.has(name)).slice(0, 100);
    rows.replaceChildren(
      ...all,
      ...more.map((name) =>
        field({ name, label: name.slice(0, 120), ...(!ids.includes(name) && { note: words.notOpen }) }),
      ),
    );
  }

  return {
    element,
    /** `told` null = there is no plan yet whose steps could be priced. */
    update(told: Told | null): void {
      setText(state, kept.used ? words.costsNow.costs : words.costsNow.order);
      drop.hidden = kept.used === null;
      if (currency !== document.activeElement) currency.value = kept.entries.currency;
      if (told) drawFields(told);
    },
  };
}

const isOpen = (steps: readonly Step[], kind: StepKind): boolean => steps.some((step) => step.kind === kind);
