import { situationWith } from "./held.ts";
import { barFor, type ItemStanding } from "./item.ts";
import type { Situation } from "./situation.ts";
import type { Cause } from "./timeline-changes.ts";
import type { Step } from "./timeline-steps.ts";
import { type Standing, topicStanding } from "./topic.ts";

/** Which causes, by index, made a topic of an item another. */
export type Blame = (item: ItemStanding, topic: string, old: Standing, now: Standing) => readonly number[];

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

const differs = (a: Standing, b: Standing): boolean => a.status !== b.status || a.grade !== b.grade;

/** What a topic would be if some evidence were still as before and the rest as after. */
function judgingMixed(before: Step, after: Step) {
  const situations = new Map<string, Situation>();
  return (name: string, isKept: (id: string) => boolean, { item }: ItemStanding, topic: string): Standing => {
    const situation = situations.get(name) ?? mixed(before, after, isKept);
    situations.set(name, situation);
    return topicStanding(situation, topic, barFor(situation, item));
  };
}

function mixed({ situation: old }: Step, { situation: now }: Step, isKept: (id: string) => boolean): Situation {
  const held = now.held.map((one, index) => ({ ...((isKept(one.evidence.id) ? old.held[index] : one) ?? one) }));
  return situationWith(now, now.connector, held, now);
}
