import type { Choice, PlanLine } from "../../../src/engine/plan/plan-result.ts";
import type { Step } from "../../../src/engine/plan/step.ts";
import { stepText } from "../../../src/report/plan/step-text.ts";
import { labelOf } from "../../../src/report/reading.ts";
import { h } from "../../dom/h.ts";
import { unbroken } from "../../dom/unbroken.ts";
import { costText, gainText, switchFor, type Told } from "./told.ts";

interface Place {
  readonly choice: Choice;
  readonly line: PlanLine;
  /** Ids as the plan has them, for the switch. */
  readonly ids: readonly string[];
  readonly isInBest: boolean;
}

/** One line of a plan: what to do, what becomes covered by it, what would be lost without it, what it supposes; and its switch. */
export function lineElement(told: Told, { choice, line, ids, isInBest }: Place): HTMLElement {
  const { look, said, words, cites } = told;
  const step = look.step(line.steps[0] ?? "");
  if (!step) return h("li");
  const isAnswer = line.answers.length > 0;
  const text = isAnswer ? said.answers(line.answers.length) : stepText(look, step);
  const cost = costText(told, line.cost);
  return h(
    "li",
    { class: "plan-line" },
    h("p", { class: "plan-line-text" }, text, h("span", { class: "soft small" }, unbroken(cites.ref(step.basis)))),
    (isInBest || cost !== "") &&
      h(
        "p",
        { class: "row small" },
        isInBest && h("span", { class: "tag" }, words.sameAsBest),
        cost !== "" && h("span", { class: "tag" }, cost),
      ),
    ...(isAnswer ? [h("p", { class: "small" }, said.answersSettle), topicList(told, line.answers)] : []),
    !isAnswer && h("p", { class: line.adds.topics.length > 0 ? "plan-adds small" : "small" }, addsText(told, line)),
    !isAnswer && h("p", { class: "small" }, said.without(line.without.topics.length)),
    ...notesOf(told, choice, step).map((note) => h("p", { class: "small soft" }, note)),
    procedures(told, line),
    topics(told, words.topicsAdded(line.adds.topics.length), line.adds.topics),
    isSame(line.adds.topics, line.without.topics)
      ? null
      : topics(told, words.topicsLost(line.without.topics.length), line.without.topics),
    switchFor(told, ids, words.switchOn, text),
  );
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

const addsText = (told: Told, { adds }: PlanLine): string =>
  adds.topics.length > 0 ? told.said.adds(gainText(told, adds)) : told.said.addsNothing;

/** Why the step is open, what comes before it, and what the plan supposes of it. */
function notesOf({ said, report }: Told, choice: Choice, { codes, requires, kind, confirms }: Step): readonly string[] {
  const first = choice.lines.flatMap(({ steps }, index) =>
    requires.some((group) => group.some((one) => steps.includes(one))) ? [String(index + 1)] : [],
  );
  const assumed = said.assumes[kind];
  return [
    ...(codes.length > 0 ? [said.because(codes.map((code) => labelOf(report, code)).join(report.phrases.comma))] : []),
    ...(first.length > 0 ? [said.after(first.join(report.phrases.comma))] : []),
    ...(confirms ? [kind === "disclose-soa" ? said.unstatedControls : said.confirms] : []),
    ...(assumed === undefined ? [] : [assumed]),
  ];
}

/** The procedures of the one engagement, by topic. */
function procedures({ words, said, look }: Told, line: PlanLine): HTMLElement | null {
  if (line.procedures.length === 0) return null;
  const entries = line.procedures.map(({ topic, procedures: ids, all }) =>
    h("li", {}, said.proceduresOf(look.topicLabel(topic), ids.length, all, "")),
  );
  return h(
    "details",
    { class: "small" },
    h("summary", {}, words.proceduresDetail(line.steps.length - 1, line.procedures.length)),
    h("ul", {}, ...entries),
  );
}

export function topics(told: Told, title: string, ids: readonly string[]): HTMLElement | null {
  if (ids.length === 0) return null;
  return h("details", { class: "small" }, h("summary", {}, title), topicList(told, ids));
}

const topicList = ({ look }: Told, ids: readonly string[]): HTMLElement =>
  h("ul", { class: "small" }, ...ids.map((id) => h("li", {}, look.topicLabel(id))));
