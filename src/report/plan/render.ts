import type { Dataset } from "../../dataset/dataset.ts";
import type { Plan } from "../../engine/plan/plan-result.ts";
import type { Language } from "../../schema/text.ts";
import { type Column, grid } from "../layout/grid.ts";
import { paragraph, usableWidth } from "../layout/lines.ts";
import { widthOf } from "../layout/width.ts";
import { escapeMarkdown } from "../markdown.ts";
import { tidy } from "../tidy.ts";
import { wordsIn } from "../words/index.ts";
import type { Part, Sheet } from "./parts.ts";
import { sheetOf } from "./sheet.ts";
import { planLookup, stepText } from "./step-text.ts";
import { planWords } from "./words.ts";

export interface PlanRenderOptions {
  readonly lang: Language;
  readonly format: "text" | "md" | "json";
  /** Columns of the terminal, for text; 80 where it is not known. */
  readonly width?: number;
  readonly colour?: boolean;
}

/**
 * A plan in words: that nothing is mandatory and answering individually is always an option, the least plan step by step with what
 * each adds, before and after, the next best, each step alone, what no step can cover and what is held and not needed. As text
 * for a terminal, as Markdown with everything, or as JSON with each step's words.
 * Example: `renderPlan(made, dataset, {lang: "en", format: "md"})`, of what `plan` gives. Errors: none. Source: contract §6, M-25.
 */
export function renderPlan(plan: Plan, dataset: Dataset, options: PlanRenderOptions): string {
  const { lang, format, width = 80, colour = false } = options;
  if (format === "json") return asJson(plan, dataset);
  const sheet = sheetOf(tidy(plan), dataset, wordsIn[lang], planWords[lang], { whole: format === "md" });
  return format === "md" ? asMarkdown(sheet) : asText(sheet, usableWidth(width), colour);
}

function asJson(plan: Plan, dataset: Dataset): string {
  const [ja, en] = (["ja", "en"] as const).map((lang) => planLookup(plan, dataset, wordsIn[lang], planWords[lang]));
  const steps = plan.steps.map((step) => ({
    ...step,
    text: { ja: ja ? stepText(ja, step) : "", en: en ? stepText(en, step) : "" },
  }));
  return `${JSON.stringify({ ...plan, steps }, null, 2)}\n`;
}

function asText({ title, facts, notice, lead, sections }: Sheet, width: number, colour: boolean): string {
  const strong = (line: string) => paragraph(line, width, { tone: "strong", colour });
  const widest = Math.max(...facts.map(([term]) => widthOf(term)));
  const head = facts.flatMap(([term, said]) =>
    paragraph(said, width, { lead: `${term}${" ".repeat(widest - widthOf(term))}  ` }),
  );
  const bodies = sections.map(({ heading, parts }) => [
    ...strong(heading),
    ...parts.flatMap((part) => textOf(part, width, colour)),
  ]);
  return `${[[...strong(title), ...head], paragraph(notice, width), strong(lead), ...bodies]
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function textOf(part: Part, width: number, colour: boolean): readonly string[] {
  switch (part.kind) {
    case "text":
      return paragraph(part.text, width);
    case "list":
      return part.entries.flatMap(({ text, notes }, index) => {
        const lead = part.numbered ? `${index + 1}. ` : "- ";
        const under = { indent: lead.length, tone: "dim", colour } as const;
        return [...paragraph(text, width, { lead }), ...notes.flatMap((note) => paragraph(note, width, under))];
      });
    case "table": {
      const last = part.columns.length - 1;
      const columns = part.columns.map(
        (title, index): Column =>
          part.columns.length === 2
            ? { title, most: index === 0 ? 60 : 40, least: 16 }
            : { title, most: [8, 28, 20, 24, 8][index] ?? 20, least: index === 0 ? 4 : index === last ? 5 : 12 },
      );
      const rows = part.rows.map((row) => row.map((text) => ({ text })));
      return grid(columns, rows, width, colour);
    }
  }
}

function asMarkdown({ title, facts, notice, lead, sections }: Sheet): string {
  const said = escapeMarkdown;
  const row = (cells: readonly string[]) => `| ${cells.map(said).join(" | ")} |`;
  const block = (part: Part): string => {
    switch (part.kind) {
      case "text":
        return said(part.text);
      case "list":
        return part.entries
          .flatMap(({ text, notes }, index) => {
            const lead = part.numbered ? `${index + 1}. ` : "- ";
            return [`${lead}${said(text)}`, ...notes.map((note) => `${" ".repeat(lead.length)}- ${said(note)}`)];
          })
          .join("\n");
      case "table":
        return [row(part.columns), `|${" --- |".repeat(part.columns.length)}`, ...part.rows.map(row)].join("\n");
    }
  };
  const blocks = [
    `# ${said(title)}`,
    facts.map(([term, text]) => `- **${said(term)}** ${said(text)}`).join("\n"),
    `> ${said(notice)}`,
    `**${said(lead)}**`,
    ...sections.flatMap(({ heading, parts }) => [`## ${said(heading)}`, ...parts.map(block)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}
