import type { Dataset } from "../dataset/dataset.ts";
import type { Result } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { Citations } from "./citations.ts";
import type { Telling } from "./derivation.ts";
import type { Document } from "./document.ts";
import { lookupFor } from "./lookup.ts";
import { asks, duties, settled } from "./parts/asks.ts";
import { caveats, sources, superfluous, unused } from "./parts/closing.ts";
import { evidence } from "./parts/evidence.ts";
import { itemDetails, items } from "./parts/items.ts";
import { opening, summary } from "./parts/opening.ts";
import { overruled } from "./parts/overruled.ts";
import { oneLine, tidy } from "./tidy.ts";
import { wordsIn } from "./words/index.ts";

/** The complete report of a result, for filing: everything with its reasons, its voices and its sources. */
export function compose(raw: Result, dataset: Dataset, lang: Language): Document {
  const words = wordsIn[lang];
  const look = lookupFor(tidy(raw), dataset);
  const telling: Telling = { words, look, cites: new Citations(look, words), whole: false };
  const { result } = look;
  const blocks = [
    ...opening(telling),
    ...summary(telling),
    ...items(telling),
    ...evidence(telling),
    ...asks(telling),
    ...settled(telling),
    ...duties(telling),
    ...overruled(telling),
    ...itemDetails(telling),
    ...superfluous(telling),
    ...unused(telling),
    ...caveats(telling),
    ...sources(telling),
  ];
  return {
    lang,
    title: `${words.phrases.title}: ${oneLine(result.connector.name, 80)}`,
    heading: [words.phrases.title],
    blocks,
  };
}
