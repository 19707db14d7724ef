import { describe, expect, test } from "vitest";
import { diffDatasets } from "../../src/dataset/diff.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import { dataset, texts } from "./fixtures.ts";

const linkFile = "mappings/links/iso27001-2022/contractors.yaml";
const topicFile = "mappings/topics/contractors.yaml";
const checklistFile = "mappings/checklists/sample.yaml";
const procedureFile = "mappings/procedures/contractors.yaml";
const changed = (...changes: readonly (readonly [file: string, from: string, to: string])[]) => {
  const all = new Map(texts);
  for (const [file, from, to] of changes) {
    const text = all.get(file) ?? "";
    if (!text.includes(from)) throw new Error(`not in ${file}: ${from}`);
    all.set(
      file,
      text.replaceAll(from, () => to),
    );
  }
  const read = loadDataset(all, { lenient: true });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.dataset;
};
const entries = (after: typeof dataset) => diffDatasets(dataset, after).entries;

test("nothing changed, nothing told", () => {
  expect(entries(dataset)).toEqual([]);
  expect(
    entries(changed([linkFile, "- id: iso22.supplier-review", "# a comment\n- id: iso22.supplier-review"])),
  ).toEqual([]);
});

test("a link, field by field", () => {
  const after = changed([linkFile, "relation: intersects-with", "relation: subset-of"]);
  expect(entries(after)).toEqual([
    {
      part: "links",
      id: "iso22.supplier-review",
      topic: "supplier-review",
      change: "changed",
      fields: [{ field: "relation", before: "intersects-with", after: "subset-of" }],
      bearsOnAnswers: true,
    },
  ]);
});

test("what no evaluation reads is told apart", () => {
  const after = changed(
    [linkFile, "sources: [D-iso, M-01]", "sources: [D-iso]"],
    [linkFile, "  identifiers: {other: [GV.SC-07, SR-6(1)]}\n", ""],
  );
  expect(entries(after)).toMatchObject([
    { id: "iso22.supplier-review", bearsOnAnswers: false, fields: [{ field: "identifiers" }, { field: "sources" }] },
  ]);
});

test("what is new, and what is gone", () => {
  const more = `- id: supplier-review.2
  topic: supplier-review
  technique: inspect
  text: {ja: 記録を閲覧する。, en: Inspect the records.}
  finding: {ja: 記録の有無。, en: Whether there are records.}
  sources: [M-01]
  review: proposed
`;
  const after = changed([procedureFile, "- id: supplier-review.1", `${more}- id: supplier-review.1`]);
  expect(entries(after)).toMatchObject([
    { part: "procedures", id: "supplier-review.2", change: "added", topic: "supplier-review" },
  ]);
  expect(diffDatasets(after, dataset).entries).toMatchObject([{ id: "supplier-review.2", change: "removed" }]);
});

describe("a renamed topic", () => {
  const renamed = changed(
    [
      topicFile,
      "- {id: supplier-choice, movedTo: supplier-selection}",
      "- {id: supplier-choice, movedTo: supplier-selection}\n- {id: supplier-review, movedTo: supplier-watch}",
    ],
    [topicFile, "- id: supplier-review\n", "- id: supplier-watch\n"],
    [linkFile, "topic: supplier-review", "topic: supplier-watch"],
    ["mappings/links/tsc-2017/contractors.yaml", "topic: supplier-review", "topic: supplier-watch"],
    [procedureFile, "topic: supplier-review", "topic: supplier-watch"],
    [checklistFile, "supplier-review]", "supplier-watch]"],
  );
  test("is told once, and not again at all that belongs to it", () => {
    expect(entries(renamed)).toEqual([
      {
        part: "topics",
        id: "supplier-watch",
        change: "renamed",
        from: "supplier-review",
        fields: [],
        bearsOnAnswers: true,
      },
    ]);
  });
  test("and one that also changed says both", () => {
    const reworded = {
      ...renamed,
      topics: renamed.topics.map((one) => ({ ...one, how: { ja: "別。", en: "Other." } })),
    };
    expect(entries(reworded).find(({ id }) => id === "supplier-watch")).toMatchObject({
      change: "renamed",
      fields: [{ field: "how" }],
    });
  });
});

test("an earlier dataset is not held to checks that it did not know", () => {
  const dense = (texts.get("mappings/links/tsc-2017/contractors.yaml") ?? "").replace("CC9.1 も見たが、", "");
  const all = new Map([...texts, ["mappings/links/tsc-2017/contractors.yaml", dense] as const]);
  expect(loadDataset(all).ok).toBe(false);
  expect(loadDataset(all, { lenient: true }).ok).toBe(true);
  const broken = new Map([...texts, [linkFile, (texts.get(linkFile) ?? "").replace("A.5.10", "A.5.99")] as const]);
  expect(loadDataset(broken, { lenient: true }).ok).toBe(false);
});
