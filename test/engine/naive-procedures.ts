import type { Procedure } from "../../src/dataset/dataset.ts";
import type { TopicCode } from "../../src/schema/codes.ts";
import type { AupReport } from "../../src/schema/evidence.ts";
import type { ProcedureLine } from "../../src/schema/result.ts";
import { endOf, isOwn, isUsable, type World } from "./naive-evidence.ts";

/** 4.4: "per procedure the latest performed result among usable AUP reports counts (same date: exception wins)". */
export function countingResult(world: World, procedure: Procedure): ProcedureLine {
  let counting: { result: "no-exception" | "exception"; report: AupReport } | null = null;
  let reduced = false;
  for (const report of world.connector.evidence ?? []) {
    if (report.kind !== "aup-report" || !isOwn(report) || !isUsable(world, report)) continue;
    for (const [id, value] of Object.entries(report.results ?? {})) {
      if (id !== procedure.id) continue;
      const result = typeof value === "string" ? value : value.result;
      const parameters = typeof value === "string" ? {} : (value.parameters ?? {});
      if (result === "not-performed") continue;
      if (isReduced(procedure, parameters)) {
        reduced = true;
        continue;
      }
      const challenger = { result, report };
      if (counting === null || countsBefore(challenger, counting)) counting = challenger;
    }
  }
  const codes: TopicCode[] = [];
  if (counting?.result === "exception") codes.push("procedure-exception");
  if (counting === null && reduced) codes.push("procedure-reduced");
  return { id: procedure.id, result: counting?.result ?? null, evidence: counting?.report.id ?? null, codes };
}

interface Performed {
  readonly result: "no-exception" | "exception";
  readonly report: AupReport;
}

function countsBefore(a: Performed, b: Performed): boolean {
  const endA = endOf(a.report) ?? 0;
  const endB = endOf(b.report) ?? 0;
  if (endA !== endB) return endA > endB;
  if (a.result !== b.result) return a.result === "exception";
  return a.report.id < b.report.id;
}

/** 4.4: "a result whose parameters lie under the procedure's minimum counts as not performed". */
function isReduced(procedure: Procedure, parameters: Readonly<Record<string, number | string>>): boolean {
  for (const [name, value] of Object.entries(parameters)) {
    for (const [declared, parameter] of Object.entries(procedure.parameters ?? {})) {
      if (name !== declared || typeof value !== "number" || !("minimum" in parameter)) continue;
      if (value < parameter.minimum) return true;
    }
  }
  return false;
}
