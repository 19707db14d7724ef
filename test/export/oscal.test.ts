import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { namespace } from "../../src/export/names.ts";
import { asLine, asMarkdown } from "../../src/export/oscal/parts.ts";
import type { ControlMap, Prop } from "../../src/export/oscal/shape.ts";
import { dataset, reviewed } from "./fixtures.ts";
import {
  type Catalog,
  type Collection,
  constraintFaults,
  controlsOf,
  type Exported,
  exported,
  gapOf,
  parsed,
  shapeFaults,
} from "./oscal-faults.ts";

const all = exported(reviewed);
const collectionOf = (one: Exported, name: string): Collection => {
  const found = one.collections.get(`${name}-mapping.json`);
  if (!found) throw new Error(`no mapping of ${name}`);
  return found;
};
const catalogOf = (name: string): Catalog => {
  const found = all.catalogs.get(`${name}-catalog.json`);
  if (!found) throw new Error(`no catalog ${name}`);
  return found;
};
const iso = collectionOf(all, "iso27001-2022");
const tsc = collectionOf(all, "tsc-2017");

const mapNamed = (collection: Collection, link: string): ControlMap => {
  const maps = collection.mappings.flatMap(({ maps }) => maps);
  const found = maps.find(({ props }) => props?.some(({ name, value }) => name === "link" && value === link));
  if (!found) throw new Error(`no map ${link}`);
  return found;
};
const own = (props: readonly Prop[] | undefined, name: string) =>
  (props ?? []).filter((prop) => prop.ns === namespace && prop.name === name);

describe("valid", () => {
  test("the fixture, against the shapes and what OSCAL asks beyond them", () => {
    expect([...all.texts.keys()]).toEqual([
      ...["iso27001-2013", "iso27001-2022", "tsc-2017"].map((id) => `${id}-mapping.json`),
      ...["iso27001-2013", "iso27001-2022", "tsc-2017"].map((id) => `${id}-catalog.json`),
      ...["standards", "topics", "sample"].map((id) => `${id}-catalog.json`),
    ]);
    expect(shapeFaults(all)).toEqual([]);
    expect(constraintFaults(all)).toEqual([]);
  });

  test("any dataset in any language", () => {
    fc.assert(
      fc.property(dataset, fc.constantFrom("ja", "en"), (one, lang) => {
        const written = exported(one, lang);
        expect(shapeFaults(written)).toEqual([]);
        expect(constraintFaults(written)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ["tsc-2017-mapping.json", '"subset-of"', '"part-of"', "shape"],
    ["tsc-2017-mapping.json", '"functional"', '"practical"', "shape"],
    ["tsc-2017-mapping.json", '"method": "hybrid"', '"method": "manual"', "shape"],
    ["tsc-2017-mapping.json", '"has-requirement"', '"requires"', "shape"],
    ["tsc-2017-mapping.json", '"unspecified"', '"none"', "shape"],
    ["tsc-2017-mapping.json", '"remarks"', '"remark"', "shape"],
    ["tsc-2017-mapping.json", '"id-ref": "CC9.2"', '"id-ref": "CC9.9"', "CC9.9 leads nowhere"],
    ["tsc-2017-mapping.json", '"with-ids": ["', '"with-ids": ["CC9.2", "', "CC9.2 mapped and not"],
    ["topics-catalog.json", "upplier", "uplier", "digest of topics-catalog.json"],
    ["tsc-2017-catalog.json", '"name": "statement"', '"name": "text"', "says nothing"],
    ["tsc-2017-catalog.json", '"name": "label"', '"name": "number"', "prop number"],
  ])("a fault would be found: %s with %s as %s", (name, from, to, fault) => {
    const text = all.texts.get(name) ?? "";
    expect(text).toContain(from);
    const changed = parsed(new Map(all.texts).set(name, text.replace(from, to)));
    if (fault === "shape") expect(shapeFaults(changed)).toHaveLength(1);
    else expect(constraintFaults(changed).join("; ")).toContain(fault);
  });
});

describe("a link", () => {
  const map = mapNamed(tsc, "tsc.supplier-review");

  test("is a map with its relation, sources, target and, where something remains, a qualifier", () => {
    expect(map).toMatchObject({
      relationship: "subset-of",
      "matching-rationale": "functional",
      sources: [{ type: "control", "id-ref": "CC9.2" }],
      targets: [{ type: "control", "id-ref": "supplier-review" }],
      qualifiers: [
        {
          subject: "target",
          predicate: "has-requirement",
          category: "addressable",
          description: "Are subcontractors looked at too?",
        },
      ],
    });
    expect(mapNamed(iso, "iso22.supplier-selection").qualifiers).toBeUndefined();
    expect(mapNamed(iso, "iso22.supplier-review").sources.map((item) => item["id-ref"])).toEqual(["A.5.22", "A.5.10"]);
  });

  test("keeps its review, both languages of it, in props of certmap's namespace", () => {
    expect(own(map.props, "review")).toMatchObject([{ value: "self-review" }]);
    expect(own(map.props, "review-as").map(({ value }) => value)).toEqual(["examiner", "soc2-auditor"]);
    expect(own(map.props, "disagreement").map(({ class: language, group }) => [language, group])).toEqual([
      ["ja", "disagreement-1"],
      ["en", "disagreement-1"],
      ["ja", "disagreement-2"],
      ["en", "disagreement-2"],
    ]);
    expect(own(mapNamed(iso, "iso22.supplier-review").props, "identifier")).toMatchObject([
      { value: "15.1.2", class: "_27017" },
      { value: "GV.SC-07", class: "nist-csf-2.0" },
      { value: "GV.SC-05", class: "nist-csf-2.0" },
    ]);
  });

  test("has the same UUID in every version, language and dataset", () => {
    expect(map.uuid).toBe("3866fa14-57e8-5235-bea5-6e4d3793af26");
    const other = exported({ ...reviewed, version: "9.9.9", digest: `sha256:${"1".repeat(64)}` }, "ja");
    const again = collectionOf(other, "tsc-2017");
    expect(mapNamed(again, "tsc.supplier-review").uuid).toBe(map.uuid);
    expect(again.mappings.map(({ uuid }) => uuid)).toEqual(tsc.mappings.map(({ uuid }) => uuid));
    expect(again.uuid).not.toBe(tsc.uuid);
  });
});

describe("a mapping collection", () => {
  test("says of its standard as a whole where nobody found a relationship", () => {
    const [, unrelated] = tsc.mappings;
    expect(unrelated?.maps).toMatchObject([
      {
        relationship: "no-relationship",
        sources: [{ "id-ref": "tsc-2017" }],
        targets: [{ "id-ref": "supplier-selection" }],
      },
    ]);
    expect(tsc.mappings).toHaveLength(2);
    expect(iso.mappings).toHaveLength(1);
  });

  test("lists what no link names, on either side, with the reasons known", () => {
    const [related] = tsc.mappings;
    if (!related) throw new Error("no mapping");
    const all = reviewed.standards.find(({ id }) => id === "tsc-2017")?.requirements.map(({ id }) => id);
    expect(gapOf(related, "source")).toEqual(all?.filter((id) => id !== "CC9.2"));
    expect(gapOf(related, "target")).toContain("supplier-selection");
    expect(gapOf(related, "target")).not.toContain("supplier-review");
    const reasons = reviewed.unneeded.filter(({ standard }) => standard === "tsc-2017");
    expect(own(related.props, "unneeded").map(({ value }) => value)).toEqual(
      reasons.map(({ requirement }) => requirement),
    );
  });

  test("is a draft until all of it was reviewed from outside, and complete only where every topic was looked at", () => {
    const external = { kind: "external" as const, by: "A", on: "2026-11-22" };
    const statusOf = (one: Dataset) => collectionOf(exported(one), "tsc-2017").provenance.status;
    const all = { ...reviewed, links: reviewed.links.map((link) => ({ ...link, review: external })) };
    const covered = new Set(reviewed.links.filter(({ standard }) => standard === "tsc-2017").map(({ topic }) => topic));
    const looked = (one: Dataset) => ({ ...one, topics: one.topics.filter(({ id }) => covered.has(id)) });
    expect(statusOf(looked(reviewed))).toBe("draft");
    expect(statusOf(looked(all))).toBe("complete");
    const further = { ...(all.topics[0] as Dataset["topics"][number]), id: "further" };
    expect(statusOf({ ...all, topics: [...looked(all).topics, further] })).toBe("not-complete");
  });

  test("has the version and day of the dataset, and claims no figure of confidence", () => {
    expect(tsc.metadata).toMatchObject({
      version: reviewed.version,
      "last-modified": `${reviewed.released}T00:00:00Z`,
      "oscal-version": "1.2.1",
    });
    expect(tsc.provenance["confidence-score"]).toEqual({ category: "unspecified" });
    expect(tsc.provenance.method).toBe("hybrid");
    expect(collectionOf(all, "iso27001-2013").provenance.method).toBe("automation");
  });
});

describe("catalogs", () => {
  test("have no text of a standard: a statement says where it is", () => {
    const [control] = controlsOf(catalogOf("tsc-2017"));
    expect(control?.parts).toHaveLength(1);
    expect(control?.parts[0]?.prose).toMatch(/^Not reproduced here\. See /);
  });

  test("the topics have their questions and the procedures that test them", () => {
    const topics = controlsOf(catalogOf("topics"));
    const topic = topics.find(({ id }) => id === "supplier-review");
    expect(topic?.parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["statement", "guidance", "procedure"]),
    );
  });

  test("the items of a checklist lead to their topics and say what they rest on", () => {
    const items = controlsOf(catalogOf("sample"));
    for (const item of items) expect(own(item.props, "basis")).toHaveLength(1);
    const linked = items.flatMap(({ links = [] }) => links.map((link) => link["resource-fragment"]));
    const topics = new Set(controlsOf(catalogOf("topics")).map(({ id }) => id));
    expect(linked.length).toBeGreaterThan(0);
    for (const topic of linked) expect(topics).toContain(topic);
  });
});

test("Markdown shows what was written", () => {
  expect(asMarkdown("a *b* [c](d) <e> `f` {{ g")).toBe("a \\*b\\* \\[c\\](d) \\<e\\> \\`f\\` \\{{ g");
  expect(asMarkdown("1. a\n# b\n- c\n2024 d")).toBe("1\\. a\n\\# b\n\\- c\n2024 d");
  expect(asLine("a\n b")).toBe("a b");
});

test("a file in the other language says the same in its props", () => {
  const ja = collectionOf(exported(reviewed, "ja"), "tsc-2017");
  expect(mapNamed(ja, "tsc.supplier-review").props).toEqual(mapNamed(tsc, "tsc.supplier-review").props);
  expect(ja.metadata.title).not.toBe(tsc.metadata.title);
});
