import type { Language } from "../../app/types.ts";

const ja = {
  label: "要約",
  settling: (questions: number, items: number): string =>
    `根拠資料についての確認依頼のうち最初の${questions}件が望ましい形で決まれば、さらに${items}項目がカバー見込みとなる。`,
  settlingTopics: (questions: number, topics: number): string =>
    `根拠資料についての確認依頼のうち最初の${questions}件が望ましい形で決まれば、項目の数は変わらないが、さらに${topics}件の観点がカバー見込みとなる。`,
  toAsks: "確認依頼を見る",
  settled: (count: number): string =>
    `これとは別に、この金融機関が受け入れた回答が${count}件ある（判定には数えない）。`,
  changed: (better: number, worse: number, other: number): string => {
    const parts = [
      better > 0 ? `${better}項目が改善` : "",
      worse > 0 ? `${worse}項目が低下` : "",
      other > 0 ? `${other}項目がそれ以外の変化` : "",
    ].filter((part) => part !== "");
    return parts.length === 0
      ? "開いた時の内容から変えている。項目の判定は変わらない。"
      : `開いた時の内容から変えている。${parts.join("、")}した。`;
  },
};
export type SummaryWords = typeof ja;

const s = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const en: SummaryWords = {
  label: "Summary",
  settling: (questions, items) =>
    `Settling the first ${questions === 1 ? "question" : `${questions} questions`} about the evidence well would cover ${s(items, "more item")}.`,
  settlingTopics: (questions, topics) =>
    `Settling the first ${questions === 1 ? "question" : `${questions} questions`} about the evidence well would cover no further item, but ${topics} more topic${topics === 1 ? "" : "s"}.`,
  toAsks: "See the questions",
  settled: (count) => `Apart from that, this bank has accepted ${s(count, "answer")}, not counted in the statuses.`,
  changed: (better, worse, other) => {
    const parts = [
      better > 0 ? `${s(better, "item")} better` : "",
      worse > 0 ? `${s(worse, "item")} worse` : "",
      other > 0 ? `${s(other, "item")} changed otherwise` : "",
    ].filter((part) => part !== "");
    return `Facts differ from the file as opened: ${parts.length === 0 ? "no item's status changes" : parts.join(", ")}.`;
  },
};

export const summaryWords = { ja, en } as const satisfies Record<Language, SummaryWords>;
