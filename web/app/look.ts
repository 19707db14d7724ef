import { type Lookup, lookupFor } from "../../src/report/lookup.ts";
import { tidy } from "../../src/report/tidy.ts";
import { wordsIn } from "../../src/report/words/index.ts";
import type { Words } from "../../src/report/words/words.ts";
import type { Dataset, Language, Result } from "./types.ts";

/** What is shown of a long text in a line; the whole stands in the element's title or in "why". */
const limit = 300;
const known = new WeakMap<Result, { readonly dataset: Dataset; readonly look: Lookup }>();

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
    ...tidy({ connector, bank, evidence, asks, settled, duties }, limit),
  };
  const look = lookupFor(shown, dataset);
  known.set(result, { dataset, look });
  return look;
}

/** The words of reports: statuses, grades, reasons. Every view says what the reports say. */
export const reportWords = (language: Language): Words => wordsIn[language];
