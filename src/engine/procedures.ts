import type { Procedure } from "../dataset/dataset.ts";
import type { AupReport } from "../schema/evidence.ts";
import type { ProcedureLine } from "../schema/result.ts";
import { byCode } from "./order.ts";
import type { Situation } from "./situation.ts";

interface Performed {
  readonly result: "no-exception" | "exception";
  readonly evidence: string;
  readonly end: string;
}

/**
 * The result of one procedure that counts (contract 4.4): the latest performed one among usable AUP reports; at the same end an
 * exception wins. A result whose parameters lie under the procedure's minimum counts as not performed.
 */
export function countingResult(situation: Situation, id: string): ProcedureLine {
  const { procedures } = situation.known;
  const known = procedures.get(id);
  if (known) return known;
  const procedure = situation.catalogue.procedures.get(id);
  const line = procedure ? count(situation, procedure) : unperformed(id, false);
  procedures.set(id, line);
  return line;
}

/** The procedures of which the connector's usable reports state a result: only of these may anything count. */
export const statedIn = ({ own }: Situation): readonly string[] =>
  own.flatMap(({ evidence }) => (evidence.kind === "aup-report" ? Object.keys(evidence.results ?? {}) : []));

const unperformed = (id: string, reduced: boolean): ProcedureLine => ({
  id,
  result: null,
  evidence: null,
  codes: reduced ? ["procedure-reduced"] : [],
});

function count(situation: Situation, procedure: Procedure): ProcedureLine {
  const performed: Performed[] = [];
  let reduced = false;
  for (const held of situation.own) {
    const { evidence, end } = held;
    if (evidence.kind !== "aup-report") continue;
    const stated = resultOf(evidence, procedure.id);
    if (!stated || stated.result === "not-performed") continue;
    if (stated.result === "exception" && situation.quiet?.has(held)) continue;
    if (isReduced(stated.parameters, procedure)) reduced = true;
    else performed.push({ result: stated.result, evidence: evidence.id, end: end ?? "" });
  }
  const counting = performed.toSorted(latestFirst)[0];
  if (!counting) return unperformed(procedure.id, reduced);
  const { result, evidence } = counting;
  return { id: procedure.id, result, evidence, codes: result === "exception" ? ["procedure-exception"] : [] };
}

function latestFirst(a: Performed, b: Performed): number {
  const worstFirst = Number(b.result === "exception") - Number(a.result === "exception");
  return byCode(b.end, a.end) || worstFirst || byCode(a.evidence, b.evidence);
}

function resultOf({ results }: AupReport, procedure: string) {
  const stated = results && Object.hasOwn(results, procedure) ? results[procedure] : undefined;
  return typeof stated === "string" ? { result: stated, parameters: undefined } : stated;
}

function isReduced(performed: Readonly<Record<string, string | number>> | undefined, procedure: Procedure): boolean {
  return Object.entries(performed ?? {}).some(([name, value]) => {
    const parameter = procedure.parameters?.[name];
    return parameter !== undefined && "minimum" in parameter && typeof value === "number" && value < parameter.minimum;
  });
}
