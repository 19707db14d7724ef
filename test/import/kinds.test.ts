import { expect, test } from "vitest";
import { draftAup } from "../../src/engine/aup/draft.ts";
import { kindsOfTable } from "../../src/import/kinds.ts";
import { writeAupWorkbook } from "../../src/report/aup/workbook.ts";
import { certmap } from "../cli/fake-io.ts";
import { dataset, sample } from "../verify/samples.ts";

const kinds = async (file: string, content: string | Uint8Array) => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = await kindsOfTable(file, bytes, dataset);
  return read.ok ? read.kinds : read.problems.map(({ code }) => code);
};
const pay = "seeds/connectors/sample-pay.yaml";
const terms = ["--bank", "みらい銀行", "--as-of", "2026-11-22"];

test.each(["ja", "en"] as const)("what certmap writes itself is known by its columns, %s", async (lang) => {
  const questions = await certmap(["questions", pay, ...terms, "--lang", lang, "--format", "csv"]);
  expect(await kinds("a.csv", questions.out)).toEqual(["answers"]);
  const form = await certmap(["evaluate", pay, ...terms, "--lang", lang, "--format", "xlsx", "-o", "form.xlsx"]);
  expect(await kinds("b.xlsx", form.bytes.get("form.xlsx") ?? "")).toEqual(["checklist", "soa"]);
  const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: "みらい銀行" };
  const draft = draftAup(dataset, sample("nothing-held"), options, { banks: ["みらい銀行"], for: "both" });
  expect(await kinds("c.xlsx", await writeAupWorkbook(draft, dataset, { lang }))).toEqual(["aup-results"]);
});

const controls = (count: number, rest: string) =>
  Array.from({ length: count }, (_, index) => `A.5.${index + 1},${rest}`).join("\n");

test("controls and whether they apply: a statement of applicability, whatever its file is called", async () => {
  expect(await kinds("checklist.csv", `Control,Applicable\n${controls(12, "Yes")}`)).toEqual(["soa"]);
  expect(
    await kinds(
      "x.md",
      `| 管理策 | 実施状況 |\n|---|---|\n${controls(12, "実施済み").replace(/^(.*),(.*)$/gm, "| $1 | $2 |")}`,
    ),
  ).toEqual(["soa"]);
});

test("nearly one: few controls, or none that is marked, may be something else and are not taken for sure", async () => {
  expect(await kinds("a.csv", `Control,Title\n${controls(12, "Policies")}`)).toContain("soa");
  expect(await kinds("a.csv", `Control,Applicable\n${controls(2, "Yes")}`)).not.toContain("soa");
});

test("numbered items to confirm: a checklist", async () => {
  const rows = [1, 2, 3, 4].map((no) => `${no},アクセス権限を${no}か月ごとに見直しているか`);
  expect(await kinds("a.csv", `通番,確認項目\n${rows.join("\n")}`)).toEqual(["checklist"]);
});

test("an ID and a result are no procedures yet; the ID of a procedure makes them some", async () => {
  expect(await kinds("a.csv", "ID,結果\nisms,使える\nsoc2,使えない")).toEqual([]);
  const [{ id } = { id: "" }] = dataset.procedures;
  expect(await kinds("a.csv", `ID,結果\n${id},例外なし`)).toEqual(["aup-results"]);
  expect(await kinds("a.csv", "手続ID,結果,実施結果\nno-such.1,例外なし,25件")).toEqual(["aup-results"]);
});

test("a table of something else is nothing, and what cannot be read says why", async () => {
  expect(await kinds("a.csv", "name,price\nPencil,100\nPaper,200")).toEqual([]);
  expect(await kinds("a.xlsx", "no workbook at all")).not.toEqual([]);
});
