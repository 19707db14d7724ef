import type { Language } from "../../app/types.ts";

const ja = {
  facts: "事実を変える",
  factsNote: "変えた内容はこの画面の中だけのもので、開いたファイルは変わらない。",
  explain: "説明を表示する",
  presets: "次のことが確認できたら",
  presetsNote: "一つの事実だけが良い方に決まったと仮定して判定し直す。組み合わせることもできる。",
  presetsNone: "根拠資料について、一つの確認で改善するものはない。",
  preset: (evidence: string, label: string): string => `${evidence}：${label}`,
  unlocks: (text: string): string => `改善：${text}`,
  unlocksNothing: "これだけでは判定は変わらない。",
  settled: "解消したと仮定中",
  add: "根拠資料を加える",
  evidence: "根拠資料",
  evidenceNone: "根拠資料はない。",
  about: "API接続先・個別回答",

  effect: "変更の影響",
  nothing:
    "まだ何も変えていない。事実や条件（金融機関、判断方針、基準日など）を変えると、開いた時の判定との違いがここに出る。",
  same: "変更はあるが、判定はどの項目でも変わらない。",
  before: "変更前",
  after: "変更後",
  measure: "判定",
  usable: (count: number): string => `活用例の${count}項目`,
  all: (count: number): string => `全${count}項目`,
  changedItems: (better: number, worse: number, other: number): string =>
    [
      better > 0 ? `改善${better}項目` : "",
      worse > 0 ? `低下${worse}項目` : "",
      other > 0 ? `ほかの変化${other}項目` : "",
    ]
      .filter(Boolean)
      .join("、"),
  better: "改善",
  worse: "低下",
  other: "変化",
  to: "から",
  why: "理由",
  topics: (better: number, worse: number): string =>
    [better > 0 ? `改善した観点${better}件` : "", worse > 0 ? `低下した観点${worse}件` : ""].filter(Boolean).join("、"),
  inside: "判定は同じで、確認観点だけが変わる項目",
  insideItem: (no: string, text: string): string => `通番${no}：${text}`,
  grounds: "根拠の強さ又は理由が変わる",
  asks: (gone: number, come: number): string => `確認依頼：なくなるもの${gone}件、増えるもの${come}件`,
  otherLists: "チェックリストが異なるため、項目は確認観点で対応付けて比べている。",
  edits: (count: number): string => `変えた事実（${count}件）`,
  edit: (label: string, before: string, after: string): string => `${label}：${before} → ${after}`,
  added: (kind: string, id: string): string => `加えた資料：${kind}（${id}）`,
  removed: (kind: string, id: string): string => `取り除いた資料：${kind}（${id}）`,
  back: "戻す",
  terms: { bank: "金融機関", checklist: "チェックリスト", policy: "判断方針", asOf: "基準日" },
  noBank: "指定なし",
  undo: "元に戻す",
  redo: "やり直す",
  reset: "すべて開いた時に戻す",
};
export type WhatIfWords = typeof ja;

const en: WhatIfWords = {
  facts: "Change facts",
  factsNote: "What you change stays on this page; the file that was opened is not touched.",
  explain: "Show explanations",
  presets: "What if this were settled",
  presetsNote: "Evaluates again as if this one fact had turned out well. They can be combined.",
  presetsNone: "There is nothing about the evidence that one answer would improve.",
  preset: (evidence, label) => `${evidence}: ${label}`,
  unlocks: (text) => `Improves: ${text}`,
  unlocksNothing: "By itself this changes no status.",
  settled: "supposed settled",
  add: "Add evidence",
  evidence: "Evidence",
  evidenceNone: "There is no evidence.",
  about: "Connector and accepted answers",

  effect: "What changes",
  nothing:
    "Nothing has been changed yet. Change a fact here, or the bank, policy or day above, and what differs from the file as opened is shown here.",
  same: "Facts were changed, but no item's status is another.",
  before: "Before",
  after: "After",
  measure: "Status",
  usable: (count) => `${count} usable items`,
  all: (count) => `all ${count} items`,
  changedItems: (better, worse, other) =>
    [
      better > 0 ? `${better} better` : "",
      worse > 0 ? `${worse} worse` : "",
      other > 0 ? `${other} otherwise changed` : "",
    ]
      .filter(Boolean)
      .join(", "),
  better: "better",
  worse: "worse",
  other: "changed",
  to: "to",
  why: "Why",
  topics: (better, worse) =>
    [
      better > 0 ? `${better} ${better === 1 ? "topic" : "topics"} better` : "",
      worse > 0 ? `${worse} ${worse === 1 ? "topic" : "topics"} worse` : "",
    ]
      .filter(Boolean)
      .join(", "),
  inside: "Same status, but changes inside",
  insideItem: (no, text) => `Item ${no}: ${text}`,
  grounds: "grades or reasons differ",
  asks: (gone, come) => `Questions: ${gone} gone, ${come} new`,
  otherLists: "The checklists differ: items are compared by the topics that they ask about.",
  edits: (count) => `Facts changed (${count})`,
  edit: (label, before, after) => `${label}: ${before} → ${after}`,
  added: (kind, id) => `added: ${kind} (${id})`,
  removed: (kind, id) => `removed: ${kind} (${id})`,
  back: "Back",
  terms: { bank: "Bank", checklist: "Checklist", policy: "Policy", asOf: "Day of assessment" },
  noBank: "none named",
  undo: "Undo",
  redo: "Redo",
  reset: "Put everything back as opened",
};

export const whatIfWords = { ja, en } as const satisfies Record<Language, WhatIfWords>;
