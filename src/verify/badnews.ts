import type { Requirement } from "../dataset/dataset.ts";
import type { Cap, ProcedureLine } from "../schema/result.ts";
import { type Facts, indexOf, type Piece, requirementOf } from "./facts.ts";
import { gradeFrom, isException, isQualification } from "./grades.ts";

/** Bad news of a topic that nothing later clears (contract 4.4), in no order. `lines` = the counting results of its procedures. */
export function badNews(facts: Facts, topic: string, lines: readonly ProcedureLine[]): readonly Cap[] {
  const caps: Cap[] = [];
  for (const { id, result, evidence } of lines) {
    if (result === "exception" && evidence !== null) {
      caps.push({ code: "procedure-exception", evidence, subject: id });
    }
  }
  const criteria = criteriaOf(facts, topic);
  for (const piece of facts.own) {
    const { evidence: report } = piece;
    if (report.kind !== "soc2-report") continue;
    for (const criterion of criteria) {
      const { id: subject } = criterion;
      const bad = { noted: isException(report, subject), qualified: isQualification(report, subject) };
      if ((!bad.noted && !bad.qualified) || isCleared(facts, piece, criterion)) continue;
      if (bad.noted) caps.push({ code: "exception-noted", evidence: piece.id, subject });
      if (bad.qualified) caps.push({ code: "criterion-qualified", evidence: piece.id, subject });
    }
  }
  return caps;
}

/** The trust services criteria that any link of the topic needs. */
function criteriaOf({ dataset }: Facts, topic: string): readonly Requirement[] {
  const { linksOf, kindOf } = indexOf(dataset);
  const found = new Map<string, Requirement>();
  for (const { standard, needs } of linksOf.get(topic) ?? []) {
    if (kindOf.get(standard) !== "soc2-report") continue;
    for (const id of needs) {
      const requirement = requirementOf(dataset, standard, id);
      if (requirement) found.set(id, requirement);
    }
  }
  return [...found.values()];
}

/** A later own type 2 report grades the criterion `tested`. */
function isCleared(facts: Facts, bad: Piece, criterion: Requirement): boolean {
  return facts.own.some((later) => {
    const { evidence, end } = later;
    if (evidence.kind !== "soc2-report" || evidence.type !== 2) return false;
    if (end === null || bad.end === null || end <= bad.end) return false;
    return gradeFrom(facts, later, criterion).grade === "tested";
  });
}
