import type { Language } from "../../app/types.ts";
import type { Group } from "../../edit/groups.ts";

const ja = {
  steps: "入力の段階",
  connector: "接続先",
  connectorIntro: "どの会社の、どのサービスかを入力する。分からないことは空けておく。",
  add: "根拠資料を加える",
  addIntro:
    "接続先が持つ認証や報告書を、一つずつ加える。加えた資料の事実は、はじめはすべて不明とする。第三者認証や報告書を持つことは必須ではない。",
  answers: "個別回答",
  answersIntro: "以前に個別に回答し、金融機関が受け入れたものがあれば入力する。カバー見込みには数えない。",
  finish: "確かめて保存",
  finishIntro:
    "入力した内容の判定は「今の判定」にある。YAMLとして保存すれば、あとで開いて続けられ、コマンドでも使える。",
  save: "保存する",
  toCoverage: "確認結果を見る",
  next: "次へ",
  previous: "前へ",
  fromNothing: "はじめから入力する",
  confirmTitle: "はじめから入力しますか",
  confirm: "今開いている内容は閉じられる。残したいときは、先に保存する。",
  confirmYes: "閉じてはじめる",
  cancel: "やめる",
  unnamed: "（名称未入力）",
  unknownCount: (count: number): string => (count === 0 ? "不明なし" : `不明${count}件`),
  groups: {
    paper: "資料の種類",
    time: "状態と時期",
    scope: "対象範囲",
    content: "内容",
    soa: "適用宣言書",
    others: "ほかの会社と約束",
    record: "記録",
  } satisfies Record<Group, string>,
  unknownsLeft: "まだ不明なこと",
  unknownsNone: "判定に関わる事実で、不明なものはない。",
  result: "今の判定",
  papers: "根拠資料",
  papersNone: "根拠資料はまだない。",
  items: "項目",
  nextAsks: "分かると判定が進むこと",
};
export type FormWords = typeof ja;

const en: FormWords = {
  steps: "Steps",
  connector: "Connector",
  connectorIntro: "Which company, and which service. Leave open what you do not know.",
  add: "Add evidence",
  addIntro:
    "Add the certificates and reports that the connector holds, one by one. Every fact of what is added is unknown at first. None of them is mandatory.",
  answers: "Accepted answers",
  answersIntro: "What was answered individually and accepted by a bank, if anything. Never counted as covered.",
  finish: "Check and save",
  finishIntro:
    "The answer for what you entered stands under “The answer now”. Saved as YAML it can be opened again, and used by the commands.",
  save: "Save",
  toCoverage: "See the coverage",
  next: "Next",
  previous: "Previous",
  fromNothing: "Begin from nothing",
  confirmTitle: "Begin from nothing?",
  confirm: "What is open will be closed. Save it first if you want to keep it.",
  confirmYes: "Close it and begin",
  cancel: "Cancel",
  unnamed: "(no name yet)",
  unknownCount: (count) => (count === 0 ? "nothing unknown" : `${count} unknown`),
  groups: {
    paper: "Kind of paper",
    time: "Status and dates",
    scope: "Scope",
    content: "What it says",
    soa: "Statement of applicability",
    others: "Other companies and commitments",
    record: "For the record",
  },
  unknownsLeft: "Still unknown",
  unknownsNone: "No fact that decides anything is unknown.",
  result: "The answer now",
  papers: "Evidence",
  papersNone: "There is no evidence yet.",
  items: "Items",
  nextAsks: "What would help to know next",
};

export const formWords = { ja, en } as const satisfies Record<Language, FormWords>;
