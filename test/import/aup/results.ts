import { readXlsx, type WriteSheet } from "hucre";
import type { Dataset } from "../../../src/dataset/dataset.ts";
import type { AupDraft } from "../../../src/engine/aup/types.ts";
import { writeAupWorkbook } from "../../../src/report/aup/workbook.ts";
import { workbook } from "../table/files.ts";

type Value = string | number | null;
export type Sheets = { readonly name: string; readonly rows: Value[][] }[];

/** The sheets of the workbook that goes out, as values to fill in; the hidden lists left out. */
export async function sheetsOf(draft: AupDraft, dataset: Dataset, lang: "ja" | "en" = "en"): Promise<Sheets> {
  const { sheets } = await readXlsx(await writeAupWorkbook(draft, dataset, { lang }));
  return sheets
    .filter(({ name }) => name !== "lists")
    .map(({ name, rows }) => ({ name, rows: rows.map((cells) => cells.map((value) => value as Value)) }));
}

export const saved = (sheets: Sheets): Promise<Uint8Array> => workbook(...sheets.map((sheet): WriteSheet => sheet));

const resultHeaders = ["Result", "結果"];
export function resultsTable(sheets: Sheets) {
  const rows = sheets[0]?.rows ?? [];
  const head = rows.findIndex((cells) => cells.some((text) => resultHeaders.includes(String(text))));
  const header = (rows[head] ?? []).map(String);
  const column = (...names: readonly string[]) => header.findIndex((text) => names.includes(text));
  return {
    rows,
    head,
    columns: {
      id: column("Procedure ID", "手続ID"),
      agreed: column("Agreed size", "取り決めた件数等"),
      result: column("Result", "結果"),
      population: column("Population", "母集団の件数"),
      examined: column("Size examined", "実施した件数等"),
      from: column("Period from", "期間の初日"),
      to: column("Period to", "期間の末日"),
      day: column("Date", "基準日・実施日"),
      finding: column("Finding", "実施結果"),
    },
  };
}

/** Every procedure performed as agreed, `bad` with an exception; and the report's own facts. */
export function fillIn(sheets: Sheets, date: string, bad?: string): Sheets {
  const { rows, head, columns } = resultsTable(sheets);
  for (const cells of rows.slice(head + 1)) {
    const id = cells[columns.id];
    if (id === null || id === undefined || id === "") continue;
    cells[columns.result] = id === bad ? "Exception" : "例外なし";
    cells[columns.examined] = cells[columns.agreed] ?? null;
    cells[columns.finding] = "25 of 25; 0 exceptions";
  }
  setFact(sheets, ["Date of the report", "報告書日"], date);
  setFact(sheets, ["Practitioner", "業務実施者"], "架空監査法人");
  setFact(sheets, ["Service in scope", "対象のサービス"], "口座連携");
  setFact(sheets, ["Includes the API service", "API関連サービスを含むか"], "はい");
  return sheets;
}

export function setFact(sheets: Sheets, names: readonly string[], value: Value): void {
  const row = sheets[1]?.rows.find(([first]) => names.includes(String(first)));
  if (row) row[1] = value;
}
