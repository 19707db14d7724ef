import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readChecklist, readConnector, readPolicy, sniff } from "../../src/dataset/connector.ts";
import { isError } from "../../src/dataset/problem.ts";
import { maxProblems } from "../../src/dataset/source.ts";
import { connectorFile, connectorText, dataset, problemsOfConnector, texts } from "./fixtures.ts";

const policyText = texts.get("mappings/policies/standard.yaml") ?? "";
const checklistText = texts.get("mappings/checklists/sample.yaml") ?? "";
const placesOf = (problems: readonly { code: string; at: { line: number; column: number } }[]) =>
  problems.map(({ code, at }) => `${at.line}:${at.column} ${code}`);

describe("readConnector", () => {
  test("nothing wrong, nothing noticed", () => {
    const read = readConnector(connectorFile, connectorText, dataset);
    expect(read).toMatchObject({
      ok: true,
      notices: [],
      connector: { connector: { name: "見本フィンテック株式会社" } },
    });
  });

  test("JSON too", () => {
    const read = readConnector("a.json", connectorText, dataset);
    if (!read.ok) throw new Error("not read");
    const again = readConnector("a.json", JSON.stringify(read.connector), dataset);
    expect(again).toEqual(read);
  });

  test("shape and cross checks together, each with its place, in order", () => {
    const text = connectorText
      .replace("status: active", "status: on")
      .replace("expires: 2027-02-28", "expires: 2023-02-28")
      .replace("[{criterion: CC9.2", "[{criterion: CC9.9")
      .replace("type: 1", "type: 3")
      .replace("name: SOC 1", "nane: SOC 1");
    expect(placesOf(problemsOfConnector(text))).toEqual([
      "8:13 not-one-of",
      "10:14 dates-reversed",
      "27:30 unknown-id",
      "36:11 not-one-of",
      "47:5 missing-key",
      "47:29 unknown-key",
    ]);
  });

  test("a notice lets it pass", () => {
    const read = readConnector(
      connectorFile,
      connectorText.replace("type: 2", "type: 2\n    date: 2026-09-30"),
      dataset,
    );
    expect(read.ok && placesOf(read.notices)).toEqual(["23:5 date-of-other-type"]);
  });

  test("answers to a checklist of the bank's own", () => {
    const text = connectorText.replace("{checklist: sample, item: 9, topics", "{checklist: own, item: 1, topics");
    expect(problemsOfConnector(text)).toMatchObject([{ code: "unknown-id", args: { kind: "checklist", id: "own" } }]);
    const item = {
      no: 1,
      label: { ja: "監督", en: "Supervision" },
      topics: ["supplier-review"],
      basis: "supplied" as const,
    };
    const own = { id: "own", title: { ja: "独自", en: "Own" }, items: [item] };
    expect(readConnector(connectorFile, text, dataset, [own]).ok).toBe(true);
  });

  test.each([
    ["a list", "- a"],
    ["a text", "connector"],
    ["a number", "5"],
    ["an empty map", "{}"],
    ["nothing but the schema", "schema: certmap/connector@2"],
  ])("%s is no connector", (_, text) => expect(problemsOfConnector(text).some(isError)).toBe(true));

  test.each([
    ["unknown ids", Array.from({ length: 20_000 }, (_, n) => `CC8.${n}`).join(", ")],
    ["wrong types", "1,".repeat(25_000)],
    ["wrong maps", "{a: 1},".repeat(10_000)],
  ])("thousands of %s are cut short", (_, ids) => {
    const problems = problemsOfConnector(connectorText.replace("qualified: [CC9.1]", `qualified: [${ids}]`));
    expect(problems.map(({ code }) => code)).toContain("more-problems");
    expect(problems).toHaveLength(maxProblems + 1);
  });
});

describe("readChecklist", () => {
  test("one of the bank's own, that refers to itself and to the dataset's", () => {
    const own = checklistText
      .replace("id: sample", "id: own\nbasedOn: sample")
      .replace("origin: {checklist: sample", "origin: {checklist: own");
    expect(readChecklist("own.yaml", own, dataset)).toMatchObject({ ok: true, value: { id: "own" }, notices: [] });
  });

  test("every problem at once", () => {
    const own = checklistText
      .replace("basis: assumed", "basis: guessed")
      .replace("topics: [supplier-review]", "topics: [supplier-reviews]")
      .replace("no: B-4", "no: 9");
    const read = readChecklist("own.yaml", own, dataset);
    expect(read.ok || placesOf(read.problems)).toEqual(["13:12 not-one-of", "16:9 duplicate-id", "19:14 unknown-id"]);
  });
});

describe("readPolicy", () => {
  test("reads", () =>
    expect(readPolicy("p.yaml", policyText, dataset)).toMatchObject({ ok: true, value: { id: "standard" } }));

  test("an item that the checklist does not have", () => {
    const read = readPolicy("p.yaml", policyText.replace("{9: declared}", "{99: declared}"), dataset);
    expect(read.ok || placesOf(read.problems)).toEqual(["3:42 unknown-id"]);
  });
});

test.each([
  ["connector", connectorText],
  ["checklist", checklistText],
  ["policy", policyText],
  ["connector", "evidence: []"],
  ["connector", "schema: certmap/connector@1\nevidence: [\n"],
  ["checklist", "id: x\nitems:\n  - no: [\n"],
  ["policy", "id: x\naccept: tested\n  - ["],
  ["connector", ""],
  ["connector", "\0"],
])("sniff: %s", (kind, text) => {
  expect(sniff("any.yaml", text)).toBe(kind);
  expect(sniff("any.yaml", new TextEncoder().encode(text))).toBe(kind);
});

describe("whatever happens to a file, there is a connector or a problem with a place", () => {
  const check = (input: string | Uint8Array) => {
    const read = readConnector(connectorFile, input, dataset);
    if (read.ok) return;
    expect(read.problems.some(isError)).toBe(true);
    for (const { at } of read.problems) {
      expect(at.file).toBe(connectorFile);
      expect(at.line).toBeGreaterThanOrEqual(1);
      expect(at.column).toBeGreaterThanOrEqual(1);
    }
  };
  const bytes = new TextEncoder().encode(connectorText);
  const lines = connectorText.split("\n");

  test("bytes deleted, doubled, replaced", () => {
    const edit = fc.record({
      at: fc.nat(bytes.length - 1),
      length: fc.integer({ min: 0, max: 20 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc.constantFrom(..."[]{}:,-?&*!%@`'\"|>#\t\n ".split("")).map((c) => new TextEncoder().encode(c)),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let mutated = [...bytes];
        for (const { at, length, put } of edits)
          mutated = [...mutated.slice(0, at), ...put, ...mutated.slice(at + length)];
        check(Uint8Array.from(mutated));
      }),
      { numRuns: 400 },
    );
  });

  test("lines deleted, doubled, moved, indented", () => {
    const line = fc.nat(lines.length - 1);
    const edit = fc.tuple(fc.constantFrom("delete", "double", "move", "indent", "outdent"), line, line);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const mutated = [...lines];
        for (const [what, from, to] of edits) {
          const one = mutated[from] ?? "";
          if (what === "delete") mutated.splice(from, 1);
          if (what === "double") mutated.splice(to, 0, one);
          if (what === "move") mutated.splice(to, 0, ...mutated.splice(from, 1));
          if (what === "indent") mutated[from] = `  ${one}`;
          if (what === "outdent") mutated[from] = one.replace(/^ {2}/, "");
        }
        check(mutated.join("\n"));
      }),
      { numRuns: 400 },
    );
  });

  test("values of any kind in any place", () => {
    const read = readConnector(connectorFile, connectorText, dataset);
    if (!read.ok) throw new Error("not read");
    const json = JSON.stringify(read.connector);
    const values = [...json.matchAll(/"(?:[^"\\]|\\.)*"|\d+|true|false|\[|\{/g)].map(
      ({ index, 0: text }) => [index, text] as const,
    );
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.json({ maxDepth: 2 }), ([index, text], put) => {
        check(json.slice(0, index) + put + json.slice(index + text.length));
      }),
      { numRuns: 400 },
    );
  });

  test("any text at all", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), check), { numRuns: 300 });
  });
});
