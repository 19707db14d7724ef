import type { Node } from "./derivation.ts";
import type { Block, Document, Inline, Line } from "./document.ts";
import { grid } from "./layout/grid.ts";
import { paragraph, usableWidth } from "./layout/lines.ts";
import { widthOf } from "./layout/width.ts";
import { marks } from "./table.ts";

/** A document as plain text for a terminal, wrapped to its width. */
export function printPlain(
  { heading, blocks }: Document,
  { width: columns, colour }: { readonly width: number; readonly colour: boolean },
): string {
  const width = usableWidth(columns);
  const strong = (text: string) => paragraph(text, width, { tone: "strong", colour });
  const parts = [strong(lineText(heading)), ...blocks.map((block) => blockLines(block, width, colour))];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function inlineText(inline: Inline): string {
  if (typeof inline === "string") return inline;
  if ("br" in inline) return " ";
  if ("soft" in inline) return inline.soft;
  if ("strong" in inline) return inline.strong;
  if ("code" in inline) return inline.code;
  if ("foreign" in inline) return inline.foreign;
  return `${marks[inline.status]} ${inline.text}`;
}
const lineText = (line: Line): string => line.map(inlineText).join("");

function blockLines(block: Block, width: number, colour: boolean): readonly string[] {
  switch (block.kind) {
    case "heading":
      return paragraph(block.text, width, { tone: "strong", colour });
    case "paragraph":
      return paragraph(lineText(block.line), width, { tone: block.role === "lead" ? "strong" : "plain", colour });
    case "list":
      return block.items.flatMap((line) => paragraph(lineText(line), width, { lead: "- " }));
    case "facts":
      return block.rows.flatMap(([term, line]) => paragraph(`${term}: ${lineText(line)}`, width, { lead: "- " }));
    case "table": {
      // Ids stand in the first column and are not broken; the others share what is left.
      const widest = Math.max(...block.rows.map(([first = []]) => widthOf(lineText(first))), 0);
      const columns = block.columns.map(({ title }, index) => ({
        title,
        most: 48,
        least: index === 0 ? Math.min(widest, 40) : 6,
      }));
      return grid(
        columns,
        block.rows.map((cells) => cells.map((line) => ({ text: lineText(line) }))),
        width,
        colour,
      );
    }
    case "details":
      return [
        ...paragraph(lineText(block.summary), width),
        ...block.nodes.flatMap((node) => nodeLines(node, 1, width, colour)),
      ];
  }
}

function nodeLines(node: Node, depth: number, width: number, colour: boolean): readonly string[] {
  const { text, tone = "plain", children = [] } = node;
  return [
    ...paragraph(text, width, { lead: "- ", indent: 2 * depth, tone, colour }),
    ...children.flatMap((child) => nodeLines(child, depth + 1, width, colour)),
  ];
}
