import type { Requirement } from "../dataset/dataset.ts";
import type { GradeCode } from "../schema/codes.ts";
import type { RequirementResult } from "../schema/result.ts";
import { type Facts, requirementOf } from "./facts.ts";
import type { Ledger } from "./finding.ts";
import { gradeFrom, speaksOf } from "./grades.ts";
import { height } from "./ladders.ts";
import type { Way } from "./ways.ts";

/** Does each requirement's grade follow from the evidence that it names, and does no other usable evidence give a better one? */
export function checkRequirements(
  ledger: Ledger,
  path: string,
  facts: Facts,
  way: Way,
  found: readonly RequirementResult[],
): void {
  const { needs, standard } = way.link;
  const ids = found.map(({ id }) => id);
  ledger.same(path, "requirement-list", needs, ids);
  found.forEach((one, index) => {
    const requirement = needs.includes(one.id) ? requirementOf(facts.dataset, standard, one.id) : undefined;
    if (requirement) checkRequirement(ledger, `${path}[${index}]`, facts, way, requirement, one);
  });
}

function checkRequirement(
  ledger: Ledger,
  path: string,
  facts: Facts,
  way: Way,
  requirement: Requirement,
  found: RequirementResult,
): void {
  const { pool } = way;
  const allowed: readonly (string | null)[] = pool.length > 0 ? pool.map(({ id }) => id) : [null];
  const isAllowed = allowed.includes(found.evidence);
  ledger.holds(isAllowed, `${path}.evidence`, "requirement-evidence", allowed, found.evidence);
  const named = pool.find(({ id }) => id === found.evidence);
  if (!named) {
    if (!isAllowed || found.evidence !== null) return;
    ledger.same(`${path}.grade`, "requirement-grade", "none", found.grade);
    ledger.same(`${path}.codes`, "requirement-codes", [absenceOf(facts, way)], found.codes);
    ledger.same(`${path}.via`, "requirement-via", undefined, found.via);
    return;
  }
  const worth = gradeFrom(facts, named, requirement);
  ledger.same(`${path}.grade`, "requirement-grade", worth.grade, found.grade);
  ledger.same(`${path}.codes`, "requirement-codes", worth.codes, found.codes);
  ledger.same(`${path}.via`, "requirement-via", worth.via, found.via);
  for (const other of pool) {
    if (other === named) continue;
    const { grade } = gradeFrom(facts, other, requirement);
    const isBetter = height(grade) > height(worth.grade) || (grade === worth.grade && other.id < named.id);
    ledger.holds(!isBetter, `${path}.evidence`, "better-evidence", { evidence: other.id, grade }, named.id);
  }
}

/** Nothing usable speaks of the standard: is there nothing, or nothing usable? */
function absenceOf(facts: Facts, { link }: Way): GradeCode {
  const isHeld = facts.pieces.some((piece) => piece.host === null && speaksOf(facts, piece, link.standard));
  return isHeld ? "evidence-unusable" : "no-evidence";
}
