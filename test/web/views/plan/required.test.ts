import { expect, test } from "vitest";
import { stepOf } from "../../../../src/engine/plan/step.ts";
import { withoutSteps, withSteps } from "../../../../web/views/plan/required.ts";

const procedure = (id: string) => stepOf("aup-procedure", { id, requires: [["aup-engagement"]] });
const steps = [
  stepOf("aup-engagement"),
  procedure("p1"),
  procedure("p2"),
  stepOf("soc2-next", { evidence: "soc2" }),
  stepOf("soc2-new-type-1"),
  stepOf("soc2-new-type-2"),
  stepOf("soc2-category", { id: "category", requires: [["soc2-new-type-1", "soc2-new-type-2"]] }),
];
const on = (...ids: string[]): ReadonlySet<string> => new Set(ids);
const sorted = (ids: ReadonlySet<string>): readonly string[] => [...ids].toSorted();

test("a step brings what it requires: of several, one that is there already", () => {
  expect(sorted(withSteps(steps, on(), ["p1"]))).toEqual(["aup-engagement", "p1"]);
  expect(sorted(withSteps(steps, on(), ["category"]))).toEqual(["category", "soc2-new-type-1"]);
  expect(sorted(withSteps(steps, on("soc2-new-type-2"), ["category"]))).toEqual(["category", "soc2-new-type-2"]);
  expect(sorted(withSteps(steps, on(), ["category", "soc2-new-type-2"]))).toEqual(["category", "soc2-new-type-2"]);
});

test("off goes what required it, and what it required unless another needs it", () => {
  const both = withSteps(steps, on(), ["p1", "p2"]);
  expect(sorted(withoutSteps(steps, both, ["aup-engagement", "p1"]))).toEqual(["aup-engagement", "p2"]);
  expect(sorted(withoutSteps(steps, both, ["aup-engagement", "p1", "p2"]))).toEqual([]);
  expect(sorted(withoutSteps(steps, both, ["aup-engagement"]))).toEqual([]);
  expect(sorted(withoutSteps(steps, on("category", "soc2-new-type-1", "p1"), ["soc2-new-type-1"]))).toEqual([]);
});
