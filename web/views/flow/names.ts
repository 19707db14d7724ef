import { widthOf } from "../../../src/report/layout/width.ts";
import { sayOr } from "../../../src/report/lookup.ts";
import type { ItemResult, TopicResult } from "../../app/types.ts";
import type { Meaning, Scene } from "./scene.ts";
import { aupSeries, clauseSeries, type Series } from "./series.ts";

/** What names are looked up in. */
export type Names = Pick<Scene, "words" | "report" | "look">;

/** The name that a node shows; a strip of topics has none. */
export function nameIn(names: Names, meaning: Meaning): string {
  switch (meaning.kind) {
    case "evidence":
      return meaning.evidence.id;
    case "series":
      return seriesName(names, meaning.series);
    case "requirement":
      return requirementName(names, meaning.series, meaning.id).join(" ").trim();
    case "topic":
      return topicLabel(names, meaning.topic);
    case "item":
      return itemName(names, meaning.item);
    case "strip":
      return "";
  }
}

/** Measured once: names stay while facts change, and measuring full-width letters beside others takes long. */
const widths = new Map<string, number>();
const most = 5000;

/** Width of a name in half-width characters. */
export function nameWidth(name: string): number {
  const known = widths.get(name);
  if (known !== undefined) return known;
  if (widths.size >= most) widths.clear();
  const width = widthOf(name);
  widths.set(name, width);
  return width;
}

export const topicLabel = ({ look, report }: Pick<Names, "look" | "report">, { topic }: TopicResult): string =>
  sayOr(look.topic(topic)?.label, report.lang, topic);

export const itemName = ({ look, report }: Pick<Names, "look" | "report">, { no }: ItemResult): string =>
  `${no} ${sayOr(look.item(no)?.label, report.lang, "")}`.trim();

/** A series by its id and title; procedures and clauses by what they are. */
export function seriesName({ words, report, look }: Names, series: Series): string {
  if (series.key === aupSeries) return words.procedures;
  if (series.id === clauseSeries) return `${series.id} ${words.clauses}`;
  const title =
    series.title?.[report.lang] ?? sayOr(look.standard(series.standard)?.title, report.lang, series.standard);
  return `${series.id} ${title}`;
}

/** A requirement by its id and title; a procedure by its topic. */
export function requirementName({ words, report, look }: Names, series: Series, id: string): readonly [string, string] {
  if (series.key !== aupSeries) return [id, sayOr(look.requirement(series.standard, id)?.title, report.lang, "")];
  const topic = look.procedure(id)?.topic ?? id;
  const number = id.startsWith(`${topic}.`) ? id.slice(topic.length + 1) : "";
  return ["", words.procedure(sayOr(look.topic(topic)?.label, report.lang, topic), number)];
}
