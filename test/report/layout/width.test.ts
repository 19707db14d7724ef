import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { widthOf } from "../../../src/report/layout/width.ts";

/** What the quick way takes, what it must not take (half-width kana, combining marks, emoji), and what stands at its edges. */
const piece = fc.oneof(
  fc.constantFrom(
    "abc",
    "、。",
    "項目",
    "ーヽ",
    "ｶﾞ",
    "か\u3099",
    "e\u0301",
    "👩‍💻",
    "⚠️",
    "\u200b",
    "…",
    "○",
    "〇",
    "Ａ",
    "\t",
    "",
  ),
  fc.integer({ min: 0x3000, max: 0x3100 }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x20, max: 0x17f }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0xff00, max: 0xffef }).map((code) => String.fromCharCode(code)),
);

test("the width is the library's, whichever way it is found", () =>
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      expect(widthOf(pieces.join(""))).toBe(stringWidth(pieces.join("")));
    }),
    { numRuns: 2000 },
  ));
