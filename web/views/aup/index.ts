import type { AupDraft } from "../../../src/engine/aup/types.ts";
import type { App } from "../../app/app.ts";
import type { Model } from "../../app/model.ts";
import type { Dataset } from "../../app/types.ts";
import type { MakeView } from "../../app/view.ts";
import { h, setAttribute } from "../../dom/h.ts";
import { makeLane, WorkError } from "../../worker/lane.ts";
import { makeAgreed } from "./agreed.ts";
import { type Choice, checklistOf, firstChoice, requestOf } from "./choice.ts";
import { makeChoices } from "./choices.ts";
import { makeDrafted } from "./drafted.ts";
import "./style.css";
import { aupViewWords } from "./words.ts";

/** What was chosen for a connector stays while it is open, in another language too. */
const kept = new WeakMap<App, { readonly opened: Model["opened"]; readonly choice: Choice }>();
/** A change made by typing is waited for; a draft with its proof takes up to a second. */
const pause = 250;
const limit = 30_000;

/** Agreed-upon procedures for exactly what is open, for one bank or several: chosen, agreed, looked at, saved. */
export const makeAup: MakeView = (app) => {
  const { language } = app.model();
  const words = aupViewWords[language];
  const lane = makeLane();
  let choice = firstChoice(app.model());
  let opened: Model["opened"] | undefined;
  let asked = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (next: Choice): void => {
    choice = next;
    update(app.model());
  };
  const choices = makeChoices(app, words, change);
  const agreed = makeAgreed(app, words, change);
  const drafted = makeDrafted(app, words);
  const state = h("p", { class: "soft", role: "status" });
  const shown = h("div", { class: "aup-shown" }, state, drafted.element);
  const element = h(
    "div",
    { class: "aup" },
    h("div", { class: "aup-lead" }, h("p", {}, words.lead), h("p", { class: "small soft" }, words.nature)),
    h("div", { class: "aup-side" }, choices.element, agreed.element),
    shown,
  );

  function update(model: Model): void {
    if (opened !== model.opened) {
      opened = model.opened;
      const known = kept.get(app);
      choice = known && known.opened === opened ? known.choice : firstChoice(model);
      asked = "";
    }
    kept.set(app, { opened, choice });
    choices.update(model, choice);
    agreed.update(choice);
    const { connector, checklist, policy, asOf } = model.state;
    const wanted = JSON.stringify([connector, checklist, policy, asOf, choice]);
    if (wanted === asked) return;
    asked = wanted;
    clearTimeout(timer);
    const request = requestOf(choice, checklistOf(model.dataset, model.result.checklist) ?? { ...nobody });
    if (!request) {
      lane.stop();
      say(words.noBank);
      return;
    }
    say(words.working, true);
    timer = setTimeout(() => void draft(wanted), pause);
  }

  async function draft(wanted: string): Promise<void> {
    const model = app.model();
    const { connector, checklist, policy, asOf } = model.state;
    const request = requestOf(choice, checklistOf(model.dataset, model.result.checklist) ?? { ...nobody });
    if (!request || wanted !== asked) return;
    try {
      const dataset = await app.texts();
      const options = { checklist, policy, asOf, bank: null };
      const made = await lane.run("aup", dataset, { connector, options, request }, limit);
      if (wanted === asked) show(made, dataset);
    } catch (error) {
      if (wanted !== asked || (error instanceof WorkError && error.kind === "superseded")) return;
      asked = "";
      const isLate = error instanceof WorkError && error.kind === "timeout";
      say(isLate ? words.timeout : words.failed);
      state.append(
        " ",
        h("button", { type: "button", class: "button", on: { click: () => update(app.model()) } }, words.again),
      );
    }
  }

  function show(made: AupDraft, dataset: Dataset): void {
    state.hidden = true;
    setAttribute(shown, "aria-busy", null);
    drafted.element.hidden = false;
    drafted.show(made, dataset, choice);
    agreed.drafted(made, dataset, choice);
  }

  /** Instead of a draft; while one is made anew the last stays, dimmed, and says that it is not the new one. */
  function say(text: string, isBusy = false): void {
    state.hidden = false;
    state.replaceChildren(text);
    setAttribute(shown, "aria-busy", isBusy ? "true" : null);
    if (!isBusy) drafted.element.hidden = true;
  }

  return {
    element,
    update,
    destroy() {
      clearTimeout(timer);
      lane.stop();
    },
  };
};

const nobody = { id: "", title: { ja: "", en: "" }, items: [] };
