import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { schemeIds } from "../../src/dataset/schemes.ts";
import { root } from "../cli/fake-io.ts";
import { textsUnder } from "./fixtures.ts";

const texts = textsUnder(root, ["mappings/identifiers"]);
const idsOf = (name: string) => schemeIds(parse(texts.get(`mappings/identifiers/${name}.yaml`) ?? ""));

describe("the subcategories of CSF 2.0", () => {
  const { current } = idsOf("nist-csf-2.0");
  test("are 106, in the shares of the six functions", () => {
    const shares = ["GV", "ID", "PR", "DE", "RS", "RC"].map(
      (one) => [...current].filter((id) => id.startsWith(one)).length,
    );
    expect(shares).toEqual([31, 21, 22, 11, 13, 8]);
  });
  test.each(["ID.AM-06", "PR.AC-1", "PR.DS-03", "DE.CM-04"])("%s of version 1.1 is none of them", (id) => {
    expect(current.has(id)).toBe(false);
  });
});

describe("the controls of SP 800-53 Rev. 5", () => {
  const { current, withdrawn } = idsOf("nist-sp800-53-r5");
  const addedSince = ["IA-13", "IA-13(1)", "IA-13(2)", "IA-13(3)", "SA-15(13)", "SA-24", "SI-2(7)"];

  test("are those of the first release (1007, and 182 withdrawn) and seven added since", () => {
    expect([current.size - addedSince.length, withdrawn.size]).toEqual([1007, 182]);
    for (const id of addedSince) expect(current.has(id)).toBe(true);
  });
  test.each(["AC-2", "AC-2(13)", "SR-12", "PM-32", "SI-4(25)", "SC-7(29)"])("%s is one", (id) => {
    expect(current.has(id)).toBe(true);
  });
  test.each(["AC-26", "AC-2(14)", "AC-13", "CM-7(10)", "SC-19", "XX-1"])("%s is none", (id) => {
    expect(current.has(id)).toBe(false);
  });
});

test("no figure in a file fills the memory", () => {
  expect(
    schemeIds({
      series: [
        { prefix: "X", last: 1e12 },
        { prefix: 1, last: 2 },
        { prefix: "Y", last: "2" },
      ],
    }).current.size,
  ).toBe(1000);
});
