import type { Checklist, Connector, Dataset } from "../dataset/dataset.ts";
import type { Duty, EvidenceResult, Result } from "../schema/result.ts";
import { settledAnswers } from "./answers.ts";
import { type Catalogue, isUsable } from "./catalogue.ts";
import { caveatsOf } from "./caveats.ts";
import { evidenceAsksAfter, type Unlocked } from "./evidence-asks.ts";
import { situationOf } from "./held.ts";
import { type JudgedItem, withPotential } from "./item.ts";
import { keep } from "./keep.ts";
import { needsOfChecklist, superfluousCriteria } from "./needs.ts";
import type { Situation, Terms } from "./situation.ts";
import { judgeAll, type Standings, standingsOf } from "./standings.ts";
import { countItems } from "./summary.ts";
import { type Options, termsOf } from "./terms.ts";
import { itemAsks, topicAsks } from "./topic-asks.ts";
import { readable, unusedAmong } from "./unused.ts";

/**
 * What a connector's evidence plausibly covers, what it only narrows and what must be confirmed, with every reason and every ask.
 * Pure and deterministic: no clock, no files, no wording; same input, same result, whatever the order of the evidence.
 *
 * Example: `evaluate(dataset, connector, {checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null})`.
 * Throws RangeError for a date that does not exist and for a checklist or policy that the dataset does not have.
 * Source: contract §4, from M-07 to M-32.
 */
export function evaluate(dataset: Dataset, connector: Connector, options: Options): Result {
  return evaluateAfter(undefined, dataset, connector, options).result;
}

/** A result with what was worked out for it, so that the next evaluation need not work it out again. */
export interface Evaluated {
  readonly result: Result;
  readonly workings: {
    readonly actual: Standings<JudgedItem>;
    readonly potential: Standings;
    readonly unlocked: Unlocked;
  };
}

/**
 * What `evaluate` gives, sooner, where an evaluation before differs in little, as after a changed fact: only topics that the change
 * touches are judged again. The result says exactly the same as without `before`; whatever in it says the same as before is the very
 * object of before, so that a view sees by identity what it need not draw. Nothing else is kept or changed.
 *
 * Example: `evaluateAfter(evaluateAfter(undefined, dataset, connector, options), dataset, edited, options).result`.
 * Errors and source: as `evaluate`.
 */
export function evaluateAfter(
  before: Evaluated | undefined,
  dataset: Dataset,
  connector: Connector,
  options: Options,
): Evaluated {
  const terms = termsOf(dataset, options);
  const { catalogue, checklist, policy, asOf, bank } = terms;
  const old = before?.workings;
  const situation = situationOf(terms, connector, ...(old ? [old.actual.situation] : []));
  const actual = judgeAll(situation, old?.actual);
  const couldBe = situationOf(
    { ...terms, mode: "potential" },
    connector,
    ...(old ? [old.potential.situation] : []),
    situation,
  );
  const potential = standingsOf(couldBe, old?.potential, actual);
  const items = reported(actual, potential, before);
  const usable = items.filter((_, index) => isUsableAt(catalogue, checklist, index));
  const settled = settledAnswers(situation, actual.items);
  const { asks, unlocked } = evidenceAsksAfter(actual, old?.unlocked);
  const { name, apiService = null, connection = null } = connector.connector;
  const last = before?.result;
  const result: Result = {
    schema: "certmap/result@1",
    asOf,
    checklist: checklist.id,
    policy: policy.id,
    bank,
    connector: keep({ name, apiService, connection }, last?.connector),
    dataset: { version: dataset.version, digest: dataset.digest, overlays: dataset.overlays.map(({ name }) => name) },
    summary: { usable: countItems(usable), all: countItems(items) },
    evidence: keep(evidenceOf(situation), last?.evidence),
    items,
    asks: keep(
      [...asks, ...topicAsks(situation, actual.items, settled), ...itemAsks(actual.items, settled)],
      last?.asks,
    ),
    settled: keep(settled, last?.settled),
    duties: keep(dutiesOf(situation), last?.duties),
    superfluous: superfluousCriteria(dataset, checklist),
    unused: keep(unusedOf(terms, connector), last?.unused),
    caveats: keep(caveatsOf(situation, actual.items), last?.caveats),
  };
  return { result, workings: { actual, potential, unlocked } };
}

/** The items as reported; the list itself is that of before where no item differs. */
function reported(actual: Standings<JudgedItem>, potential: Standings, before: Evaluated | undefined): Result["items"] {
  const last = before?.result.items;
  const items = actual.items.map((judged, index) => {
    const [old, was] = [before?.workings.actual.items[index], last?.[index]];
    const could = potential.items[index] ?? judged;
    const result = withPotential(judged, could, old && was && { judged: old, result: was });
    return was && old === judged && isSameItem(result, was) ? was : result;
  });
  return last?.length === items.length && items.every((one, index) => one === last[index]) ? last : items;
}

const isSameItem = (now: Result["items"][number], was: Result["items"][number]): boolean =>
  now.potential === was.potential && now.topics.every((topic, index) => topic === was.topics[index]);

const evidenceOf = ({ held }: Situation): Result["evidence"] =>
  held.map(
    ({ evidence: { id, kind }, usable, validUntil, gates, notes }): EvidenceResult => ({
      id,
      kind,
      usable,
      validUntil,
      gates,
      notes,
    }),
  );

/** What papers hold, as far as it may be read, that no item of the checklist needs [M-15]. */
const unusedOf = ({ dataset, catalogue, checklist }: Terms, { evidence = [] }: Connector): Result["unused"] =>
  unusedAmong(
    catalogue,
    readable(evidence),
    (standard) => needsOfChecklist(dataset, checklist).get(standard) ?? new Set(),
  );

function isUsableAt(catalogue: Catalogue, { items }: Checklist, index: number): boolean {
  const item = items[index];
  return item !== undefined && isUsable(catalogue, item);
}

/** Complementary user entity controls of the reports relied on: what others than the connector must do themselves [E-soc2-cuec]. */
function dutiesOf({ held }: Situation): readonly Duty[] {
  return held.flatMap(({ evidence, usable }) => {
    if (!usable || evidence.kind !== "soc2-report") return [];
    return (evidence.userControls ?? []).map(({ text, criteria = [], owner = "unknown" }) => ({
      evidence: evidence.id,
      owner,
      text,
      criteria,
    }));
  });
}
