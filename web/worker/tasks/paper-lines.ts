/** A run of characters where it stands on a page: `transform` ends with x and y, y grows upward. */
export interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/**
 * Lines as a reader's eye takes them: what stands at one height, from left to right, with a space for a gap and two where a column ends.
 */
export function linesOf(pieces: readonly Piece[]): readonly string[] {
  const placed = pieces
    .filter(({ str }) => str.trim() !== "")
    .map(({ str, transform, width, height }) => ({
      str,
      x: transform[4] ?? 0,
      y: transform[5] ?? 0,
      width,
      size: height || Math.abs(transform[3] ?? 0) || 10,
    }));
  const rows: (typeof placed)[] = [];
  for (const piece of placed.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) <= 0.45 * Math.min(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    let text = "";
    let end = Number.NaN;
    for (const { str, x, width, size } of row.toSorted((a, b) => a.x - b.x)) {
      const gap = x - end;
      text += (gap > 1.2 * size ? "  " : gap > 0.15 * size && !/\s$/.test(text) ? " " : "") + str.replace(/\s+/g, " ");
      end = x + width;
    }
    return text.trim();
  });
}
