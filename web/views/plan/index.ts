import type { Step } from "../../../src/engine/plan/step.ts";
import { reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import { idOf, type State } from "../../app/state.ts";
import type { MakeView } from "../../app/view.ts";
import { append, h, setAttribute, setText } from "../../dom/h.ts";
import { unbroken } from "../../dom/unbroken.ts";
import { makeLane } from "../../worker/lane.ts";
import { type Answer, Asking, type PlanAsked } from "./asking.ts";
import { makeBar } from "./bar.ts";
import { makeBody } from "./body.ts";
import { type CostsKept, makeCosts, nothingKept } from "./costs-form.ts";
import { withoutSteps, withSteps } from "./required.ts";
import { savePlan } from "./save.ts";
import "../../controls/style.css";
import "./style.css";
import type { Panel } from "./switch.ts";
import { isOutdated, Switches } from "./switched.ts";
import { type Told, toldOf } from "./told.ts";
import { makeWant, type Wanted, wantOf } from "./want.ts";
import { planViewWords } from "./words.ts";

/** What outlives a change of language: the steps that are on, by file; what is wanted, by checklist; and the costs. */
const switchesOf = new WeakMap<State, Switches>();
const wantedOf = new Map<string, Wanted>();
const costs: CostsKept = nothingKept();

/**
 * The cheapest next steps, worked out beside the page from the facts without the steps that are switched on, so that a step stays where
 * it is when it is turned. An older plan is never shown as the one of what is asked now: it is dimmed until the new one is there.
 */
export const makePlan: MakeView = (app) => {
  const { language } = app.model();
  const words = planViewWords[language];
  let told: Told | null = null;
  let asked: PlanAsked | undefined;

  const status = h("p", { role: "status", class: "plan-status" });
  const again = h("button", { type: "button", class: "button", hidden: true });
  again.addEventListener("click", () => {
    if (asked) asking.again(asked);
  });
  const panel: Panel = {
    isOn: (id) => stepsOn(app.model()).some((step) => step.id === id),
    turn,
    add: (refresh) => void refreshes.push(refresh),
  };
  let refreshes: (() => void)[] = [];
  const bar = makeBar(words, {
    off: (ids) => turn(ids, false),
    allOff: () => put([]),
    again: () => put(stepsOn(app.model())),
  });
  const asking = new Asking(app, makeLane(), show);
  const body = makeBody();
  const costsForm = makeCosts(app, words, costs, () => update(app.model()));
  const want = makeWant(words, reportWords(language), wanted, () => update(app.model()));
  const saves = (["md", "json"] as const).map((format) =>
    h(
      "button",
      { type: "button", class: "button", on: { click: () => void save(format) } },
      format === "md" ? words.saveMd : words.saveJson,
    ),
  );
  const notice = h("p", { class: "small notice" });
  const element = h(
    "div",
    { class: "plan" },
    h("p", {}, words.intro),
    notice,
    h("div", { class: "plan-asked" }, want.element, costsForm.element),
    bar.element,
    h(
      "div",
      { class: "row plan-tools" },
      status,
      again,
      h(
        "div",
        { class: "row", role: "group", "aria-label": words.save },
        h("span", { class: "soft small" }, words.save),
        ...saves,
      ),
    ),
    body.element,
  );

  function wanted(): Wanted {
    const id = idOf(app.model().state.checklist);
    const known = wantedOf.get(id) ?? { chosen: null };
    wantedOf.set(id, known);
    return known;
  }

  function switches(): Switches {
    const { opened } = app.model();
    const known = switchesOf.get(opened) ?? new Switches();
    switchesOf.set(opened, known);
    return known;
  }

  function stepsOn({ dataset, state }: Model): readonly Step[] {
    return switches().of(dataset, state, words.bankPlaceholder).on;
  }

  function turn(ids: readonly string[], on: boolean): void {
    const model = app.model();
    const now = stepsOn(model);
    const known = new Map([...now, ...(told?.plan.steps ?? [])].map((step) => [step.id, step]));
    const before = new Set(now.map(({ id }) => id));
    const after = (on ? withSteps : withoutSteps)([...known.values()], before, ids);
    put([...after].flatMap((id) => known.get(id) ?? []));
  }

  /** One undo step. What changes nothing is said, so that no switch seems to be broken. */
  function put(on: readonly Step[]): void {
    const { dataset, state } = app.model();
    app.change((now) => switches().switched(dataset, now, on, words.bankPlaceholder));
    if (app.model().state === state) app.announce(words.refused);
  }

  async function save(format: "md" | "json"): Promise<void> {
    if (!told) return;
    const { plan, look } = told;
    await savePlan(plan, look.dataset, language, format, words.fileName).then(
      (name) => app.announce(words.saved(name)),
      () => app.announce(words.saveFailed),
    );
  }

  /** Whatever is known of the plan that is asked for now. */
  function show(answer: Answer | { readonly kind: "none" }): void {
    const isMade = answer.kind === "made";
    const isWorking = answer.kind === "working";
    setAttribute(body.element, "aria-busy", isWorking ? "true" : null);
    setAttribute(body.element, "inert", !isMade);
    body.element.classList.toggle("is-old", !isMade);
    for (const button of saves) button.disabled = !isMade;
    again.hidden = answer.kind !== "timeout" && answer.kind !== "failed";
    setText(again, answer.kind === "timeout" ? words.again : words.retry);
    setAttribute(status, "class", again.hidden ? "plan-status" : "plan-status notice notice-warn");
    if (isMade) draw(answer);
    if (answer.kind === "none") {
      told = null;
      body.clear();
    }
    setText(status, statusOf(answer));
  }

  function statusOf(answer: Answer | { readonly kind: "none" }): string {
    switch (answer.kind) {
      case "working":
        return told ? words.working : words.workingFirst;
      case "made":
        return answer.plan.best.lines.length > 0 ? words.made(answer.plan.best.lines.length) : words.madeNone;
      case "timeout":
        return words.timeout;
      case "failed":
        return words.failed;
      case "none":
        return words.nothingWanted;
    }
  }

  function draw({ plan, dataset }: Extract<Answer, { kind: "made" }>): void {
    if (told?.plan === plan) return;
    refreshes = [];
    told = toldOf(app, panel, plan, dataset);
    notice.replaceChildren();
    append(notice, unbroken(told.said.notMandatory + told.cites.ref(["M-22", "M-23", "M-25"])));
    body.draw(told);
    live(app.model());
  }

  /** What follows each change at once: switches, what is on, and what the page's own evaluation says. */
  function live(model: Model): void {
    const { dataset, state } = model;
    const switched = switches().of(dataset, state, words.bankPlaceholder);
    bar.update(model, {
      on: switched.on,
      isOutdated: isOutdated(dataset, state, switched, words.bankPlaceholder),
      told,
    });
    for (const refresh of refreshes) refresh();
    body.update(model);
    costsForm.update(told);
  }

  function update(model: Model): void {
    const { dataset, state } = model;
    want.update(model);
    const { base } = switches().of(dataset, state, words.bankPlaceholder);
    const { checklist, policy, asOf } = state;
    const nos = wantOf(model, wanted());
    if (nos.length === 0) {
      asked = undefined;
      asking.forget();
      show({ kind: "none" });
    } else {
      asked = {
        connector: base.connector,
        options: { checklist, policy, asOf, bank: base.bank },
        want: nos,
        costs: costs.used,
      };
      asking.ask(asked);
    }
    live(app.model());
  }

  return { element, update, destroy: () => asking.forget() };
};
