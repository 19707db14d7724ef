import type { Requirement } from "../../dataset/dataset.ts";
import type { GradeCode } from "../../schema/codes.ts";
import type { Soc2Report } from "../../schema/evidence.ts";
import { normaliseName } from "../../schema/names.ts";
import type { Gate, Grade, Note } from "../../schema/result.ts";
import { basis } from "../basis.ts";
import { addMonths, dayAfter, daysAfter, known } from "../dates.ts";
import { leastGrade } from "../order.ts";
import type { Graded, Kind, Terms } from "../situation.ts";
import { type Finding, fails, gate, mapped, unknown } from "./gate.ts";
import { scopeGate } from "./scope.ts";

/** What the report speaks of: the end of the period of a type 2, the date of a type 1 [M-14]. */
export function endOf(report: Soc2Report): string | null {
  return (report.type === 2 ? report.period?.to : report.date) ?? null;
}

/** The last day on which the report counts. No report expires by itself: the ages are the policy's [E-soc2-stale-custom]. */
function limitOf(report: Soc2Report, { soc2 }: Terms["policy"]): string | null {
  const end = endOf(report);
  if (end === null) return null;
  if (report.type === 1) return addMonths(end, soc2.type1MaxAgeMonths);
  const limit = addMonths(end, soc2.maxAgeMonths);
  if (!report.bridgeLetter) return limit;
  const furthest = addMonths(end, soc2.maxAgeMonths + soc2.bridgeMaxMonths);
  const bridged = report.bridgeLetter.to < furthest ? report.bridgeLetter.to : furthest;
  return bridged > limit ? bridged : limit;
}

function currencyGate(report: Soc2Report, { asOf, policy }: Terms): readonly Gate[] {
  const end = endOf(report);
  const limit = limitOf(report, policy);
  const begins = [end, report.reportDate].filter((date) => date !== null && date !== undefined && date > asOf);
  const findings: Finding[] = [];
  if (begins.length > 0) findings.push(fails("not-yet-valid", { date: begins.toSorted().at(-1) ?? "" }));
  if (limit !== null && asOf > limit) findings.push(fails("stale", { date: limit }));
  if (end === null || (report.type === 2 && report.period?.from === undefined)) findings.push(unknown("date-unknown"));
  return gate("currency", ["A-policy-choice"], findings);
}

function opinionGate({ opinion, qualified }: Soc2Report): readonly Gate[] {
  const findings: Finding[] = [];
  if (opinion === "adverse") findings.push(fails("opinion-adverse"));
  else if (opinion === "disclaimer") findings.push(fails("opinion-disclaimer"));
  else if (opinion === undefined) findings.push(unknown("opinion-unknown"));
  else if (opinion === "qualified" && !qualified?.length) findings.push(unknown("qualification-unspecified"));
  return gate("opinion", ["M-14", "E-soc2-opinion"], findings);
}

function notes(report: Soc2Report, { asOf, policy }: Terms): readonly Note[] {
  const end = endOf(report);
  const { bridgeLetter: letter, commitments, subservices = [] } = report;
  const notes: Note[] = [];
  const note = (code: Note["code"], args?: Note["args"]) =>
    notes.push({ code, basis: basis[code], ...(args && { args }) });
  if (report.type === 2 && end !== null) {
    const bridged = letter !== undefined && letter.to >= asOf;
    if (asOf > addMonths(end, policy.soc2.bridgeMaxMonths) && !bridged) note("gap-unbridged", { date: end });
    if (letter !== undefined && letter.to > end) note("bridge-unassured", { date: letter.to });
  }
  if (commitments !== undefined && commitments.testedInSection4 !== "yes") note("commitments-untested");
  const unspecified = subservices.filter(({ method, criteria }) => method === "carve-out" && !criteria?.length);
  for (const [index, { name }] of unspecified.entries()) {
    const first = unspecified.findIndex((one) => normaliseName(one.name) === normaliseName(name));
    if (first === index) note("carve-out-unspecified", { holder: name });
  }
  return notes;
}

/** SOC 2 report (保証報告書): an auditor's opinion, at a date (type 1) or over a period (type 2) [M-14]. */
export const soc2: Kind<Soc2Report> = {
  gates: (report, terms) => [...mapped(), ...scopeGate(report), ...currencyGate(report, terms), ...opinionGate(report)],
  notes,
  validUntil: (report, { policy }) => limitOf(report, policy),
  end: endOf,
  turns: (report, { policy }) => {
    const end = endOf(report);
    const unbridged = report.type === 2 && end !== null ? addMonths(end, policy.soc2.bridgeMaxMonths) : null;
    return [
      ...known(end, report.reportDate),
      ...daysAfter(limitOf(report, policy), unbridged, report.bridgeLetter?.to),
    ];
  },
};

const grant = (grade: Grade, ...codes: GradeCode[]): Graded => ({ grade, codes });

/**
 * What a usable report itself gives a criterion, before carve-outs (contract 4.2). The common criteria are in every SOC 2
 * report, the others only with their category [M-16]. An exception caps at `declared`: the control exists, it did not always work.
 */
export function soc2Grade(report: Soc2Report, criterion: Requirement, short: boolean): Graded {
  const common = criterion.category === "security";
  if (!common && !report.categories?.some((category) => category === criterion.category)) {
    return grant("none", "category-missing");
  }
  if (isQualified(report, criterion.id)) return grant("none", "criterion-qualified");
  const codes: GradeCode[] = [];
  let grade: Grade = "tested";
  if (report.type === 1) {
    grade = "designed";
    codes.push("design-only");
  } else if (short) {
    grade = "designed";
    codes.push("period-short");
  }
  if (hasException(report, criterion.id)) {
    grade = leastGrade(grade, "declared");
    codes.push("exception-noted");
  }
  return { grade, codes };
}

export function isQualified({ opinion, qualified }: Soc2Report, criterion: string): boolean {
  return opinion === "qualified" && qualified?.includes(criterion) === true;
}

export function hasException({ exceptions }: Soc2Report, criterion: string): boolean {
  return exceptions?.some((exception) => exception.criterion === criterion) === true;
}

/** Too short to show operation: from + minPeriodMonths is later than the day after the end. Custom, not a rule [E-soc2-period-custom]. */
export function isShort({ period }: Soc2Report, { soc2 }: Terms["policy"]): boolean {
  if (period?.from === undefined || period.to === undefined) return false;
  return addMonths(period.from, soc2.minPeriodMonths) > dayAfter(period.to);
}

/** The subservices to which the report leaves a criterion (carve-out method, criterion listed). */
export function carvedOutTo({ subservices }: Soc2Report, criterion: string): readonly string[] {
  if (!subservices) return [];
  return subservices
    .filter(({ method, criteria }) => method === "carve-out" && criteria?.includes(criterion))
    .map(({ name }) => name);
}
