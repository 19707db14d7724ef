import { summaryOf } from "../../../src/report/view.ts";
import { lookOf, reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import type { ItemResult } from "../../app/types.ts";
import type { MakeView } from "../../app/view.ts";
import { h, setText } from "../../dom/h.ts";
import { direction } from "../coverage/rows.ts";
import { type Settling, settling } from "./settling.ts";
import { summaryWords } from "./words.ts";

/** Milliseconds of rest before more is worked out. */
const pause = 200;

/** The answer in a sentence, and what asking would add. */
export const makeSummary: MakeView = (app) => {
  const { language } = app.model();
  const words = summaryWords[language];
  const report = reportWords(language);
  const lead = h("p", { class: "summary-lead" });
  const whole = h("p", { class: "soft" });
  const outlook = h("span");
  const toAsks = h(
    "button",
    { type: "button", class: "link-button", on: { click: () => app.show("asks") } },
    words.toAsks,
  );
  const outlookLine = h("p", { class: "summary-outlook" }, outlook, " ", toAsks);
  const settled = h("p", { class: "soft" });
  const changed = h("p", { class: "summary-changed" });
  const element = h(
    "section",
    { class: "summary", "aria-label": words.label },
    lead,
    outlookLine,
    whole,
    settled,
    changed,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawn: Model["result"] | undefined;

  /** Needs several evaluations: after the change itself has been drawn. Until then nothing is said rather than something old. */
  function beginOutlook({ state, result, dataset }: Model): void {
    const look = lookOf(result, dataset);
    const counts = result.summary.usable.items > 0 ? look.isUsable : () => true;
    const steps = settling(dataset, state, result, counts);
    const go = () => {
      const { done, value } = steps.next();
      if (done) drawOutlook(result, value);
      else timer = setTimeout(go);
    };
    timer = setTimeout(go, pause);
  }

  function drawOutlook(result: Model["result"], found: Settling | null): void {
    outlookLine.classList.remove("is-pending");
    toAsks.hidden = result.asks.length === 0;
    if (!found) setText(outlook, "");
    else if (found.items > 0) setText(outlook, words.settling(found.questions, found.items));
    else setText(outlook, words.settlingTopics(found.questions, found.topics));
  }

  function update(model: Model): void {
    const { result, before, dataset } = model;
    if (drawn === result) return;
    drawn = result;
    const [leading = "", ...rest] = summaryOf(report, lookOf(result, dataset));
    setText(lead, leading);
    setText(whole, rest.join(report.phrases.space));
    whole.hidden = rest.length === 0;
    settled.hidden = result.settled.length === 0;
    setText(settled, words.settled(result.settled.length));
    changed.hidden = !model.changed;
    if (model.changed) setText(changed, words.changed(...differences(before, result)));
    clearTimeout(timer);
    outlookLine.classList.add("is-pending");
    beginOutlook(model);
  }

  return { element, update, destroy: () => clearTimeout(timer) };
};

/** Items that are better, worse, and otherwise changed (to another checklist's: none). */
function differences(before: Model["before"], result: Model["result"]): [better: number, worse: number, other: number] {
  if (before.checklist !== result.checklist) return [0, 0, 0];
  const old = new Map<string, ItemResult>(before.items.map((item) => [String(item.no), item]));
  let [better, worse, other] = [0, 0, 0];
  for (const item of result.items) {
    const was = old.get(String(item.no));
    if (!was || was.status === item.status) continue;
    const turned = direction(was.status, item.status);
    if (turned === "better") better += 1;
    else if (turned === "worse") worse += 1;
    else other += 1;
  }
  return [better, worse, other];
}
