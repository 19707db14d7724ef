import type { Dataset } from "../dataset/dataset.ts";
import type { EvidenceSpan, EvidenceTimeline, ItemTimeline, Span, Timeline } from "../engine/timeline.ts";
import type { Counts, ItemStatus, Result } from "../schema/result.ts";
import type { ItemNo, Language } from "../schema/text.ts";
import { evidenceName } from "./ask-text.ts";
import { besideItems, type Lookup, lookupFor, sayOr } from "./lookup.ts";
import { labelOf, rangesOf, statusWord } from "./reading.ts";
import { type Arrow, type ChangeRow, changeRow } from "./timeline-turns.ts";
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
    ...besideItems,
  };
  return lookupFor(result, dataset);
}

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
