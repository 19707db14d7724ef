import { gradeCodes, topicCodes } from "../schema/codes.ts";
import type { Candidate, Cap, ReasonCode, TopicResult } from "../schema/result.ts";
import { isClean } from "./ways.ts";

type LinkCandidate = Exclude<Candidate, { readonly kind: "aup" }>;

/** Why a topic is what it is, from its own candidates and caps: the codes in the order of the vocabulary. */
export function reasonsFor({ chosen, candidates, caps }: TopicResult): readonly ReasonCode[] {
  const best = chosen === null ? undefined : candidates[chosen];
  const reasons = new Set<ReasonCode>(caps.map(({ code }: Cap) => code));
  for (const code of best ? reasonsOf(best, candidates) : [absence(candidates)]) reasons.add(code);
  return [...gradeCodes, ...topicCodes].filter((code, index, all) => reasons.has(code) && all.indexOf(code) === index);
}

/** Somebody looked and found no relationship, or nobody looked. */
const absence = (candidates: readonly Candidate[]): ReasonCode =>
  candidates.some(({ kind }) => kind === "link") ? "no-relationship" : "no-link";

function reasonsOf(best: Candidate, candidates: readonly Candidate[]): readonly ReasonCode[] {
  if (best.kind === "aup") {
    const said: ReasonCode[] = best.procedures.flatMap(({ codes }) => codes);
    const lacks = best.status === "narrowed" && best.procedures.some(({ result }) => result === null);
    return lacks ? [...said, "procedure-missing"] : said;
  }
  if (best.status === "confirm") {
    const equal = candidates.filter(
      (one): one is LinkCandidate => one.kind !== "aup" && one.extent !== "none" && one.grade === best.grade,
    );
    const all = equal.flatMap(weakest);
    const telling = all.filter((code) => code !== "no-evidence");
    return telling.length > 0 ? telling : all;
  }
  const reasons: ReasonCode[] = [...weakest(best)];
  if (best.kind === "commitments") reasons.push("commitments-tested");
  if (best.kind === "delegation") reasons.push("relied-on-host");
  if (best.extent === "part") reasons.push(isClean(best.remainder) ? "remainder-tested" : "relation-partial");
  return reasons;
}

const weakest = ({ grade, requirements }: LinkCandidate): readonly ReasonCode[] =>
  requirements.flatMap((one) => (one.grade === grade ? one.codes : []));
