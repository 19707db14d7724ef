import { paint, type Tone } from "./colour.ts";
import { pad, widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

export interface Column {
  readonly title: string;
  /** Columns wanted; the widest cell where that is less. */
  readonly most: number;
  /** Never narrower, as long as the whole width allows it. */
  readonly least: number;
  readonly align?: "left" | "right";
}
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

const gap = "  ";

/** A table with its head, wrapped so that no line is wider than `width`. Cells may have several lines. */
export function grid(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  colour: boolean,
): readonly string[] {
  const widths = widthsOf(columns, rows, width - gap.length * (columns.length - 1));
  const lineOf = (cells: readonly Cell[]): readonly string[] => {
    const wrapped = cells.map(({ text }, index) => wrap(text, widths[index] ?? 2));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map(({ tone = "plain" }, index) => {
          const text = wrapped[index]?.[line] ?? "";
          const filled = pad(text, widths[index] ?? 0, columns[index]?.align);
          return paint(index === cells.length - 1 ? filled.trimEnd() : filled, text === "" ? "plain" : tone, colour);
        })
        .join(gap)
        .trimEnd(),
    );
  };
  const rule = widths.map((columns) => "-".repeat(columns)).join(gap);
  const head = lineOf(columns.map(({ title }) => ({ text: title, tone: "strong" })));
  return [...head, paint(rule, "dim", colour), ...rows.flatMap(lineOf)];
}

/** What each column wants, and taken away from the widest where the whole is too wide. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly Cell[])[], room: number): readonly number[] {
  const widths = columns.map(({ title, most, least }, index) => {
    const cells = [title, ...rows.map((row) => row[index]?.text ?? "")];
    const widest = Math.max(...cells.flatMap((cell) => cell.split("\n").map(widthOf)));
    return Math.max(Math.min(widest, most), Math.min(least, widest));
  });
  const leasts = columns.map(({ least }, index) => Math.min(least, widths[index] ?? least));
  for (let over = widths.reduce((a, b) => a + b, 0) - room; over > 0; over -= 1) {
    const slack = widths.map((columns, index) => columns - (leasts[index] ?? 0));
    const widest = slack.some((one) => one > 0)
      ? slack.indexOf(Math.max(...slack))
      : widths.indexOf(Math.max(...widths));
    widths[widest] = Math.max(2, (widths[widest] ?? 2) - 1);
  }
  return widths;
}
