import { z } from "zod";
import { CalendarDate, Id, NonBlank, Text } from "./text.ts";

/** One text for both languages, or one for each. */
export const OwnText = z.union([NonBlank, Text]);
export type OwnText = z.infer<typeof OwnText>;

/** On whose behalf somebody overrules a link. What the connector itself says of a link never counts as an external review. */
export const roles = ["bank", "group", "auditor", "expert", "connector"] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const verdictKinds = ["accept", "reject", "change"] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What a link may be changed to. That nothing corresponds is said by `reject`. */
export const changedRelations = ["equal-to", "equivalent-to", "superset-of", "subset-of", "intersects-with"] as const;
export const ChangedRelation = z.enum(changedRelations);
export type ChangedRelation = z.infer<typeof ChangedRelation>;

/** Ids of links as they are authored; `iso22.x@iso27001-2013` follows `iso22.x`. */
const common = {
  link: NonBlank.describe("id of the link (対応付け); links of an older edition follow it"),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .describe("what the link said when it was judged (判断した時点の対応付けの要約値); certmap review LINK prints it"),
  reason: OwnText.describe("why (理由)"),
  by: NonBlank.describe("the person who judges (判断者)"),
  on: CalendarDate.describe("the day of the judgement (判断日)"),
};

export const Verdict = z.discriminatedUnion("verdict", [
  z.strictObject({
    ...common,
    verdict: z.literal("accept").describe("the link stands as it is (採用)"),
  }),
  z.strictObject({
    ...common,
    verdict: z.literal("reject").describe("the link is not used (不採用)"),
  }),
  z.strictObject({
    ...common,
    verdict: z.literal("change").describe("the link is used with another relation (変更)"),
    relation: ChangedRelation.describe("how the requirements stand to the topic (関係)"),
    remainder: OwnText.optional().describe(
      "what stays to be asked (残る問い): exactly with subset-of and intersects-with",
    ),
    remainderProcedures: z
      .array(Id)
      .min(1)
      .optional()
      .describe("agreed-upon procedures of the topic that test exactly the remainder (残る問いを確かめる手続)"),
  }),
]);
export type Verdict = z.infer<typeof Verdict>;

/** Somebody's own judgements on links, laid over the dataset without changing it. */
export const Overlay = z
  .strictObject({
    schema: z.literal("certmap/overlay@1").describe("what this file is and in which version (ファイルの種類と版)"),
    id: Id.describe("a name of your own in kebab-case; results name it (識別名)"),
    title: OwnText.describe("its title (表題)"),
    by: NonBlank.describe("the organisation whose judgements these are (判断する組織)"),
    role: Role.describe(
      "what it is: bank 金融機関, group 企業グループ, auditor 監査人, expert 専門家, connector API接続先 (its own word is no external review)",
    ),
    on: CalendarDate.describe("the day from which the file holds (作成日)"),
    verdicts: z.array(Verdict).min(1).describe("the judgements, one a link (判断)"),
  })
  .meta({
    title: "certmap overlay (上書き)",
    description:
      "Judgements on links of the dataset, by their ids, that an evaluation honours (対応付けについての判断。判定に反映される)",
  });
export type Overlay = z.infer<typeof Overlay>;
