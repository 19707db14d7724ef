import { type IParagraphOptions, type IRunOptions, Paragraph, ShadingType, TextRun } from "docx";
import { type Span, type Spans, textOf } from "../paper.ts";
import { cellText } from "../workbook/safe.ts";
import { colours, shades } from "./looks.ts";

type Look = Partial<IRunOptions>;

/** A paragraph of spans. */
export const paragraph = (spans: Spans, more: Partial<IParagraphOptions> = {}, all: Look = {}): Paragraph =>
  new Paragraph({ ...more, children: spans.flatMap((span) => runsOf(span, all)) });

/** A span as Word keeps it: line ends within it are kept, and what XML cannot say is left out. */
function runsOf(span: Span, all: Look): readonly TextRun[] {
  const look = { ...all, ...lookOf(span) };
  return clean(textOf(span))
    .split("\n")
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
}

function lookOf(span: Span): Look {
  if (typeof span === "string") return {};
  if ("strong" in span) return { bold: true };
  if ("soft" in span) return { color: colours.muted };
  if ("blank" in span) return { shading: shade(colours.blank) };
  if ("check" in span) return { shading: shade(colours.check) };
  return { bold: true, shading: shade(shades[span.status]) };
}

export const shade = (fill: string) => ({ type: ShadingType.CLEAR, color: "auto", fill });

/** Texts come from others: what XML cannot say is left out. */
export const clean = (text: string): string => cellText(text);
