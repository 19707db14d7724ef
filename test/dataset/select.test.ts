import { expect, test } from "vitest";
import { select, selectTexts } from "../../src/dataset/select.ts";

const value = { a: [{ b: 1 }, 2, { b: "x" }], m: { "p.1": { q: ["y", 3] }, r: null } };

test.each([
  ["", [[[], value]]],
  [
    "a.*.b",
    [
      [["a", 0, "b"], 1],
      [["a", 2, "b"], "x"],
    ],
  ],
  [
    "m.@key",
    [
      [["m", "p.1"], "p.1"],
      [["m", "r"], "r"],
    ],
  ],
  [
    "m.*.q.*",
    [
      [["m", "p.1", "q", 0], "y"],
      [["m", "p.1", "q", 1], 3],
    ],
  ],
  ["m.r", [[["m", "r"], null]]],
  ["nothing.*.here", []],
  ["a.@key", []],
  ["a.b", []],
  ["toString", []],
])("%s", (selector, found) => expect([...select(value, selector)]).toEqual(found));

test("only texts", () => {
  expect([...selectTexts(value, "m.*.q.*")]).toEqual([[["m", "p.1", "q", 0], "y"]]);
});
