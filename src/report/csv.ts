import type { Dataset } from "../dataset/dataset.ts";
import type { ItemResult, Result, TopicResult } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { askLines } from "./ask-text.ts";
import { type Lookup, lookupFor, sayOr } from "./lookup.ts";
import { gradeWord, statusWord, whyOf } from "./reading.ts";
import { tidy } from "./tidy.ts";
import { isByProcedures, topicAsksOf, topicReasons } from "./view.ts";
import { wordsIn } from "./words/index.ts";
import type { Words } from "./words/words.ts";

/**
 * One row for each item and topic, for spreadsheets: UTF-8 with BOM, CRLF, RFC 4180. No cell can be taken for a formula.
 * Example: `renderCsv(result, dataset, {lang: "ja"})`. Errors: none; an id that the dataset lacks is shown as it is. Source: contract §6.
 */
export function renderCsv(result: Result, dataset: Dataset, { lang }: { readonly lang: Language }): string {
  const words = wordsIn[lang];
  const look = lookupFor(tidy(result), dataset);
  const rows = look.result.items.flatMap((item) =>
    item.topics.length === 0 ? [row(words, look, item)] : item.topics.map((topic) => row(words, look, item, topic)),
  );
  return csvOf([head(words), ...rows]);
}

/** Rows as CSV that spreadsheets open as they are: UTF-8 with BOM, CRLF; a cell that would begin a formula is text. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")}`;

function head({ phrases }: Words): readonly string[] {
  return [
    phrases.no,
    phrases.item,
    phrases.basis,
    phrases.csv.itemStatus,
    phrases.csv.itemPotential,
    phrases.csv.itemWhy,
    phrases.csv.topicId,
    phrases.topic,
    phrases.csv.topicStatus,
    phrases.csv.topicPotential,
    phrases.grade,
    phrases.csv.extent,
    phrases.csv.topicWhy,
    phrases.evidence,
    phrases.csv.requirements,
    phrases.ask,
  ];
}

function row(words: Words, look: Lookup, item: ItemResult, topic?: TopicResult): readonly string[] {
  const { phrases, terms, lang } = words;
  const ofItem = [
    String(item.no),
    sayOr(look.item(item.no)?.label, lang, ""),
    terms.bases[item.basis],
    statusWord(words, item.status, item.basis),
    statusWord(words, item.potential, item.basis),
    item.codes.map((code) => whyOf(words, code)).join(phrases.space),
  ];
  if (!topic) return [...ofItem, ...Array.from({ length: 10 }, () => "")];
  const ask = topicAsksOf(look).find((one) => one.topic === topic.topic && one.items.includes(item.no));
  const { evidence, requirements } = restsOn(topic);
  return [
    ...ofItem,
    topic.topic,
    sayOr(look.topic(topic.topic)?.label, lang, topic.topic),
    statusWord(words, topic.status, item.basis),
    statusWord(words, topic.potential, item.basis),
    gradeWord(words, topic.grade, isByProcedures(topic)),
    terms.extents[topic.extent],
    topicReasons(words, topic)
      .map(({ text }) => text)
      .join(phrases.space),
    evidence.join(phrases.comma),
    requirements.join(phrases.comma),
    ask ? askLines(words, look, ask).join(phrases.space) : "",
  ];
}

/** The evidence and the requirements or procedures of the candidate that decided. */
function restsOn({ chosen, candidates }: TopicResult): {
  evidence: readonly string[];
  requirements: readonly string[];
} {
  const best = chosen === null ? undefined : candidates[chosen];
  if (!best) return { evidence: [], requirements: [] };
  const parts = best.kind === "aup" ? best.procedures : best.requirements;
  const evidence = parts.flatMap((part) => (part.evidence === null ? [] : [part.evidence]));
  return { evidence: [...new Set(evidence)], requirements: parts.map(({ id }) => id) };
}

/** A cell that a spreadsheet shows as text: what would begin a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const shown = /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
