import type { Problem } from "../../src/dataset/problem.ts";

export interface Line {
  readonly number: number;
  /** Before, at and after the place; `at` is empty on lines without one. A long line is cut, and says so. */
  readonly before: string;
  readonly at: string;
  readonly after: string;
  readonly isMarked: boolean;
}

const around = 3;
const width = 160;

/**
 * The lines about a problem, with the place marked: the word or value that stands there. Columns count UTF-16 units, as the problems do.
 * Example: `status: fine` with a problem at column 9 marks `fine`.
 */
export function excerptOf(text: string, { at }: Pick<Problem, "at">): readonly Line[] {
  const lines = text.replace(/^\ufeff/, "").split("\n");
  const first = Math.max(1, at.line - around);
  const last = Math.min(lines.length, at.line + around);
  const shown: Line[] = [];
  for (let number = first; number <= last; number++) {
    const line = (lines[number - 1] ?? "").replace(/\r$/, "");
    if (number !== at.line) {
      shown.push({ number, before: cut(line), at: "", after: "", isMarked: false });
      continue;
    }
    const column = Math.min(at.column - 1, line.length);
    // a line of ten thousand characters is shown about the place
    const from = Math.max(0, column - Math.floor(width / 2));
    const end = column + lengthAt(line, column);
    const start = whole(line, from);
    shown.push({
      number,
      before: (from > 0 ? "…" : "") + line.slice(start, column),
      at: line.slice(column, whole(line, Math.min(end, column + width))) || "␠",
      after: cut(line.slice(end)),
      isMarked: true,
    });
  }
  return shown;
}

/** How much of the line the value at the column takes. */
function lengthAt(line: string, column: number): number {
  const rest = line.slice(column);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0];
  const plain = /^(?:(?!:(?:\s|$))[^,[\]{}#])+/.exec(rest)?.[0].trimEnd();
  return Math.max(1, (quoted ?? plain ?? "").length);
}

const cut = (line: string): string => (line.length > width ? `${line.slice(0, whole(line, width))}…` : line);

/** Not in the middle of a character. */
const whole = (line: string, index: number): number => (/[\udc00-\udfff]/.test(line[index] ?? "") ? index - 1 : index);
