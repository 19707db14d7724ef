import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { certmap } from "./fake-io.ts";

const isms = "seeds/connectors/isms-with-soa.yaml";
const sample = "seeds/connectors/sample-pay.yaml";
const [before, after] = ["seeds/connectors/soc2-exceptions.yaml", "seeds/connectors/soc2-exceptions-cleared.yaml"];

async function saved(file: string, ...options: string[]): Promise<string> {
  return (await certmap(["evaluate", file, "--format", "json", ...options])).out;
}

describe.each(["ja", "en"])("in %s", (lang) => {
  test.each([
    ["years", [isms, "--as-of", "2026-11-22,2028-02-01"]],
    ["policies", [sample, "--policy", "standard,update-api"]],
    ["checklists", [sample, "--checklist", "fisc-2018-10,fisc-2019-09"]],
    ["banks", [sample, "--bank", "みらい銀行,ほかの銀行"]],
    ["connectors", [before, after]],
  ])("two %s fit 80 columns, the same each time", async (_, argv) => {
    const one = await certmap(["compare", ...argv, "--lang", lang]);
    expect([one.code, one.err]).toEqual([0, ""]);
    expect(one.out.split("\n").filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect((await certmap(["compare", ...argv, "--lang", lang])).out).toBe(one.out);
    const md = await certmap(["compare", ...argv, "--lang", lang, "--format", "md"]);
    expect(md.out.startsWith("# ")).toBe(true);
  });
});

test("a certificate around its expiry: worse, and why", async () => {
  const { out } = await certmap(["compare", isms, "--as-of", "2028-01-31,2028-02-01"]);
  expect(out).toMatch(/Of the 9 items named as examples: 0 better, 9 worse/);
  expect(out).toContain('(-) ISMS certificate "isms": no longer usable');
  expect(out).toContain("why: certificate expired");
  expect(out).toContain("Questions that came up (1)");
});

test("exceptions that were cleared: topics got better and their questions went away", async () => {
  const json = JSON.parse((await certmap(["compare", before, after, "--format", "json"])).out);
  expect(json.terms.left.connector.name).not.toBe(json.terms.right.connector.name);
  expect(json.differs).toEqual(["connector"]);
  expect(json.counts.worse).toBe(0);
  expect(json.asks.gone.map(({ id }: { id: string }) => id)).toContain("topic:contract-end-access");
});

test("swapped, what was better is worse", async () => {
  const counts = async (...files: string[]) =>
    JSON.parse((await certmap(["compare", ...files, "--format", "json"])).out).counts;
  const there = await counts(isms, sample);
  expect(await counts(sample, isms)).toMatchObject({ better: there.worse, worse: there.better });
});

describe("saved results", () => {
  test("two of them", async () => {
    const files = {
      "a.json": await saved(isms, "--as-of", "2026-11-22"),
      "b.json": await saved(isms, "--as-of", "2028-02-01"),
    };
    const { code, out } = await certmap(["compare", "a.json", "b.json"], { files });
    expect(code).toBe(0);
    expect(out).toBe((await certmap(["compare", isms, "--as-of", "2026-11-22,2028-02-01"])).out);
  });

  test("beside a connector, whose terms follow the result but for the day", async () => {
    const files = { "a.json": await saved(sample, "--policy", "update-api", "--bank", "みらい銀行") };
    const { out } = await certmap(["compare", "a.json", sample, "--format", "json"], { files });
    expect(JSON.parse(out).differs).toEqual([]);
    const other = await certmap(["compare", "a.json", sample, "--format", "json", "--policy", "standard"], { files });
    expect(JSON.parse(other.out).differs).toEqual(["policy"]);
  });

  test("of another dataset: said", async () => {
    const text = await saved(isms);
    const digest = JSON.parse(text).dataset.digest as string;
    const files = { "a.json": text.replace(digest, `sha256:${"0".repeat(64)}`) };
    const { out } = await certmap(["compare", "a.json", isms], { files });
    expect(out).toContain("different mapping data");
  });

  test("what was written by another program, in another order", async () => {
    const { schema, ...rest } = JSON.parse(await saved(isms));
    const files = { "a.json": JSON.stringify({ ...rest, schema }) };
    const { code, out } = await certmap(["compare", "a.json", isms], { files });
    expect(code).toBe(0);
    expect(out).toContain("No status, no evidence and no question differs.");
  });

  test("every problem of both, with its place, and no output", async () => {
    const text = await saved(isms);
    const spoilt = text.replace('"status": "confirm"', '"status": "confrim"');
    const line = spoilt.slice(0, spoilt.indexOf("confrim")).split("\n").length;
    const files = { "a.json": spoilt, "b.json": text.slice(0, 5000), "c.yaml": "schema: certmap/connector@1\n" };
    const { code, out, err } = await certmap(["compare", "a.json", "b.json"], { files });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`a.json:${line}:`);
    expect(err).toContain("not-one-of");
    expect(err).toMatch(/^b\.json:\d+:\d+ yaml-syntax /m);
  });

  test("of another version", async () => {
    const files = { "a.json": (await saved(isms)).replace("result@1", "result@2") };
    const { code, err } = await certmap(["compare", "a.json", isms], { files });
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.json:2:\d+ not-one-of /);
  });
});

describe("wrong usage", () => {
  test.each([
    [[], "Name what to compare"],
    [[isms], "name a second file, or give a pair"],
    [[isms, "--policy", "standard"], "name a second file, or give a pair"],
    [[isms, "--policy", "standard,standard"], "name a second file, or give a pair"],
    [[isms, "--as-of", "2026-01-01,2027-01-01,2028-01-01"], "two as LEFT,RIGHT"],
    [[isms, "--as-of", "2026-01-01,"], "two as LEFT,RIGHT"],
    [[isms, "--as-of", "2026-01-01,2027-02-30"], "YYYY-MM-DD"],
    [[isms, "--policy", "standard,update-ap"], 'Did you mean "update-api"'],
    [["a.json"], "name a second file"],
    [["a.json", isms, "--policy", "standard,update-api"], "whose terms are fixed"],
    [["a.json", "a.json", "--bank", "みらい銀行"], "whose terms are fixed"],
    [["own.json", isms], "give its file with --policy"],
    [[isms, isms, isms], "one argument too many"],
  ])("%j", async (argv, said) => {
    const text = await saved(isms);
    const files = { "a.json": text, "own.json": text.replace('"policy": "standard"', '"policy": "our-own"') };
    const { code, out, err } = await certmap(["compare", ...argv], { files });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(err).toContain("compare --help");
  });

  test("two files of one id that differ", async () => {
    const policy = (months: number) =>
      [
        "id: ours",
        "title: {ja: 当行の方針, en: Ours}",
        "accept: designed",
        "usable: listed",
        `soc2: {maxAgeMonths: ${months}, bridgeMaxMonths: 3, minPeriodMonths: 3, type1MaxAgeMonths: 6}`,
        "aup: {maxAgeMonths: 12}",
        "answers: {maxAgeMonths: 12}",
      ].join("\n");
    const files = { "p.yaml": policy(12), "q.yaml": policy(15), "r.yaml": policy(15).replace("ours", "ours-2") };
    const clash = await certmap(["compare", sample, "--policy", "p.yaml,q.yaml"], { files });
    expect([clash.code, clash.err.includes('the same id "ours"')]).toEqual([2, true]);
    expect((await certmap(["compare", sample, "--policy", "p.yaml,r.yaml"], { files })).code).toBe(0);
    const over = await certmap(["compare", sample, "--policy", "p.yaml,r.yaml", "-o", "r.yaml"], { files });
    expect([over.code, over.written.size]).toEqual([2, 0]);
  });

  test("a comma before a space is part of a bank's name", async () => {
    const { out } = await certmap(["compare", sample, "--bank", "Bank A, Ltd.,Bank B, Ltd.", "--format", "json"]);
    const { left, right } = JSON.parse(out).terms;
    expect([left.bank, right.bank]).toEqual(["Bank A, Ltd.", "Bank B, Ltd."]);
  });

  test("problems and notices of a file on both sides are said once", async () => {
    const files = { "x.yaml": "schema: certmap/connector@1\nconnector: {nmae: X}\n" };
    const { code, err } = await certmap(["compare", "x.yaml", "--policy", "standard,update-api"], { files });
    expect(code).toBe(1);
    expect(err.match(/unknown-key/g)).toHaveLength(1);
  });
});
