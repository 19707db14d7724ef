import type { DataDiff, DataPart, EntryChange, FieldChange } from "../dataset/diff.ts";
import type { Consequence } from "../engine/consequences.ts";
import type { Language } from "../schema/text.ts";
import type { Node } from "./derivation.ts";
import type { Block, Line } from "./document.ts";
import { printMarkdown } from "./markdown.ts";
import { printPlain } from "./print-plain.ts";
import { rangesOf, shortDigest } from "./reading.ts";
import { oneLine } from "./tidy.ts";
import { wordsIn } from "./words/index.ts";
import type { Words } from "./words/words.ts";

export interface DiffDataOptions {
  readonly lang: Language;
  readonly format: "text" | "md" | "json";
  readonly width: number;
  readonly colour: boolean;
}

/** One connector under both datasets; null where none was named. */
export interface AnswersChanged {
  readonly connector: string;
  readonly asOf: string;
  readonly policy: string;
  readonly consequence: Consequence | null;
}

/**
 * What changed between two datasets, field by field, and which answers of a connector change with it, each with the changes of its topic.
 * Example: `renderDataDiff(diffDatasets(old, dataset), null, {lang: "en", format: "md", width: 80, colour: false})`.
 * Errors: none. Source: contract §6, `diff-data`.
 */
export function renderDataDiff(diff: DataDiff, answers: AnswersChanged | null, options: DiffDataOptions): string {
  if (options.format === "json") {
    const topics = answers?.consequence?.topics.map((one) => ({ ...one, because: causesOf(diff, one.topic) })) ?? [];
    const { connector, asOf, policy, consequence } = answers ?? {};
    const changed = answers && { connector, asOf, policy, items: consequence?.items ?? [], topics };
    return `${JSON.stringify({ schema: "certmap/data-diff@1", ...diff, answers: changed }, null, 2)}\n`;
  }
  const words = wordsIn[options.lang];
  const { diffData } = words;
  const name = ({ version, digest }: DataDiff["before"]): Line => [`${version} `, { code: shortDigest(digest) }];
  const told = diff.entries.filter(({ bearsOnAnswers }) => bearsOnAnswers);
  const quiet = diff.entries.length - told.length;
  const facts: Block = {
    kind: "facts",
    rows: [
      [diffData.old, name(diff.before)],
      [diffData.new, name(diff.after)],
    ],
  };
  const blocks: Block[] = [
    facts,
    ...(diff.entries.length === 0 ? [said(diffData.same)] : []),
    ...(told.length > 0 ? [{ kind: "list" as const, items: summaryOf(words, told) }] : []),
    ...(quiet > 0 ? [said(diffData.besideOnly(quiet))] : []),
    ...(answers ? answerBlocks(words, diff, answers) : []),
    ...partsOf(told).flatMap((part) => partBlocks(words, part, told)),
  ];
  const document = { lang: options.lang, title: diffData.title, heading: [diffData.title], blocks };
  return options.format === "md" ? printMarkdown(document) : printPlain(document, options);
}

/** Told as a number, not field by field; the data has them. */
const beside: readonly string[] = ["review", "sources", "identifiers"];

const said = (text: string): Block => ({ kind: "paragraph", line: [text] });
const partsOf = (entries: readonly EntryChange[]): readonly DataPart[] => [...new Set(entries.map(({ part }) => part))];

function summaryOf({ diffData }: Words, entries: readonly EntryChange[]): readonly Line[] {
  return partsOf(entries).map((part) => {
    const count = (...kinds: readonly EntryChange["change"][]) =>
      entries.filter((one) => one.part === part && kinds.includes(one.change)).length;
    return [diffData.summary(diffData.parts[part], count("added"), count("removed"), count("changed", "renamed"))];
  });
}

function partBlocks(words: Words, part: DataPart, entries: readonly EntryChange[]): readonly Block[] {
  const { diffData, phrases } = words;
  return [
    { kind: "heading", level: 2, text: diffData.parts[part], id: part },
    ...entries
      .filter((one) => one.part === part)
      .map((one): Block => {
        const id = one.from === undefined ? one.id : diffData.renamedFrom(one.id, one.from);
        return {
          kind: "details",
          summary: [`${diffData.changes[one.change]}${phrases.colon}${oneLine(id, 200)}`],
          nodes: one.fields.filter(({ field }) => !beside.includes(field)).map((field) => fieldNode(words, field)),
        };
      }),
  ];
}

/** A text in the reader's language, or in the other where only that changed; anything else as data. */
function fieldNode({ diffData, lang }: Words, { field, before, after }: FieldChange): Node {
  const shown = (value: unknown, language: Language): string => {
    if (value === undefined) return diffData.absent;
    const text = typeof value === "object" && value !== null && "ja" in value && "en" in value ? value : undefined;
    if (text) return oneLine(String(text[language]));
    return oneLine(typeof value === "string" ? value : JSON.stringify(value));
  };
  const other = lang === "ja" ? "en" : "ja";
  const language = shown(before, lang) === shown(after, lang) ? other : lang;
  const name = language === lang ? field : `${field}.${language}`;
  return { text: diffData.field(name, shown(before, language), shown(after, language)) };
}

/** Fields on which a status can depend; a text that was reworded moves none. */
const decisive: Partial<Record<DataPart, readonly string[]>> = {
  links: ["needs", "relation", "remainderProcedures", "topic"],
  procedures: ["parameters", "topic"],
};

/** Changes of the topic's links and procedures that a status can depend on. */
function causesOf({ entries }: DataDiff, topic: string): readonly string[] {
  return entries
    .filter(({ part, topic: of, change, fields }) => {
      const some = decisive[part];
      return some && of === topic && (change !== "changed" || fields.some(({ field }) => some.includes(field)));
    })
    .map(({ id }) => id);
}

function answerBlocks(words: Words, diff: DataDiff, answers: AnswersChanged): readonly Block[] {
  const { diffData, terms, phrases } = words;
  const { connector, asOf, policy, consequence } = answers;
  const note = { kind: "paragraph" as const, line: [diffData.answersNote(oneLine(connector, 120), asOf, policy)] };
  const heading: Block = { kind: "heading", level: 2, text: diffData.answers, id: "answers" };
  if (!consequence) return [heading, note, said(diffData.noAnswer)];
  const items = consequence.items.map(
    ({ no, from, to }): Line => [diffData.item(rangesOf(words, [no]), terms.statuses[from], terms.statuses[to])],
  );
  const topics = consequence.topics.map(({ topic, from, to }): Node => {
    const causes = causesOf(diff, topic);
    const why = causes.length > 0 ? diffData.because(causes.join(phrases.comma)) : diffData.unexplained;
    return { text: diffData.topic(topic, terms.statuses[from], terms.statuses[to]), children: [{ text: why }] };
  });
  return [
    heading,
    note,
    ...(items.length > 0 ? [{ kind: "list" as const, items }] : []),
    ...(topics.length > 0 ? [{ kind: "details" as const, summary: [phrases.topic], nodes: topics }] : []),
  ];
}
