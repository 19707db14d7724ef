import type { Procedure } from "../dataset/dataset.ts";
import type { AupReport } from "../schema/evidence.ts";
import type { ProcedureLine } from "../schema/result.ts";
import { type Facts, indexOf } from "./facts.ts";
import { inOrder } from "./ladders.ts";

type Performed = { readonly result: "no-exception" | "exception"; readonly by: string; readonly end: string };

/** Which result of a procedure counts (contract 4.4): the latest performed in full; at one end the exception. */
export function countingLine(facts: Facts, id: string): ProcedureLine {
  const procedure = indexOf(facts.dataset).procedureById.get(id);
  const counting: Performed[] = [];
  let reduced = false;
  for (const { evidence, end } of facts.own) {
    const stated = evidence.kind === "aup-report" ? statedIn(evidence, id) : undefined;
    if (!procedure || stated === undefined || stated.result === "not-performed") continue;
    if (isReduced(procedure, stated.parameters ?? {})) reduced = true;
    else counting.push({ result: stated.result, by: evidence.id, end: end ?? "" });
  }
  const [first] = counting.toSorted(
    (a, b) => inOrder(b.end, a.end) || inOrder(a.result, b.result) || inOrder(a.by, b.by),
  );
  if (!first) return { id, result: null, evidence: null, codes: reduced ? ["procedure-reduced"] : [] };
  const { result, by } = first;
  return { id, result, evidence: by, codes: result === "exception" ? ["procedure-exception"] : [] };
}

type Parameters = Readonly<Record<string, string | number>>;

function statedIn({ results = {} }: AupReport, id: string) {
  const stated = Object.hasOwn(results, id) ? results[id] : undefined;
  return typeof stated === "string" ? { result: stated, parameters: {} } : stated;
}

function isReduced({ parameters = {} }: Procedure, performed: Parameters): boolean {
  return Object.entries(performed).some(([name, value]) => {
    const wanted = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return typeof value === "number" && wanted !== undefined && "minimum" in wanted && value < wanted.minimum;
  });
}
