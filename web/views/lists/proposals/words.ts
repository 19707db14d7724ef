import type { Language } from "../../../app/types.ts";
import type { Unconfirmed } from "../../../edit/proposals.ts";

type From = NonNullable<Unconfirmed["proposed"]["topics"]>[number]["from"][number];

const ja = {
  title: (title: string): string => `使用中のチェックリスト「${title}」`,
  left: (left: number, all: number): string => `全${all}項目のうち${left}項目は、確認観点等の案が未確認である。`,
  lead: "案は判定に使わない。項目の本文と観点の質問を見比べ、その項目が尋ねている観点だけを選んで確定する。確定はいつでも元に戻せる。",
  done: "未確認の案はない。",
  keep: "保存しなければ、確定した内容はこのページを閉じるまでしか残らない。",
  no: (no: string): string => `通番${no}`,
  count: (count: number): string => (count === 0 ? "観点の案なし" : `観点の案${count}件`),
  topics: "この項目が尋ねている確認観点",
  near: (score: string, from: string): string => `近さ${score}（手掛かり：${from}）`,
  from: { text: "文言", rules: "関連規定", origin: "元の項目" } satisfies Record<From, string>,
  joint: "、",
  origin: "由来",
  originOf: (list: string, no: string, label: string): string => `「${list}」の通番${no}（${label}）に由来する`,
  originNote: (score: string): string =>
    `近さ${score}。確定すると、証明書や報告書を活用できる項目かどうかも元の項目に従う。`,
  confirm: "選んだものを確定する",
  none: "どれも当たらない",
  confirmed: (no: string, count: number): string => `通番${no}：${count}件を確定しました。`,
  declined: (no: string): string => `通番${no}：案を採りませんでした。`,
  save: "チェックリストをYAMLで保存",
  saved: (name: string): string => `${name}を保存しました。`,
  saveFailed: "保存できませんでした。",
};
export type ProposalsWords = typeof ja;

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const en: ProposalsWords = {
  title: (title) => `The checklist in use: "${title}"`,
  left: (left, all) => `What is proposed is unconfirmed for ${left} of ${plural(all, "item")}.`,
  lead: "Proposals count for nothing. Compare an item's text with the question of each topic, and confirm only the topics that the item asks about. Undo takes it back at any time.",
  done: "No proposal is unconfirmed.",
  keep: "What is confirmed is gone when this page is closed, unless the checklist is saved.",
  no: (no) => `Item ${no}`,
  count: (count) => (count === 0 ? "no topic proposed" : `${plural(count, "topic")} proposed`),
  topics: "Topics that this item asks about",
  near: (score, from) => `nearness ${score}, by ${from}`,
  from: { text: "wording", rules: "related rules", origin: "item of origin" },
  joint: ", ",
  origin: "Origin",
  originOf: (list, no, label) => `It comes from item ${no} (${label}) of "${list}"`,
  originNote: (score) =>
    `Nearness ${score}. If confirmed, whether certificates and reports may serve the item follows from that item, too.`,
  confirm: "Confirm what is chosen",
  none: "None of these",
  confirmed: (no, count) => `Item ${no}: confirmed ${count}.`,
  declined: (no) => `Item ${no}: nothing proposed was taken.`,
  save: "Save the checklist as YAML",
  saved: (name) => `Saved ${name}.`,
  saveFailed: "It could not be saved.",
};

export const proposalsWords = { ja, en } as const satisfies Record<Language, ProposalsWords>;
