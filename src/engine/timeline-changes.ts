import type { EvidenceResult, Gate, ItemStatus, Note, Settled, TopicResult } from "../schema/result.ts";
import type { ItemNo } from "../schema/text.ts";
import type { ItemStanding } from "./item.ts";
import { type Blame, blameFor } from "./timeline-blame.ts";
import { type Remedy, remediesFor } from "./timeline-remedies.ts";
import type { Step } from "./timeline-steps.ts";
import type { Standing } from "./topic.ts";

/** What the calendar brings on a day: reasons that end or begin. */
export type Cause =
  | {
      readonly kind: "evidence";
      readonly evidence: string;
      readonly change: "became-usable" | "became-unusable" | "changed";
      /** Reasons that no longer hold, and reasons that hold from this day. */
      readonly gone: readonly Gate[];
      readonly new: readonly Gate[];
    }
  | {
      readonly kind: "note";
      readonly evidence: string;
      readonly change: "begins" | "ends";
      readonly note: Note;
    }
  | { readonly kind: "answer"; readonly change: "begins" | "ends"; readonly answer: Settled };

export interface TopicTurn {
  readonly topic: string;
  readonly from: Standing;
  readonly to: Standing;
  /** Indexes of the causes without which it would stay, or which alone would change it. */
  readonly by: readonly number[];
}
/** An item whose status changes, or of which a topic's status or grade does. */
export interface ItemTurn {
  readonly no: ItemNo;
  readonly from: ItemStatus;
  readonly to: ItemStatus;
  readonly topics: readonly TopicTurn[];
}

export interface TimelineChange {
  /** The first day on which it is so. */
  readonly date: string;
  readonly causes: readonly Cause[];
  readonly items: readonly ItemTurn[];
  /** Accepted answers that no longer settle anything, and that do from this day. */
  readonly settled: { readonly gone: readonly Settled[]; readonly new: readonly Settled[] };
  /** What could be done, and until when, so that it does not come to this. */
  readonly remedies: readonly Remedy[];
}

export function changeBetween(before: Step, after: Step): TimelineChange {
  const settled = settledBetween(before, after);
  const causes = causesOf(before, after, settled);
  const blame = blameFor(before, after, causes);
  return {
    date: after.day,
    causes,
    items: after.items.flatMap((item, i) => {
      const old = before.items[i];
      if (!old || old === item) return [];
      const topics = item.topics.flatMap((topic, t) => turnOf(old.topics[t], topic, item, blame));
      const { no } = item.item;
      return topics.length > 0 ? [{ no, from: old.status, to: item.status, topics }] : [];
    }),
    settled,
    remedies: remediesFor(before, causes),
  };
}

type Judged = Pick<TopicResult, "topic" | "status" | "grade">;

function turnOf(old: Judged | undefined, now: Judged, item: ItemStanding, blame: Blame): readonly TopicTurn[] {
  if (!old || (old.status === now.status && old.grade === now.grade)) return [];
  const standing = ({ status, grade }: Judged): Standing => ({ status, grade });
  return [{ topic: now.topic, from: standing(old), to: standing(now), by: blame(item, now.topic, old, now) }];
}

function causesOf(before: Step, after: Step, settled: TimelineChange["settled"]): readonly Cause[] {
  const evidence = after.situation.held.flatMap(({ evidence: { id } }, index): readonly Cause[] => {
    const [old, now] = [before.evidence[index], after.evidence[index]];
    if (!old || !now) return [];
    const gates = { gone: without(old.gates, now.gates), new: without(now.gates, old.gates) };
    const turned = old.usable !== now.usable || gates.gone.length + gates.new.length > 0;
    const noted = [
      ...without(old.notes, now.notes).map((note) => ({ change: "ends" as const, note })),
      ...without(now.notes, old.notes).map((note) => ({ change: "begins" as const, note })),
    ];
    return [
      ...(turned ? [{ kind: "evidence" as const, evidence: id, change: changeOf(old, now), ...gates }] : []),
      ...noted.map((one) => ({ kind: "note" as const, evidence: id, ...one })),
    ];
  });
  const { day } = after;
  const answers = [
    ...settled.gone.filter(({ validUntil }) => validUntil < day).map((answer) => ({ change: "ends" as const, answer })),
    ...settled.new.filter(({ on }) => on === day).map((answer) => ({ change: "begins" as const, answer })),
  ];
  return [...evidence, ...answers.map((one) => ({ kind: "answer" as const, ...one }))];
}

type Used = Pick<EvidenceResult, "usable">;
const changeOf = (old: Used, now: Used): "became-usable" | "became-unusable" | "changed" =>
  old.usable === now.usable ? "changed" : now.usable ? "became-usable" : "became-unusable";

/** Those of the one list that the other lacks. */
function without<T>(these: readonly T[], those: readonly T[]): readonly T[] {
  const texts = new Set(those.map((one) => JSON.stringify(one)));
  return these.filter((one) => !texts.has(JSON.stringify(one)));
}

/** An answer may settle other topics than on the day before, because their status changed: then it is in both lists. */
const settledBetween = ({ settled: old }: Step, { settled: now }: Step): TimelineChange["settled"] => ({
  gone: without(old, now),
  new: without(now, old),
});
