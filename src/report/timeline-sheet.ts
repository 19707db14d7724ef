import type { Dataset } from "../dataset/dataset.ts";
import type { EvidenceSpan, EvidenceTimeline, ItemTimeline, Span, Timeline } from "../engine/timeline.ts";
import type { Cause, ItemTurn, TimelineChange } from "../engine/timeline-changes.ts";
import type { Remedy } from "../engine/timeline-remedies.ts";
import type { Counts, ItemStatus, Result } from "../schema/result.ts";
import type { ItemNo, Language } from "../schema/text.ts";
import { evidenceName } from "./ask-text.ts";
import { type Lookup, lookupFor, sayOr } from "./lookup.ts";
import { labelOf, rangesOf, statusWord } from "./reading.ts";
import { countsInWords } from "./view.ts";
import { dateIn } from "./words/dates.ts";
import { wordsIn } from "./words/index.ts";
import type { Words } from "./words/words.ts";

/** What a timeline says in one language, before it is text or a picture. */
export interface TimelineSheet {
  readonly words: Words;
  readonly look: Lookup;
  readonly timeline: Timeline;
  readonly lead: string;
  readonly summary: readonly string[];
  readonly evidence: readonly EvidenceRow[];
  readonly changes: readonly ChangeRow[];
  /** Items with topics, the usable ones first. */
  readonly items: readonly ItemRow[];
  /** Items without topics, those of one status together: no day changes them. */
  readonly rest: readonly { readonly status: ItemStatus; readonly text: string }[];
}
export interface EvidenceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: EvidenceTimeline["kind"];
  readonly bridgedFrom: string | null;
  readonly spans: readonly UseSpan[];
}
export interface UseSpan extends Span {
  readonly use: "usable" | "unusable" | "not-mapped";
  readonly text: string;
  /** Why not, or what is to be noted; "" where there is nothing. */
  readonly why: string;
}
export interface ChangeRow {
  readonly date: string;
  readonly causes: readonly string[];
  readonly effects: readonly string[];
  readonly remedies: readonly string[];
  /** Whether any item's status changes, for the worse or for the better. */
  readonly turn: "worse" | "better" | "mixed" | "none";
}
export interface StatusSpan extends Span {
  readonly status: ItemStatus;
  readonly text: string;
  /** The item's topics are assumed: marked wherever it is shown. */
  readonly isAssumed: boolean;
}
export interface ItemRow {
  readonly no: ItemNo;
  readonly label: string;
  readonly isUsable: boolean;
  readonly spans: readonly StatusSpan[];
}

/** A timeline's ids looked up; it has no asks and no derivations. */
export function timelineLookup(line: Timeline, dataset: Dataset): Lookup {
  const { checklist, policy, bank, connector, dataset: of } = line;
  const none: Counts = { items: 0, covered: 0, coveredAssumed: 0, narrowed: 0, confirm: 0, bankSide: 0 };
  const result: Result = {
    schema: "certmap/result@1",
    asOf: line.from,
    checklist,
    policy,
    bank,
    connector,
    dataset: of,
    summary: { usable: none, all: none },
    evidence: line.evidence.map(({ id, kind, validUntil }) => ({
      id,
      kind,
      validUntil,
      usable: false,
      gates: [],
      notes: [],
    })),
    items: [],
    asks: [],
    settled: [],
    duties: [],
    superfluous: [],
    unused: [],
    caveats: [],
  };
  return lookupFor(result, dataset);
}

/** A terminal shows the arrow in ASCII: the width of the other is not the same in every font. */
export type Arrow = "->" | "→";

export function timelineSheet(line: Timeline, dataset: Dataset, lang: Language, arrow: Arrow = "→"): TimelineSheet {
  const words = wordsIn[lang];
  const look = timelineLookup(line, dataset);
  const withTopics = line.items.filter(({ topics }) => topics.length > 0);
  const ordered = [
    ...withTopics.filter(({ no }) => look.isUsable(no)),
    ...withTopics.filter(({ no }) => !look.isUsable(no)),
  ];
  const [lead = "", ...summary] = summaryOf(words, look, line);
  return {
    words,
    look,
    timeline: line,
    lead,
    summary,
    evidence: line.evidence.map((one) => evidenceRow(words, look, one)),
    changes: line.changes.map((one) => changeRow(words, look, line, one, arrow)),
    items: ordered.map((item) => itemRow(words, look, item)),
    rest: restOf(words, line),
  };
}

function summaryOf(words: Words, look: Lookup, line: Timeline): readonly string[] {
  const { timeline, lang } = words;
  const first = line.changes.find(({ items }) => items.some(({ from, to }) => from !== to));
  const inside = line.changes.find(({ items }) => items.length > 0);
  const lead = first
    ? timeline.first(dateIn(lang, first.date))
    : inside
      ? timeline.firstGrade(dateIn(lang, inside.date))
      : timeline.never;
  const usable = line.items.filter(({ no }) => look.isUsable(no));
  const groups = [
    ...(usable.length > 0 ? [[timeline.ofUsable, usable] as const] : []),
    [timeline.ofAll, line.items] as const,
  ];
  return [
    lead,
    ...groups.map(([say, items]) => {
      const at = (day: string) => countsInWords(words, countsAt(items, day));
      return say(items.length, dateIn(lang, line.from), at(line.from), dateIn(lang, line.to), at(line.to));
    }),
  ];
}

/** The span in which a day lies. */
export const spanAt = <T extends Span>(spans: readonly T[], day: string): T | undefined =>
  spans.find(({ from, to }) => from <= day && day <= to);

function countsAt(items: readonly ItemTimeline[], day: string): Counts {
  const at = items.map(({ spans, basis }) => ({ status: spanAt(spans, day)?.status, basis }));
  const count = (status: ItemStatus, assumed?: boolean) =>
    at.filter((one) => one.status === status && (assumed === undefined || (one.basis === "assumed") === assumed))
      .length;
  return {
    items: items.length,
    covered: count("covered", false),
    coveredAssumed: count("covered", true),
    narrowed: count("narrowed"),
    confirm: count("confirm"),
    bankSide: count("bank-side"),
  };
}

/** When, in words: of a span within the whole. */
export function spanText(words: Words, line: Timeline, { from, to }: Span): string {
  const { timeline } = words;
  if (from === line.from && to === line.to) return timeline.whole;
  if (from === line.from) return timeline.until(to);
  return to === line.to ? timeline.from(from) : timeline.between(from, to);
}

function evidenceRow(words: Words, look: Lookup, one: EvidenceTimeline): EvidenceRow {
  const { id, kind, bridgedFrom, spans } = one;
  return {
    id,
    name: evidenceName(words, look, id),
    kind,
    bridgedFrom,
    spans: spans.map((span) => ({ from: span.from, to: span.to, ...useOf(words, kind, span) })),
  };
}

function useOf(words: Words, kind: EvidenceTimeline["kind"], { usable, gates, notes }: EvidenceSpan) {
  const { phrases } = words;
  const labels = (codes: readonly (Parameters<typeof labelOf>[1] | null)[]) =>
    codes.flatMap((code) => (code === null ? [] : [labelOf(words, code)])).join(phrases.comma);
  if (kind === "other") return { use: "not-mapped" as const, text: phrases.notMappedShort, why: "" };
  if (usable) return { use: "usable" as const, text: phrases.usable, why: labels(notes.map(({ code }) => code)) };
  const failed = gates.some(({ outcome }) => outcome === "fail");
  const why = labels(gates.filter(({ outcome }) => outcome !== "pass").map(({ code }) => code));
  return { use: "unusable" as const, text: failed ? phrases.notUsable : phrases.notYetUsable, why };
}

const itemRow = (words: Words, look: Lookup, { no, basis, spans }: ItemTimeline): ItemRow => ({
  no,
  label: sayOr(look.item(no)?.label, words.lang, ""),
  isUsable: look.isUsable(no),
  spans: spans.map(({ from, to, status }) => ({
    from,
    to,
    status,
    text: statusWord(words, status, basis),
    isAssumed: basis === "assumed",
  })),
});

function restOf(words: Words, { items }: Timeline): TimelineSheet["rest"] {
  const groups = new Map<string, { status: ItemStatus; word: string; nos: ItemNo[] }>();
  for (const { no, basis, topics, spans, codes } of items) {
    const status = spans[0]?.status;
    if (topics.length > 0 || status === undefined) continue;
    const why = codes.map((code) => labelOf(words, code)).join(words.phrases.comma);
    const word = statusWord(words, status, basis) + (why === "" ? "" : words.phrases.bracketed(why));
    const group = groups.get(word) ?? { status, word, nos: [] };
    group.nos.push(no);
    groups.set(word, group);
  }
  return [...groups.values()].map(({ status, word, nos }) => ({
    status,
    text: words.timeline.unchanged(word, rangesOf(words, nos)),
  }));
}

function changeRow(words: Words, look: Lookup, line: Timeline, change: TimelineChange, arrow: Arrow): ChangeRow {
  const ranks = { "bank-side": 0, confirm: 1, narrowed: 2, covered: 3 } as const satisfies Record<ItemStatus, number>;
  const steps = change.items.map(({ from, to }) => ranks[to] - ranks[from]);
  const [worse, better] = [steps.some((step) => step < 0), steps.some((step) => step > 0)];
  return {
    date: change.date,
    causes: change.causes.filter(isTold).map((cause) => causeText(words, look, cause)),
    effects: effectsOf(words, look, line, change, arrow),
    remedies: remediesOf(words, look, change),
    turn: worse && better ? "mixed" : worse ? "worse" : better ? "better" : "none",
  };
}

/** What is to be noted of a report that lapses on the very day is of no use to anybody. */
const isTold = (cause: Cause, _: number, causes: readonly Cause[]): boolean =>
  cause.kind !== "note" ||
  !causes.some((one) => one.kind === "evidence" && one.evidence === cause.evidence && one.change === "became-unusable");

/** What the calendar brings, as a sentence without its full stop. */
export function causeText(words: Words, look: Lookup, cause: Cause): string {
  const { timeline, phrases } = words;
  const labels = (gates: readonly { readonly code: Parameters<typeof labelOf>[1] | null }[]) =>
    gates.flatMap(({ code }) => (code === null ? [] : [labelOf(words, code)])).join(phrases.comma);
  switch (cause.kind) {
    case "evidence": {
      const name = evidenceName(words, look, cause.evidence);
      const gone = labels(cause.gone);
      if (cause.change === "became-usable" && gone !== "") return phrases.line(name, timeline.nowUsable(gone));
      const why = labels(cause.new);
      const said = timeline.evidenceChanges[cause.change];
      return phrases.line(name, why === "" ? said : said + phrases.bracketed(why));
    }
    case "note": {
      const label = labelOf(words, cause.note.code);
      const said = cause.change === "begins" ? timeline.noteBegins(label) : timeline.noteEnds(label);
      return phrases.line(evidenceName(words, look, cause.evidence), said);
    }
    case "answer": {
      const { item, acceptedBy, topics } = cause.answer;
      const labels = topics.map((id) => sayOr(look.topic(id)?.label, words.lang, id)).join(phrases.comma);
      const said = cause.change === "begins" ? timeline.answerBegins : timeline.answerEnds;
      return phrases.line(timeline.answerOf(String(item), acceptedBy, labels), said);
    }
  }
}

/** Items that turn alike, and by the same causes, together; the usable ones first. */
function effectsOf(
  words: Words,
  look: Lookup,
  line: Timeline,
  change: TimelineChange,
  arrow: Arrow,
): readonly string[] {
  const { timeline } = words;
  const basisOf = new Map(line.items.map(({ no, basis }) => [no, basis]));
  const groups = new Map<string, { say: (nos: readonly ItemNo[], topics: number) => string; items: ItemTurn[] }>();
  const inOrder = [
    ...change.items.filter(({ no }) => look.isUsable(no)),
    ...change.items.filter(({ no }) => !look.isUsable(no)),
  ];
  for (const item of inOrder) {
    const by = [...new Set(item.topics.flatMap(({ by }) => by))].toSorted((a, b) => a - b);
    const because = by.length < evidenceCauses(change) ? timeline.because(namesOf(words, look, change, by)) : "";
    const [from, to] = [item.from, item.to].map((status) =>
      statusWord(words, status, basisOf.get(item.no) ?? "unknown"),
    );
    const key = JSON.stringify([item.from === item.to ? "" : [from, to], because]);
    const say =
      item.from === item.to
        ? (nos: readonly ItemNo[], topics: number) => timeline.inside(rangesOf(words, nos), topics) + because
        : (nos: readonly ItemNo[]) => timeline.turn(rangesOf(words, nos), from ?? "", arrow, to ?? "") + because;
    const group = groups.get(key) ?? { say, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  const turned = [...groups.values()].toSorted((a, b) => Number(isInside(a.items)) - Number(isInside(b.items)));
  const settled = change.settled.new.flatMap(({ topics }) => topics).length;
  const lost = change.settled.gone.flatMap(({ topics }) => topics).length;
  const lines = turned.map(({ say, items }) =>
    say(items.map(({ no }) => no).toSorted(inListOrder(line)), items.flatMap(({ topics }) => topics).length),
  );
  return [
    ...(change.items.length > 0 ? [] : [timeline.noEffect]),
    ...lines,
    ...(settled > lost ? [timeline.newlySettled(settled - lost)] : []),
  ];
}

const isInside = ([first]: readonly ItemTurn[]): boolean => first !== undefined && first.from === first.to;
const inListOrder = ({ items }: Timeline) => {
  const places = new Map(items.map(({ no }, index) => [no, index]));
  return (a: ItemNo, b: ItemNo) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
};

const evidenceCauses = ({ causes }: TimelineChange): number =>
  causes.filter((cause) => cause.kind === "evidence" && cause.change !== "changed").length;

function namesOf(words: Words, look: Lookup, { causes }: TimelineChange, by: readonly number[]): string {
  const names = by.flatMap((index) => {
    const cause = causes[index];
    return cause?.kind === "evidence" ? [evidenceName(words, look, cause.evidence)] : [];
  });
  return names.join(words.phrases.comma);
}

/** The same advice for several pieces of evidence is given once, naming them. */
function remediesOf(words: Words, look: Lookup, { causes, remedies }: TimelineChange): readonly string[] {
  const { phrases } = words;
  const groups = new Map<string, string[]>();
  for (const remedy of remedies) {
    const said = remedyText(words, remedy);
    const cause = causes[remedy.cause];
    const name =
      cause?.kind === "answer"
        ? words.timeline.answerName(String(cause.answer.item))
        : evidenceName(words, look, cause?.evidence ?? "");
    groups.set(said, [...(groups.get(said) ?? []), name]);
  }
  return [...groups].map(([said, names]) => phrases.line(names.join(phrases.comma), said));
}

export const remedyText = (words: Words, { code, until }: Remedy): string =>
  words.timeline.remedies[code](until === null ? "" : dateIn(words.lang, until));
