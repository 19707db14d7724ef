import { gradeCodes, topicCodes } from "../schema/codes.ts";
import type { Candidate, Cap, ReasonCode } from "../schema/result.ts";
import { isTested } from "./candidates.ts";

type LinkCandidate = Exclude<Candidate, { kind: "aup" }>;

const order = new Map<ReasonCode, number>([...gradeCodes, ...topicCodes].map((code, index) => [code, index]));
const orderOf = (code: ReasonCode): number => order.get(code) ?? 0;

/** Why a topic is what it is: the reasons of the chosen candidate and of the caps, in fixed order. */
export function reasonsOf(
  best: Candidate | undefined,
  candidates: readonly Candidate[],
  caps: readonly Cap[],
): readonly ReasonCode[] {
  const codes = new Set<ReasonCode>([...caps.map(({ code }) => code), ...ofBest(best, candidates)]);
  return [...codes].toSorted((a, b) => orderOf(a) - orderOf(b));
}

function ofBest(best: Candidate | undefined, candidates: readonly Candidate[]): readonly ReasonCode[] {
  if (!best) return [candidates.some(({ kind }) => kind === "link") ? "no-relationship" : "no-link"];
  if (best.kind === "aup") return ofProcedures(best);
  if (best.status === "confirm") return ofFailing(best, candidates);
  return [...weakestOf(best), ...ofWay(best)];
}

function ofProcedures({ status, procedures }: Extract<Candidate, { kind: "aup" }>): readonly ReasonCode[] {
  const missing = status === "narrowed" && procedures.some(({ result }) => result === null);
  return [...procedures.flatMap(({ codes }) => codes), ...(missing ? (["procedure-missing"] as const) : [])];
}

/**
 * Where nothing covers, every candidate that reaches as far as the best tells why it stops there; that one kind of evidence is
 * not there at all says least and is said only where nothing else is.
 */
function ofFailing(best: LinkCandidate, candidates: readonly Candidate[]): readonly ReasonCode[] {
  const equals = candidates.flatMap((one) =>
    one.kind !== "aup" && one.extent !== "none" && one.grade === best.grade ? weakestOf(one) : [],
  );
  const telling = equals.filter((code) => code !== "no-evidence");
  return telling.length > 0 ? telling : equals;
}

const weakestOf = ({ grade, requirements }: LinkCandidate): readonly ReasonCode[] =>
  requirements.filter((one) => one.grade === grade).flatMap(({ codes }) => codes);

function ofWay({ kind, extent, remainder }: LinkCandidate): readonly ReasonCode[] {
  const codes: ReasonCode[] = [];
  if (kind === "commitments") codes.push("commitments-tested");
  if (kind === "delegation") codes.push("relied-on-host");
  if (extent === "part") codes.push(isTested(remainder) ? "remainder-tested" : "relation-partial");
  return codes;
}
