import type { Checklist, Connector, Dataset, Evidence, Policy } from "../../src/dataset/dataset.ts";
import type { AupReport, IsmsCertificate, Soc2Report } from "../../src/schema/evidence.ts";
import type { Gate } from "../../src/schema/result.ts";
import { dayOf, plusMonths, textOf } from "./naive-dates.ts";

/** All that an evaluation knows. `optimistic`: 4.5, every unknown gate turned out well and every SoA not seen said "implemented". */
export interface World {
  readonly dataset: Dataset;
  readonly connector: Connector;
  readonly checklist: Checklist;
  readonly policy: Policy;
  readonly asOf: string;
  readonly bank: string | null;
  readonly optimistic: boolean;
}

export type NaiveGate = Pick<Gate, "gate" | "outcome" | "code">;
type Reason = Pick<NaiveGate, "outcome" | "code">;

/** §3: "compared after NFKC, white space and 株式会社/(株)/㈱ removed". NFKC turns ㈱ and （株） into (株). Case is kept. */
export function normalised(name: string): string {
  return name.normalize("NFKC").replaceAll(/\s/g, "").replaceAll("株式会社", "").replaceAll("(株)", "");
}

/** 4.3: "all own evidence (the connector's, and a group's that passes)". */
export function isOwn(evidence: Evidence): boolean {
  return evidence.holder === undefined || evidence.holder.relation === "group";
}

/** 4.1: usable = every gate that applies passed; the optimist takes each unknown for passed. */
export function isUsable(world: World, evidence: Evidence): boolean {
  for (const row of gatesOf(world, evidence)) {
    if (row.outcome === "fail") return false;
    if (row.outcome === "unknown" && !world.optimistic) return false;
  }
  return true;
}

/** 4.1, the table. One row per reason; a gate that nothing speaks against is one row that passes. */
export function gatesOf(world: World, evidence: Evidence): NaiveGate[] {
  if (evidence.kind === "other") return [{ gate: "kind", outcome: "fail", code: "kind-not-mapped" }];
  const rows: NaiveGate[] = [];
  const add = (gate: Gate["gate"], reasons: Reason[]) => {
    if (reasons.length === 0) rows.push({ gate, outcome: "pass", code: null });
    for (const reason of reasons) rows.push({ gate, ...reason });
  };
  add("kind", []);
  add("scope", scopeReasons(evidence));
  if (evidence.kind === "isms-certificate") {
    add("currency", ismsCurrency(world, evidence));
  }
  if (evidence.kind === "soc2-report") {
    add("currency", soc2Currency(world, evidence));
    add("opinion", opinionReasons(evidence));
  }
  if (evidence.kind === "aup-report") {
    add("currency", aupCurrency(world, evidence));
    add("user", userReasons(world, evidence));
  }
  return rows;
}

/** 4.1, scope. */
function scopeReasons(evidence: Evidence): Reason[] {
  const reasons: Reason[] = [];
  const apiService = evidence.scope?.apiService ?? "unknown";
  if (apiService === "no") reasons.push({ outcome: "fail", code: "scope-excludes-api" });
  if (apiService === "unknown") reasons.push({ outcome: "unknown", code: "scope-unknown" });
  // "head-office-only turns pass into unknown"
  if (apiService === "yes" && evidence.scope?.sites === "head-office-only") {
    reasons.push({ outcome: "unknown", code: "scope-sites" });
  }
  if (evidence.holder?.relation === "group") {
    const entityNamed = evidence.scope?.entityNamed ?? "unknown";
    if (entityNamed === "no") reasons.push({ outcome: "fail", code: "scope-entity" });
    if (entityNamed === "unknown") reasons.push({ outcome: "unknown", code: "scope-entity" });
  }
  return reasons;
}

/** 4.1, currency of an ISMS certificate. */
function ismsCurrency(world: World, evidence: IsmsCertificate): Reason[] {
  const asOf = dayOf(world.asOf);
  const status = evidence.status ?? "unknown";
  const reasons: Reason[] = [];
  if (status === "suspended") reasons.push({ outcome: "fail", code: "suspended" });
  if (status === "withdrawn") reasons.push({ outcome: "fail", code: "withdrawn" });
  if (evidence.issued !== undefined && dayOf(evidence.issued) > asOf) {
    reasons.push({ outcome: "fail", code: "not-yet-valid" });
  }
  if (evidence.expires !== undefined && dayOf(evidence.expires) < asOf) {
    reasons.push({ outcome: "fail", code: "expired" });
  }
  if (evidence.standard === "iso27001-2013" && asOf > 20251031) {
    reasons.push({ outcome: "fail", code: "edition-withdrawn" });
  }
  if (evidence.expires === undefined) reasons.push({ outcome: "unknown", code: "date-unknown" });
  // "status unknown passes with an ask"
  if (reasons.length === 0 && status === "unknown") reasons.push({ outcome: "pass", code: "status-unknown" });
  return reasons;
}

/** The day that a report reaches to; null where it does not say. A date on a type 2 or a period on a type 1 is not it. */
export function endOf(evidence: Soc2Report | AupReport): number | null {
  let end: string | undefined;
  if (evidence.kind === "soc2-report") {
    end = evidence.type === 2 ? evidence.period?.to : evidence.date;
  } else {
    end = evidence.period !== undefined ? evidence.period.to : evidence.date;
  }
  return end === undefined ? null : dayOf(end);
}

/** 4.1: the last day on which a report is not yet stale. */
function limitOf(world: World, evidence: Soc2Report | AupReport): number | null {
  const end = endOf(evidence);
  if (end === null) return null;
  if (evidence.kind === "aup-report") return plusMonths(end, world.policy.aup.maxAgeMonths);
  const { maxAgeMonths, bridgeMaxMonths, type1MaxAgeMonths } = world.policy.soc2;
  if (evidence.type === 1) return plusMonths(end, type1MaxAgeMonths);
  const limit = plusMonths(end, maxAgeMonths);
  if (evidence.bridgeLetter === undefined) return limit;
  // "the later of that and the letter's date, the latter at most end + maxAgeMonths + bridgeMaxMonths"
  const letter = Math.min(dayOf(evidence.bridgeLetter.to), plusMonths(end, maxAgeMonths + bridgeMaxMonths));
  return Math.max(limit, letter);
}

/** 4.1, currency of a SOC 2 report. */
function soc2Currency(world: World, evidence: Soc2Report): Reason[] {
  const asOf = dayOf(world.asOf);
  const end = endOf(evidence);
  const limit = limitOf(world, evidence);
  const reasons: Reason[] = [];
  const beforeEnd = end !== null && asOf < end;
  const beforeReport = evidence.reportDate !== undefined && asOf < dayOf(evidence.reportDate);
  if (beforeEnd || beforeReport) reasons.push({ outcome: "fail", code: "not-yet-valid" });
  if (limit !== null && asOf > limit) reasons.push({ outcome: "fail", code: "stale" });
  if (end === null || (evidence.type === 2 && evidence.period?.from === undefined)) {
    reasons.push({ outcome: "unknown", code: "date-unknown" });
  }
  return reasons;
}

/** 4.1, currency of an AUP report. */
function aupCurrency(world: World, evidence: AupReport): Reason[] {
  const asOf = dayOf(world.asOf);
  const end = endOf(evidence);
  const limit = limitOf(world, evidence);
  const reasons: Reason[] = [];
  const beforeEnd = end !== null && asOf < end;
  const beforeReport = evidence.date !== undefined && asOf < dayOf(evidence.date);
  if (beforeEnd || beforeReport) reasons.push({ outcome: "fail", code: "not-yet-valid" });
  if (limit !== null && asOf > limit) reasons.push({ outcome: "fail", code: "stale" });
  if (end === null || (evidence.period !== undefined && evidence.period.from === undefined)) {
    reasons.push({ outcome: "unknown", code: "date-unknown" });
  }
  return reasons;
}

/** 4.1, opinion. */
function opinionReasons(evidence: Soc2Report): Reason[] {
  if (evidence.opinion === "adverse") return [{ outcome: "fail", code: "opinion-adverse" }];
  if (evidence.opinion === "disclaimer") return [{ outcome: "fail", code: "opinion-disclaimer" }];
  if (evidence.opinion === undefined) return [{ outcome: "unknown", code: "opinion-unknown" }];
  if (evidence.opinion === "qualified" && (evidence.qualified ?? []).length === 0) {
    return [{ outcome: "unknown", code: "qualification-unspecified" }];
  }
  return [];
}

/** 4.1, user. */
function userReasons(world: World, evidence: AupReport): Reason[] {
  if (world.bank === null) return [{ outcome: "unknown", code: "bank-unknown" }];
  for (const name of [...(evidence.users ?? []), ...(evidence.agreements ?? [])]) {
    if (normalised(name) === normalised(world.bank)) return [];
  }
  return [{ outcome: "fail", code: "user-not-agreed" }];
}

/** §5, validUntil: the last day on which the currency gate passes; null where that is unknown. */
export function validUntil(world: World, evidence: Evidence): string | null {
  if (evidence.kind === "other") return null;
  if (evidence.kind === "isms-certificate") {
    if (evidence.expires === undefined) return null;
    const expires = dayOf(evidence.expires);
    return textOf(evidence.standard === "iso27001-2013" ? Math.min(expires, 20251031) : expires);
  }
  const limit = limitOf(world, evidence);
  return limit === null ? null : textOf(limit);
}
