import type { Candidate, Cap, ProcedureLine, Status, TopicResult } from "../schema/result.ts";
import { type Bar, candidateOf, isUnspoken, judgeWay, waysOf } from "./candidates.ts";
import { capsOf } from "./caps.ts";
import { byCode, gradeRank, leastStatus, statusRank } from "./order.ts";
import { countingResult } from "./procedures.ts";
import type { Situation } from "./situation.ts";
import { reasonsOf } from "./topic-reasons.ts";

/** A topic under one set of terms; its potential is added by the item. */
export type JudgedTopic = Omit<TopicResult, "potential">;

/** What a topic is for one item (contract 4.4): its best candidate, capped by bad news. */
export function judgeTopic(situation: Situation, topic: string, bar: Bar): JudgedTopic {
  const lines = linesOf(situation, topic);
  const ways = waysOf(situation, topic, bar).map((way): Candidate => candidateOf(situation, way, bar));
  const candidates = [...ways, ...aupCandidate(lines)].toSorted(bestFirst);
  const best = candidates.find(saysSomething);
  const caps = capsOf(situation, topic, lines);
  return {
    topic,
    status: capped(best?.status ?? "confirm", caps),
    grade: best?.grade ?? "none",
    extent: best?.extent ?? "none",
    chosen: best ? candidates.indexOf(best) : null,
    codes: reasonsOf(best, candidates, caps),
    caps,
    candidates,
  };
}

/** The status alone, for what only asks whether a topic would improve. */
export function topicStatus(situation: Situation, topic: string, bar: Bar): Status {
  return topicStanding(situation, topic, bar).status;
}

export type Standing = Pick<TopicResult, "status" | "grade">;

/** Status and grade without the derivation: those of the candidate that `judgeTopic` would choose. */
export function topicStanding(situation: Situation, topic: string, bar: Bar): Standing {
  const lines = linesOf(situation, topic);
  const aup = aupStatus(lines);
  let best: Standing = { status: aup, grade: aup === "covered" ? "tested" : "none" };
  for (const way of waysOf(situation, topic, bar)) {
    if (way.extent === "none" || isUnspoken(situation, way)) continue;
    const judged = judgeWay(situation, way, bar);
    const better =
      statusRank(judged.status) - statusRank(best.status) || gradeRank(judged.grade) - gradeRank(best.grade);
    if (better > 0) best = judged;
  }
  return { status: capped(best.status, capsOf(situation, topic, lines)), grade: best.grade };
}

/** What counts of each procedure of the topic. */
const linesOf = (situation: Situation, topic: string): readonly ProcedureLine[] =>
  (situation.catalogue.proceduresOf.get(topic) ?? []).map(({ id }) => countingResult(situation, id));

const capped = (status: Status, caps: readonly Cap[]): Status =>
  caps.length > 0 ? leastStatus(status, "narrowed") : status;

/** Every procedure of the topic without exception covers; an exception or a gap narrows [M-18]. */
function aupStatus(procedures: readonly ProcedureLine[]): Status {
  if (procedures.every(({ result }) => result === null)) return "confirm";
  return procedures.every(({ result }) => result === "no-exception") ? "covered" : "narrowed";
}

function aupCandidate(procedures: readonly ProcedureLine[]): readonly Candidate[] {
  if (procedures.length === 0) return [];
  const status = aupStatus(procedures);
  return [{ kind: "aup", extent: "full", grade: status === "covered" ? "tested" : "none", status, procedures }];
}

const countNeeds = (candidate: Candidate): number => (candidate.kind === "aup" ? 0 : candidate.requirements.length);
const kindOrder = { link: 0, commitments: 1, delegation: 2, aup: 3 } as const satisfies Record<
  Candidate["kind"],
  number
>;

/** By status, then grade, then links before AUP, then fewer needs, then standard and link id (contract 4.4). */
function bestFirst(a: Candidate, b: Candidate): number {
  return (
    statusRank(b.status) - statusRank(a.status) ||
    gradeRank(b.grade) - gradeRank(a.grade) ||
    Number(a.kind === "aup") - Number(b.kind === "aup") ||
    countNeeds(a) - countNeeds(b) ||
    compareLinks(a, b)
  );
}

function compareLinks(a: Candidate, b: Candidate): number {
  if (a.kind === "aup" || b.kind === "aup") return 0;
  return (
    byCode(a.standard, b.standard) ||
    byCode(a.link, b.link) ||
    kindOrder[a.kind] - kindOrder[b.kind] ||
    byCode(sourceOf(a), sourceOf(b))
  );
}

const sourceOf = (candidate: Candidate): string =>
  candidate.kind === "commitments" ? candidate.evidence : candidate.kind === "delegation" ? candidate.holder : "";

/** A link that needs something, or procedures of which some were performed. */
const saysSomething = (candidate: Candidate): boolean =>
  candidate.kind === "aup" ? candidate.status !== "confirm" : candidate.extent !== "none";
