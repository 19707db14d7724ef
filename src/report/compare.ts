import type { Dataset } from "../dataset/dataset.ts";
import type { Comparison } from "../engine/compare.ts";
import type { Both } from "../engine/compare-pairs.ts";
import type { Ask } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { askLines } from "./ask-text.ts";
import { writtenText } from "./compare/asks.ts";
import { compareSheet, lookupsFor } from "./compare/sheet.ts";
import type { CompareSheet, StatusText } from "./compare/view.ts";
import type { Node } from "./derivation.ts";
import type { Block, Inline, Line } from "./document.ts";
import { type Cell, type Column, grid } from "./layout/grid.ts";
import { paragraph, usableWidth } from "./layout/lines.ts";
import { printMarkdown } from "./markdown.ts";
import { marks, toneOf } from "./table.ts";
import { tidy } from "./tidy.ts";
import { wordsIn } from "./words/index.ts";

export interface CompareOptions {
  readonly lang: Language;
  readonly format: "text" | "md" | "json";
  /** Columns of the terminal, for `text`. */
  readonly width: number;
  readonly colour: boolean;
}

/**
 * Two results side by side: text for a terminal, Markdown with the reasons in sentences for filing, or the data itself.
 * Example: `renderComparison(compareResults(before, after), dataset, {lang: "en", format: "md", width: 80, colour: false})`.
 * Errors: none. Source: contract §6, M-30.
 */
export function renderComparison(comparison: Comparison, dataset: Dataset, options: CompareOptions): string {
  const { lang, format } = options;
  if (format === "json") return asJson(comparison, dataset);
  const sheet = compareSheet(tidy(comparison), dataset, lang, format === "text");
  return format === "md" ? asMarkdown(sheet) : asText(sheet, { ...options, width: usableWidth(options.width) });
}

/** As the engine has it, with the text of every ask added as `evaluate` does. */
function asJson(comparison: Comparison, dataset: Dataset): string {
  const [left, right] = lookupsFor(comparison, dataset);
  const withText = (look: typeof left) => (ask: Ask) => {
    const textIn = (lang: Language) => writtenText({ lang }, ask) ?? askLines(wordsIn[lang], look, ask).join("\n");
    return { ...ask, text: { ja: textIn("ja"), en: textIn("en") } };
  };
  const { gone, new: come, changed } = comparison.asks;
  const asks = {
    gone: gone.map(withText(left)),
    new: come.map(withText(right)),
    changed: changed.map((both: Both<Ask>) => ({
      left: withText(left)(both.left),
      right: withText(right)(both.right),
    })),
  };
  return `${JSON.stringify({ ...comparison, asks }, null, 2)}\n`;
}

function asText(sheet: CompareSheet, { width, colour }: Pick<CompareOptions, "width" | "colour">): string {
  const { words } = sheet;
  const { compare, phrases } = words;
  const strong = (text: string) => paragraph(text, width, { tone: "strong", colour });
  const plain = (text: string) => paragraph(text, width);
  const bullets = (texts: readonly string[]) => texts.flatMap((text) => paragraph(text, width, { lead: "- " }));
  const tree = (nodes: readonly Node[]) => nodes.flatMap((node) => drawn(node, 0, width, colour));
  const parts = [
    strong(compare.title),
    termsGrid(sheet, width, colour),
    sheet.notes.flatMap(plain),
    [...strong(sheet.lead), ...sheet.summary.flatMap(plain)],
    sheet.rows.length > 0 ? itemsGrid(sheet, width, colour) : [],
    sheet.unchanged.flatMap(plain),
    sheet.evidence.length > 0 ? [...strong(compare.evidence), ...tree(sheet.evidence)] : [],
    sheet.evidence.length > 0 && sheet.evidenceSame !== "" ? plain(sheet.evidenceSame) : [],
    sheet.details.length > 0 ? strong(compare.details) : [],
    ...sheet.details.map(({ title, nodes }) => [...strong(title), ...tree(nodes)]),
    ...sheet.asks.map(({ heading, entries }) => [
      ...strong(heading + phrases.bracketed(String(entries.length))),
      ...bullets(entries),
    ]),
    ...sheet.caveats.map(({ heading, lines }) => [...strong(heading), ...bullets(lines)]),
    strong(words.caveats["not-mandatory"].short),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function termsGrid({ words, terms }: CompareSheet, width: number, colour: boolean): readonly string[] {
  const { compare } = words;
  const columns: Column[] = [
    { title: compare.term, most: 18, least: 8 },
    { title: compare.left, most: 40, least: 12 },
    { title: compare.right, most: 40, least: 12 },
  ];
  const rows = terms.map(([term, left, right]): Cell[] => [
    { text: term },
    { text: left },
    right === null ? { text: compare.same, tone: "dim" } : { text: right, tone: "strong" },
  ]);
  return grid(columns, rows, width, colour);
}

function itemsGrid({ words, rows }: CompareSheet, width: number, colour: boolean): readonly string[] {
  const { compare, phrases } = words;
  const narrow = width < 72;
  const columns: Column[] = [
    { title: phrases.no, most: 10, least: 4 },
    { title: phrases.item, most: narrow ? 14 : 20, least: 8 },
    { title: compare.left, most: 20, least: 8 },
    { title: compare.right, most: 20, least: 8 },
    { title: compare.change, most: 24, least: 8 },
  ];
  const status = (side: StatusText | null): Cell => {
    if (!side) return { text: phrases.none };
    const text = `${marks[side.status]} ${side.text}`;
    return { text: side.could === "" ? text : `${text}\n${side.could}`, tone: toneOf[side.status] };
  };
  const cells = rows.map(({ no, label, left, right, change, tone, inside }): Cell[] => [
    { text: no },
    { text: label },
    status(left),
    status(right),
    { text: inside === "" ? change : `${change}\n${inside}`, tone },
  ]);
  return grid(columns, cells, width, colour);
}

function drawn(node: Node, depth: number, width: number, colour: boolean): readonly string[] {
  const { text, tone = "plain", children = [] } = node;
  const lead = depth === 0 ? "" : "- ";
  return [
    ...paragraph(text, width, { lead, indent: 2 * (depth + 1), tone, colour }),
    ...children.flatMap((child) => drawn(child, depth + 1, width, colour)),
  ];
}

function asMarkdown(sheet: CompareSheet): string {
  const { words } = sheet;
  const { compare, phrases } = words;
  const heading = (text: string): Block => ({ kind: "heading", level: 2, text, id: "" });
  const said = (text: string): Block => ({ kind: "paragraph", line: [text] });
  const titles = (...all: string[]) => all.map((title) => ({ title }));
  const statusLine = (side: StatusText | null): Line => {
    if (!side) return [phrases.none];
    const shown: Inline = { status: side.status, text: side.text };
    return side.could === "" ? [shown] : [shown, phrases.bracketed(side.could)];
  };
  const blocks: Block[] = [
    { kind: "paragraph", role: "notice", line: [words.caveats["not-mandatory"].text] },
    {
      kind: "table",
      caption: compare.term,
      columns: titles(compare.term, compare.left, compare.right),
      rows: sheet.terms.map(([term, left, right]): Line[] => [
        [{ strong: term }],
        [{ foreign: left }],
        [right === null ? compare.same : { foreign: right }],
      ]),
    },
    ...sheet.notes.map(said),
    heading(phrases.summary),
    { kind: "paragraph", role: "lead", line: [{ strong: sheet.lead }] },
    ...sheet.summary.map(said),
    heading(compare.items),
    ...(sheet.rows.length > 0
      ? [
          {
            kind: "table" as const,
            caption: compare.itemsCaption,
            columns: titles(phrases.no, phrases.item, compare.left, compare.right, compare.change),
            rows: sheet.rows.map(({ no, label, left, right, change, inside }): Line[] => [
              [no],
              [label],
              statusLine(left),
              statusLine(right),
              [inside === "" ? change : change + phrases.bracketed(inside)],
            ]),
          },
        ]
      : []),
    ...(sheet.unchanged.length > 0
      ? [{ kind: "list" as const, items: sheet.unchanged.map((text): Line => [text]) }]
      : []),
    ...(sheet.evidence.length > 0
      ? [
          heading(compare.evidence),
          { kind: "details" as const, summary: [phrases.evidenceCaption], nodes: sheet.evidence },
        ]
      : []),
    ...(sheet.evidence.length > 0 && sheet.evidenceSame !== "" ? [said(sheet.evidenceSame)] : []),
    ...(sheet.details.length > 0 ? [heading(compare.details)] : []),
    ...sheet.details.map(({ title, nodes }): Block => ({ kind: "details", summary: [title], nodes })),
    ...[
      ...sheet.asks.map(({ heading, entries }) => ({ title: heading, lines: entries })),
      ...sheet.caveats.map(({ heading, lines }) => ({ title: heading, lines })),
    ].flatMap(({ title, lines }): Block[] => [
      heading(title),
      { kind: "list", items: lines.map((text): Line => [{ foreign: text }]) },
    ]),
  ];
  return printMarkdown({ lang: words.lang, title: compare.title, heading: [compare.title], blocks });
}
