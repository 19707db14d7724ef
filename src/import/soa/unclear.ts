import { answerIn, readMark } from "./marks.ts";
import type { SoaReport } from "./reading.ts";

/** A mark whose meaning the file leaves open, as it is to be named in `marks`. */
export interface UnclearMark {
  readonly mark: string;
  readonly why: "doubtful" | "unknown";
  readonly rows: number;
}

const silent = { applicable: new Map(), status: new Map() };

/**
 * The marks that kept rows of a statement of applicability `unknown` because nobody knows what they mean, each once, the most frequent
 * first. Example: of a file with `X` in its column "Applicable", `[{mark: "X", why: "doubtful", rows: 12}]`.
 */
export function unclearMarks({ columns, marks }: Pick<SoaReport, "columns" | "marks">): readonly UnclearMark[] {
  const roles = (["applicable", "status"] as const).filter((role) => columns.some((one) => one.role === role));
  const found = new Map<string, UnclearMark>();
  for (const { written, note, rows } of marks) {
    if (note !== "mark-doubtful" && note !== "mark-unknown") continue;
    const cells = roles.length === 1 ? [written] : written.split(" | ");
    for (const [index, role] of roles.entries()) {
      const read = readMark(cells[index] ?? "", role, silent);
      if (read.meaning !== null || read.why === "unreadable") continue;
      const mark = answerIn(cells[index] ?? "");
      found.set(mark, { mark, why: read.why, rows: rows + (found.get(mark)?.rows ?? 0) });
    }
  }
  return [...found.values()].toSorted((a, b) => b.rows - a.rows);
}
