import type { Dataset } from "../dataset/dataset.ts";
import type { Result } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { compose } from "./compose.ts";
import type { Node } from "./derivation.ts";
import { type Block, type Document, type Inline, type Line, shapes } from "./document.ts";

/**
 * The complete report for filing, as Markdown (CommonMark with tables); no text of the connector's becomes markup.
 * Example: `renderMarkdown(result, dataset, {lang: "en"})`. Errors: none; an id that the dataset lacks is shown as it is. Source: contract §6.
 */
export function renderMarkdown(result: Result, dataset: Dataset, { lang }: { readonly lang: Language }): string {
  return printMarkdown(compose(result, dataset, lang));
}

export function printMarkdown({ heading, blocks }: Document): string {
  return `${[`# ${lineText(heading)}`, ...blocks.map(blockText)].join("\n\n")}\n`;
}

/**
 * A text that is shown as it is: nothing in it becomes markup, a link, a table cell or HTML.
 * Example: `a|b <i>` becomes `a\|b &lt;i&gt;`.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(/[\\`*_{}[\]|~#!@$^]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/:\/\//g, ":\\//")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^(\s*)([-+=])(?=.)/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}

function inlineText(inline: Inline): string {
  if (typeof inline === "string") return escapeMarkdown(inline);
  if ("br" in inline) return "<br>";
  if ("soft" in inline) return escapeMarkdown(inline.soft);
  if ("strong" in inline) return `**${escapeMarkdown(inline.strong)}**`;
  if ("code" in inline) return `\`${inline.code.replace(/[`|\r\n]/g, " ")}\``;
  if ("foreign" in inline) return escapeMarkdown(inline.foreign);
  return `${shapes[inline.status]} ${escapeMarkdown(inline.text)}`;
}

const lineText = (line: Line): string => line.map(inlineText).join("");

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return block.role === "notice" ? `> ${lineText(block.line)}` : lineText(block.line);
    case "list":
      return block.items.map((line) => `- ${lineText(line)}`).join("\n");
    case "facts":
      return block.rows.map(([term, line]) => `- **${escapeMarkdown(term)}** ${lineText(line)}`).join("\n");
    case "table": {
      const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      return [
        `*${escapeMarkdown(block.caption)}*`,
        "",
        row(block.columns.map(({ title }) => escapeMarkdown(title))),
        row(block.columns.map(() => "---")),
        ...block.rows.map((cells) => row(cells.map(lineText))),
      ].join("\n");
    }
    case "details":
      return [`**${lineText(block.summary)}**`, "", ...block.nodes.flatMap((node) => nodeLines(node, 0))].join("\n");
  }
}

/** What rests on what, as a nested list. */
export function nodeLines({ text, children = [] }: Node, depth: number): readonly string[] {
  return [
    `${"  ".repeat(depth)}- ${escapeMarkdown(text)}`,
    ...children.flatMap((child) => nodeLines(child, depth + 1)),
  ];
}
