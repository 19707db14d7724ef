import { z } from "zod";
import { Evidence } from "./evidence.ts";
import { CalendarDate, Id, ItemNo, NonBlank, Sources, Text } from "./text.ts";

/** What was answered individually and accepted by a bank; kept apart from coverage [M-12, M-22]. */
export const Answer = z.strictObject({
  checklist: Id.describe("id of the checklist that was answered (チェックリスト)"),
  item: ItemNo.describe("number of the item (確認項目の通番)"),
  topics: z
    .array(Id)
    .optional()
    .describe("topics that the answer settles (確認観点); absent = every topic of the item"),
  text: NonBlank.optional().describe("the answer itself (回答)"),
  acceptedBy: NonBlank.describe("the bank that accepted the answer (受け入れた金融機関); it counts for no other"),
  on: CalendarDate.describe("the day on which it was accepted (受け入れた日)"),
});
export type Answer = z.infer<typeof Answer>;

/** A fintech that a bank lets onto its APIs (API接続先), and what it holds. */
export const Connector = z
  .strictObject({
    schema: z.literal("certmap/connector@1").describe("what this file is and in which version (ファイルの種類と版)"),
    provenance: z
      .strictObject({
        kind: z
          .enum(["invented", "public-facts"])
          .describe("invented (架空) or facts of public documents (公開資料の事実)"),
        sources: Sources.optional().describe("ids of the register of sources (出典)"),
        note: Text.optional().describe("what a reader should know of it (注記)"),
      })
      .optional()
      .describe("samples only: where the facts come from (見本の由来)"),
    connector: z
      .strictObject({
        name: NonBlank.describe("name of the company (接続先の名称)"),
        apiService: NonBlank.optional().describe("the service that connects to the bank (API関連サービス)"),
        connection: z
          .enum(["reference", "update"])
          .optional()
          .describe("reference (参照系) or update (更新系); shown, and changes no rule"),
        qrCode: z
          .enum(["yes", "no"])
          .optional()
          .describe(
            "does the service use QR codes? (QRコード) yes: item 33 also points to practice standards 142-144 [M-04]",
          ),
      })
      .describe("who connects to the bank (API接続先)"),
    evidence: z.array(Evidence).optional().describe("certificates and reports that the connector holds (根拠資料)"),
    answers: z
      .array(Answer)
      .optional()
      .describe("answers that a bank accepted earlier (個別回答); never counted as covered"),
  })
  .meta({
    title: "certmap connector (接続先)",
    description:
      "A connector and what it holds. What is not stated is unknown and never assumed (書いていないことは不明とする)",
  });
export type Connector = z.infer<typeof Connector>;
