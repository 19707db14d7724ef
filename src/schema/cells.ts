/** Letters of a column counted from 1, as a spreadsheet shows them. Example: 28 is `AB`. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A cell by row and column counted from 1. Example: `cellName(12, 3)` is `C12`. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`;
