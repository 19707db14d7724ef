import type { Language } from "../../schema/text.ts";
import { csvCell } from "../csv.ts";
import type { PortfolioFormat } from "./format.ts";
import {
  askSentence,
  bestAsk,
  itemWord,
  lapseLine,
  type PortfolioTerms,
  placeText,
  portfolioPage,
  unlockText,
} from "./view.ts";

/** One row for each connector with a column for each item: UTF-8 with BOM, CRLF; no cell can be taken for a formula. */
export function portfolioCsv(terms: PortfolioTerms, lang: Language): PortfolioFormat {
  const page = portfolioPage(terms, lang);
  const { say, words } = page;
  const { phrases } = words;
  const line = (cells: readonly string[]) => `${cells.map(csvCell).join(",")}\r\n`;
  return {
    head: () =>
      `\uFEFF${line([
        phrases.connector,
        phrases.apiService,
        ...terms.checklist.items.map(({ no }) => say.item(String(no))),
        say.nextLapse,
        say.lapses,
        say.bestAsk,
        say.bestAskUnlocks,
        say.place,
        phrases.asOf,
      ])}`,
    row: (survey, place) => {
      const ask = bestAsk(survey);
      return line([
        survey.connector.name,
        survey.connector.apiService ?? "",
        ...survey.items.map((item) => itemWord(page, item)),
        survey.lapses[0]?.on ?? "",
        survey.lapses.map((lapse) => lapseLine(page, survey, lapse)).join("\n"),
        ask ? askSentence(page, ask) : "",
        ask ? unlockText(page, ask) : "",
        placeText(place),
        terms.asOf,
      ]);
    },
    foot: () => "",
  };
}

/** One JSON value a line: first the terms, then each connector, last the totals. */
export function portfolioNdjson(terms: PortfolioTerms): PortfolioFormat {
  const line = (value: object) => `${JSON.stringify(value)}\n`;
  const { dataset, checklist, policy, asOf, bank, months } = terms;
  return {
    head: () =>
      line({
        schema: "certmap/portfolio@1",
        kind: "terms",
        asOf,
        months,
        checklist: checklist.id,
        policy: policy.id,
        bank,
        dataset: { version: dataset.version, digest: dataset.digest },
      }),
    row: (survey, place) => line({ kind: "connector", place, ...survey }),
    foot: (totals) => line({ kind: "totals", ...totals }),
  };
}
