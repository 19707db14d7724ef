import type { Language } from "../../schema/text.ts";
import type { Block, Line, TableColumn } from "../document.ts";
import { blockHtml, closeHtml, closeTable, openHtml, openTable, rowHtml } from "../html.ts";
import { oneLine } from "../tidy.ts";
import type { PortfolioFormat } from "./format.ts";
import { totalTables } from "./totals.ts";
import {
  askSentence,
  bestAsk,
  itemWord,
  lapseLine,
  type PortfolioTerms,
  placeText,
  portfolioPage,
  termLines,
  unlockText,
} from "./view.ts";

const newLine = { br: true } as const;

/** One page that needs nothing else: a row for each connector, and at the end what holds for all of them together. */
export function portfolioHtml(terms: PortfolioTerms, lang: Language): PortfolioFormat {
  const page = portfolioPage(terms, lang);
  const { say, words } = page;
  const columns: readonly TableColumn[] = [
    { title: words.phrases.connector },
    { title: words.phrases.byItem },
    { title: say.lapses },
    { title: say.bestAsk },
  ];
  const plain = (line: string): Block => ({ kind: "paragraph", line: [line] });
  return {
    head: () =>
      [
        openHtml({ lang, title: say.title, heading: [say.title] }),
        ...termLines(page).map((line) => `${blockHtml(plain(line))}\n`),
        `${blockHtml({ kind: "paragraph", line: [say.intro], role: "notice" })}\n`,
        `<p><a href="#totals">${say.totals}</a></p>\n`,
        openTable({ caption: say.title, columns }),
      ].join(""),
    row: (survey, place) => {
      const { name, apiService } = survey.connector;
      const ask = bestAsk(survey);
      const about: Line = [
        { strong: oneLine(name, 200) },
        ...(apiService === null ? [] : [newLine, { foreign: oneLine(apiService, 200) }]),
        newLine,
        { code: placeText(place) },
      ];
      const items = survey.items
        .filter(({ status }) => status === "covered" || status === "narrowed")
        .flatMap(
          (item): Line => [{ status: item.status, text: `${say.item(String(item.no))} ${itemWord(page, item)}` }, " "],
        );
      const lapses = survey.lapses.flatMap((lapse, index): Line => {
        const said = oneLine(lapseLine(page, survey, lapse));
        return index === 0 ? [said] : [newLine, said];
      });
      const asked = ask
        ? oneLine(`${askSentence(page, ask)}${words.phrases.bracketed(unlockText(page, ask))}`)
        : words.phrases.none;
      const rest = items.length > 0 ? items : [words.terms.statuses.confirm];
      return `${rowHtml(columns, [about, rest, lapses.length > 0 ? lapses : [words.phrases.none], [asked]])}\n`;
    },
    foot: (totals) =>
      [
        closeTable,
        "\n",
        blockHtml({ kind: "heading", level: 2, text: say.totals, id: "totals" }),
        blockHtml(plain(say.read(totals.connectors, totals.broken))),
        ...totalTables(page, totals).flatMap(({ title, note, columns, rows, empty }) => [
          blockHtml({ kind: "heading", level: 3, text: title, id: `totals-${columns.length}` }),
          ...(note === undefined || rows.length === 0 ? [] : [blockHtml(plain(note))]),
          rows.length === 0
            ? blockHtml(plain(empty))
            : blockHtml({
                kind: "table",
                caption: title,
                columns: columns.map((column) => ({ title: column })),
                rows: rows.map((cells) => cells.map((text) => [oneLine(text, 200)])),
              }),
        ]),
        "\n",
        closeHtml,
      ].join(""),
  };
}
