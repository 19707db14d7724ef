import { addMonths } from "./dates.ts";
import type { Held, Situation } from "./situation.ts";
import type { Cause } from "./timeline-changes.ts";
import type { Step } from "./timeline-steps.ts";

/** What could be asked for before the day comes. */
export const remedyCodes = [
  "renewed-certificate",
  "transition",
  "bridge-letter",
  "gap-letter",
  "next-report",
  "next-procedures",
  "answer-again",
] as const;
export type RemedyCode = (typeof remedyCodes)[number];

export interface Remedy {
  readonly code: RemedyCode;
  /** The cause, by index, that it meets. */
  readonly cause: number;
  /** How long it would carry, where the policy says so. */
  readonly until: string | null;
}

/** Evidence that was usable and lapses; a gap that no letter bridges; an answer that grows old. What could not be used before needs other things first. */
export function remediesFor({ situation }: Pick<Step, "situation">, causes: readonly Cause[]): readonly Remedy[] {
  const lapsed = causes.flatMap((cause) => (cause.kind === "evidence" && isLapse(cause) ? [cause.evidence] : []));
  return causes.flatMap((cause, index) => {
    // a gap that opens on the day on which the report lapses is no matter of its own
    if (cause.kind === "note" && lapsed.includes(cause.evidence)) return [];
    return remediesOf(situation, cause).map(([code, until = null]): Remedy => ({ code, cause: index, until }));
  });
}

const isLapse = ({ change }: Extract<Cause, { kind: "evidence" }>): boolean => change === "became-unusable";

type Wanted = readonly [code: RemedyCode, until?: string | null];

function remediesOf(situation: Situation, cause: Cause): readonly Wanted[] {
  switch (cause.kind) {
    case "evidence":
      return isLapse(cause) ? afterLapse(situation, cause) : [];
    case "note":
      return cause.note.code === "gap-unbridged" && cause.change === "begins" ? [["gap-letter"]] : [];
    case "answer":
      return cause.change === "ends" ? [["answer-again"]] : [];
  }
}

function afterLapse(situation: Situation, { evidence: id, new: reasons }: Extract<Cause, { kind: "evidence" }>) {
  const held = situation.held.find(({ evidence }) => evidence.id === id);
  const wanted: Wanted[] = [];
  for (const { code } of reasons) {
    if (code === "expired") wanted.push(["renewed-certificate"]);
    if (code === "edition-withdrawn") wanted.push(["transition"]);
    if (code !== "stale" || !held) continue;
    const reach = reachOfLetter(situation, held);
    if (reach !== null) wanted.push(["bridge-letter", reach]);
    wanted.push([held.evidence.kind === "aup-report" ? "next-procedures" : "next-report"]);
  }
  return wanted;
}

/** The furthest day that a letter could carry a type 2 report, where that is later than the day it counts until now. */
function reachOfLetter({ policy: { soc2 } }: Situation, { evidence, end, validUntil }: Held): string | null {
  if (evidence.kind !== "soc2-report" || evidence.type !== 2 || end === null || validUntil === null) return null;
  const reach = addMonths(end, soc2.maxAgeMonths + soc2.bridgeMaxMonths);
  return reach > validUntil ? reach : null;
}
