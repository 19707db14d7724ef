import type { Requirement } from "../dataset/dataset.ts";
import type { GradeCode } from "../schema/codes.ts";
import type { ControlMark, IsmsCertificate, Soc2Report } from "../schema/evidence.ts";
import type { Grade, RequirementResult } from "../schema/result.ts";
import { monthsLater, nextDay } from "./calendar.ts";
import { type Facts, indexOf, type Piece } from "./facts.ts";
import { height, inOrder, lower, plainName } from "./ladders.ts";

/** What one piece of evidence gives one requirement, and why. */
export interface Worth {
  readonly grade: Grade;
  readonly codes: readonly GradeCode[];
  readonly via?: NonNullable<RequirementResult["via"]>;
}

/** Does the piece say anything about requirements of this standard, usable or not? */
export function speaksOf({ dataset }: Facts, { evidence }: Piece, standard: string): boolean {
  if (evidence.kind === "isms-certificate") return evidence.standard === standard;
  return evidence.kind === "soc2-report" && indexOf(dataset).kindOf.get(standard) === "soc2-report";
}

/** By the rules of contract 4.2; the piece is taken as usable and as speaking of the requirement's standard. */
export function gradeFrom(facts: Facts, piece: Piece, requirement: Requirement, path: readonly string[] = []): Worth {
  const { evidence } = piece;
  if (evidence.kind === "isms-certificate") return byCertificate(evidence, requirement, facts.hopeful);
  if (evidence.kind !== "soc2-report") return { grade: "none", codes: [] };
  const itself = byReport(evidence, requirement, facts);
  if (itself.grade === "none") return itself;
  const carvers = (evidence.subservices ?? [])
    .filter(({ method, criteria = [] }) => method === "carve-out" && criteria.includes(requirement.id))
    .toSorted((a, b) => inOrder(plainName(a.name), plainName(b.name)));
  if (carvers.length === 0) return itself;
  const via = carvers.map(({ name }) => {
    const best = bestGrade(facts, hostReports(facts, name), requirement, [...path, piece.id]);
    return { holder: name, evidence: best.evidence, grade: best.grade };
  });
  return {
    grade: via.reduce<Grade>((least, { grade }) => lower(least, grade), itself.grade),
    codes: [...itself.codes, "carved-out"],
    via,
  };
}

const hostReports = ({ pieces }: Facts, name: string): readonly Piece[] =>
  pieces.filter(({ host, usable, evidence }) => usable && host === plainName(name) && evidence.kind === "soc2-report");

/** The best that any of these gives, the first by id among equals; those on the path already give nothing. */
export function bestGrade(
  facts: Facts,
  pool: readonly Piece[],
  requirement: Requirement,
  path: readonly string[] = [],
): { readonly grade: Grade; readonly evidence: string | null } {
  let best: { grade: Grade; evidence: string | null } = { grade: "none", evidence: null };
  for (const piece of pool) {
    if (path.includes(piece.id)) continue;
    const { grade } = gradeFrom(facts, piece, requirement, path);
    if (best.evidence === null || height(grade) > height(best.grade)) best = { grade, evidence: piece.id };
  }
  return best;
}

/** Why an SoA cannot be read; empty where it can. */
export function closedSoa({ soa, soaVersion }: IsmsCertificate): readonly GradeCode[] {
  if (soa === undefined) return ["soa-not-disclosed"];
  const reasons: GradeCode[] = [];
  if (soa.disclosed !== true) reasons.push("soa-not-disclosed");
  if (soa.consent === false) reasons.push("soa-consent-missing");
  const [named, shown] = [soaVersion?.trim(), soa.version?.trim()];
  if (named !== undefined && shown !== undefined && named !== shown) reasons.push("soa-version-mismatch");
  return reasons;
}

export function markIn({ soa }: IsmsCertificate, control: string): ControlMark {
  const controls = soa?.controls ?? {};
  return Object.hasOwn(controls, control) ? (controls[control] ?? "unknown") : "unknown";
}

const marks: Readonly<Record<ControlMark, readonly [Grade, GradeCode]>> = {
  implemented: ["declared", "declared-only"],
  inherited: ["presumed", "control-inherited"],
  excluded: ["none", "control-excluded"],
  partial: ["none", "control-not-implemented"],
  planned: ["none", "control-not-implemented"],
  unknown: ["none", "control-not-stated"],
};

function byCertificate(certificate: IsmsCertificate, { id, type }: Requirement, hopeful: boolean): Worth {
  if (type === "clause") return { grade: "declared", codes: ["clause-certified"] };
  const closed = closedSoa(certificate);
  const mark = markIn(certificate, id);
  if (hopeful && (closed.length > 0 || mark === "unknown")) return { grade: "declared", codes: ["declared-only"] };
  if (closed.length > 0) return { grade: "presumed", codes: closed };
  const [grade, code] = marks[mark];
  return { grade, codes: [code] };
}

export const isException = ({ exceptions = [] }: Soc2Report, id: string): boolean =>
  exceptions.some(({ criterion }) => criterion === id);
export const isQualification = ({ opinion, qualified = [] }: Soc2Report, id: string): boolean =>
  opinion === "qualified" && qualified.includes(id);

function byReport(report: Soc2Report, { id, category }: Requirement, { policy }: Facts): Worth {
  const included = category === "security" || (report.categories ?? []).some((one) => one === category);
  if (!included) return { grade: "none", codes: ["category-missing"] };
  if (isQualification(report, id)) return { grade: "none", codes: ["criterion-qualified"] };
  const short: readonly GradeCode[] = isShort(report, policy.soc2.minPeriodMonths) ? ["period-short"] : [];
  const limits: readonly GradeCode[] = report.type === 1 ? ["design-only"] : short;
  const reached: Grade = limits.length > 0 ? "designed" : "tested";
  if (!isException(report, id)) return { grade: reached, codes: limits };
  return { grade: lower(reached, "declared"), codes: [...limits, "exception-noted"] };
}

function isShort({ period }: Soc2Report, months: number): boolean {
  const { from, to } = period ?? {};
  return from !== undefined && to !== undefined && nextDay(to) < monthsLater(from, months);
}
