import {
  BorderStyle,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from "docx";
import type { Node } from "../derivation.ts";
import type { Block, Document } from "../document.ts";
import { cellText } from "../workbook/safe.ts";
import { runsOf } from "./inline.ts";
import { lists, numbering, page, rule, styleNames, styles, tableHead, textWidth } from "./looks.ts";
import { steady } from "./steady.ts";
import { factsOf, tableOf } from "./table.ts";

export interface WordOptions {
  /** The date that the file bears, so that the same content gives the same bytes: `YYYY-MM-DD`. */
  readonly date: string;
  /** At the head and foot of each page. */
  readonly header: string;
  readonly footer: string;
  /** The heading under which what unfolds on a screen stands at the end. */
  readonly annex: string;
}

/**
 * A document of Word from the same blocks as Markdown and HTML: numbered headings, tables whose header repeats, A4, page x / y.
 * What a screen unfolds (derivations) stands in an annex. Same content, same bytes.
 */
export async function writeWord(document: Document, options: WordOptions): Promise<Uint8Array> {
  const { lang, title, heading } = document;
  const word = new WordDocument({
    title: cellText(title),
    creator: "certmap",
    lastModifiedBy: "certmap",
    styles: styles(lang),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              ...{ top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
              ...{ header: page.head, footer: page.head },
            },
          },
        },
        headers: { default: new Header({ children: [small([new TextRun(cellText(options.header))])] }) },
        footers: { default: new Footer({ children: [footOf(options.footer)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(heading) }),
          ...document.blocks.flatMap(blockOf),
          ...annexOf(document.blocks, options.annex),
        ],
      },
    ],
  });
  return steady(new Uint8Array(await Packer.toArrayBuffer(word)), options.date);
}

const small = (children: readonly TextRun[]): Paragraph =>
  new Paragraph({
    style: styleNames.small,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [...children],
  });

const footOf = (text: string): Paragraph =>
  small([
    new TextRun(cellText(text)),
    new TextRun({ children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
  ]);

function headingOf(text: string, level: 2 | 3): Paragraph {
  return new Paragraph({
    heading: level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    numbering: { reference: lists.headings, level: level - 2 },
    children: runsOf([text]),
  });
}

function blockOf(block: Block): readonly FileChild[] {
  switch (block.kind) {
    case "heading":
      return [headingOf(block.text, block.level)];
    case "paragraph":
      if (block.role === "notice") return [noticeOf(block)];
      return [new Paragraph({ children: runsOf(block.line) })];
    case "list":
      return block.items.map((line) => new Paragraph({ numbering: bullet(0), children: runsOf(line) }));
    case "facts":
      return [factsOf(block), gap()];
    case "table":
      return [new Paragraph({ style: styleNames.caption, children: runsOf([block.caption]) }), tableOf(block), gap()];
    case "details":
      return [];
  }
}

/** Word joins tables that touch. */
const gap = (): Paragraph => new Paragraph({ style: styleNames.small, children: [] });

function noticeOf({ line }: Extract<Block, { kind: "paragraph" }>): Paragraph {
  const side = { ...rule, style: BorderStyle.SINGLE, space: 6 };
  return new Paragraph({
    style: styleNames.notice,
    shading: { type: ShadingType.CLEAR, color: "auto", fill: tableHead },
    border: { left: { ...side, size: 24, color: "24405F" } },
    children: runsOf(line),
  });
}

const bullet = (level: number) => ({ reference: lists.bullets, level: Math.min(level, 8) });

/** Each derivation under the heading that it stood under. */
function annexOf(blocks: readonly Block[], title: string): readonly FileChild[] {
  let under = "";
  let said = "";
  const parts = blocks.flatMap((block): readonly FileChild[] => {
    if (block.kind === "heading") under = block.text;
    if (block.kind !== "details") return [];
    const head = said === under ? [] : [headingOf(under, 3)];
    said = under;
    const summary = new Paragraph({
      style: styleNames.cell,
      keepNext: true,
      children: runsOf(block.summary, { bold: true }),
    });
    return [...head, summary, ...block.nodes.flatMap((node) => nodesOf(node, 0)), gap()];
  });
  return parts.length === 0 ? [] : [headingOf(title, 2), ...parts];
}

function nodesOf({ text, tone, children = [] }: Node, depth: number): readonly Paragraph[] {
  const looks = tone === "strong" ? { bold: true } : tone === "dim" ? { color: "5F6873" } : {};
  return [
    new Paragraph({ style: styleNames.small, numbering: bullet(depth), children: runsOf([text], looks) }),
    ...children.flatMap((child) => nodesOf(child, depth + 1)),
  ];
}
