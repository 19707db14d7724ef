import type { Grade, Status } from "../schema/result.ts";
import { situationWith } from "./held.ts";
import { type JudgedItem, judgeItem } from "./item.ts";
import type { Situation } from "./situation.ts";
import type { Cause } from "./timeline-changes.ts";
import type { Step } from "./timeline-steps.ts";

interface Judged {
  readonly status: Status;
  readonly grade: Grade;
}
/** Which causes, by index, made a topic of an item (by its place in the checklist) another. */
export type Blame = (item: number, topic: string, old: Judged, now: Judged) => readonly number[];

/**
 * Who is to blame where several pieces of evidence turn on the same day: those without whose turn the topic would stand otherwise, and
 * those whose turn alone would have changed it; where neither is so of any (several pairs that stand in for one another), all.
 */
export function blameFor(before: Step, after: Step, causes: readonly Cause[]): Blame {
  const turned = causes.flatMap((cause, index) =>
    cause.kind === "evidence" && cause.change !== "changed" ? [{ index, id: cause.evidence }] : [],
  );
  const all = turned.map(({ index }) => index);
  if (turned.length < 2) return () => all;
  const judge = judgingMixed(before, after);
  return (item, topic, old, now) => {
    const found = turned.filter(({ id }) => {
      const kept = judge(`kept ${id}`, (one) => one === id, item, topic);
      const alone = judge(`alone ${id}`, (one) => one !== id, item, topic);
      return differs(kept, now) || differs(alone, old);
    });
    return found.length > 0 ? found.map(({ index }) => index) : all;
  };
}

const differs = (a: Judged | undefined, b: Judged): boolean => a?.status !== b.status || a.grade !== b.grade;

/** What a topic would be if some evidence were still as before and the rest as after. */
function judgingMixed(before: Step, after: Step) {
  const situations = new Map<string, Situation>();
  const judged = new Map<string, JudgedItem>();
  return (name: string, isKept: (id: string) => boolean, item: number, topic: string): Judged | undefined => {
    const key = `${item} ${name}`;
    const known = judged.get(key);
    if (known) return topicOf(known, topic);
    const situation = situations.get(name) ?? mixed(before, after, isKept);
    situations.set(name, situation);
    const asked = situation.checklist.items[item];
    if (!asked) return undefined;
    const result = judgeItem(situation, asked);
    judged.set(key, result);
    return topicOf(result, topic);
  };
}

const topicOf = ({ topics }: JudgedItem, id: string): Judged | undefined => topics.find(({ topic }) => topic === id);

function mixed({ situation: old }: Step, { situation: now }: Step, isKept: (id: string) => boolean): Situation {
  const held = now.held.map((one, index) => ({ ...((isKept(one.evidence.id) ? old.held[index] : one) ?? one) }));
  return situationWith(now, now.connector, held, now);
}
