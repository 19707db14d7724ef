import { plainText } from "../../schema/likeness.ts";

/** What a column of a checklist is for. */
export const roles = [
  "no",
  "section",
  "item",
  "subject",
  "current",
  "issue",
  "plan",
  "rules",
  "clause",
  "notes",
  "origin",
] as const;
export type Role = (typeof roles)[number];

/** Words of headers as `plainText` leaves them: whole ones, and those that settle a longer header. First FISC's own, then variants. */
const headerWords: Readonly<Record<Role, { readonly whole: readonly string[]; readonly within: readonly string[] }>> = {
  no: {
    whole: [
      "通番",
      "no",
      "番号",
      "項番",
      "連番",
      "項目番号",
      "項目no",
      "質問番号",
      "設問番号",
      "id",
      "ref",
      "number",
      "整理番号",
      "管理番号",
      "itemid",
      "refno",
      "serialno",
    ],
    within: ["通番", "itemno", "itemnumber", "questionno"],
  },
  section: {
    whole: [
      "区分",
      "分類",
      "大項目",
      "領域",
      "分野",
      "カテゴリ",
      "カテゴリー",
      "category",
      "section",
      "area",
      "domain",
      "theme",
      "中項目",
      "対象領域",
    ],
    within: [],
  },
  item: {
    whole: [
      ...[
        "確認項目",
        "確認事項",
        "確認内容",
        "チェック項目",
        "点検項目",
        "質問",
        "質問事項",
        "設問",
        "項目",
        "内容",
        "質問項目",
        "小項目",
        "要求事項",
        "確認ポイント",
      ],
      ...[
        "securityobjectives",
        "securityobjective",
        "item",
        "items",
        "checkitem",
        "question",
        "questions",
        "checkpoint",
        "control",
        "controls",
        "requirement",
        "requirements",
      ],
    ],
    within: [
      "確認項目",
      "確認事項",
      "質問内容",
      "チェック項目",
      "securityobjective",
      "checklistitem",
      "確認ポイント",
      "itemtoconfirm",
      "itemstoconfirm",
      "confirmationitem",
      "itemtocheck",
    ],
  },
  subject: {
    whole: [
      "対象者",
      "対象",
      "実施主体",
      "実施者",
      "subjectparty",
      "subject",
      "responsibleparty",
      "担い手",
      "appliesto",
      "responsibility",
      "whoanswers",
    ],
    within: ["対象者", "実施主体"],
  },
  current: {
    whole: [
      "現状",
      "回答",
      "対応状況",
      "実施状況",
      "currentstatus",
      "status",
      "answer",
      "response",
      "currentstate",
      "currentsituation",
      "現在の状況",
      "implementation",
    ],
    within: ["現状", "回答欄", "貴社回答", "ご回答", "対応状況", "currentstatus", "currentstate", "currentsituation"],
  },
  issue: {
    whole: [
      "課題認識",
      "課題",
      "issuestobeaddressed",
      "issues",
      "issue",
      "issuesrecognised",
      "issuesrecognized",
      "gap",
      "gaps",
    ],
    within: ["課題認識", "issuestobe", "issuerecogni", "issuesrecogni", "issuesidentified"],
  },
  plan: {
    whole: [
      "課題への対応計画",
      "対応計画",
      "改善計画",
      "improvementplans",
      "improvementplan",
      "plan",
      "actionplan",
      "plans",
      "remediationplan",
      "planfortheissues",
    ],
    within: ["対応計画", "改善計画", "improvementplan", "actionplan", "remediationplan"],
  },
  rules: {
    whole: [
      "関連規定",
      "関連規程",
      "関連規則",
      "参照規定",
      "参照規程",
      "relatedrules",
      "relatedrule",
      "関連規定等",
      "references",
      "reference",
    ],
    within: ["関連規定", "関連規程"],
  },
  clause: {
    whole: ["関連規定の該当箇所", "該当箇所", "該当条項", "条項", "partofrelatedrules", "clause", "clauses"],
    within: ["該当箇所", "該当条", "partofrelated"],
  },
  notes: {
    whole: [
      "備考",
      "備考欄",
      "注記",
      "コメント",
      "notes",
      "note",
      "remarks",
      "comments",
      "remark",
      "comment",
      "特記事項",
    ],
    within: ["備考", "特記事項"],
  },
  origin: {
    whole: ["元の通番", "元通番", "fisc通番", "fisc番号", "fiscno", "fisc項番", "対応するfisc通番"],
    within: ["fisc通番", "fisc番号", "fiscno", "fisc項番", "元の通番"],
  },
};

const wholes = new Map(roles.flatMap((role) => headerWords[role].whole.map((word) => [word, role] as const)));
/** An origin's header also has the words of a number; otherwise the longest word decides. */
const parts = roles
  .flatMap((role) => headerWords[role].within.map((word) => ({ word, role })))
  .toSorted((a, b) => Number(b.role === "origin") - Number(a.role === "origin") || b.word.length - a.word.length);
const longestHeader = 60;

/** What a header says its column is for; null where nothing known. A whole word first, then the longest that stands in it. */
export function roleOf(header: string): Role | null {
  if (header === "" || header.length > longestHeader) return null;
  const word = plainText(header);
  if (word === "") return header.normalize("NFKC").trim() === "#" ? "no" : null;
  return wholes.get(word) ?? parts.find((one) => word.includes(one.word))?.role ?? null;
}

const connectorWords =
  /接続先|接続事業者|電子決済等代行業者|電代業者|委託先|貴社|connector|api provider|service provider/iu;
const bankWords = /金融機関|銀行|当行|弊行|当金庫|\bbank\b|financial institution/iu;
const bothWords = /共通|双方|両者|\bboth\b|\bcommon\b/iu;

/** Who carries out the measure, by the words of 対象者 [M-32]; null where they do not say it. */
export function subjectIn(text: string): "connector" | "bank" | "both" | null {
  const plain = text.slice(0, 200).normalize("NFKC");
  const [connector, bank] = [connectorWords.test(plain), bankWords.test(plain)];
  if (bothWords.test(plain) || (connector && bank)) return "both";
  return connector ? "connector" : bank ? "bank" : null;
}

/** What begins a cell; the rest of a long text says nothing more about it. */
const start = (text: string): string => text.slice(0, 80).normalize("NFKC");

export const isNote = (text: string): boolean =>
  /^\s*(?:※|\*|\(?注|\[注|note\b|notes\b|\(?凡例|legend\b)/iu.test(start(text));
export const isTotal = (text: string): boolean =>
  /^(?:合計|計|総計|小計|件数|total|subtotal|grandtotal)\d*件?$/u.test(plainText(text.slice(0, 80)));

/** A line of text that heads what follows, by its numbering or marks. Example: `Ⅱ．外部委託先管理`. */
export const isHeading = (text: string): boolean =>
  /^\s*(?:第\s*[\d一二三四五六七八九十]+\s*[章節部]|[IVX]{1,4}[.\s]|[A-Z][.)．:]\s?|\d{1,2}[.．]\s*\D|[■◆●【<])/u.test(
    start(text),
  );

/** Does a text say that this is FISC's form? Its name, and who made it. */
export const namesFiscForm = (text: string): boolean => {
  const plain = text.slice(0, 400).normalize("NFKC");
  const checklist = /API\s*接続チェックリスト|API connection checklist/iu.test(plain);
  return checklist && /FISC|金融情報システムセンター|Center for Financial Industry Information Systems/iu.test(plain);
};
