import fc from "fast-check";
import { parseCsv, readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import type { Checklist, Connector, Dataset, Policy } from "../../src/dataset/dataset.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { renderQuestions, renderQuestionsDocx, renderQuestionsXlsx } from "../../src/report/questions.ts";
import { normaliseName } from "../../src/schema/names.ts";
import type { Result } from "../../src/schema/result.ts";
import { anyCase } from "../engine/arbitrary.ts";
import { naive, type Options } from "../engine/naive.ts";
import { dayOf, plusMonths } from "../engine/naive-dates.ts";
import { connectors, dataset, forbidden, resultOf } from "./fixture.ts";
import { everythingIn, partsOf, textOf } from "./office.ts";

type Row = Readonly<Record<string, string>>;
const byHeader = (rows: readonly (readonly unknown[])[]): readonly Row[] => {
  const [head = [], ...rest] = rows;
  return rest.map((row) => Object.fromEntries(head.map((name, index) => [String(name), String(row[index] ?? "")])));
};
const csvRows = (result: Result, of: Dataset, lang: "ja" | "en" = "en") =>
  byHeader(parseCsv(renderQuestions(result, of, { lang, format: "csv" }).slice(1)));

const found = <T extends { readonly id: string }>(wanted: T | string, all: readonly T[]): T => {
  const one = typeof wanted === "string" ? all.find(({ id }) => id === wanted) : wanted;
  if (!one) throw new Error("not found");
  return one;
};

/** From the connector's file alone: has this bank an answer that still holds for the item and the topic? */
function isAnswered(
  connector: Connector,
  checklist: Checklist,
  policy: Policy,
  { asOf, bank }: Options,
  no: string,
  topic: string,
) {
  return (connector.answers ?? []).some(
    (one) =>
      bank !== null &&
      one.checklist === checklist.id &&
      String(one.item) === no &&
      (one.topics?.includes(topic) ?? true) &&
      normaliseName(one.acceptedBy) === normaliseName(bank) &&
      dayOf(one.on) <= dayOf(asOf) &&
      dayOf(asOf) <= plusMonths(dayOf(one.on), policy.answers.maxAgeMonths),
  );
}

test("over random cases: what stays open is asked, once; nothing covered, nothing that an accepted answer settles", () => {
  let [asked, answered] = [0, 0];
  fc.assert(
    fc.property(anyCase, ({ dataset: any, connector, options }) => {
      const checklist = found(options.checklist, any.checklists);
      const policy = found(options.policy, any.policies);
      const rows = csvRows(evaluate(any, connector, options), any);
      const pairs = rows.flatMap(({ topics = "", items = "" }) =>
        topics === "" ? [] : items.split(";").map((no) => `${no} ${topics}`),
      );
      const open = naive(any, connector, options).items.flatMap(({ no, status, codes, topics }) =>
        topics.flatMap((topic) => {
          if (status === "bank-side" || (topic.status === "covered" && !codes.includes("not-listed"))) return [];
          if (isAnswered(connector, checklist, policy, options, String(no), topic.topic)) {
            answered += 1;
            return [];
          }
          return [`${no} ${topic.topic}`];
        }),
      );
      asked += pairs.length;
      expect([...pairs].sort()).toEqual([...new Set(open)].sort());
      const keys = rows.map(({ id, items }) => `${id} ${id?.startsWith("item:") ? items : ""}`);
      expect(new Set(keys).size).toBe(keys.length);
      const topics = rows.flatMap(({ topics: one }) => one || []);
      expect(new Set(topics).size).toBe(topics.length);
    }),
    { numRuns: 500 },
  );
  expect(asked).toBeGreaterThan(500);
  expect(answered).toBeGreaterThan(10);
});

describe("the answer sheet", () => {
  const result = resultOf(connectors.troubled);

  test("evidence comes first, by what an answer unlocks; then topics, items, the bank's own", () => {
    const rows = csvRows(result, dataset);
    const kinds = rows.map(({ id = "" }) => id.split(":")[0]);
    expect([...new Set(kinds)]).toEqual(["evidence", "topic", "item", "bank"]);
    const unlocked = rows.flatMap(({ id }) =>
      result.asks.flatMap((ask) => (ask.kind === "evidence" && ask.id === id ? [ask.unlocks.topics.length] : [])),
    );
    expect(unlocked.length).toBeGreaterThan(2);
    expect(unlocked).toEqual(unlocked.toSorted((a, b) => b - a));
  });

  test.each(["text", "md"] as const)("as %s too, an item that is asked as it stands says why", (format) => {
    const said = renderQuestions(result, dataset, { lang: "en", format });
    expect(said.replace(/\s+/g, " ")).toContain("No topics are set for this item");
  });

  test("items that are asked as they stand have a row each", () => {
    const rows = csvRows(result, dataset).filter(({ id }) => id === "item:no-topic");
    expect(rows.map(({ items }) => items)).toEqual(["7", "8", "9"]);
    expect(rows[1]?.Question).toBe("Please answer item 8 as the checklist has it.");
  });

  test("the workbook has the rows of the CSV, a drop-down, and hidden columns to read it in again by", async () => {
    const file = await renderQuestionsXlsx(result, dataset, { lang: "ja" });
    const { sheets } = await readXlsx(file);
    expect(sheets.map(({ name }) => name)).toEqual(["確認依頼書", "回答票", "列の説明", "lists"]);
    const rows = sheets[1]?.rows ?? [];
    const at = rows.findIndex(([first]) => first === "番号");
    expect(byHeader(rows.slice(at))).toEqual(csvRows(result, dataset, "ja"));
    for (const header of ["回答", "回答日", "回答者", "可否", "確認した金融機関", "確認日"])
      expect(rows[at]).toContain(header);
    const xml = partsOf(file).get("xl/worksheets/sheet2.xml") ?? "";
    expect(xml).toMatch(/<dataValidation[^>]*type="list"[^>]*sqref="K/);
    expect(xml.match(/<col [^>]*hidden="(?:1|true)"/g)).toHaveLength(5);
    expect(sheets[3]?.rows).toEqual([["可"], ["否"]]);
  });

  test("each column is told in a sheet of its own", async () => {
    const { sheets } = await readXlsx(await renderQuestionsXlsx(result, dataset, { lang: "en" }));
    const header = sheets[1]?.rows.find(([first]) => first === "No.") ?? [];
    const told = (sheets[2]?.rows ?? []).map(([name]) => String(name).replace(" (hidden column)", ""));
    expect(told.slice(-header.length)).toEqual(header);
  });

  test("a row names the ask, the checklist, items, topics and the data", () => {
    const row = csvRows(result, dataset).find(({ id }) => id === "topic:access");
    expect(row).toMatchObject({
      checklist: "fisc-2019-09",
      topics: "access",
      dataset: "1.0.0",
      "Accepted by": "みらい銀行",
    });
    expect(row?.items?.split(";").length).toBeGreaterThan(1);
  });
});

describe("the covering note", () => {
  test.each(["ja", "en"] as const)(
    "%s: relied on what until when, policy, nothing mandatory, what was settled; in every format",
    async (lang) => {
      const result = resultOf(connectors.clean);
      const word = partsOf(await renderQuestionsDocx(result, dataset, { lang })).get("word/document.xml") ?? "";
      const texts = [
        renderQuestions(result, dataset, { lang, format: "text" }),
        renderQuestions(result, dataset, { lang, format: "md" }),
        textOf(word),
        everythingIn(await renderQuestionsXlsx(result, dataset, { lang })),
      ].map((text) => text.replace(/[\s\\]/g, ""));
      const wanted =
        lang === "ja"
          ? [
              "保証報告書「soc2」（2027-09-30まで）",
              "「標準」",
              "必須ではありません",
              "通番B-4：銀行への連絡（2026-05-20に受入れ、2027-05-20まで有効）",
            ]
          : [
              'SOC2report"soc2"(until2027-09-30)',
              '"Standard"',
              "mandatory",
              "itemsB-4:Noticetothebank(acceptedon2026-05-20,holdsuntil2027-05-20)",
            ];
      for (const text of texts) {
        for (const one of wanted) expect(text).toContain(one);
        expect(text.match(forbidden)).toBeNull();
      }
    },
  );

  test("says so where nothing is left to ask", async () => {
    const none: Result = { ...resultOf(connectors.clean), asks: [], settled: [] };
    expect(renderQuestions(none, dataset, { lang: "en", format: "text" })).toContain("There is nothing to ask.");
    expect(everythingIn(await renderQuestionsXlsx(none, dataset, { lang: "en" }))).toContain(
      "There is nothing to ask.",
    );
    expect(everythingIn(await renderQuestionsDocx(none, dataset, { lang: "en" }))).toContain(
      "There is nothing to ask.",
    );
    expect(csvRows(none, dataset)).toEqual([]);
  });
});

test("no cell of a hostile connector becomes a formula, and the same result gives the same bytes", async () => {
  const name = '=HYPERLINK("http://x","y")';
  const result = resultOf({ ...connectors.troubled, connector: { name, apiService: name } }, name);
  const file = await renderQuestionsXlsx(result, dataset, { lang: "ja" });
  for (const [part, xml] of partsOf(file)) if (part.includes("worksheets")) expect(xml).not.toMatch(/<f[ >]/);
  expect(renderQuestions(result, dataset, { lang: "ja", format: "csv" })).not.toMatch(/(?:^|,)"?=/m);
  expect(await renderQuestionsXlsx(structuredClone(result), dataset, { lang: "ja" })).toEqual(file);
});
