import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Dataset, Link } from "../../src/dataset/dataset.ts";
import { exportSssom } from "../../src/export/index.ts";
import { propagated, slots } from "../../src/export/sssom/slots.ts";
import { dataset, reviewed } from "./fixtures.ts";

/** The set and its rows, read in the plainest way. */
function plainly(text: string) {
  const lines = text.split("\n");
  const block = lines.filter((line) => line.startsWith("#"));
  const [head = "", ...rows] = lines.slice(block.length, -1);
  const names = head.split("\t");
  const set = parse(block.map((line) => line.slice(1)).join("\n"));
  const cells = rows.map((row) => Object.fromEntries(row.split("\t").map((cell, at) => [names[at] ?? "", cell])));
  return { set, names, rows, cells };
}
const { set, names, rows, cells } = plainly(exportSssom(reviewed, { lang: "en" }));
const row = (link: string) => cells.find((one) => one.ext_link === link) ?? {};

describe("the set", () => {
  test("has what SSSOM asks for, in the order of its model", () => {
    expect(Object.keys(set)).toEqual([
      ...["curie_map", "mapping_set_id", "mapping_set_version", "mapping_set_title", "mapping_set_description"],
      ...["creator_label", "license", "object_source", "object_source_version", "mapping_date", "publication_date"],
      ...["extension_definitions", "ext_dataset_digest"],
    ]);
    expect(set).toMatchObject({
      mapping_set_version: reviewed.version,
      license: `https://spdx.org/licenses/${reviewed.licence}`,
      object_source_version: reviewed.version,
      mapping_date: reviewed.released,
      ext_dataset_digest: reviewed.digest,
    });
    expect(set.mapping_set_id).toMatch(/^urn:uuid:/);
  });

  test("declares every prefix it uses and no other, and every extension", () => {
    const used = cells.flatMap((one) => [one.subject_id, one.object_id, one.subject_source]).concat(set.object_source);
    expect(Object.keys(set.curie_map)).toEqual([...new Set(used.map((id) => id?.split(":")[0]))].toSorted());
    const defined = set.extension_definitions.map(({ slot_name }: { slot_name: string }) => slot_name);
    const extra = names.filter((name) => name.startsWith("ext_"));
    expect(defined).toEqual([...extra, "ext_dataset_digest"].toSorted());
    expect(new Set(names.filter((name) => !name.startsWith("ext_")))).toEqual(
      new Set(slots.filter((slot) => names.includes(slot))),
    );
  });

  test("says once what holds of all: a set of one standard names it in the metadata", () => {
    const one = { ...reviewed, links: reviewed.links.filter(({ standard }) => standard === "tsc-2017") };
    const only = plainly(exportSssom(one, { lang: "en" }));
    expect(only.set).toMatchObject({ subject_source: "certmap:standard/tsc-2017", subject_source_version: "2017" });
    for (const slot of propagated) expect(only.names).not.toContain(slot);
    expect(names).toContain("subject_source_version");
  });

  test("is canonical: sorted rows, no column empty, no carriage return", () => {
    expect(rows).toEqual(rows.toSorted());
    for (const name of names) expect(cells.some((one) => one[name] !== "")).toBe(true);
    expect(exportSssom(reviewed, { lang: "ja" })).not.toMatch(/\r|\uFEFF/);
  });
});

describe("a link is one mapping", () => {
  test("of as many as there are", () => expect(cells).toHaveLength(reviewed.links.length));

  test("whose subject is composed where several requirements are needed together", () => {
    expect(row("iso22.supplier-review")).toMatchObject({
      subject_id: "iso27001-2022:A.5.22+A.5.10",
      predicate_id: "skos:relatedMatch",
      predicate_modifier: "",
      object_id: "topic:supplier-review",
      mapping_justification: "semapv:ManualMappingCuration",
      reviewer_label: "鈴木 一郎",
      subject_source_version: "2022",
      ext_relation: "intersects-with",
    });
  });

  test("negative where nobody found a relationship, of the standard as a whole", () => {
    expect(row("tsc.supplier-selection")).toMatchObject({
      subject_id: "certmap:standard/tsc-2017",
      predicate_id: "skos:mappingRelation",
      predicate_modifier: "Not",
    });
  });

  test("that was chained from another edition where it is derived", () => {
    const derived = reviewed.links.find(({ derivedFrom }) => derivedFrom !== undefined);
    expect(row(derived?.id ?? "")).toMatchObject({
      mapping_justification: "semapv:MappingChaining",
      ext_derived_from: derived?.derivedFrom,
    });
  });

  test("whose self-review never looks like another's", () => {
    expect(row("tsc.supplier-review").reviewer_label).toBe(
      "self-review by certmap, read as examiner at a bank|self-review by certmap, read as SOC 2 auditor",
    );
    expect(row("tsc.supplier-selection").reviewer_label).toBe("");
  });

  test("that claims no confidence", () => expect(names).not.toContain("confidence"));

  test.each([
    ["equal-to", "skos:exactMatch"],
    ["equivalent-to", "skos:closeMatch"],
    ["superset-of", "skos:narrowMatch"],
    ["subset-of", "skos:broadMatch"],
    ["intersects-with", "skos:relatedMatch"],
  ] as const)("%s is %s", (relation, predicate) => {
    const links = reviewed.links.map((link): Link => ({ ...link, relation }));
    const text = exportSssom({ ...reviewed, links }, { lang: "en" });
    expect(new Set(plainly(text).cells.map((one) => one.predicate_id))).toEqual(new Set([predicate]));
  });
});

test("without any link there is a set still, which has what it must", () => {
  const none: Dataset = { ...reviewed, links: [] };
  const empty = plainly(exportSssom(none, { lang: "en" }));
  expect(empty.names).toEqual(["subject_id", "predicate_id", "object_id", "mapping_justification"]);
  expect(empty.cells).toEqual([]);
});

test("any dataset: each line has as many cells, however awkward its texts", () => {
  fc.assert(
    fc.property(dataset, (one) => {
      const text = exportSssom(one, { lang: "ja" });
      const table = text.slice(text.search(/^[^#]/m)).replace(/"(?:[^"]|"")*"/g, "quoted");
      const counts = new Set(
        table
          .trimEnd()
          .split("\n")
          .map((line) => line.split("\t").length),
      );
      expect(counts.size).toBe(1);
    }),
    { numRuns: 20 },
  );
});
