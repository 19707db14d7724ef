import { describe, expect, test } from "vitest";
import type { Connector } from "../../../src/dataset/dataset.ts";
import { draftAup } from "../../../src/engine/aup/draft.ts";
import type { AupRequest } from "../../../src/engine/aup/types.ts";
import { lintAup } from "../../../src/import/aup/lint.ts";
import { composeAup } from "../../../src/report/aup/compose.ts";
import { renderAupJson } from "../../../src/report/aup/json.ts";
import { renderAupMarkdown } from "../../../src/report/aup/markdown.ts";
import { aupWords } from "../../../src/report/aup/words.ts";
import { dataset, sample } from "../../verify/samples.ts";
import { forbidden } from "../fixture.ts";

const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null };
const draft = (connector: Connector, request: Partial<AupRequest> = {}) =>
  draftAup(dataset, connector, options, { banks: ["みらい銀行"], for: "both", ...request });
const said = (connector: Connector, request: Partial<AupRequest> = {}, lang: "ja" | "en" = "ja") =>
  renderAupMarkdown(draft(connector, request), dataset, { lang });

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [value("x", "y", "z", "v"), value(1, 2, 3, 4)];
  return Object.values(value as object).flatMap(strings);
}

describe.each(["ja", "en"] as const)("in %s", (lang) => {
  test("nothing is said that a bank alone may say, and nothing is left out", () => {
    const texts = strings(aupWords[lang]);
    expect(texts.filter((text) => forbidden.test(text))).toEqual([]);
    expect(texts.filter((text) => text === "" || text.includes("undefined"))).toEqual([]);
  });

  test("what an engagement needs is there", () => {
    const text = said(sample("sample-pay"), {}, lang);
    const { headings, notMandatory, nature, additional } = aupWords[lang];
    const { annexAgreement, annexSources, ...rest } = headings;
    for (const heading of [...Object.values(rest), annexAgreement(1), annexSources(2)]) expect(text).toContain(heading);
    for (const one of [notMandatory, ...nature, ...additional]) expect(text).toContain(one);
    expect(text).toContain("M-19");
  });
});

test("every drafted procedure stands once, and in the matrix", () => {
  const drafted = draft(sample("sample-pay"));
  const text = renderAupMarkdown(drafted, dataset, { lang: "ja" });
  for (const { id } of drafted.procedures) {
    expect([id, text.split(`**${id}（`).length - 1]).toEqual([id, 1]);
    expect(text.slice(text.indexOf("対応表"))).toContain(id);
  }
});

test("a topic of two items: its procedures stand under the first, the second says where", () => {
  const text = said(sample("nothing-held"), { items: [6, 14], topics: ["device-disposal"] });
  expect(text).toContain("手続は通番6に掲げる。");
  expect(text.split("**device-disposal.1（").length - 1).toBe(1);
});

test("a remainder is told, a settled answer too, an item that is not listed too", () => {
  expect(said(sample("soc2-type1"), { items: [9] })).toMatch(/残る問い\*\* .+か。/);
  const answered = draft(sample("sample-pay"), { items: [14] });
  const need = answered.banks[0]?.needs.find(({ topic }) => topic === "media-and-documents");
  if (need) expect(need.settledUntil).toBe("2027-05-20");
  expect(said(sample("nothing-held"), { items: [1] })).toContain("判断方針によっては、結果が判定に反映されない");
});

test("items without procedures say why", () => {
  const { leftOut } = draft(sample("nothing-held"));
  const code = (no: number) => leftOut.find((one) => one.no === no)?.code;
  expect([code(1), code(7), code(3)]).toEqual(["not-listed", "no-topic", undefined]);
  const some = draft(sample("nothing-held"), { items: [3] });
  expect(some.leftOut.find(({ no }) => no === 9)?.code).toBe("not-chosen");
});

test("nothing open: a document that says so, and an empty proof", () => {
  const narrow = draft(sample("nothing-held"), { for: "narrowed" });
  expect(narrow).toMatchObject({
    procedures: [],
    items: [],
    proof: { holds: true, looked: { topics: 0, procedures: 0 } },
  });
  expect(renderAupMarkdown(narrow, dataset, { lang: "ja" })).toContain("手続を要する確認観点はない。");
});

test("names of others stay names: no markup, no line of their own", () => {
  const evil = { ...sample("nothing-held"), connector: { name: "A\n# b <script> | [x](y)" } };
  const text = said(evil, { banks: ["銀行|*x*\n## y"], items: [3] });
  expect(text).not.toMatch(/<script>|^# b|^## y/m);
  expect(text).not.toContain("[x](y)");
  expect(composeAup(draft(evil, { items: [3] }), dataset, "ja").title).not.toContain("script");
});

test("JSON: sizes and dates in place, what is open is marked", () => {
  const parameters = { all: { asOf: "2026-09-30" } };
  const given = JSON.parse(renderAupJson(draft(sample("nothing-held"), { items: [9], parameters }), dataset));
  const one = given.procedures.find(({ id }: { id: string }) => id === "supplier-agreements.1");
  expect(one.text.en).toContain("in force on 30 September 2026");
  const other = given.procedures.find(({ id }: { id: string }) => id === "supplier-monitoring.1");
  expect(other.text.ja).toContain("【対象期間の初日】");
});

test("a size under its minimum cannot be drafted, nor without a bank, an unknown item or topic", () => {
  const held = sample("nothing-held");
  expect(() => draft(held, { parameters: { all: { sampleSize: 1 } } })).toThrow(/procedure-reduced/);
  expect(() => draft(held, { parameters: { all: { sampleSize: 10 } }, items: [33] })).not.toThrow();
  expect(() => draft(held, { banks: [] })).toThrow(RangeError);
  expect(() => draft(held, { items: [99] })).toThrow(RangeError);
  expect(() => draft(held, { topics: ["nothing"] })).toThrow(RangeError);
});

test("a bank named twice, however it is spelt, is one", () => {
  const { banks } = draft(sample("nothing-held"), {
    banks: ["みらい銀行", "株式会社みらい銀行", "はるか銀行"],
    items: [3],
  });
  expect(banks.map(({ name }) => name)).toEqual(["みらい銀行", "はるか銀行"]);
});

test("every procedure of the catalogue names its population, and the document has it with its dates", () => {
  expect(dataset.procedures.filter(({ population }) => population === undefined).map(({ id }) => id)).toEqual([]);
  const parameters = { engagement: { period: { from: "2026-04-01", to: "2026-09-30" } } };
  const text = said(sample("nothing-held"), { items: [9], parameters });
  expect(text).toContain(
    "**母集団**: 2026年4月1日 から 2026年9月30日 までに締結された委託契約の一覧の全件 **【実施時の件数】**",
  );
  expect(text).not.toContain("手続に掲げる一覧又は記録の全体");
});

test("one table for each kind of work, whatever item a procedure serves", () => {
  const drafted = draft(sample("nothing-held"), { items: [13, 14] });
  const { works, headings } = aupWords.en;
  const text = renderAupMarkdown(drafted, dataset, { lang: "en" });
  const part = text.slice(text.indexOf(headings.works), text.indexOf(headings.findings));
  const [visit = ""] = part.split("###").filter((one) => one.includes(works.visit));
  const visited = drafted.procedures.filter(({ work }) => work === "visit");
  expect(new Set(visited.flatMap(({ items }) => items))).toEqual(new Set([13, 14]));
  expect(visited.every(({ id }) => visit.includes(`| ${id} |`))).toBe(true);
  for (const { id } of drafted.procedures) expect([id, part.split(`| ${id} |`).length - 1]).toEqual([id, 1]);
});

test("which bank needs an agreement of its own, and which does not", () => {
  const text = said(sample("aup-one-bank"), { banks: ["みらい銀行", "はるか銀行"], items: [9] }, "en");
  expect(text).toMatch(/\| みらい銀行 \| no agreement needed: a user by this document \| none \| none \|/);
  expect(text).toMatch(
    /\| はるか銀行 \| no agreement needed: [^|]*\| aup: not named as a user, agreement needed \| 8 topics/,
  );
});

test.each(["ja", "en"] as const)("the document passes its own look at the wording (%s)", async (lang) => {
  const text = said(sample("nothing-held"), {}, lang);
  expect(await lintAup("draft.md", new TextEncoder().encode(text))).toMatchObject({ ok: true, problems: [] });
});
