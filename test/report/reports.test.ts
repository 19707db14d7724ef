import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Connector } from "../../src/dataset/dataset.ts";
import { renderCsv } from "../../src/report/csv.ts";
import { renderExplain } from "../../src/report/explain.ts";
import { renderHtml } from "../../src/report/html.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderQuestions } from "../../src/report/questions.ts";
import { renderTable } from "../../src/report/table.ts";
import { wordsIn } from "../../src/report/words/index.ts";
import { caveatCodes, gateCodes, gradeCodes, itemCodes, noteCodes, topicCodes } from "../../src/schema/codes.ts";
import type { Result } from "../../src/schema/result.ts";
import { connectors, dataset, forbidden, resultOf, results } from "./fixture.ts";

const languages = ["ja", "en"] as const;
const items = [1, 3, 7, 13, 14, 21, 24, "B-4"] as const;

/** Every report of one result in one language. */
function reports(result: Result, lang: "ja" | "en"): readonly (readonly [string, string])[] {
  const terminal = { lang, width: 80, colour: false };
  return [
    ["table", renderTable(result, dataset, terminal)],
    ...items.map((no) => [`explain ${no}`, renderExplain(result, dataset, no, terminal)] as const),
    ["md", renderMarkdown(result, dataset, { lang })],
    ["html", renderHtml(result, dataset, { lang })],
    ["csv", renderCsv(result, dataset, { lang })],
    ["questions", renderQuestions(result, dataset, { lang, format: "text" })],
    ["questions md", renderQuestions(result, dataset, { lang, format: "md" })],
  ];
}
const cases = results.flatMap(([name, result]) =>
  languages.flatMap((lang) =>
    reports(result, lang).map(([format, text]) => [`${name} ${lang} ${format}`, lang, text] as const),
  ),
);

describe("every report", () => {
  const codes = [...gateCodes, ...noteCodes, ...gradeCodes, ...topicCodes, ...itemCodes, ...caveatCodes].filter(
    (code) => code.includes("-"),
  );
  test.each(cases)("%s speaks in words", (_, lang, text) => {
    expect(text.replace(/<style>[\s\S]*<\/style>/, "").match(forbidden)).toBeNull();
    expect(codes.filter((code) => text.replace(/class="[^"]*"/g, "").includes(code) && code !== "carved-out")).toEqual(
      [],
    );
    expect(text).not.toMatch(/undefined|\[object|NaN|\{sampleSize\}/);
    if (lang === "en") expect(text.replaceAll("carved out", "")).not.toMatch(/[。、]/);
  });

  test.each(languages)("says why a criterion is not needed, where the data says so (%s)", (lang) => {
    const [result, none] = [resultOf(connectors.clean), resultOf(connectors.nothing)];
    expect(result.superfluous).toContain("CC1.2");
    const reason = lang === "ja" ? "取締役会の監督を問う項目はない。" : "No item asks about a board.";
    const terminal = { lang, width: 100, colour: false };
    expect(renderTable(result, dataset, terminal)).toContain(`  CC1.2  ${reason}\n`);
    expect(renderMarkdown(result, dataset, { lang })).toContain(reason);
    expect(renderHtml(result, dataset, { lang })).toContain(reason);
    // Of no use on a screen to a reader without such a report.
    expect(renderTable(none, dataset, terminal)).not.toContain(reason);
    const silent = { ...dataset, unneeded: [] };
    expect(renderTable(result, silent, terminal)).not.toContain("  CC1.2  ");
    expect(renderMarkdown(result, silent, { lang })).toContain("**CC1.2**");
  });

  test("names the items for which the policy accepts something else", () => {
    const [policy] = dataset.policies;
    if (!policy) throw new Error("no policy");
    const acceptItems = {
      checklist: dataset.checklists[0]?.id ?? "",
      items: { 3: "declared", 13: "designed" } as const,
    };
    const said = (own: typeof acceptItems, lang: "ja" | "en") =>
      renderMarkdown(resultOf(connectors.clean), { ...dataset, policies: [{ ...policy, acceptItems: own }] }, { lang });
    expect(said(acceptItems, "ja")).toContain("ただし通番3は、宣言以上をカバー見込みとする。");
    expect(said(acceptItems, "en")).toContain(" For item 3, declared or better is taken to cover plausibly.");
    expect(said({ ...acceptItems, checklist: "other" }, "ja")).not.toContain("ただし通番");
  });

  test("never calls an assumed item covered without saying that it is assumed", () => {
    for (const [, lang, text] of cases) {
      const bare =
        lang === "ja" ? /通番1[34]：カバー見込み(?!（項目文は想定）)/ : /Item 1[34]: plausibly covered(?! \(item)/;
      expect(text).not.toMatch(bare);
    }
    const table = renderTable(resultOf(connectors.clean), dataset, { lang: "ja", width: 100, colour: false });
    expect(table).toContain("カバー見込み（項目文は想定）");
  });

  test("says that nothing is mandatory", () => {
    for (const [name, lang, text] of cases) {
      if (!name.endsWith("csv")) expect(text.replace(/\s/g, "")).toContain(lang === "ja" ? "必須では" : "mandatory");
    }
  });

  test("is the same for the same input", () => {
    for (const lang of languages) {
      const again = resultOf(structuredClone(connectors.troubled) as Connector);
      expect(reports(again, lang)).toEqual(reports(resultOf(connectors.troubled), lang));
    }
  });
});

describe("terminal", () => {
  test.each([40, 60, 80, 132])("no line is wider than %i columns", (width) => {
    for (const [, result] of results) {
      for (const lang of languages) {
        const options = { lang, width, colour: false };
        const texts = [
          renderTable(result, dataset, options),
          ...items.map((no) => renderExplain(result, dataset, no, options)),
        ];
        expect(texts.flatMap((text) => text.split("\n")).filter((line) => stringWidth(line) > width)).toEqual([]);
      }
    }
  });

  test("colour changes nothing but colour", () => {
    const result = resultOf(connectors.troubled);
    const plain = renderTable(result, dataset, { lang: "ja", width: 80, colour: false });
    const coloured = renderTable(result, dataset, { lang: "ja", width: 80, colour: true });
    expect(plain).not.toContain("\u001b");
    expect(stripVTControlCharacters(coloured).replace(/ +$/gm, "")).toBe(plain);
  });

  test("items without topics are one line with their numbers", () => {
    const text = renderTable(resultOf(connectors.nothing), dataset, { lang: "en", width: 80, colour: false });
    expect(text).toContain("Items 7-9: [ ] to confirm (no topics here)");
    expect(text.trimEnd().endsWith("decide.")).toBe(true);
  });

  test("looked at and nobody has looked are told apart", () => {
    const text = renderExplain(resultOf(connectors.nothing), dataset, "B-4", { lang: "en", width: 200, colour: false });
    expect(text).toContain("ISO/IEC 27001:2022 (iso22.notice): looked at, no corresponding requirements found");
    expect(text).toContain("ISO/IEC 27001:2022: no link; nobody has looked yet");
  });

  test("every cited fact shows its voice", () => {
    const text = renderExplain(resultOf(connectors.troubled), dataset, 13, { lang: "en", width: 200, colour: false });
    expect(text).toContain("- M-08 (explanation): What M-08 says.");
    expect(text).toContain("(M-24 decision, D-tsc-2017)");
    expect(text).toContain("- D-tsc-2017 (document): Criteria (Publisher, 2017)");
  });

  test("an item that is not there is refused", () => {
    const options = { lang: "ja", width: 80, colour: false } as const;
    expect(() => renderExplain(resultOf(connectors.nothing), dataset, 99, options)).toThrow(RangeError);
  });

  test("a document that is not mapped is not called unusable [M-07]", () => {
    const text = renderTable(resultOf(connectors.troubled), dataset, { lang: "en", width: 120, colour: false });
    expect(text).toMatch(/pm\s+other document\s+not mapped \(for the bank to judge\)/);
  });
});

describe("json", () => {
  test("is the result with the text of every ask, in the order of the contract", () => {
    const result = resultOf(connectors.troubled);
    const text = renderJson(result, dataset);
    const read = JSON.parse(text);
    expect(text.endsWith("}\n")).toBe(true);
    expect(Object.keys(read).join(" ")).toBe(
      "schema asOf checklist policy bank connector dataset summary evidence items asks settled duties superfluous unused caveats",
    );
    const { asks, ...rest } = read;
    const { asks: _, ...expected } = result;
    expect(rest).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(asks.every((ask: { text: { ja: string; en: string } }) => ask.text.ja !== "" && ask.text.en !== "")).toBe(
      true,
    );
    expect(asks.map(({ text: _text, ...ask }: { text: unknown }) => ask)).toEqual(
      JSON.parse(JSON.stringify(result.asks)),
    );
  });
});

describe("csv", () => {
  const text = renderCsv(resultOf(connectors.clean), dataset, { lang: "ja" });
  test("has a BOM, CRLF and one row for each item and topic", () => {
    expect(text.startsWith("\uFEFF通番,")).toBe(true);
    const lines = text.split("\r\n");
    expect(lines).toHaveLength(1 + 11 + 3 + 1);
    expect(lines.every((line) => !line.includes("\n"))).toBe(true);
  });
});

describe("questions", () => {
  test("ask nothing covered, nothing settled and nothing twice", () => {
    const text = renderQuestions(resultOf(connectors.clean), dataset, { lang: "en", format: "text" });
    expect(text).not.toContain("Control of access");
    expect(text).not.toContain("Who does control of access");
    const titles = text.split("\n").filter((line) => /^\d+\. [A-Z]/.test(line));
    expect(new Set(titles.map((line) => line.replace(/^\d+/, ""))).size).toBe(titles.length);
    expect(text).toContain("Answer:");
  });
});

describe("a hostile connector", () => {
  const nasty = [
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
    "a|b\n## not a heading\n- nor a list [x](javascript:1) ![y](http://z)",
    "\u202eevil\u202c\u200f\u2066 \u001b[31mred\u0007\u0000",
    '=HYPERLINK("http://x")',
    "＝1+1",
    "@SUM(1)",
    "あ".repeat(10_000),
    "x".repeat(10_000),
    "👩‍👩‍👧‍👦".repeat(50),
    "é̂̃̄".repeat(2000),
    "``` ~~~ $a$ \\ | --- | www.evil.example https://evil.example",
    "\ud800",
  ];
  test.each(nasty)("%# is harmless in every format", (name) => {
    const connector: Connector = {
      schema: "certmap/connector@1",
      connector: { name, apiService: name },
      evidence: [
        {
          id: name,
          kind: "soc2-report",
          type: 2,
          period: { from: "2025-10-01", to: "2026-09-30" },
          opinion: "unqualified",
          scope: { apiService: "yes" },
          subservices: [{ name, method: "carve-out", criteria: ["CC6.4"] }],
          userControls: [{ text: name }],
        },
        { id: `${name}2`, kind: "other", name },
      ],
      answers: [{ checklist: "fisc-2019-09", item: 3, text: name, acceptedBy: name, on: "2026-05-20" }],
    };
    const result = resultOf(connector, name);
    for (const lang of languages) {
      for (const [format, text] of reports(result, lang)) {
        expect(text.replaceAll("\r\n", "\n")).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
        if (format === "html") {
          expect(text).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
          expect(text.match(/<bdi>/g)?.length).toBe(text.match(/<\/bdi>/g)?.length);
        } else if (format === "csv") {
          const cells = text.slice(1).split(/,|\r\n/);
          expect(cells.filter((cell) => /^"?[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([]);
        } else if (format.endsWith("md")) {
          expect(text).not.toMatch(/<script|<img|^## not a heading|(?<!\\)\]\(|https:\/\/evil|www\.evil/m);
          for (const line of text.split("\n").filter((one) => one.startsWith("|"))) {
            expect(line.replaceAll("\\|", "").match(/\|/g)?.length).toBeLessThanOrEqual(8);
          }
        } else {
          expect(text.split("\n").filter((line) => stringWidth(line) > 80)).toEqual([]);
        }
      }
      expect(() => JSON.parse(renderJson(result, dataset))).not.toThrow();
    }
  });
});

test("html asks for nothing and has its headings in order", () => {
  const html = renderHtml(resultOf(connectors.troubled), dataset, { lang: "ja" });
  expect(html).not.toMatch(/<script|<link|src=|url\(|@import|style="/);
  const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).toContain('<html lang="ja">');
  expect(wordsIn.ja.phrases.title).not.toBe("");
});
