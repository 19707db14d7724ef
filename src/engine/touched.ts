import type { RequirementResult } from "../schema/result.ts";
import { hostsBy } from "./delegation.ts";
import { ownGrade } from "./grading.ts";
import { changedBetween } from "./known.ts";
import { countingResult, statedIn } from "./procedures.ts";
import type { Situation } from "./situation.ts";

/**
 * The topics that may stand otherwise in one situation than in the other, whatever grade is accepted; null = any of them may. What is not
 * among them is the same to the last reason, so that it need not be judged again. Found by what each requirement and each procedure gets,
 * not by what was changed: a fact that decides nothing touches nothing.
 */
export function touchedBetween(before: Situation, now: Situation): ReadonlySet<string> | null {
  if (before.dataset !== now.dataset || before.checklist !== now.checklist) return null;
  const { standards, findings } = changedBetween(before, now);
  if (standards.length === 0 && !findings) return nothing;
  const topics = new Set<string>();
  if (standards.length > 0) {
    if (isCommitted(before, standards) || isCommitted(now, standards)) return null;
    addDelegated(topics, before);
    addDelegated(topics, now);
    for (const standard of standards) addByGrades(topics, before, now, standard);
    addBadNews(topics, before, standards);
    addBadNews(topics, now, standards);
  }
  if (findings) addByProcedures(topics, before, now);
  return topics;
}

const nothing: ReadonlySet<string> = new Set();

/** What a report commits itself to is judged by the report as a whole, for every topic of an item. */
const isCommitted = ({ own, catalogue }: Situation, standards: readonly string[]): boolean =>
  standards.some((id) => catalogue.evidenceKindOf.get(id) === "soc2-report") &&
  own.some(({ evidence }) => evidence.kind === "soc2-report" && evidence.commitments?.testedInSection4 === "yes");

/** What is delegated is judged by the host's evidence as a whole. */
function addDelegated(topics: Set<string>, situation: Situation): void {
  for (const one of situation.delegating)
    for (const topic of hostsBy(one, situation.catalogue).keys()) topics.add(topic);
}

function addByGrades(topics: Set<string>, before: Situation, now: Situation, standard: string): void {
  now.catalogue.neededBy.get(standard)?.forEach((needing, requirement) => {
    const isSame = isSameGrade(ownGrade(before, standard, requirement), ownGrade(now, standard, requirement));
    if (!isSame) for (const topic of needing) topics.add(topic);
  });
}

function isSameGrade(a: RequirementResult, b: RequirementResult): boolean {
  if (a === b) return true;
  if (a.grade !== b.grade || a.evidence !== b.evidence || a.codes.length !== b.codes.length) return false;
  if (a.codes.some((code, index) => code !== b.codes[index])) return false;
  return a.via === b.via || JSON.stringify(a.via) === JSON.stringify(b.via);
}

/** Exceptions and qualifications cap every topic that needs the criterion, and another report may clear them. */
function addBadNews(topics: Set<string>, { own, catalogue }: Situation, standards: readonly string[]): void {
  for (const { evidence } of own) {
    if (evidence.kind !== "soc2-report" || !(evidence.exceptions?.length || evidence.qualified?.length)) continue;
    const bad = new Set([...(evidence.qualified ?? []), ...(evidence.exceptions ?? []).map((one) => one.criterion)]);
    for (const standard of standards) {
      catalogue.neededBy.get(standard)?.forEach((needing, { id }) => {
        if (bad.has(id)) for (const topic of needing) topics.add(topic);
      });
    }
  }
}

function addByProcedures(topics: Set<string>, before: Situation, now: Situation): void {
  for (const id of new Set([...statedIn(before), ...statedIn(now)])) {
    const testing = now.catalogue.testedBy.get(id);
    if (!testing) continue;
    const [old, current] = [countingResult(before, id), countingResult(now, id)];
    const isSame =
      old.result === current.result &&
      old.evidence === current.evidence &&
      old.codes.length === current.codes.length &&
      old.codes.every((code, index) => code === current.codes[index]);
    if (!isSame) for (const topic of testing) topics.add(topic);
  }
}
