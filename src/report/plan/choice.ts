import type { Choice, PlanLine } from "../../engine/plan/plan-result.ts";
import type { Step } from "../../engine/plan/step.ts";
import { labelOf, rangesOf } from "../reading.ts";
import { bare, type Entry, list, type Part, type Telling, text } from "./parts.ts";
import { stepText } from "./step-text.ts";
import type { PlanWords } from "./words.ts";

/** One plan: how much it is, and its lines with what each adds, why, after what, and what it supposes. */
export function choiceParts(telling: Telling, choice: Choice, detailed: boolean): readonly Part[] {
  const { plan, words, said } = telling;
  const { measure } = plan;
  const counts = Object.entries(choice.counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => said.classes[name as keyof typeof said.classes](count));
  const currency = measure.by === "costs" ? (measure.currency ?? "") : "";
  const size = [
    said.size(counts.join(words.phrases.comma)),
    ...(choice.cost === null ? [] : [said.cost(amount(choice.cost), currency)]),
  ];
  return [
    text(size.join(words.phrases.space)),
    ...(choice.needsBank && detailed ? [text(said.bankNote)] : []),
    list(
      choice.lines.map((line) => lineEntry(telling, choice, line, detailed)),
      true,
    ),
  ];
}

const amount = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

function lineEntry(telling: Telling, choice: Choice, line: PlanLine, detailed: boolean): Entry {
  const { words, said, look, cites } = telling;
  const [id = ""] = line.steps;
  const step = look.step(id);
  if (!step) return bare(id);
  if (line.answers.length > 0) return answersEntry(telling, line, step);
  const count = line.steps.length - 1;
  const money = costOf(telling, line);
  const first = choice.lines.flatMap((other, index) =>
    step.requires.some((group) => group.some((one) => other.steps.includes(one))) ? [String(index + 1)] : [],
  );
  const procedures =
    line.procedures.length === 0
      ? []
      : [said.procedures(count, line.procedures.length), ...procedureLines(telling, line)];
  const notes = [
    ...(step.codes.length > 0
      ? [said.because(step.codes.map((code) => labelOf(words, code)).join(words.phrases.comma))]
      : []),
    ...(first.length > 0 ? [said.after(first.join(words.phrases.comma))] : []),
    gainText(telling, line),
    ...money,
    ...supposed(said, step),
    ...procedures,
  ];
  return {
    text: stepText(look, step) + cites.ref(step.basis),
    notes: detailed ? notes : [gainText(telling, line), ...money],
  };
}

function answersEntry(telling: Telling, line: PlanLine, step: Step): Entry {
  const { said, look, cites, whole } = telling;
  const shown = whole ? line.answers : line.answers.slice(0, shownTopics);
  const more = line.answers.length - shown.length;
  return {
    text: said.answers(line.answers.length) + cites.ref(step.basis),
    notes: [
      ...costOf(telling, line),
      said.answersSettle,
      ...shown.map(look.topicLabel),
      ...(more > 0 ? [said.moreTopics(more)] : []),
    ],
  };
}

function costOf({ plan: { measure }, said }: Telling, { cost }: PlanLine): readonly string[] {
  if (cost === null) return [];
  return [said.cost(amount(cost), measure.by === "costs" ? (measure.currency ?? "") : "")];
}

function gainText({ words, said }: Telling, { adds, without }: PlanLine): string {
  const added =
    adds.topics.length > 0
      ? said.adds(said.gain(adds.items.length, rangesOf(words, adds.items), adds.topics.length))
      : said.addsNothing;
  return [added, said.without(without.topics.length)].join(words.phrases.space);
}

function supposed(said: PlanWords, { kind, confirms }: Step): readonly string[] {
  const assumed = said.assumes[kind];
  const confirmed = confirms ? [kind === "disclose-soa" ? said.unstatedControls : said.confirms] : [];
  return [...confirmed, ...(assumed === undefined ? [] : [assumed])];
}

const shownTopics = 6;

function procedureLines({ words, said, look, whole }: Telling, { procedures }: PlanLine): readonly string[] {
  const shown = whole ? procedures : procedures.slice(0, shownTopics);
  const more = procedures.length - shown.length;
  return [
    ...shown.map(({ topic, procedures: ids, all }) =>
      said.proceduresOf(look.topicLabel(topic), ids.length, all, whole ? ids.join(words.phrases.comma) : ""),
    ),
    ...(more > 0 ? [said.moreTopics(more)] : []),
  ];
}
