import type { AupSheetWords } from "./words.ts";

export const jaSheets = {
  sheets: { results: "手続と結果", report: "報告書", matrix: "対応表", banks: "金融機関別" },
  resultsNotes: [
    "色の付いた欄に記入し、certmap import aup で取り込む。結果は三つのいずれかを選ぶ。手続ID、行及び見出しは変えない。",
    "件数を取り決めた手続には、実施した件数を記す。母集団が取り決めた件数に満たず全件を実施したときは、母集団の件数も記す。",
    "実施結果には、件数、日付、例外の一件ごとの内容を事実として記す。判断を要する語は用いない。",
  ],
  reportNotes: ["実施結果報告書について記入する。書かれていないことは不明として扱われ、報告書は判定に用いられない。"],
  factNotes: {
    id: "接続先のファイルの中での名前。他の根拠資料と異なるものとする",
    practitioner: "業務実施者の名称",
    date: "YYYY-MM-DD",
    periodFrom: "YYYY-MM-DD。対象期間がなければ空とする",
    periodTo: "YYYY-MM-DD。対象期間がなければ空とする",
    users: "報告書に利用者として記載された金融機関。一行に一つ",
    scope: "報告書に記載された対象の文言",
    apiService: "はい、いいえ、不明のいずれか。案の対象から「はい」としてあるときも、報告書に照らして確かめる",
  },
  matrixNotes: ["取込みの際に、行の欠けがないかを確かめるために用いる。変更しない。"],
  banksNotes: ["金融機関ごとに要する手続と、その理由。"],
  need: "要するもの",
  needs: (count) => `${count}件`,
  summary: (procedures, topics, items) => `手続${procedures}件、確認観点${topics}件、確認項目${items}件。`,
  readBack: (file, clean, exceptions, left) =>
    `${file} の読取結果：例外なし${clean}件、例外あり${exceptions}件、実施せず${left}件。`,
  beyondCount: (bank, topics) => `${bank}：手続では覆えない確認観点が${topics}件ある。`,
  agreementSaves: (bank, evidence, procedures) =>
    `${bank}：「${evidence}」の追加の利用者として合意すれば、手続${procedures}件が不要となる。`,
  whyProcedure: { missing: "未実施", reduced: "以前の実施は下限に満たない", exception: "例外の再実施" },
} satisfies AupSheetWords as AupSheetWords;
