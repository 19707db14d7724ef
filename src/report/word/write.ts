import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import type { Paper } from "../paper.ts";
import { blocksOf } from "./blocks.ts";
import { numberings, ordered, page, styleNames, styles, textWidth } from "./looks.ts";
import { clean } from "./runs.ts";
import { steady } from "./steady.ts";

/**
 * A Word file for people: real headings with numbers, tables whose header repeats on each page, A4, page x / y, fonts for Japanese and
 * Latin. Same content, same bytes. Example: `await writeWord(paper)`.
 */
export async function writeWord(paper: Paper): Promise<Uint8Array> {
  const { language, title, name = title, subtitle, header, footer, blocks, date } = paper;
  const lists = blocks.flatMap((block, index) => (block.kind === "list" && block.ordered ? [ordered(index)] : []));
  const word = new Document({
    title: clean(name),
    creator: "certmap",
    lastModifiedBy: "certmap",
    styles: styles(language),
    numbering: { config: [numberings.headings, numberings.bullets, ...lists] },
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
        headers: { default: new Header({ children: [small([new TextRun(clean(header))])] }) },
        footers: { default: new Footer({ children: [footOf(footer)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: clean(title) }),
          ...(subtitle === undefined ? [] : [new Paragraph({ style: styleNames.subtitle, text: clean(subtitle) })]),
          ...blocksOf(blocks),
        ],
      },
    ],
  });
  return steady(new Uint8Array(await Packer.toArrayBuffer(word)), date);
}

const small = (children: readonly TextRun[]): Paragraph =>
  new Paragraph({
    style: styleNames.small,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [...children],
  });

const footOf = (text: string): Paragraph =>
  small([
    new TextRun(clean(text)),
    new TextRun({ children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
  ]);
