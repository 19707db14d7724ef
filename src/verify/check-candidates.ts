import type { ChecklistItem } from "../dataset/dataset.ts";
import type { Candidate, Grade, ProcedureLine, TopicResult } from "../schema/result.ts";
import { checkRequirements } from "./check-requirements.ts";
import { countingLine } from "./counting.ts";
import { barOf, type Facts, indexOf } from "./facts.ts";
import type { Ledger } from "./finding.ts";
import { height, inOrder, lower, plainName, statusHeight } from "./ladders.ts";
import { handedTo } from "./notes.ts";
import { isClean, statusFrom, statusFromProcedures, type Way, waysOf } from "./ways.ts";

type LinkCandidate = Exclude<Candidate, { readonly kind: "aup" }>;

/** Is every candidate of the topic there and none invented, and does each follow from its links, evidence and procedures? */
export function checkCandidates(
  ledger: Ledger,
  path: string,
  facts: Facts,
  item: ChecklistItem,
  { topic, candidates }: TopicResult,
): void {
  const ways = waysOf(facts, topic, item);
  const procedures = (indexOf(facts.dataset).proceduresOf.get(topic) ?? []).map(({ id }) => id);
  const codes = { missing: "candidate-missing", invented: "candidate-invented" } as const;
  const expected = [...ways.map(keyOfWay), ...(procedures.length > 0 ? ["aup"] : [])];
  ledger.lists(path, codes, expected, candidates.map(keyOf));
  candidates.forEach((one, index) => {
    const at = `${path}[${index}]`;
    if (one.kind === "aup") checkProcedures(ledger, at, facts, procedures, one);
    else {
      const way = ways.find((known) => keyOfWay(known) === keyOf(one));
      if (way) checkWay(ledger, at, facts, item, way, one);
    }
    const before = candidates[index - 1];
    if (before) ledger.holds(isBefore(before, one), at, "candidate-order", keyOf(one), keyOf(before));
  });
}

const keyOfWay = ({ kind, link, by }: Way): string => [kind, link.id, ...(by === "" ? [] : [by])].join(" ");

function keyOf(candidate: Candidate): string {
  if (candidate.kind === "aup") return "aup";
  const by = sourceOf(candidate);
  return [
    candidate.kind,
    candidate.link,
    ...(by === "" ? [] : [candidate.kind === "delegation" ? plainName(by) : by]),
  ].join(" ");
}

function sourceOf(candidate: LinkCandidate): string {
  if (candidate.kind === "commitments") return candidate.evidence;
  return candidate.kind === "delegation" ? candidate.holder : "";
}

function checkWay(
  ledger: Ledger,
  path: string,
  facts: Facts,
  item: ChecklistItem,
  way: Way,
  found: LinkCandidate,
): void {
  const { link, extent } = way;
  ledger.same(`${path}.standard`, "candidate-facts", link.standard, found.standard);
  ledger.same(`${path}.relation`, "candidate-facts", link.relation, found.relation);
  ledger.same(`${path}.extent`, "candidate-facts", extent, found.extent);
  if (found.kind === "delegation") {
    const spellings = facts.own.flatMap(({ evidence }) => handedTo(evidence));
    ledger.holds(spellings.includes(found.holder), `${path}.holder`, "candidate-facts", spellings, found.holder);
  }
  checkRequirements(ledger, `${path}.requirements`, facts, way, found.requirements);

  const { requirements, remainder } = found;
  const least = requirements
    .map(({ grade }) => grade)
    .reduce<Grade>(lower, requirements.length > 0 ? "tested" : "none");
  ledger.same(`${path}.grade`, "candidate-grade", least, found.grade);
  checkLines(ledger, `${path}.remainder`, facts, link.remainderProcedures ?? [], remainder ?? []);
  const status = statusFrom(found.grade, found.extent, barOf(facts, item), remainder);
  ledger.same(`${path}.status`, "candidate-status", status, found.status);
}

function checkProcedures(
  ledger: Ledger,
  path: string,
  facts: Facts,
  procedures: readonly string[],
  found: Extract<Candidate, { readonly kind: "aup" }>,
): void {
  checkLines(ledger, `${path}.procedures`, facts, procedures, found.procedures);
  ledger.same(`${path}.extent`, "candidate-facts", "full", found.extent);
  ledger.same(`${path}.status`, "candidate-status", statusFromProcedures(found.procedures), found.status);
  ledger.same(`${path}.grade`, "candidate-grade", isClean(found.procedures) ? "tested" : "none", found.grade);
}

/** Each procedure has its line, and each line counts the right report. */
function checkLines(
  ledger: Ledger,
  path: string,
  facts: Facts,
  procedures: readonly string[],
  found: readonly ProcedureLine[],
): void {
  const ids = found.map(({ id }) => id);
  ledger.same(path, "procedure-list", procedures, ids);
  found.forEach((line, index) => {
    if (!procedures.includes(line.id)) return;
    const expected = countingLine(facts, line.id);
    ledger.same(`${path}[${index}].result`, "procedure-result", expected.result, line.result);
    ledger.same(`${path}[${index}].evidence`, "procedure-result", expected.evidence, line.evidence);
    ledger.same(`${path}[${index}].codes`, "procedure-codes", expected.codes, line.codes);
  });
}

/** By status, then grade, then links before AUP, then fewer needs, then standard and link id (contract 4.4). */
function isBefore(a: Candidate, b: Candidate): boolean {
  if (a.status !== b.status) return statusHeight(a.status) > statusHeight(b.status);
  if (a.grade !== b.grade) return height(a.grade) > height(b.grade);
  if (a.kind === "aup" || b.kind === "aup") return b.kind === "aup";
  if (a.requirements.length !== b.requirements.length) return a.requirements.length < b.requirements.length;
  const kinds = ["link", "commitments", "delegation"];
  const order =
    inOrder(a.standard, b.standard) ||
    inOrder(a.link, b.link) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    inOrder(sourceOf(a), sourceOf(b));
  return order < 0;
}
