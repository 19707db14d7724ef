import type { Checklist, Connector, Dataset } from "../../dataset/dataset.ts";
import type { Basis } from "../../schema/checklist.ts";
import type { Counts, EvidenceAsk, EvidenceResult, ItemStatus } from "../../schema/result.ts";
import type { ItemNo } from "../../schema/text.ts";
import { settledAnswers } from "../answers.ts";
import { catalogueOf, isUsable } from "../catalogue.ts";
import { addMonths, dayAfter } from "../dates.ts";
import { evidenceAsks } from "../evidence-asks.ts";
import { situationOf } from "../held.ts";
import { type ItemStanding, itemStanding } from "../item.ts";
import type { Situation } from "../situation.ts";
import { standingsOf } from "../standings.ts";
import { countItems } from "../summary.ts";
import { type Options, termsOf } from "../terms.ts";

export interface SurveyedItem {
  readonly no: ItemNo;
  readonly status: ItemStatus;
  readonly basis: Basis;
}

/** What ends on a day, and which items are worse on the day after. */
export interface Lapse {
  /** The last day on which it counts. */
  readonly on: string;
  readonly evidence: readonly string[];
  /** Items of which this bank's accepted answer grows too old. */
  readonly answers: readonly ItemNo[];
  readonly items: readonly { readonly no: ItemNo; readonly from: ItemStatus; readonly to: ItemStatus }[];
}

/** One connector among many: what a result says, without the derivation. */
export interface Survey {
  readonly connector: { readonly name: string; readonly apiService: string | null; readonly connection: string | null };
  readonly summary: { readonly usable: Counts; readonly all: Counts };
  readonly evidence: readonly Pick<EvidenceResult, "id" | "kind" | "usable" | "validUntil">[];
  readonly items: readonly SurveyedItem[];
  /** About evidence; the one that unlocks most comes first. */
  readonly asks: readonly EvidenceAsk[];
  readonly lapses: readonly Lapse[];
}

/**
 * One connector for a list of many: the same statuses, counts and evidence asks as `evaluate` gives, without candidates and reasons,
 * and what lapses within `months` from the day, with the items that are worse on the day after.
 * Example: `survey(dataset, connector, {checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null}, 12)`.
 * Throws RangeError as `evaluate` does. Source: contract §4 and §6, M-30.
 */
export function survey(dataset: Dataset, connector: Connector, options: Options, months: number): Survey {
  const terms = termsOf(dataset, options);
  const situation = situationOf(terms, connector);
  const outlined = terms.checklist.items.map((item) => itemStanding(situation, item));
  const items = outlined.map(({ item, status }): SurveyedItem => ({ no: item.no, status, basis: item.basis }));
  const usable = items.filter((_, index) => {
    const item = terms.checklist.items[index];
    return item !== undefined && isUsable(terms.catalogue, item);
  });
  const { name, apiService = null, connection = null } = connector.connector;
  return {
    connector: { name, apiService, connection },
    summary: { usable: countItems(usable), all: countItems(items) },
    evidence: situation.held.map(({ evidence: { id, kind }, usable, validUntil }) => ({
      id,
      kind,
      usable,
      validUntil,
    })),
    items,
    asks: evidenceAsks(situation, outlined),
    lapses: lapsesOf(situation, outlined, months),
  };
}

/**
 * The items that evidence may cover where the policy wants them listed [M-24].
 * Example: `usableItems(dataset, checklist)` begins with 3 for `fisc-2019-09`. Errors: none. Source: contract §2, `usable`.
 */
export function usableItems(dataset: Dataset, checklist: Checklist): readonly ItemNo[] {
  const catalogue = catalogueOf(dataset);
  return checklist.items.filter((item) => isUsable(catalogue, item)).map(({ no }) => no);
}

function lapsesOf(situation: Situation, now: readonly ItemStanding[], months: number): readonly Lapse[] {
  const { asOf } = situation;
  const until = addMonths(asOf, months);
  const isWithin = (day: string | null): day is string => day !== null && asOf <= day && day <= until;
  const settled = settledAnswers(situation, now);
  const days = [...situation.held.map(({ validUntil }) => validUntil), ...settled.map(({ validUntil }) => validUntil)];
  return [...new Set(days.filter(isWithin))].toSorted().map((on): Lapse => {
    const before = on === asOf ? now : onDay(situation, on, now);
    const after = onDay(situation, dayAfter(on), now);
    const evidence = situation.held.filter((held) => held.validUntil === on).map((held) => held.evidence.id);
    const answers = settled.filter(({ validUntil }) => validUntil === on).map(({ item }) => item);
    const items = before.flatMap(({ item, status }, index) => {
      const to = after[index]?.status ?? status;
      return to === status ? [] : [{ no: item.no, from: status, to }];
    });
    return { on, evidence, answers: [...new Set(answers)], items };
  });
}

function onDay(situation: Situation, asOf: string, now: readonly ItemStanding[]): readonly ItemStanding[] {
  const then = situationOf({ ...situation, asOf }, situation.connector, situation);
  return standingsOf(then, { situation, items: now }).items;
}
