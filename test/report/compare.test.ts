import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { compareResults } from "../../src/engine/compare.ts";
import { renderComparison } from "../../src/report/compare.ts";
import { caveatCodes, gateCodes, gradeCodes, itemCodes, noteCodes, topicCodes } from "../../src/schema/codes.ts";
import { connectors, dataset, forbidden, resultOf, results } from "./fixture.ts";

const languages = ["ja", "en"] as const;
const comparisons = results.flatMap(([a, left]) =>
  results.map(([b, right]) => [`${a} and ${b}`, compareResults(left, right)] as const),
);
const cases = comparisons.flatMap(([name, comparison]) =>
  languages.flatMap((lang) =>
    (["text", "md"] as const).map((format) => {
      const text = renderComparison(comparison, dataset, { lang, format, width: 80, colour: false });
      return [`${name} ${lang} ${format}`, lang, text] as const;
    }),
  ),
);
const text = (left: keyof typeof connectors, right: keyof typeof connectors, lang: "ja" | "en", width = 80) =>
  renderComparison(compareResults(resultOf(connectors[left]), resultOf(connectors[right])), dataset, {
    lang,
    format: "text",
    width,
    colour: false,
  });

describe("every comparison", () => {
  const codes = [...gateCodes, ...noteCodes, ...gradeCodes, ...topicCodes, ...itemCodes, ...caveatCodes].filter(
    (code) => code.includes("-"),
  );
  test.each(cases)("%s speaks in words", (_, lang, said) => {
    expect(said.match(forbidden)).toBeNull();
    expect(codes.filter((code) => said.includes(code))).toEqual([]);
    expect(said).not.toMatch(/undefined|\[object|NaN/);
    if (lang === "en") expect(said).not.toMatch(/[。、]/);
    expect(said.replace(/\s/g, "")).toContain(lang === "ja" ? "必須では" : "mandatory");
  });

  test("never calls an assumed topic or item covered without saying that it is assumed", () => {
    // items 13 and 14 alone are assumed
    for (const [, lang, said] of cases) {
      const parts = said
        .replace(/\s+/g, lang === "ja" ? "" : " ")
        .split(lang === "ja" ? /通番1[34]　/ : /Item 1[34]: /);
      for (const part of parts.slice(1)) {
        const own = part.split(lang === "ja" ? /通番(?!1[34]　)/ : /Items? (?!1[34]: )/)[0] ?? "";
        expect(own.replaceAll("**", "")).not.toMatch(
          lang === "ja" ? /：カバー見込み(?!（項目文は想定）)/ : /(?:Left|Right): plausibly covered(?! \(item)/,
        );
      }
    }
  });

  test("is the same for the same input", () => {
    for (const lang of languages) {
      expect(text("clean", "troubled", lang)).toBe(text("clean", "troubled", lang));
    }
  });
});

describe("text", () => {
  test.each([40, 60, 80, 132])("no line is wider than %i columns", (width) => {
    for (const [, comparison] of comparisons) {
      for (const lang of languages) {
        const said = renderComparison(comparison, dataset, { lang, format: "text", width, colour: false });
        expect(said.split("\n").filter((line) => stringWidth(line) > width)).toEqual([]);
      }
    }
  });

  test("colour changes nothing but colour", () => {
    const comparison = compareResults(resultOf(connectors.clean), resultOf(connectors.troubled));
    const options = { lang: "ja", format: "text", width: 80 } as const;
    const coloured = renderComparison(comparison, dataset, { ...options, colour: true });
    expect(coloured).toContain("\u001b");
    expect(stripVTControlCharacters(coloured).replace(/ +$/gm, "")).toBe(
      renderComparison(comparison, dataset, { ...options, colour: false }),
    );
  });

  test("the summary counts, in both languages", () => {
    const ja = text("nothing", "clean", "ja", 120);
    expect(ja).toMatch(/活用例に挙がる6項目のうち、改善\d件、後退0件、判定の変わらないもの\d件/);
    expect(text("nothing", "clean", "en", 120)).toMatch(
      /Of the 6 items named as examples: \d better, 0 worse, \d with/,
    );
    expect(text("clean", "nothing", "ja", 120)).toMatch(/改善0件、後退[1-9]件/);
  });

  test("says why on each side, what became of the evidence, and what is to be asked", () => {
    const en = text("nothing", "clean", "en", 120);
    expect(en).toContain("(+) better: Control of access");
    expect(en).toMatch(/- Left: to confirm; .*why: /);
    expect(en).toMatch(/- Right: plausibly covered; .*\(SOC 2 report "soc2"\)/);
    expect(en).toContain('(>) SOC 2 report "soc2": added');
    expect(en).toMatch(/Questions that went away \(\d+\)\n- Control of access \(items 3, 13, 14, 21\)/);
  });

  test("what an answer settled is said to be", () => {
    const answers = connectors.clean.answers.flatMap((answer) => ["B-4", 21].map((item) => ({ ...answer, item })));
    const { evidence, connector, schema } = connectors.clean;
    const [before, after] = [
      resultOf({ schema, connector, evidence }),
      resultOf({ schema, connector, evidence, answers }),
    ];
    const options = { lang: "en", format: "text", width: 120, colour: false } as const;
    expect(renderComparison(compareResults(before, after), dataset, options)).toContain(
      "- Notice to the bank (items 21, B-4) (settled by an answer)",
    );
    expect(renderComparison(compareResults(after, before), dataset, options)).toMatch(
      /- Notice to the bank \(items 21, B-4\): .* \(the answer no longer counts\)/,
    );
  });

  test("nothing changed is said in a sentence", () => {
    expect(text("clean", "clean", "ja")).toContain("判定、根拠資料、確認依頼のいずれにも変化はない。");
    expect(text("clean", "clean", "en")).toContain("No status, no evidence and no question differs.");
  });
});

test("names of somebody else's are text in Markdown and change no line in a terminal", () => {
  const named = { ...connectors.clean, connector: { ...connectors.clean.connector, name: "<b>|a\n\u202eb" } };
  const comparison = compareResults(resultOf(connectors.nothing), resultOf(named));
  const md = renderComparison(comparison, dataset, { lang: "en", format: "md", width: 80, colour: false });
  expect(md).toContain("&lt;b&gt;\\|a b");
  expect(md).not.toContain("\u202e");
});

test("json is the comparison, each ask with its words", () => {
  const comparison = compareResults(resultOf(connectors.clean), resultOf(connectors.troubled));
  const json = JSON.parse(
    renderComparison(comparison, dataset, { lang: "ja", format: "json", width: 80, colour: false }),
  );
  expect(json).toMatchObject(JSON.parse(JSON.stringify(comparison)));
  expect(json.schema).toBe("certmap/comparison@1");
  const asks = [...json.asks.gone, ...json.asks.new, ...json.asks.changed.map(({ right }: { right: object }) => right)];
  expect(asks.length).toBeGreaterThan(0);
  for (const { text } of asks) expect([text.ja, text.en].every((one) => one !== "")).toBe(true);
});
