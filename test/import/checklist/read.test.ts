import type { WriteSheet } from "hucre";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readChecklist } from "../../../src/dataset/connector.ts";
import { type ChecklistOptions, maxItems, readChecklistTable } from "../../../src/import/checklist/read.ts";
import { dataset } from "../../shipped.ts";
import { rawWorkbook, sheetXml } from "../table/files.ts";
import { bytesOf, cp932, csvOf, formColumns, formColumnsEn, ownForm, type Row, variant } from "./forms.ts";

async function readBytes(file: string, bytes: Uint8Array, options: ChecklistOptions = {}) {
  const read = await readChecklistTable(file, bytes, dataset, options);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { checklist, report } = read;
  return { checklist, report, item: (no: string | number) => checklist.items.find((one) => one.no === no) };
}
const csv = (rows: readonly Row[]) => new TextEncoder().encode(csvOf(rows));
const header = ["No", "確認項目", "備考"];
const problemsOf = async (file: string, bytes: Uint8Array, options: ChecklistOptions = {}) => {
  const read = await readChecklistTable(file, bytes, dataset, options);
  return read.ok ? [] : read.problems;
};

describe("FISC's own form", async () => {
  const { checklist, report, item } = await readBytes("form.xlsx", await bytesOf(ownForm()));

  test("every column, from a header of two rows", () => {
    expect(report.columns.map(({ role }) => role)).toEqual([
      ...["no", "section", "item", "subject", "current", "issue", "plan", "rules", "clause", "notes"],
    ]);
    expect(report.unused).toEqual([]);
    expect(report.tables).toEqual([{ sheet: "API接続チェックリスト", line: 4, hidden: false, items: 7 }]);
  });

  test("numbers in their spellings, sections carried down and known by name", () => {
    expect(checklist.items.map(({ no }) => no)).toEqual([1, 2, 3, 9, 13, 14, 33]);
    expect(checklist.items.map(({ section }) => section)).toEqual([
      ...Array.from({ length: 3 }, () => "information-security-management"),
      ...["contractor-management", "computer-facilities", "computer-facilities", "service-security-functions"],
    ]);
  });

  test("subjects by their words; what they do not say stays open and is told", () => {
    expect(checklist.items.map(({ subject }) => subject)).toEqual([
      ...["connector", "connector", "both", "connector", "bank", undefined, "connector"],
    ]);
    expect(report.warnings).toEqual([{ code: "subject-not-read", written: "当社", nos: [14] }]);
  });

  test("what was filled in is kept", () => {
    expect(item(1)?.answers).toEqual({ current: "CISOを任命済", issue: "兼務の解消", plan: "令和８年３月末" });
    expect(item(3)?.answers).toEqual({ current: "年1回点検", notes: "※別紙参照" });
    expect(item(2)?.answers).toBeUndefined();
  });

  test("rules apart, line by line, ranges written out", () => {
    const rules = (no: number) => item(no)?.relatedRules?.map(({ document, clause }) => `${document} ${clause}`);
    expect(rules(1)).toEqual(["統4", "統6", "統7", "統8"].map((code) => `fisc-security-guidelines ${code}`));
    expect(rules(3)).toEqual([
      "jba-open-api-2017 3.3.1 d",
      "fisc-security-guidelines 統13",
      "fisc-security-guidelines 統14",
    ]);
    expect(rules(33)).toEqual(["実142", "実143", "実144"].map((code) => `fisc-security-guidelines ${code}`));
  });

  test("the day in 令和 tells the edition, and the form lets numbers tell the origin", () => {
    expect(checklist.published).toBe("2019-09-27");
    expect(report.base).toEqual({ checklist: "fisc-2019-09", isForm: true });
    expect(checklist.items.every(({ no, origin }) => origin?.no === no)).toBe(true);
    expect(report.origins.find(({ no }) => no === 14)?.because).toBe("number-in-form");
    expect(report.origins.find(({ no }) => no === 13)?.because).toBe("number-and-text");
  });

  test("the note and the total are told, not read", () => {
    expect(report.notRead.map(({ line, reason }) => [line, reason])).toEqual([
      [12, "note"],
      [13, "total"],
    ]);
  });

  test("nothing is assigned: topics are proposals", () => {
    expect(checklist.items.every(({ topics, basis }) => topics.length === 0 && basis === "supplied")).toBe(true);
    const [first] = item(1)?.proposed?.topics ?? [];
    expect(first).toEqual({ topic: "security-officer", score: expect.any(Number), from: ["text", "origin", "rules"] });
    expect(item(1)?.proposed?.review).toBe("proposed");
  });

  test("its YAML is read again as it is, with a notice for each proposal", () => {
    const read = readChecklist("form.yaml", stringify(checklist), dataset);
    expect(read.ok && read.value).toEqual(checklist);
    expect(read.ok && read.notices.map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => "topics-proposed"));
  });
});

describe("a bank's variant", async () => {
  const { checklist, report, item } = await readBytes("variant.xlsx", await bytesOf(variant()));

  test("numbers of its own, headings as sections, an item over two rows", () => {
    expect(checklist.items.map(({ no }) => no)).toEqual(["A-1", "A-2", "B-1", "13-2", "B-4"]);
    expect(checklist.sections?.map(({ title }) => title.ja)).toEqual(["Ａ．管理態勢", "Ｂ．委託先"]);
    expect(item("13-2")?.text).toEqual({
      ja: "サーバルームへの入室者を制限し、入退室の記録を残しているか。\n記録は1年以上保存しているか。",
    });
    expect(report.joined).toEqual([{ sheet: "様式1", line: 9, no: "13-2" }]);
    expect(report.unused).toEqual([{ column: 2, header: "優先度" }]);
  });

  test("an origin by the column that names it, never by the number alone", () => {
    expect(report.origins.map(({ no, origin, because }) => [no, origin, because])).toEqual([
      ["A-1", 1, "column"],
      ["B-1", 9, "column"],
    ]);
    expect(item("A-2")?.origin).toBeUndefined();
    expect(item("A-2")?.proposed?.origin).toMatchObject({ checklist: "fisc-2019-09", no: 3 });
    expect(report.warnings).toContainEqual({ code: "origin-not-known", no: "B-4", written: "99" });
  });

  test("the same number with another text is no origin", async () => {
    const rows = [header, [13, "API接続に係る手数料の改定を、事前に書面で通知しているか。", null]];
    const other = await readBytes("bank.csv", csv(rows));
    expect(other.item(13)?.origin).toBeUndefined();
    const near = await readBytes("bank.csv", csv([header, [13, "サーバルームへの入室者を制限しているか。", null]]));
    expect(near.item(13)?.origin).toEqual({ checklist: "fisc-2019-09", no: 13 });
  });
});

describe("other files", () => {
  const rows: readonly Row[] = [
    formColumns,
    [1, "管理", "責任者を任命しているか。", "API接続先", ...Array(6).fill(null)],
  ];

  test("CP932 as Japanese Excel saves it", async () => {
    const { checklist, report } = await readBytes("form.csv", cp932(csvOf(rows)));
    expect(report.encoding).toBe("cp932");
    expect(checklist.items[0]?.text).toEqual({ ja: "責任者を任命しているか。" });
  });

  test("English headers and texts, in Markdown", async () => {
    const line = (cells: readonly unknown[]) => `| ${cells.join(" | ")} |\n`;
    const text = `# FISC API connection checklist\n\nRevised: 2019-09-27\n\n${line(formColumnsEn)}${line(formColumnsEn.map(() => "---"))}${line([9, "Contractors", "Contracts with contractors set out security duties", "Connector", "", "", "", "", "", ""])}`;
    const { checklist, report } = await readBytes("form.md", new TextEncoder().encode(text));
    expect(report.base).toEqual({ checklist: "fisc-2019-09", isForm: true });
    expect(checklist.items[0]).toMatchObject({ no: 9, subject: "connector", text: { en: expect.any(String) } });
    expect(checklist.items[0]?.label.ja).toContain("委託先");
    expect(checklist.items[0]?.proposed?.topics?.[0]?.topic).toBe("supplier-agreements");
  });

  test("numbers that begin anew get their section's sign; without one they are used twice", async () => {
    const list = (a: string, b: string): readonly Row[] => [
      ["番号", "区分", "質問"],
      [1, a, "責任者を任命しているか。"],
      [2, null, "規程を定めているか。"],
      [1, b, "委託先を選定しているか。"],
    ];
    const { checklist } = await readBytes("a.csv", csv(list("A. 管理", "B. 委託先")));
    expect(checklist.items.map(({ no }) => no)).toEqual(["A-1", "A-2", "B-1"]);
    const [wrong] = await problemsOf("a.csv", csv(list("管理", "委託先")));
    expect(wrong).toMatchObject({ code: "checklist-number-twice", at: { line: 4, column: 1 }, args: { no: "1" } });
  });

  test("13-2 that became a day is told", async () => {
    const { report } = await readBytes("a.csv", csv([header, ["1", "責任者", null], ["2026-02-13", "入室", null]]));
    expect(report.notRead).toMatchObject([{ line: 3, reason: "number-is-date" }]);
  });

  test("without a column of numbers, in order; with one sheet per section, together", async () => {
    const { checklist, report } = await readBytes(
      "a.csv",
      csv([
        ["質問", "回答"],
        ["責任者を任命しているか。", null],
        ["規程はあるか。", "ある"],
      ]),
    );
    expect(checklist.items.map(({ no }) => no)).toEqual([1, 2]);
    expect(report.warnings).toContainEqual({ code: "no-number-column" });
    const sheet = (name: string, no: number): WriteSheet => ({
      name,
      rows: [header, [no, "責任者を任命しているか。", ""]],
    });
    const two = await readBytes("b.xlsx", await bytesOf(sheet("一", 1), sheet("二", 2)));
    expect(two.checklist.items.map(({ no }) => no)).toEqual([1, 2]);
  });

  test("a text that a YAML file may not hold is cleaned, and the file can be read", async () => {
    const { checklist } = await readBytes("a.csv", csv([header, [1, "責任者\u0007を\u202e任命しているか。", null]]));
    expect(readChecklist("a.yaml", stringify(checklist), dataset).ok).toBe(true);
    expect(parse(stringify(checklist)).items[0].text.ja).toBe("責任者を任命しているか。");
  });
});

describe("what cannot be read", () => {
  const three = (first: number): readonly Row[] => [
    header,
    ...[0, 1, 2].map((step): Row => [first + step, `質問${step}の確認`, null]),
  ];

  test("no table", async () => {
    expect(
      await problemsOf(
        "a.csv",
        csv([
          ["a", "b"],
          ["c", "d"],
        ]),
      ),
    ).toMatchObject([{ code: "checklist-no-items", at: { line: 1 } }]);
  });

  test("two tables of different columns; a sheet that is named decides", async () => {
    const other: WriteSheet = { name: "旧", rows: [["質問", "項番"], ...[1, 2, 3].map((no) => [`旧${no}の確認`, no])] };
    const bytes = await bytesOf({ name: "新", rows: three(1).map((row) => [...row]) }, other);
    expect(await problemsOf("a.xlsx", bytes)).toMatchObject([
      { code: "checklist-two-tables", at: { sheet: "旧", line: 1 }, args: { items: 3, other: 3, sheet: "新" } },
    ]);
    expect(await problemsOf("a.xlsx", bytes, { sheet: "旧" })).toEqual([]);
    expect(await problemsOf("a.xlsx", bytes, { sheet: "無" })).toMatchObject([{ code: "table-no-such-sheet" }]);
  });

  test("last year's sheet beside this year's", async () => {
    const sheet = (name: string, rows: readonly Row[]): WriteSheet => ({ name, rows: rows.map((row) => [...row]) });
    const bytes = await bytesOf(sheet("2025", three(1)), sheet("2026", three(3)));
    expect(await problemsOf("a.xlsx", bytes)).toMatchObject([{ code: "checklist-two-tables" }]);
  });

  test("a number used twice, with its cell and the first one's", async () => {
    const bytes = await bytesOf({ name: "表", rows: [header, [1, "責任者の任命", ""], ["１", "規程の整備", ""]] });
    expect(await problemsOf("a.xlsx", bytes)).toEqual([
      {
        code: "checklist-number-twice",
        at: { file: "a.xlsx", sheet: "表", line: 3, column: 1 },
        args: { no: "1", first: { file: "a.xlsx", sheet: "表", line: 2, column: 1 } },
      },
    ]);
  });

  test("a formula without its value; with one it is read and told", async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const head = `<row r="1">${cell("A1", "No")}${cell("B1", "確認項目")}</row>`;
    const none = sheetXml(`${head}<row r="2"><c r="A2"><f>1+1</f></c>${cell("B2", "責任者")}</row>`);
    expect(await problemsOf("a.xlsx", rawWorkbook(none))).toMatchObject([
      { code: "checklist-cell-unreadable", at: { line: 2, column: 1 } },
    ]);
    const kept = sheetXml(`${head}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c>${cell("B2", "責任者")}</row>`);
    const { report, checklist } = await readBytes("a.xlsx", rawWorkbook(kept));
    expect(checklist.items[0]?.no).toBe(2);
    expect(report.warnings).toContainEqual({ code: "formulas", cells: 1 });
  });

  test("more items than a checklist has", async () => {
    const rows = Array.from({ length: maxItems + 1 }, (_, index): Row => [index + 1, "責任者", null]);
    expect(await problemsOf("a.csv", csv([header, ...rows]))).toMatchObject([
      { code: "checklist-too-long", args: { items: maxItems + 1, limit: maxItems } },
    ]);
  });

  test("a workbook that is none", async () => {
    expect(await problemsOf("a.xlsx", csv([header]))).toMatchObject([{ code: "workbook-not-xlsx" }]);
  });
});
