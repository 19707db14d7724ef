import { describe, expect, test } from "vitest";
import { readChecklist, readConnector } from "../../src/dataset/connector.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import { followMoved } from "../../src/dataset/moved.ts";
import { withTopicsRenamed } from "../../src/engine/rename.ts";
import type { Result } from "../../src/schema/result.ts";
import { texts } from "./fixtures.ts";

const file = "mappings/topics/contractors.yaml";
const load = (...moves: readonly string[]) => {
  const text = (texts.get(file) ?? "").replace(/^- \{id: supplier-choice.*\n/m, "");
  return loadDataset(new Map([...texts, [file, `${text.trimEnd()}\n${moves.map((one) => `- ${one}\n`).join("")}`]]));
};
const problems = (...moves: readonly string[]) => {
  const read = load(...moves);
  return read.ok ? [] : read.problems.map(({ code, args }) => [code, args]);
};

describe("what a renamed topic leaves behind", () => {
  test("may lead on to one that was renamed again", () => {
    expect(problems("{id: a, movedTo: b}", "{id: b, movedTo: supplier-selection}")).toEqual([]);
  });
  test.each<[string, readonly string[], readonly unknown[]]>([
    [
      "to nothing",
      ["{id: a, movedTo: supplier-choosing}"],
      [["unknown-id", { kind: "topic", id: "supplier-choosing" }]],
    ],
    [
      "by way of another to nothing, told once",
      ["{id: a, movedTo: b}", "{id: b, movedTo: zzz}"],
      [["unknown-id", { kind: "topic", id: "zzz" }]],
    ],
    [
      "in a circle, told at each",
      ["{id: a, movedTo: b}", "{id: b, movedTo: a}"],
      [
        ["moved-in-circle", { topic: "a" }],
        ["moved-in-circle", { topic: "b" }],
      ],
    ],
    ["to itself", ["{id: a, movedTo: a}"], [["moved-in-circle", { topic: "a" }]]],
  ])("may not lead %s", (_, moves, expected) => {
    expect(problems(...moves)).toEqual(
      expected.map((one) => [(one as [string, object])[0], expect.objectContaining((one as [string, object])[1])]),
    );
  });
});

describe("followed", () => {
  const read = load("{id: former, movedTo: middle}", "{id: middle, movedTo: supplier-review}");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { dataset } = read;

  test("through any number of names", () => {
    expect([
      followMoved(dataset, "former"),
      followMoved(dataset, "middle"),
      followMoved(dataset, "supplier-review"),
    ]).toEqual(Array(3).fill("supplier-review"));
    expect(
      followMoved(
        {
          moved: [
            { id: "a", movedTo: "b" },
            { id: "b", movedTo: "a" },
          ],
        },
        "a",
      ),
    ).toMatch(/a|b/);
  });

  test("in a checklist of one's own, with a notice at its place", () => {
    const text =
      "id: own\ntitle: {ja: 自前, en: Own}\nitems:\n  - no: 1\n    label: {ja: 委託, en: Outsourcing}\n    topics: [former, supplier-review, supplier-selection]\n    basis: supplied\n";
    const own = readChecklist("own.yaml", text, dataset);
    expect(own).toMatchObject({
      ok: true,
      value: { items: [{ topics: ["supplier-review", "supplier-selection"] }] },
      notices: [
        { code: "topic-moved", at: { line: 6, column: 14 }, args: { topic: "former", movedTo: "supplier-review" } },
      ],
    });
  });

  test("in a connector's answers", () => {
    const text = (topic: string) =>
      `schema: certmap/connector@1\nconnector: {name: A}\nanswers:\n  - {checklist: sample, item: B-4, topics: [${topic}], text: はい, acceptedBy: B, on: 2026-01-01}\n`;
    expect(readConnector("a.yaml", text("former"), dataset)).toMatchObject({
      ok: true,
      connector: { answers: [{ topics: ["supplier-review"] }] },
      notices: [{ code: "topic-moved" }],
    });
    expect(readConnector("a.yaml", text("supplier-review"), dataset)).toMatchObject({ ok: true, notices: [] });
    // Renamed or not, a topic of another item is none of this one.
    expect(readConnector("a.yaml", text("supplier-selection"), dataset)).toMatchObject({
      ok: false,
      problems: [{ code: "topic-not-of-item" }],
    });
  });

  test("in a result that was saved before", () => {
    const result = {
      items: [{ topics: [{ topic: "former" }, { topic: "supplier-selection" }] }],
      asks: [
        { kind: "topic", topic: "middle" },
        { kind: "evidence", unlocks: { items: [], topics: ["former"] } },
        { kind: "item", items: [1] },
      ],
      settled: [{ topics: ["former"] }],
    } as unknown as Result;
    expect(withTopicsRenamed(result, dataset)).toEqual({
      items: [{ topics: [{ topic: "supplier-review" }, { topic: "supplier-selection" }] }],
      asks: [
        { kind: "topic", topic: "supplier-review" },
        { kind: "evidence", unlocks: { items: [], topics: ["supplier-review"] } },
        { kind: "item", items: [1] },
      ],
      settled: [{ topics: ["supplier-review"] }],
    });
    expect(withTopicsRenamed(result, { moved: [] })).toBe(result);
    const circle = {
      moved: [
        { id: "former", movedTo: "middle" },
        { id: "middle", movedTo: "former" },
      ],
    };
    expect(withTopicsRenamed(result, circle).settled).toEqual([{ topics: ["former"] }]);
  });
});

describe("the changelog", () => {
  const changelog = "mappings/CHANGELOG.md";
  const found = (text: string) => {
    const read = loadDataset(new Map([...texts, [changelog, text]]));
    return read.ok ? [] : read.problems.map(({ code, at, args }) => [code, at.line, args]);
  };
  test.each([["# Changes\n\n## 1.0.0 - 2026-01-31\n\n## 0.9.0 - 2025-01-01\n"], ["## [1.0.0] - 2026-01-31\r\n"]])(
    "begins with the version and the day that the manifest states: %j",
    (text) => expect(found(text)).toEqual([]),
  );
  test.each<[string, number, string | null]>([
    ["# Changes\n\n## 1.1.0 - 2026-01-31\n\n## 1.0.0 - 2026-01-31\n", 3, "1.1.0 - 2026-01-31"],
    ["## 1.0.0 - 2026-02-01\n", 1, "1.0.0 - 2026-02-01"],
    ["## 1.0.0\n", 1, "1.0.0"],
    ["# Changes\n", 1, null],
  ])("else it is told: %j", (text, line, newest) => {
    expect(found(text)).toEqual([["changelog-version", line, { version: "1.0.0", newest }]]);
  });
});
