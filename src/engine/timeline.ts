import type { Connector, Dataset } from "../dataset/dataset.ts";
import type { ItemCode } from "../schema/codes.ts";
import type {
  EvidenceResult,
  Gate,
  Grade,
  ItemResult,
  ItemStatus,
  Note,
  Result,
  Settled,
  Status,
} from "../schema/result.ts";
import { addMonths, dayAfter } from "./dates.ts";
import { situationOf } from "./held.ts";
import type { Terms } from "./situation.ts";
import type { Standings } from "./standings.ts";
import { type Options, termsOf } from "./terms.ts";
import { changeBetween, type TimelineChange } from "./timeline-changes.ts";
import { type Step, stepsOf } from "./timeline-steps.ts";

/** Days `from` to `to`, both included, on which it stays as it is. */
export interface Span {
  readonly from: string;
  readonly to: string;
}
export interface EvidenceSpan extends Span {
  readonly usable: boolean;
  /** The gates that do not pass, and those that pass with an ask. */
  readonly gates: readonly Gate[];
  readonly notes: readonly Note[];
}
export interface EvidenceTimeline extends Pick<EvidenceResult, "id" | "kind" | "validUntil"> {
  /** From this day on it counts only because of a bridge letter; null where none lengthens it. */
  readonly bridgedFrom: string | null;
  readonly spans: readonly EvidenceSpan[];
}
export interface ItemSpan extends Span {
  readonly status: ItemStatus;
}
export interface TopicSpan extends Span {
  readonly status: Status;
  readonly grade: Grade;
}
export interface ItemTimeline extends Pick<ItemResult, "no" | "basis"> {
  /** Why it is what it is, whatever its topics are; no day changes that. */
  readonly codes: readonly ItemCode[];
  readonly spans: readonly ItemSpan[];
  readonly topics: readonly { readonly topic: string; readonly spans: readonly TopicSpan[] }[];
}
export interface SettledSpan extends Span {
  readonly settled: readonly Settled[];
}

/** What the statuses will be, day by day, if nothing but the date changes. */
export interface Timeline extends Pick<Result, "checklist" | "policy" | "bank" | "connector" | "dataset"> {
  readonly schema: "certmap/timeline@1";
  readonly from: string;
  /** The last day that it tells of. */
  readonly to: string;
  readonly months: number;
  readonly evidence: readonly EvidenceTimeline[];
  readonly items: readonly ItemTimeline[];
  readonly settled: readonly SettledSpan[];
  /** Every day on which anything above is not as on the day before, with why; in order. */
  readonly changes: readonly TimelineChange[];
}

export interface TimelineOptions extends Options {
  /** How far to look ahead from `asOf`: 1 to 120. */
  readonly months: number;
}

export const mostMonths = 120;

/**
 * The status of every item and topic over the coming months, with the exact days on which one changes, what changes it, and what could
 * be done before. Nothing is sampled: each kind of evidence names the days on which its gates or notes may turn, and each of these days
 * is evaluated. What the connector holds today is all that it holds: no renewal is assumed.
 *
 * Example: `timeline(dataset, connector, {checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null, months: 24})`.
 * Throws RangeError as `evaluate` does, and for months that are no whole number from 1 to 120. Source: contract §6 and §4.1, M-30.
 */
export function timeline(dataset: Dataset, connector: Connector, options: TimelineOptions): Timeline {
  return timelineAfter([], dataset, connector, options).timeline;
}

/** The same, sooner, where a timeline before differs in little: only the topics that the change touches are judged again. */
export function timelineAfter(
  before: readonly Standings[],
  dataset: Dataset,
  connector: Connector,
  options: TimelineOptions,
): { readonly timeline: Timeline; readonly steps: readonly Standings[] } {
  const terms = termsOf(dataset, options);
  const { months } = options;
  if (!Number.isInteger(months) || months < 1 || months > mostMonths) {
    throw new RangeError(`not a number of months from 1 to ${mostMonths}: ${months}`);
  }
  const from = terms.asOf;
  const to = addMonths(from, months);
  const steps = stepsOf(terms, connector, to, before);
  const { name, apiService = null, connection = null } = connector.connector;
  const line: Timeline = {
    schema: "certmap/timeline@1",
    from,
    to,
    months,
    checklist: terms.checklist.id,
    policy: terms.policy.id,
    bank: terms.bank,
    connector: { name, apiService, connection },
    dataset: { version: dataset.version, digest: dataset.digest, overlays: dataset.overlays.map(({ name }) => name) },
    evidence: evidenceOf(terms, connector, steps, to),
    items: itemsOf(terms, steps, to),
    settled: spansOf(steps, to, ({ settled }) => ({ settled })),
    changes: steps.flatMap((step, index) => {
      const before = steps[index - 1];
      return before ? [changeBetween(before, step)] : [];
    }),
  };
  return { timeline: line, steps };
}

function evidenceOf(
  terms: Terms,
  connector: Connector,
  steps: readonly Step[],
  to: string,
): readonly EvidenceTimeline[] {
  return (steps[0]?.situation.held ?? []).map(({ evidence, validUntil }, index) => ({
    id: evidence.id,
    kind: evidence.kind,
    validUntil,
    bridgedFrom: bridgedFrom(terms, connector, evidence.id, validUntil),
    spans: spansOf(steps, to, ({ evidence }) => {
      const { usable = false, gates = [], notes = [] } = evidence[index] ?? {};
      return { usable, gates, notes };
    }),
  }));
}

/** The day after which the report alone would not count. */
function bridgedFrom(terms: Terms, connector: Connector, id: string, validUntil: string | null): string | null {
  const evidence = connector.evidence?.find((one) => one.id === id);
  if (validUntil === null || evidence?.kind !== "soc2-report" || !evidence.bridgeLetter) return null;
  const { bridgeLetter: _, ...alone } = evidence;
  const limit = situationOf(terms, { ...connector, evidence: [alone] }).held[0]?.validUntil ?? null;
  return limit !== null && limit < validUntil ? dayAfter(limit) : null;
}

function itemsOf({ checklist }: Terms, steps: readonly Step[], to: string): readonly ItemTimeline[] {
  return checklist.items.map((item, i) => {
    // a step on which nothing of the item differs is no step of it
    const own = steps.map(({ items }) => items[i]);
    return {
      no: item.no,
      basis: item.basis,
      codes: own[0]?.codes ?? [],
      spans: statusSpans(steps, to, own, (one) => ({ status: one?.status ?? ("confirm" as const) })),
      topics: item.topics.map((topic, t) => ({
        topic,
        spans: statusSpans(
          steps,
          to,
          own.map((one) => one?.topics[t]),
          (one) => ({ status: one?.status ?? ("confirm" as const), grade: one?.grade ?? ("none" as const) }),
        ),
      })),
    };
  });
}

/** As `spansOf`, of a status with its grade, one for each step: compared without writing them out, since there are hundreds. */
function statusSpans<One extends { readonly status: string; readonly grade?: string }, T extends object>(
  steps: readonly Step[],
  to: string,
  each: readonly (One | undefined)[],
  value: (one: One | undefined) => T,
): readonly (Span & T)[] {
  const spans: { from: string; to: string; one: One | undefined }[] = [];
  for (const [index, step] of steps.entries()) {
    const until = steps[index + 1]?.lastDayBefore ?? to;
    const one = each[index];
    const last = spans.at(-1);
    const isSame = last && (last.one === one || (last.one?.status === one?.status && last.one?.grade === one?.grade));
    if (isSame) last.to = until;
    else spans.push({ from: step.day, to: until, one });
  }
  return spans.map(({ from, to, one }) => ({ from, to, ...value(one) }));
}

/** Neighbouring steps of the same value as one span; `value` gives plain data. */
function spansOf<T extends object>(
  steps: readonly Step[],
  to: string,
  value: (step: Step) => T,
): readonly (Span & T)[] {
  const spans: { from: string; to: string; value: T; text: string }[] = [];
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    const until = next ? next.lastDayBefore : to;
    const one = value(step);
    const text = JSON.stringify(one);
    const last = spans.at(-1);
    if (last?.text === text) last.to = until;
    else spans.push({ from: step.day, to: until, value: one, text });
  }
  return spans.map(({ from, to, value }) => ({ from, to, ...value }));
}
