import { expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/load.ts";
import { sortProblems } from "../../src/dataset/problem.ts";
import { dataset, texts } from "./fixtures.ts";

const load = (changes: Record<string, string | Uint8Array | undefined>, order: "as is" | "reversed" = "as is") => {
  const entries = [...texts].filter(([file]) => !(file in changes));
  for (const [file, text] of Object.entries(changes)) if (text !== undefined) entries.push([file, text as string]);
  return loadDataset(new Map(order === "as is" ? entries : entries.toReversed()));
};
const problemsOf = (changes: Record<string, string | undefined>) => {
  const read = load(changes);
  return read.ok ? [] : read.problems;
};
const digestOf = (...args: Parameters<typeof load>) => {
  const read = load(...args);
  return read.ok ? read.dataset.digest : undefined;
};

test("authored and derived links, in order of standard and id", () => {
  expect(dataset.links.map(({ standard, id }) => `${standard} ${id}`)).toEqual([
    "iso27001-2013 iso22.supplier-review@iso27001-2013",
    "iso27001-2013 iso22.supplier-selection@iso27001-2013",
    "iso27001-2022 iso22.supplier-review",
    "iso27001-2022 iso22.supplier-selection",
    "tsc-2017 tsc.supplier-review",
    "tsc-2017 tsc.supplier-selection",
  ]);
  expect(dataset.moved).toEqual([{ id: "supplier-choice", movedTo: "supplier-selection" }]);
});

test("is plain data", () => expect(JSON.parse(JSON.stringify(dataset))).toEqual(dataset));

test("the digest is that of the content", () => {
  const policy = texts.get("mappings/policies/standard.yaml") ?? "";
  const file = "mappings/policies/standard.yaml";
  const { digest } = dataset;
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(digestOf({}, "reversed")).toBe(digest);
  expect(digestOf({ [file]: `# a comment\n${policy.replaceAll("12}", "12 }")}` })).toBe(digest);
  expect(digestOf({ [file]: `\u{feff}${policy.replaceAll("\n", "\r\n")}` })).toBe(digest);
  expect(digestOf({ [file]: new TextEncoder().encode(policy) })).toBe(digest);
  expect(digestOf({ "mappings/README.md": "# Guide" })).toBe(digest);
  expect(digestOf({ [file]: policy.replace("{maxAgeMonths: 12}", "{maxAgeMonths: 11}") })).not.toBe(digest);
  expect(
    digestOf({ [file]: undefined, "mappings/policies/strict.yaml": policy.replace("id: standard", "id: strict") }),
  ).not.toBe(digest);
});

test.each([
  ["mappings/topics/more.yml"],
  ["mappings/links/more.yaml"],
  ["mappings/notes.txt"],
  ["mappings/topics/.more.yaml.swp"],
])("unknown-file: %s", (file) => {
  expect(problemsOf({ [file]: "[]" })).toEqual([{ code: "unknown-file", at: { file, line: 1, column: 1 }, args: {} }]);
});

test.each(["mappings/README.md", "mappings/topics/README.md", "seeds/connectors/a.yaml", "README"])(
  "left alone: %s",
  (file) => expect(problemsOf({ [file]: "*" })).toEqual([]),
);

test.each(["mappings/dataset.yaml", "seeds/sources.yaml"])(
  "missing-file: %s, and nothing that follows from it",
  (file) => {
    expect(problemsOf({ [file]: undefined })).toEqual([
      { code: "missing-file", at: { file, line: 1, column: 1 }, args: {} },
    ]);
  },
);

test("a file that cannot be read hides what would follow from it", () => {
  const file = "mappings/topics/contractors.yaml";
  expect(problemsOf({ [file]: "- id: [" }).map(({ code, at }) => [code, at.file])).toEqual([["yaml-syntax", file]]);
});

test("no files at all", () => {
  const read = loadDataset(new Map());
  expect(read.ok || read.problems.map(({ code }) => code)).toEqual(["missing-file", "missing-file"]);
});

test("links of an edition that is derived are not authored", () => {
  const file = "mappings/links/iso27001-2013/contractors.yaml";
  const link = `- id: iso13.supplier-selection
  topic: supplier-selection
  needs: [A.15.1.1]
  relation: superset-of
  rationale: {ja: 供給者を選ぶ決まりを含む。, en: The rules for suppliers speak of choosing them.}
  sources: [D-iso]
  review: proposed`;
  expect(problemsOf({ [file]: link })).toEqual([
    {
      code: "links-of-derived-standard",
      at: { file, line: 1, column: 3 },
      args: { standard: "iso27001-2013" },
      subject: "iso13.supplier-selection",
    },
  ]);
});

test("links of a standard that nobody knows", () => {
  const file = "mappings/links/tsc-2018/contractors.yaml";
  const text = (texts.get("mappings/links/tsc-2017/contractors.yaml") ?? "").replaceAll("id: tsc.", "id: tsd.");
  expect(problemsOf({ [file]: text }).filter(({ code }) => code !== "similar-text")).toMatchObject([
    { code: "unknown-id", args: { kind: "standard", id: "tsc-2018", nearest: "tsc-2017" } },
    { code: "unknown-id", args: { kind: "standard", id: "tsc-2018", nearest: "tsc-2017" } },
  ]);
});

const unneeded = "mappings/unneeded/tsc-2017.yaml";

test("unneeded requirements know their standard", () => {
  expect(dataset.unneeded.map(({ standard, requirement }) => `${standard} ${requirement}`)).toEqual([
    "tsc-2017 CC9.1",
    "tsc-2017 A1.2",
  ]);
});

test("a standard without a file of unneeded requirements is not asked about them", () => {
  expect(problemsOf({ [unneeded]: undefined })).toEqual([]);
});

test("unneeded requirements of a standard that nobody knows", () => {
  const file = "mappings/unneeded/tsc-2018.yaml";
  const text =
    "- {requirement: A1.2, reason: {ja: 別の版。, en: Another edition.}, sources: [D-tsc], review: proposed}";
  expect(problemsOf({ [file]: text })).toEqual([
    {
      code: "unknown-id",
      at: { file, line: 1, column: 3 },
      args: { kind: "standard", id: "tsc-2018", nearest: "tsc-2017" },
      subject: "A1.2",
    },
  ]);
});

test("a gap can be waived, an entry for what is needed cannot", () => {
  const gap = (texts.get(unneeded) ?? "").replace("requirement: A1.2", "requirement: CC9.2");
  const waiver = (check: string, subject: string) =>
    `- {check: ${check}, subject: ${subject}, reason: {ja: 理由, en: A reason}, on: 2026-01-31}\n`;
  const problems = problemsOf({
    [unneeded]: gap,
    "mappings/waivers.yaml":
      waiver("source-uncited", "D-idle") + waiver("requirement-gap", "A1.2") + waiver("unneeded-but-needed", "CC9.2"),
  });
  expect(problems.map(({ code }) => code)).toEqual(["unneeded-but-needed", "stale-waiver"]);
});

test("all problems of all files at once, in order", () => {
  const problems = problemsOf({
    "mappings/policies/standard.yaml": (texts.get("mappings/policies/standard.yaml") ?? "").replace(
      "usable: listed",
      "usable: list",
    ),
    "mappings/checklists/sample.yaml": (texts.get("mappings/checklists/sample.yaml") ?? "").replace(
      "no: 9}",
      "no: 10}",
    ),
  });
  expect(problems.map(({ code, at }) => `${at.file} ${code}`)).toEqual([
    "mappings/checklists/sample.yaml unknown-id",
    "mappings/policies/standard.yaml not-one-of",
  ]);
  expect(sortProblems(problems.toReversed())).toEqual(problems);
});

test("what the rules cite is not uncited", () => {
  const file = "mappings/waivers.yaml";
  const without = new Map([...texts, [file, "[]"]]);
  const [plain, cited] = [loadDataset(without), loadDataset(without, { cited: ["D-idle"] })];
  expect(plain.ok && plain.notices).toMatchObject([{ code: "source-uncited", args: { source: "D-idle" } }]);
  expect(cited.ok && cited.notices).toEqual([]);
});

test("what breaks the dataset cannot be waived", () => {
  const checklist = "mappings/checklists/sample.yaml";
  const waiver = (check: string, subject: string) =>
    `- {check: ${check}, subject: ${subject}, reason: {ja: 理由, en: A reason}, on: 2026-01-31}\n`;
  const problems = problemsOf({
    [checklist]: (texts.get(checklist) ?? "").replace("no: 9}", "no: 10}").replace("en: Supervision", "en: compliant"),
    "mappings/waivers.yaml":
      waiver("source-uncited", "D-idle") + waiver("unknown-id", "sample.B-4") + waiver("forbidden-word", "sample.B-4"),
  });
  expect(problems.map(({ code }) => code)).toEqual(["unknown-id", "stale-waiver"]);
});

test("statistics", () => {
  const read = load({});
  expect(read.ok && read.statistics).toMatchObject({
    topics: 2,
    links: 4,
    procedures: 3,
    checklists: [{ checklist: "sample", items: 2, withTopics: 2 }],
    reviews: { proposed: 8, selfReview: 0, external: 1 },
  });
  expect(read.ok && read.statistics.standards[2]).toMatchObject({
    standard: "tsc-2017",
    derived: false,
    links: 2,
    topics: 2,
    unused: 2,
    densest: [{ requirement: "CC9.2", topics: 1, share: 0.5 }],
  });
});
