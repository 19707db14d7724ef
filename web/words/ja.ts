import type { Language } from "../app/types.ts";

/** 画面の枠の言葉。英語の表はこの形に従う。 */
export const ja = {
  lang: "ja" as Language,
  title: "certmap",
  subtitle: "API接続チェックリストと根拠資料の対応",
  views: {
    coverage: "確認結果",
    flow: "対応の流れ",
    whatif: "条件を変える",
    time: "時間の経過",
    asks: "確認依頼",
    form: "入力",
  },
};
