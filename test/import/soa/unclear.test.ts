import { expect, test } from "vitest";
import { readSoa } from "../../../src/import/soa/read.ts";
import { unclearMarks } from "../../../src/import/soa/unclear.ts";
import { dataset } from "./standards.ts";

async function unclear(...lines: readonly string[]) {
  const soa = await readSoa("soa.csv", new TextEncoder().encode(lines.join("\n")), dataset);
  if (!soa.ok) throw new Error(JSON.stringify(soa.problems));
  return unclearMarks(soa.report);
}

test("each mark once, the most frequent first, with why nobody knows what it means", async () => {
  expect(
    await unclear("Control,Applicable", "A.5.1,X", "A.5.2,X — see note", "A.5.3,Zork", "A.5.4,Yes", "A.5.5,X"),
  ).toEqual([
    { mark: "X", why: "doubtful", rows: 3 },
    { mark: "Zork", why: "unknown", rows: 1 },
  ]);
});

test("of two columns, only what is unclear: an answer beside it is none", async () => {
  expect(await unclear("Control,Applicable,Status", "A.5.1,Yes,Zork", "A.5.2,Yes,Implemented", "A.5.3,No,")).toEqual([
    { mark: "Zork", why: "unknown", rows: 1 },
  ]);
});

test("a statement of clear marks has none", async () => {
  expect(await unclear("管理策,適用,実施状況", "A.5.1,○,実施済み", "A.5.2,×,")).toEqual([]);
});
