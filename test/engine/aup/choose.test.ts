import { expect, test } from "vitest";
import type { Procedure } from "../../../src/dataset/dataset.ts";
import { fewest, metBy } from "../../../src/engine/aup/choose.ts";
import { workOf } from "../../../src/engine/aup/work.ts";

const way = (...procedures: readonly string[]) => ({ procedures, by: { kind: "all" } as const });

test.each<[string, ReturnType<typeof way>[][], readonly string[]]>([
  ["nothing is open", [], []],
  ["one demand, the smaller way", [[way("1", "2", "3"), way("2")]], ["2"]],
  ["equally small, the first", [[way("2"), way("1")]], ["2"]],
  ["two demands share a way", [[way("1"), way("2")], [way("2")]], ["2"]],
  ["the larger way of one spares the other", [[way("1"), way("2", "3")], [way("2", "3")]], ["2", "3"]],
  ["nothing to share", [[way("1")], [way("2")]], ["1", "2"]],
  ["met already", [[way("1", "2"), way()]], []],
])("%s", (_, demands, expected) => expect(fewest(demands)).toEqual(expected));

test("a demand is met by the smallest of its ways that was chosen", () => {
  expect(metBy([way("1", "2"), way("2")], ["1", "2"])?.procedures).toEqual(["2"]);
  expect(metBy([way("3")], ["1", "2"])).toBeUndefined();
});

test.each<[Procedure["technique"], readonly string[], string]>([
  ["inspect", ["sampleSize", "asOf"], "documents"],
  ["compare", ["periodFrom", "periodTo"], "records"],
  ["recompute", ["periodTo"], "records"],
  ["compare", ["periodTo"], "documents"],
  ["inquire", ["asOf"], "interview"],
  ["observe", ["asOf", "siteCount"], "visit"],
  ["observe", ["periodFrom", "periodTo"], "visit"],
  ["observe", ["testDate"], "test"],
  ["reperform", ["visitDate"], "test"],
  ["inspect", [], "documents"],
])("%s with %j is %s", (technique, names, work) => {
  const parameters = Object.fromEntries(names.map((name) => [name, { kind: "date" as const }]));
  expect(workOf({ technique, parameters } as unknown as Procedure)).toBe(work);
});
