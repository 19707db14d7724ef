import type { Dataset } from "../dataset/dataset.ts";
import type { Result } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { compose } from "./compose.ts";
import type { Document } from "./document.ts";
import { paperOf } from "./paper-of.ts";
import { wordsIn } from "./words/index.ts";

/**
 * The complete report as a Word file: numbered headings, tables whose header repeats, A4, page x / y, Japanese and Latin fonts; the
 * derivations stand in an annex. Same result, same bytes. What writes Word is loaded only here.
 * Example: `await renderDocx(result, dataset, {lang: "ja"})`. Errors: none; an id that the dataset lacks is shown as it is.
 * Source: contract §6.
 */
export async function renderDocx(
  result: Result,
  dataset: Dataset,
  { lang }: { readonly lang: Language },
): Promise<Uint8Array> {
  return printDocx(compose(result, dataset, lang), result);
}

/** A document of blocks as a Word file that bears the day and the data of a result. */
export async function printDocx(document: Document, { asOf, dataset }: Result): Promise<Uint8Array> {
  const { book } = wordsIn[document.lang];
  const { writeWord } = await import("./word/write.ts");
  return writeWord(paperOf(document, { date: asOf, footer: book.footer(asOf, dataset.version), annex: book.annex }));
}
