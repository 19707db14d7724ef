import { describe, expect, test } from "vitest";
import { readItemNo, sectionSign } from "../../../src/import/checklist/number.ts";
import { Documents } from "../../../src/import/checklist/rules.ts";
import { roleOf, subjectIn } from "../../../src/import/checklist/words.ts";
import { formColumns, formColumnsEn } from "./forms.ts";

test.each<[string, string | number | null]>([
  ["13", 13],
  ["１３．", 13],
  ["(3)", 3],
  ["第３項", 3],
  ["第十二項", 12],
  ["通番 8", 8],
  ["No.13", 13],
  ["①", 1],
  ["Ｂ－４", "B-4"],
  ["13-2", "13-2"],
  ["1.2.3", "1.2.3"],
  ["13a", "13a"],
  ["2026-02-13", "date"],
  ["2月13日", "date"],
  ["0", null],
  ["", null],
  ["合計", null],
  ["責任者を任命しているか。", null],
  ["1,2", null],
])("the number %s is read as %s", (text, no) => expect(readItemNo(text)).toBe(no));

test.each([
  ["B. 外部委託先管理", "B"],
  ["【Ⅱ】設備", "II"],
  ["第3章 開発", "3"],
  ["外部委託先管理", null],
  ["API接続", null],
])("the sign of %s is %s", (section, sign) => expect(sectionSign(section)).toBe(sign));

test("the form's columns in both languages", () => {
  const all = ["no", "section", "item", "subject", "current", "issue", "plan", "rules", "clause", "notes"];
  expect(formColumns.map(roleOf)).toEqual(all);
  expect(formColumnsEn.map(roleOf)).toEqual(all);
});
test.each([
  ["＃", "no"],
  ["FISC通番", "origin"],
  ["貴社ご回答欄", "current"],
  ["Item to confirm", "item"],
  ["Current state", "current"],
  ["Issues recognised", "issue"],
  ["優先度", null],
  ["確認日", null],
  ["", null],
])("the header %s is for %s", (header, role) => expect(roleOf(header)).toBe(role));

test.each([
  ["API接続先", "connector"],
  ["ＡＰＩ接続先・金融機関", "both"],
  ["共通", "both"],
  ["当行", "bank"],
  ["Bank", "bank"],
  ["当社", null],
  ["", null],
])("the subject %s is %s", (text, subject) => expect(subjectIn(text)).toBe(subject));

describe("related rules", () => {
  const rules = (names: string, clauses = "") => {
    const documents = new Documents([]);
    const found = documents.rulesIn(names, clauses).map(({ document, clause }) => `${document} ${clause}`);
    return { found, titles: documents.all.map(({ title }) => title.ja) };
  };
  test.each<[string, string, readonly string[]]>([
    ["FISC", "実142、143～144", ["実142", "実143", "実144"]],
    ["FISC安全対策基準 統4・統6", "", ["統4", "統6"]],
    ["", "監1", ["監1"]],
    ["FISC", "－", ["-"]],
  ])("%s / %s", (names, clauses, codes) =>
    expect(rules(names, clauses).found.map((one) => one.split(" ").at(-1))).toEqual(codes),
  );
  test("a document of the bank's own keeps its name; no clause is told as such", () => {
    expect(rules("当行 外部委託管理規程", "第5条")).toEqual({
      found: ["document-1 第5条"],
      titles: ["当行 外部委託管理規程"],
    });
    expect(rules("当行規程").found).toEqual(["document-1 -"]);
  });
  test("an endless range is not written out", () => expect(rules("FISC", "実1～999").found).toHaveLength(1));
});
