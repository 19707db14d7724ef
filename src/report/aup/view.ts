import type { Checklist, Dataset, Link, Procedure, Topic } from "../../dataset/dataset.ts";
import type { AupDraft, AupProcedure } from "../../engine/aup/types.ts";
import type { ItemNo, Language } from "../../schema/text.ts";
import { sayOr } from "../lookup.ts";
import { type Span, type Spans, textOf } from "../paper.ts";
import { tidy } from "../tidy.ts";
import { dateIn } from "../words/dates.ts";
import { wordsIn } from "../words/index.ts";
import type { Words } from "../words/words.ts";
import { type AupWords, aupWords } from "./words.ts";

/** A draft with everything that its ids stand for, in one language. */
export interface AupView {
  readonly draft: AupDraft;
  readonly dataset: Dataset;
  readonly lang: Language;
  readonly words: AupWords;
  readonly terms: Words["terms"];
  readonly checklist: Checklist | undefined;
  readonly topic: (id: string) => Topic | undefined;
  readonly topicLabel: (id: string) => string;
  readonly itemLabel: (no: ItemNo) => string;
  readonly link: (id: string) => Link | undefined;
  readonly catalogue: (id: string) => Procedure | undefined;
  /** The drafted procedures of a topic. */
  readonly drafted: (topic: string) => readonly AupProcedure[];
  readonly date: (date: string) => string;
  readonly join: (texts: readonly string[]) => string;
}

export function aupView(given: AupDraft, dataset: Dataset, lang: Language): AupView {
  const draft = tidy(given);
  const checklist = dataset.checklists.find(({ id }) => id === draft.checklist);
  const topics = new Map(dataset.topics.map((topic) => [topic.id, topic]));
  const links = new Map(dataset.links.map((link) => [link.id, link]));
  const procedures = new Map(dataset.procedures.map((procedure) => [procedure.id, procedure]));
  return {
    draft,
    dataset,
    lang,
    words: aupWords[lang],
    terms: wordsIn[lang].terms,
    checklist,
    topic: (id) => topics.get(id),
    topicLabel: (id) => sayOr(topics.get(id)?.label, lang, id),
    itemLabel: (no) => sayOr(checklist?.items.find((item) => String(item.no) === String(no))?.label, lang, ""),
    link: (id) => links.get(id),
    catalogue: (id) => procedures.get(id),
    drafted: (topic) => draft.procedures.filter((one) => one.topic === topic),
    date: (date) => dateIn(lang, date),
    join: (texts) => texts.join(wordsIn[lang].phrases.comma),
  };
}

/** The text of a procedure with its sizes and dates in place; what is not settled yet is left to fill in. */
export function filledText(view: AupView, procedure: AupProcedure): Spans {
  return filled(view, view.catalogue(procedure.id)?.text[view.lang] ?? procedure.id, procedure);
}

/** What the procedure is taken from, with its dates in place; in general words where the catalogue does not say. */
export function populationOf(view: AupView, procedure: AupProcedure): Spans {
  const { words, lang, catalogue } = view;
  const sized = procedure.parameters.some(({ kind }) => kind === "size");
  const general = sized ? words.populationSampled : words.populationWhole;
  return filled(view, catalogue(procedure.id)?.population?.[lang] ?? general, procedure);
}

function filled({ words, date }: AupView, text: string, { parameters }: AupProcedure): Spans {
  return text.split(/(\{[A-Za-z][A-Za-z0-9]*\})/).flatMap((part): Span[] => {
    const name = /^\{(.*)\}$/.exec(part)?.[1];
    if (name === undefined) return part === "" ? [] : [part];
    const parameter = parameters.find((one) => one.name === name);
    if (parameter?.kind === "size") return [{ strong: String(parameter.value) }];
    if (parameter?.value != null) return [date(parameter.value)];
    return [{ blank: words.blank(words.dateNames[name] ?? words.agreedDate) }];
  });
}

/** The same as plain text, for a cell. */
export const plainText = (spans: Spans): string => spans.map(textOf).join("");

/** Sizes as agreed. Example: `抽出件数 25（下限 10）`. */
export function sizesOf({ words, join }: AupView, { parameters }: AupProcedure): string {
  const sizes = parameters.flatMap((one) =>
    one.kind === "size" ? [words.sizeOf(words.sizeNames[one.name] ?? one.name, one.value, one.minimum)] : [],
  );
  return sizes.length === 0 ? words.noSize : join(sizes);
}

/** Period and dates as agreed, or left to fill in. */
export function datesOf({ words, date }: AupView, { parameters }: AupProcedure): Spans {
  const spanOf = (name: string): Span => {
    const parameter = parameters.find((one) => one.name === name);
    return typeof parameter?.value === "string"
      ? date(parameter.value)
      : { blank: words.blank(words.dateNames[name] ?? words.agreedDate) };
  };
  const names = parameters.filter(({ kind }) => kind === "date").map(({ name }) => name);
  const period = names.includes("periodFrom") && names.includes("periodTo");
  const parts: Spans[] = [
    ...(period ? [aroundPeriod(words.whenPeriod, spanOf("periodFrom"), spanOf("periodTo"))] : []),
    ...names
      .filter((name) => !period || (name !== "periodFrom" && name !== "periodTo"))
      .map((name): Spans => [`${words.dateNames[name] ?? name} `, spanOf(name)]),
  ];
  if (parts.length === 0) return [words.whenOpen];
  return parts.flatMap((part, index) => (index === 0 ? part : ["\n", ...part]));
}

/** A sentence about two dates, either of which may be open: the words stand around the spans. */
export function aroundPeriod(sentence: (from: string, to: string) => string, from: Span, to: Span): Spans {
  const spans: Readonly<Record<string, Span>> = { "{from}": from, "{to}": to };
  return sentence("{from}", "{to}")
    .split(/(\{from\}|\{to\})/)
    .flatMap((part) => spans[part] ?? (part === "" ? [] : [part]));
}
