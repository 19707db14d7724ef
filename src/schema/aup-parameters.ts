import { z } from "zod";
import { CalendarDate, Id, NonBlank } from "./text.ts";

const Size = z.number().int().positive();
/** By the name that the procedure's text has in braces, as `sampleSize` or `periodFrom`. */
const Values = z.record(z.string(), z.union([Size, CalendarDate]));

/** What an agreed-upon-procedures engagement settles before the work begins: the parties, the period, and each procedure's parameters. */
export const AupParameters = z
  .strictObject({
    schema: z
      .literal("certmap/aup-parameters@1")
      .describe("what this file is and in which version (ファイルの種類と版)"),
    engagement: z
      .strictObject({
        practitioner: NonBlank.optional().describe("who performs the procedures (業務実施者)"),
        engagingParty: NonBlank.optional().describe("who engages the practitioner (業務依頼者); default the connector"),
        responsibleParty: NonBlank.optional().describe(
          "who is responsible for the subject matter (責任を負う者); default the engaging party",
        ),
        period: z
          .strictObject({
            from: CalendarDate.describe("first day (開始日)"),
            to: CalendarDate.describe("last day (終了日)"),
          })
          .optional()
          .describe(
            "the period that the report speaks of (対象期間); also periodFrom and periodTo where these are not given",
          ),
      })
      .optional()
      .describe("what the engagement letter settles (業務契約の定め)"),
    all: Values.optional().describe("values for every procedure that has the parameter (全ての手続に共通の値)"),
    procedures: z
      .record(Id, Values)
      .optional()
      .describe("values for single procedures, by their id (手続ごとの値); they go before those of all"),
  })
  .meta({
    title: "certmap AUP parameters (合意された手続のパラメータ)",
    description:
      "Sample sizes, dates and parties of an engagement (件数、日付、当事者). A size under a procedure's minimum is refused: its result would count as not performed",
  });
export type AupParameters = z.infer<typeof AupParameters>;
