import type { Evidence, Policy } from "../dataset/dataset.ts";
import type { GateCode } from "../schema/codes.ts";
import type { AupReport, IsmsCertificate, Soc2Report } from "../schema/evidence.ts";
import type { Args, Gate } from "../schema/result.ts";
import { monthsLater } from "./calendar.ts";
import { plainName } from "./ladders.ts";

/** A gate's row as it follows from the stated facts. */
export interface Row {
  readonly gate: Gate["gate"];
  readonly outcome: Gate["outcome"];
  readonly code: GateCode | null;
  readonly args?: Args;
}

export interface Day {
  readonly asOf: string;
  readonly bank: string | null;
  readonly policy: Policy;
}

type Reason = Omit<Row, "gate">;
const fail = (code: GateCode, args?: Args): Reason => ({ outcome: "fail", code, ...(args && { args }) });
const open = (code: GateCode, args?: Args): Reason => ({ outcome: "unknown", code, ...(args && { args }) });

/** After this day a certificate on the edition of 2013 is none. */
const endOf2013 = "2025-10-31";

/** Every gate of one piece of evidence, one row for each reason that keeps it shut (contract 4.1). */
export function rowsOf(evidence: Evidence, day: Day): readonly Row[] {
  if (evidence.kind === "other") {
    return [{ gate: "kind", outcome: "fail", code: "kind-not-mapped", args: { name: evidence.name } }];
  }
  return [
    ...rows("kind", []),
    ...rows("scope", scopeReasons(evidence)),
    ...rows("currency", currencyReasons(evidence, day)),
    ...(evidence.kind === "soc2-report" ? rows("opinion", opinionReasons(evidence)) : []),
    ...(evidence.kind === "aup-report" ? rows("user", userReasons(evidence, day)) : []),
  ];
}

function rows(gate: Row["gate"], reasons: readonly Reason[]): readonly Row[] {
  return reasons.length > 0 ? reasons.map((reason) => ({ gate, ...reason })) : [{ gate, outcome: "pass", code: null }];
}

function scopeReasons({ scope = {}, holder }: Evidence): readonly Reason[] {
  const reasons: Reason[] = [];
  switch (scope.apiService ?? "unknown") {
    case "yes":
      if (scope.sites === "head-office-only") reasons.push(open("scope-sites"));
      break;
    case "no":
      reasons.push(fail("scope-excludes-api"));
      break;
    case "unknown":
      reasons.push(open("scope-unknown"));
  }
  if (holder?.relation === "group" && scope.entityNamed !== "yes") {
    const about = { holder: holder.name };
    reasons.push(scope.entityNamed === "no" ? fail("scope-entity", about) : open("scope-entity", about));
  }
  return reasons;
}

function currencyReasons(evidence: Exclude<Evidence, { kind: "other" }>, day: Day): readonly Reason[] {
  return evidence.kind === "isms-certificate" ? certificateReasons(evidence, day) : reportReasons(evidence, day);
}

function certificateReasons({ status, issued, expires, standard }: IsmsCertificate, { asOf }: Day): readonly Reason[] {
  const reasons: Reason[] = [];
  if (status === "suspended" || status === "withdrawn") reasons.push(fail(status));
  if (issued !== undefined && asOf < issued) reasons.push(fail("not-yet-valid", { date: issued }));
  if (expires !== undefined && asOf > expires) reasons.push(fail("expired", { date: expires }));
  if (standard === "iso27001-2013" && asOf > endOf2013) reasons.push(fail("edition-withdrawn", { date: endOf2013 }));
  if (expires === undefined) reasons.push(open("date-unknown"));
  const passes = reasons.length === 0;
  return passes && (status ?? "unknown") === "unknown" ? [{ outcome: "pass", code: "status-unknown" }] : reasons;
}

function reportReasons(report: Soc2Report | AupReport, day: Day): readonly Reason[] {
  const reasons: Reason[] = [];
  const end = endOf(report);
  const until = validUntilOf(report, day);
  const issued = report.kind === "soc2-report" ? report.reportDate : report.date;
  const later = [end, issued].flatMap((date) => (typeof date === "string" && date > day.asOf ? [date] : []));
  if (later.length > 0) {
    reasons.push(fail("not-yet-valid", { date: later.reduce((a, b) => (a > b ? a : b)) }));
  }
  if (until !== null && until < day.asOf) reasons.push(fail("stale", { date: until }));
  const begins = report.kind === "soc2-report" ? report.type === 2 : report.period !== undefined;
  if (end === null || (begins && report.period?.from === undefined)) reasons.push(open("date-unknown"));
  return reasons;
}

/** What a report speaks of: the end of the period, or its date. */
export function endOf(evidence: Evidence): string | null {
  if (evidence.kind === "soc2-report") return (evidence.type === 1 ? evidence.date : evidence.period?.to) ?? null;
  if (evidence.kind !== "aup-report") return null;
  return (evidence.period === undefined ? evidence.date : evidence.period.to) ?? null;
}

/** The last day on which the currency gate lets it pass. */
export function validUntilOf(evidence: Evidence, { policy }: Pick<Day, "policy">): string | null {
  if (evidence.kind === "isms-certificate") {
    const { expires = null, standard } = evidence;
    return expires !== null && standard === "iso27001-2013" && endOf2013 < expires ? endOf2013 : expires;
  }
  const end = endOf(evidence);
  if (end === null || evidence.kind === "other") return null;
  if (evidence.kind === "aup-report") return monthsLater(end, policy.aup.maxAgeMonths);
  const { maxAgeMonths, bridgeMaxMonths, type1MaxAgeMonths } = policy.soc2;
  if (evidence.type === 1) return monthsLater(end, type1MaxAgeMonths);
  const itself = monthsLater(end, maxAgeMonths);
  const furthest = monthsLater(end, maxAgeMonths + bridgeMaxMonths);
  const letter = evidence.bridgeLetter?.to ?? "";
  const reached = letter > furthest ? furthest : letter;
  return reached > itself ? reached : itself;
}

function opinionReasons({ opinion, qualified = [] }: Soc2Report): readonly Reason[] {
  switch (opinion) {
    case undefined:
      return [open("opinion-unknown")];
    case "adverse":
      return [fail("opinion-adverse")];
    case "disclaimer":
      return [fail("opinion-disclaimer")];
    case "qualified":
      return qualified.length === 0 ? [open("qualification-unspecified")] : [];
    case "unqualified":
      return [];
  }
}

function userReasons({ users = [], agreements = [] }: AupReport, { bank }: Day): readonly Reason[] {
  if (bank === null) return [open("bank-unknown")];
  const named = new Set([...users, ...agreements].map(plainName));
  return named.has(plainName(bank)) ? [] : [fail("user-not-agreed", { bank })];
}
