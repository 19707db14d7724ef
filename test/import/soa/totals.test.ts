import { expect, test } from "vitest";
import { readSoa } from "../../../src/import/soa/read.ts";
import { dataset } from "./standards.ts";

async function read(...lines: readonly string[]) {
  const soa = await readSoa("soa.csv", new TextEncoder().encode(lines.join("\n")), dataset);
  if (!soa.ok) throw new Error(JSON.stringify(soa.problems));
  const { totals, notRead, warnings, columns } = soa.report;
  return { totals, notRead, columns, disagree: warnings.filter(({ code }) => code === "total-disagrees").length };
}
const rows = ["管理策,適用,実施状況", "A.5.1,○,実施済み", "A.5.2,○,実施済み", "A.5.3,×,"];

test("a row that adds the table up is compared with its rows", async () => {
  expect(await read(...rows, "合計,5,")).toMatchObject({
    totals: [{ what: "applicable", stated: 5, counted: 2, line: 5 }],
    notRead: [{ reason: "total", line: 5 }],
    disagree: 1,
  });
  expect(await read(...rows, "合計,2,2")).toMatchObject({
    totals: [
      { what: "applicable", stated: 2, counted: 2 },
      { what: "implemented", stated: 2, counted: 2 },
    ],
    disagree: 0,
  });
});

test("a number for all controls may stand under any column", async () => {
  expect(await read(...rows, "合計,３件,")).toMatchObject({
    totals: [{ what: "controls", stated: 3, counted: 3 }],
    disagree: 0,
  });
});

test("a part's total is of what stands above it since the last one", async () => {
  const made = await read(...rows, "小計,2,", "A.8.1,○,実施済み", "小計,1,", "合計,3,");
  expect(made).toMatchObject({ disagree: 0, totals: [{ counted: 2 }, { counted: 1 }, { counted: 3 }] });
  expect(await read(...rows, "小計,2,", "A.8.1,○,実施済み", "小計,7,")).toMatchObject({ disagree: 1 });
});

test("the columns of every piece are listed, the same ones once", async () => {
  const { columns } = await read(
    ...["Control ID,Applicable,Status", "A.5.1,Yes,Implemented", ""],
    ...["Control ID,Status,Applicable", "A.8.1,Implemented,Yes"],
    ...["", "Control ID,Status,Applicable", "A.8.2,Implemented,Yes"],
  );
  expect(columns.map(({ role, column }) => [role, column])).toEqual([
    ["id", 0],
    ["applicable", 1],
    ["status", 2],
    ["id", 0],
    ["applicable", 2],
    ["status", 1],
  ]);
});
