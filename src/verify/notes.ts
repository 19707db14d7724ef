import type { Evidence } from "../dataset/dataset.ts";
import type { NoteCode } from "../schema/codes.ts";
import type { Soc2Report } from "../schema/evidence.ts";
import type { Args } from "../schema/result.ts";
import { monthsLater } from "./calendar.ts";
import type { Facts, Piece } from "./facts.ts";
import { plainName } from "./ladders.ts";

export interface NoteRow {
  readonly code: NoteCode;
  readonly args?: Args;
}

/** What is worth knowing about a piece and blocks nothing, but for names that are near. */
export function notesOf(facts: Facts, { evidence, end }: Piece): readonly NoteRow[] {
  const notes: NoteRow[] = [];
  if (evidence.kind === "soc2-report") notes.push(...reportNotes(facts, evidence, end));
  const { holder } = evidence;
  if (holder?.relation === "subservice" && !isWanted(facts, holder.name)) {
    notes.push({ code: "serves-host-only", args: { name: holder.name } });
  }
  return notes;
}

function reportNotes({ asOf, policy }: Facts, report: Soc2Report, end: string | null): readonly NoteRow[] {
  const notes: NoteRow[] = [];
  const { type, bridgeLetter, commitments, subservices = [] } = report;
  if (type === 2 && end !== null) {
    const late = monthsLater(end, policy.soc2.bridgeMaxMonths) < asOf;
    if (late && (bridgeLetter?.to ?? "") < asOf) notes.push({ code: "gap-unbridged", args: { date: end } });
    if (bridgeLetter && end < bridgeLetter.to)
      notes.push({ code: "bridge-unassured", args: { date: bridgeLetter.to } });
  }
  if (commitments && commitments.testedInSection4 !== "yes") notes.push({ code: "commitments-untested" });
  const told = new Set<string>(); // one subservice, however it is spelt, is told once
  for (const { name, method, criteria = [] } of subservices) {
    if (method !== "carve-out" || criteria.length > 0 || told.has(plainName(name))) continue;
    told.add(plainName(name));
    notes.push({ code: "carve-out-unspecified", args: { holder: name } });
  }
  return notes;
}

/** Those to whom a piece of evidence hands criteria or controls, as it writes them. */
export function handedTo(evidence: Evidence): readonly string[] {
  if (evidence.kind === "isms-certificate") return Object.values(evidence.soa?.inheritedFrom ?? {});
  if (evidence.kind !== "soc2-report") return [];
  return (evidence.subservices ?? []).flatMap(({ name, method }) => (method === "carve-out" ? [name] : []));
}

const allHandedTo = ({ pieces }: Facts): readonly string[] => pieces.flatMap(({ evidence }) => handedTo(evidence));

const isWanted = (facts: Facts, name: string): boolean =>
  allHandedTo(facts).some((one) => plainName(one) === plainName(name));

/** May the two names of such a note be called near at all: one was stated, the other was looked for, and they differ. */
export function mayBeNear(facts: Facts, { evidence }: Piece, { args = {} }: NoteRow): boolean {
  const { name, wanted } = args;
  if (typeof name !== "string" || typeof wanted !== "string" || plainName(name) === plainName(wanted)) return false;
  const { holder } = evidence;
  if (holder?.relation === "subservice" && holder.name === name && !isWanted(facts, name)) {
    if (allHandedTo(facts).includes(wanted)) return true;
  }
  if (evidence.kind !== "aup-report" || wanted !== facts.bank) return false;
  return [...(evidence.users ?? []), ...(evidence.agreements ?? [])].includes(name);
}
