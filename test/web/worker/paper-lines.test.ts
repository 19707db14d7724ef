import { expect, test } from "vitest";
import { linesOf, type Piece } from "../../../web/worker/tasks/paper-lines.ts";

const piece = (str: string, x: number, y: number, width = str.length * 5, height = 10): Piece => ({
  str,
  transform: [1, 0, 0, 1, x, y],
  width,
  height,
});

test("from the top down and from left to right, in whatever order the pieces stand in the file", () => {
  expect(linesOf([piece("below", 0, 100), piece("right", 60, 700), piece("left", 0, 700)])).toEqual([
    "left  right",
    "below",
  ]);
});

test("a gap is a space, a wide one ends a column, none is none", () => {
  expect(linesOf([piece("ISO/IEC", 0, 700, 40), piece("27001", 43, 700, 30), piece(":2022", 73, 700, 30)])).toEqual([
    "ISO/IEC 27001:2022",
  ]);
  expect(linesOf([piece("認証範囲", 0, 700, 40), piece("口座連携", 60, 700, 40)])).toEqual(["認証範囲  口座連携"]);
});

test("raised a little is the same line, half a line lower is the next", () => {
  expect(linesOf([piece("2022", 0, 700, 20), piece("1)", 21, 702, 8, 6)])).toEqual(["2022 1)"]);
  expect(linesOf([piece("a", 0, 700), piece("b", 0, 695)])).toEqual(["a", "b"]);
});

test("blanks are no pieces, and a size that is not stated is taken from the matrix", () => {
  expect(linesOf([piece("   ", 0, 700), { str: "x", transform: [12, 0, 0, 12, 0, 700], width: 6, height: 0 }])).toEqual(
    ["x"],
  );
  expect(linesOf([])).toEqual([]);
});
