import type { Language } from "../../app/types.ts";

const ja = {
  caption: "項目ごとの判定。行を開くと確認観点ごとの判定と、資料の種類ごとの内訳が出る。",
  shown: "表示する項目",
  usable: (count: number): string => `活用例の${count}項目`,
  all: (count: number): string => `全${count}項目`,
  expandAll: "観点をすべて開く",
  collapseAll: "観点をすべて閉じる",
  expand: (no: string): string => `通番${no}の確認観点`,
  why: "理由を見る",
  columns: { no: "通番", item: "項目・確認観点", combined: "判定（総合）" },
  kinds: { "isms-certificate": "ISMS", "soc2-report": "SOC 2", "aup-report": "AUP" },
  kindsLong: { "isms-certificate": "第三者認証", "soc2-report": "保証報告書", "aup-report": "合意された手続" },
  potential: (word: string): string => `見通し：${word}`,
  potentialNote: "不明な点がすべて良い方に決まった場合の判定",
  was: (word: string): string => `変更前：${word}`,
  changed: (better: number, worse: number): string =>
    [better > 0 ? `改善した観点${better}件` : "", worse > 0 ? `低下した観点${worse}件` : ""].filter(Boolean).join("、"),
  better: "改善",
  worse: "低下",
  answered: (count: number): string => `回答済${count}件`,
  answeredNote: (bank: string, on: string): string => `${bank}が${on}に受け入れた回答。判定には数えない。`,
  assumed: "項目文は想定",
  /** 狭い欄で。判定に添える。 */
  coveredAssumedShort: "カバー見込み（想定）",
  usableTag: "活用例",
  strip: (covered: number, narrowed: number, confirm: number, none: number): string =>
    `観点：カバー見込み${covered}、一部要確認${narrowed}、要確認${confirm}${none > 0 ? `、該当なし${none}` : ""}`,
  nothing: {
    "no-evidence": "資料なし",
    unusable: "用いられる資料なし",
    "no-link": "対応付けなし",
    "no-relationship": "該当する要求なし",
    "not-performed": "手続の実施なし",
  },
  legend: "記号",
  legendNothing: "資料、対応又は手続がない",
  legendKinds: "種類別の欄は、その種類の資料だけで見た判定である。",
  evidence: "根拠資料",
  evidenceNone: "根拠資料は示されていない。",
  caveats: "留意事項",
  noItems: "表示する項目がない。",
};
export type CoverageWords = typeof ja;

const en: CoverageWords = {
  caption: "The status of each item. Open a row for its topics and for what each kind of evidence gives.",
  shown: "Items shown",
  usable: (count) => `The ${count} usable items`,
  all: (count) => `All ${count} items`,
  expandAll: "Open all topics",
  collapseAll: "Close all topics",
  expand: (no) => `Topics of item ${no}`,
  why: "See why",
  columns: { no: "No.", item: "Item and topics", combined: "Status (combined)" },
  kinds: { "isms-certificate": "ISMS", "soc2-report": "SOC 2", "aup-report": "AUP" },
  kindsLong: {
    "isms-certificate": "certificate",
    "soc2-report": "assurance report",
    "aup-report": "agreed procedures",
  },
  potential: (word) => `could be: ${word}`,
  potentialNote: "if every unknown turned out well",
  was: (word) => `before: ${word}`,
  changed: (better, worse) =>
    [
      better > 0 ? `${better} topic${better === 1 ? "" : "s"} better` : "",
      worse > 0 ? `${worse} topic${worse === 1 ? "" : "s"} worse` : "",
    ]
      .filter(Boolean)
      .join(", "),
  better: "better",
  worse: "worse",
  answered: (count) => `${count} answered`,
  answeredNote: (bank, on) => `Accepted by ${bank} on ${on}; not counted in the status.`,
  assumed: "item wording assumed",
  coveredAssumedShort: "plausibly covered (assumed)",
  usableTag: "usable",
  strip: (covered, narrowed, confirm, none) =>
    `topics: ${covered} plausibly covered, ${narrowed} narrowed, ${confirm} to confirm${none > 0 ? `, ${none} with nothing` : ""}`,
  nothing: {
    "no-evidence": "none held",
    unusable: "none usable",
    "no-link": "no link",
    "no-relationship": "no such requirement",
    "not-performed": "not performed",
  },
  legend: "Signs",
  legendNothing: "no evidence, link or procedure",
  legendKinds: "The columns by kind show what evidence of that kind gives by itself.",
  evidence: "Evidence",
  evidenceNone: "No evidence was given.",
  caveats: "Bear in mind",
  noItems: "There are no items to show.",
};

export const coverageWords = { ja, en } as const satisfies Record<Language, CoverageWords>;
