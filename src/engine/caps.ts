import type { Requirement } from "../dataset/dataset.ts";
import type { Cap, ProcedureLine } from "../schema/result.ts";
import { gradeBy } from "./grading.ts";
import { hasException, isQualified } from "./kinds/soc2.ts";
import { byCode } from "./order.ts";
import type { Held, Situation } from "./situation.ts";

/**
 * Bad news is not outvoted (contract 4.4): exceptions of agreed-upon procedures that count, and exceptions or qualifications of
 * a usable own SOC 2 report on criteria that the topic's links need, unless a later usable own type 2 report grades them `tested`.
 */
export function capsOf(situation: Situation, topic: string, procedures: readonly ProcedureLine[]): readonly Cap[] {
  const caps: Cap[] = [];
  for (const { id, result, evidence } of procedures) {
    if (result === "exception" && evidence !== null) caps.push({ code: "procedure-exception", evidence, subject: id });
  }
  for (const held of situation.own) {
    const { evidence } = held;
    if (evidence.kind !== "soc2-report" || !(evidence.exceptions?.length || evidence.qualified?.length)) continue;
    if (situation.quiet?.has(held)) continue;
    for (const { standard, requirement } of situation.catalogue.criteriaOf.get(topic) ?? []) {
      const subject = requirement.id;
      const codes: Cap["code"][] = [];
      if (hasException(evidence, subject)) codes.push("exception-noted");
      if (isQualified(evidence, subject)) codes.push("criterion-qualified");
      if (codes.length === 0 || isCleared(situation, held, standard, requirement)) continue;
      for (const code of codes) caps.push({ code, evidence: evidence.id, subject });
    }
  }
  return caps.toSorted(
    (a, b) => byCode(a.code, b.code) || byCode(a.evidence, b.evidence) || byCode(a.subject, b.subject),
  );
}

function isCleared(situation: Situation, bad: Held, standard: string, requirement: Requirement): boolean {
  return situation.own.some((later) => {
    const { evidence, end } = later;
    if (evidence.kind !== "soc2-report" || evidence.type !== 2 || end === null || bad.end === null) return false;
    return end > bad.end && gradeBy(situation, later, standard, requirement)?.grade === "tested";
  });
}
