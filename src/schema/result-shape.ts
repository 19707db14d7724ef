import { z } from "zod";
import { Basis } from "./checklist.ts";
import { caveatCodes, gateCodes, gradeCodes, itemCodes, noteCodes, topicCodes } from "./codes.ts";
import { Relation } from "./link.ts";
import { type Ask, grades, type Result, statuses } from "./result.ts";
import { RequirementId } from "./standard.ts";
import { CalendarDate, Id, ItemNo, SourceId, Text } from "./text.ts";

/** The result as `certmap evaluate --format json` writes it: each ask with its words. */
export type WrittenResult = Omit<Result, "asks"> & { readonly asks: readonly WrittenAsk[] };
export type WrittenAsk = Ask & { readonly text: Text };

const Grade = z.enum(grades);
const Status = z.enum(statuses);
const ItemStatus = z.enum([...statuses, "bank-side"]);
const Extent = z.enum(["full", "part", "none"]);
const Args = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
const basisIds = z.array(SourceId).describe("ids of the register of sources on which the rule rests (出典)");
const evidenceId = z.string().describe("id of the evidence in the connector's file (根拠資料)");
const items = z.array(ItemNo).describe("numbers of the items (通番)");
const args = z.exactOptional(Args).describe("what the words of the code name (コードの引数)");

const Gate = z.strictObject({
  gate: z.enum(["kind", "scope", "currency", "opinion", "user"]).describe("which gate (関門)"),
  outcome: z.enum(["pass", "fail", "unknown"]).describe("its outcome (結果)"),
  code: z.enum(gateCodes).nullable().describe("why (理由); null where it passes without remark"),
  basis: basisIds,
  args,
});

const EvidenceResult = z.strictObject({
  id: evidenceId,
  kind: z.enum(["isms-certificate", "soc2-report", "aup-report", "other"]).describe("kind of evidence (種類)"),
  usable: z.boolean().describe("did every gate that applies pass? (使えるか)"),
  validUntil: CalendarDate.nullable().describe("last day on which it is current (期限); null = unknown or not mapped"),
  gates: z.array(Gate).describe("the gates that apply (関門)"),
  notes: z
    .array(z.strictObject({ code: z.enum(noteCodes), basis: basisIds, args }))
    .describe("worth knowing, and blocks nothing (注記)"),
});

const RequirementResult = z.strictObject({
  id: RequirementId.describe("the requirement (要求事項)"),
  grade: Grade.describe("how strongly evidence speaks for it (根拠の強さ)"),
  evidence: evidenceId.nullable(),
  codes: z.array(z.enum(gradeCodes)).describe("why this grade (理由)"),
  via: z
    .exactOptional(z.array(z.strictObject({ holder: z.string(), evidence: evidenceId.nullable(), grade: Grade })))
    .describe("of a carved-out criterion: per subservice the report relied on (再受託会社の報告書)"),
});

const ProcedureLine = z.strictObject({
  id: Id.describe("the procedure (手続)"),
  result: z
    .enum(["no-exception", "exception"])
    .nullable()
    .describe("the result that counts (結果); null = not performed"),
  evidence: evidenceId.nullable(),
  codes: z.array(z.enum(topicCodes)),
});

const linked = {
  link: z.string().describe("id of the link (対応付け)"),
  standard: Id.describe("the standard that it comes from (規格・規準)"),
  relation: Relation.describe("how its requirements stand to the topic (関係)"),
  extent: Extent.describe("how much of the topic they reach (及ぶ範囲)"),
  grade: Grade,
  status: Status,
  requirements: z.array(RequirementResult),
  remainder: z
    .exactOptional(z.array(ProcedureLine))
    .describe("procedures that test what the link leaves open (残りの手続)"),
};

const Candidate = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("link"), ...linked }).describe("by a link (対応付け)"),
  z
    .strictObject({ kind: z.literal("commitments"), evidence: evidenceId, ...linked })
    .describe("by what a report itself commits to [M-17] (サービスコミットメント)"),
  z
    .strictObject({ kind: z.literal("delegation"), holder: z.string(), ...linked })
    .describe("by the evidence of whom the controls are inherited from (継承元)"),
  z
    .strictObject({
      kind: z.literal("aup"),
      extent: z.literal("full"),
      grade: Grade,
      status: Status,
      procedures: z.array(ProcedureLine),
    })
    .describe("by agreed-upon procedures, no assurance [M-18] (合意された手続)"),
]);

const capCode = z.enum(["procedure-exception", "exception-noted", "criterion-qualified"]);
const capped = {
  code: capCode,
  evidence: evidenceId,
  subject: z.string().describe("the criterion or the procedure (規準又は手続)"),
};

const TopicResult = z.strictObject({
  topic: Id.describe("the topic (確認観点)"),
  status: Status.describe("what is left to do about it (判定)"),
  potential: Status.describe("the status if every unknown turned out well (確認できた場合の判定)"),
  grade: Grade.describe("the chosen candidate's (根拠の強さ); of confirm the best that its links reach"),
  extent: Extent,
  chosen: z.number().int().min(0).nullable().describe("index into candidates (採用した候補); null = none"),
  codes: z.array(z.enum([...gradeCodes, ...topicCodes])).describe("why this status (理由)"),
  caps: z.array(z.strictObject(capped)).describe("bad news that keeps it from covered (判定を抑える事実)"),
  candidates: z.array(Candidate).describe("every way in which it might be covered, best first (候補)"),
});

const ItemResult = z.strictObject({
  no: ItemNo.describe("number of the item (通番)"),
  status: ItemStatus.describe("covered カバー見込み, narrowed 一部要確認, confirm 要確認, bank-side 金融機関側"),
  potential: ItemStatus.describe("the status if every unknown turned out well (確認できた場合の判定)"),
  basis: Basis.describe("how its topics are known (根拠), to be shown with the status everywhere"),
  codes: z.array(z.enum(itemCodes)).describe("why, whatever its topics have (理由)"),
  topics: z.array(TopicResult),
});

const Question = z.discriminatedUnion("about", [
  z.strictObject({ about: z.literal("ask") }),
  z.strictObject({ about: z.literal("how") }),
  z.strictObject({ about: z.literal("remainder"), link: z.string() }),
  z.strictObject({ about: z.literal("procedures"), procedures: z.array(Id) }),
  z.strictObject({ about: z.literal("exception"), ...capped }),
]);

const askId = z.string().describe("id of the ask, stable for the same fact (識別名)");
const text = Text.describe("the ask in words (文面)");
const Asked = z.discriminatedUnion("kind", [
  z
    .strictObject({
      id: askId,
      kind: z.literal("evidence"),
      evidence: evidenceId,
      code: z.enum([...gateCodes, ...noteCodes, ...gradeCodes, ...topicCodes, ...itemCodes]),
      args,
      text,
      unlocks: z
        .strictObject({ items, topics: z.array(Id) })
        .describe("what would really improve if this one fact were settled well (確認できた場合に改善するもの)"),
    })
    .describe("about a piece of evidence (根拠資料に関する依頼)"),
  z
    .strictObject({
      id: askId,
      kind: z.literal("topic"),
      topic: Id,
      items,
      code: z.enum([...gradeCodes, ...topicCodes, ...itemCodes]),
      text,
      questions: z.array(Question).describe("the questions that it is made of (問いの内訳)"),
    })
    .describe("what stays of a topic (確認観点に残る問い)"),
  z
    .strictObject({ id: askId, kind: z.enum(["item", "bank"]), items, code: z.enum(itemCodes), text })
    .describe("item: as the checklist has it (項目どおり). bank: to be settled at the bank (金融機関側)"),
]);

const count = z.number().int().min(0);
const Counts = z.strictObject({
  items: count,
  covered: count,
  coveredAssumed: count.describe("covered, but the item's topics are assumed (項目文は想定); counted apart"),
  narrowed: count,
  confirm: count,
  bankSide: count,
});

/** The shape of the JSON of `evaluate --format json`, for readers of results; `result.ts` has the types that the engine fills. */
export const ResultShape = z
  .strictObject({
    schema: z.literal("certmap/result@1").describe("what this file is and in which version (ファイルの種類と版)"),
    asOf: CalendarDate.describe("the day for which the answer holds (基準日)"),
    checklist: Id.describe("id of the checklist (チェックリスト)"),
    policy: Id.describe("id of the policy (方針)"),
    bank: z.string().nullable().describe("the bank that examines (金融機関); null = none named"),
    connector: z
      .strictObject({ name: z.string(), apiService: z.string().nullable(), connection: z.string().nullable() })
      .describe("who was evaluated (接続先)"),
    dataset: z
      .strictObject({
        version: z.string().describe("version of the dataset (版)"),
        digest: z.string().describe("sha256 over what its files say (要約値)"),
        overlays: z.array(z.string()).describe("what was laid over it (上書き)"),
      })
      .describe("what it was evaluated with (データセット)"),
    summary: z
      .strictObject({
        usable: Counts.describe("items for which such evidence seems usable (活用できる項目)"),
        all: Counts.describe("all items (全項目)"),
      })
      .describe("items by status (集計)"),
    evidence: z.array(EvidenceResult).describe("each piece of evidence with its gates (根拠資料)"),
    items: z.array(ItemResult).describe("each item with its derivation (確認項目)"),
    asks: z.array(Asked).describe("what to ask, evidence first (確認依頼)"),
    settled: z
      .array(
        z.strictObject({
          item: ItemNo,
          topics: z.array(Id),
          acceptedBy: z.string(),
          on: CalendarDate,
          validUntil: CalendarDate,
          text: z.exactOptional(z.string()),
        }),
      )
      .describe("what an accepted answer settles (個別回答で済んだもの); never counted as covered"),
    duties: z
      .array(
        z.strictObject({
          evidence: evidenceId,
          owner: z.enum(["bank", "end-user", "connector", "unknown"]),
          text: z.string(),
          criteria: z.array(RequirementId),
        }),
      )
      .describe("what users of a report must do themselves (委託会社側の統制)"),
    superfluous: z.array(RequirementId).describe("criteria that no topic of the checklist needs (不要な規準) [M-15]"),
    unused: z
      .array(
        z.strictObject({
          evidence: evidenceId,
          standard: z.string(),
          categories: z.array(z.string()).describe("whole categories of a SOC 2 report (カテゴリの全体)"),
          requirements: z.array(RequirementId),
        }),
      )
      .describe("what a paper holds or has evaluated and no topic needs (根拠資料のうち要しないもの) [M-15]"),
    caveats: z.array(z.enum(caveatCodes)).describe("what a reader of the result must know (留意事項)"),
  })
  .meta({
    title: "certmap result (判定結果)",
    description:
      "What certmap evaluate --format json writes. Coverage is plausible; the bank decides (判断は金融機関が行う)",
  });

/** Read-only throughout and with intersections resolved, so that types can be compared. */
type Plain<T> = T extends readonly (infer E)[]
  ? readonly Plain<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Holds<_ extends true> = true;
/** Does not compile where the shape and the types disagree, be it in an optional key. */
export type ShapeAgrees = Holds<Same<Plain<z.infer<typeof ResultShape>>, Plain<WrittenResult>>>;
