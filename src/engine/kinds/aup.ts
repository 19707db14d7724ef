import type { AupReport } from "../../schema/evidence.ts";
import { normaliseName } from "../../schema/names.ts";
import type { Gate } from "../../schema/result.ts";
import { addMonths, daysAfter, known } from "../dates.ts";
import type { Kind, Terms } from "../situation.ts";
import { type Finding, fails, gate, mapped, unknown } from "./gate.ts";
import { scopeGate } from "./scope.ts";

/** What the report speaks of: the end of its period where it has one, else its date. */
export function endOf({ period, date }: AupReport): string | null {
  return (period ? period.to : date) ?? null;
}

function limitOf(report: AupReport, { policy }: Terms): string | null {
  const end = endOf(report);
  return end === null ? null : addMonths(end, policy.aup.maxAgeMonths);
}

function currencyGate(report: AupReport, terms: Terms): readonly Gate[] {
  const { asOf } = terms;
  const end = endOf(report);
  const limit = limitOf(report, terms);
  const begins = [end, report.date].filter((date) => date !== null && date !== undefined && date > asOf);
  const findings: Finding[] = [];
  if (begins.length > 0) findings.push(fails("not-yet-valid", { date: begins.toSorted().at(-1) ?? "" }));
  if (limit !== null && asOf > limit) findings.push(fails("stale", { date: limit }));
  if (end === null || (report.period && report.period.from === undefined)) findings.push(unknown("date-unknown"));
  return gate("currency", ["A-policy-choice"], findings);
}

/** The report is for those who agreed to its procedures; another bank needs an agreement of its own [M-19]. */
function userGate({ users = [], agreements = [] }: AupReport, { bank }: Terms): readonly Gate[] {
  if (bank === null) return gate("user", ["M-19"], [unknown("bank-unknown")]);
  const agreed = [...users, ...agreements].some((name) => normaliseName(name) === normaliseName(bank));
  return gate("user", ["M-19"], agreed ? [] : [fails("user-not-agreed", { bank })]);
}

/** Agreed-upon-procedures report (合意された手続報告書): findings, no conclusion, no assurance [M-18]. */
export const aup: Kind<AupReport> = {
  gates: (report, terms) => [
    ...mapped(),
    ...scopeGate(report),
    ...currencyGate(report, terms),
    ...userGate(report, terms),
  ],
  notes: () => [],
  validUntil: limitOf,
  end: endOf,
  turns: (report, terms) => [...known(endOf(report), report.date), ...daysAfter(limitOf(report, terms))],
};
