import type { PortfolioFormat } from "../../../src/report/portfolio/format.ts";
import { portfolioIcs } from "../../../src/report/portfolio/ics.ts";
import { portfolioCsv, portfolioNdjson } from "../../../src/report/portfolio/lines.ts";
import type { PortfolioTerms } from "../../../src/report/portfolio/view.ts";
import type { Language } from "../../app/types.ts";
import { type Row, totalsOf } from "./rows.ts";

export const manyFormats = ["xlsx", "csv", "ics", "ndjson"] as const;
export type ManyFormat = (typeof manyFormats)[number];

export const mimes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  ics: "text/calendar",
  ndjson: "application/x-ndjson",
} as const satisfies Record<ManyFormat, string>;

/** What the command line writes of the same connectors under the same terms. */
export async function exported(
  format: ManyFormat,
  rows: readonly Row[],
  terms: PortfolioTerms,
  lang: Language,
): Promise<string | Uint8Array> {
  const all = rows.flatMap(({ survey, entry }) => (survey ? [{ survey, place: entry.place }] : []));
  const totals = totalsOf(rows, 0);
  if (format === "xlsx") {
    const { portfolioBook } = await import("../../../src/report/portfolio/book.ts");
    const book = portfolioBook(terms, lang);
    for (const { survey, place } of all) book.row(survey, place);
    return book.done(totals);
  }
  const writer: PortfolioFormat =
    format === "csv"
      ? portfolioCsv(terms, lang)
      : format === "ics"
        ? portfolioIcs(terms, lang)
        : portfolioNdjson(terms);
  return [writer.head(), ...all.map(({ survey, place }) => writer.row(survey, place)), writer.foot(totals)].join("");
}
