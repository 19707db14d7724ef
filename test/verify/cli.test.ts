import { describe, expect, test } from "vitest";
import { renderFindings, verifyWords } from "../../src/report/verify-words.ts";
import { findingCodes } from "../../src/verify/finding.ts";
import { certmap } from "../cli/fake-io.ts";
import { forbidden } from "../report/fixture.ts";

const connector = "seeds/connectors/sample-pay.yaml";

async function saved(...more: readonly string[]): Promise<string> {
  const { out, code } = await certmap(["evaluate", connector, "--format", "json", ...more]);
  expect(code).toBe(0);
  return out;
}

describe("a result as evaluate wrote it", () => {
  test("verifies, in both languages", async () => {
    const files = { "result.json": await saved("--bank", "みらい銀行") };
    const en = await certmap(["verify", "result.json", connector], { files });
    expect(en).toMatchObject({ code: 0, err: "" });
    expect(en.out).toMatch(/^[\d,]+ steps checked: each follows\.\n$/);
    const ja = await certmap(["verify", "result.json", connector, "--lang", "ja"], { files });
    expect(ja).toMatchObject({ code: 0, err: "" });
    expect(ja.out).toMatch(/^[\d,]+ 段階を検証した。すべて導ける。\n$/);
  });

  test("from standard input", async () => {
    const { code } = await certmap(["verify", "-", connector], { files: { "-": await saved() } });
    expect(code).toBe(0);
  });

  test("under a checklist and a policy of one's own, which it takes to verify it", async () => {
    const files: Record<string, string> = {
      "./own.yaml": [
        "id: own-list",
        "title: {ja: 独自のチェックリスト, en: Own checklist}",
        "items:",
        "  - {no: B-4, label: {ja: 委託先との契約, en: Contracts}, topics: [supplier-agreements], basis: supplied, subject: connector}",
      ].join("\n"),
      "./lenient.yaml": [
        "id: lenient",
        "accept: declared",
        "usable: all",
        "soc2: {maxAgeMonths: 12, bridgeMaxMonths: 3, minPeriodMonths: 3, type1MaxAgeMonths: 6}",
        "aup: {maxAgeMonths: 12}",
        "answers: {maxAgeMonths: 12}",
      ].join("\n"),
    };
    const own = ["--checklist", "./own.yaml", "--policy", "./lenient.yaml"];
    const made = await certmap(["evaluate", connector, "--format", "json", ...own], { files });
    files["result.json"] = made.out;
    expect((await certmap(["verify", "result.json", connector, ...own], { files })).err).toBe("");
    const without = await certmap(["verify", "result.json", connector], { files });
    expect(without.code).toBe(2);
    expect(without.err).toContain('The result names "own-list"');
    expect(without.err).toContain("--checklist");
  });
});

describe("a result that was changed", () => {
  test("one line for each step that does not follow, exit 1", async () => {
    const result = JSON.parse(await saved());
    result.items[0].status = "covered";
    result.summary.all.items += 1;
    const files = { "result.json": JSON.stringify(result) };
    const { code, out, err } = await certmap(["verify", "result.json", connector], { files });
    expect(code).toBe(1);
    expect(out).toMatch(/of them do not follow/);
    for (const line of err.trimEnd().split("\n")) expect(line).toMatch(/^result\.json:[\w.[\]]+ [a-z-]+ \S/);
    expect(err).toMatch(/^result\.json:items\[0\]\.status item-status .*Expected: "\w+"\. Found: "covered"\.$/m);
    expect(err).toMatch(/^result\.json:summary\.all\.items count-wrong /m);
    const ja = await certmap(["verify", "result.json", connector, "--lang", "ja"], { files });
    expect(ja.err).toMatch(/判定が、確認観点の判定から導けない。導かれるもの: "\w+"。記載: "covered"。/);
  });

  test("of another connector, or another dataset", async () => {
    const other = await certmap(["verify", "r.json", "seeds/connectors/nothing-held.yaml"], {
      files: { "r.json": await saved() },
    });
    expect(other.code).toBe(1);
    expect(other.err).toContain("r.json:connector.name connector-other");
    const text = (await saved()).replace(/sha256:\w+/, `sha256:${"0".repeat(64)}`);
    const older = await certmap(["verify", "r.json", connector], { files: { "r.json": text } });
    expect(older.code).toBe(1);
    expect(older.err).toMatch(/dataset\.digest dataset-digest[^\n]+\nThe dataset is not the one/);
  });
});

describe("a file that is no result", () => {
  test("not JSON: line and column", async () => {
    const files = { "r.json": '{"schema": "certmap/result@1",\n  "asOf": ]' };
    const { code, err, out } = await certmap(["verify", "r.json", connector], { files });
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(/^r\.json:2:\d+ yaml-syntax /m);
  });

  test("of another shape: each place", async () => {
    const result = JSON.parse(await saved());
    result.items[0].topics[0].status = "passed";
    delete result.bank;
    result.extra = 1;
    const { code, err } = await certmap(["verify", "r.json", connector], {
      files: { "r.json": JSON.stringify(result) },
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^r\.json:1:\d+ not-one-of .*"passed"/m);
    expect(err).toMatch(/^r\.json:1:\d+ missing-key .*"bank"/m);
    expect(err).toMatch(/^r\.json:1:\d+ unknown-key .*"extra"/m);
    for (const text of ["[]", "null", "1", '"x"', "{}", "", "{", "{} x"]) {
      expect((await certmap(["verify", "r.json", connector], { files: { "r.json": text } })).code).toBe(1);
    }
  });

  test("missing arguments and files", async () => {
    expect(await certmap(["verify"])).toMatchObject({ code: 2, out: "" });
    const one = await certmap(["verify", "r.json"], { files: { "r.json": "{}" } });
    expect(one.code).toBe(2);
    expect(one.err).toContain("Name the connector's file");
    expect((await certmap(["verify", "no/such.json", connector])).err).toContain("cannot be read");
  });
});

test.each(["ja", "en"] as const)("every finding has its words in %s", (lang) => {
  const rules = Object.values(verifyWords[lang].rules);
  expect(new Set(Object.keys(verifyWords[lang].rules))).toEqual(new Set(findingCodes));
  for (const rule of rules) {
    expect(rule).toMatch(lang === "ja" ? /。$/ : /\.$/);
    expect(rule).not.toMatch(forbidden);
    if (lang === "en") expect(rule).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  }
  const line = renderFindings("a\nb", [{ path: "items[0]", code: "item-list", expected: "x\ny", found: null }], lang);
  expect(line.split("\n")).toHaveLength(2);
});
