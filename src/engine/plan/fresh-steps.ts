import type { Code } from "../../schema/codes.ts";
import type { Soc2Report } from "../../schema/evidence.ts";
import { normaliseName } from "../../schema/names.ts";
import { hasException, isQualified, isShort } from "../kinds/soc2.ts";
import { byCode } from "../order.ts";
import type { Held, Situation } from "../situation.ts";
import type { Goal } from "./goals.ts";
import { edition, newLine } from "./new-papers.ts";
import { type Step, stepOf } from "./step.ts";

/** What a connector could obtain anew: a SOC 2 report, a certificate, agreed-upon procedures; and topics to answer individually. */
export function freshSteps(situation: Situation, goals: readonly Goal[], answers: boolean): readonly Step[] {
  const topics = [...new Set(goals.map(({ topic }) => topic))].toSorted(byCode);
  return [
    ...soc2Steps(situation, topics),
    ...aupSteps(situation, topics),
    ...ismsSteps(situation),
    ...(answers
      ? topics.map((topic) => stepOf("answer", { id: `answer:${topic}`, args: { topic }, confirms: true }))
      : []),
  ];
}

type HeldReport = Held & { readonly evidence: Soc2Report };

/** The latest report of each system: the one that a next report would follow. */
function linesOf({ held }: Situation): readonly HeldReport[] {
  const lines = new Map<string, HeldReport>();
  for (const one of held) {
    const { evidence, own, end } = one;
    if (!own || evidence.kind !== "soc2-report") continue;
    const key = `${normaliseName(evidence.holder?.name ?? "")}\n${evidence.system?.normalize("NFKC").trim() ?? ""}`;
    const known = lines.get(key);
    if (!known || (end ?? "") > (known.end ?? "")) lines.set(key, { ...one, evidence });
  }
  return [...lines.values()];
}

function soc2Steps(situation: Situation, topics: readonly string[]): readonly Step[] {
  const { criteriaOf, evidenceKindOf } = situation.catalogue;
  if (![...evidenceKindOf.values()].includes("soc2-report")) return [];
  const criteria = topics.flatMap((topic) => criteriaOf.get(topic) ?? []).map(({ requirement }) => requirement);
  const categories = [...new Set(criteria.map(({ category }) => category))].toSorted();
  const lines = linesOf(situation);
  const steps = lines.flatMap((line): readonly Step[] => {
    const { id } = line.evidence;
    const wanted = [...new Set(criteria.map((one) => one.id))];
    const next = stepOf("soc2-next", { evidence: id, codes: whyNext(situation, line, wanted) });
    return [next, ...addedTo(id, line.evidence.categories ?? [], categories, [[next.id]], [[next.id]])];
  });
  if (lines.some(({ evidence }) => evidence.holder === undefined)) return steps;
  const [type1, type2] = [stepOf("soc2-new-type-1"), stepOf("soc2-new-type-2")];
  return [...steps, type1, type2, ...addedTo(newLine, [], categories, [[type1.id, type2.id]], [[type2.id]])];
}

/** The categories that wanted topics' links need, and the item's content as commitments that the auditor tests [M-17]. */
function addedTo(
  line: string,
  held: NonNullable<Soc2Report["categories"]>,
  wanted: readonly (string | undefined)[],
  anyType: Step["requires"],
  type2: Step["requires"],
): readonly Step[] {
  const name = line === newLine ? "(new)" : line;
  const about = line === newLine ? {} : { evidence: line };
  const missing = wanted.filter((one) => one !== undefined && one !== "security" && !held.some((has) => has === one));
  return [
    ...missing.map((category = "") =>
      stepOf("soc2-category", {
        ...about,
        id: `soc2-category:${name}:${category}`,
        args: { line, category },
        requires: anyType,
        codes: ["category-missing"],
      }),
    ),
    stepOf("soc2-commitments", { ...about, id: `soc2-commitments:${name}`, args: { line }, requires: type2 }),
  ];
}

/** What of the report at hand a next one would put right. */
function whyNext({ policy }: Situation, { evidence, gates }: HeldReport, wanted: readonly string[]): readonly Code[] {
  const about: readonly (Code | null)[] = ["stale", "opinion-adverse", "opinion-disclaimer"];
  return [
    ...gates.flatMap(({ code }) => (code !== null && about.includes(code) ? [code] : [])),
    ...(evidence.type === 1 ? (["design-only"] as const) : []),
    ...(evidence.type === 2 && isShort(evidence, policy) ? (["period-short"] as const) : []),
    ...(wanted.some((id) => isQualified(evidence, id)) ? (["criterion-qualified"] as const) : []),
    ...(wanted.some((id) => hasException(evidence, id)) ? (["exception-noted"] as const) : []),
  ];
}

/** One engagement, and the procedures of the topics wanted, of which a plan takes only those that it needs [M-18]. */
function aupSteps({ catalogue }: Situation, topics: readonly string[]): readonly Step[] {
  const engagement = stepOf("aup-engagement");
  const procedures = topics.flatMap((topic) => catalogue.proceduresOf.get(topic) ?? []);
  if (procedures.length === 0) return [];
  return [
    engagement,
    ...procedures.map(({ id: procedure, topic }) =>
      stepOf("aup-procedure", {
        id: `aup-procedure:${procedure}`,
        args: { procedure, topic },
        requires: [[engagement.id]],
      }),
    ),
  ];
}

function ismsSteps({ catalogue, held }: Situation): readonly Step[] {
  const has = held.some(({ evidence }) => evidence.kind === "isms-certificate" && evidence.holder === undefined);
  if (has || !catalogue.requirements.has(edition)) return [];
  const certificate = stepOf("isms-new");
  return [
    certificate,
    stepOf("disclose-soa", { id: "disclose-soa:(new)", args: { line: newLine }, requires: [[certificate.id]] }),
  ];
}
