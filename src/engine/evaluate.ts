import type { Checklist, Connector, Dataset } from "../dataset/dataset.ts";
import type { Duty, EvidenceResult, Result } from "../schema/result.ts";
import { settledAnswers } from "./answers.ts";
import { type Catalogue, isUsable } from "./catalogue.ts";
import { caveatsOf } from "./caveats.ts";
import { evidenceAsks } from "./evidence-asks.ts";
import { situationOf } from "./held.ts";
import { itemStatuses, judgeItem, statusesOf, withPotential } from "./item.ts";
import { needsOfChecklist, superfluousCriteria } from "./needs.ts";
import type { Situation } from "./situation.ts";
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
  const terms = termsOf(dataset, options);
  const { catalogue, checklist, policy, asOf, bank } = terms;
  const situation = situationOf(terms, connector);
  const potential = situationOf({ ...terms, mode: "potential" }, connector, situation);

  const judged = checklist.items.map((item) => judgeItem(situation, item));
  const items = judged.map((one) =>
    withPotential(one, potential.known.same ? statusesOf(one) : itemStatuses(potential, one.item)),
  );
  const usable = items.filter((_, index) => isUsableAt(catalogue, checklist, index));
  const settled = settledAnswers(situation, judged);
  const { name, apiService = null, connection = null } = connector.connector;
  return {
    schema: "certmap/result@1",
    asOf,
    checklist: checklist.id,
    policy: policy.id,
    bank,
    connector: { name, apiService, connection },
    dataset: { version: dataset.version, digest: dataset.digest, overlays: dataset.overlays.map(({ name }) => name) },
    summary: { usable: countItems(usable), all: countItems(items) },
    evidence: situation.held.map(
      ({ evidence: { id, kind }, usable, validUntil, gates, notes }): EvidenceResult => ({
        id,
        kind,
        usable,
        validUntil,
        gates,
        notes,
      }),
    ),
    items,
    asks: [...evidenceAsks(situation, judged), ...topicAsks(situation, judged, settled), ...itemAsks(judged, settled)],
    settled,
    duties: dutiesOf(situation),
    superfluous: superfluousCriteria(dataset, checklist),
    unused: unusedAmong(
      catalogue,
      readable(connector.evidence ?? []),
      (standard) => needsOfChecklist(dataset, checklist).get(standard) ?? new Set(),
    ),
    caveats: caveatsOf(situation, judged),
  };
}

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
