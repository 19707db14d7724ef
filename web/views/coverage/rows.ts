import type { Connector, Dataset, ItemResult, Result, Status, TopicResult } from "../../app/types.ts";

/** The kinds of evidence that have a column, in its order. */
export const kinds = ["isms-certificate", "soc2-report", "aup-report"] as const;
export type Kind = (typeof kinds)[number];

/** Why there is no status to show for a kind: nothing is held, nothing can be used, or there is nothing to use it on. */
export type Nothing = "no-evidence" | "unusable" | "no-link" | "no-relationship" | "not-performed";

/** What the evidence of one kind gives a topic by itself. */
export type Cell =
  | { readonly status: Status; readonly grade: TopicResult["grade"] }
  | { readonly status: "nothing"; readonly why: Nothing };

/** What is needed to tell of which kind a candidate is and whether anything of that kind is held. */
export interface Held {
  readonly kindOf: ReadonlyMap<string, Kind>;
  readonly evidence: ReadonlyMap<string, Kind | "other">;
  readonly state: Readonly<Record<Kind, "held" | "unusable" | "no-evidence">>;
}

export function heldIn(result: Result, dataset: Dataset, { evidence = [] }: Connector): Held {
  const given = new Set(evidence.map(({ kind }) => kind));
  const stateOf = (kind: Kind) => {
    if (!given.has(kind)) return "no-evidence";
    return result.evidence.some((one) => one.kind === kind && one.usable) ? "held" : "unusable";
  };
  return {
    kindOf: new Map(dataset.standards.map(({ id, evidenceKind }) => [id, evidenceKind])),
    evidence: new Map(result.evidence.map(({ id, kind }) => [id, kind])),
    state: {
      "isms-certificate": stateOf("isms-certificate"),
      "soc2-report": stateOf("soc2-report"),
      "aup-report": stateOf("aup-report"),
    },
  };
}

const order = ["confirm", "narrowed", "covered"] as const satisfies readonly Status[];
const better = (a: Status, b: Status): boolean => order.indexOf(a) > order.indexOf(b);

/**
 * The best that candidates of one kind give. Candidates by commitments and by a host belong to the kind of their standard. Bad news in
 * evidence of this kind caps the cell as it caps the topic; bad news of another kind caps the topic only.
 */
export function cellOf(topic: TopicResult, kind: Kind, held: Held): Cell {
  const candidates = topic.candidates.filter((one) =>
    one.kind === "aup" ? kind === "aup-report" : held.kindOf.get(one.standard) === kind,
  );
  const real = candidates.filter((one) => one.extent !== "none");
  if (real.length === 0) return { status: "nothing", why: candidates.length === 0 ? "no-link" : "no-relationship" };
  const state = held.state[kind];
  if (state !== "held") return { status: "nothing", why: state };
  const best = real.reduce((one, other) => (better(other.status, one.status) ? other : one));
  if (best.kind === "aup" && best.procedures.every(({ result }) => result === null)) {
    return { status: "nothing", why: "not-performed" };
  }
  const isCapped = topic.caps.some(({ evidence }) => held.evidence.get(evidence) === kind);
  return { status: isCapped && best.status === "covered" ? "narrowed" : best.status, grade: best.grade };
}

export interface Strip {
  readonly covered: number;
  readonly narrowed: number;
  readonly confirm: number;
  readonly nothing: number;
}

export function countIn(statuses: readonly (Status | "nothing")[]): Strip {
  const count = (status: Status | "nothing") => statuses.filter((one) => one === status).length;
  return {
    covered: count("covered"),
    narrowed: count("narrowed"),
    confirm: count("confirm"),
    nothing: count("nothing"),
  };
}

/** Better, worse, or neither; from or to the bank's side is no rank. */
export function direction(
  before: ItemResult["status"] | undefined,
  now: ItemResult["status"],
): "better" | "worse" | null {
  if (before === undefined || before === now || before === "bank-side" || now === "bank-side") return null;
  return better(now, before) ? "better" : "worse";
}

/** How many topics of an item are better and worse than before. */
export function topicChanges(before: ItemResult | undefined, now: ItemResult): { better: number; worse: number } {
  const directions = now.topics.map((topic) =>
    direction(before?.topics.find((one) => one.topic === topic.topic)?.status, topic.status),
  );
  return {
    better: directions.filter((one) => one === "better").length,
    worse: directions.filter((one) => one === "worse").length,
  };
}
