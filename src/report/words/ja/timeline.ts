import type { RemedyCode } from "../../../engine/timeline-remedies.ts";

/** 判定の推移。英語の表はこの形に従う。 */
export const timeline = {
  title: "API接続チェックリストに対する判定の推移",
  period: "期間",
  periodText: (from: string, to: string, months: number): string => `${from}～${to}（${months}か月）`,
  premise:
    "今ある根拠資料と回答だけを前提とし、更新や追加は見込んでいない。方針と対応付けも変わらないものとする。日付は、その日から変わることを示す。",

  // 要約
  first: (date: string): string => `判定が初めて変わるのは${date}である。`,
  firstGrade: (date: string): string => `期間中に判定は変わらないが、${date}から根拠の強さが変わる観点がある。`,
  never: "期間中に判定の変わる日はない。",
  ofUsable: (items: number, from: string, atStart: string, to: string, atEnd: string): string =>
    `活用例に挙がる${items}項目は、${from}の時点で${atStart}、${to}の時点で${atEnd}。`,
  ofAll: (items: number, from: string, atStart: string, to: string, atEnd: string): string =>
    `チェックリスト全体の${items}項目は、${from}の時点で${atStart}、${to}の時点で${atEnd}。`,

  // 根拠資料
  evidence: "根拠資料の期間",
  days: "期間と使い道",
  until: (date: string): string => `～${date}`,
  from: (date: string): string => `${date}～`,
  between: (from: string, to: string): string => `${from}～${to}`,
  whole: "期間を通じて",
  bridged: (date: string): string => `${date}からはブリッジレターによる`,

  // 日付ごとの変化
  changes: "日付ごとの変化",
  changesCaption: "変化のある日",
  date: "日付",
  what: "何が変わるか",
  effect: "判定への影響",
  before: "前日までにできること",
  noChange: "期間中に変化はない。",
  evidenceChanges: {
    "became-usable": "用いられるようになる",
    "became-unusable": "用いられなくなる",
    changed: "用いられないことは同じで、理由が変わる",
  },
  nowUsable: (gone: string): string => `用いられるようになる（${gone}の解消）`,
  noteBegins: (label: string): string => `「${label}」に当たるようになる`,
  noteEnds: (label: string): string => `「${label}」に当たらなくなる`,
  answerOf: (no: string, bank: string, topics: string): string =>
    `通番${no}の回答（${bank}が受入れ）${topics === "" ? "" : `：${topics}`}`,
  answerName: (no: string): string => `通番${no}の回答`,
  answerBegins: "改めて尋ねない",
  answerEnds: "受入れから期間が過ぎ、改めて尋ねることになる",
  turn: (items: string, from: string, arrow: string, to: string): string => `通番${items}：${from} ${arrow} ${to}`,
  inside: (items: string, topics: number): string =>
    `通番${items}：判定は同じで、観点${topics}件の判定又は根拠の強さが変わる`,
  noEffect: "判定は変わらない",
  newlySettled: (count: number): string => `受け入れた回答によって尋ねずに済む観点が${count}件増える`,
  because: (causes: string): string => `（${causes}による）`,
  remedies: {
    "renewed-certificate": () => "更新後の認証書（有効期限の分かるもの）があれば、適用宣言書とあわせて提示を受ける。",
    transition: () => "2022年版の規格に移行していれば、移行後の認証書と適用宣言書の提示を受ける。",
    "bridge-letter": (until) =>
      `ブリッジレターがあれば${until === "" ? "" : `、最長で${until}まで`}用いられる（経営者の書面であり、監査人の保証はない）。`,
    "gap-letter": () => "期末後に統制の重要な変更がないことを、ブリッジレター等で確かめる（判定には影響しない）。",
    "next-report": () => "より新しい期間又は日付を対象とする保証報告書が発行されていれば、提示を受ける。",
    "next-procedures": () =>
      "より新しい期間を対象とし、この金融機関が利用者である合意された手続報告書があれば、提示を受ける。",
    "answer-again": () => "同じ問いに改めて回答を求め、受け入れるかを決める。",
  } as Readonly<Record<RemedyCode, (until: string) => string>>,

  // 項目ごとの推移
  items: "項目ごとの推移",
  itemsCaption: "項目ごとの判定の推移",
  course: "推移",
  unchanged: (status: string, ranges: string): string => `期間を通じて${status}：${ranges}`,
  still: (status: string): string => `${status}（期間を通じて）`,

  // 図
  dashed: "破線の枠は、項目文が想定であることを示す。",
  numbered: (date: string, causes: string): string => `${date}　${causes}`,
  legend: "凡例",
  usableBar: "用いられる期間",
  bridgedBar: "ブリッジレターによる期間",
  unusableBar: "用いられない期間",
  changeMark: "変化のある日",
  describe: (evidence: number, items: number, changes: number): string =>
    `根拠資料${evidence}件の用いられる期間と、確認項目${items}件の判定の推移を、月の目盛りに沿って示す。変化のある日は${changes}日である。`,
  notMandatory: "第三者認証や報告書の取得は、どの項目でも必須ではない。採否は金融機関が決める。",
};
export type TimelineWords = typeof timeline;
