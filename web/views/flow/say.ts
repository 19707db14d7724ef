import { evidenceName } from "../../../src/report/ask-text.ts";
import { gradeWord, labelOf, rangesOf, statusWord } from "../../../src/report/reading.ts";
import { obstaclesOf, useOf } from "../../../src/report/view.ts";
import type { EvidenceResult, ItemResult, TopicResult } from "../../app/types.ts";
import { nameIn, requirementName, topicLabel } from "./names.ts";
import { type Meaning, reasonsOf, type Scene } from "./scene.ts";
import { aupSeries } from "./series.ts";
import type { Thread } from "./threads.ts";

/** What a node or a thread is, in a sentence: read by screen readers, and shown while it is traced. */

export interface Said {
  readonly title: string;
  readonly text: string;
}

export function sayNode(scene: Scene, key: string): Said {
  const meaning = scene.meanings.get(key);
  const threads = scene.through.get(key) ?? [];
  if (!meaning) return { title: "", text: "" };
  return { title: titleOf(scene, meaning), text: textOf(scene, meaning, threads) };
}

function titleOf(scene: Scene, meaning: Meaning): string {
  const { report, look, words } = scene;
  switch (meaning.kind) {
    case "evidence":
      return evidenceName(report, look, meaning.evidence.id);
    case "strip":
      return words.topicsOf(String(meaning.item.no));
    default:
      return nameIn(scene, meaning);
  }
}

/** Usable and until when; or not, and why. */
export function useParts({ report }: Pick<Scene, "report">, evidence: EvidenceResult): readonly string[] {
  const { phrases } = report;
  if (evidence.usable || evidence.kind === "other") {
    return [useOf(report, evidence), ...(evidence.validUntil === null ? [] : [phrases.untilDate(evidence.validUntil)])];
  }
  const why = obstaclesOf(evidence).flatMap(({ code }) => (code === null ? [] : [labelOf(report, code)]));
  return [phrases.line(useOf(report, evidence), why.join(phrases.comma))];
}

export const useText = (scene: Pick<Scene, "report">, evidence: EvidenceResult): string =>
  useParts(scene, evidence).join(scene.report.phrases.comma);

function textOf(scene: Scene, meaning: Meaning, threads: readonly Thread[]): string {
  const { words, report } = scene;
  const { comma } = report.phrases;
  const slots = new Set(threads.map(({ slot }) => slot)).size;
  const items = rangesOf(
    report,
    scene.items.map(({ no }) => no).filter((no) => threads.some(({ item }) => item === String(no))),
  );
  const reach = threads.length === 0 ? words.trace.nothing : words.trace.requirement(slots, items);
  switch (meaning.kind) {
    case "evidence": {
      const requirements = new Set(threads.map(({ requirement }) => requirement)).size;
      const said = threads.length === 0 ? words.trace.nothing : words.trace.evidence(requirements, slots);
      return [useText(scene, meaning.evidence), said].join(comma);
    }
    case "series":
    case "requirement":
      return [...givenTexts(scene, threads), reach].join(comma);
    case "strip":
    case "item": {
      const { item } = meaning;
      const counts = countTexts(scene, item);
      return [statusWord(report, item.status, item.basis), counts].join(comma);
    }
    case "topic":
      return topicText(scene, meaning.item, meaning.topic);
  }
}

/** Grades with who gives them, and what gives nothing with why. */
function givenTexts(scene: Scene, threads: readonly Thread[]): readonly string[] {
  const { report, look, words } = scene;
  const given = new Set(
    threads
      .filter(({ broken }) => !broken)
      .map(({ grade, from, series }) => {
        const names = from.map((id) => evidenceName(report, look, id)).join(report.phrases.comma);
        return words.trace.given(gradeWord(report, grade, series === aupSeries), names);
      }),
  );
  const said = (say: (reason: string) => string, some: readonly Thread[]) => {
    const reasons = reasonsOf(scene, some);
    return reasons.length > 0 ? [say(reasons.join(report.phrases.comma))] : [];
  };
  return [
    ...given,
    ...said(
      words.trace.broken,
      threads.filter(({ caps }) => !caps),
    ),
    ...said(
      words.trace.badNews,
      threads.filter(({ caps }) => caps),
    ),
  ];
}

function countTexts({ words }: Scene, { topics }: ItemResult): string {
  const count = (status: TopicResult["status"]) => topics.filter((topic) => topic.status === status).length;
  return words.list.topics(count("covered"), count("narrowed"), count("confirm"));
}

export function topicText(scene: Scene, item: ItemResult, topic: TopicResult): string {
  const { report, words } = scene;
  const byProcedures = topic.chosen !== null && topic.candidates[topic.chosen]?.kind === "aup";
  const why = topic.codes.map((code) => labelOf(report, code));
  return [
    statusWord(report, topic.status, item.basis),
    words.grade(gradeWord(report, topic.grade, byProcedures)),
    ...why,
    ...(topic.caps.length > 0 ? [words.trace.caps] : []),
  ].join(report.phrases.comma);
}

/** One thread: from whom, over which requirement, to which topic, and what that gives. */
export function sayThread(scene: Scene, thread: Thread): Said {
  const { report, look, words } = scene;
  const item = scene.items.find(({ no }) => String(no) === thread.item);
  const topic = item?.topics.find((one) => `${thread.item}/${one.topic}` === thread.slot);
  const from = thread.from.map((id) => evidenceName(report, look, id)).join(report.phrases.comma);
  const names = [from, requirementLabel(scene, thread), topic ? topicLabel(scene, topic) : ""];
  const text = thread.broken
    ? words.trace[thread.caps ? "badNews" : "broken"](
        thread.codes.map((code) => labelOf(report, code)).join(report.phrases.comma),
      )
    : words.grade(gradeWord(report, thread.grade, thread.series === aupSeries));
  const further = [
    ...(thread.broken ? [] : thread.codes.map((code) => labelOf(report, code))),
    ...(thread.caps ? [words.trace.caps] : []),
    ...(thread.taken || thread.kind === "cap" ? [] : [words.trace.notTaken]),
  ];
  return { title: names.filter(Boolean).join(" → "), text: [text, ...further].join(report.phrases.comma) };
}

function requirementLabel(scene: Scene, { series: key, requirement }: Thread): string {
  const meaning = scene.meanings.get(`s:${key}`);
  if (meaning?.kind !== "series") return requirement;
  const id = requirement.slice(meaning.series.standard.length + 1);
  const [short, title] = requirementName(scene, meaning.series, id);
  return short === "" ? title : short;
}
