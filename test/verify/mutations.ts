import type {
  Candidate,
  Cap,
  Counts,
  EvidenceAsk,
  EvidenceResult,
  Grade,
  ItemResult,
  RequirementResult,
  Result,
  Status,
  TopicAsk,
  TopicResult,
} from "../../src/schema/result.ts";
import type { FindingCode } from "../../src/verify/finding.ts";

/** A result that may be changed. */
export type Draft<T = Result> = T extends readonly (infer E)[]
  ? Draft<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Draft<T[K]> }
    : T;

export interface Mutation {
  readonly name: string;
  /** One of these at least must be found. */
  readonly codes: readonly FindingCode[];
  /** Every place where this one thing can be changed. */
  readonly sites: (draft: Draft) => readonly (() => void)[];
}

type LinkDraft = Draft<Exclude<Candidate, { readonly kind: "aup" }>>;
type AupDraft = Draft<Extract<Candidate, { readonly kind: "aup" }>>;
type RequirementDraft = Draft<RequirementResult>;

const evidenceIn = (draft: Draft): Draft<EvidenceResult>[] => draft.evidence;
const itemsIn = (draft: Draft): Draft<ItemResult>[] => draft.items;
const topicsIn = (draft: Draft): Draft<TopicResult>[] => draft.items.flatMap(({ topics }) => topics);
const candidatesIn = (draft: Draft): Draft<Candidate>[] => topicsIn(draft).flatMap(({ candidates }) => candidates);
const linksIn = (draft: Draft): LinkDraft[] =>
  candidatesIn(draft).filter((one): one is LinkDraft => one.kind !== "aup");
const aupsIn = (draft: Draft): AupDraft[] => candidatesIn(draft).filter((one): one is AupDraft => one.kind === "aup");
const requirementsIn = (draft: Draft): RequirementDraft[] => linksIn(draft).flatMap(({ requirements }) => requirements);
const topicAsksIn = (draft: Draft): Draft<TopicAsk>[] =>
  draft.asks.filter((one): one is Draft<TopicAsk> => one.kind === "topic");
const evidenceAsksIn = (draft: Draft): Draft<EvidenceAsk>[] =>
  draft.asks.filter((one): one is Draft<EvidenceAsk> => one.kind === "evidence");

const better: Record<Status, Status> = { confirm: "narrowed", narrowed: "covered", covered: "covered" };
const worse: Record<Status, Status> = { confirm: "confirm", narrowed: "confirm", covered: "narrowed" };
const stronger: Record<Grade, Grade> = {
  none: "presumed",
  presumed: "declared",
  declared: "designed",
  designed: "tested",
  tested: "tested",
};
const weaker: Record<Grade, Grade> = {
  none: "none",
  presumed: "none",
  declared: "presumed",
  designed: "declared",
  tested: "designed",
};

/** One site for each thing that this changes. */
const each =
  <T>(all: (draft: Draft) => readonly T[], change: (one: T, draft: Draft) => void, where: (one: T) => boolean = yes) =>
  (draft: Draft) =>
    all(draft)
      .filter(where)
      .map((one) => () => change(one, draft));
const yes = () => true;
const dropped = <T>(all: (draft: Draft) => T[]) =>
  each(
    (draft) => all(draft).map((_, at) => at),
    (at, draft) => void all(draft).splice(at, 1),
  );
/** In each of several lists, its first entry goes. */
const firstDropped = <T>(lists: (draft: Draft) => T[][]) =>
  each(
    lists,
    (list) => void list.shift(),
    (list) => list.length > 0,
  );
const swapped = <T>(lists: (draft: Draft) => T[][]) =>
  each(
    lists,
    (list) => void list.reverse(),
    (list) => list.length > 1,
  );

const clone = <T>(value: T): T => structuredClone(value);
const isRanked = (status: ItemResult["status"]): status is Status => status !== "bank-side";
const mutation = (name: string, codes: FindingCode | readonly FindingCode[], sites: Mutation["sites"]): Mutation => ({
  name,
  codes: [codes].flat() as readonly FindingCode[],
  sites,
});

const counts = [
  "items",
  "covered",
  "coveredAssumed",
  "narrowed",
  "confirm",
  "bankSide",
] as const satisfies readonly (keyof Counts)[];
const cap: Cap = { code: "exception-noted", evidence: "soc2", subject: "CC6.1" };

export const mutations: readonly Mutation[] = [
  mutation(
    "another dataset version",
    "dataset-version",
    each(
      (d) => [d],
      (d) => {
        d.dataset.version = "9.9.9";
      },
    ),
  ),
  mutation(
    "another digest",
    "dataset-digest",
    each(
      (d) => [d],
      (d) => {
        d.dataset.digest = `sha256:${"0".repeat(64)}`;
      },
    ),
  ),
  mutation(
    "an overlay more",
    "dataset-overlays",
    each(
      (d) => [d],
      (d) => void d.dataset.overlays.push("own.yaml"),
    ),
  ),
  mutation(
    "another checklist",
    "checklist-other",
    each(
      (d) => [d],
      (d) => {
        d.checklist = "fisc-2018-10";
      },
    ),
  ),
  mutation(
    "another policy",
    "policy-other",
    each(
      (d) => [d],
      (d) => {
        d.policy = "lenient";
      },
    ),
  ),
  mutation(
    "another connector",
    "connector-other",
    each(
      (d) => [d],
      (d) => {
        d.connector.name = "別の会社";
      },
    ),
  ),
  mutation(
    "another service",
    "connector-other",
    each(
      (d) => [d],
      (d) => {
        d.connector.apiService = "other";
      },
    ),
  ),

  mutation("evidence dropped", "evidence-missing", dropped(evidenceIn)),
  mutation(
    "evidence invented",
    "evidence-invented",
    each(evidenceIn, (one, d) => void d.evidence.push({ ...clone(one), id: "zz" })),
  ),
  mutation(
    "evidence in another order",
    "evidence-order",
    swapped((d) => [d.evidence]),
  ),
  mutation(
    "evidence of another kind",
    "evidence-kind",
    each(evidenceIn, (one) => {
      one.kind = one.kind === "other" ? "aup-report" : "other";
    }),
  ),
  mutation(
    "a gate dropped",
    "gate-missing",
    firstDropped((d) => evidenceIn(d).map(({ gates }) => gates)),
  ),
  mutation(
    "a gate twice",
    "gate-invented",
    each(evidenceIn, ({ gates }) => void gates.push(...clone(gates.slice(0, 1)))),
  ),
  mutation(
    "a shut gate made to pass",
    ["gate-missing", "gate-outcome"],
    each(
      (d) => evidenceIn(d).flatMap(({ gates }) => gates),
      (gate) => void Object.assign(gate, { outcome: "pass", code: null }),
      ({ outcome }) => outcome !== "pass",
    ),
  ),
  mutation(
    "the outcome alone made a pass",
    "gate-outcome",
    each(
      (d) => evidenceIn(d).flatMap(({ gates }) => gates),
      (gate) => {
        gate.outcome = "pass";
      },
      ({ outcome }) => outcome !== "pass",
    ),
  ),
  mutation(
    "a passing gate made to fail",
    ["gate-outcome"],
    each(
      (d) => evidenceIn(d).flatMap(({ gates }) => gates),
      (gate) => {
        gate.outcome = "fail";
      },
      ({ outcome }) => outcome === "pass",
    ),
  ),
  mutation(
    "another date in a gate",
    "gate-args",
    each(
      (d) => evidenceIn(d).flatMap(({ gates }) => gates),
      (gate) => {
        gate.args = { date: "2030-01-01" };
      },
      ({ args }) => args?.date !== undefined,
    ),
  ),
  mutation(
    "a gate without sources",
    "basis-wrong",
    each(
      (d) => evidenceIn(d).flatMap(({ gates }) => gates),
      (gate) => {
        gate.basis = [];
      },
    ),
  ),
  mutation(
    "unusable evidence called usable",
    "usable-wrong",
    each(evidenceIn, (one) => {
      one.usable = !one.usable;
    }),
  ),
  mutation(
    "validUntil later",
    "valid-until",
    each(evidenceIn, (one) => {
      one.validUntil = "2030-12-31";
    }),
  ),
  mutation(
    "validUntil unknown",
    "valid-until",
    each(
      evidenceIn,
      (one) => {
        one.validUntil = null;
      },
      ({ validUntil }) => validUntil !== null,
    ),
  ),
  mutation(
    "a note dropped",
    "note-missing",
    each(
      evidenceIn,
      (one) => {
        one.notes = one.notes.filter(({ code }) => code === "name-near");
      },
      ({ notes }) => notes.some(({ code }) => code !== "name-near"),
    ),
  ),
  mutation(
    "a note invented",
    "note-invented",
    each(evidenceIn, ({ notes }) => void notes.push({ code: "commitments-untested", basis: ["M-17"] })),
  ),
  mutation(
    "a near name invented",
    "note-invented",
    each(
      evidenceIn,
      ({ notes }) => void notes.push({ code: "name-near", basis: ["M-17"], args: { name: "甲", wanted: "乙" } }),
    ),
  ),

  mutation("an item dropped", "item-list", dropped(itemsIn)),
  mutation(
    "items in another order",
    "item-list",
    swapped((d) => [d.items]),
  ),
  mutation(
    "an item twice",
    "item-list",
    each(itemsIn, (one, d) => void d.items.push(clone(one))),
  ),
  mutation(
    "an item's basis",
    "item-basis",
    each(itemsIn, (one) => {
      one.basis = one.basis === "supplied" ? "assumed" : "supplied";
    }),
  ),
  mutation(
    "an item raised",
    "item-status",
    each(
      itemsIn,
      (one) => {
        one.status = isRanked(one.status) ? better[one.status] : one.status;
      },
      ({ status }) => isRanked(status) && status !== "covered",
    ),
  ),
  mutation(
    "an item lowered",
    "item-status",
    each(
      itemsIn,
      (one) => {
        one.status = isRanked(one.status) ? worse[one.status] : one.status;
      },
      ({ status }) => isRanked(status) && status !== "confirm",
    ),
  ),
  mutation(
    "an item pushed to the bank",
    "item-status",
    each(
      itemsIn,
      (one) => {
        one.status = "bank-side";
      },
      ({ status }) => isRanked(status),
    ),
  ),
  mutation(
    "an item's codes dropped",
    "item-codes",
    each(
      itemsIn,
      (one) => {
        one.codes = [];
      },
      ({ codes }) => codes.length > 0,
    ),
  ),
  mutation(
    "an item's code invented",
    "item-codes",
    each(
      itemsIn,
      ({ codes }) => void codes.push("subject-both"),
      ({ codes }) => !codes.includes("subject-both"),
    ),
  ),
  mutation(
    "an item's potential raised",
    "item-potential",
    each(
      itemsIn,
      (one) => {
        one.potential = "covered";
      },
      ({ potential }) => potential !== "covered",
    ),
  ),
  mutation(
    "an item's potential lowered",
    "item-potential",
    each(
      itemsIn,
      (one) => {
        one.potential = "confirm";
      },
      ({ potential }) => potential === "narrowed" || potential === "covered",
    ),
  ),

  mutation(
    "a topic dropped",
    "topic-list",
    firstDropped((d) => itemsIn(d).map(({ topics }) => topics)),
  ),
  mutation(
    "a topic twice",
    "topic-list",
    each(
      itemsIn,
      ({ topics }) => void topics.push(...clone(topics.slice(0, 1))),
      ({ topics }) => topics.length > 0,
    ),
  ),
  mutation(
    "a topic raised",
    "topic-status",
    each(
      topicsIn,
      (one) => {
        one.status = better[one.status];
      },
      ({ status }) => status !== "covered",
    ),
  ),
  mutation(
    "a topic lowered",
    "topic-status",
    each(
      topicsIn,
      (one) => {
        one.status = worse[one.status];
      },
      ({ status }) => status !== "confirm",
    ),
  ),
  mutation(
    "a topic's potential raised",
    "topic-potential",
    each(
      topicsIn,
      (one) => {
        one.potential = better[one.potential];
      },
      ({ potential }) => potential !== "covered",
    ),
  ),
  mutation(
    "a topic's potential lowered",
    "topic-potential",
    each(
      topicsIn,
      (one) => {
        one.potential = worse[one.potential];
      },
      ({ potential }) => potential !== "confirm",
    ),
  ),
  mutation(
    "a topic's grade raised",
    "topic-grade",
    each(
      topicsIn,
      (one) => {
        one.grade = stronger[one.grade];
      },
      ({ grade }) => grade !== "tested",
    ),
  ),
  mutation(
    "a topic's extent",
    "topic-extent",
    each(topicsIn, (one) => {
      one.extent = one.extent === "full" ? "part" : "full";
    }),
  ),
  mutation(
    "another candidate chosen",
    "topic-chosen",
    each(
      topicsIn,
      (one) => {
        one.chosen = 1;
      },
      ({ chosen, candidates }) => chosen === 0 && candidates.length > 1,
    ),
  ),
  mutation(
    "no candidate chosen",
    "topic-chosen",
    each(
      topicsIn,
      (one) => {
        one.chosen = null;
      },
      ({ chosen }) => chosen !== null,
    ),
  ),
  mutation(
    "a topic's codes dropped",
    "topic-codes",
    each(
      topicsIn,
      (one) => {
        one.codes = [];
      },
      ({ codes }) => codes.length > 0,
    ),
  ),
  mutation(
    "a topic's code invented",
    "topic-codes",
    each(
      topicsIn,
      ({ codes }) => void codes.push("no-link"),
      ({ codes }) => !codes.includes("no-link"),
    ),
  ),

  mutation(
    "a candidate dropped",
    "candidate-missing",
    firstDropped((d) => topicsIn(d).map(({ candidates }) => candidates)),
  ),
  mutation(
    "the last candidate dropped",
    "candidate-missing",
    each(
      topicsIn,
      ({ candidates }) => void candidates.pop(),
      ({ candidates }) => candidates.length > 0,
    ),
  ),
  mutation(
    "a candidate twice",
    "candidate-invented",
    each(
      topicsIn,
      ({ candidates }) => void candidates.push(...clone(candidates.slice(0, 1))),
      ({ candidates }) => candidates.length > 0,
    ),
  ),
  mutation(
    "a link of no dataset",
    "candidate-invented",
    each(linksIn, (one) => {
      one.link = "iso22.invented";
    }),
  ),
  mutation(
    "a link of another topic",
    "candidate-invented",
    each(linksIn, (one, d) => {
      const topicOf = (link: string) => link.replace(/^\w+\./, "").replace(/@.*/, "");
      one.link = linksIn(d).find(({ link }) => topicOf(link) !== topicOf(one.link))?.link ?? "";
    }),
  ),
  mutation(
    "commitments invented",
    "candidate-invented",
    each(
      topicsIn,
      ({ candidates }) => {
        const link = candidates.find((one): one is LinkDraft => one.kind === "link");
        if (link) candidates.unshift({ ...clone(link), kind: "commitments", evidence: "soc2-unheard" });
      },
      ({ candidates }) => candidates.some(({ kind }) => kind === "link"),
    ),
  ),
  mutation(
    "candidates in another order",
    "candidate-order",
    swapped((d) => topicsIn(d).map(({ candidates }) => candidates)),
  ),
  mutation(
    "another relation",
    "candidate-facts",
    each(linksIn, (one) => {
      one.relation = one.relation === "equal-to" ? "subset-of" : "equal-to";
    }),
  ),
  mutation(
    "another extent",
    "candidate-facts",
    each(linksIn, (one) => {
      one.extent = one.extent === "full" ? "part" : "full";
    }),
  ),
  mutation(
    "another standard",
    "candidate-facts",
    each(linksIn, (one) => {
      one.standard = one.standard === "tsc-2017" ? "iso27001-2022" : "tsc-2017";
    }),
  ),
  mutation(
    "a candidate's grade raised",
    "candidate-grade",
    each(
      linksIn,
      (one) => {
        one.grade = stronger[one.grade];
      },
      ({ grade }) => grade !== "tested",
    ),
  ),
  mutation(
    "a candidate's grade lowered",
    "candidate-grade",
    each(
      linksIn,
      (one) => {
        one.grade = weaker[one.grade];
      },
      ({ grade }) => grade !== "none",
    ),
  ),
  mutation(
    "a candidate's status raised",
    "candidate-status",
    each(
      candidatesIn,
      (one) => {
        one.status = better[one.status];
      },
      ({ status }) => status !== "covered",
    ),
  ),
  mutation(
    "a candidate's status lowered",
    "candidate-status",
    each(
      candidatesIn,
      (one) => {
        one.status = worse[one.status];
      },
      ({ status }) => status !== "confirm",
    ),
  ),
  mutation(
    "procedures given a grade",
    "candidate-grade",
    each(aupsIn, (one) => {
      one.grade = one.grade === "none" ? "tested" : "none";
    }),
  ),

  mutation(
    "a requirement dropped",
    "requirement-list",
    firstDropped((d) => linksIn(d).map(({ requirements }) => requirements)),
  ),
  mutation(
    "a requirement more",
    "requirement-list",
    each(
      linksIn,
      ({ requirements }) => void requirements.push({ id: "CC1.1", grade: "tested", evidence: "soc2", codes: [] }),
    ),
  ),
  mutation(
    "a requirement's grade raised",
    "requirement-grade",
    each(
      requirementsIn,
      (one) => {
        one.grade = stronger[one.grade];
      },
      ({ grade }) => grade !== "tested",
    ),
  ),
  mutation(
    "a requirement's grade lowered",
    "requirement-grade",
    each(
      requirementsIn,
      (one) => {
        one.grade = weaker[one.grade];
      },
      ({ grade }) => grade !== "none",
    ),
  ),
  mutation(
    "a requirement by no evidence",
    "requirement-evidence",
    each(
      requirementsIn,
      (one) => {
        one.evidence = null;
      },
      ({ evidence }) => evidence !== null,
    ),
  ),
  mutation(
    "a requirement by evidence unheard of",
    "requirement-evidence",
    each(requirementsIn, (one) => {
      one.evidence = "unheard";
    }),
  ),
  mutation(
    "a requirement's codes dropped",
    "requirement-codes",
    each(
      requirementsIn,
      (one) => {
        one.codes = [];
      },
      ({ codes }) => codes.length > 0,
    ),
  ),
  mutation(
    "a requirement's code invented",
    "requirement-codes",
    each(requirementsIn, ({ codes }) => void codes.push("period-short")),
  ),
  mutation(
    "a subservice's part raised",
    "requirement-via",
    each(
      (d) => requirementsIn(d).flatMap(({ via }) => via ?? []),
      (one) => {
        one.grade = stronger[one.grade];
      },
      ({ grade }) => grade !== "tested",
    ),
  ),
  mutation(
    "a subservice's part dropped",
    "requirement-via",
    each(
      requirementsIn,
      (one) => void delete one.via,
      ({ via }) => via !== undefined,
    ),
  ),
  mutation(
    "a subservice's report invented",
    "requirement-via",
    each(
      (d) => requirementsIn(d).flatMap(({ via }) => via ?? []),
      (one) => {
        one.evidence = "unheard";
      },
    ),
  ),

  mutation(
    "a procedure dropped",
    "procedure-list",
    firstDropped((d) => aupsIn(d).map(({ procedures }) => procedures)),
  ),
  mutation(
    "a procedure without exception",
    "procedure-result",
    each(
      (d) => aupsIn(d).flatMap(({ procedures }) => procedures),
      (line) => {
        line.result = "no-exception";
      },
      ({ result }) => result !== "no-exception",
    ),
  ),
  mutation(
    "a procedure not performed",
    "procedure-result",
    each(
      (d) => aupsIn(d).flatMap(({ procedures }) => procedures),
      (line) => {
        line.result = null;
      },
      ({ result }) => result !== null,
    ),
  ),
  mutation(
    "a procedure by another report",
    "procedure-result",
    each(
      (d) => aupsIn(d).flatMap(({ procedures }) => procedures),
      (line) => {
        line.evidence = "unheard";
      },
    ),
  ),
  mutation(
    "a procedure's codes",
    "procedure-codes",
    each(
      (d) => aupsIn(d).flatMap(({ procedures }) => procedures),
      (line) => {
        line.codes = line.codes.length > 0 ? [] : ["procedure-reduced"];
      },
    ),
  ),
  mutation(
    "a remainder's result",
    "procedure-result",
    each(
      (d) => linksIn(d).flatMap(({ remainder }) => remainder ?? []),
      (line) => {
        line.result = line.result === null ? "no-exception" : null;
      },
    ),
  ),
  mutation(
    "a remainder dropped",
    "procedure-list",
    each(
      linksIn,
      (one) => void delete one.remainder,
      ({ remainder }) => remainder !== undefined,
    ),
  ),
  mutation(
    "a remainder invented",
    "procedure-list",
    each(
      linksIn,
      (one) => {
        one.remainder = [{ id: "invented.1", result: "no-exception", evidence: "aup", codes: [] }];
      },
      ({ remainder }) => remainder === undefined,
    ),
  ),

  mutation(
    "a cap dropped",
    "cap-missing",
    firstDropped((d) => topicsIn(d).map(({ caps }) => caps)),
  ),
  mutation(
    "a cap invented",
    "cap-invented",
    each(topicsIn, ({ caps }) => void caps.push({ ...cap, evidence: "unheard" })),
  ),
  mutation(
    "a cap on another subject",
    "cap-invented",
    each(
      (d) => topicsIn(d).flatMap(({ caps }) => caps),
      (one) => {
        one.subject = "CC1.1";
      },
    ),
  ),
  mutation(
    "caps in another order",
    "cap-order",
    swapped((d) => topicsIn(d).map(({ caps }) => caps)),
  ),

  ...(["usable", "all"] as const).flatMap((group) =>
    counts.map((key) =>
      mutation(
        `one more in summary.${group}.${key}`,
        "count-wrong",
        each(
          (d) => [d.summary[group]],
          (one) => {
            one[key] += 1;
          },
        ),
      ),
    ),
  ),

  mutation(
    "an ask dropped",
    "ask-missing",
    dropped((d) => d.asks),
  ),
  mutation(
    "an ask twice",
    "ask-twice",
    each(
      (d) => d.asks,
      (one, d) => void d.asks.splice(d.asks.indexOf(one), 0, clone(one)),
    ),
  ),
  mutation(
    "asks in another order",
    "ask-order",
    swapped((d) => [d.asks]),
  ),
  mutation(
    "a topic asked that is no topic",
    "ask-invented",
    each(topicAsksIn, (one, d) => void d.asks.push({ ...clone(one), id: "topic:unheard", topic: "unheard" })),
  ),
  mutation(
    "a covered topic asked",
    "ask-invented",
    each(
      (d) =>
        topicsIn(d).filter(
          ({ topic, status }) => status === "covered" && !topicAsksIn(d).some((ask) => ask.topic === topic),
        ),
      ({ topic }, d) =>
        void d.asks.push({
          id: `topic:${topic}`,
          kind: "topic",
          topic,
          items: [13],
          code: "declared-only",
          questions: [{ about: "how" }],
        }),
    ),
  ),
  mutation(
    "an ask for one item less",
    "ask-items",
    each(topicAsksIn, ({ items }) => void items.pop()),
  ),
  mutation(
    "an ask for another item",
    "ask-items",
    each(topicAsksIn, ({ items }) => void items.push(999)),
  ),
  mutation(
    "an ask for another reason",
    "ask-code",
    each(topicAsksIn, (one) => {
      one.code = one.code === "no-link" ? "not-listed" : "no-link";
    }),
  ),
  mutation(
    "a question dropped",
    "ask-questions",
    each(topicAsksIn, (one) => void one.questions.pop()),
  ),
  mutation(
    "a question more",
    "ask-questions",
    each(topicAsksIn, ({ questions }) => void questions.push({ about: "remainder", link: "iso22.invented" })),
  ),
  mutation(
    "the id of an ask",
    "ask-about",
    each(topicAsksIn, (one) => {
      one.id = "topic:other";
    }),
  ),
  mutation(
    "an item ask for fewer items",
    "ask-items",
    each(
      (d) => d.asks.flatMap((one) => (one.kind === "item" || one.kind === "bank" ? [one] : [])),
      ({ items }) => void items.pop(),
    ),
  ),
  mutation(
    "an evidence ask about another piece",
    ["ask-missing", "ask-invented"],
    each(evidenceAsksIn, (one) => {
      one.evidence = "unheard";
    }),
  ),
  mutation(
    "an evidence ask for another reason",
    ["ask-missing", "ask-invented"],
    each(evidenceAsksIn, (one) => {
      one.code = one.code === "expired" ? "stale" : "expired";
    }),
  ),
  mutation(
    "an ask that unlocks a covered or unknown topic",
    "unlocks-wrong",
    each(evidenceAsksIn, ({ unlocks }) => void unlocks.topics.push("unheard")),
  ),
  mutation(
    "an ask that unlocks an unknown item",
    "unlocks-wrong",
    each(evidenceAsksIn, ({ unlocks }) => void unlocks.items.push(999)),
  ),
  mutation(
    "an ask that unlocks less",
    ["unlocks-wrong"],
    each(
      evidenceAsksIn,
      ({ unlocks }) => void unlocks.items.pop(),
      ({ code, unlocks }) =>
        unlocks.items.length > 0 && !["expired", "stale", "date-unknown", "edition-withdrawn"].includes(code),
    ),
  ),

  mutation(
    "a settled answer dropped",
    "settled-missing",
    dropped((d) => d.settled),
  ),
  mutation(
    "a settled answer for longer",
    "settled-invented",
    each(
      (d) => d.settled,
      (one) => {
        one.validUntil = "2030-12-31";
      },
    ),
  ),
  mutation(
    "a settled answer invented",
    "settled-invented",
    each(
      itemsIn,
      ({ no }, d) =>
        void d.settled.push({
          item: no,
          topics: [],
          acceptedBy: "みらい銀行",
          on: "2026-10-01",
          validUntil: "2027-10-01",
        }),
    ),
  ),
  mutation(
    "settled answers in another order",
    "settled-order",
    swapped((d) => [d.settled]),
  ),
  mutation(
    "a duty dropped",
    "duties-wrong",
    dropped((d) => d.duties),
  ),
  mutation(
    "a duty of another owner",
    "duties-wrong",
    each(
      (d) => d.duties,
      (one) => {
        one.owner = one.owner === "bank" ? "connector" : "bank";
      },
    ),
  ),
  mutation(
    "a duty invented",
    "duties-wrong",
    each(
      (d) => [d],
      ({ duties }) => void duties.push({ evidence: "soc2", owner: "bank", text: "…", criteria: [] }),
    ),
  ),
  mutation(
    "a paper with nothing to spare",
    "unused-wrong",
    dropped((d) => d.unused),
  ),
  mutation(
    "a needed requirement told as one to spare",
    "unused-wrong",
    each(
      (d) => d.unused,
      (one) => void one.requirements.push("A.5.20"),
    ),
  ),
  mutation(
    "a superfluous criterion dropped",
    "superfluous-wrong",
    dropped((d) => d.superfluous),
  ),
  mutation(
    "a superfluous criterion invented",
    "superfluous-wrong",
    each(
      (d) => [d],
      ({ superfluous }) => void superfluous.push("CC6.1"),
    ),
  ),
  mutation(
    "a caveat dropped",
    "caveat-missing",
    dropped((d) => d.caveats),
  ),
  mutation(
    "a caveat invented",
    "caveat-invented",
    each(
      (d) => [d],
      ({ caveats }) => void caveats.push("qr-code"),
      ({ caveats }) => !caveats.includes("qr-code"),
    ),
  ),
  mutation(
    "caveats in another order",
    "caveat-order",
    swapped((d) => [d.caveats]),
  ),
  mutation(
    "another day",
    ["gate-missing", "gate-invented", "valid-until", "note-missing", "note-invented"],
    each(
      (d) => [d],
      (d) => {
        d.asOf = "2031-01-01";
      },
      ({ evidence }) => evidence.some(({ usable }) => usable),
    ),
  ),
  mutation(
    "another bank",
    ["gate-missing", "gate-args", "note-invented", "settled-invented"],
    each(
      (d) => [d],
      (d) => {
        d.bank = "別の銀行";
      },
      ({ evidence, settled }) => settled.length > 0 || evidence.some(({ kind }) => kind === "aup-report"),
    ),
  ),
];
