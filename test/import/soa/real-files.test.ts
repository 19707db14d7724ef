import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSoa } from "../../../src/import/soa/read.ts";
import type { SoaReport, SoaStatement } from "../../../src/import/soa/reading.ts";

import { workbook } from "../table/files.ts";
import { dataset } from "./standards.ts";

/** Headers, spellings of numbers and marks of real public statements; the texts are our own. */
const folder = join(import.meta.dirname, "../../fixtures/soa");
const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<
  string,
  Record<string, string>
>;
const files = readdirSync(folder).filter((name) => name !== "expected.json");

async function read(
  name: string,
  bytes: Uint8Array = readFileSync(join(folder, name)),
): Promise<{ statement: SoaStatement; report: SoaReport }> {
  const soa = await readSoa(name, bytes, dataset);
  if (!soa.ok) throw new Error(JSON.stringify(soa.problems));
  return soa;
}

test("every file has its expected reading", () => expect(Object.keys(expected).toSorted()).toEqual(files.toSorted()));

test.each(files)("%s is read as listed", async (name) => {
  const { statement } = await read(name);
  expect(statement.soa.controls).toEqual(expected[name]);
});

test.each(files)("%s as a workbook gives the same", async (name) => {
  const { statement } = await read(name);
  const rows = readFileSync(join(folder, name), "utf8");
  if (name.endsWith(".md") || rows.includes('"')) return;
  const cells = rows
    .trimEnd()
    .split("\n")
    .map((line) => line.split(name.endsWith(".tsv") ? "\t" : ","));
  const bytes = await workbook({
    name: "SoA",
    rows: cells.map((row) => row.map((cell) => (/^5\.\d$/.test(cell) ? Number(cell) : cell))),
  });
  expect((await read("soa.xlsx", bytes)).statement).toEqual(statement);
});

describe("what the report says", () => {
  test("totals that disagree with the rows, and inherited controls without a name", async () => {
    const { report } = await read("gymflyte-2022.md");
    expect(report.counts).toEqual({ implemented: 50, inherited: 11, partial: 24, planned: 5, excluded: 3, unknown: 0 });
    const disagreeing = report.warnings.filter(({ code }) => code === "total-disagrees");
    expect(disagreeing).toEqual([
      { code: "total-disagrees", total: expect.objectContaining({ what: "applicable", stated: 89, counted: 90 }) },
      { code: "total-disagrees", total: expect.objectContaining({ what: "inherited", stated: 4, counted: 11 }) },
    ]);
    expect(report.warnings.map(({ code }) => code)).toContain("inherited-from-unknown");
    expect(report.notes.filter(({ note }) => note === "gap-as-planned")).toHaveLength(5);
  });

  test("the edition, and why: three-part numbers under the themes of 2022 are of 2013", async () => {
    const { statement, report } = await read("fr-2013-mixed.csv");
    expect(statement.standard).toBe("iso27001-2013");
    expect(report.edition).toMatchObject({ because: "three-part-numbers", matching: 9 });
    expect(report.notes).toEqual([expect.objectContaining({ control: "A.5.1.2", note: "contradiction" })]);
  });

  test("a table for each theme is one statement; an unfilled template states nothing", async () => {
    const { report } = await read("btajp-2022-template.md");
    expect(report.tables).toHaveLength(4);
    expect(report.counts.unknown).toBe(93);
    expect(report.marks).toEqual([{ written: "O | {{実施状況}}", mark: "unknown", note: "applicable-only", rows: 93 }]);
  });

  test("a partial statement says how much it lists", async () => {
    const { report } = await read("darwin-2022.csv");
    expect(report.warnings).toContainEqual({ code: "partial-statement", listed: 17, of: 93 });
  });

  test("headings of 2013 and totals are rows that give no control", async () => {
    const { statement, report } = await read("vertic-2013-head.csv");
    expect(statement.standard).toBe("iso27001-2013");
    expect(report.notRead.map(({ reason, line }) => [line, reason])).toEqual([
      [2, "objective"],
      [5, "total"],
      [8, "total"],
    ]);
  });

  test("a header that may mean either is not used", async () => {
    const { report } = await read("preteshbiswas-2022-head.csv");
    expect(report.warnings).toContainEqual({ code: "header-ambiguous", headers: ["Applied"] });
  });
});
