import type { Connector, Dataset } from "../dataset/dataset.ts";
import type { Result } from "../schema/result.ts";
import { printDocx } from "./docx.ts";
import { printHtml } from "./html.ts";
import { printMarkdown } from "./markdown.ts";
import { sheetsOf } from "./share/book.ts";
import { composeShare, type ShareGiven } from "./share/compose.ts";
import { wordsIn } from "./words/index.ts";

export type { ShareGiven } from "./share/compose.ts";
export { type Disclosure, disclosures } from "./share/secrets.ts";

export interface ShareOptions extends ShareGiven {
  readonly format: "md" | "html";
}

/**
 * What a connector sends to a bank: coverage, the facts on the face of each document, until when each is used, and the limits. Held
 * back and named: what a statement of applicability says and names, wording of exceptions, responses and user controls, the wording of a
 * report's scope, suppliers, other banks, results of procedures, remarks. `disclose: ["soa"]` shows the statement, but only with the
 * consent that the connector's file states [M-13]; `["report"]` shows passages of reports, findings of agreed-upon procedures only to a
 * bank that agreed to them [M-19].
 * Example: `renderShare(result, connector, dataset, {lang: "ja", format: "html"})`. Errors: none. Source: M-11, M-13, M-19.
 */
export function renderShare(result: Result, connector: Connector, dataset: Dataset, options: ShareOptions): string {
  const document = composeShare(result, connector, dataset, options);
  return options.format === "md" ? printMarkdown(document) : printHtml(document);
}

/**
 * The same as a Word file. Example: `await renderShareDocx(result, connector, dataset, {lang: "en"})`. Errors: none. Source: M-13.
 */
export async function renderShareDocx(
  result: Result,
  connector: Connector,
  dataset: Dataset,
  options: ShareGiven,
): Promise<Uint8Array> {
  return printDocx(composeShare(result, connector, dataset, options), result);
}

/**
 * The same as a workbook, a sheet for each table. Example: `await renderShareXlsx(result, connector, dataset, {lang: "en"})`.
 * Errors: none. Source: M-13.
 */
export async function renderShareXlsx(
  result: Result,
  connector: Connector,
  dataset: Dataset,
  options: ShareGiven,
): Promise<Uint8Array> {
  const words = wordsIn[options.lang];
  const document = composeShare(result, connector, dataset, options);
  const { writeBook } = await import("./workbook/write.ts");
  return writeBook({
    title: document.title,
    language: options.lang,
    date: result.asOf,
    footer: words.book.footer(result.asOf, result.dataset.version),
    sheets: sheetsOf(words, document),
  });
}
