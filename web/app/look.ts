import { type Lookup, lookupFor } from "../../src/report/lookup.ts";
import { tidy } from "../../src/report/tidy.ts";
import { wordsIn } from "../../src/report/words/index.ts";
import type { Words } from "../../src/report/words/words.ts";
import type { Dataset, Language, Result } from "./types.ts";

/** What is shown of a long text in a line; the whole stands in the element's title or in "why". */
const limit = 300;
const known = new WeakMap<Result, { readonly dataset: Dataset; readonly look: Lookup }>();
const made = new WeakMap<object, object>();

/** Made harmless once: what a change does not touch is the same object before and after, here too. */
function harmless<T extends object>(one: T): T {
  const found = made.get(one) ?? tidy(one, limit);
  made.set(one, found);
  return found as T;
}

function each<T extends object>(list: readonly T[]): readonly T[] {
  const found = made.get(list) ?? list.map(harmless);
  made.set(list, found);
  return found as readonly T[];
}

/**
 * A result's ids with what they stand for, with every text of the connector's made harmless (as every report does), but for the
 * candidates of topics, which `why` makes so itself. Made once for each result.
 */
export function lookOf(result: Result, dataset: Dataset): Lookup {
  const found = known.get(result);
  if (found?.dataset === dataset) return found.look;
  const { connector, bank, evidence, asks, settled, duties } = result;
  const shown: Result = {
    ...result,
    connector: harmless(connector),
    bank: tidy(bank, limit),
    evidence: each(evidence),
    asks: each(asks),
    settled: each(settled),
    duties: each(duties),
  };
  const look = lookupFor(shown, dataset);
  known.set(result, { dataset, look });
  return look;
}

/** The words of reports: statuses, grades, reasons. Every view says what the reports say. */
export const reportWords = (language: Language): Words => wordsIn[language];
