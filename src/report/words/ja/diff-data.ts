import type { DataPart, EntryChange } from "../../../dataset/diff.ts";

/** 対応付けデータの二つの版の違い。英語の表はこの形に従う。 */
export const diffData = {
  title: "対応付けデータの変更",
  old: "旧",
  new: "新",
  same: "二つのデータセットに違いはない。",
  summary: (part: string, added: number, removed: number, changed: number): string =>
    `${part}：追加${added}件、削除${removed}件、変更${changed}件`,
  besideOnly: (count: number): string => `このほか${count}件は、査読・出典・識別子だけが変わり、判定に関わらない。`,
  parts: {
    topics: "確認観点",
    links: "対応付け",
    procedures: "手続",
    checklists: "チェックリスト",
    items: "確認項目",
    policies: "判断方針",
    unneeded: "対応付けの要らない要求事項",
    standards: "規格・規準",
    requirements: "要求事項",
  } satisfies Record<DataPart, string>,
  changes: { added: "追加", removed: "削除", changed: "変更", renamed: "改名" } satisfies Record<
    EntryChange["change"],
    string
  >,
  renamedFrom: (id: string, from: string): string => `${id}（旧 ${from}）`,
  field: (field: string, before: string, after: string): string => `${field}：${before} から ${after} へ`,
  absent: "なし",
  answers: "変わる判定",
  answersNote: (connector: string, asOf: string, policy: string): string =>
    `${connector} を ${asOf} 時点、判断方針 ${policy} で、両方のデータセットにより判定した。`,
  noAnswer: "この接続先の判定は変わらない。",
  item: (no: string, from: string, to: string): string => `通番${no}：${from}から${to}`,
  topic: (topic: string, from: string, to: string): string => `観点 ${topic}：${from}から${to}`,
  because: (ids: string): string => `原因となった変更：${ids}`,
  unexplained: "この観点そのものに変更はない（判断方針、チェックリスト等の変更による）。",
};
export type DiffDataWords = typeof diffData;
