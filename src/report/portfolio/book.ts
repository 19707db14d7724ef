import type { Survey } from "../../engine/portfolio/survey.ts";
import type { Totals } from "../../engine/portfolio/tally.ts";
import type { Language } from "../../schema/text.ts";
import type { SheetCell, SheetSpec } from "../workbook/write.ts";
import { totalTables } from "./totals.ts";
import {
  askSentence,
  bestAsk,
  consequence,
  itemWord,
  lapsing,
  type PortfolioTerms,
  placeText,
  portfolioPage,
  possibleItems,
  type SurveyPlace,
  termLines,
  unlockText,
} from "./view.ts";

/** A workbook is put together in memory; for longer lists there are csv and ndjson. */
export const mostInBook = 2_000;

/** A workbook: connectors by items, the calendar, and a sheet for each table of all together. */
export function portfolioBook(terms: PortfolioTerms, lang: Language) {
  const page = portfolioPage(terms, lang);
  const { say, words } = page;
  const { phrases } = words;
  const possible = possibleItems(terms);
  const notes = [...termLines(page), say.intro];
  const connectors: (readonly (SheetCell | string)[])[] = [];
  const calendar: (readonly string[])[] = [];
  return {
    row: (survey: Survey, place: SurveyPlace): void => {
      const { name, apiService } = survey.connector;
      const ask = bestAsk(survey);
      connectors.push([
        { text: name, look: "strong" },
        apiService ?? "",
        ...survey.items
          .filter(({ no }) => possible.includes(no))
          .map((item): SheetCell => ({ text: itemWord(page, item), look: item.status })),
        survey.lapses[0]?.on ?? "",
        ask ? askSentence(page, ask) : "",
        ask ? unlockText(page, ask) : "",
        placeText(place),
      ]);
      for (const lapse of survey.lapses)
        calendar.push([lapse.on, name, lapsing(page, survey, lapse), consequence(page, survey, lapse)]);
    },
    done: async (totals: Totals): Promise<Uint8Array> => {
      const sheets: readonly SheetSpec[] = [
        {
          name: phrases.connector,
          title: say.title,
          notes: [...notes, say.read(totals.connectors, totals.broken)],
          columns: [
            { header: phrases.connector, width: 30 },
            { header: phrases.apiService, width: 20 },
            ...possible.map((no) => ({ header: say.item(String(no)), width: 14 })),
            { header: say.nextLapse, width: 12 },
            { header: say.bestAsk, width: 50 },
            { header: say.bestAskUnlocks, width: 30 },
            { header: say.place, width: 24 },
          ],
          rows: connectors,
          frozen: 1,
          filter: true,
        },
        {
          name: say.nextLapse,
          title: say.byMonth(terms.months),
          columns: [
            { header: say.nextLapse, width: 12 },
            { header: phrases.connector, width: 30 },
            { header: say.lapses, width: 40 },
            { header: phrases.status, width: 60 },
          ],
          rows: calendar.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0)),
          filter: true,
        },
        ...totalTables(page, totals).map(
          ({ title, note, columns, rows, empty }): SheetSpec => ({
            name: title,
            title,
            notes: [...(note === undefined ? [] : [note]), ...(rows.length === 0 ? [empty] : [])],
            columns: columns.map((header, index) => ({ header, width: index === 0 ? 44 : 18 })),
            rows: rows.map((cells) =>
              cells.map((text, index) => (index > 0 && /^\d+$/.test(text) ? Number(text) : text)),
            ),
          }),
        ),
      ];
      const { writeBook } = await import("../workbook/write.ts");
      return writeBook({ title: say.title, language: lang, sheets, date: terms.asOf, footer: say.title });
    },
  };
}
