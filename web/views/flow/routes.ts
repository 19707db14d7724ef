import { evidenceName } from "../../../src/report/ask-text.ts";
import { gradeWord, labelOf } from "../../../src/report/reading.ts";
import { requirementName } from "./names.ts";
import type { Scene } from "./scene.ts";
import { aupSeries } from "./series.ts";
import type { Thread } from "./threads.ts";

/** The ways by which evidence reaches one topic, as lines of text: for the table and for narrow screens. */
export interface Route {
  readonly key: string;
  /** Ids of the evidence; empty where nobody's says anything. */
  readonly from: readonly string[];
  readonly names: string;
  readonly requirements: readonly string[];
  readonly grade: Thread["grade"];
  readonly broken: boolean;
  readonly gives: string;
}

export function routesOf(scene: Scene, slot: string): readonly Route[] {
  const { report, look, words } = scene;
  const groups = new Map<string, Thread[]>();
  for (const thread of scene.slots.get(slot) ?? []) {
    const key = JSON.stringify([thread.from, thread.grade, thread.broken, thread.codes]);
    groups.set(key, [...(groups.get(key) ?? []), thread]);
  }
  return [...groups].flatMap(([key, threads]): Route[] => {
    const [first] = threads;
    if (!first) return [];
    const { from, grade, broken, codes } = first;
    const reasons = codes.map((code) => labelOf(report, code));
    const names = from.map((id) => evidenceName(report, look, id)).join(report.phrases.comma);
    const strength = gradeWord(report, grade, first.series === aupSeries);
    return [
      {
        key,
        from,
        names: names === "" ? report.phrases.noEvidence : names,
        requirements: [...new Set(threads.map((thread) => shortName(scene, thread)))],
        grade,
        broken,
        gives: broken
          ? words.trace[first.caps ? "badNews" : "broken"](reasons.join(report.phrases.comma))
          : [strength, ...reasons].join(report.phrases.comma),
      },
    ];
  });
}

/** A requirement's id alone; a procedure's number with its topic. */
function shortName(scene: Scene, { series: key, requirement }: Thread): string {
  const meaning = scene.meanings.get(`s:${key}`);
  if (meaning?.kind !== "series") return requirement;
  const [id, title] = requirementName(scene, meaning.series, requirement.slice(meaning.series.standard.length + 1));
  return id === "" ? title : id;
}
