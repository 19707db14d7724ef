import { escape as escapeXml } from "html-escaper";
import { wrap } from "./layout/wrap.ts";
import { sayOr } from "./lookup.ts";
import { type DayScale, dayScale, monthTicks, tickText } from "./timeline-scale.ts";
import type { TimelineSheet } from "./timeline-sheet.ts";
import { spread } from "./timeline-spread.ts";
import {
  columnsIn,
  evidenceBars,
  label,
  legendOf,
  num,
  numbered,
  page,
  patterns,
  plotEnd,
  row,
  statusStrip,
  style,
  text,
} from "./timeline-svg-parts.ts";
import type { ChangeRow } from "./timeline-turns.ts";

/** Lines of the picture and where the next part begins. */
interface Drawn {
  readonly parts: readonly string[];
  readonly y: number;
}

const x = (share: number): number => page.plot + share * (plotEnd - page.plot);

/** The picture: evidence and items along the months, and below it what changes on which day. It needs nothing else to be shown. */
export function timelineSvg(sheet: TimelineSheet): string {
  const { words, timeline: line, evidence, items, changes } = sheet;
  const { timeline, lang } = words;
  const scale = dayScale(line.from, line.to);
  const head = opening(sheet);
  const axis = head.y + 14;
  const rows = rowsOf(sheet, scale, axis + 32);
  const rest = lines(
    sheet.rest.map(({ text }) => text),
    "soft small",
    rows.y + 18,
    17,
    page.small,
  );
  const legend = legendOf(sheet, rest.y + 14);
  const told = changesOf(sheet, legend.y + 36);
  const height = Math.ceil(told.y + 8 + page.margin);
  const parts = [
    ...head.parts,
    ...axisOf(sheet, scale, axis, rows.y),
    ...rows.parts,
    ...rest.parts,
    ...legend.parts,
    ...told.parts,
    text(page.margin, told.y + 8, timeline.notMandatory, "head"),
  ];
  const title = escapeXml(`${timeline.title}: ${line.connector.name}`);
  const description = escapeXml(timeline.describe(evidence.length, items.length, changes.length));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${height}" width="${page.width}" height="${height}" role="img" aria-labelledby="title desc" xml:lang="${lang}" lang="${lang}">
<title id="title">${title}</title>
<desc id="desc">${description}</desc>
<style>${style}</style>
${patterns}
<rect width="${page.width}" height="${height}" fill="#ffffff"/>
${parts.join("\n")}
</svg>
`;
}

/** Texts one under the other, wrapped to the width of the page. */
function lines(texts: readonly string[], kind: string, top: number, step: number, size: number): Drawn {
  const parts: string[] = [];
  let y = top;
  for (const said of texts.flatMap((one) => wrap(one, columnsIn(plotEnd - page.margin, size)))) {
    parts.push(text(page.margin, y, said, kind));
    y += step;
  }
  return { parts, y };
}

function opening({ words, look, timeline: line, lead }: TimelineSheet): Drawn {
  const { timeline, phrases, lang } = words;
  const { name, apiService } = line.connector;
  const terms = [
    timeline.periodText(line.from, line.to, line.months),
    sayOr(look.checklist?.title, lang, line.checklist),
    sayOr(look.policy?.title, lang, line.policy),
    phrases.line(phrases.bank, line.bank ?? phrases.noBank),
  ];
  const parts: string[] = [];
  let y = page.margin + 18;
  const say = (said: string, kind: string, step: number, size: number) => {
    const drawn = lines([said], kind, y, step, size);
    parts.push(...drawn.parts);
    y = drawn.y;
  };
  say(timeline.title, "title", 30, 21);
  say([name, ...(apiService === null ? [] : [apiService])].join(phrases.comma), "lead", 22, 14);
  say(terms.join(lang === "ja" ? "　" : " · "), "soft", 20, page.size);
  say(lead, "", 20, page.size);
  say(timeline.premise, "soft small", 18, page.small);
  return { parts, y };
}

function axisOf({ words, timeline: line, changes }: TimelineSheet, { at }: DayScale, top: number, bottom: number) {
  const ticks = monthTicks(line.from, line.to, 11).flatMap((tick) => {
    const place = x(at(tick.date));
    const rule = `<path class="tick" d="M${num(place)} ${num(top + 14)}V${num(bottom)}"/>`;
    return place < plotEnd - 46 ? [rule, text(place + 3, top + 10, tickText(tick, words.lang), "soft small")] : [rule];
  });
  const places = changes.map(({ date }) => x(at(date)));
  const marks = spread(places, plotEnd, 19).flatMap((mark, index) => [
    `<path class="turn" d="M${num(mark)} ${num(top + 33)}L${num(places[index] ?? mark)} ${num(top + 40)}V${num(bottom)}"/>`,
    ...numbered(mark, top + 25, index),
  ]);
  return [...ticks, ...marks];
}

function rowsOf(sheet: TimelineSheet, scale: DayScale, top: number): Drawn {
  const { words, evidence, items } = sheet;
  const { timeline, terms } = words;
  const parts: string[] = [];
  let y = top;
  const heading = (said: string) => {
    parts.push(text(page.margin, y + 14, said, "head"));
    y += 26;
  };
  if (evidence.length > 0) heading(timeline.evidence);
  for (const one of evidence) {
    const name = label(`${one.id} · ${terms.kindsShort[one.kind]}`, y);
    parts.push(...name, ...evidenceBars(sheet, one, scale, x, y));
    y += name.length > 1 ? row.height + row.second : row.height;
  }
  y += evidence.length > 0 ? 6 : 0;
  heading(timeline.items);
  for (const [index, item] of items.entries()) {
    // the usable ones first: a gap before the rest
    if (items[index - 1]?.isUsable && !item.isUsable) y += 10;
    const name = label(item.label, y, 34);
    const isTall = name.length > 1;
    parts.push(text(page.margin + 24, y + (isTall ? 15 : 19), String(item.no), "no"), ...name);
    parts.push(...statusStrip(item, scale, x, y + (isTall ? 4 : 0)));
    y += isTall ? row.height + row.second : row.height;
  }
  return { parts, y };
}

function changesOf({ words, changes }: TimelineSheet, top: number): Drawn {
  const { timeline } = words;
  const parts = [text(page.margin, top, timeline.changes, "head")];
  let y = top + 23;
  if (changes.length === 0) {
    parts.push(text(page.margin, y, timeline.noChange));
    y += 20;
  }
  for (const [index, change] of changes.entries()) {
    parts.push(...numbered(page.margin + 9, y - 4.5, index));
    for (const [said, indent, kind] of told(words, change)) {
      parts.push(text(page.margin + indent, y, said, kind));
      y += 19;
    }
    y += 6;
  }
  return { parts, y };
}

type Told = readonly [said: string, indent: number, kind: string];

function told({ timeline, phrases }: TimelineSheet["words"], { date, causes, effects }: ChangeRow): readonly Told[] {
  const wrapped = (said: string, indent: number, kind: string) =>
    wrap(said, columnsIn(plotEnd - page.margin - indent)).map((part): Told => [part, indent, kind]);
  return [
    ...wrapped(timeline.numbered(date, causes.join(phrases.comma)), 28, ""),
    ...effects.flatMap((effect) => wrapped(`→ ${effect}`, 44, "soft")),
  ];
}
