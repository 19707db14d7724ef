import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { planWords } from "../../../src/report/plan/words.ts";
import { forbidden } from "../fixture.ts";

const said = {
  ...{ evidence: "E", holder: "H", bank: "B", controls: "A.5.1", category: "C", date: "D", topic: "T" },
  aboutEntity: true,
};

function strings(value: unknown, name = ""): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [value(1, 1, 1, "x"), value(2, 2, 2, "x"), value("x", "y", "z", "w")];
  return Object.entries(value as object).flatMap(([key, one]) =>
    name === "steps" ? [one(said), one({ ...said, evidence: "", date: "", aboutEntity: false })] : strings(one, key),
  );
}

describe.each(["ja", "en"] as const)("words of a plan in %s", (lang) => {
  const all = strings(planWords[lang]);

  test("say nothing that a bank alone may say, and nothing undefined", () => {
    expect(all.filter((text) => forbidden.test(text) || /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  test("never say that something must be obtained", () => {
    const must =
      lang === "ja" ? /取得しなければ|得なければ|必要がある|必須である/ : /\b(?:must|required|have to|need to)\b/i;
    expect(all.filter((text) => must.test(text))).toEqual([]);
  });

  test("take the same columns in every terminal", () => {
    expect(all.filter((text) => stringWidth(text) !== stringWidth(text, { ambiguousIsNarrow: false }))).toEqual([]);
  });

  test("end each step as a sentence", () => {
    const steps = Object.values(planWords[lang].steps).map((step) => step(said));
    expect(steps.filter((text) => !(lang === "ja" ? /。$/ : /\.$/).test(text))).toEqual([]);
  });
});

test("the three kinds of evidence keep their own names [M-26]", () => {
  const { steps } = planWords.ja;
  expect(steps["isms-new"](said)).toContain("第三者認証");
  expect(steps["soc2-new-type-1"](said)).toContain("保証報告書");
  expect(steps["aup-engagement"](said)).toContain("合意された手続");
});
