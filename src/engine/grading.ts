import type { Link, Requirement } from "../dataset/dataset.ts";
import type { GradeCode } from "../schema/codes.ts";
import type { Soc2Report } from "../schema/evidence.ts";
import { normaliseName } from "../schema/names.ts";
import type { Grade, RequirementResult } from "../schema/result.ts";
import { ismsGrade } from "./kinds/isms.ts";
import { carvedOutTo, isShort, soc2Grade } from "./kinds/soc2.ts";
import { speaksOf } from "./known.ts";
import { byCode, gradeRank, leastGrade } from "./order.ts";
import type { Graded, Held, Situation } from "./situation.ts";

/** What was worked out for a SOC 2 report under one set of terms. */
interface Worked {
  readonly short: boolean;
  readonly grades: Map<string, Graded>;
}
const memo = new WeakMap<Held, Worked>();

function workedOf(held: Held, report: Soc2Report, { policy }: Situation): Worked {
  const worked = memo.get(held) ?? { short: isShort(report, policy), grades: new Map() };
  memo.set(held, worked);
  return worked;
}

/**
 * What one usable piece of evidence gives one requirement (contract 4.2), carve-outs followed; null where it says nothing about
 * that standard. `path` = the evidence relied on so far: a circle of subservices gives nothing.
 */
export function gradeBy(
  situation: Situation,
  held: Held,
  standard: string,
  requirement: Requirement,
  path: readonly Held[] = [],
): Graded | null {
  const { evidence } = held;
  if (evidence.kind === "isms-certificate") {
    return evidence.standard === standard ? ismsGrade(evidence, requirement, situation) : null;
  }
  if (evidence.kind !== "soc2-report" || situation.catalogue.evidenceKindOf.get(standard) !== "soc2-report")
    return null;
  if (path.length > 0) return withCarveOuts(situation, held, standard, requirement, path);
  const { grades } = workedOf(held, evidence, situation);
  const known = grades.get(requirement.id);
  if (known) return known;
  const graded = withCarveOuts(situation, held, standard, requirement, path);
  grades.set(requirement.id, graded);
  return graded;
}

function withCarveOuts(
  situation: Situation,
  held: Held,
  standard: string,
  requirement: Requirement,
  path: readonly Held[],
): Graded {
  if (held.evidence.kind !== "soc2-report") throw new TypeError(`not a SOC 2 report: ${held.evidence.id}`);
  const itself = soc2Grade(held.evidence, requirement, workedOf(held, held.evidence, situation).short);
  const hosts = carvedOutTo(held.evidence, requirement.id);
  if (hosts.length === 0 || itself.grade === "none") return itself;
  const via = hosts
    .toSorted((a, b) => byCode(normaliseName(a), normaliseName(b)))
    .map((holder) => ({
      holder,
      ...bestOf(situation, heldBy(situation, holder), standard, requirement, [...path, held]),
    }));
  return {
    grade: via.reduce<Grade>((grade, one) => leastGrade(grade, one.grade), itself.grade),
    codes: [...itself.codes, "carved-out"],
    via: via.map(({ holder, evidence, grade }) => ({ holder, evidence, grade })),
  };
}

/** Usable evidence held by a subservice of this name. */
export function heldBy(situation: Situation, name: string): readonly Held[] {
  const host = normaliseName(name);
  return situation.held.filter((held) => held.usable && held.host === host);
}

/** What the connector's own evidence gives each requirement that a link needs (contract 4.3). */
export function ownGrades(situation: Situation, link: Link): readonly RequirementResult[] {
  const known = situation.known.grades.get(link.standard);
  const grades =
    known?.links.get(link) ??
    (situation.catalogue.needsOf.get(link) ?? []).map((one) => ownGrade(situation, link.standard, one));
  known?.links.set(link, grades);
  return grades;
}

/** The best grade of the own evidence. Where none gives anything: is there none of that kind, or none that is usable? */
export function ownGrade(situation: Situation, standard: string, requirement: Requirement): RequirementResult {
  const known = situation.known.grades.get(standard)?.requirements;
  const graded = known?.get(requirement);
  if (graded) return graded;
  const best = bestOf(situation, situation.own, standard, requirement);
  const result = best.evidence === null ? { ...best, codes: [absence(situation, standard)] } : best;
  known?.set(requirement, result);
  return result;
}

function absence(situation: Situation, standard: string): GradeCode {
  const unusable = situation.held.some((held) => held.own && speaksOf(situation, held, standard));
  return unusable ? "evidence-unusable" : "no-evidence";
}

/** The best grade that any of these gives; among equals the first by id. `none` without evidence where none speaks of it. */
export function bestOf(
  situation: Situation,
  held: readonly Held[],
  standard: string,
  requirement: Requirement,
  path: readonly Held[] = [],
): RequirementResult {
  let best: RequirementResult | null = null;
  for (const one of held) {
    if (path.includes(one)) continue;
    const graded = gradeBy(situation, one, standard, requirement, path);
    if (!graded || (best && gradeRank(graded.grade) <= gradeRank(best.grade))) continue;
    best = { id: requirement.id, evidence: one.evidence.id, ...graded };
  }
  return best ?? { id: requirement.id, grade: "none", evidence: null, codes: [] };
}
