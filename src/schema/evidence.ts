import { z } from "zod";
import { RequirementId } from "./standard.ts";
import { CalendarDate, Id, ItemNo, NonBlank, YesNoUnknown } from "./text.ts";

/** Absent = held by the connector itself. */
export const Holder = z.strictObject({
  name: NonBlank.describe("name of the holder (保有者の名称)"),
  relation: z
    .enum(["subservice", "group"])
    .describe("subservice organisation (再受託会社) or a company of the connector's group (グループ会社)"),
});

/** What the certificate or report is about. All of it is unknown until somebody states it [M-08]. */
export const Scope = z.strictObject({
  text: NonBlank.optional().describe("the scope in the paper's own words (適用範囲の文言)"),
  apiService: YesNoUnknown.optional().describe(
    "is the API service inside the scope? (API関連サービスを含むか) default unknown",
  ),
  sites: z
    .enum(["covers", "head-office-only", "unknown"])
    .optional()
    .describe("do the registered sites cover where the service is run? (登録事業所)"),
  entityNamed: YesNoUnknown.optional().describe(
    "a group's paper: is the connector's own entity named in it? (接続先の名があるか)",
  ),
});

/** `planned` and `partial` are not implemented; `inherited` = somebody else does it. */
export const ControlMark = z.enum(["implemented", "inherited", "partial", "planned", "excluded", "unknown"]);
export type ControlMark = z.infer<typeof ControlMark>;

/** The statement of applicability (適用宣言書). Absent = not disclosed [M-11, M-13]. */
export const Soa = z.strictObject({
  disclosed: z.boolean().optional().describe("was it shown to the bank? (開示の有無)"),
  consent: z
    .boolean()
    .optional()
    .describe("did the certificate's holder consent to its use? (利用の同意) false holds it back"),
  version: NonBlank.optional().describe("version of the statement (適用宣言書の版)"),
  date: CalendarDate.optional().describe("date of the statement (適用宣言書の日付)"),
  controls: z
    .record(RequirementId, ControlMark)
    .optional()
    .describe("what it says of each control (管理策ごとの記載); not listed = unknown"),
  inheritedFrom: z
    .record(RequirementId, NonBlank)
    .optional()
    .describe("who does the controls that are inherited (継承元)"),
  file: NonBlank.optional().describe(
    "instead of controls: the statement itself, .xlsx .csv .tsv or .md, in this file's own folder or below (適用宣言書のファイル)",
  ),
});
export type Soa = z.infer<typeof Soa>;

const common = {
  id: NonBlank.describe("a name of your own for it within this file (識別名)"),
  holder: Holder.optional().describe("who holds it (保有者); absent = the connector itself"),
  scope: Scope.optional().describe("what it is about (適用範囲); absent = unknown"),
  note: NonBlank.optional().describe("a remark, shown and not evaluated (備考)"),
};

/** ISMS certificate (第三者認証) on ISO/IEC 27001. */
export const IsmsCertificate = z
  .strictObject({
    ...common,
    kind: z.literal("isms-certificate").describe("an ISMS certificate (第三者認証)"),
    standard: Id.describe("edition of ISO/IEC 27001 (規格の版): iso27001-2022 or iso27001-2013"),
    number: NonBlank.optional().describe("certificate number as printed (認証登録番号)"),
    body: NonBlank.optional().describe("certification body (認証機関)"),
    accreditation: NonBlank.optional().describe("accreditation body (認定機関)"),
    status: z
      .enum(["active", "suspended", "withdrawn", "unknown"])
      .optional()
      .describe("status in the body's register (登録の状態); default unknown"),
    issued: CalendarDate.optional().describe("first day on which it holds (発行日)"),
    expires: CalendarDate.optional().describe("last day on which it holds (有効期限)"),
    soaVersion: NonBlank.optional().describe(
      "version of the statement of applicability that the certificate names (適用宣言書の版)",
    ),
    soa: Soa.optional().describe("statement of applicability (適用宣言書); absent = not disclosed"),
  })
  .describe("ISMS certificate on ISO/IEC 27001 (第三者認証)");
export type IsmsCertificate = z.infer<typeof IsmsCertificate>;

const Period = z.strictObject({
  from: CalendarDate.optional().describe("first day (開始日)"),
  to: CalendarDate.optional().describe("last day (終了日)"),
});

export const Subservice = z.strictObject({
  name: NonBlank.describe("name of the subservice organisation (再受託会社の名称)"),
  method: z.enum(["carve-out", "inclusive"]).describe("carve-out (除外方式) or inclusive (一体方式)"),
  criteria: z.array(RequirementId).optional().describe("criteria that are left to it (対象の規準)"),
});

/** SOC 2 report (保証報告書) on the Trust Services Criteria. */
export const Soc2Report = z
  .strictObject({
    ...common,
    kind: z.literal("soc2-report").describe("a SOC 2 report (保証報告書)"),
    system: NonBlank.optional().describe("the system that the report describes (対象システム)"),
    framework: z
      .enum(["AT-C205", "ISAE3000", "JICPA3702"])
      .optional()
      .describe("the standard that the auditor followed (準拠した保証業務の基準)"),
    auditor: NonBlank.optional().describe("who gave the report (監査人)"),
    type: z.literal([1, 2]).describe("1 = design on a day (タイプ1), 2 = operation over a period (タイプ2)"),
    period: Period.optional().describe("type 2: the period examined (対象期間)"),
    date: CalendarDate.optional().describe("type 1: the day examined (基準日)"),
    reportDate: CalendarDate.optional().describe("date of the auditor's report (報告書日)"),
    categories: z
      .array(z.enum(["security", "availability", "confidentiality", "processing-integrity", "privacy"]))
      .optional()
      .describe("categories of the Trust Services Criteria that it covers (対象カテゴリ)"),
    opinion: z
      .enum(["unqualified", "qualified", "adverse", "disclaimer"])
      .optional()
      .describe("the auditor's opinion (意見); absent = unknown"),
    qualified: z
      .array(RequirementId)
      .optional()
      .describe("criteria that a qualification touches (限定事項の及ぶ規準); only with opinion qualified"),
    exceptions: z
      .array(
        z.strictObject({
          criterion: RequirementId.describe("the criterion on which it was noted (規準)"),
          note: NonBlank.optional().describe("what was found (例外事項の内容)"),
          response: NonBlank.optional().describe("management's response (経営者の回答); shown, lifts nothing"),
          remediated: YesNoUnknown.optional().describe("is it said to be remediated? (是正済か) shown, lifts nothing"),
          retested: YesNoUnknown.optional().describe(
            "is it said to be tested again? (再テスト済か) shown, lifts nothing",
          ),
        }),
      )
      .optional()
      .describe("exceptions that the auditor noted (例外事項)"),
    subservices: z
      .array(Subservice)
      .optional()
      .describe("subservice organisations and how they are treated (再受託会社)"),
    commitments: z
      .strictObject({
        checklist: Id.describe("the checklist that is said to be fulfilled (チェックリスト)"),
        items: z
          .union([z.literal("all"), z.array(ItemNo).min(1)])
          .describe("all, or the numbers of the items (対象の通番)"),
        testedInSection4: YesNoUnknown.optional().describe(
          "did the auditor test it in section 4? (セクション4でのテスト)",
        ),
      })
      .optional()
      .describe("what the description itself commits to of a checklist [M-17] (サービスコミットメント)"),
    bridgeLetter: z
      .strictObject({
        to: CalendarDate.describe("last day that the letter speaks for (対象の末日)"),
        date: CalendarDate.optional().describe("date of the letter (発行日)"),
      })
      .optional()
      .describe("management's letter for the time after the period (ブリッジレター); no assurance"),
    userControls: z
      .array(
        z.strictObject({
          text: NonBlank.describe("what the user must do itself (統制の内容)"),
          criteria: z.array(RequirementId).optional().describe("criteria that it belongs to (対象の規準)"),
          owner: z
            .enum(["bank", "end-user", "connector", "unknown"])
            .optional()
            .describe("whose task it is (実施者); default unknown"),
        }),
      )
      .optional()
      .describe("complementary user entity controls (相補的な委託会社の統制)"),
  })
  .describe("SOC 2 report on the Trust Services Criteria (保証報告書)");
export type Soc2Report = z.infer<typeof Soc2Report>;

export const ProcedureResult = z.enum(["no-exception", "exception", "not-performed"]);
export type ProcedureResult = z.infer<typeof ProcedureResult>;

/** Agreed-upon-procedures report (合意された手続報告書): findings, no assurance [M-18]. */
export const AupReport = z
  .strictObject({
    ...common,
    kind: z.literal("aup-report").describe("an agreed-upon-procedures report (合意された手続報告書)"),
    practitioner: NonBlank.optional().describe("who performed the procedures (業務実施者)"),
    date: CalendarDate.optional().describe("date of the report (報告書日)"),
    period: Period.optional().describe("the period examined (対象期間); its age runs from the last day"),
    users: z.array(NonBlank).optional().describe("users named in the report (利用者)"),
    agreements: z
      .array(NonBlank)
      .optional()
      .describe("further users with a written agreement of their own (追加の利用者) [M-19]"),
    results: z
      .record(
        Id,
        z.union([
          ProcedureResult,
          z.strictObject({
            result: ProcedureResult.describe("what was found (結果)"),
            parameters: z
              .record(z.string(), z.union([z.number(), NonBlank]))
              .optional()
              .describe(
                "what was really examined, as sampleSize (件数等); under the procedure's minimum it counts as not performed",
              ),
            note: NonBlank.optional().describe("a remark (備考)"),
          }),
        ]),
      )
      .optional()
      .describe("result of each procedure of the catalogue, by its id (手続実施結果)"),
  })
  .describe("agreed-upon-procedures report: findings, no assurance (合意された手続報告書)");
export type AupReport = z.infer<typeof AupReport>;

/** Anything else: named, and found not mapped [M-07, M-27]. */
export const OtherEvidence = z
  .strictObject({
    ...common,
    kind: z.literal("other").describe("anything else (その他); named, and not mapped"),
    name: NonBlank.describe("what it is (名称), as SOC 1 or プライバシーマーク"),
    system: NonBlank.optional().describe("the system that it is about (対象システム)"),
    number: NonBlank.optional().describe("its number as printed (番号)"),
    body: NonBlank.optional().describe("who gave it (発行者)"),
    issued: CalendarDate.optional().describe("first day on which it holds (発行日)"),
    expires: CalendarDate.optional().describe("last day on which it holds (有効期限)"),
    date: CalendarDate.optional().describe("its date (日付)"),
    period: Period.optional().describe("the period that it is about (対象期間)"),
  })
  .describe("any other paper (その他の資料)");
export type OtherEvidence = z.infer<typeof OtherEvidence>;

export const Evidence = z.discriminatedUnion("kind", [IsmsCertificate, Soc2Report, AupReport, OtherEvidence]);
export type Evidence = z.infer<typeof Evidence>;
