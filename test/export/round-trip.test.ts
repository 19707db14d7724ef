import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shielded, unshielded } from "../../src/export/flat/formulas.ts";
import { exportCsv, exportOscal, exportSssom, readLinks } from "../../src/export/index.ts";
import { fromOneLine, joinList, oneLine, splitList } from "../../src/export/one-line.ts";
import { dataset as real } from "../shipped.ts";
import { dataset, reviewed, roundTrips } from "./fixtures.ts";
import { constraintFaults, exported, shapeFaults } from "./oscal-faults.ts";

const formats = Object.entries(roundTrips);

describe.each(formats)("%s", (_, roundTrip) => {
  test("gives the links of the real dataset back", () => {
    expect(real.links.length).toBeGreaterThan(200);
    expect(roundTrip(real, "ja")).toEqual({ ok: true, links: real.links });
  });

  test("gives reviews, disagreements and identifiers back", () => {
    expect(roundTrip(reviewed, "ja")).toEqual({ ok: true, links: reviewed.links });
  });

  test("gives the links of any dataset back", () => {
    fc.assert(
      fc.property(dataset, fc.constantFrom("ja", "en"), (one, lang) => {
        expect(roundTrip(one, lang)).toEqual({ ok: true, links: one.links });
      }),
      { numRuns: 20 },
    );
  });
});

describe("the same dataset gives the same bytes", () => {
  const again = structuredClone(real);
  test("csv", () => expect(exportCsv(again)).toBe(exportCsv(real)));
  test("sssom", () => expect(exportSssom(again, { lang: "ja" })).toBe(exportSssom(real, { lang: "ja" })));
  test("oscal", () => expect(exportOscal(again, { lang: "en" })).toEqual(exportOscal(real, { lang: "en" })));
});

test("OSCAL finds no fault with the real dataset", () => {
  const written = exported(real, "ja");
  expect(shapeFaults(written)).toEqual([]);
  expect(constraintFaults(written)).toEqual([]);
});

test("a format is told by its content", () => {
  const texts = [
    exportCsv(reviewed),
    exportSssom(reviewed, { lang: "en" }),
    ...exportOscal(reviewed, { lang: "en" })
      .filter(({ name }) => name === "tsc-2017-mapping.json")
      .map((file) => file.text),
  ];
  for (const text of texts) {
    const read = readLinks("links", new TextEncoder().encode(text), reviewed);
    const links = read.ok ? read.links.filter((link) => link.standard === "tsc-2017") : read.problems;
    expect(links).toEqual(reviewed.links.filter((link) => link.standard === "tsc-2017"));
  }
});

describe("what a format cannot hold is written otherwise and read back", () => {
  const awkward = fc.string({ unit: fc.constantFrom("a", "\\", "n", "|", "\n", "\r", "\u2028", "'", "=", " ") });
  test("line breaks", () => {
    fc.assert(fc.property(awkward, (text) => fromOneLine(oneLine(text)) === text));
    fc.assert(fc.property(awkward, (text) => /^.*$/.test(oneLine(text))));
  });
  test("lists", () => {
    const part = awkward.map((text) => text.trim()).filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(splitList(joinList(parts))).toEqual(parts);
      }),
    );
  });
  test("formulas", () => {
    fc.assert(fc.property(awkward, (text) => unshielded(shielded(text)) === text));
    fc.assert(fc.property(awkward, (text) => !/^\s*[=+@-]/.test(shielded(text))));
  });
});
