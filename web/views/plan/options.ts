import type { Choice } from "../../../src/engine/plan/plan-result.ts";
import { coveredText } from "../../../src/report/plan/covered.ts";
import { rangesOf } from "../../../src/report/reading.ts";
import { type Child, h } from "../../dom/h.ts";
import { unbroken } from "../../dom/unbroken.ts";
import { lineElement } from "./line.ts";
import { costText, switchFor, type Told } from "./told.ts";

/** The three options side by side, of equal standing: answering individually, the least plan, the next best [M-22, M-25]. */
export function optionsElement(told: Told): HTMLElement {
  const { words, said, plan, shown } = told;
  const { best, nextBest, before } = shown;
  const open = before.items.some(({ topics }) => topics.narrowed + topics.confirm > 0);
  const hasSteps = best.steps.length > 0;
  return h(
    "section",
    { class: "plan-part" },
    h("h2", { tabindex: -1, class: "plan-options-title" }, words.optionsTitle),
    h(
      "div",
      { class: "plan-options" },
      individually(told),
      hasSteps
        ? choiceCard(told, said.best, plan.best, best)
        : card(said.best, h("p", {}, open ? said.noStep : said.nothingToDo)),
      hasSteps &&
        (nextBest && plan.nextBest
          ? choiceCard(told, said.nextBest, plan.nextBest, nextBest)
          : card(said.nextBest, h("p", {}, said.noNext))),
    ),
  );
}

const card = (title: string, ...rest: readonly Child[]): HTMLElement =>
  h("article", { class: "plan-option" }, h("h3", {}, title), ...rest);

const facts = (...lines: readonly string[]): HTMLElement =>
  h("ul", { class: "plan-option-facts" }, ...lines.filter(Boolean).map((line) => h("li", {}, line)));

function individually({ app, words, said, shown, report, cites }: Told): HTMLElement {
  const { before, want } = shown;
  const { topics, questions, items } = before.toAnswer;
  const open = before.items.flatMap(({ no, topics: all }) => {
    const count = all.narrowed + all.confirm;
    return count > 0 ? [[String(no), count] as const] : [];
  });
  return card(
    said.individually,
    facts(
      words.coveredThen(coveredText(said, before.items), want.length),
      `${words.toAnswer(topics)}${report.phrases.bracketed(words.questions(questions))}`,
    ),
    h(
      "p",
      { class: "small" },
      words.individuallyNote,
      h("span", { class: "soft" }, unbroken(cites.ref(["M-22", "M-25"]))),
    ),
    items.length > 0 && h("p", { class: "small" }, said.individuallyItems(rangesOf(report, items))),
    open.length > 0 &&
      h(
        "details",
        { class: "small" },
        h("summary", {}, words.individuallyTopics),
        h("p", {}, words.individuallyItems(open)),
      ),
    h("button", { type: "button", class: "button", on: { click: () => app.show("asks") } }, words.toAsks),
  );
}

function choiceCard(told: Told, title: string, raw: Choice, choice: Choice): HTMLElement {
  const { words, said, shown, report } = told;
  const isBest = choice === shown.best;
  const counts = Object.entries(choice.counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => said.classes[name as keyof typeof said.classes](count));
  const known = new Set(isBest ? [] : shown.best.lines.map(({ steps }) => steps.join("\n")));
  const lines = choice.lines.map((line, index) =>
    lineElement(told, {
      choice,
      line,
      ids: raw.lines[index]?.steps ?? [],
      isInBest: known.has(line.steps.join("\n")),
    }),
  );
  return card(
    title,
    facts(
      words.coveredThen(coveredText(said, choice.after.items), shown.want.length),
      words.toAnswer(choice.after.toAnswer.topics),
      counts.join(report.phrases.comma),
      costText(told, choice.cost),
    ),
    choice.needsBank && h("p", { class: "small soft" }, words.bankNote),
    switchFor(told, raw.steps, words.switchPlan, title),
    h("ol", { class: "plan-lines" }, ...lines),
  );
}
