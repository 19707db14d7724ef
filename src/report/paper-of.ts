import type { Block, Document, Inline, Line } from "./document.ts";
import type { Paper, PaperBlock, Span, Spans } from "./paper.ts";
import { plainText } from "./plain.ts";

export interface PaperOptions {
  /** The date that the file bears: `YYYY-MM-DD`. */
  readonly date: string;
  readonly footer: string;
  /** The heading under which what unfolds on a screen stands at the end. */
  readonly annex: string;
}

/** A document of blocks as it stands on paper: what a screen unfolds (derivations) is an annex, each under the heading that it stood under. */
export function paperOf({ lang, title, heading, blocks }: Document, { date, footer, annex }: PaperOptions): Paper {
  return {
    language: lang,
    title: plainText(heading),
    name: title,
    date,
    header: title,
    footer,
    blocks: [...blocks.flatMap((block) => blockOf(block)), ...annexOf(blocks, annex)],
  };
}

function blockOf(block: Block): readonly PaperBlock[] {
  switch (block.kind) {
    case "heading":
      return [{ kind: "heading", level: block.level === 2 ? 1 : 2, text: block.text }];
    case "paragraph":
      return [{ kind: "paragraph", spans: spansOf(block.line), ...(block.role === "notice" && { look: "notice" }) }];
    case "list":
      return [{ kind: "list", items: block.items.map(spansOf) }];
    case "facts":
      return [{ kind: "facts", rows: block.rows.map(([term, line]) => [term, spansOf(line)] as const) }];
    case "table": {
      const { caption, columns, rows } = block;
      return [
        {
          kind: "table",
          caption,
          columns: columns.map(({ title, share }) => ({ title, ...(share !== undefined && { width: share }) })),
          rows: rows.map((cells) => cells.map(spansOf)),
        },
      ];
    }
    case "details":
      return [];
  }
}

function annexOf(blocks: readonly Block[], title: string): readonly PaperBlock[] {
  let under = "";
  let said = "";
  const parts = blocks.flatMap((block): readonly PaperBlock[] => {
    if (block.kind === "heading") under = block.text;
    if (block.kind !== "details") return [];
    const head: readonly PaperBlock[] = said === under ? [] : [{ kind: "heading", level: 2, text: under }];
    said = under;
    return [...head, { kind: "tree", summary: spansOf(block.summary), nodes: block.nodes }];
  });
  return parts.length === 0 ? [] : [{ kind: "heading", level: 1, text: title }, ...parts];
}

const spansOf = (line: Line): Spans => line.map(spanOf);

/** A line ends only where the document says so, never because of what a connector wrote. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, " ");

function spanOf(inline: Inline): Span {
  if (typeof inline === "string") return oneLine(inline);
  if ("br" in inline) return "\n";
  if ("soft" in inline) return { soft: oneLine(inline.soft) };
  if ("strong" in inline) return { strong: oneLine(inline.strong) };
  if ("code" in inline) return oneLine(inline.code);
  if ("foreign" in inline) return oneLine(inline.foreign);
  return inline;
}
