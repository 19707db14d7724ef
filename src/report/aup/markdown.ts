import type { Dataset } from "../../dataset/dataset.ts";
import type { AupDraft } from "../../engine/aup/types.ts";
import type { Language } from "../../schema/text.ts";
import { escapeMarkdown, nodeLines } from "../markdown.ts";
import { type Paper, type PaperBlock, type Span, type Spans, textOf } from "../paper.ts";
import { composeAup } from "./compose.ts";

/**
 * The document of an agreed-upon-procedures engagement as Markdown: parties, terms, procedures, matrix and annexes, with places to
 * fill in and to check. Example: `renderAupMarkdown(draftAup(…), dataset, {lang: "en"})`.
 * Errors: none; an id that the dataset lacks is shown as it is. Source: M-18, M-19; ISRS 4400 (Revised) through public explanations.
 */
export function renderAupMarkdown(draft: AupDraft, dataset: Dataset, { lang }: { readonly lang: Language }): string {
  return printPaper(composeAup(draft, dataset, lang));
}

export function printPaper({ title, subtitle, footer, blocks }: Paper): string {
  const counts = [0, 0, 0];
  const numberOf = (level: number): string => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    return `${counts.slice(0, level).join(".")}${level === 1 ? "." : ""} `;
  };
  const parts = blocks.flatMap((block) => blockText(block, numberOf));
  return `${[`# ${escapeMarkdown(title)}`, ...(subtitle === undefined ? [] : [escapeMarkdown(subtitle)]), ...parts, "---", escapeMarkdown(footer)].join("\n\n")}\n`;
}

function blockText(block: PaperBlock, numberOf: (level: number) => string): readonly string[] {
  switch (block.kind) {
    case "heading": {
      const number = block.numbered === false ? "" : numberOf(block.level);
      return [`${"#".repeat(block.level + 1)} ${number}${escapeMarkdown(block.text)}`];
    }
    case "paragraph":
      return [block.look === "note" ? `> ${spansText(block.spans)}` : spansText(block.spans)];
    case "list":
      return [
        block.items.map((spans, index) => `${block.ordered ? `${index + 1}.` : "-"} ${spansText(spans)}`).join("\n"),
      ];
    case "tree":
      return [`**${spansText(block.summary)}**`, block.nodes.flatMap((node) => nodeLines(node, 0)).join("\n")];
    case "facts":
      return [
        ...(block.title === undefined ? [] : [`**${escapeMarkdown(block.title)}**`]),
        block.rows.map(([term, spans]) => `- **${cellText([term])}**: ${cellText(spans)}`).join("\n"),
      ];
    case "table": {
      const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      return [
        ...(block.caption === undefined ? [] : [`*${escapeMarkdown(block.caption)}*`]),
        [
          row(block.columns.map(({ title }) => cellText([title]))),
          row(block.columns.map(() => "---")),
          ...block.rows.map((cells) => row(block.columns.map((_, index) => cellText(cells[index] ?? [])))),
        ].join("\n"),
      ];
    }
    case "signatures":
      return block.rows.flatMap((spans) => [spansText(spans), escapeMarkdown(block.date)]);
    case "page-break":
      return [];
  }
}

const spansText = (spans: Spans): string => spans.map(spanText).join("");

/** Line ends within a cell are breaks. */
const cellText = (spans: Spans): string =>
  spans
    .map((span) =>
      textOf(span)
        .split("\n")
        .map((line) => marked(span, line))
        .join("<br>"),
    )
    .join("");

const marked = (span: Span, text: string): string =>
  typeof span === "string" || "soft" in span || text === "" ? escapeMarkdown(text) : `**${escapeMarkdown(text)}**`;
const spanText = (span: Span): string => marked(span, textOf(span));
