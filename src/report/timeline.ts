import type { Dataset } from "../dataset/dataset.ts";
import type { Timeline } from "../engine/timeline.ts";
import type { ItemStatus } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import type { Tone } from "./layout/colour.ts";
import { type Cell, type Column, grid } from "./layout/grid.ts";
import { paragraph, usableWidth } from "./layout/lines.ts";
import { widthOf } from "./layout/width.ts";
import { sayOr } from "./lookup.ts";
import { marks, toneOf } from "./table.ts";
import { tidy } from "./tidy.ts";
import { spanText, type TimelineSheet, timelineLookup, timelineSheet } from "./timeline-sheet.ts";
import { timelineSvg } from "./timeline-svg.ts";
import { causeText, remedyText } from "./timeline-turns.ts";
import { wordsIn } from "./words/index.ts";

export interface TimelineReportOptions {
  readonly lang: Language;
  readonly format: "text" | "json" | "svg";
  /** Columns of the terminal, for `text`. */
  readonly width: number;
  readonly colour: boolean;
}

/**
 * A timeline as text for a terminal, as a picture that stands alone (SVG, no fonts embedded), or as the data with the words of causes
 * and remedies in both languages.
 * Example: `renderTimeline(timeline(dataset, connector, options), dataset, {lang: "en", format: "text", width: 80, colour: false})`.
 * Errors: none; an id that the dataset lacks is shown as it is. Source: contract §6, M-30.
 */
export function renderTimeline(line: Timeline, dataset: Dataset, options: TimelineReportOptions): string {
  const { lang, format } = options;
  if (format === "json") return asJson(line, dataset);
  if (format === "svg") return timelineSvg(timelineSheet(tidy(line, 200), dataset, lang));
  return asText(timelineSheet(tidy(line), dataset, lang, "->"), { ...options, width: usableWidth(options.width) });
}

function asJson(line: Timeline, dataset: Dataset): string {
  const look = timelineLookup(line, dataset);
  const inBoth = (say: (words: (typeof wordsIn)[Language]) => string) => ({ ja: say(wordsIn.ja), en: say(wordsIn.en) });
  const changes = line.changes.map((change) => ({
    ...change,
    causes: change.causes.map((cause) => ({ ...cause, text: inBoth((words) => causeText(words, look, cause)) })),
    remedies: change.remedies.map((remedy) => ({ ...remedy, text: inBoth((words) => remedyText(words, remedy)) })),
  }));
  return `${JSON.stringify({ ...line, changes }, null, 2)}\n`;
}

interface Page {
  readonly width: number;
  readonly colour: boolean;
}

function asText(sheet: TimelineSheet, page: Page): string {
  const { words } = sheet;
  const { width, colour } = page;
  const strong = (text: string) => paragraph(text, width, { tone: "strong", colour });
  const plain = (text: string) => paragraph(text, width);
  const parts = [
    [...strong(words.timeline.title), ...facts(sheet, width)],
    plain(words.timeline.premise),
    [...strong(sheet.lead), ...sheet.summary.flatMap(plain)],
    evidence(sheet, page),
    [...strong(words.timeline.changes), ...changes(sheet, page)],
    items(sheet, page),
    strong(words.timeline.notMandatory),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function facts({ words, look, timeline: line }: TimelineSheet, width: number): readonly string[] {
  const { phrases, lang } = words;
  const { checklist, policy } = look;
  const rows: (readonly [string, string])[] = [
    [phrases.connector, line.connector.name],
    ...(line.connector.apiService === null ? [] : ([[phrases.apiService, line.connector.apiService]] as const)),
    [words.timeline.period, words.timeline.periodText(line.from, line.to, line.months)],
    [phrases.checklist, sayOr(checklist?.title, lang, line.checklist)],
    [phrases.policy, sayOr(policy?.title, lang, line.policy)],
    [phrases.bank, line.bank ?? phrases.noBank],
  ];
  const widest = Math.max(...rows.map(([term]) => widthOf(term)));
  return rows.flatMap(([term, text]) =>
    paragraph(text, width, { lead: `${term}${" ".repeat(widest - widthOf(term))}  ` }),
  );
}

function evidence({ words, evidence, timeline: line }: TimelineSheet, { width, colour }: Page): readonly string[] {
  const { phrases } = words;
  if (evidence.length === 0) return paragraph(phrases.noEvidenceGiven, width);
  const rows = evidence.map(({ id, kind, spans, bridgedFrom }): Cell[] => {
    const bridge = bridgedFrom === null ? [] : [phrases.bracketed(words.timeline.bridged(bridgedFrom)).trim()];
    const days = spans.map((span) => {
      const said = `${spanText(words, line, span)}${phrases.colon}${span.text}`;
      return span.why === "" ? said : said + phrases.bracketed(span.why);
    });
    const usable = spans.some(({ use, to }) => use === "usable" && to === line.to);
    return [
      { text: id },
      { text: words.terms.kindsShort[kind] },
      { text: [...days, ...bridge].join("\n"), tone: usable ? "good" : "plain" },
    ];
  });
  const columns: Column[] = [
    { title: phrases.evidence, most: 20, least: 8 },
    { title: phrases.kind, most: 24, least: 12 },
    { title: words.timeline.days, most: 70, least: 30 },
  ];
  return grid(columns, rows, width, colour);
}

const turnTones = { worse: "warn", better: "good", mixed: "warn", none: "plain" } as const satisfies Record<
  string,
  Tone
>;

function changes({ words, changes }: TimelineSheet, { width, colour }: Page): readonly string[] {
  const { timeline } = words;
  if (changes.length === 0) return paragraph(timeline.noChange, width);
  return changes.flatMap(({ date, causes, effects, remedies, turn }, index) => {
    const said = (texts: readonly string[], lead: string, indent: number, tone: Tone = "plain") =>
      texts.flatMap((text) => paragraph(text, width, { lead, indent, tone, colour }));
    return [
      ...(index === 0 ? [] : [""]),
      ...paragraph(date, width, { tone: turn === "none" ? "plain" : "strong", colour }),
      ...said(causes, "", 2),
      ...said(effects, "> ", 4, turnTones[turn]),
      ...(remedies.length > 0 ? said([words.phrases.line(timeline.before, "")], "", 2, "dim") : []),
      ...said(remedies, "- ", 4),
    ];
  });
}

function items(sheet: TimelineSheet, { width, colour }: Page): readonly string[] {
  const { words, items, rest, timeline: line } = sheet;
  const { phrases } = words;
  const shown = (status: ItemStatus, text: string) => `${marks[status]} ${text}`;
  const rows = items.map(({ no, label, spans }): Cell[] => [
    { text: String(no) },
    { text: label },
    {
      text: spans
        .map((span) => `${shown(span.status, span.text)}${phrases.bracketed(spanText(words, line, span))}`)
        .join("\n"),
      tone: toneOf[spans.at(-1)?.status ?? "confirm"],
    },
  ]);
  const columns: Column[] = [
    { title: phrases.no, most: 8, least: 4 },
    { title: phrases.item, most: 30, least: 12 },
    { title: words.timeline.course, most: 60, least: 24 },
  ];
  return [
    ...(rows.length > 0 ? grid(columns, rows, width, colour) : []),
    ...rest.flatMap(({ status, text }) => paragraph(shown(status, text), width)),
  ];
}
