import type { Ask, EvidenceResult } from "../../schema/result.ts";
import type { ItemNo } from "../../schema/text.ts";
import { askLines, evidenceName, whomToAsk } from "../ask-text.ts";
import { type Lookup, sayOr } from "../lookup.ts";
import { overlayLines } from "../overlays.ts";
import { labelOf, rangesOf, whyOf } from "../reading.ts";
import { evidenceAsksOf, itemAsksOf, obstaclesOf, topicAsksOf } from "../view.ts";
import type { Words } from "../words/words.ts";

/** One question, before it is text, Markdown, a row or a Word table. */
export interface Question {
  readonly ask: Ask;
  /** Of a topic. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly why: string;
  /** The items that a topic serves; empty for evidence. */
  readonly items: readonly ItemNo[];
  /** What an answer about evidence could improve. */
  readonly improves: string;
  /** Whether the connector answers here. */
  readonly answered: boolean;
}
export interface Part {
  readonly heading: string;
  readonly questions: readonly Question[];
}
/** The letter: a covering note, what to ask about the documents and what it would improve, what stays per topic, the rest. */
export interface Letter {
  readonly title: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly note: readonly string[];
  /** What an accepted answer settles, one line for each. */
  readonly settled: readonly string[];
  readonly parts: readonly Part[];
}

export function letterOf(words: Words, look: Lookup): Letter {
  const { phrases } = words;
  const forConnector = (ask: Ask) => whomToAsk(words, ask) === "connector";
  const parts: Part[] = [
    {
      heading: phrases.partEvidence,
      questions: evidenceAsksOf(look)
        .filter(forConnector)
        .map((ask) => evidenceQuestion(words, look, ask)),
    },
    { heading: phrases.partTopics, questions: topicAsksOf(look).map((ask) => topicQuestion(words, look, ask)) },
    {
      heading: phrases.partItems,
      questions: itemAsksOf(look)
        .filter(forConnector)
        .map((ask) => plainQuestion(words, look, ask, true)),
    },
    {
      heading: phrases.partBank,
      questions: look.result.asks
        .filter((ask) => !forConnector(ask))
        .map((ask) => plainQuestion(words, look, ask, false)),
    },
  ];
  return {
    title: phrases.questionsTitle,
    facts: factsOf(words, look),
    note: noteOf(words, look),
    settled: settledOf(words, look),
    parts: parts.filter(({ questions }) => questions.length > 0),
  };
}

function factsOf(words: Words, look: Lookup): readonly (readonly [string, string])[] {
  const { phrases, lang } = words;
  const { result, checklist } = look;
  const { name, apiService } = result.connector;
  return [
    [phrases.connector, name],
    ...(apiService === null ? [] : ([[phrases.apiService, apiService]] as const)),
    [phrases.bank, result.bank ?? phrases.noBank],
    [phrases.checklist, sayOr(checklist?.title, lang, result.checklist)],
    [phrases.asOf, result.asOf],
    ...overlayLines(words, look).map((line) => [words.overlay.label, line] as const),
  ];
}

/** On what it rests, until when, under which policy, and that nothing is mandatory. */
function noteOf(words: Words, look: Lookup): readonly string[] {
  const { phrases, lang } = words;
  const { result, checklist, policy } = look;
  const used = result.evidence.filter(({ usable }) => usable).map((one) => usedText(words, look, one));
  const unused = result.evidence.filter(({ usable }) => !usable).map((one) => unusedText(words, look, one));
  return [
    phrases.questionsIntro(sayOr(checklist?.title, lang, result.checklist), result.asOf),
    phrases.questionsNotMandatory,
    used.length > 0 ? phrases.line(phrases.reliedOn, used.join(phrases.comma)) : phrases.reliedOnNothing,
    ...(unused.length === 0 ? [] : [phrases.line(phrases.notReliedOn, unused.join(phrases.comma))]),
    phrases.questionsPolicy(sayOr(policy?.title, lang, result.policy)),
  ];
}

export function usedText(words: Words, look: Lookup, one: EvidenceResult): string {
  const until = one.validUntil === null ? "" : words.phrases.bracketed(words.phrases.untilDate(one.validUntil));
  return evidenceName(words, look, one.id) + until;
}

export function unusedText(words: Words, look: Lookup, one: EvidenceResult): string {
  const why = obstaclesOf(one).flatMap(({ code }) => (code === null ? [] : [labelOf(words, code)]));
  return evidenceName(words, look, one.id) + words.phrases.bracketed(why.join(words.phrases.comma));
}

function settledOf({ phrases, book, lang }: Words, look: Lookup): readonly string[] {
  return look.result.settled.map(({ item, topics, on, validUntil }) => {
    const labels = topics.map((id) => sayOr(look.topic(id)?.label, lang, id)).join(phrases.comma);
    return book.settledBy(phrases.line(phrases.itemNos(String(item)), labels || book.allOfItem), on, validUntil);
  });
}

function evidenceQuestion(words: Words, look: Lookup, ask: ReturnType<typeof evidenceAsksOf>[number]): Question {
  const { items, topics } = ask.unlocks;
  const none = items.length + topics.length === 0;
  return {
    ask,
    title: "",
    lines: askLines(words, look, ask),
    why: whyOf(words, ask.code, ask.args),
    items: [],
    improves: none ? "" : words.phrases.unlockText(rangesOf(words, items), topics.length),
    answered: true,
  };
}

function topicQuestion(words: Words, look: Lookup, ask: ReturnType<typeof topicAsksOf>[number]): Question {
  return {
    ask,
    title: sayOr(look.topic(ask.topic)?.label, words.lang, ask.topic),
    lines: askLines(words, look, ask),
    why: whyOf(words, ask.code),
    items: ask.items,
    improves: "",
    answered: true,
  };
}

const plainQuestion = (words: Words, look: Lookup, ask: Ask, answered: boolean): Question => ({
  ask,
  title: "",
  lines: askLines(words, look, ask),
  why: whyOf(words, ask.code, ask.kind === "evidence" ? ask.args : undefined),
  items: ask.kind === "evidence" ? [] : ask.items,
  improves: "",
  answered,
});

/** What stands under a question: what it serves, why it is asked, what an answer could improve. */
export function notesOf(words: Words, { ask, items, why, improves }: Question): readonly string[] {
  const { phrases } = words;
  if (ask.kind === "bank") return [];
  // which items it is about stands in the question itself
  if (ask.kind === "item") return [phrases.line(phrases.why, why)];
  return [
    ...(items.length > 0 ? [phrases.serves(rangesOf(words, items))] : []),
    phrases.line(phrases.why, why),
    ...(improves === "" ? [] : [phrases.ifAnswered(improves)]),
  ];
}

/** What was settled, under its heading; nothing where nothing was. */
export const settledLines = ({ book, phrases }: Words, settled: readonly string[]): readonly string[] =>
  settled.length === 0 ? [] : [phrases.line(book.settledIntro, ""), ...settled.map((line) => `- ${line}`)];
