import type { AnswersWords } from "./words.ts";

export const ja = {
  taken: (answers, rows) => `${rows} 行のうち、受け入れられた回答 ${answers} 件を記録する。`,
  already: (count) => `既に記録のある回答 ${count} 件は、重ねて書かない。`,
  empty: (count) => `回答のない行は ${count} 行。`,
  row: (sheet, line, id, why) => `${sheet === null ? "" : `シート「${sheet}」の`}${line} 行目（${id}）：${why}`,
  why: {
    taken: () => "記録する。",
    empty: () => "回答がない。",
    "not-accepted-yet": () => "回答はあるが、可否が書かれていないので、記録しない。",
    declined: () => "受け入れられていないので、記録しない。",
    "no-answer": () => "可とされているが、回答の文がない。回答を書く。",
    "no-bank": () => "受け入れた金融機関の名がない。「確認した金融機関」に書く。",
    "no-date": () => "受け入れた日がない。「確認日」に書く。",
    "bad-date": (written) => `確認日「${written}」を日付として読めない。2026-05-20 のように書く。`,
    "accepted-unclear": (written) => `可否「${written}」が分からない。可又は否と書く。`,
    "about-evidence": () =>
      "根拠資料についての回答は、根拠資料の事実として接続先のファイルに書く。回答としては記録しない。",
    "about-bank": () => "金融機関の側で行うことであり、接続先の回答ではない。",
    "unknown-checklist": (written) => `チェックリスト「${written}」がない。自前のものは --checklist で示す。`,
    "unknown-item": (written) => `通番「${written}」がチェックリストにない。`,
    "unknown-topic": (written) => `確認観点「${written}」は、その通番にない。`,
  },
  nothing: "記録する回答がない。何も書いていない。",
} as const satisfies AnswersWords;
