import type { Language } from "../../app/types.ts";

const ja = {
  item: (no: string): string => `通番${no}`,
  backToItem: "項目全体の理由へ",
  topics: "確認観点",
  noTopics: "この項目には確認観点がない。",
  asks: "この項目についての確認依頼",
  evidence: "根拠資料の前提",
  facts: "よりどころ",
  factsNote: "発言の重みは、誰の発言かによって異なる。説明や意見は、連絡会の決定ではない。",
  assumed: "この項目の文言は想定であり、確かめられたものではない。",
  review: "査読",
  reviews: {
    proposed: "提案の段階で、まだ誰も査読していない。",
    "self-review": (readers: string, on: string): string =>
      `自己査読${readers === "" ? "" : `（${readers}として）`}、${on}。外部の査読ではない。`,
    external: (by: string, on: string): string => `外部の査読${by === "" ? "" : `（${by}）`}、${on}。`,
  },
  readers: {
    examiner: "金融機関の検査担当者",
    "soc2-auditor": "SOC 2の監査人",
    "isms-lead-auditor": "ISMSの主任審査員",
  },
  reviewNote: (text: string): string => `査読の所見：${text}`,
  disagreement: (reader: string, text: string): string => `異論（${reader}）：${text}`,
  identifiers: (framework: string, ids: string): string => `関連する識別子（${framework}）：${ids}`,
  frameworks: { "nist-csf-2.0": "NIST CSF 2.0", "nist-sp800-53-r5": "NIST SP 800-53 Rev. 5" } as Readonly<
    Record<string, string>
  >,
  before: (word: string): string => `変更前：${word}`,
  failed: "理由の文章を読み込めなかった。画面を開き直す。",
};
export type WhyWords = typeof ja;

const en: WhyWords = {
  item: (no) => `Item ${no}`,
  backToItem: "Back to the whole item",
  topics: "Topics",
  noTopics: "This item has no topics.",
  asks: "Questions about this item",
  evidence: "Gates of the evidence",
  facts: "What it rests on",
  factsNote:
    "How much a statement weighs depends on who made it. An explanation or an opinion is not a decision of the council.",
  assumed: "The wording of this item is assumed, not established.",
  review: "Review",
  reviews: {
    proposed: "Proposed; nobody has reviewed it yet.",
    "self-review": (readers, on) =>
      `Self-review${readers === "" ? "" : ` (read as ${readers})`}, ${on}; not an external review.`,
    external: (by, on) => `External review${by === "" ? "" : ` by ${by}`}, ${on}.`,
  },
  readers: {
    examiner: "a bank's examiner",
    "soc2-auditor": "a SOC 2 auditor",
    "isms-lead-auditor": "an ISMS lead auditor",
  },
  reviewNote: (text) => `Note of the review: ${text}`,
  disagreement: (reader, text) => `Disagreement (${reader}): ${text}`,
  identifiers: (framework, ids) => `Related identifiers (${framework}): ${ids}`,
  frameworks: { "nist-csf-2.0": "NIST CSF 2.0", "nist-sp800-53-r5": "NIST SP 800-53 Rev. 5" },
  before: (word) => `before: ${word}`,
  failed: "The texts could not be loaded. Open the page again.",
};

export const whyWords = { ja, en } as const satisfies Record<Language, WhyWords>;
