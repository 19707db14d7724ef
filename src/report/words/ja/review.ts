import type { Relation } from "../../../schema/link.ts";
import type { Language, readers } from "../../../schema/text.ts";

type Basic = "equal" | "superset" | "subset" | "overlap" | "apart";
type State = "proposed" | "self-review" | "external";
type Reader = (typeof readers)[number];

/** 対応付けの査読。英語の表はこの形に従う。 */
export const review = {
  listTitle: "外部の査読を待つ対応付け",
  counts: (all: number, proposed: number, self: number, external: number): string =>
    `対応付け${all}件のうち、提案のまま${proposed}件、自己査読済み・外部査読なし${self}件、外部査読済み${external}件。`,
  order:
    "判定への影響の大きい順に並べる。観点の全体に及ぶものが先で、その中では、懸かっている確認項目の多いものが先である。",
  how: "certmap review に対応付け又は確認観点のIDを付けると、賛否の材料をすべて示す。",
  link: "対応付け",
  state: "査読",
  disagreements: "異論",
  relation: "関係",
  items: "確認項目",
  states: {
    proposed: "提案",
    "self-review": "自己査読済み・外部査読なし",
    external: "外部査読済み",
  } satisfies Record<State, string>,
  title: (link: string): string => `対応付け ${link} の査読`,
  topic: "確認観点",
  ask: "問い",
  how2: "宣言にとどまるときの問い",
  requirements: "要求事項",
  noRequirements: "なし（調べたが、対応するものが見当たらない）",
  definition: "関係の定義",
  definitions: {
    "equal-to": "要求事項と観点が、同じことを同じ意味で述べている。",
    "equivalent-to": "書き方は異なるが、一方を行えば他方を行ったことになる。",
    "superset-of": "要求事項を行えば、観点が問うことをすべて行ったことになり、それ以上のことも行っている。",
    "subset-of": "要求事項は観点が問うことの一部をもたらし、観点の外には出ない。",
    "intersects-with": "共通する部分があり、どちらにも他方にない部分がある。",
    "no-relationship": "観点を支える要求事項を探したが、見当たらなかった。",
  } satisfies Record<Relation, string>,
  digest: "判断に記す要約値",
  identifiers: "他の枠組みの識別子",
  speaksFor: "支える材料",
  speaksAgainst: "疑う材料",
  alternatives: "同じ規格による代わりの対応付け",
  elsewhere: "他の規格による対応付け",
  shared: "同じ要求事項を要する他の観点",
  derived: "旧版について導かれるもの",
  none: "なし",
  implied: "他の対応付けから導かれること",
  impliedNothing: "他の対応付けからは何も定まらない。",
  impliedFits: (what: string): string => `${what}のいずれかであり、この対応付けの関係と両立する。`,
  impliedClash: (what: string): string => `${what}でしかあり得ず、この対応付けの関係と両立しない。`,
  because: "よりどころ",
  sets: {
    equal: "同じ範囲",
    superset: "要求事項が観点を包含",
    subset: "要求事項が観点の一部",
    overlap: "一部で重なる",
    apart: "共通部分なし",
  } satisfies Record<Basic, string>,
  or: "、",
  reviewed: "査読の記録",
  reviewNote: "指摘と答え",
  readers: {
    examiner: "金融機関の検査担当者として",
    "soc2-auditor": "SOC 2の監査人として",
    "isms-lead-auditor": "ISMSの主任審査員として",
  } satisfies Record<Reader, string>,
  asReader: (reader: string): string => `${reader}読んだ`,
  objection: (reader: string, text: string): string => `${reader}の異論：${text}`,
  ifRejected: "この対応付けを用いないとした場合",
  ifRejectedNote: (samples: number, asOf: string, policy: string): string =>
    `見本の接続先${samples}件を、${asOf} 時点、判断方針 ${policy} で判定し直した。`,
  unaffected: "見本の接続先の判定は変わらない。",
  affected: (items: string, topics: string): string => [items, topics].filter((part) => part !== "").join("、"),
  itemChange: (no: string, from: string, to: string): string => `通番${no}が${from}から${to}`,
  topicChange: (topic: string, from: string, to: string): string => `観点 ${topic} が${from}から${to}`,
  connectors: (count: number): string => `${count}社`,
  record: "判断を記録するには",
  recordHow: (link: string): string =>
    `certmap review ${link} --verdict accept|reject|change --by 氏名 --reason 理由 -o overlay.yaml（change には --relation、一部にとどまる関係には --remainder も要る）。判定には --overlay overlay.yaml を付ける。`,
  recorded: (link: string, verdict: string, path: string): string =>
    `${link} の判断（${verdict}）を ${path} に記録した。`,
  overlayTitle: (by: string): string => `${by}の判断`,
  lang: "ja" as Language,
};
export type ReviewWords = typeof review;
