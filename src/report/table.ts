import type { Dataset } from "../dataset/dataset.ts";
import type { EvidenceResult, ItemResult, ItemStatus, Result } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { askLines } from "./ask-text.ts";
import { shortly, unusedIn } from "./idle.ts";
import { paint, type Tone } from "./layout/colour.ts";
import { type Cell, type Column, grid } from "./layout/grid.ts";
import { paragraph, usableWidth } from "./layout/lines.ts";
import { widthOf } from "./layout/width.ts";
import { type Lookup, lookupFor, sayOr } from "./lookup.ts";
import { judgedLinks, overlayLines, verdictText } from "./overlays.ts";
import { isBetter, labelOf, rangesOf, statusWord } from "./reading.ts";
import { tidy } from "./tidy.ts";
import {
  countTopics,
  evidenceAsksOf,
  itemsWithoutTopics,
  itemsWithTopics,
  leadingReason,
  obstaclesOf,
  summaryOf,
  superfluousOf,
  topicAsksOf,
  useOf,
} from "./view.ts";
import { wordsIn } from "./words/index.ts";
import type { Words } from "./words/words.ts";

export interface TerminalOptions {
  readonly lang: Language;
  /** Columns of the terminal; 80 where it is not known. */
  readonly width: number;
  readonly colour: boolean;
}

/** Shapes of plain ASCII: one column each in every terminal. Beside the word, never in its place. */
export const marks = {
  covered: "[x]",
  narrowed: "[~]",
  confirm: "[ ]",
  "bank-side": "[-]",
} as const satisfies Record<ItemStatus, string>;

export const toneOf = {
  covered: "good",
  narrowed: "warn",
  confirm: "plain",
  "bank-side": "dim",
} as const satisfies Record<ItemStatus, Tone>;

const shownAsks = 5;

interface Page extends TerminalOptions {
  readonly words: Words;
  readonly look: Lookup;
}

/**
 * The default report: one screen that says what is what, what to ask first and what to bear in mind.
 * Example: `renderTable(result, dataset, {lang: "en", width: 80, colour: false})`. Errors: none; an id that the dataset lacks is shown
 * as it is. Source: contract §6.
 */
export function renderTable(result: Result, dataset: Dataset, options: TerminalOptions): string {
  const page: Page = {
    ...options,
    width: usableWidth(options.width),
    words: wordsIn[options.lang],
    look: lookupFor(tidy(result, 120), dataset),
  };
  const parts = [
    head(page),
    evidence(page),
    items(page),
    summary(page),
    asks(page),
    counts(page),
    overruled(page),
    caveats(page),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

const strong = (text: string, { colour, width }: Page) => paragraph(text, width, { tone: "strong", colour });

function head(page: Page): readonly string[] {
  const { words, look, width } = page;
  const { phrases, lang } = words;
  const { result, checklist, policy } = look;
  const { name, apiService } = result.connector;
  const rows: [string, string][] = [
    [phrases.connector, name],
    ...(apiService === null ? [] : ([[phrases.apiService, apiService]] as [string, string][])),
    [phrases.asOf, result.asOf],
    [phrases.checklist, sayOr(checklist?.title, lang, result.checklist)],
    [phrases.policy, sayOr(policy?.title, lang, result.policy)],
    [phrases.bank, result.bank ?? phrases.noBank],
    ...overlayLines(words, look).map((line): [string, string] => [words.overlay.label, line]),
  ];
  const widest = Math.max(...rows.map(([term]) => widthOf(term)));
  const lines = rows.flatMap(([term, text]) =>
    paragraph(text, width, { lead: `${term}${" ".repeat(widest - widthOf(term))}  ` }),
  );
  return [...strong(phrases.title, page), ...lines];
}

function evidence(page: Page): readonly string[] {
  const { words, look, width, colour } = page;
  const all = look.result.evidence;
  const { phrases, terms } = words;
  if (all.length === 0) return [...strong(phrases.evidence, page), ...paragraph(phrases.noEvidenceGiven, width)];
  const rows = all.map((one): Cell[] => [
    { text: one.id },
    { text: terms.kindsShort[one.kind] },
    { text: useInWords(words, one), tone: one.usable ? "good" : "warn" },
  ]);
  const columns: Column[] = [
    { title: phrases.evidence, most: 20, least: 8 },
    { title: phrases.kind, most: 24, least: 12 },
    { title: phrases.use, most: 60, least: 24 },
  ];
  return grid(columns, rows, width, colour);
}

function useInWords(words: Words, one: EvidenceResult): string {
  const { phrases } = words;
  const until = one.validUntil === null ? "" : phrases.comma + phrases.untilDate(one.validUntil);
  if (one.usable || one.kind === "other") return useOf(words, one) + until;
  const why = obstaclesOf(one).flatMap(({ code }) => (code === null ? [] : [labelOf(words, code)]));
  return phrases.line(useOf(words, one), why.join(phrases.comma));
}

function items(page: Page): readonly string[] {
  const { words, look, width, colour } = page;
  const { phrases, lang } = words;
  const narrow = width < 72;
  const rows = itemsWithTopics(look).map((item): Cell[] => {
    const { covered, narrowed, confirm } = countTopics(item);
    return [
      { text: String(item.no) },
      { text: sayOr(look.item(item.no)?.label, lang, "") },
      { text: statusCell(words, item), tone: toneOf[item.status] },
      { text: `${covered}/${narrowed}/${confirm}` },
      { text: leadingReason(words, look, item) },
    ];
  });
  const columns: Column[] = [
    { title: phrases.no, most: 8, least: 4 },
    { title: phrases.item, most: narrow ? 16 : 26, least: 10 },
    { title: phrases.status, most: narrow ? 16 : 22, least: 16 },
    { title: phrases.topicsColumn, most: 8, least: 5 },
    { title: phrases.mainReason, most: 30, least: 10 },
  ];
  const rest = itemsWithoutTopics(look).flatMap(({ item, nos }) => {
    const status = `${marks[item.status]} ${statusWord(words, item.status, item.basis)}`;
    const reason = item.codes.map((code) => labelOf(words, code)).join(phrases.comma);
    return paragraph(phrases.without(rangesOf(words, nos), status, reason), width);
  });
  if (rows.length === 0) return rest;
  const legend = paragraph(phrases.tableLegend, width, { tone: "dim", colour });
  return [...grid(columns, rows, width, colour), ...rest, ...legend];
}

function statusCell(words: Words, item: ItemResult): string {
  const status = `${marks[item.status]} ${statusWord(words, item.status, item.basis)}`;
  if (!isBetter(item.potential, item.status)) return status;
  return `${status}\n${words.phrases.couldBe(statusWord(words, item.potential, item.basis))}`;
}

function summary(page: Page): readonly string[] {
  const [first = "", ...rest] = summaryOf(page.words, page.look);
  return [...strong(first, page), ...rest.flatMap((line) => paragraph(line, page.width))];
}

function asks(page: Page): readonly string[] {
  const { words, look, width, colour } = page;
  const { phrases } = words;
  const all = evidenceAsksOf(look);
  const useful = all.filter(({ unlocks }) => unlocks.topics.length + unlocks.items.length > 0);
  const shown = useful.slice(0, shownAsks).flatMap((ask, index) => {
    const text = askLines(words, look, ask).join(phrases.space);
    const unlocks = phrases.line(
      phrases.unlocks,
      phrases.unlockText(rangesOf(words, ask.unlocks.items), ask.unlocks.topics.length),
    );
    return [
      ...paragraph(text, width, { lead: `${index + 1}. ` }),
      ...paragraph(unlocks, width, { indent: 3, tone: "dim", colour }),
    ];
  });
  const more = [
    ...(useful.length > shownAsks ? [phrases.moreAsks(useful.length - shownAsks)] : []),
    ...(all.length > useful.length ? [phrases.unlockNothing(all.length - useful.length)] : []),
  ].flatMap((line) => paragraph(line, width));
  if (shown.length === 0) return more;
  return [...strong(phrases.askedFirst, page), ...shown, ...more];
}

function counts({ words, look, width }: Page): readonly string[] {
  const { phrases } = words;
  const { evidence, settled, duties, superfluous } = look.result;
  const left = topicAsksOf(look).length;
  const lines = [
    ...(left > 0 ? [phrases.topicQuestions(left)] : []),
    ...(settled.length > 0 ? [phrases.settledCount(settled.length)] : []),
    ...(duties.length > 0 ? [phrases.dutiesCount(duties.length)] : []),
    ...(superfluous.length > 0 ? [phrases.superfluousLine(superfluous.join(phrases.comma))] : []),
  ];
  const idle = unusedIn({ words, look });
  // Why they are not needed is of use only to whoever has a report in hand that evaluated them.
  const reasons = evidence.some(({ kind }) => kind === "soc2-report") ? superfluousOf(look) : [];
  return [
    ...lines.flatMap((line) => paragraph(line, width)),
    ...reasons.flatMap(({ id, unneeded }) =>
      unneeded ? paragraph(unneeded.reason[words.lang], width, { lead: `${id}  `, indent: 2 }) : [],
    ),
    ...(idle.length > 0 ? paragraph(phrases.unusedLine, width) : []),
    ...idle.flatMap(({ name, requirements }) =>
      paragraph(phrases.line(name, shortly(phrases, requirements)), width, { lead: "- " }),
    ),
  ];
}

/** Links that are not as certmap proposes them; of those accepted as they are the first line of the report tells enough. */
function overruled(page: Page): readonly string[] {
  const { words, look, width } = page;
  if (look.result.dataset.overlays.length === 0) return [];
  const told = judgedLinks(look).filter(({ verdict }) => verdict.verdict !== "accept");
  if (told.length === 0) return [];
  return [
    ...strong(words.overlay.heading, page),
    ...told.flatMap(({ id, verdict }) =>
      paragraph(words.phrases.line(id, verdictText(words, verdict)), width, { lead: "- " }),
    ),
  ];
}

/** One line each, last and plain that nothing is mandatory. */
function caveats({ words, look, width, colour }: Page): readonly string[] {
  const rest = look.result.caveats.filter((code) => code !== "not-mandatory");
  return [
    paint(words.phrases.caveats, "strong", colour),
    ...rest.flatMap((code) => paragraph(words.caveats[code].short, width, { lead: "- " })),
    ...paragraph(words.caveats["not-mandatory"].short, width, { lead: "- ", tone: "strong", colour }),
  ];
}
