import type { Connector, Dataset, Procedure } from "../../dataset/dataset.ts";
import { normaliseName } from "../../schema/names.ts";
import { situationOf } from "../held.ts";
import { byCode } from "../order.ts";
import type { Situation } from "../situation.ts";
import { type Options, termsOf } from "../terms.ts";
import { agreementsOf } from "./agreements.ts";
import { fewest, metBy } from "./choose.ts";
import { type Demand, type Demands, demandsOf } from "./demands.ts";
import { itemsOf } from "./items.ts";
import { parametersOf } from "./parameters.ts";
import { proveDraft } from "./proof.ts";
import type { AupBank, AupDraft, AupNeed, AupProcedure, AupRequest } from "./types.ts";
import { workOf } from "./work.ts";

/** One bank's view: its situation and what its items leave open. */
interface View extends Demands {
  readonly bank: string;
  readonly situation: Situation;
}

/**
 * A draft list of agreed-upon procedures for exactly the topics that are open for the given banks: where a link leaves only a
 * remainder, the procedures that test it; where a topic was partly performed, those left; where one showed an exception, that one
 * again. One list for all banks, and what each needs of it. `options.bank` is not used: the banks are those of the request.
 *
 * Example: `draftAup(dataset, connector, {checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null}, {banks: ["みらい銀行"], for: "both"})`.
 * Throws RangeError as `evaluate` does, without a bank, for an item or topic that the checklist does not have and for a sample size
 * under its minimum; Error where the proof that comes with the draft does not hold. Source: M-18, M-19, contract §4.4.
 */
export function draftAup(dataset: Dataset, connector: Connector, options: Options, request: AupRequest): AupDraft {
  const banks = namedOnce(request.banks);
  const [first] = banks;
  if (first === undefined) throw new RangeError("no bank is named");
  const terms = termsOf(dataset, { ...options, bank: first });
  assertKnown(terms.checklist, request);
  const views = banks.map((bank): View => {
    const situation = situationOf({ ...terms, bank }, connector);
    return { bank, situation, ...demandsOf(situation, request) };
  });
  const chosen = chooseAll(views.flatMap(({ demands }) => demands));
  const { name, apiService = null } = connector.connector;
  const engagingParty = request.parameters?.engagement?.engagingParty ?? name;
  const draft: Omit<AupDraft, "proof"> = {
    schema: "certmap/aup-draft@1",
    asOf: terms.asOf,
    checklist: terms.checklist.id,
    policy: terms.policy.id,
    for: request.for,
    connector: { name, apiService },
    dataset: { version: dataset.version, digest: dataset.digest, overlays: dataset.overlays.map(({ name }) => name) },
    engagement: {
      practitioner: request.parameters?.engagement?.practitioner ?? null,
      engagingParty,
      responsibleParty: request.parameters?.engagement?.responsibleParty ?? engagingParty,
      period: request.parameters?.engagement?.period ?? null,
    },
    banks: views.map((view) => bankOf(view, request, chosen)),
    ...itemsOf(terms.checklist, views, request),
    procedures: proceduresOf(views, request, chosen),
  };
  const proof = proveDraft(dataset, connector, options, request, draft);
  if (!proof.holds) throw new Error(`a draft that does not hold: ${JSON.stringify(proof)}`);
  return { ...draft, proof };
}

/** Each bank once, however its name is spelt. */
function namedOnce(banks: readonly string[]): readonly string[] {
  return [...new Map(banks.toReversed().map((bank) => [normaliseName(bank), bank])).values()].toReversed();
}

function assertKnown({ id, items }: Situation["checklist"], request: AupRequest): void {
  for (const no of request.items ?? []) {
    if (!items.some((item) => String(item.no) === String(no))) throw new RangeError(`unknown item of ${id}: ${no}`);
  }
  for (const topic of request.topics ?? []) {
    if (!items.some(({ topics }) => topics.includes(topic))) throw new RangeError(`unknown topic of ${id}: ${topic}`);
  }
}

/** Per topic the fewest procedures that meet all demands on it, of whichever item and bank. */
function chooseAll(demands: readonly Demand[]): ReadonlyMap<string, readonly string[]> {
  const topics = new Set(demands.map(({ topic }) => topic));
  return new Map(
    [...topics].map((topic) => [
      topic,
      fewest(demands.filter((one) => one.topic === topic).map(({ alternatives }) => alternatives)),
    ]),
  );
}

function bankOf(view: View, request: AupRequest, chosen: ReadonlyMap<string, readonly string[]>): AupBank {
  const { bank, situation, demands, beyond } = view;
  const needs = demands.map(({ item, topic, status, alternatives, settledUntil }): AupNeed => {
    const met = metBy(alternatives, chosen.get(topic) ?? []);
    if (!met) throw new Error(`nothing chosen meets ${topic}`);
    const { procedures, by } = met;
    return { item, topic, status, procedures, by, ...(settledUntil === undefined ? {} : { settledUntil }) };
  });
  return {
    name: bank,
    needs,
    beyond,
    agreements: agreementsOf(situation, request, needs),
    nearNames: situation.held.flatMap(({ evidence, notes }) =>
      evidence.kind === "aup-report"
        ? notes
            .filter(({ code }) => code === "name-near")
            .map(({ args }) => ({ evidence: evidence.id, name: String(args?.name ?? "") }))
        : [],
    ),
  };
}

function proceduresOf(
  views: readonly View[],
  request: AupRequest,
  chosen: ReadonlyMap<string, readonly string[]>,
): readonly AupProcedure[] {
  const [view] = views;
  if (!view) return [];
  const { catalogue, checklist } = view.situation;
  const order = new Map(checklist.items.flatMap(({ topics }) => topics).map((topic, index) => [topic, -index]));
  return [...chosen]
    .toSorted(([a], [b]) => (order.get(b) ?? 0) - (order.get(a) ?? 0) || byCode(a, b))
    .flatMap(([topic, ids]) =>
      (catalogue.proceduresOf.get(topic) ?? [])
        .filter(({ id }) => ids.includes(id))
        .map((procedure) => procedureOf(procedure, views, request)),
    );
}

function procedureOf(procedure: Procedure, views: readonly View[], request: AupRequest): AupProcedure {
  const { id, topic, technique } = procedure;
  const demands = views.flatMap((view) =>
    view.demands.filter((demand) => demand.topic === topic).map((demand) => ({ ...view, demand })),
  );
  const lines = demands.flatMap(({ situation, demand }) =>
    demand.lines.filter((line) => line.id === id).map((line) => ({ situation, line })),
  );
  const ends = lines.flatMap(({ situation, line: { result, evidence } }) =>
    result === "exception" ? (situation.held.find((held) => held.evidence.id === evidence)?.end ?? []) : [],
  );
  const laterThan = ends.toSorted().at(-1);
  const reduced = lines.some(({ line }) => line.codes.includes("procedure-reduced"));
  return {
    id,
    topic,
    items: [...new Set(demands.map(({ demand }) => demand.item))],
    technique,
    work: workOf(procedure),
    parameters: parametersOf(procedure, request.parameters),
    why: laterThan !== undefined ? "exception" : reduced ? "reduced" : "missing",
    ...(laterThan === undefined ? {} : { laterThan }),
  };
}
