import type { Connector, Dataset, Evidence } from "../../dataset/dataset.ts";
import type { ItemResult, Status } from "../../schema/result.ts";
import { evaluate } from "../evaluate.ts";
import { type Options, termsOf } from "../terms.ts";
import type { AupDraft, AupProof, AupRequest } from "./types.ts";

/** One topic of one item for one bank. */
interface Place {
  readonly bank: string;
  readonly item: ItemResult["no"];
  readonly topic: string;
}

/**
 * Does the draft meet every open topic, and is every procedure of it needed? Found by evaluating as if the procedures had been
 * performed without exception, and then as if one of each topic had not: it knows nothing of how the draft was made.
 * Example: a draft without `backup.1` has the topics of backup under `lack`; one with a procedure more has it under `excess`.
 * Throws RangeError as `evaluate` does. Source: M-18 (過不足なく).
 */
export function proveDraft(
  dataset: Dataset,
  connector: Connector,
  options: Options,
  request: AupRequest,
  draft: Omit<AupDraft, "proof">,
): AupProof {
  const banks = draft.banks.map(({ name }) => name);
  const ids = draft.procedures.map(({ id }) => id);
  const statuses = (performed: readonly string[]) =>
    statusesUnder(dataset, performedBy(connector, banks, performed, termsOf(dataset, options).asOf), options, banks);

  const before = statuses([]);
  const open = [...before].filter(([, { status, item }]) => status !== "covered" && isWanted(item, status, request));
  const places = open.filter(([, { topic }]) => !request.topics || request.topics.includes(topic));

  const clean = statuses(ids);
  const isMet = (all: typeof before, key: string) => all.get(key)?.status === "covered";
  const beyond = new Set(
    draft.banks.flatMap(({ name, beyond }) => beyond.map(({ item, topic }) => keyOf({ bank: name, item, topic }))),
  );
  const topics = new Set(places.map(([, { topic }]) => topic));
  const everything = statuses(dataset.procedures.filter(({ topic }) => topics.has(topic)).map(({ id }) => id));
  const lack = places.filter(([key]) => (beyond.has(key) ? isMet(everything, key) : !isMet(clean, key)));

  const met = places.filter(([key]) => isMet(clean, key) && !beyond.has(key));
  const excess = rounds(draft).flatMap((left) => {
    const without = statuses(ids.filter((id) => !left.includes(id)));
    const fallen = new Set(met.filter(([key]) => !isMet(without, key)).map(([, { topic }]) => topic));
    return draft.procedures.filter(({ id, topic }) => left.includes(id) && !fallen.has(topic)).map(({ id }) => id);
  });
  return {
    holds: lack.length === 0 && excess.length === 0,
    lack: lack.map(([, { bank, item, topic }]) => ({ bank, item: item.no, topic })),
    excess,
    looked: { topics: places.length, procedures: ids.length },
  };
}

const keyOf = ({ bank, item, topic }: Place): string => JSON.stringify([bank, item, topic]);

type Statuses = ReadonlyMap<
  string,
  { readonly bank: string; readonly item: ItemResult; readonly topic: string; readonly status: Status }
>;

function statusesUnder(dataset: Dataset, connector: Connector, options: Options, banks: readonly string[]): Statuses {
  return new Map(
    banks.flatMap((bank) =>
      evaluate(dataset, connector, { ...options, bank }).items.flatMap((item) =>
        item.topics.map(
          ({ topic, status }) => [keyOf({ bank, item: item.no, topic }), { bank, item, topic, status }] as const,
        ),
      ),
    ),
  );
}

function isWanted({ no, codes }: ItemResult, status: Status, request: AupRequest): boolean {
  if (codes.includes("subject-bank")) return false;
  const chosen = request.items?.map(String).includes(String(no)) ?? !codes.includes("not-listed");
  return chosen && (request.for === "both" || request.for === status);
}

/** The connector with a report for these banks in which these procedures, and of them no earlier result, count. */
function performedBy(
  connector: Connector,
  banks: readonly string[],
  performed: readonly string[],
  asOf: string,
): Connector {
  if (performed.length === 0) return connector;
  const again = new Set(performed);
  const earlier = (connector.evidence ?? []).map((evidence): Evidence => {
    if (evidence.kind !== "aup-report" || !evidence.results) return evidence;
    return {
      ...evidence,
      results: Object.fromEntries(Object.entries(evidence.results).filter(([id]) => !again.has(id))),
    };
  });
  let id = "drafted";
  while (earlier.some((one) => one.id === id)) id += "-";
  const report: Evidence = {
    id,
    kind: "aup-report",
    date: asOf,
    users: [...banks],
    scope: { text: "drafted", apiService: "yes" },
    results: Object.fromEntries(performed.map((one) => [one, "no-exception"])),
  };
  return { ...connector, evidence: [...earlier, report] };
}

/** The first procedure of every topic, then the second, …: topics do not touch each other, so that one evaluation tells of all. */
function rounds({ procedures }: Pick<AupDraft, "procedures">): readonly (readonly string[])[] {
  const topics = [...new Set(procedures.map(({ topic }) => topic))];
  const byTopic = topics.map((topic) => procedures.filter((one) => one.topic === topic));
  const most = Math.max(0, ...byTopic.map((some) => some.length));
  return Array.from({ length: most }, (_, n) => byTopic.flatMap((some) => some[n]?.id ?? []));
}
