import { z } from "zod";
import { CalendarDate, Id, ItemNo, NonBlank, Sources, Text } from "./text.ts";

/** established = read in a public copy; assumed = a working topic; supplied = loaded by the user; unknown = a slot without topics. */
export const Basis = z.enum(["established", "assumed", "supplied", "unknown"]);
export type Basis = z.infer<typeof Basis>;

/** Who carries out the measure (対象者) [M-32]. */
export const Subject = z.enum(["connector", "bank", "both"]);

/** An item's own text as a bank wrote it, in one language or both. */
const OwnText = z.union([
  z.strictObject({
    ja: NonBlank.describe("in Japanese (日本語)"),
    en: NonBlank.optional().describe("in English (英語)"),
  }),
  z.strictObject({ en: NonBlank.describe("in English (英語)") }),
]);

/** How a proposal was come by. */
export const ProposedFrom = z.enum(["text", "rules", "origin"]);
export type ProposedFrom = z.infer<typeof ProposedFrom>;

const score = z.number().min(0).max(1);

const ItemRef = {
  checklist: Id.describe("the checklist that it comes from (元のチェックリスト)"),
  no: ItemNo.describe("its number there (元の通番)"),
};

/** What an import takes the item to be about. Nothing of it is evaluated: a person moves what is right to `topics` and `origin`. */
const Proposed = z.strictObject({
  review: z.literal("proposed").describe("nobody has looked yet (未確認)"),
  topics: z
    .array(
      z.strictObject({
        topic: Id.describe("id of the topic (確認観点)"),
        score: score.describe("0 to 1: how near (近さ)"),
        from: z.array(ProposedFrom).min(1).describe("by text, related rules or the item of origin (手掛かり)"),
      }),
    )
    .optional()
    .describe("topics that it may ask about, the nearest first (確認観点の案)"),
  origin: z
    .strictObject({ ...ItemRef, score: score.describe("0 to 1: how near (近さ)") })
    .optional()
    .describe("the item that it may come from (由来の案)"),
});

export const ChecklistItem = z.strictObject({
  no: ItemNo.describe("its number (通番), or a string in a bank's own list"),
  label: Text.describe("what it is about, in own words (項目の見出し)"),
  text: OwnText.optional().describe("the item's own text, as supplied (確認項目の本文)"),
  section: z.string().optional().describe("id of the section that it stands in (区分)"),
  origin: z
    .strictObject(ItemRef)
    .optional()
    .describe("the item that it comes from, for renumbered and own lists (由来)"),
  topics: z.array(Id).describe("ids of the topics that it asks about (確認観点); none = asked as it stands"),
  proposed: Proposed.optional().describe(
    "what an import proposes; not evaluated until moved to topics (確認観点等の案)",
  ),
  basis: Basis.describe(
    "how its topics are known (根拠): established 確認済, assumed 想定, supplied 読込, unknown 不明",
  ),
  subject: Subject.optional().describe(
    "who carries out the measure (対象者) [M-32]; absent = the connector, with a caveat",
  ),
  usable: z
    .boolean()
    .optional()
    .describe("may evidence be used for it? (活用できる項目) [M-24]; absent = as its origin, else false"),
  relatedRules: z
    .array(
      z.strictObject({
        document: z.string().describe("id of a document named above (文書)"),
        edition: z.string().optional().describe("edition of the document (版)"),
        clause: z.string().describe("clause, as 実142 (条項)"),
      }),
    )
    .optional()
    .describe("rules that the item refers to (関連規程)"),
  revised: z
    .strictObject({
      change: Text.describe("what changed, in own words (改訂の内容)"),
      sources: Sources.describe("ids of the register of sources (出典)"),
    })
    .optional()
    .describe("how its text differs from the list that this one revises, where only that is known (改訂)"),
  answers: z
    .strictObject({
      current: NonBlank.optional().describe("current status (現状)"),
      issue: NonBlank.optional().describe("issues recognised (課題認識) [M-34]"),
      plan: NonBlank.optional().describe("plan for the issues (課題への対応計画) [M-34]"),
      notes: NonBlank.optional().describe("notes (備考)"),
    })
    .optional()
    .describe("what stood in the form already; kept and shown, evaluated never (記入済みの内容)"),
  sources: Sources.optional().describe("ids of the register of sources (出典)"),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

const titled = (idOf: string, titleOf: string) =>
  z.strictObject({ id: z.string().describe(idOf), title: Text.describe(titleOf) });

/** What a bank asks a connector: FISC's API connection checklist, or a bank's own. */
export const Checklist = z
  .strictObject({
    id: Id.describe("a name in kebab-case (識別名)"),
    title: Text.describe("its title (表題)"),
    published: CalendarDate.optional().describe("day of publication (公表日)"),
    basedOn: Id.optional().describe("id of the checklist that it revises (元のチェックリスト)"),
    documents: z
      .array(titled("a name for the document (識別名)", "its title (文書名)"))
      .optional()
      .describe("documents that items refer to (関連文書)"),
    sections: z
      .array(titled("a name for the section (識別名)", "its title (区分名)"))
      .optional()
      .describe("sections in the order of the form (区分)"),
    items: z.array(ChecklistItem).min(1).describe("the items in the order of the form (確認項目)"),
    sources: Sources.optional().describe("ids of the register of sources (出典)"),
  })
  .meta({
    title: "certmap checklist (チェックリスト)",
    description: "What a bank asks a connector, item by item (金融機関が接続先に尋ねること)",
  });
export type Checklist = z.infer<typeof Checklist>;
