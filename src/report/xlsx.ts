import type { Dataset } from "../dataset/dataset.ts";
import type { Result } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { formSheet } from "./book/form.ts";
import { legendSheet } from "./book/legend.ts";
import { asksSheet, derivationSheet, evidenceSheet, sourcesSheet } from "./book/sheets.ts";
import { unusedSheet } from "./book/unused.ts";
import { Citations } from "./citations.ts";
import type { Telling } from "./derivation.ts";
import { lookupFor } from "./lookup.ts";
import { oneLine, tidy } from "./tidy.ts";
import { wordsIn } from "./words/index.ts";

/**
 * The checklist as a workbook in the columns of its form, with coverage, evidence, reasons and questions beside them, and a sheet each
 * for evidence, asks, derivation, what is not needed, sources and legend. Every cell is text or a number, never a formula. Same result, same bytes. What
 * writes workbooks is loaded only here.
 * Example: `await renderXlsx(result, dataset, {lang: "ja"})`. Errors: none; an id that the dataset lacks is shown as it is.
 * Source: contract §6, M-32, M-34.
 */
export async function renderXlsx(
  raw: Result,
  dataset: Dataset,
  { lang }: { readonly lang: Language },
): Promise<Uint8Array> {
  const words = wordsIn[lang];
  const look = lookupFor(tidy(raw), dataset);
  const telling: Telling = { words, look, cites: new Citations(look, words), whole: false };
  // sources come last: they are what the others cite
  const sheets = [formSheet, evidenceSheet, asksSheet, derivationSheet, unusedSheet, legendSheet, sourcesSheet].map(
    (of) => of(telling),
  );
  const { writeBook } = await import("./workbook/write.ts");
  return writeBook({
    title: `${words.phrases.title}: ${oneLine(raw.connector.name, 80)}`,
    language: lang,
    date: raw.asOf,
    footer: words.book.footer(raw.asOf, raw.dataset.version),
    sheets,
  });
}
