import type { Connector, Evidence } from "../../src/dataset/dataset.ts";
import { evidenceFacts, type Fact, minorKeys, type Placed } from "./facts/index.ts";
import { valueAt } from "./path.ts";
import { isRelevant } from "./relevant.ts";

/** What absence means is "none" for these, not "unknown". */
const mayBeNone = new Set(["part", "rows", "inherited", "names", "results"]);
const optional = new Set([
  "isms-certificate.soaVersion",
  "isms-certificate.soa.version",
  "isms-certificate.soa.consent",
  "isms-certificate.issued",
  "isms-certificate.soa.controls",
  "evidence.scope.sites",
  "soc2-report.reportDate",
]);

/** Is it a fact that decides something, and nobody has said it? */
export function isUnknown(fact: Fact, value: unknown): boolean {
  if (mayBeNone.has(fact.control.as) || minorKeys.has(fact.key)) return false;
  return value === undefined || value === "unknown";
}

/** The facts of one paper that decide and are unknown; those that only refine the answer are left out. */
export function unknownsOf(connector: Connector, evidence: Evidence, index: number): readonly Placed[] {
  if (evidence.kind === "other") return [];
  return evidenceFacts[evidence.kind]
    .filter(({ key }) => isRelevant(key, evidence) && !optional.has(key))
    .map((fact) => ({ fact, path: ["evidence", index, ...fact.path] }))
    .filter(({ fact, path }) => isUnknown(fact, valueAt(connector, path)));
}
