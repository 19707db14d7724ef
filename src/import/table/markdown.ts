import { marked, type Token, type Tokens } from "marked";
import type { Line, Table } from "./table.ts";

export interface Page {
  readonly tables: readonly Table[];
  /** The text between them. */
  readonly lines: readonly Line[];
}

/**
 * The tables of a Markdown page, each with the line on which its header stands; and the lines of text between them.
 * `[A.5.1](…)` is read as `A.5.1`. Example: `readMarkdown("| Control | Applicable |\n|---|---|\n| A.5.1 | Yes |\n")`.
 */
export function readMarkdown(text: string): Page {
  const tables: Table[] = [];
  const lines: Line[] = [];
  let line = 1;
  // a front matter is no Markdown: without its fence it would be read as a heading
  const front = /^---\n[\s\S]*?\n---\n/.exec(text.replaceAll("\r\n", "\n"))?.[0] ?? "";
  line += count(front);
  for (const token of marked.lexer(text.replaceAll("\r\n", "\n").slice(front.length))) {
    const blank = /^\n*/.exec(token.raw)?.[0].length ?? 0;
    if (token.type === "table") tables.push(tableOf(token as Tokens.Table, line + blank));
    else if (token.type === "html") {
      const inner = readMarkdown(unwrapped(token.raw));
      tables.push(...inner.tables.map((table) => ({ ...table, firstLine: table.firstLine + line - 1 })));
      lines.push(...inner.lines.map((one) => ({ ...one, line: one.line + line - 1 })));
    } else {
      const texts = token.raw.split("\n").map((text, index) => ({ text: text.trim(), line: line + index }));
      lines.push(...texts.filter(({ text }) => text !== ""));
    }
    line += count(token.raw);
  }
  return { tables, lines };
}

const count = (text: string): number => text.split("\n").length - 1;

/** A table within an HTML block, as `<div>` around it: its own lines kept, the tags blanked. */
const unwrapped = (raw: string): string => raw.replace(/^<\/?[a-z][^>\n]*>/gim, "");

function tableOf({ header, rows }: Tokens.Table, firstLine: number): Table {
  const texts = (cells: readonly Tokens.TableCell[]) => cells.map(({ tokens }) => ({ text: plain(tokens).trim() }));
  // the line of dashes under the header is a row of its own, so that rows keep the lines of the file
  return { sheet: null, hidden: false, firstLine, rows: [texts(header), [], ...rows.map(texts)] };
}

/** What a reader of the page sees: the text of links, emphasis and code; of a break a space. */
function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "br" || (token.type === "html" && /^<br/i.test(token.raw))) return " ";
      if (token.type === "html") return "";
      if (token.type === "image") return (token as Tokens.Image).text;
      if ("tokens" in token && token.tokens !== undefined) return plain(token.tokens);
      return "text" in token ? unescapeEntities(String(token.text)) : token.raw;
    })
    .join("");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };
const unescapeEntities = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole);
