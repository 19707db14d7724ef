import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesIn } from "../../../src/import/paper/dates.ts";
import type { PaperKind, PaperLine } from "../../../src/import/paper/paper.ts";
import { readPaper } from "../../../src/import/paper/read.ts";

const linesOf = (text: string): readonly PaperLine[] =>
  text
    .trim()
    .split("\n")
    .map((line, index) => ({ page: 1, line: index + 1, text: line }));

/** Each fact with its candidates, each with the line that it came from. */
function found(text: string, kind: PaperKind) {
  const facts: Record<string, (readonly [unknown, number])[]> = {};
  for (const { fact, value, line } of readPaper(linesOf(text)).candidates[kind]) {
    facts[fact] ??= [];
    facts[fact].push([value, line.line]);
  }
  return facts;
}

// invented papers in the styles in which bodies print
const japanese = `
登録証
ISMS認証登録証
登録番号：IS 000123
株式会社サンプルペイ
JIS Q 27001:2023（ISO/IEC 27001:2022）
適用範囲：口座情報を取得し表示する
サービスの開発、運用及び保守
適用宣言書 第３.１版（2025年3月1日）
初回登録⽇：２０１９年４⽉１⽇
有効期限：令和１０年３月３１日
認証機関：例示認証株式会社
`;
const english = `
CERTIFICATE OF REGISTRATION
Certificate Number: EX-27001-42
operates an Information Security Management System which complies with the requirements of
ISO/IEC 27001:2013 for the following scope
Scope of certification: Design and operation of the account service.
Issue date  Expiry date
1 April 2023  31 March 2026
Issued by: Example Certification Ltd
Statement of Applicability version 2.4
`;
const report = `
Report on Example Pay, Inc.'s Description of Its Account Aggregation System and on the
Suitability of the Design and Operating Effectiveness of Its Controls
System and Organization Controls (SOC) 2 Type II Report
Relevant to Security, Availability,
and Confidentiality
For the period October 1, 2025 to September 30, 2026
conducted in accordance with AT-C section 205
Example Pay uses Amazon Web Services (AWS), a subservice organization, and the carve-out method is used
In our opinion, in all material respects, the controls operated effectively
Example & Partners LLP
November 5, 2026
`;

describe("an ISMS certificate", () => {
  test("in Japanese: number, edition, days, body and scope, each with its line", () => {
    expect(found(japanese, "isms-certificate")).toEqual({
      "isms-certificate.standard": [["iso27001-2022", 5]],
      "isms-certificate.number": [["IS 000123", 3]],
      "isms-certificate.body": [["例示認証株式会社", 11]],
      "isms-certificate.issued": [["2019-04-01", 9]],
      "isms-certificate.expires": [["2028-03-31", 10]],
      "isms-certificate.soaVersion": [["第3.1版", 8]],
      "evidence.scope.text": [["口座情報を取得し表示するサービスの開発、運用及び保守", 6]],
    });
    expect(readPaper(linesOf(japanese)).kinds.map(({ kind }) => kind)).toEqual(["isms-certificate"]);
  });

  test("in English, with days below a row of labels", () => {
    expect(found(english, "isms-certificate")).toEqual({
      "isms-certificate.standard": [["iso27001-2013", 4]],
      "isms-certificate.number": [["EX-27001-42", 2]],
      "isms-certificate.body": [["Example Certification Ltd", 8]],
      "isms-certificate.issued": [["2023-04-01", 7]],
      "isms-certificate.expires": [["2026-03-31", 7]],
      "isms-certificate.soaVersion": [["version 2.4", 9]],
      "evidence.scope.text": [["Design and operation of the account service.", 5]],
    });
  });

  test.each([
    ["有効期間：2025年4月1日～2028年3月31日", "2025-04-01", "2028-03-31"],
    ["有効期間 令和7年4月1日から令和10年3月31日まで", "2025-04-01", "2028-03-31"],
    ["発行日 2025/04/01  有効期限 2028/03/31", "2025-04-01", "2028-03-31"],
    ["Valid from 1st April 2025  Valid until March 31, 2028", "2025-04-01", "2028-03-31"],
    ["発行日  有効期限\n2025-04-01  2028-03-31", "2025-04-01", "2028-03-31"],
    ["有効期間満了日\n2028年3月31日", undefined, "2028-03-31"],
  ])("days of validity: %s", (text, issued, expires) => {
    const facts = found(text, "isms-certificate");
    expect(facts["isms-certificate.issued"]?.[0]?.[0]).toBe(issued);
    expect(facts["isms-certificate.expires"]?.[0]?.[0]).toBe(expires);
  });

  test("two that differ are both there; one that stands twice stands once", () => {
    const text = "有効期限：2027年3月31日\n有効期限：2028年3月31日\n有効期限：2027年3月31日";
    expect(found(text, "isms-certificate")).toEqual({
      "isms-certificate.expires": [
        ["2027-03-31", 1],
        ["2028-03-31", 2],
      ],
    });
  });

  test("a standard without its year is no edition, and says so", () => {
    const read = readPaper(linesOf("当社はISO/IEC 27001の認証を取得しています"));
    expect(read.candidates["isms-certificate"]).toEqual([]);
    expect(read.notes).toEqual(["no-edition"]);
  });
});

describe("a SOC 2 report", () => {
  test("type, period, categories, opinion, auditor, subservice organisation with its method, and the day of the report", () => {
    expect(found(report, "soc2-report")).toEqual({
      "soc2-report.type": [[2, 3]],
      "soc2-report.period": [[{ from: "2025-10-01", to: "2026-09-30" }, 6]],
      "soc2-report.reportDate": [["2026-11-05", 11]],
      "soc2-report.categories": [[["security", "availability", "confidentiality"], 4]],
      "soc2-report.framework": [["AT-C205", 7]],
      "soc2-report.opinion": [["unqualified", 9]],
      "soc2-report.auditor": [["Example & Partners LLP", 10]],
      "soc2-report.subservices": [[{ name: "Amazon Web Services", method: "carve-out" }, 8]],
      "soc2-report.system": [["Account Aggregation System", 1]],
    });
  });

  test.each([
    [
      "maintained effective controls during the period October 1, 2015 through March 31, 2016",
      "2015-10-01",
      "2016-03-31",
    ],
    ["throughout the period 1 May 2019 to 30 April 2020", "2019-05-01", "2020-04-30"],
    ["対象期間：2025年10月1日から2026年9月30日まで", "2025-10-01", "2026-09-30"],
    ["for the period from April 1,\n2017 to September 30, 2017", "2017-04-01", "2017-09-30"],
  ])("periods: %s", (text, from, to) => {
    expect(found(text, "soc2-report")["soc2-report.period"]?.[0]?.[0]).toEqual({ from, to });
  });

  test("in Japanese", () => {
    const text = `受託業務に係る保証報告書（SOC2 タイプ1）
対象システム：口座情報システム
2026年3月31日現在
トラストサービス規準のうちセキュリティ及び可用性
実務指針第3702号に準拠
例示有限責任監査法人
限定付意見
再受託会社：株式会社例示ホスティング（一体方式）`;
    expect(found(text, "soc2-report")).toEqual({
      "soc2-report.type": [[1, 1]],
      "soc2-report.date": [["2026-03-31", 3]],
      "soc2-report.categories": [[["security", "availability"], 4]],
      "soc2-report.opinion": [["qualified", 7]],
      "soc2-report.framework": [["JICPA3702", 5]],
      "soc2-report.auditor": [["例示有限責任監査法人", 6]],
      "soc2-report.subservices": [[{ name: "株式会社例示ホスティング", method: "inclusive" }, 8]],
      "soc2-report.system": [["口座情報システム", 2]],
    });
  });

  test("without a method a subservice organisation is not proposed, and boilerplate is no disclaimer", () => {
    expect(found("Our service runs on AWS.", "soc2-report")).toEqual({});
    expect(found("we do not express an opinion or any other form of assurance on it", "soc2-report")).toEqual({});
  });

  test("SOC 1 and SOC 3 are another paper, and say that they stand for no SOC 2 report", () => {
    const read = readPaper(linesOf("バクラクはSOC 1 Type 2 報告書を取得しています"));
    expect(read.kinds.map(({ kind }) => kind)).toEqual(["other"]);
    expect(read.candidates.other.map(({ value }) => value)).toEqual(["SOC 1"]);
    expect(read.notes).toEqual(["soc1-or-soc3"]);
  });
});

test.each([
  ["2026年２月３０日", []],
  ["02/03/2026", []],
  ["令和元年9月27日", ["2019-09-27"]],
  ["令和元年4月30日", []],
  ["⼆〇二五年", []],
  ["Dec. 31, 2026 and 1 January 2027", ["2026-12-31", "2027-01-01"]],
  ["31-Dec-2026", ["2026-12-31"]],
  ["version 2026.1.2.3", []],
])("dates: %s", (text, dates) => {
  expect(datesIn(text.normalize("NFKC")).map(({ date }) => date)).toEqual(dates);
});

test("whatever the text: no throw, and every candidate's line is one that was given", () => {
  const word = fc.constantFrom(
    ...["登録番号", "有効期限", "：", " ", "  ", "2026年3月31日", "SOC 2", "Type II", "ISO/IEC 27001:2022", "適用範囲"],
    ...["carve-out", "AWS", "to", "March 31, 2026", "監査法人", "In our opinion,", "scope", "\u0000", "⽇", "\ud800"],
  );
  fc.assert(
    fc.property(fc.array(fc.array(fc.oneof(word, fc.string()), { maxLength: 8 }), { maxLength: 12 }), (rows) => {
      const lines = rows.map((words, index) => ({ page: 1, line: index + 1, text: words.join("") }));
      const { candidates, kinds } = readPaper(lines);
      for (const { line, value } of Object.values(candidates).flat()) {
        expect(lines[line.line - 1]?.line).toBe(line.line);
        expect(value).not.toBe("");
      }
      expect(kinds.length).toBeLessThanOrEqual(3);
    }),
  );
});
