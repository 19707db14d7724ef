import type { ProcedureResult } from "./evidence.ts";
import type { Language } from "./text.ts";

/*
 * The workbook that goes out with drafted procedures and comes back with results: its headers and choices. Both the report that
 * writes it and the import that reads it go by these words; in the file they may be of either language, whoever fills it in.
 */

type Words = Readonly<Record<Language, string>>;

/** Columns of the sheet of procedures, in their order; the last seven are filled in by the practitioner. */
export const aupColumns = {
  number: { ja: "No.", en: "No." },
  items: { ja: "通番", en: "Items" },
  topic: { ja: "確認観点", en: "Topic" },
  id: { ja: "手続ID", en: "Procedure ID" },
  technique: { ja: "技法", en: "Technique" },
  work: { ja: "作業の種類", en: "Kind of work" },
  text: { ja: "手続", en: "Procedure" },
  drawnFrom: { ja: "母集団", en: "Drawn from" },
  form: { ja: "実施結果として記すこと", en: "What the finding states" },
  agreed: { ja: "取り決めた件数等", en: "Agreed size" },
  result: { ja: "結果", en: "Result" },
  population: { ja: "母集団の件数", en: "Population" },
  examined: { ja: "実施した件数等", en: "Size examined" },
  from: { ja: "期間の初日", en: "Period from" },
  to: { ja: "期間の末日", en: "Period to" },
  day: { ja: "基準日・実施日", en: "Date" },
  finding: { ja: "実施結果", en: "Finding" },
} as const satisfies Readonly<Record<string, Words>>;
export type AupColumn = keyof typeof aupColumns;

/** The drop-down of results. */
export const aupResults = {
  "no-exception": { ja: "例外なし", en: "No exception" },
  exception: { ja: "例外あり", en: "Exception" },
  "not-performed": { ja: "実施せず", en: "Not performed" },
} as const satisfies Readonly<Record<ProcedureResult, Words>>;

/** Rows of the sheet about the report. */
export const aupFacts = {
  id: { ja: "識別名", en: "ID" },
  practitioner: { ja: "業務実施者", en: "Practitioner" },
  date: { ja: "報告書日", en: "Date of the report" },
  periodFrom: { ja: "対象期間の初日", en: "Period from" },
  periodTo: { ja: "対象期間の末日", en: "Period to" },
  users: { ja: "利用者", en: "Users" },
  scope: { ja: "対象のサービス", en: "Service in scope" },
  apiService: { ja: "API関連サービスを含むか", en: "Includes the API service" },
} as const satisfies Readonly<Record<string, Words>>;
export type AupFact = keyof typeof aupFacts;

/** Header of the sheet about the report. */
export const aupFactColumns = {
  fact: { ja: "事項", en: "Fact" },
  value: { ja: "内容", en: "Value" },
  note: { ja: "記入の仕方", en: "How to fill in" },
} as const satisfies Readonly<Record<string, Words>>;

export const aupYesNo = {
  yes: { ja: "はい", en: "Yes" },
  no: { ja: "いいえ", en: "No" },
  unknown: { ja: "不明", en: "Unknown" },
} as const satisfies Readonly<Record<"yes" | "no" | "unknown", Words>>;

/** Header of the sheet that matches items, topics and procedures; by it an import knows what was drafted. */
export const aupMatrixColumns = {
  item: { ja: "通番", en: "Item" },
  topic: { ja: "確認観点", en: "Topic" },
  procedures: { ja: "対応する手続", en: "Procedures that meet it" },
} as const satisfies Readonly<Record<string, Words>>;

/** A text as it is compared: NFKC, lower case, without white space. */
const folded = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();

/** The key whose words, in either language, are these; or the key itself. Example: `keyOf(aupResults, "例外なし")` is `no-exception`. */
export function keyOf<K extends string>(table: Readonly<Record<K, Words>>, text: string): K | undefined {
  const wanted = folded(text);
  return (Object.keys(table) as K[]).find((key) =>
    [key, table[key].ja, table[key].en].some((one) => folded(one) === wanted),
  );
}

/** Names in a cell, one on each line; a comma may belong to a name. */
export const namesIn = (text: string): readonly string[] => parted(text, /[\n;；、]/u);

/** Ids or sizes in a cell. */
export const listIn = (text: string): readonly string[] => parted(text, /[\n;；、,，]/u);

const parted = (text: string, by: RegExp): readonly string[] =>
  text
    .split(by)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** What stands in a cell that a procedure has no use for. */
export const notApplicable = "－";
