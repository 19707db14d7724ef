import type { Dataset } from "../dataset/dataset.ts";
import type { LinksRead } from "./drafts.ts";
import { readCsv } from "./read-csv.ts";
import { readOscal } from "./read-oscal.ts";
import { readSssom } from "./read-sssom.ts";

/**
 * The links of a file in any of the formats that certmap exports, told apart by content: `{` or the key `mapping-collection` begins
 * OSCAL, `#` SSSOM, anything else is a CSV table. Example: `readLinks("links.csv", text, shippedDataset())`.
 * Errors: those of `readOscal`, `readSssom` and `readCsv`. Source: contract §6, `import`.
 */
export function readLinks(file: string, input: string | Uint8Array, dataset?: Dataset): LinksRead {
  const start = (typeof input === "string" ? input : new TextDecoder().decode(input.subarray(0, 2000))).trimStart();
  if (/^(\{|---|"?mapping-collection)/.test(start)) return readOscal(file, input, dataset);
  return start.startsWith("#") ? readSssom(file, input, dataset) : readCsv(file, input, dataset);
}
