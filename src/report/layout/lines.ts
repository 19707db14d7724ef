import { paint, type Tone } from "./colour.ts";
import { widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

/** A paragraph: `lead` before its first line, the rest indented under it. */
export function paragraph(
  text: string,
  width: number,
  options: { readonly lead?: string; readonly indent?: number; readonly tone?: Tone; readonly colour?: boolean } = {},
): readonly string[] {
  const { lead = "", indent = 0, tone = "plain", colour = false } = options;
  const margin = " ".repeat(Math.min(indent, Math.max(0, width - 20)));
  const hanging = " ".repeat(widthOf(lead));
  return wrap(text, width - margin.length - hanging.length).map(
    (line, index) => margin + (index === 0 ? lead : hanging) + paint(line, tone, colour),
  );
}

/** Not narrower than anything can be shown in. */
export const usableWidth = (width: number): number => Math.max(40, Math.floor(width) || 80);
