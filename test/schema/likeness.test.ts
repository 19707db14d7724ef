import { expect, test } from "vitest";
import { likeness } from "../../src/schema/likeness.ts";

test("the same text whatever its width, case, spaces and marks", () =>
  expect(likeness("ＡＰＩ の管理、", "apiの管理")).toBe(1));
test("the example", () => expect(likeness("委託先の監督", "委託先の管理・監督")).toBeCloseTo(0.67, 2));
test("nothing in common", () => expect(likeness("委託先", "責任者")).toBe(0));
test("either way round", () =>
  expect(likeness("委託先の監督", "監督の委託")).toBe(likeness("監督の委託", "委託先の監督")));
