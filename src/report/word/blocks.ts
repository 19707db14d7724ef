import { BorderStyle, type FileChild, HeadingLevel, LineRuleType, Paragraph } from "docx";
import type { Node } from "../derivation.ts";
import type { PaperBlock } from "../paper.ts";
import { colours, numberings, ordered, styleNames } from "./looks.ts";
import { clean, paragraph, shade } from "./runs.ts";
import { factsOf, tableOf } from "./table.ts";

/** The blocks as Word keeps them. */
export const blocksOf = (blocks: readonly PaperBlock[]): readonly FileChild[] =>
  blocks.flatMap((block, index) => {
    const made = blockOf(block, index);
    const table = block.kind === "table" || block.kind === "facts";
    return table && index === blocks.length - 1 ? [...made.slice(0, -1), end()] : made;
  });

/** `index` is the block's place among the others, by which an ordered list has its own count. */
function blockOf(block: PaperBlock, index: number): readonly FileChild[] {
  switch (block.kind) {
    case "heading":
      return [headingOf(block)];
    case "paragraph":
      if (block.look === "notice") return [noticeOf(block)];
      return [paragraph(block.spans, block.look === "note" ? { style: styleNames.note } : {})];
    case "list": {
      const numbering = block.ordered ? { reference: ordered(index).reference, level: 0 } : bullet(0);
      return block.items.map((spans) => paragraph(spans, { numbering, spacing: { after: 60 } }));
    }
    case "tree": {
      const summary = paragraph(block.summary, { style: styleNames.cell, keepNext: true }, { bold: true });
      return [summary, ...block.nodes.flatMap((node) => nodesOf(node, 0)), gap()];
    }
    case "facts":
      return [factsOf(block), gap()];
    case "table": {
      const { caption } = block;
      return [
        ...(caption === undefined ? [] : [paragraph([caption], { style: styleNames.caption })]),
        tableOf(block),
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

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

function headingOf({ level, text, numbered = true }: Extract<PaperBlock, { kind: "heading" }>): Paragraph {
  const heading = levels[level - 1];
  return new Paragraph({
    ...(heading && { heading }),
    ...(numbered && { numbering: { reference: numberings.headings.reference, level: level - 1 } }),
    text: clean(text),
  });
}

const noticeOf = ({ spans }: Extract<PaperBlock, { kind: "paragraph" }>): Paragraph =>
  paragraph(spans, {
    style: styleNames.notice,
    shading: shade(colours.head),
    border: { left: { style: BorderStyle.SINGLE, size: 24, color: colours.heading, space: 6 } },
  });

const bullet = (level: number) => ({ reference: numberings.bullets.reference, level: Math.min(level, 8) });

/** Word joins tables that touch; and a document ends with a paragraph, which must not ask for a page of its own. */
const gap = (): Paragraph => new Paragraph({ style: styleNames.small, children: [] });
const end = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }, children: [] });

function nodesOf({ text, tone, children = [] }: Node, depth: number): readonly Paragraph[] {
  const look = tone === "strong" ? { bold: true } : tone === "dim" ? { color: colours.muted } : {};
  return [
    paragraph([text.replace(/[\r\n]+/g, " ")], { style: styleNames.small, numbering: bullet(depth) }, look),
    ...children.flatMap((child) => nodesOf(child, depth + 1)),
  ];
}
