import type { ControlMark } from "../../schema/evidence.ts";
import type { Line } from "../table/table.ts";
import type { ControlRow } from "./rows.ts";
import type { Role } from "./words.ts";

/** What a sentence or a row of the file adds up, against what its rows give. */
export interface Total {
  readonly what: "applicable" | "excluded" | "inherited" | "implemented" | "partial" | "planned" | "controls";
  readonly stated: number;
  readonly counted: number;
  readonly line: number;
}

const words: readonly (readonly [Total["what"], RegExp])[] = [
  [
    "excluded",
    /(\d+)\s*(?:controls?\s*)?(?:are\s+)?(?:not\s+applicable|excluded)|(?:適用除外|除外|対象外|適用しない)[^\d\n]{0,8}(\d+)/i,
  ],
  ["applicable", /(\d+)\s*(?:controls?\s*)?(?:are\s+)?applicable|(?<!非)適用(?!除外|しない|外)[^\d\n除外]{0,8}(\d+)/i],
  ["inherited", /(\d+)[^\d\n.;]{0,30}\binherited|継承[^\d\n]{0,8}(\d+)/i],
  ["implemented", /(\d+)\s*(?:controls?\s*)?(?:are\s+)?(?:fully\s+)?implemented|実施済み?[^\d\n]{0,8}(\d+)/i],
  ["partial", /(\d+)\s*(?:controls?\s*)?(?:are\s+)?partial|一部実施[^\d\n]{0,8}(\d+)/i],
  ["controls", /(?:of|out of|all)\s+(\d+)\s+controls|全\s*(\d+)\s*(?:件|管理策)/i],
];

/** Totals stated in words, each against the rows: a paper whose sums disagree was perhaps changed after it was added up. */
export function totalsIn(
  lines: readonly Line[],
  marks: readonly ControlMark[],
  applicable: { readonly yes: number; readonly no: number } | null,
): readonly Total[] {
  const of = (mark: ControlMark) => marks.filter((one) => one === mark).length;
  const counted: Record<Total["what"], number | null> = {
    applicable: applicable?.yes ?? null,
    excluded: applicable?.no ?? of("excluded"),
    inherited: of("inherited"),
    implemented: of("implemented"),
    partial: of("partial"),
    planned: of("planned"),
    controls: marks.length,
  };
  return lines.flatMap(({ text, line }) => {
    if (text.length > 2_000) return [];
    const normal = text.normalize("NFKC");
    return words.flatMap(([what, pattern]): Total[] => {
      const match = pattern.exec(normal);
      const stated = Number(match?.[1] ?? match?.[2]);
      const count = counted[what];
      return match && Number.isSafeInteger(stated) && count !== null ? [{ what, stated, counted: count, line }] : [];
    });
  });
}

/** A row of the table that adds it up, with the numbers that stand in it and the column of each. */
export interface TotalRow extends Line {
  readonly sheet: string | null;
  /** 小計: of what stands above it since the last one. */
  readonly part: boolean;
  readonly numbers: readonly { readonly role: Role | null; readonly stated: number }[];
}

/**
 * The numbers of rows like 「合計 | 5」, each against the rows above: under the column of applicability the controls that apply, under
 * that of the status those implemented, elsewhere all; a row that says in words what it adds up is read by them.
 */
export function totalsOfRows(totals: readonly TotalRow[], rows: readonly ControlRow[]): readonly Total[] {
  return totals.flatMap((total) => {
    const { sheet, line, part } = total;
    const before = totals.filter((one) => one.sheet === sheet && one.line < line).map((one) => one.line);
    const above = rows.filter((row) => row.sheet === sheet && row.line < line);
    const since = above.filter((row) => row.line > Math.max(0, ...before));
    const whole = part ? [since, above] : [rows, above, since];
    const said = totalsIn([total], marksIn(whole[0] ?? []), appliesIn(whole[0] ?? []));
    if (said.length > 0) return said;
    return total.numbers.map(({ role, stated }): Total => {
      const what = role === "applicable" ? "applicable" : role === "status" ? "implemented" : "controls";
      // one number may stand for all controls wherever it stands, and for its own part of the table
      const ways = whole.flatMap((some): Total[] => [
        { what, stated, counted: countedIn(some, what), line },
        { what: "controls", stated, counted: some.length, line },
      ]);
      const [first] = ways;
      return ways.find((way) => way.counted === stated) ?? (first as Total);
    });
  });
}

function countedIn(rows: readonly ControlRow[], what: "applicable" | "implemented" | "controls"): number {
  if (what === "controls") return rows.length;
  if (what === "applicable") return appliesIn(rows)?.yes ?? 0;
  return rows.filter(({ decision }) => decision.mark === "implemented").length;
}

const marksIn = (rows: readonly ControlRow[]): readonly ControlMark[] => rows.map(({ decision }) => decision.mark);

/** How many apply and how many do not, where the table says so at all. */
export function appliesIn(rows: readonly ControlRow[]): { readonly yes: number; readonly no: number } | null {
  if (!rows.some(({ applies }) => applies !== null)) return null;
  return {
    yes: rows.filter(({ applies }) => applies !== null && applies !== "no" && applies !== "open").length,
    no: rows.filter(({ applies }) => applies === "no").length,
  };
}
