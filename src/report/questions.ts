import type { Dataset } from "../dataset/dataset.ts";
import type { Ask, EvidenceResult, Result } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { askLines, evidenceName, whomToAsk } from "./ask-text.ts";
import { csvOf } from "./csv.ts";
import { paragraph } from "./layout/lines.ts";
import { type Lookup, lookupFor, sayOr } from "./lookup.ts";
import { escapeMarkdown } from "./markdown.ts";
import { overlayLines } from "./overlays.ts";
import { labelOf, rangesOf, whyOf } from "./reading.ts";
import { tidy } from "./tidy.ts";
import { evidenceAsksOf, itemAsksOf, obstaclesOf, topicAsksOf } from "./view.ts";
import { wordsIn } from "./words/index.ts";
import type { Words } from "./words/words.ts";

export interface QuestionOptions {
  readonly lang: Language;
  /** `csv`: a row for each question, with an empty column for the answer. */
  readonly format: "text" | "md" | "csv";
}

/** What the sheet says, before it is plain text or Markdown. */
interface Question {
  readonly title: string;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  /** Whether the connector answers here. */
  readonly answered: boolean;
}
interface Part {
  readonly heading: string;
  readonly questions: readonly Question[];
}
interface Sheet {
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly note: readonly string[];
  readonly parts: readonly Part[];
}

/**
 * What to ask again, ready to send: a covering note, what to ask about the documents and what it would improve, then what stays per
 * topic with the items it serves, each with a place to answer. Nothing covered, nothing settled, nothing twice [M-21].
 * Example: `renderQuestions(result, dataset, {lang: "ja", format: "md"})`. Errors: none. Source: contract §4.6, §6.
 */
export function renderQuestions(result: Result, dataset: Dataset, { lang, format }: QuestionOptions): string {
  const words = wordsIn[lang];
  const sheet = sheetOf(words, lookupFor(tidy(result), dataset));
  if (format === "csv") return asCsv(words, sheet);
  return format === "md" ? asMarkdown(words, sheet) : asText(words, sheet);
}

function sheetOf(words: Words, look: Lookup): Sheet {
  const { phrases, lang } = words;
  const { result, checklist, policy } = look;
  const title = sayOr(checklist?.title, lang, result.checklist);
  const facts: [string, string][] = [
    [phrases.connector, result.connector.name],
    ...(result.connector.apiService === null
      ? []
      : ([[phrases.apiService, result.connector.apiService]] as [string, string][])),
    [phrases.bank, result.bank ?? phrases.noBank],
    [phrases.checklist, title],
    [phrases.asOf, result.asOf],
    ...overlayLines(words, look).map((line): [string, string] => [words.overlay.label, line]),
  ];
  const used = result.evidence.filter(({ usable }) => usable);
  const unused = result.evidence.filter(({ usable }) => !usable);
  const reliedOn =
    used.length > 0
      ? phrases.line(phrases.reliedOn, used.map((one) => usedText(words, look, one)).join(phrases.comma))
      : phrases.reliedOnNothing;
  const notReliedOn = unused.map((one) => unusedText(words, look, one)).join(phrases.comma);
  const asks = result.asks.filter((ask) => whomToAsk(words, ask) === "connector");
  const forBank = result.asks.filter((ask) => whomToAsk(words, ask) === "bank");
  const has = (ask: Ask) => asks.includes(ask);
  const parts: Part[] = [
    {
      heading: phrases.partEvidence,
      questions: evidenceAsksOf(look)
        .filter(has)
        .map((ask) => evidenceQuestion(words, look, ask)),
    },
    { heading: phrases.partTopics, questions: topicAsksOf(look).map((ask) => topicQuestion(words, look, ask)) },
    {
      heading: phrases.partItems,
      questions: itemAsksOf(look)
        .filter(has)
        .map((ask) => plainQuestion(words, look, ask, true)),
    },
    { heading: phrases.partBank, questions: forBank.map((ask) => plainQuestion(words, look, ask, false)) },
  ];
  return {
    title: phrases.questionsTitle,
    facts,
    note: [
      phrases.questionsIntro(title, result.asOf),
      phrases.questionsNotMandatory,
      reliedOn,
      ...(notReliedOn === "" ? [] : [phrases.line(phrases.notReliedOn, notReliedOn)]),
      phrases.questionsPolicy(sayOr(policy?.title, lang, result.policy)),
    ],
    parts: parts.filter(({ questions }) => questions.length > 0),
  };
}

function usedText(words: Words, look: Lookup, one: EvidenceResult): string {
  const until = one.validUntil === null ? "" : words.phrases.bracketed(words.phrases.untilDate(one.validUntil));
  return evidenceName(words, look, one.id) + until;
}

function unusedText(words: Words, look: Lookup, one: EvidenceResult): string {
  const why = obstaclesOf(one).flatMap(({ code }) => (code === null ? [] : [labelOf(words, code)]));
  return evidenceName(words, look, one.id) + words.phrases.bracketed(why.join(words.phrases.comma));
}

function evidenceQuestion(words: Words, look: Lookup, ask: ReturnType<typeof evidenceAsksOf>[number]): Question {
  const { phrases } = words;
  const { items, topics } = ask.unlocks;
  const improves = phrases.ifAnswered(phrases.unlockText(rangesOf(words, items), topics.length));
  return {
    title: "",
    lines: askLines(words, look, ask),
    notes: [
      phrases.line(phrases.why, whyOf(words, ask.code, ask.args)),
      ...(topics.length + items.length > 0 ? [improves] : []),
    ],
    answered: true,
  };
}

function topicQuestion(words: Words, look: Lookup, ask: ReturnType<typeof topicAsksOf>[number]): Question {
  const { phrases } = words;
  return {
    title: sayOr(look.topic(ask.topic)?.label, words.lang, ask.topic),
    lines: askLines(words, look, ask),
    notes: [phrases.serves(rangesOf(words, ask.items)), phrases.line(phrases.why, whyOf(words, ask.code))],
    answered: true,
  };
}

const plainQuestion = (words: Words, look: Lookup, ask: Ask, answered: boolean): Question => ({
  title: "",
  lines: askLines(words, look, ask),
  notes: [],
  answered,
});

const width = 80;

function asText({ phrases }: Words, { title, facts, note, parts }: Sheet): string {
  let number = 0;
  const questionLines = ({ title, lines, notes, answered }: Question): readonly string[] => {
    number += 1;
    const [first = "", ...rest] = title === "" ? lines : [title, ...lines];
    const lead = `${number}. `;
    const under = { indent: lead.length };
    return [
      ...paragraph(first, width, { lead }),
      ...rest.flatMap((line) => paragraph(line, width, { ...under, lead: "- " })),
      ...notes.flatMap((line) => paragraph(line, width, under)),
      ...(answered ? [`${" ".repeat(lead.length)}${phrases.line(phrases.answerHere, "")}`, ""] : []),
      "",
    ];
  };
  const lines = [
    title,
    "",
    ...facts.flatMap(([term, text]) => paragraph(phrases.line(term, text), width)),
    "",
    ...note.flatMap((line) => [...paragraph(line, width), ""]),
    ...(parts.length === 0 ? [phrases.nothingLeft] : []),
    ...parts.flatMap(({ heading, questions }) => [heading, "", ...questions.flatMap(questionLines)]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function asMarkdown({ phrases }: Words, { title, facts, note, parts }: Sheet): string {
  const said = escapeMarkdown;
  let number = 0;
  const questionLines = ({ title, lines, notes, answered }: Question): readonly string[] => {
    number += 1;
    const head = title === "" ? `### ${number}` : `### ${number} ${said(title)}`;
    return [
      head,
      ...lines.map(said),
      notes.map((line) => `- ${said(line)}`).join("\n"),
      ...(answered ? [`> ${phrases.line(phrases.answerHere, "")}`] : []),
    ].filter((block) => block !== "");
  };
  const blocks = [
    `# ${said(title)}`,
    facts.map(([term, text]) => `- **${said(term)}** ${said(text)}`).join("\n"),
    ...note.map(said),
    ...(parts.length === 0 ? [said(phrases.nothingLeft)] : []),
    ...parts.flatMap(({ heading, questions }) => [`## ${said(heading)}`, ...questions.flatMap(questionLines)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function asCsv({ phrases }: Words, { parts }: Sheet): string {
  const all = parts.flatMap(({ heading, questions }) => questions.map((question) => ({ heading, ...question })));
  return csvOf([
    [phrases.csv.number, phrases.csv.part, phrases.topic, phrases.ask, phrases.csv.remarks, phrases.answerHere],
    ...all.map(({ heading, title, lines, notes }, index) => [
      String(index + 1),
      heading,
      title,
      lines.join("\n"),
      notes.join("\n"),
      "",
    ]),
  ]);
}
