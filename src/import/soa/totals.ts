import type { ControlMark } from "../../schema/evidence.ts";
import type { Line } from "../table/table.ts";

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
