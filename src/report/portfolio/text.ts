import type { ItemStatus } from "../../schema/result.ts";
import type { ItemNo } from "../../schema/text.ts";
import { charactersOf } from "../layout/characters.ts";
import { paint } from "../layout/colour.ts";
import { grid } from "../layout/grid.ts";
import { paragraph, usableWidth } from "../layout/lines.ts";
import { pad, widthOf } from "../layout/width.ts";
import type { TerminalOptions } from "../table.ts";
import { oneLine } from "../tidy.ts";
import type { PortfolioFormat } from "./format.ts";
import { totalTables } from "./totals.ts";
import { askLabel, bestAsk, type PortfolioTerms, portfolioPage, possibleItems, termLines } from "./view.ts";

const marks = { covered: "X", narrowed: "~", confirm: ".", "bank-side": "-" } as const satisfies Record<
  ItemStatus,
  string
>;
const dateWidth = 10;
const leastName = 16;

/** For a terminal: a line for each connector with a mark for each item that could be covered, then what holds for all. */
export function portfolioText(terms: PortfolioTerms, options: TerminalOptions): PortfolioFormat {
  const { lang, colour } = options;
  const width = usableWidth(options.width);
  const page = portfolioPage(terms, lang);
  const { say, words } = page;
  const shown = itemsShown(terms, width);
  const itemWidth = (no: ItemNo) => Math.max(2, widthOf(String(no)));
  const matrix = shown.reduce<number>((sum, no) => sum + itemWidth(no) + 1, 0);
  const room = width - matrix - dateWidth - 5;
  const askWidth = Math.min(30, Math.floor(room * 0.5));
  const nameWidth = room - askWidth;
  const line = (name: string, items: readonly string[], date: string, ask: string) =>
    [
      pad(cut(name, nameWidth), nameWidth),
      items.map((text, index) => pad(text, itemWidth(shown[index] ?? ""), "right")).join(" "),
      pad(date, dateWidth),
      cut(ask, askWidth),
    ]
      .join("  ")
      .trimEnd();
  const head = line(words.phrases.connector, shown.map(String), say.nextLapse, say.bestAsk);
  return {
    head: () =>
      `${[
        paint(say.title, "strong", colour),
        ...termLines(page).flatMap((one) => paragraph(one, width)),
        "",
        paint(head, "strong", colour),
        paint("-".repeat(width), "dim", colour),
      ].join("\n")}\n`,
    row: (survey) => {
      const ask = bestAsk(survey);
      const items = new Map(survey.items.map((item) => [item.no, item]));
      const marked = shown.map((no) => {
        const item = items.get(no);
        if (!item) return "";
        return item.status === "covered" && item.basis === "assumed" ? "x" : marks[item.status];
      });
      const name = oneLine(survey.connector.name, 200);
      return `${line(name, marked, survey.lapses[0]?.on ?? "", ask ? oneLine(askLabel(page, ask), 200) : "")}\n`;
    },
    foot: (totals) => {
      const tables = totalTables(page, totals).flatMap(({ title, note, columns, rows, empty }) => [
        "",
        paint(title, "strong", colour),
        ...(rows.length === 0 ? [empty] : []),
        ...(rows.length > 0
          ? grid(
              columns.map((title, index) =>
                index === 0 ? { title, most: 44, least: 10 } : { title, most: 14, least: 6, align: "right" },
              ),
              rows.map((cells) => cells.map((text) => ({ text }))),
              width,
              colour,
            )
          : []),
        ...(note !== undefined && rows.length > 0 ? paragraph(note, width, { tone: "dim", colour }) : []),
      ]);
      const lines = [
        "",
        ...paragraph(say.legend, width, { tone: "dim", colour }),
        "",
        say.read(totals.connectors, totals.broken),
      ];
      return `${[...lines, ...tables, "", ...paragraph(say.intro, width)].join("\n")}\n`;
    },
  };
}

/** Items that the policy lets be covered, as many as leave room for the rest of the line. */
function itemsShown(terms: PortfolioTerms, width: number): readonly ItemNo[] {
  const shown: ItemNo[] = [];
  let room = width - dateWidth - leastName * 2 - 6;
  for (const no of possibleItems(terms)) {
    room -= Math.max(2, widthOf(String(no))) + 1;
    if (room < 0) break;
    shown.push(no);
  }
  return shown;
}

/** At most so many columns; what is cut ends with a mark. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let shown = "";
  for (const character of charactersOf(text)) {
    if (widthOf(shown + character) > width - 1) break;
    shown += character;
  }
  return `${shown}…`;
}
