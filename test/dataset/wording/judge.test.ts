import { describe, expect, test } from "vitest";
import { judgementFamilies } from "../../../src/dataset/wording/families.ts";
import { judgementsIn } from "../../../src/dataset/wording/judge.ts";
import { dataset as realDataset } from "../../verify/samples.ts";

const words = (text: string) => judgementsIn(text).map(({ word, family }) => `${word} ${family}`);

/** What is flagged, with its family; and what is near and is not. */
const cases: readonly (readonly [wrong: string, word: string, family: string, near: string])[] = [
  ["Confirmed that rights are reasonable.", "reasonable", "reasonable", "Confirmed the reason entered for each right."],
  ["規程は合理的な内容であった。", "合理的", "reasonable", "規程の理由の欄に記載があった。"],
  ["Adequately recorded.", "Adequately", "adequate", "Recorded on 3 of 3 days."],
  ["妥当な期間内であった。", "妥当", "adequate", "14日以内であった。"],
  [
    "Leaver accounts are appropriately removed.",
    "appropriately",
    "appropriate",
    "13 accounts were removed on or before the last day.",
  ],
  ["権限が適切に付与されていた。", "適切", "appropriate", "適用の日付は4月1日であった。"],
  ["適正な承認があった。", "適正", "appropriate", "在庫の適正化計画を閲覧した。"],
  ["Evidence was insufficient.", "insufficient", "sufficient", "Two of 25 had no record."],
  ["十分な記録があった。", "十分", "sufficient", "三十分以内に連絡した。"],
  ["十分に管理されていた。", "十分", "sufficient", "誤差は十分の一であった。"],
  ["No significant deviation.", "significant", "significant", "Rounded to two significant digits."],
  ["Controls operated effectively.", "effectively", "effective", "The effective date is 1 April 2026."],
  ["The rule is effective.", "effective", "effective", "The rule is effective from 1 April 2026."],
  ["統制は有効に機能していた。", "有効", "effective", "証明書の有効期限は2027年2月28日であった。"],
  ["有効な規程であった。", "有効", "effective", "多要素認証の設定は有効・無効のうち有効になっていた。"],
  ["Properly approved.", "Properly", "proper", "Approved by the property manager."],
  ["正しく登録されていた。", "正しく", "proper", "台帳の正本に登録されていた。"],
  ["The results were satisfactory.", "satisfactory", "satisfactory", "The results were as listed in annex 2."],
  ["問題はなかった。", "問題はなか", "satisfactory", "問題管理の台帳を閲覧した。"],
  ["Access is compliant.", "compliant", "compliant", "The compliance department keeps the list."],
  ["Staff complied with the rule.", "complied with", "compliant", "Staff signed the rule."],
  ["規程を遵守していた。", "遵守して", "compliant", "法令遵守規程を閲覧した。"],
  ["規程に適合していた。", "適合", "compliant", "不適合の件数は2件であった。"],
  ["Verified that logs exist.", "Verified", "verify", "The verification code was sent at 10:02."],
  ["設定を検証した。", "検証し", "verify", "検証環境で操作を行った。"],
  ["Ensured that backups run.", "Ensured", "ensure", "Compared 25 backups with the schedule."],
  ["確実に消去されていた。", "確実に", "ensure", "消去の記録があった。"],
  ["We reviewed the access list.", "reviewed", "review", "The access list was last reviewed by the manager on 3 May."],
  ["Review the access list.", "Review", "review", "Inspect the access review of 3 May."],
  ["一覧を精査した。", "精査", "review", "一覧を閲覧した。"],
  ["Rights are generally removed.", "generally", "mostly", "Rights were removed in 24 of 25 cases."],
  ["概ね期限内であった。", "概ね", "mostly", "25件中24件が期限内であった。"],
  ["Patches were applied in a timely manner.", "timely", "timely", "Patches were applied within 14 days in 25 cases."],
  ["速やかに対応していた。", "速やか", "timely", "検知から3時間後に対応した。"],
  ["台帳は必要に応じて更新されていた。", "必要に応じ", "when-needed", "台帳は月に1回更新されていた。"],
  ["Logs were kept as necessary.", "as necessary", "when-needed", "Logs were kept for 12 months."],
  ["有効な統制であった。", "有効", "effective", "有効なアカウントは120件であった。"],
  ["No material exceptions.", "material exceptions", "significant", "Listed the raw materials of annex 2."],
  ["重大な不備はなかった。", "重大な不備", "significant", "重大なインシデントの一覧から5件を抽出した。"],
  ["Controls are suitably designed.", "suitably", "proper", "The suit of 3 May was filed."],
  ["The records are reliable.", "reliable", "proper", "The site reliability team has 3 members."],
  ["記録には信頼性があった", "信頼性があった", "proper", "サイト信頼性エンジニアは3名であった"],
  ["台帳は信頼できるものであった", "信頼でき", "proper", "信頼済み端末は3台であった"],
  ["的確に処理されていた。", "的確に", "proper", "25件のうち25件に処理の記録があった。"],
  ["No issues were noted.", "No issues were", "satisfactory", "No problem tickets were opened (0 of 14)."],
  ["No exceptions, no issues.", "no issues", "satisfactory", "No exceptions were noted."],
  ["We found it to be in order.", "be in order", "satisfactory", "Listed in order of date."],
  ["The control works as intended.", "as intended", "satisfactory", "The alarm sounded in 3 of 3 tests."],
  ["管理に不備は認められなかった。", "不備は認められな", "satisfactory", "不備の一覧にある3件の是正日を照合した。"],
  [
    "特段の問題は見当たらなかった。",
    "問題は見当たらな",
    "satisfactory",
    "結果欄に「異常なし」と記載された件数は24件であった。",
  ],
  ["異常なし。", "異常なし", "satisfactory", "例外はなかった（0件）。"],
  [
    "Changed in accordance with the policy.",
    "in accordance with the policy",
    "compliant",
    "Changed in accordance with article 5: every 90 days.",
  ],
  ["設定は規程に従っていた。", "に従っていた", "compliant", "手順書に沿って操作を行い、画面を記録した。"],
  ["規程を順守している。", "順守して", "compliant", "規程の遵守状況の点検記録を閲覧した。"],
  ["規程を遵守。", "遵守", "compliant", "規程が守られているかの点検の記録を閲覧した。"],
  ["規程は守られていた。", "守られていた", "compliant", "銀行の適合性調査の回答を閲覧した。"],
  ["試験に合格した。", "合格", "compliant", "合格者名簿の14名を抽出した。"],
  ["要件を充足していた。", "充足", "compliant", "充足率の欄の数値を書き写した。"],
  ["Confirmed that leavers are removed.", "Confirmed that", "verify", "Sent 14 confirmation requests; 14 came back."],
  ["削除されていることを確認した。", "確認し", "verify", "確認項目の一覧を閲覧した。"],
  ["Reviewed the access list.", "Reviewed", "review", "The number of samples reviewed by the manager was 25."],
  [
    "The list is complete and accurate.",
    "complete and accurate",
    "complete",
    "The list has 25 entries; the register has 25.",
  ],
  ["台帳は網羅的であった。", "網羅的", "complete", "台帳の25件と棚卸しの25件が一致した。"],
  [
    "In our opinion the list is complete.",
    "In our opinion",
    "conclude",
    "The list has 25 entries; the register has 25.",
  ],
  ["要件を満たすと認められる。", "と認められる", "conclude", "承認欄に印が認めの印であった。"],
];

describe("a word that judges, and a near one that states", () => {
  test.each(cases)("%s", (wrong, word, family, near) => {
    expect(words(wrong)).toContain(`${word} ${family}`);
    expect([near, words(near)]).toEqual([near, []]);
  });

  test("every family has a case", () => {
    expect(new Set(cases.map(([, , family]) => family))).toEqual(new Set(judgementFamilies));
  });

  test("where the word stands", () => {
    expect(judgementsIn("25 件を閲覧し、適切であった。")).toEqual([
      { word: "適切", family: "appropriate", language: "ja", index: 9 },
    ]);
  });
});

describe("statements that the standards want, and titles of documents", () => {
  test.each([
    "「個人情報の適切な取扱いに関する規程」を閲覧した。",
    'Inspected the "Appropriate Use of Devices Policy" of 1 April 2026.',
    'Inspected the "Code of Appropriate Use of Devices" and noted its version.',
    'Entries marked "compliant" in the register: 24.',
    '"Account status: Effective / Not effective" was exported.',
    "銀行法施行規則に規定する「適切な管理のための措置」の記録を閲覧した。",
    "第4条（適正な管理）の条番号を書き出した。",
    "認証機関「架空適合性評価センター」の証明書を閲覧した。",
    "We make no representation regarding the appropriateness of the agreed-upon procedures.",
    "The engagement is not an assurance engagement, and accordingly we do not express an opinion or conclusion on the effectiveness of controls.",
    "This report gives no form of assurance, neither reasonable nor limited.",
    "The sufficiency of these procedures is solely the responsibility of the engaging party.",
    "The engaging party has acknowledged that the agreed-upon procedures are appropriate for the purpose of the engagement.",
    "This report may not be suitable for another purpose.",
    "We have complied with the relevant ethical requirements.",
    "当監査法人は、手続の十分性について、いかなる意見も結論も表明しない。",
    "本業務は合理的保証業務ではなく、統制の有効性について結論を表明するものではない。",
    "手続の十分性は業務依頼者の責任である。",
    "業務依頼者は、合意された手続が業務の目的に照らして適切であることを確認している。",
    "本報告書は、他の目的には適切でない場合がある。",
    "専門業務実務指針4400に準拠して手続を実施した。",
    "Words that carry a judgement, such as appropriate, sufficient or effective, are avoided.",
    "適切、十分、有効のように判断を含む語は避ける。",
  ])("%s", (text) => expect(words(text)).toEqual([]));

  test.each([
    ["We do not express an opinion, but the controls are effective.", "effective"],
    ["No exceptions were noted and in our opinion the controls are effective.", "effective"],
    ["This is no assurance. The controls are adequate.", "adequate"],
    ["統制は有効であり、結論は表明しない。", "有効"],
    ["利用者の権限は適切であることを確認した。", "適切"],
    ["規程に準拠して手続を実施していた。", "準拠"],
    ["統制は「有効」であった。", "有効"],
    ['The control was "effective" under the policy.', "effective"],
    ["The manager acknowledged that access rights are appropriate.", "appropriate"],
  ])("nothing hides behind them: %s", (text, word) => {
    expect(judgementsIn(text).map((one) => one.word)).toContain(word);
  });
});

test("certmap's own procedures hold none", () => {
  const texts = realDataset.procedures.flatMap(({ id, text, finding }) =>
    [text.ja, text.en, finding.ja, finding.en].flatMap((one) => words(one).map((word) => `${id}: ${word}`)),
  );
  expect(texts).toEqual([]);
});
