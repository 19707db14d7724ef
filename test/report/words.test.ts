import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { type Problem, type ProblemCode, problemCodes } from "../../src/dataset/problem.ts";
import { problemMessage, renderProblems } from "../../src/report/problems.ts";
import { dateIn } from "../../src/report/words/dates.ts";
import { wordsIn } from "../../src/report/words/index.ts";
import { problemWords } from "../../src/report/words/problems.ts";
import { forbidden } from "./fixture.ts";

const at = { file: "a.yaml", line: 3, column: 5 };
const said = { date: "D", holder: "H", bank: "B", name: "N", known: "soc1", wanted: "W", controls: "A.5.1" };
const numbers = { soc2: { maxAgeMonths: 12, bridgeMaxMonths: 3, minPeriodMonths: 3, type1MaxAgeMonths: 6 } };

/** Every argument that any problem takes. */
const args = {
  ...{
    found: "list",
    bytes: 9,
    limit: 8,
    text: "&a",
    reason: "TAB_AS_INDENT",
    key: "date",
    first: at,
    character: "U+0007",
  },
  ...{
    known: ["a"],
    sheets: ["a"],
    sheet: "S",
    certificate: "s2",
    extension: "pdf",
    columns: 9,
    rows: 9,
    detail: "d",
    two: 2,
    three: 3,
    nearest: "a",
    allowed: ["a", null],
    expected: ["text"],
    value: "x",
    wanted: "id",
    written: "5.10",
  },
  ...{ read: "5.1", minimum: 1, maximum: 2, kind: "topic", id: "x", within: "y", standard: "s", other: "o" },
  ...{ counterparts: ["c"], fromKey: "issued", from: "1", toKey: "expires", to: "2", opinion: "adverse", name: "n" },
  ...{
    control: "A.5.1",
    mark: "planned",
    type: 1,
    topic: "t",
    checklist: "c",
    item: "3",
    prefix: "p",
    procedure: "p.1",
  },
  ...{ actual: "q", relation: "subset-of", needs: "missing", remainder: "missing", inquiryOnly: true, parameter: "n" },
  ...{ language: "ja", default: 1, word: "w", field: "rationale", percent: 90, requirement: "r", topics: 9, of: 10 },
  ...{
    columns: 999,
    rows: 9,
    sheet: "s",
    sheets: ["s"],
    what: "total",
    detail: "d",
    extension: "doc",
    two: 1,
    three: 2,
  },
  ...{ certificate: "iso27001-2022", items: 9, notRead: 1, proposed: 2, no: "13", nos: ["13"], ids: ["t"] },
  ...{ family: "effective", procedures: ["p.1"], names: ["sampleSize"], column: "examined", fact: "date" },
  ...{ examined: 2, population: 1, after: "2026-08-31", until: "2026-09-30", asOf: "2026-11-22" },
  ...{ source: "M-01", check: "c", subject: "s", suggestion: "2026-01-01", link: "l" },
  ...{
    movedTo: "m",
    version: "1.1.0",
    newest: "1.0.0",
    implied: ["superset"],
    because: ["x superset-of"],
    how: "subset",
    same: true,
    what: "numbers",
    ja: "1",
    en: "2",
    links: 9,
  },
  ...{ why: "same", current: "sha256:0", scheme: "s", withdrawn: false },
};
const sample = (code: ProblemCode) => ({ code, at, args }) as unknown as Problem;

/** Every string of a table of words; functions are called with plausible arguments. */
function strings(value: unknown, name = ""): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    if (name === "why" || name === "ask") return [value(said), value({})];
    if (name === "wrong" || name === "fix") return [value(args)];
    if (name === "proceduresLeft") return [value(["x", "y"])];
    if (name === "policyChoices") return [value("x", true, numbers.soc2, 12), value("x", false, numbers.soc2, 12)];
    return [value("x", "y", "z", "v", "w", "u"), value(0, 0, 0, 0, 0, 0)];
  }
  return Object.entries(value as object).flatMap(([key, one]) => strings(one, key));
}

describe.each(["ja", "en"] as const)("words in %s", (lang) => {
  const words = { ...wordsIn[lang], problems: problemWords[lang] };
  const reasons = Object.entries(words.reasons);

  test("say nothing that a bank alone may say", () => {
    expect(strings(words).filter((text) => forbidden.test(text))).toEqual([]);
  });

  test("have no empty text and no undefined in a sentence", () => {
    expect(strings(words).filter((text) => /undefined|null（|\[object/.test(text))).toEqual([]);
  });

  test("fit a table cell", () => {
    expect(reasons.filter(([, { label }]) => stringWidth(label) > 28)).toEqual([]);
  });

  test("end their sentences", () => {
    const end = lang === "ja" ? /[。]$/ : /[.?]$/;
    const sentences = [
      ...reasons.flatMap(([, reason]) => [
        reason.why(said),
        reason.why({}),
        "ask" in reason ? reason.ask({}) : reason.why({}),
      ]),
      ...Object.values(words.caveats).flatMap(({ short, text }) => [short, text]),
      ...Object.values(words.others),
      ...Object.values(words.terms.gatePassed),
      ...Object.values(words.terms.basesLong),
      ...problemCodes.map((code) => problemMessage(sample(code), lang)),
    ];
    expect(sentences.filter((text) => !end.test(text))).toEqual([]);
  });

  test("take the same columns in every terminal", () => {
    const ambiguous = (text: string) => stringWidth(text) !== stringWidth(text, { ambiguousIsNarrow: false });
    const { plausible, topicsCounted, none, ...phrases } = words.phrases;
    const { problems: _, ...others } = words;
    expect(strings({ ...others, phrases }).filter(ambiguous)).toEqual([]);
    expect([plausible, topicsCounted, none].length).toBe(3);
  });

  test("keep the three kinds of evidence apart [M-26]", () => {
    const { "isms-certificate": isms, "soc2-report": soc2, "aup-report": aup } = words.terms.kindsShort;
    expect(new Set([isms, soc2, aup]).size).toBe(3);
    if (lang === "ja") expect([isms, soc2, aup]).toEqual(["第三者認証", "保証報告書", "合意された手続報告書"]);
  });

  test("say of every problem what it is and what to do, in one line", () => {
    for (const code of problemCodes) {
      const line = renderProblems([sample(code)], lang);
      expect(line.startsWith(`a.yaml:3:5 ${code} `)).toBe(true);
      expect(line.trimEnd()).not.toContain("\n");
    }
  });
});

test("a problem's place cannot be disguised by its file name", () => {
  const problem = { ...sample("file-empty"), at: { ...at, file: "a\n\u001b[31mb.yaml" } } as Problem;
  expect(renderProblems([problem], "en").split("\n")).toHaveLength(2);
});

test.each([
  ["2026-09-03", "2026年9月3日", "3 September 2026"],
  ["soon", "soon", "soon"],
])("%s is read as a date", (date, ja, en) => {
  expect([dateIn("ja", date), dateIn("en", date)]).toEqual([ja, en]);
});
