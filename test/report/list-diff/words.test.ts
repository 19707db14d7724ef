import { describe, expect, test } from "vitest";
import { checklistWords } from "../../../src/report/checklist/words.ts";
import { listDiffWords } from "../../../src/report/list-diff/words.ts";
import { forbidden } from "../fixture.ts";

const counts = { added: 1, removed: 2, changed: 3, same: 4, renumbered: 5, ambiguous: 6 };
const effects = { better: 1, worse: 2, other: 3, "only-left": 4, "only-right": 5 };
const warning = { sheet: "s", line: 3, items: 4, cells: 5, written: "w", nos: [1], no: 2, checklist: "c" };

function strings(value: unknown, name = ""): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    if (name === "counts" || name === "coverageCounts") return [value({ ...counts, ...effects })];
    if (name === "sections" || name === "numbers") return [value(["x", "y"])];
    return [value("x", "y", "z", "w"), value(warning, 1, 2, 3)];
  }
  return Object.entries(value as object).flatMap(([key, one]) => strings(one, key));
}

describe.each(["ja", "en"] as const)("words of checklists in %s", (lang) => {
  const warnings = Object.values(checklistWords[lang].warnings).map((say) => say(warning as never));
  test("say nothing that a bank alone may say, and nothing undefined", () => {
    const { warnings: _, ...rest } = checklistWords[lang];
    const all = [...strings(rest), ...warnings, ...strings(listDiffWords[lang])];
    expect(all.filter((text) => forbidden.test(text) || text.includes("undefined"))).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });
  test("end the sentences of warnings", () => {
    expect(warnings.filter((text) => !/[。.]$/.test(text))).toEqual([]);
  });
  test("say that nothing is mandatory", () => {
    expect(listDiffWords[lang].footer).toMatch(
      lang === "ja" ? /必須ではない/ : /no certificate or report is mandatory/,
    );
  });
});
