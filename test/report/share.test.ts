import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Connector } from "../../src/dataset/dataset.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderShare, renderShareDocx, renderShareXlsx, type ShareGiven } from "../../src/report/share.ts";
import { anyCase } from "../engine/arbitrary.ts";
import { dataset, sample } from "../verify/samples.ts";
import { forbidden } from "./fixture.ts";
import { everythingIn, partsOf, textOf } from "./office.ts";
import { isMarked, mark, planted } from "./share/planted.ts";

const bank = "みらい銀行";
const terms = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank };
const resultOf = (connector: Connector, of: string | null = bank) =>
  evaluate(dataset, connector, { ...terms, bank: of });
const sharedAs = (connector: Connector, given: ShareGiven, of: string | null = bank) =>
  renderShare(resultOf(connector, of), connector, dataset, { ...given, format: "md" });
const control = /\bA\.\d+\.\d+/;

type Isms = Extract<NonNullable<Connector["evidence"]>[number], { kind: "isms-certificate" }>;
const withSoa = (connector: Connector, change: Partial<NonNullable<Isms["soa"]>>): Connector => ({
  ...connector,
  evidence: (connector.evidence ?? []).map((one) =>
    one.kind === "isms-certificate" && one.soa ? { ...one, soa: { ...one.soa, ...change } } : one,
  ),
});

describe("nothing confidential occurs anywhere in the sheet", () => {
  const connector = planted(sample("sample-pay"), bank);
  const result = resultOf(connector);

  test("the mark is in the report that is not shared", () => {
    expect(isMarked(renderMarkdown(result, dataset, { lang: "ja" }))).toBe(true);
  });

  test.each(["ja", "en"] as const)("in no byte of any format (%s)", async (lang) => {
    const files = [
      renderShare(result, connector, dataset, { lang, format: "md" }),
      renderShare(result, connector, dataset, { lang, format: "html" }),
      everythingIn(await renderShareXlsx(result, connector, dataset, { lang })),
      everythingIn(await renderShareDocx(result, connector, dataset, { lang })),
    ];
    for (const file of files) {
      expect(file.length).toBeGreaterThan(5000);
      expect(isMarked(file)).toBe(false);
      expect(file).not.toMatch(control);
      expect(file.replace(/<style>[\s\S]*<\/style>/, "").match(forbidden)).toBeNull();
      expect(file).toContain(lang === "ja" ? "必須では" : "mandatory");
    }
  });

  test("in none of many random connectors, for the bank named or for none", () => {
    fc.assert(
      fc.property(anyCase, ({ dataset: any, connector: plain, options }) => {
        const one = planted(plain, options.bank);
        const text = renderShare(evaluate(any, one, options), one, any, { lang: "en", format: "md" });
        expect(text).not.toContain(mark);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what is held back is named", () => {
  test("of each document, what there is and no more", () => {
    const text = sharedAs(sample("sample-pay"), { lang: "en" });
    const [, list = ""] = /## What this sheet does not show([\s\S]*?)\n## /.exec(text) ?? [];
    expect(list).toMatch(/document 3: The content of the statement of applicability/);
    expect(list).toMatch(/document 5: What the exceptions are/);
    expect(list).toMatch(/document 2, document 5: The names of subservice organisations/);
    expect(list).toMatch(/document 1: The result of each procedure\./);
    expect(list).not.toContain("other users");
  });

  test("nothing, where there is nothing to hold back", () => {
    expect(sharedAs(sample("nothing-held"), { lang: "en" })).toContain("Nothing is held back.");
  });

  test("that there is an exception still shows, and what rests on the statement says so", () => {
    const text = sharedAs(sample("sample-pay"), { lang: "en" });
    expect(text).toContain("**Exceptions noted** 1");
    expect(text).toContain("The auditor's tests note an exception on this criterion.");
    expect(text).toContain("Rests on the statement of applicability, whose content this sheet does not show.");
    expect(text).not.toContain("planned");
  });
});

describe("asked for, a statement of applicability is shown only with consent [M-13]", () => {
  const asked = { lang: "en", disclose: ["soa"] } as const;

  test("with it: control by control, with whom it is handed to", () => {
    const text = sharedAs(sample("sample-pay"), asked);
    expect(text).toMatch(/\| document 3 \| A\.8\.30 \| .* \| excluded \| – \|/);
    expect(text).toMatch(/\| document 3 \| A\.7\.1 \| .* \| done by another company \| Cloud X \|/);
    expect(text).toContain("The statement of applicability says that it is implemented;");
  });

  test.each([
    ["refused", { consent: false }, "consent to disclosing it has not been stated"],
    ["open to the bank only in name", { disclosed: false }, "it is not marked as open to the bank"],
  ] as const)("%s: held back, and why", (_, change, why) => {
    const text = sharedAs(withSoa(sample("sample-pay"), change), asked);
    expect(text).not.toMatch(control);
    expect(text).toContain(why);
  });

  test("consent that nobody stated is no consent", () => {
    const { consent: _, ...soa } =
      (sample("sample-pay").evidence ?? []).flatMap((one) =>
        one.kind === "isms-certificate" && one.soa ? [one.soa] : [],
      )[0] ?? {};
    const connector = {
      ...sample("sample-pay"),
      evidence: (sample("sample-pay").evidence ?? []).map((one) =>
        one.kind === "isms-certificate" ? { ...one, soa } : one,
      ),
    };
    expect(sharedAs(connector, asked)).not.toMatch(control);
  });
});

describe("asked for, passages of reports are shown", () => {
  const asked = { lang: "ja", disclose: ["report"] } as const;

  test("with the restriction on their use", () => {
    const text = sharedAs(sample("sample-pay"), asked);
    expect(text).toContain("退職者25名のうち2名");
    expect(text).toContain("Cloud X");
    expect(text).toContain("26時間かかった");
    expect(text).toContain("利用や配布の制限がある");
    expect(text).not.toMatch(control);
  });

  test.each(["ほかの銀行", null])(
    "but no finding of agreed-upon procedures to %j, which has not agreed to them [M-19]",
    (other) => {
      const text = sharedAs(sample("sample-pay"), asked, other);
      expect(text).not.toContain("26時間かかった");
      expect(text).not.toContain("みらい銀行");
      expect(text).toContain("指定されても示さない");
    },
  );
});

describe("the sheet", () => {
  test("shows the facts on the face of each document and until when it is used", () => {
    const text = sharedAs(sample("sample-pay"), { lang: "ja" });
    for (const fact of ["SAMPLE-IS-0001", "タイプ2", "2025-10-01 ～ 2026-09-30", "無限定意見", "2027-08-31"]) {
      expect(text).toContain(fact);
    }
    expect(text).toContain("項目文は想定");
  });

  test("is the same for the same input, in Word too", async () => {
    const connector = sample("sample-pay");
    const file = await renderShareDocx(resultOf(connector), connector, dataset, { lang: "ja" });
    const again = structuredClone(connector);
    expect(await renderShareDocx(resultOf(again), again, dataset, { lang: "ja" })).toEqual(file);
    expect(textOf(partsOf(file).get("word/document.xml") ?? "")).toContain("この書面に示していないもの");
  });
});
