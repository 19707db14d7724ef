import type { Totals } from "../../engine/portfolio/tally.ts";
import { commonAskText, type PortfolioPage } from "./view.ts";

/** What is shown of all connectors together, as tables of text. */
export interface TotalTable {
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said where there is no row. */
  readonly empty: string;
}

const shownAsks = 20;

export function totalTables(page: PortfolioPage, totals: Totals): readonly TotalTable[] {
  const { say, words } = page;
  const { statuses } = words.terms;
  const count = (value: number) => String(value);
  const asks = totals.asks.slice(0, shownAsks);
  const left = totals.asks.length - asks.length;
  return [
    {
      title: say.byAsk,
      note: left > 0 ? `${say.askNote}${words.phrases.space}${say.more(left)}` : say.askNote,
      columns: [say.ask, say.topicsImproved, say.itemsImproved, say.connectors, say.helped],
      rows: asks.map((ask) => [
        commonAskText(page, ask),
        ...[ask.topics, ask.items, ask.connectors, ask.helped].map(count),
      ]),
      empty: say.nothingAsked,
    },
    {
      title: say.byMonth(page.months),
      columns: [say.month, say.lapsing, say.worse],
      rows: totals.months.map(({ month, connectors, worse }) => [month, count(connectors), count(worse)]),
      empty: say.nothingLapses(page.months),
    },
    {
      title: say.byItem,
      columns: [
        words.phrases.no,
        words.phrases.basis,
        statuses.covered,
        statuses.narrowed,
        statuses.confirm,
        statuses["bank-side"],
      ],
      rows: totals.items
        .filter(({ counts }) => counts.covered + counts.narrowed > 0)
        .map(({ no, basis, counts }) => [
          String(no),
          words.terms.bases[basis],
          ...[counts.covered, counts.narrowed, counts.confirm, counts["bank-side"]].map(count),
        ]),
      empty: words.phrases.none,
    },
  ];
}
