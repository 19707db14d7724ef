import { expect, test } from "vitest";
import { formOf, sortGiven } from "../../../web/files/form.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = bytes("PK\u0003\u0004rest");
const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]);

test.each([
  ["a.yaml", bytes("schema: certmap/connector@1"), null],
  ["a.yaml", bytes("a,b,c\n1,2,3"), null],
  ["pasted", bytes("schema: certmap/connector@1\nconnector: {name: a, b, c}"), null],
  ["pasted", bytes('{"schema": "certmap/connector@1", "connector": {}, "x": 1}'), null],
  ["a.xlsx", zip, { form: "table", file: "a.xlsx" }],
  ["a.bin", zip, { form: "table", file: "a.bin.xlsx" }],
  ["old.xls", ole, { form: "table", file: "old.xls" }],
  ["locked", ole, { form: "table", file: "locked.xlsx" }],
  ["a.CSV", bytes("anything"), { form: "table", file: "a.CSV" }],
  ["report", bytes("%PDF-1.7"), { form: "paper", file: "report" }],
  ["report.pdf", bytes("no pdf"), { form: "paper", file: "report.pdf" }],
  ["pasted", bytes("\n\nControl\tApplicable\nA.5.1\tYes"), { form: "table", file: "pasted.tsv" }],
  ["pasted", bytes("Control,Applicable,Status\nA.5.1,Yes,Done"), { form: "table", file: "pasted.csv" }],
  ["pasted", bytes("# SoA\n\n| Control | Applies |\n|---|---|\n| A.5.1 | Yes |"), { form: "table", file: "pasted.md" }],
])("%s is what stands in it", (name, content, form) => expect(formOf(name, content)).toEqual(form));

test("what is too large, or cannot be read, is left to those who say so", async () => {
  const given = (name: string, size: number, read: () => Promise<Uint8Array>) => ({
    name,
    size,
    bytes: read,
    text: async () => "",
  });
  const files = [
    given("huge.xlsx", 60_000_000, () => Promise.reject(new Error("read whole"))),
    given("gone.xlsx", 10, () => Promise.reject(new Error("gone"))),
    given("soa.xlsx", 10, async () => zip),
  ];
  const { documents, brought } = await sortGiven(files);
  expect(documents.map(({ name }) => name)).toEqual(["huge.xlsx", "gone.xlsx"]);
  expect(brought).toEqual([{ form: "table", file: "soa.xlsx", bytes: zip }]);
});
