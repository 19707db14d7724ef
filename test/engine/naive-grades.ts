import type { Evidence, Requirement, Standard } from "../../src/dataset/dataset.ts";
import type { GradeCode } from "../../src/schema/codes.ts";
import type { ControlMark, IsmsCertificate, Soc2Report } from "../../src/schema/evidence.ts";
import { type Grade, grades, type RequirementResult } from "../../src/schema/result.ts";
import { dayAfter, dayOf, plusMonths } from "./naive-dates.ts";
import { isOwn, isUsable, normalised, type World } from "./naive-evidence.ts";

/** Of a requirement: its id, its grade, the evidence that gives the grade, and why. */
export type NaiveRequirement = Pick<RequirementResult, "id" | "grade" | "evidence" | "codes">;
interface Given {
  readonly grade: Grade;
  readonly codes: readonly GradeCode[];
}

/** §1: none < presumed < declared < designed < tested. */
export function rank(grade: Grade): number {
  return grades.indexOf(grade);
}

export function lesser(a: Grade, b: Grade): Grade {
  return rank(a) <= rank(b) ? a : b;
}

export function standardOf(world: World, id: string): Standard {
  for (const standard of world.dataset.standards) if (standard.id === id) return standard;
  throw new Error(`no standard ${id}`);
}

export function requirementOf(standard: Standard, id: string): Requirement {
  for (const requirement of standard.requirements) if (requirement.id === id) return requirement;
  throw new Error(`no requirement ${id} in ${standard.id}`);
}

/** 4.2: evidence grades "only requirements of its standard"; §2: a standard names the kind of evidence that speaks about it. */
export function speaksAbout(evidence: Evidence, standard: Standard): boolean {
  if (evidence.kind === "isms-certificate") return evidence.standard === standard.id;
  return evidence.kind === "soc2-report" && standard.evidenceKind === "soc2-report";
}

/** 4.2: the grade of one requirement by one usable piece of evidence. */
export function gradeBy(world: World, evidence: Evidence, standard: Standard, id: string): Given {
  const requirement = requirementOf(standard, id);
  if (evidence.kind === "isms-certificate") return gradeByCertificate(world, evidence, requirement);
  if (evidence.kind === "soc2-report") return gradeByReport(world, evidence, requirement, []);
  return { grade: "none", codes: [] };
}

/** 4.2: why the statement of applicability cannot be read; nothing = it can. */
export function soaObstacles(evidence: IsmsCertificate): GradeCode[] {
  const codes: GradeCode[] = [];
  if (evidence.soa === undefined || evidence.soa.disclosed !== true) codes.push("soa-not-disclosed");
  if (evidence.soa?.consent === false) codes.push("soa-consent-missing");
  const named = evidence.soaVersion?.trim();
  const seen = evidence.soa?.version?.trim();
  if (named !== undefined && seen !== undefined && named !== seen) codes.push("soa-version-mismatch");
  return codes;
}

/** What the statement of applicability says of a control; "unknown or not listed" are one. */
export function markOf(evidence: IsmsCertificate, control: string): ControlMark {
  for (const [id, mark] of Object.entries(evidence.soa?.controls ?? {})) if (id === control) return mark;
  return "unknown";
}

/** 4.2, ISMS. */
function gradeByCertificate(world: World, evidence: IsmsCertificate, requirement: Requirement): Given {
  if (requirement.type === "clause") return { grade: "declared", codes: ["clause-certified"] };
  const obstacles = soaObstacles(evidence);
  const mark = markOf(evidence, requirement.id);
  // 4.5: "every control whose SoA is not seen or not stated were declared implemented": a host's certificate too
  if (world.optimistic && (obstacles.length > 0 || mark === "unknown")) {
    return { grade: "declared", codes: ["declared-only"] };
  }
  if (obstacles.length > 0) return { grade: "presumed", codes: obstacles };
  if (mark === "implemented") return { grade: "declared", codes: ["declared-only"] };
  if (mark === "inherited") return { grade: "presumed", codes: ["control-inherited"] };
  if (mark === "excluded") return { grade: "none", codes: ["control-excluded"] };
  if (mark === "planned" || mark === "partial") return { grade: "none", codes: ["control-not-implemented"] };
  return { grade: "none", codes: ["control-not-stated"] };
}

/** 4.2, SOC 2. `path`: the reports on the way here through carve-outs; coming back to one of them is a circle. */
function gradeByReport(world: World, report: Soc2Report, requirement: Requirement, path: readonly string[]): Given {
  // "common criteria are included whichever category is named, others only with their category"
  const category = requirement.category;
  if (category !== undefined && category !== "security" && !(report.categories ?? []).includes(category)) {
    return { grade: "none", codes: ["category-missing"] };
  }
  if (report.opinion === "qualified" && (report.qualified ?? []).includes(requirement.id)) {
    return { grade: "none", codes: ["criterion-qualified"] };
  }
  const codes: GradeCode[] = [];
  let grade: Grade = "tested";
  if (report.type === 1) {
    grade = "designed";
    codes.push("design-only");
  } else if (isShort(world, report)) {
    grade = "designed";
    codes.push("period-short");
  }
  for (const exception of report.exceptions ?? []) {
    if (exception.criterion === requirement.id && !codes.includes("exception-noted")) {
      grade = lesser(grade, "declared");
      codes.push("exception-noted");
    }
  }
  for (const subservice of report.subservices ?? []) {
    if (subservice.method === "carve-out" && (subservice.criteria ?? []).includes(requirement.id)) {
      if (!codes.includes("carved-out")) codes.push("carved-out");
      grade = lesser(grade, bestOfSubservice(world, subservice.name, requirement, [...path, report.id]));
    }
  }
  return { grade, codes };
}

/** 4.2: "where from + minPeriodMonths is later than the day after `to`". */
function isShort(world: World, report: Soc2Report): boolean {
  if (report.period?.from === undefined || report.period.to === undefined) return false;
  const enough = plusMonths(dayOf(report.period.from), world.policy.soc2.minPeriodMonths);
  return enough > dayAfter(dayOf(report.period.to));
}

/** 4.2: "the best grade that usable evidence held by that subservice gives the criterion, none if there is none". */
function bestOfSubservice(world: World, name: string, requirement: Requirement, path: readonly string[]): Grade {
  let best: Grade = "none";
  for (const evidence of world.connector.evidence ?? []) {
    if (evidence.kind !== "soc2-report" || evidence.holder?.relation !== "subservice") continue;
    if (normalised(evidence.holder.name) !== normalised(name)) continue;
    if (path.includes(evidence.id) || !isUsable(world, evidence)) continue;
    const { grade } = gradeByReport(world, evidence, requirement, path);
    if (rank(grade) > rank(best)) best = grade;
  }
  return best;
}

/** The best that these pieces of usable evidence give a requirement; of equals the one with the smallest id. */
export function bestBy(
  world: World,
  evidence: readonly Evidence[],
  standard: Standard,
  id: string,
): NaiveRequirement | null {
  let best: NaiveRequirement | null = null;
  for (const one of evidence) {
    const { grade, codes } = gradeBy(world, one, standard, id);
    const better = best === null || rank(grade) > rank(best.grade);
    const smaller = best !== null && grade === best.grade && best.evidence !== null && one.id < best.evidence;
    if (better || smaller) best = { id, grade, evidence: one.id, codes };
  }
  return best;
}

/** 4.3: "per needed requirement the best grade" under all own evidence. */
export function underOwnEvidence(world: World, standard: Standard, id: string): NaiveRequirement {
  const own: Evidence[] = [];
  const usable: Evidence[] = [];
  for (const evidence of world.connector.evidence ?? []) {
    if (!isOwn(evidence) || !speaksAbout(evidence, standard)) continue;
    own.push(evidence);
    if (isUsable(world, evidence)) usable.push(evidence);
  }
  const best = bestBy(world, usable, standard, id);
  if (best !== null) return best;
  return { id, grade: "none", evidence: null, codes: [own.length === 0 ? "no-evidence" : "evidence-unusable"] };
}

/** 4.3: "the link's grade is the least of these". */
export function leastOf(requirements: readonly NaiveRequirement[]): Grade {
  let least: Grade = "tested";
  for (const requirement of requirements) least = lesser(least, requirement.grade);
  return requirements.length === 0 ? "none" : least;
}
