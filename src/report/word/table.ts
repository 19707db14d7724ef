import {
  BorderStyle,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import stringWidth from "string-width";
import type { Block, Line } from "../document.ts";
import { plainText } from "../plain.ts";
import { runsOf } from "./inline.ts";
import { rule, styleNames, tableHead, textWidth } from "./looks.ts";

type TableBlock = Extract<Block, { kind: "table" }>;
type FactsBlock = Extract<Block, { kind: "facts" }>;

const border = { ...rule, style: BorderStyle.SINGLE };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const padding = { top: 40, bottom: 40, left: 80, right: 80 };

/** A table whose header stands on every page, whose rows are not torn apart, and which fills the width of the text. */
export function tableOf({ columns, rows }: TableBlock): Table {
  const widths = widthsOf(columns, rows);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) =>
      cell([title], widths[index] ?? 0, { style: styleNames.head, fill: tableHead }),
    ),
  });
  const body = rows.map(
    (line) =>
      new TableRow({
        cantSplit: true,
        children: line.map((one, index) => cell(one, widths[index] ?? 0, { style: styleNames.cell })),
      }),
  );
  return table(widths, [head, ...body], border);
}

/** Term and text side by side, without lines. */
export function factsOf({ rows }: FactsBlock): Table {
  const widths = shared([24, 76]);
  const body = rows.map(
    ([term, line]) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell([term], widths[0] ?? 0, { style: styleNames.head }),
          cell(line, widths[1] ?? 0, { style: styleNames.cell }),
        ],
      }),
  );
  return table(widths, body, none);
}

function table(
  columnWidths: readonly number[],
  rows: readonly TableRow[],
  line: ITableCellBorders["top"] & object,
): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    margins: padding,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [...rows],
  });
}

function cell(
  line: Line,
  width: number,
  { style, fill }: { readonly style: string; readonly fill?: string },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    children: [new Paragraph({ style, children: runsOf(line) })],
  });
}

/** Of the small sans in twentieths of a point: a character of half width, and what stands left and right of a cell's text. */
const character = 96;
const around = 200;

/** As its texts need: no word of a column is broken, as far as there is room, and what is long shares the rest. */
export function widthsOf(columns: TableBlock["columns"], rows: TableBlock["rows"]): readonly number[] {
  const set = columns.flatMap(({ share }) => share ?? []);
  if (set.length === columns.length) return shared(set);
  const needs = columns.map(({ title }, index) => {
    const texts = rows.map((row) => plainText(row[index] ?? []));
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
