import type { ChecklistItem, Evidence, Link, Procedure } from "../../src/dataset/dataset.ts";
import type { Soc2Report } from "../../src/schema/evidence.ts";
import {
  type Candidate,
  type Cap,
  type Extent,
  type Grade,
  type ProcedureLine,
  type Status,
  statuses,
} from "../../src/schema/result.ts";
import { endOf, isOwn, isUsable, normalised, type World } from "./naive-evidence.ts";
import {
  bestBy,
  gradeBy,
  leastOf,
  markOf,
  type NaiveRequirement,
  rank,
  requirementOf,
  soaObstacles,
  speaksAbout,
  standardOf,
  underOwnEvidence,
} from "./naive-grades.ts";
import { countingResult } from "./naive-procedures.ts";

/** Of a candidate: what it is (`by`: the report of a commitment, the normalised holder of a delegation), and what it comes to. */
export interface NaiveCandidate {
  readonly kind: Candidate["kind"];
  readonly link: string | null;
  readonly by: string | null;
  readonly extent: Extent;
  readonly grade: Grade;
  readonly status: Status;
  readonly requirements: readonly NaiveRequirement[];
  readonly procedures: readonly ProcedureLine[];
}

export interface NaiveTopic {
  readonly topic: string;
  readonly status: Status;
  readonly grade: Grade;
  readonly caps: readonly Cap[];
  readonly candidates: readonly NaiveCandidate[];
}

/** 4.4: a topic, for one item. */
export function topicOf(world: World, item: ChecklistItem, topic: string): NaiveTopic {
  const candidates: NaiveCandidate[] = [];
  for (const link of linksOf(world, topic)) {
    candidates.push(linkCandidate(world, item, link));
    candidates.push(...commitmentCandidates(world, item, link));
    candidates.push(...delegationCandidates(world, item, link));
  }
  const procedures = world.dataset.procedures.filter((procedure) => procedure.topic === topic);
  if (procedures.length > 0) candidates.push(aupCandidate(world, procedures));

  // "The best candidate by status, then grade": what comes after these two changes neither status nor grade.
  let status: Status = "confirm";
  let grade: Grade = "none";
  for (const candidate of candidates) {
    const byStatus = statuses.indexOf(candidate.status) - statuses.indexOf(status);
    if (byStatus > 0 || (byStatus === 0 && rank(candidate.grade) > rank(grade))) {
      status = candidate.status;
      grade = candidate.grade;
    }
  }
  // "Then bad news caps, and is not outvoted: the topic is at most narrowed"
  const caps = capsOf(world, topic, procedures);
  if (caps.length > 0 && status === "covered") status = "narrowed";
  return { topic, status, grade, caps, candidates };
}

function linksOf(world: World, topic: string): Link[] {
  return world.dataset.links.filter((link) => link.topic === topic);
}

function usableOwn(world: World): Evidence[] {
  return (world.connector.evidence ?? []).filter((evidence) => isOwn(evidence) && isUsable(world, evidence));
}

/** 4.3: "Extent: full for equal-to, equivalent-to, superset-of; part for subset-of, intersects-with". */
function extentOf(link: Link): Extent {
  if (link.relation === "no-relationship") return "none";
  if (link.relation === "subset-of" || link.relation === "intersects-with") return "part";
  return "full";
}

/** 4.4: the first three lines of the candidates. */
function statusOf(world: World, item: ChecklistItem, link: Link, extent: Extent, grade: Grade): Status {
  if (extent === "none" || grade === "none" || grade === "presumed") return "confirm";
  if (rank(grade) < rank(acceptOf(world, item))) return "narrowed";
  if (extent === "full") return "covered";
  // "but covered where the link has remainderProcedures and all of them are no-exception"
  const named = link.remainderProcedures ?? [];
  if (named.length === 0) return "narrowed";
  for (const id of named) {
    for (const procedure of world.dataset.procedures) {
      if (procedure.id === id && countingResult(world, procedure).result !== "no-exception") return "narrowed";
    }
  }
  return "covered";
}

/** §2: `acceptItems` overrides `accept` for the items of its own checklist. */
function acceptOf(world: World, item: ChecklistItem): Grade {
  const { accept, acceptItems } = world.policy;
  if (acceptItems === undefined || acceptItems.checklist !== world.checklist.id) return accept;
  for (const [no, grade] of Object.entries(acceptItems.items)) if (no === String(item.no)) return grade;
  return accept;
}

/** 4.3: a link under all own evidence. */
function linkCandidate(world: World, item: ChecklistItem, link: Link): NaiveCandidate {
  const standard = standardOf(world, link.standard);
  const requirements = link.needs.map((id) => underOwnEvidence(world, standard, id));
  const extent = extentOf(link);
  const grade = leastOf(requirements);
  const status = statusOf(world, item, link, extent, grade);
  return { kind: "link", link: link.id, by: null, extent, grade, status, requirements, procedures: [] };
}

/** 4.3, commitments: the grade that the report alone (with the reports of what it carves out) gives, extent full [M-17]. */
function commitmentCandidates(world: World, item: ChecklistItem, link: Link): NaiveCandidate[] {
  const standard = standardOf(world, link.standard);
  const candidates: NaiveCandidate[] = [];
  if (link.needs.length === 0) return candidates;
  for (const report of usableOwn(world)) {
    if (report.kind !== "soc2-report" || report.type !== 2 || !speaksAbout(report, standard)) continue;
    if (!namesItem(world, item, report)) continue;
    const requirements: NaiveRequirement[] = [];
    for (const id of link.needs) {
      requirements.push({ id, evidence: report.id, ...gradeBy(world, report, standard, id) });
    }
    const grade = leastOf(requirements);
    const status = statusOf(world, item, link, "full", grade);
    candidates.push({
      kind: "commitments",
      link: link.id,
      by: report.id,
      extent: "full",
      grade,
      status,
      requirements,
      procedures: [],
    });
  }
  return candidates;
}

function namesItem(world: World, item: ChecklistItem, report: Soc2Report): boolean {
  const commitments = report.commitments;
  if (commitments === undefined || commitments.checklist !== world.checklist.id) return false;
  if (commitments.testedInSection4 !== "yes") return false;
  if (commitments.items === "all") return true;
  return commitments.items.some((no) => String(no) === String(item.no));
}

/** 4.3, delegation: H's usable evidence may serve any link of a topic that the SoA hands to H. */
function delegationCandidates(world: World, item: ChecklistItem, link: Link): NaiveCandidate[] {
  const standard = standardOf(world, link.standard);
  const candidates: NaiveCandidate[] = [];
  if (link.needs.length === 0) return candidates;
  for (const holder of hostsOf(world, link.topic)) {
    const held: Evidence[] = [];
    for (const evidence of world.connector.evidence ?? []) {
      if (evidence.holder?.relation !== "subservice" || normalised(evidence.holder.name) !== holder) continue;
      if (speaksAbout(evidence, standard) && isUsable(world, evidence)) held.push(evidence);
    }
    if (held.length === 0) continue;
    const requirements: NaiveRequirement[] = [];
    for (const id of link.needs) {
      const best = bestBy(world, held, standard, id);
      if (best !== null) requirements.push(best);
    }
    const extent = extentOf(link);
    const grade = leastOf(requirements);
    const status = statusOf(world, item, link, extent, grade);
    candidates.push({
      kind: "delegation",
      link: link.id,
      by: holder,
      extent,
      grade,
      status,
      requirements,
      procedures: [],
    });
  }
  return candidates;
}

/** The holders to whom a readable SoA hands "every control of one of the topic's ISO links (same edition)"; normalised. */
function hostsOf(world: World, topic: string): string[] {
  const hosts: string[] = [];
  for (const certificate of usableOwn(world)) {
    if (certificate.kind !== "isms-certificate" || soaObstacles(certificate).length > 0) continue;
    for (const link of linksOf(world, topic)) {
      if (link.standard !== certificate.standard || link.needs.length === 0) continue;
      const standard = standardOf(world, link.standard);
      const names: (string | null)[] = link.needs.map((id) => {
        if (requirementOf(standard, id).type === "clause") return null;
        if (markOf(certificate, id) !== "inherited") return null;
        for (const [control, name] of Object.entries(certificate.soa?.inheritedFrom ?? {})) {
          if (control === id) return normalised(name);
        }
        return null;
      });
      const first = names[0] ?? null;
      if (first !== null && names.every((name) => name === first) && !hosts.includes(first)) hosts.push(first);
    }
  }
  return hosts;
}

/** 4.4, AUP. */
function aupCandidate(world: World, procedures: readonly Procedure[]): NaiveCandidate {
  const lines = procedures.map((procedure) => countingResult(world, procedure));
  const performed = lines.filter((line) => line.result !== null);
  const common = { kind: "aup", link: null, by: null, extent: "full", requirements: [], procedures: lines } as const;
  if (lines.every((line) => line.result === "no-exception")) return { ...common, status: "covered", grade: "tested" };
  if (performed.length > 0) return { ...common, status: "narrowed", grade: "none" };
  return { ...common, status: "confirm", grade: "none" };
}

/** 4.4: the exceptions and qualifications that cap a topic; sorted, each once. */
function capsOf(world: World, topic: string, procedures: readonly Procedure[]): Cap[] {
  const caps: Cap[] = [];
  const add = (cap: Cap) => {
    const same = caps.some((c) => c.code === cap.code && c.evidence === cap.evidence && c.subject === cap.subject);
    if (!same) caps.push(cap);
  };
  for (const procedure of procedures) {
    const { result, evidence } = countingResult(world, procedure);
    if (result === "exception" && evidence !== null)
      add({ code: "procedure-exception", evidence, subject: procedure.id });
  }
  for (const link of linksOf(world, topic)) {
    for (const criterion of link.needs) {
      for (const report of usableOwn(world)) {
        if (report.kind !== "soc2-report" || !speaksAbout(report, standardOf(world, link.standard))) continue;
        const noted = (report.exceptions ?? []).some((exception) => exception.criterion === criterion);
        const qualified = report.opinion === "qualified" && (report.qualified ?? []).includes(criterion);
        if ((!noted && !qualified) || isCleared(world, link.standard, criterion, report)) continue;
        if (noted) add({ code: "exception-noted", evidence: report.id, subject: criterion });
        if (qualified) add({ code: "criterion-qualified", evidence: report.id, subject: criterion });
      }
    }
  }
  const words = (cap: Cap) => [cap.code, cap.evidence, cap.subject];
  return caps.sort((a, b) => {
    for (const n of [0, 1, 2]) {
      const [x = "", y = ""] = [words(a)[n], words(b)[n]];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}

/** 4.4: "unless a later usable own type 2 report (period.to later) grades that criterion tested". */
function isCleared(world: World, standardId: string, criterion: string, report: Soc2Report): boolean {
  const standard = standardOf(world, standardId);
  for (const other of usableOwn(world)) {
    if (other.kind !== "soc2-report" || other.type !== 2 || other.id === report.id) continue;
    // only the best case has ends that nobody knows: none of them is later, and nothing is known to be later than they
    const [end, bad] = [endOf(other), endOf(report)];
    const later = end !== null && bad !== null && end > bad;
    if (later && gradeBy(world, other, standard, criterion).grade === "tested") return true;
  }
  return false;
}
