import { expect, test } from "vitest";
import { readSoa } from "../../../src/import/soa/read.ts";
import { dataset } from "./standards.ts";

async function read(...lines: readonly string[]) {
  const soa = await readSoa("soa.csv", new TextEncoder().encode(lines.join("\n")), dataset);
  if (!soa.ok) throw new Error(JSON.stringify(soa.problems));
  return { controls: soa.statement.soa.controls, lines: soa.report.tables.map(({ line }) => line) };
}
const first = ["Control ID,Applicable,Status", "A.5.1,Yes,Implemented", "A.5.2,Yes,Yes"];

test("a second table in one file, its columns in another order, is read by its own header", async () => {
  const second = ["", "Control ID,Status,Applicable", "A.8.1,No,Yes", "A.8.2,Implemented,Yes", "A.8.3,N/A,No"];
  expect(await read(...first, ...second)).toEqual({
    controls: {
      "A.5.1": "implemented",
      "A.5.2": "implemented",
      "A.8.1": "planned",
      "A.8.2": "implemented",
      "A.8.3": "excluded",
    },
    lines: [1, 5],
  });
});

test("a header that stands again, in other words for the same, begins no table", async () => {
  const again = ["Ref,In scope,State", "A.8.1,No,N/A"];
  expect(await read(...first, ...again)).toMatchObject({ controls: { "A.8.1": "excluded" }, lines: [1] });
});
