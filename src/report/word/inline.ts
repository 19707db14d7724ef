import { type IRunOptions, type ParagraphChild, ShadingType, TextRun } from "docx";
import { type Inline, type Line, shapes } from "../document.ts";
import { cellText } from "../workbook/safe.ts";
import { shades } from "./looks.ts";

/** A line as Word keeps it; whatever XML cannot say is left out. */
export const runsOf = (line: Line, all: Partial<IRunOptions> = {}): ParagraphChild[] =>
  line.map((inline) => runOf(inline, all));

function runOf(inline: Inline, all: Partial<IRunOptions>): TextRun {
  const run = (text: string, own: Partial<IRunOptions> = {}) => new TextRun({ ...all, ...own, text: cellText(text) });
  if (typeof inline === "string") return run(inline);
  if ("br" in inline) return new TextRun({ ...all, break: 1 });
  if ("soft" in inline) return run(inline.soft, { color: "5F6873" });
  if ("strong" in inline) return run(inline.strong, { bold: true });
  if ("code" in inline) return run(inline.code);
  if ("foreign" in inline) return run(inline.foreign);
  return run(`${shapes[inline.status]} ${inline.text}`, {
    bold: true,
    shading: { type: ShadingType.CLEAR, color: "auto", fill: shades[inline.status] },
  });
}
