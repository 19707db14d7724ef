import type { Dataset } from "../../dataset/dataset.ts";
import type { AupDraft } from "../../engine/aup/types.ts";
import type { Language } from "../../schema/text.ts";
import { composeAup } from "./compose.ts";

/**
 * The document of an agreed-upon-procedures engagement for a word processor (.docx); same draft, same bytes.
 * Example: `await writeAupDocument(draftAup(…), dataset, {lang: "ja"})`.
 * Errors: none; an id that the dataset lacks is shown as it is. Source: M-18, M-19; ISRS 4400 (Revised) through public explanations.
 */
export async function writeAupDocument(
  draft: AupDraft,
  dataset: Dataset,
  { lang }: { readonly lang: Language },
): Promise<Uint8Array> {
  // the writer of documents is large: only who wants one loads it
  const { writeWord } = await import("../word/write.ts");
  return writeWord(composeAup(draft, dataset, lang));
}
