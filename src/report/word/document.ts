import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Paper, type PaperBlock, type Span, type Spans, textOf } from "../paper.ts";
import { cellText } from "../workbook/safe.ts";
import { colours, sizes, styles } from "./paper-looks.ts";
import { settled } from "./settle.ts";

/** A4 with margins of 22 mm, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1_247 };
const inner = page.width - 2 * page.margin;

/**
 * A Word document for people: real headings with numbers, header rows repeated on each page, A4, Japanese fonts, page numbers.
 * Same content, same bytes. Example: `await writeDocument(paper)`.
 */
export async function writeDocument(paper: Paper): Promise<Uint8Array> {
  const { language, title, subtitle, header, footer, blocks } = paper;
  const small = (text: string) => new TextRun({ text: clean(text), size: sizes.small, color: colours.muted });
  const document = new Document({
    creator: "certmap",
    lastModifiedBy: "certmap",
    title: clean(title),
    styles: styles(language),
    numbering: { config: [headings, ...orderedLists(blocks)] },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ children: [small(header)] })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  small(`${footer}　`),
                  new TextRun({
                    children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
                    size: sizes.small,
                    color: colours.muted,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: clean(title) }),
          ...(subtitle === undefined ? [] : [new Paragraph({ style: "Subtitle", text: clean(subtitle) })]),
          ...blocks.flatMap((block, index) => blockOf(block, index)),
        ],
      },
    ],
  });
  return settled(await Packer.pack(document, "uint8array"), paper.date);
}

const headings = {
  reference: "headings",
  levels: ["%1.", "%1.%2", "%1.%2.%3"].map((text, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.START,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: 0, hanging: 0 } } },
  })),
};

const listName = (index: number) => `list-${index}`;

/** Each ordered list counts from one. */
const orderedLists = (blocks: readonly PaperBlock[]) =>
  blocks.flatMap((block, index) =>
    block.kind === "list" && block.ordered
      ? [
          {
            reference: listName(index),
            levels: [
              {
                level: 0,
                format: LevelFormat.DECIMAL,
                text: "(%1)",
                alignment: AlignmentType.START,
                style: { paragraph: { indent: { left: 480, hanging: 480 } } },
              },
            ],
          },
        ]
      : [],
  );

function blockOf(block: PaperBlock, index: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [headingOf(block)];
    case "paragraph":
      return [
        paragraph(block.spans, block.look === undefined ? {} : { style: block.look, keepNext: block.look === "note" }),
      ];
    case "list": {
      const marked: Partial<IParagraphOptions> = block.ordered
        ? { numbering: { reference: listName(index), level: 0 } }
        : { bullet: { level: 0 } };
      return block.items.map((spans) => paragraph(spans, { ...marked, spacing: { after: 60 } }));
    }
    case "facts":
      return [
        tableOf(
          [3, 10],
          [
            ...(block.title === undefined ? [] : [row([spanning(block.title)])]),
            ...block.rows.map(([term, spans]) => row([cell([{ strong: term }], 3, 13, "term"), cell(spans, 10, 13)])),
          ],
        ),
        gap(),
      ];
    case "table": {
      const { caption, columns, rows } = block;
      const widths = columns.map(({ width }) => width);
      const whole = widths.reduce((sum, width) => sum + width, 0);
      const head = row(
        columns.map(({ title, width }) => cell([{ strong: title }], width, whole, "head")),
        true,
      );
      const body = rows.map((cells) =>
        row(
          columns.map(({ width }, at) => cell(cells[at] ?? [], width, whole)),
          false,
          isShort(cells),
        ),
      );
      return [
        ...(caption === undefined ? [] : [paragraph([caption], { style: "Caption", keepNext: true })]),
        tableOf(widths, [head, ...body]),
        gap(),
      ];
    }
    case "signatures":
      return block.rows.flatMap((spans) => [
        paragraph(spans, { keepNext: true, spacing: { before: 360, after: 60 } }),
        paragraph([block.date], {
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: colours.line, space: 4 } },
          spacing: { after: 120 },
        }),
      ]);
    case "page-break":
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } })];
  }
}

function headingOf({ level, text, numbered = true }: Extract<PaperBlock, { kind: "heading" }>): Paragraph {
  const heading = ([HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const)[level - 1];
  return new Paragraph({
    ...(heading && { heading }),
    ...(numbered && { numbering: { reference: headings.reference, level: level - 1 } }),
    text: clean(text),
  });
}

const paragraph = (spans: Spans, more: Partial<IParagraphOptions> = {}): Paragraph =>
  new Paragraph({ ...more, children: spans.flatMap(runsOf) });

/** A paragraph between two tables, or they would become one. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 60 } });

function runsOf(span: Span): readonly TextRun[] {
  if (typeof span === "string") return lines(span, {});
  if ("strong" in span) return lines(span.strong, { bold: true });
  if ("blank" in span) return lines(span.blank, { shading: shade(colours.blank) });
  return lines(span.check, { shading: shade(colours.check) });
}

const shade = (fill: string) => ({ type: ShadingType.CLEAR, color: "auto", fill });

/** Line ends within a text are kept. */
const lines = (text: string, look: object): readonly TextRun[] =>
  clean(text)
    .split("\n")
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));

const row = (children: TableCell[], tableHeader = false, cantSplit = true): TableRow =>
  new TableRow({ children, cantSplit, tableHeader });

/** Beyond this a row may run over the end of a page. */
const longest = 300;
const isShort = (cells: readonly Spans[]): boolean =>
  cells.every((spans) => spans.reduce((sum, span) => sum + textOf(span).length, 0) <= longest);

function cell(spans: Spans, width: number, whole: number, look?: "head" | "term"): TableCell {
  return new TableCell({
    width: { size: Math.round((inner * width) / whole), type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(look && { shading: shade(look === "head" ? colours.head : colours.term) }),
    children: [paragraph(spans, { style: look === "head" ? "head" : "cell" })],
  });
}

/** A title across both columns, on the page of what follows. */
const spanning = (title: string): TableCell =>
  new TableCell({
    columnSpan: 2,
    width: { size: inner, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    shading: shade(colours.head),
    children: [paragraph([{ strong: title }], { style: "head", keepNext: true })],
  });

function tableOf(widths: readonly number[], rows: TableRow[]): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    width: { size: inner, type: WidthType.DXA },
    columnWidths: widths.map((width) => Math.round((inner * width) / whole)),
    layout: TableLayoutType.FIXED,
    borders: Object.fromEntries(
      ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"].map((side) => [
        side,
        { style: BorderStyle.SINGLE, size: 4, color: colours.line },
      ]),
    ),
    rows,
  });
}

/** Texts come from others: what XML cannot say is left out. */
const clean = (text: string): string => cellText(text);
