import { escape as escapeXml } from "html-escaper";
import type { ItemStatus } from "../schema/result.ts";
import { shapes } from "./document.ts";
import { widthOf } from "./layout/width.ts";
import { wrap } from "./layout/wrap.ts";
import type { DayScale } from "./timeline-scale.ts";
import type { ItemRow, TimelineSheet } from "./timeline-sheet.ts";

/** The pieces of the timeline's picture. Measures in pixels of its view box. */

export const page = { width: 1200, margin: 32, plot: 372, size: 12.5, small: 11.5 } as const;
export const plotEnd = page.width - page.margin;
export const row = { height: 30, second: 8, bar: 18 } as const;

const ink = { accent: "#1f4e79", turn: "#8a2b16", text: "#1d2530", edge: "#7d8998" } as const;
const colours = {
  covered: { line: "#14603a", fill: "#cfe9da" },
  narrowed: { line: "#7a4a00", fill: "url(#narrowed)" },
  confirm: { line: "#274b73", fill: "#ffffff" },
  "bank-side": { line: "#3d4a5c", fill: "url(#bank-side)" },
} as const satisfies Record<ItemStatus, { line: string; fill: string }>;

export const style = `
text { font-family: "BIZ UDPGothic", "Yu Gothic UI", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif; font-size: ${page.size}px; fill: ${ink.text}; }
.title { font-size: 21px; font-weight: 700; }
.lead { font-size: 14px; font-weight: 700; }
.head { font-weight: 700; fill: ${ink.accent}; }
.soft { fill: #566070; }
.small { font-size: ${page.small}px; }
.no { font-weight: 700; text-anchor: end; }
.inside { font-size: ${page.small}px; fill: #ffffff; }
.over { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; }
.mark { font-size: 11px; font-weight: 700; fill: #ffffff; text-anchor: middle; }
.tick { stroke: #d5dae1; }
.turn { stroke: ${ink.turn}; stroke-dasharray: 2 3; fill: none; }
`;

export const patterns = `<defs>
<pattern id="narrowed" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#fdf2dc"/><rect width="2" height="7" fill="#f0d9a6"/></pattern>
<pattern id="bank-side" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#f4f6f8"/><circle cx="3" cy="3" r="1" fill="#b6c0cc"/></pattern>
<pattern id="bridged" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#ffffff"/><rect width="3" height="7" fill="${ink.accent}"/></pattern>
</defs>`;

/** Rounded, so that the bytes are the same on any machine. */
export const num = (value: number): string => String(Math.round(value * 100) / 100);

/** How much fits into so many pixels, in columns of a half-width character; proportional Latin letters are not wider on average. */
export const columnsIn = (pixels: number, size: number = page.size): number => Math.floor(pixels / (size * 0.54));
const widthIn = (said: string, size: number): number => widthOf(said) * size * 0.54;

export const text = (x: number, y: number, said: string, kind = ""): string =>
  `<text x="${num(x)}" y="${num(y)}"${kind === "" ? "" : ` class="${kind}"`}>${escapeXml(said)}</text>`;

const bar = (x: number, y: number, width: number, line: string, fill: string, isDashed = false): string =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(Math.max(1, width - 1))}" height="${row.bar}" rx="3" fill="${fill}" stroke="${line}"${isDashed ? ` stroke-dasharray="4 2"` : ""}/>`;

/** The longest of the texts that fits, or nothing. */
function fitting(x: number, room: number, y: number, texts: readonly string[], kind: string): readonly string[] {
  const found = texts.find((one) => widthIn(one, page.small) <= room);
  return found === undefined ? [] : [text(x, y, found, kind)];
}

/** A row's name, on two lines where one is too short. */
export function label(said: string, y: number, indent = 0): readonly string[] {
  const x = page.margin + indent;
  const [first = "", second, ...more] = wrap(said, columnsIn(page.plot - x - 14));
  if (second === undefined) return [text(x, y + 19, first)];
  return [text(x, y + 15, first), text(x, y + 31, more.length > 0 ? `${second}…` : second)];
}

export type Place = (share: number) => number;

export function evidenceBars(
  { words, timeline: line }: TimelineSheet,
  { spans, bridgedFrom }: TimelineSheet["evidence"][number],
  { at, until }: DayScale,
  x: Place,
  y: number,
): readonly string[] {
  const { timeline, phrases } = words;
  return spans.flatMap((span) => {
    const [from, to] = [x(at(span.from)), x(until(span.to))];
    if (span.use !== "usable") {
      const why = span.why === "" ? span.text : phrases.line(span.text, span.why);
      const rule = `<path d="M${num(from)} ${num(y + 23)}H${num(to)}" stroke="${ink.edge}" stroke-dasharray="1 4"/>`;
      return [rule, ...fitting(from + 6, to - from - 12, y + 18, [why, span.text], "soft small over")];
    }
    const split = bridgedFrom === null ? to : Math.min(Math.max(x(at(bridgedFrom)), from), to);
    const ends = span.to === line.to ? [] : [timeline.until(span.to), span.to];
    const texts = [
      ...(span.why === "" ? [] : ends.slice(0, 1).map((one) => one + phrases.bracketed(span.why))),
      ...ends,
    ];
    return [
      ...(split > from ? [bar(from, y + 6, split - from, ink.accent, ink.accent)] : []),
      ...(to > split ? [bar(split, y + 6, to - split, ink.accent, "url(#bridged)")] : []),
      ...fitting(from + 6, split - from - 10, y + 19, texts, "inside"),
    ];
  });
}

export function statusStrip({ spans }: ItemRow, { at, until }: DayScale, x: Place, y: number): readonly string[] {
  return spans.flatMap(({ from, to, status, text: said, isAssumed }) => {
    const [left, right] = [x(at(from)), x(until(to))];
    const { line, fill } = colours[status];
    const shape = shapes[status];
    return [bar(left, y + 6, right - left, line, fill, isAssumed), ...shown(left, right - left, y + 19, shape, said)];
  });
}

/** Shape and word; the shape alone in the middle where there is no room; nothing where even that has none. */
function shown(left: number, width: number, y: number, shape: string, said: string): readonly string[] {
  const whole = fitting(left + 7, width - 16, y, [`${shape} ${said}`], "small");
  if (whole.length > 0) return whole;
  return width < 15 ? [] : [text(left + (width - page.small) / 2, y, shape, "small")];
}

export const numbered = (x: number, y: number, index: number): readonly string[] => [
  `<circle cx="${num(x)}" cy="${num(y)}" r="8.5" fill="${ink.turn}"/>`,
  text(x, y + 4, String(index + 1), "mark"),
];

export function legendOf(
  { words, items }: TimelineSheet,
  top: number,
): { readonly parts: readonly string[]; readonly y: number } {
  const { timeline, terms } = words;
  const swatch = (line: string, fill: string, isDashed = false) => bar(0, -13, 27, line, fill, isDashed);
  const entries: [string, string][] = [
    [swatch(ink.accent, ink.accent), timeline.usableBar],
    [swatch(ink.accent, "url(#bridged)"), timeline.bridgedBar],
    [`<path d="M0 -4H26" stroke="${ink.edge}" stroke-dasharray="1 4"/>`, timeline.unusableBar],
    ...(["covered", "narrowed", "confirm", "bank-side"] as const).map((status): [string, string] => [
      swatch(colours[status].line, colours[status].fill),
      `${shapes[status]} ${terms.statuses[status]}`,
    ]),
    [`<circle cx="13" cy="-4" r="7" fill="${ink.turn}"/>`, timeline.changeMark],
  ];
  if (items.some(({ spans }) => spans.some(({ isAssumed }) => isAssumed))) {
    entries.push([swatch(ink.text, "none", true), timeline.dashed]);
  }
  const parts: string[] = [];
  let [x, y]: [number, number] = [page.margin, top];
  for (const [mark, said] of entries) {
    const width = 34 + widthIn(said, page.small) + 22;
    if (x + width > plotEnd && x > page.margin) [x, y] = [page.margin, y + 26];
    parts.push(`<g transform="translate(${num(x)} ${num(y)})">${mark}${text(34, 0, said, "small")}</g>`);
    x += width;
  }
  return { parts, y };
}
