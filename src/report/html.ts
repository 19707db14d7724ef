import { escape as escapeHtml } from "html-escaper";
import type { Dataset } from "../dataset/dataset.ts";
import type { Result } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { compose } from "./compose.ts";
import type { Node } from "./derivation.ts";
import { type Block, type Document, type Inline, type Line, shapes } from "./document.ts";
import { style } from "./html-style.ts";

/**
 * The complete report as one page that needs nothing else: no script, no request, to be read at any width, printed on A4, or filed.
 * Every text is escaped; the policy of the page allows its own style and nothing besides.
 * Example: `renderHtml(result, dataset, {lang: "en"})`. Errors: none; an id that the dataset lacks is shown as it is. Source: contract §6.
 */
export function renderHtml(result: Result, dataset: Dataset, { lang }: { readonly lang: Language }): string {
  return printHtml(compose(result, dataset, lang));
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function printHtml({ lang, title, heading, blocks }: Document): string {
  return `${openHtml({ lang, title, heading })}${blocks.map(blockHtml).join("\n")}
${closeHtml}`;
}

/** A page up to its first block; for one that is written piece by piece. */
export function openHtml({ lang, title, heading }: Omit<Document, "blocks">): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${lineHtml(heading)}</h1>
`;
}

export const closeHtml = `</main>
</body>
</html>
`;

function inlineHtml(inline: Inline): string {
  if (typeof inline === "string") return escapeHtml(inline);
  if ("br" in inline) return "<br>";
  if ("soft" in inline) return `<small>${escapeHtml(inline.soft)}</small>`;
  if ("strong" in inline) return `<strong>${escapeHtml(inline.strong)}</strong>`;
  if ("code" in inline) return `<code>${escapeHtml(inline.code)}</code>`;
  if ("foreign" in inline) return `<bdi>${escapeHtml(inline.foreign)}</bdi>`;
  const shape = `<span aria-hidden="true">${shapes[inline.status]}</span>`;
  return `<span class="status ${inline.status}">${shape}${escapeHtml(inline.text)}</span>`;
}

const lineHtml = (line: Line): string => line.map(inlineHtml).join("");

export function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level} id="${escapeHtml(block.id)}">${escapeHtml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p${block.role ? ` class="${block.role}"` : ""}>${lineHtml(block.line)}</p>`;
    case "list":
      return `<ul>${block.items.map((line) => `<li>${lineHtml(line)}</li>`).join("")}</ul>`;
    case "facts":
      return `<dl>${block.rows.map(([term, line]) => `<dt>${escapeHtml(term)}</dt><dd>${lineHtml(line)}</dd>`).join("")}</dl>`;
    case "table":
      return tableHtml(block);
    case "details":
      return `<details><summary>${lineHtml(block.summary)}</summary>${nodesHtml(block.nodes)}</details>`;
  }
}

/** Roles are written out, because a table that becomes blocks on a narrow screen loses them otherwise. */
function tableHtml({ caption, columns, rows }: Extract<Block, { kind: "table" }>): string {
  return `${openTable({ caption, columns })}${rows.map((cells) => `${rowHtml(columns, cells)}\n`).join("")}${closeTable}`;
}

type Table = Extract<Block, { kind: "table" }>;

export function openTable({ caption, columns }: Pick<Table, "caption" | "columns">): string {
  const head = columns.map(({ title }) => `<th role="columnheader" scope="col">${escapeHtml(title)}</th>`).join("");
  return `<table role="table">
<caption>${escapeHtml(caption)}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
`;
}
export const closeTable = `</tbody>
</table>`;

export function rowHtml(columns: Table["columns"], cells: readonly Line[]): string {
  const cell = (line: Line, index: number) =>
    `<td role="cell" data-title="${escapeHtml(columns[index]?.title ?? "")}"><div>${lineHtml(line)}</div></td>`;
  return `<tr role="row">${cells.map(cell).join("")}</tr>`;
}

function nodesHtml(nodes: readonly Node[]): string {
  if (nodes.length === 0) return "";
  const items = nodes.map(({ text, tone, children = [] }) => {
    const kind = tone === "strong" ? ' class="taken"' : tone === "dim" ? ' class="aside"' : "";
    return `<li${kind}>${escapeHtml(text)}${nodesHtml(children)}</li>`;
  });
  return `<ul>${items.join("")}</ul>`;
}
