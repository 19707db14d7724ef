import { z } from "zod";
import { Id, Sources, Text } from "./text.ts";

const months = z.number().int().min(0).max(120);

/** The least grade that covers. */
export const Accept = z.enum(["declared", "designed", "tested"]);
export type Accept = z.infer<typeof Accept>;

/** A bank's risk-based choices [M-05, M-23, M-30]. Ages in calendar months, clamped to the month's last day. */
export const Policy = z
  .strictObject({
    id: Id.describe("a name of your own in kebab-case (識別名)"),
    title: Text.optional().describe("its title (表題)"),
    accept: Accept.describe(
      "the least grade that covers (認める根拠の強さ): declared 宣言, designed 整備状況評価済, tested 運用状況評価済",
    ),
    acceptItems: z
      .strictObject({
        checklist: Id.describe("the checklist whose items are meant (チェックリスト)"),
        items: z.record(z.string(), Accept).describe("least grade by the item's number (通番ごとの根拠の強さ)"),
      })
      .optional()
      .describe("another least grade for some items (項目ごとの例外)"),
    usable: z
      .enum(["listed", "all"])
      .describe("listed = only usable items may be covered (例に挙がった項目だけ), all = every item (全項目)"),
    soc2: z
      .strictObject({
        maxAgeMonths: months.describe("type 2: months after the period for which it counts (対象期間後の月数)"),
        bridgeMaxMonths: months.describe("months that a bridge letter may add (ブリッジレターで延ばせる月数)"),
        minPeriodMonths: months.describe("shortest period that counts as tested (最短の対象期間の月数)"),
        type1MaxAgeMonths: months.describe("type 1: months after its day for which it counts (基準日後の月数)"),
      })
      .describe("how long SOC 2 reports count (保証報告書の期限)"),
    aup: z
      .strictObject({ maxAgeMonths: months.describe("months for which it counts (使える月数)") })
      .describe("how long agreed-upon-procedures reports count (合意された手続報告書の期限)"),
    answers: z
      .strictObject({ maxAgeMonths: months.describe("months for which it counts (使える月数)") })
      .describe("how long accepted answers count (個別回答の期限)"),
    sources: Sources.optional().describe("ids of the register of sources (出典)"),
    reasons: z
      .array(
        z.strictObject({
          about: z.string().describe("the choice that it is about (選択の対象)"),
          text: Text.describe("why the bank chose so (理由)"),
          sources: Sources.describe("ids of the register of sources (出典)"),
        }),
      )
      .optional()
      .describe("the bank's reasons (選択の理由)"),
  })
  .meta({
    title: "certmap policy (方針)",
    description: "What a bank accepts, chosen by its own view of the risk (金融機関の方針)",
  });
export type Policy = z.infer<typeof Policy>;
