import type { ProcedureLine, Status } from "../../schema/result.ts";
import { settledAnswers } from "../answers.ts";
import { acceptFor, type JudgedItem, judgeItem } from "../item.ts";
import { gradeRank } from "../order.ts";
import type { Situation } from "../situation.ts";
import type { JudgedTopic } from "../topic.ts";
import type { AupBeyond, AupNeed, AupRequest } from "./types.ts";

/** A set of procedures that, performed without exception, would cover a topic. */
export interface Alternative {
  readonly procedures: readonly string[];
  readonly by: AupNeed["by"];
}

/** An open topic of one item for one bank, and every way to cover it. */
export interface Demand {
  readonly item: AupNeed["item"];
  readonly topic: string;
  readonly status: AupNeed["status"];
  readonly alternatives: readonly Alternative[];
  readonly lines: readonly ProcedureLine[];
  readonly settledUntil?: string;
}

export interface Demands {
  readonly items: readonly JudgedItem[];
  readonly demands: readonly Demand[];
  readonly beyond: readonly AupBeyond[];
}

/** Everything that a bank's items leave open within the request, met or beyond what procedures can do. */
export function demandsOf(situation: Situation, request: AupRequest): Demands {
  const items = situation.checklist.items.map((item) => judgeItem(situation, item));
  const settled = settledAnswers(situation, items);
  const demands: Demand[] = [];
  const beyond: AupBeyond[] = [];
  for (const judged of items) {
    if (!isAsked(judged, request)) continue;
    const accept = gradeRank(acceptFor(situation.policy, situation.checklist.id, judged.item));
    for (const topic of judged.topics) {
      const { status } = topic;
      if (!isWanted(status, topic.topic, request)) continue;
      const open = { item: judged.item.no, topic: topic.topic, status };
      const obstacle = obstacleOf(topic);
      if (obstacle) {
        beyond.push({ ...open, ...obstacle });
        continue;
      }
      const until = settled.find((one) => one.item === open.item && one.topics.includes(topic.topic))?.validUntil;
      demands.push({
        ...open,
        alternatives: alternativesOf(topic, accept),
        lines: linesOf(topic),
        ...(until === undefined ? {} : { settledUntil: until }),
      });
    }
  }
  return { items, demands, beyond };
}

/** Named items whoever's policy lists them; without names those that evidence may cover. What the bank does itself never. */
export function isAsked({ item, codes }: JudgedItem, { items }: AupRequest): boolean {
  if (codes.includes("subject-bank") || codes.includes("no-topic")) return false;
  return items ? items.some((no) => String(no) === String(item.no)) : !codes.includes("not-listed");
}

function isWanted(status: Status, topic: string, request: AupRequest): status is Exclude<Status, "covered"> {
  if (status === "covered" || (request.topics && !request.topics.includes(topic))) return false;
  return request.for === "both" || request.for === status;
}

const linesOf = ({ candidates }: JudgedTopic): readonly ProcedureLine[] =>
  candidates.flatMap((candidate) => (candidate.kind === "aup" ? candidate.procedures : []));

/** Bad news of a SOC 2 report caps the topic whatever procedures find (contract 4.4); and what is not in the catalogue cannot be drafted. */
function obstacleOf(topic: JudgedTopic): Pick<AupBeyond, "code" | "evidence" | "subjects"> | null {
  const caps = topic.caps.flatMap(({ code, ...cap }) => (code === "procedure-exception" ? [] : [{ ...cap, code }]));
  const [first] = caps;
  if (first) {
    const same = caps.filter(({ code, evidence }) => code === first.code && evidence === first.evidence);
    return { code: first.code, evidence: first.evidence, subjects: same.map(({ subject }) => subject) };
  }
  return linesOf(topic).length === 0 ? { code: "no-procedure" } : null;
}

/**
 * Every way to cover the topic, the best candidate's first: the remainder of a link that is graded high enough, or the whole topic.
 * What showed an exception is always performed again, since it caps the topic.
 */
function alternativesOf(topic: JudgedTopic, accept: number): readonly Alternative[] {
  const all = linesOf(topic);
  const left = (wanted: readonly ProcedureLine[]): readonly string[] => {
    const ids = new Set(wanted.map(({ id }) => id));
    return all
      .filter(({ id, result }) => result === "exception" || (ids.has(id) && result !== "no-exception"))
      .map(({ id }) => id);
  };
  return topic.candidates.flatMap((candidate): readonly Alternative[] => {
    if (candidate.kind === "aup") return [{ procedures: left(all), by: { kind: "all" } }];
    if (candidate.status === "covered") return [{ procedures: left([]), by: { kind: "exception" } }];
    const { extent, grade, remainder = [], link } = candidate;
    if (extent !== "part" || gradeRank(grade) < accept || remainder.length === 0) return [];
    return [{ procedures: left(remainder), by: { kind: "remainder", link } }];
  });
}
