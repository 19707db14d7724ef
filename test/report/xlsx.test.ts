import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import type { ChecklistItem, Dataset } from "../../src/dataset/dataset.ts";
import { renderXlsx } from "../../src/report/xlsx.ts";
import type { Result } from "../../src/schema/result.ts";
import { connectors, dataset, forbidden, resultOf } from "./fixture.ts";
import { everythingIn, partsOf } from "./office.ts";

const columns = {
  ja: [
    "通番",
    "区分",
    "確認項目",
    "対象者",
    "現状",
    "課題認識",
    "課題への対応計画",
    "関連規定",
    "関連規定の該当箇所",
    "備考",
  ],
  en: [
    ...["No.", "Category", "Security objectives", "Subject party", "Current status", "Issues to be addressed"],
    ...["Improvement plans", "Related rules", "Part of related rules", "Notes"],
  ],
};

async function bookOf(result: Result, lang: "ja" | "en", of: Dataset = dataset) {
  const { sheets } = await readXlsx(await renderXlsx(result, of, { lang }));
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

/** The rows below the header, each by the words of its header. */
function table(rows: readonly (readonly unknown[])[] | undefined, first: string): Record<string, unknown>[] {
  const at = rows?.findIndex((row) => row[0] === first) ?? -1;
  const head = (rows?.[at] ?? []).map(String);
  return (rows ?? []).slice(at + 1).map((row) => Object.fromEntries(head.map((name, index) => [name, row[index]])));
}

describe("the checklist in the columns of its form", () => {
  test.each(["ja", "en"] as const)(
    "%s: the form's columns first, then the assessment; a row for each item",
    async (lang) => {
      const result = resultOf(connectors.troubled);
      const [form] = [...(await bookOf(result, lang)).values()];
      const rows = table(form, columns[lang][0] ?? "");
      expect(Object.keys(rows[0] ?? {}).slice(0, 10)).toEqual(columns[lang]);
      expect(rows.map((row) => row[columns[lang][0] ?? ""])).toEqual(result.items.map(({ no }) => no));
    },
  );

  test("shows wherever the wording is assumed, beside the item and with its status", async () => {
    const result = resultOf(connectors.clean);
    const rows = table((await bookOf(result, "ja")).get("確認票"), "通番");
    for (const [index, { basis, status }] of result.items.entries()) {
      const assumed = basis === "assumed";
      expect(String(rows[index]?.確認項目).includes("項目文は想定")).toBe(assumed);
      expect(rows[index]?.項目文 === "項目文は想定").toBe(assumed);
      if (assumed && status === "covered") expect(rows[index]?.判定).toBe("● カバー見込み（項目文は想定）");
    }
    expect(rows.some((row) => row.判定 === "● カバー見込み（項目文は想定）")).toBe(true);
  });

  test("keeps what the form already held, and asks each question at one item only", async () => {
    const filled = {
      text: { ja: "様式の項目文" },
      answers: { current: "月次で点検", issue: "人手不足", plan: "増員", notes: "注" },
    };
    const [list] = dataset.checklists;
    if (!list) throw new Error("no checklist");
    const items = list.items.map((item): ChecklistItem => (item.no === 3 ? { ...item, ...filled } : item));
    const own = { ...dataset, checklists: [{ ...list, items }] };
    const result = resultOf(connectors.nothing);
    const rows = table((await bookOf(result, "ja", own)).get("確認票"), "通番");
    expect(rows.find((row) => row.通番 === 3)).toMatchObject({
      確認項目: "様式の項目文",
      現状: "月次で点検",
      課題認識: "人手不足",
      課題への対応計画: "増員",
      備考: "注",
    });
    const asked = rows.map((row) => String(row.残る確認依頼)).join("\n");
    expect(asked.match(/アクセスの管理を行っているか。/g)).toHaveLength(1);
    expect(asked).toContain("通番3で尋ねる。");
  });

  test("an answer that the bank accepted stands apart and is not asked", async () => {
    const rows = table((await bookOf(resultOf(connectors.clean), "ja")).get("確認票"), "通番");
    const own = rows.find((row) => row.通番 === "B-4");
    expect(own?.["回答済（判定に数えない）"]).toBe("銀行への連絡（2026-05-20に受入れ、2027-05-20まで有効）\n電話");
    expect(own?.残る確認依頼).not.toContain("銀行への連絡");
  });
});

describe("the workbook", () => {
  test.each(["ja", "en"] as const)("%s: a sheet each, every source cited has its voice", async (lang) => {
    const result = resultOf(connectors.troubled);
    const book = await bookOf(result, lang);
    expect([...book.keys()]).toEqual(
      lang === "ja"
        ? ["確認票", "根拠資料", "確認依頼", "導出", "要しないもの", "凡例", "出典", "lists"]
        : ["Form", "Evidence", "Asks", "Derivation", "Not needed", "Legend", "Sources", "lists"],
    );
    const text = (name: string) => JSON.stringify(book.get(name));
    const [ids, sources] = [
      new Set(
        [...`${text([...book.keys()][1] ?? "")}${text([...book.keys()][3] ?? "")}`.matchAll(/\bM-\d\d\b/g)].map(String),
      ),
      text([...book.keys()][6] ?? ""),
    ];
    expect(ids.size).toBeGreaterThan(3);
    const known = dataset.sources.facts.map(({ id }) => id);
    expect([...ids].filter((id) => known.includes(id) && !sources.includes(id))).toEqual([]);
    expect(sources).toContain(lang === "ja" ? "説明" : "explanation");
  });

  test("has every topic of every item in the derivation, and every ask", async () => {
    const result = resultOf(connectors.troubled);
    const book = await bookOf(result, "en");
    const derived = table(book.get("Derivation"), "Item");
    for (const item of result.items) {
      const labels = item.topics.map(({ topic }) => dataset.topics.find(({ id }) => id === topic)?.label.en);
      const of = derived.filter((row) => row.Item === item.no).map((row) => row.Topic);
      expect(labels.filter((label) => !of.includes(label))).toEqual([]);
    }
    expect(table(book.get("Asks"), "No.")).toHaveLength(result.asks.length);
  });

  test("never a formula, nothing a bank alone may say, and the same bytes again", async () => {
    const name = '=HYPERLINK("http://x","y")';
    const hostile = { ...connectors.clean, connector: { ...connectors.clean.connector, name } };
    const file = await renderXlsx(resultOf(hostile), dataset, { lang: "en" });
    for (const [part, xml] of partsOf(file)) if (part.includes("worksheets")) expect(xml).not.toMatch(/<f[ >]/);
    expect(everythingIn(file).match(forbidden)).toBeNull();
    expect(await renderXlsx(resultOf(structuredClone(hostile)), dataset, { lang: "en" })).toEqual(file);
  });

  test("the bank's own decision has a drop-down of the statuses", async () => {
    const parts = partsOf(await renderXlsx(resultOf(connectors.clean), dataset, { lang: "ja" }));
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<dataValidation[^>]*type="list"[^>]*sqref="R\d+:R\d+"/);
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<colBreaks/);
  });
});
