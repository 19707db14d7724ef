import type { Checklist, Dataset } from "../../dataset/dataset.ts";
import type { ChecklistDiff, ItemDiff } from "../../engine/checklist-diff.ts";
import type { Language } from "../../schema/text.ts";
import type { Block, Line } from "../document.ts";
import { paragraph, usableWidth } from "../layout/lines.ts";
import { printMarkdown } from "../markdown.ts";
import { tidy } from "../tidy.ts";
import { wordingParts } from "./parts.ts";
import { type ListDiffView, listDiffView } from "./view.ts";

export interface ListDiffOptions {
  readonly lang: Language;
  readonly format: "text" | "md" | "json";
  /** Columns of the terminal, for `text`. */
  readonly width: number;
  readonly colour: boolean;
}

/**
 * Two checklists side by side: text for a terminal, Markdown for filing, or the data with every wording word by word. `lists` are the
 * two, for the titles of the documents that they name.
 * Example: `renderListDiff(diffChecklists(dataset, a, b), dataset, [a, b], {lang: "en", format: "md", width: 80, colour: false})`.
 * Errors: none. Source: contract §6, M-31.
 */
export function renderListDiff(
  diff: ChecklistDiff,
  dataset: Dataset,
  lists: readonly Checklist[],
  { lang, format, width, colour }: ListDiffOptions,
): string {
  if (format === "json") return `${JSON.stringify({ ...diff, items: diff.items.map(withParts) }, null, 2)}\n`;
  const view = listDiffView(tidy(diff), dataset, lang, lists);
  return format === "md" ? asMarkdown(view, lang) : asText(view, usableWidth(width), colour);
}

function withParts(item: ItemDiff): unknown {
  const { wording } = item;
  if (!wording) return item;
  const sides = (["ja", "en"] as const).flatMap((lang) => {
    const one = wording[lang];
    return one ? [[lang, { ...one, parts: wordingParts(one.left, one.right) }] as const] : [];
  });
  return { ...item, wording: { of: wording.of, ...Object.fromEntries(sides) } };
}

function asText({ words, terms, summary, rows, same, notes }: ListDiffView, width: number, colour: boolean): string {
  const strong = (text: string) => paragraph(text, width, { tone: "strong", colour });
  const parts = [
    strong(words.title),
    terms.flatMap(([term, text]) => paragraph(words.line(term, text), width)),
    summary.flatMap((text) => paragraph(text, width)),
    ...rows.map(({ mark, no, label, change, lines, coverage }) => [
      ...paragraph(words.line(change, `${no} ${label}`), width, { lead: `${mark} `, tone: "strong", colour }),
      ...lines.flatMap((line) => paragraph(line, width, { indent: 2, lead: "- " })),
      ...(coverage
        ? paragraph(
            words.line(
              words.coverage,
              `${words.fromTo(coverage.left, coverage.right)}${words.comma}${coverage.effect}`,
            ),
            width,
            {
              indent: 2,
              lead: "- ",
              tone: coverage.tone,
              colour,
            },
          )
        : []),
    ]),
    [...(same === "" ? [] : paragraph(same, width)), ...notes.flatMap((text) => paragraph(text, width))],
    paragraph(words.footer, width),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function asMarkdown({ words, terms, summary, rows, same, notes }: ListDiffView, lang: Language): string {
  const { columns } = words;
  const withCoverage = rows.some(({ coverage }) => coverage !== null);
  const blocks: Block[] = [
    { kind: "facts", rows: terms.map(([term, text]) => [term, [{ foreign: text }]] as const) },
    ...summary.map((text): Block => ({ kind: "paragraph", line: [text] })),
    ...(rows.length > 0
      ? [
          {
            kind: "table" as const,
            caption: words.title,
            columns: [
              columns.change,
              columns.left,
              columns.right,
              columns.item,
              columns.details,
              ...(withCoverage ? [words.coverage, columns.effect] : []),
            ].map((title) => ({ title })),
            rows: rows.map(({ item, change, label, lines, coverage }): Line[] => [
              [{ strong: change }],
              [String(item.left ?? "")],
              [String(item.right ?? "")],
              [{ foreign: label }],
              [{ foreign: lines.join(lang === "ja" ? "。" : "; ") }],
              ...(withCoverage
                ? [[coverage ? words.fromTo(coverage.left, coverage.right) : ""], [coverage?.effect ?? ""]]
                : []),
            ]),
          },
        ]
      : []),
    ...[same, ...notes].filter(Boolean).map((text): Block => ({ kind: "paragraph", line: [{ foreign: text }] })),
    { kind: "paragraph", role: "notice", line: [words.footer] },
  ];
  return printMarkdown({ lang, title: words.title, heading: [words.title], blocks });
}
