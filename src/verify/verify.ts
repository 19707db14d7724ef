import type { Checklist, Connector, Dataset, Policy } from "../dataset/dataset.ts";
import type { Result } from "../schema/result.ts";
import { checkItemAsks, checkTopicAsks } from "./check-asks.ts";
import { checkEvidence } from "./check-evidence.ts";
import { checkEvidenceAsks } from "./check-evidence-asks.ts";
import { checkHeader } from "./check-header.ts";
import { checkItems, checkSummary } from "./check-items.ts";
import { checkCaveats, checkDutiesAndSuperfluous, checkSettled } from "./check-rest.ts";
import { factsOf } from "./facts.ts";
import { type Finding, Ledger } from "./finding.ts";

export interface Under {
  readonly checklist: Checklist;
  readonly policy: Policy;
}

export interface Verification {
  readonly findings: readonly Finding[];
  /** How many steps were checked. */
  readonly steps: number;
}

/**
 * Checks every step of every derivation of a result, and every claim that something is absent, by rules of its own: each step
 * against the facts of the connector and the dataset, or against what the result itself says one step before. Shares nothing with
 * the engine but types. Pure. Example: `verification(dataset, connector, result, {checklist, policy}).findings` is `[]`.
 *
 * Not checked:
 * - wording: the `text` of asks, and what a gate says is `known` of a kind that is not mapped;
 * - that a note `name-near` is missing: contract §3 does not say what is near. One that is there must tell of two stated names
 *   that differ;
 * - the ids of sources beside gates and notes, but where contract 4.1 names them: those must be there, and some must be;
 * - the order of gates, notes and the questions of one ask;
 * - `unlocks` of asks about dates and editions (`date-unknown`, `expired`, `stale`, `edition-withdrawn`), where "settled well" is a
 *   choice of dates: only that what they name is open, and once.
 * What contract §4 leaves open is read here as the engine does: which codes of gates and notes are asked about, what a host's report
 * would be, which of several reasons a topic states.
 */
export function verification(
  dataset: Dataset,
  connector: Connector,
  result: Result,
  { checklist, policy }: Under,
): Verification {
  const { asOf, bank } = result;
  const given = { dataset, connector, checklist, policy, asOf, bank };
  const facts = factsOf(given);
  const ledger = new Ledger();
  checkHeader(ledger, facts, result);
  checkEvidence(ledger, facts, result);
  checkItems(ledger, facts, factsOf(given, true), result);
  checkSummary(ledger, facts, result);
  checkEvidenceAsks(ledger, facts, result);
  checkTopicAsks(ledger, facts, result);
  checkItemAsks(ledger, result);
  checkSettled(ledger, facts, result);
  checkDutiesAndSuperfluous(ledger, facts, result);
  checkCaveats(ledger, facts, result);
  return { findings: ledger.findings, steps: ledger.steps };
}

/**
 * What does not follow in a result; empty where everything does. What is not checked stands at `verification`.
 * Example: `verify(dataset, connector, evaluate(dataset, connector, options), {checklist, policy})` is `[]`. Errors: none.
 * Source: contract §4, §6.
 */
export function verify(dataset: Dataset, connector: Connector, result: Result, under: Under): readonly Finding[] {
  return verification(dataset, connector, result, under).findings;
}
