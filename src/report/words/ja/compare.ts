/** 二つの判定の比較。英語の表はこの形に従う。 */
export const compare = {
  title: "API接続チェックリストに対する確認結果の比較",
  term: "前提",
  left: "比較元",
  right: "比較先",
  same: "同じ",
  direction: "改善、後退は、比較元から比較先への変化をいう。",
  otherDataset:
    "対応付けデータが比較元と比較先で異なるため、変化には接続先の変化でないものが含まれ得る（対応付けの変更は、データの版の変更履歴で確かめる）。",
  otherChecklist: "チェックリストが異なるため、項目は、観点が重なるものどうしを対応させた。",
  policyOf: (side: string, choices: string): string => `${side}の${choices}`,

  // 変化
  changes: {
    better: "改善",
    worse: "後退",
    same: "変化なし",
    other: "担い手の変更",
    "only-left": "比較元のみ",
    "only-right": "比較先のみ",
  },
  inside: "判定は同じで内訳に変化",
  grounds: "根拠の変化",
  insideTopic: "判定は同じで根拠に変化",

  // 要約
  summaryUsable: (items: number, counts: string): string => `活用例に挙がる${items}項目のうち、${counts}。`,
  summaryAll: (items: number, counts: string): string => `${items}項目の全体では、${counts}。`,
  counted: (count: number, word: string): string => `${word}${count}件`,
  sameCounted: (count: number, inside: number): string =>
    `判定の変わらないもの${count}件${inside > 0 ? `（うち内訳に変化のあるもの${inside}件）` : ""}`,
  statusOf: (side: string, counts: string): string => `${side}は、${counts}。`,
  askCounts: (gone: number, come: number, changed: number): string =>
    gone + come + changed === 0
      ? "確認依頼に変化はない。"
      : `確認依頼は、なくなったもの${gone}件、新たに生じたもの${come}件、問いの変わったもの${changed}件。`,
  nothing: "判定、根拠資料、確認依頼のいずれにも変化はない。",

  // 項目
  items: "項目別の変化",
  itemsCaption: "変化のあった項目",
  change: "変化",
  topicsChanged: (counts: string): string => `観点：${counts}`,
  movedNo: (left: string, right: string): string => `${left}（比較先では${right}）`,
  unchanged: (items: string, status: string): string => `${status}のまま：${items}`,
  details: "変化のあった項目の内訳",
  topics: (change: string, labels: string): string => `${change}：${labels}`,
  because: (status: string, reasons: string): string => (reasons === "" ? status : `${status}、理由は${reasons}`),
  noGrade: "根拠なし",
  standing: (status: string, grade: string): string => `${status}、${grade}`,
  capOf: (label: string, evidence: string, subject: string): string => `${label}（${evidence}の${subject}）`,
  quoted: (label: string): string => `「${label}」`,
  ofItem: (side: string, reasons: string): string => `${side}では、項目としての理由は${reasons}`,
  serves: (ranges: string, _single: boolean): string => `通番${ranges}`,

  // 根拠資料
  evidence: "根拠資料の変化",
  evidenceChanges: {
    "became-usable": "用いられるようになった",
    "became-unusable": "用いられなくなった",
    changed: "内容に変化",
    same: "変化なし",
    added: "追加",
    removed: "提示なし",
  },
  evidenceSame: (names: string): string => `変化なし：${names}`,
  noted: (labels: string): string => `参考：${labels}`,

  // 確認依頼
  gone: "なくなった確認依頼",
  come: "新たに生じた確認依頼",
  changed: "問いの変わった確認依頼",
  settled: "回答済のため",
  lapsed: "回答の期限が過ぎたため",

  // 留意事項
  caveatsGone: "比較元だけに当たる留意事項",
  caveatsNew: "比較先だけに当たる留意事項",
};
export type CompareWords = typeof compare;
