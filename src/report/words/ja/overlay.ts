import type { Role, VerdictKind } from "../../../schema/overlay.ts";

/** 対応付けについての自らの判断（上書き）。英語の表はこの形に従う。 */
export const overlay = {
  label: "対応付けの上書き",
  applied: (title: string, by: string, count: number): string => `${title}（${by}、対応付け${count}件）`,
  unknown: (name: string): string => `${name}（内容は手元にない）`,
  heading: "上書きされた対応付け",
  note: "対応付けの一部は、certmap の案ではなく、次の者の判断による。判断した者がその内容に責任を負う。",
  caption: "対応付けごとの判断と理由",
  link: "対応付け",
  verdict: "判断",
  relation: "関係",
  by: "判断者",
  reason: "理由",
  verdicts: { accept: "採用", reject: "不採用", change: "変更" } satisfies Record<VerdictKind, string>,
  roles: {
    bank: "金融機関",
    group: "企業グループ",
    auditor: "監査人",
    expert: "専門家",
    connector: "API接続先",
  } satisfies Record<Role, string>,
  /** 外部の査読とは数えない。 */
  ownWord: "API接続先自身の判断であり、外部の査読ではない",
  became: (was: string, now: string): string => (was === now ? now : `${now}（上書き前：${was}）`),
  rejected: "用いない",
  person: (by: string, organisation: string, role: string, on: string): string =>
    by === organisation ? `${by}（${role}、${on}）` : `${organisation}（${role}）${by}、${on}`,
  said: (verdict: string, person: string, reason: string): string => `${verdict}（${person}）：${reason}`,
  lookedAt: (standard: string, link: string): string => `${standard}（${link}）：上書きにより用いない`,
  was: (relation: string): string => `上書き前の関係は「${relation}」`,
};
export type OverlayWords = typeof overlay;
