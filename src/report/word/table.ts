import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import stringWidth from "string-width";
import { type PaperBlock, type Spans, textOf } from "../paper.ts";
import { colours, styleNames, textWidth } from "./looks.ts";
import { paragraph, shade } from "./runs.ts";

type TableBlock = Extract<PaperBlock, { kind: "table" }>;
type FactsBlock = Extract<PaperBlock, { kind: "facts" }>;

const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
const padding = { top: 40, bottom: 40, left: 80, right: 80 };

/** A table whose header stands on every page, whose rows are not torn apart, and which fills the width of the text. */
export function tableOf({ columns, rows }: TableBlock): Table {
  const widths = widthsOf(columns, rows);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) => cell([title], widths[index] ?? 0, "head")),
  });
  const body = rows.map((cells) =>
    row(
      cells,
      columns.map((_, index) => cell(cells[index] ?? [], widths[index] ?? 0)),
    ),
  );
  return table(widths, [head, ...body]);
}

/** Term and text side by side, under a title where there is one. */
export function factsOf({ title, rows }: FactsBlock): Table {
  const widths = shared([24, 76]);
  const [left = 0, right = 0] = widths;
  const body = rows.map(([term, spans]) => row([[term], spans], [cell([term], left, "term"), cell(spans, right)]));
  return table(widths, [...(title === undefined ? [] : [row([[title]], [spanning(title)])]), ...body]);
}

/** Beyond this a row may run over the end of a page. */
const longest = 300;

const row = (cells: readonly Spans[], children: TableCell[]): TableRow =>
  new TableRow({
    children,
    cantSplit: cells.every((spans) => spans.reduce((sum, span) => sum + textOf(span).length, 0) <= longest),
  });

const table = (columnWidths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    margins: padding,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [...rows],
  });

const cell = (spans: Spans, width: number, look?: "head" | "term"): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(look && { shading: shade(colours[look]) }),
    children: [paragraph(spans, { style: look ? styleNames.head : styleNames.cell })],
  });

/** A title across both columns, on the page of what follows. */
const spanning = (title: string): TableCell =>
  new TableCell({
    columnSpan: 2,
    width: { size: textWidth, type: WidthType.DXA },
    shading: shade(colours.head),
    children: [paragraph([title], { style: styleNames.head, keepNext: true })],
  });

/** Of the small sans in twentieths of a point: a character of half width, and what stands left and right of a cell's text. */
const character = 96;
const around = 200;

/** As its texts need: no word of a column is broken, as far as there is room, and what is long shares the rest. */
export function widthsOf(columns: TableBlock["columns"], rows: TableBlock["rows"]): readonly number[] {
  const set = columns.flatMap(({ width }) => width ?? []);
  if (set.length === columns.length) return shared(set);
  const needs = columns.map(({ title }, index) => {
    const texts = rows.map((row) => (row[index] ?? []).map(textOf).join(""));
    const words = texts.flatMap((text) => text.split(breakable)).map((word) => Math.min(stringWidth(word), 16));
    const lengths = texts.map((text) => Math.min(stringWidth(text), 60));
    const least = Math.max(Math.min(longestWord(title), 12), ...words);
    const average = lengths.reduce((sum, one) => sum + one, 0) / Math.max(lengths.length, 1);
    return { least: least * character + around, wish: Math.max(stringWidth(title), ...lengths) + 2 * average };
  });
  const floor = needs.reduce((sum, { least }) => sum + least, 0);
  if (floor >= textWidth) return shared(needs.map(({ least }) => least));
  const wishes = needs.reduce((sum, { wish }) => sum + wish, 0);
  return shared(needs.map(({ least, wish }) => least + ((textWidth - floor) * wish) / Math.max(wishes, 1)));
}

/** Where a line may end: at white space and among the characters of Japanese. */
const breakable = /[\s\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+/u;
const longestWord = (title: string): number =>
  Math.max(...title.split(/\s+/).map((word) => Math.min(stringWidth(word), breakable.test(word) ? 8 : 12)));

/** The width of the text, shared out in whole units; nothing is lost to rounding. */
function shared(parts: readonly number[]): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((textWidth * part) / whole));
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
