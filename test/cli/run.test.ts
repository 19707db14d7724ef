import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/run.ts";
import { certmap } from "./fake-io.ts";

const sample = "seeds/connectors/sample-pay.yaml";

describe("wrong usage is exit 2 with what to do, in the language asked for", () => {
  test.each([
    [["evalute", sample], 'Did you mean "evaluate"'],
    [["evaluate"], "Name the connector's file"],
    [["evaluate", sample, "--chekclist", "x"], 'Did you mean "--checklist"'],
    [["evaluate", sample, "--format", "jsn"], 'Did you mean "json"'],
    [["evaluate", sample, "--as-of", "2026-02-30"], "YYYY-MM-DD"],
    [["evaluate", sample, "--as-of"], "needs a value"],
    [["evaluate", sample, "--policy", "standrd"], 'Did you mean "standard"'],
    [["evaluate", sample, "--checklist", "fisc-2019"], "fisc-2019-09"],
    [["evaluate", sample, "--bank", "a", "--bank", "b"], "given twice"],
    [["evaluate", sample, "extra.yaml"], "one argument too many"],
    [["evaluate", sample, "--lang", "fr"], "ja, en"],
    [["explain", sample], "Name the item"],
    [["explain", sample, "99"], "has no item 99"],
  ])("%j", async (argv, said) => {
    const { code, out, err } = await certmap(argv);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(said);
    expect(err).toContain("--help");
  });

  test("in Japanese", async () => {
    const { code, err } = await certmap(["evalute", sample, "--lang", "ja"]);
    expect(code).toBe(2);
    expect(err).toContain("「evaluate」の誤りではないか。");
  });

  test("nothing asked is answered with the help", async () => {
    const { code, out } = await certmap([]);
    expect(code).toBe(2);
    expect(out).toContain("evaluate CONNECTOR");
  });
});

describe("help", () => {
  const helps = commands.flatMap(({ name }) => ["ja", "en"].map((lang) => [name, lang] as const));
  test.each(helps)("%s --help in %s fits 80 columns and names every option", async (name, lang) => {
    const { code, out } = await certmap([name, "--help", "--lang", lang]);
    expect(code).toBe(0);
    const command = commands.find((one) => one.name === name);
    for (const option of command?.options ?? []) expect(out).toContain(option === "output" ? "-o" : `--${option}`);
    for (const line of out.split("\n"))
      expect(stringWidth(line), line).toBeLessThanOrEqual(line.includes("seeds/") ? 100 : 80);
    if (lang === "ja") expect(out).toMatch(/使い方/);
    else expect(out.replaceAll("みらい銀行", "")).not.toMatch(/[\u3040-\u30ff]/);
  });

  test("of everything, in both languages", async () => {
    expect((await certmap(["--help", "--lang", "ja"])).out).toContain("終了コード");
    const { code, out } = await certmap(["--help"]);
    expect(code).toBe(0);
    for (const { name } of commands) expect(out).toContain(name);
  });

  test("the language follows the locale", async () => {
    expect((await certmap(["--help"], { env: { LANG: "ja_JP.UTF-8" } })).out).toContain("コマンド");
    expect((await certmap(["--help"], { env: { LANG: "C" } })).out).toContain("Commands");
  });
});

describe("files", () => {
  test("one that is not there", async () => {
    const { code, out, err } = await certmap(["evaluate", "no/such.yaml"]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(/no\/such\.yaml cannot be read/);
  });

  test("the output is written to -o and nothing else, and never over the input", async () => {
    const done = await certmap(["evaluate", sample, "--format", "json", "-o", "out.json"]);
    expect(done.code).toBe(0);
    expect(done.out).toBe("");
    expect(JSON.parse(done.written.get("out.json") ?? "")).toMatchObject({ schema: "certmap/result@1" });
    const refused = await certmap(["evaluate", sample, "-o", `./${sample}`]);
    expect(refused.code).toBe(2);
    expect(refused.written.size).toBe(0);
  });

  test("an output that cannot be written", async () => {
    const write = () => Promise.reject(new Error("disk full"));
    const { code, err } = await certmap(["evaluate", sample, "-o", "out.txt"], { write });
    expect(code).toBe(1);
    expect(err).toContain("disk full");
  });

  test("all problems of all files at once, each with its place, and no output", async () => {
    const connector = [
      "schema: certmap/connector@1",
      "connector: {name: X, nmae: Y}",
      "evidence:",
      "  - {id: a, kind: soc2-report, type: 2, period: {from: 2026-02-30, to: 2026-01-01}}",
      "  - {id: a, kind: isms-certificate, standard: iso27001-2020}",
    ].join("\n");
    const { code, out, err } = await certmap(["evaluate", "bad.yaml"], { files: { "bad.yaml": connector } });
    expect(code).toBe(1);
    expect(out).toBe("");
    const lines = err.trimEnd().split("\n");
    expect(lines.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "bad.yaml:2:22 unknown-key",
      "bad.yaml:4:56 bad-date",
      "bad.yaml:4:72 dates-reversed",
      "bad.yaml:5:10 duplicate-id",
      "bad.yaml:5:47 unknown-id",
    ]);
  });

  test("standard input", async () => {
    const { code, out } = await certmap(["evaluate", "-"], {
      files: { "-": "schema: certmap/connector@1\nconnector: {name: 何もない株式会社}\n" },
    });
    expect(code).toBe(0);
    expect(out).toContain("何もない株式会社");
  });
});

describe("terms of an evaluation", () => {
  test("today is today in Japan", async () => {
    const { out } = await certmap(["evaluate", sample, "--format", "json"]);
    expect(JSON.parse(out).asOf).toBe("2026-11-22");
  });

  test("a checklist and a policy of one's own", async () => {
    const files = {
      "./own.yaml": [
        "id: own-list",
        "title: {ja: 独自のチェックリスト, en: Own checklist}",
        "items:",
        "  - no: B-4",
        "    label: {ja: 委託先の監督, en: Supervising contractors}",
        "    origin: {checklist: fisc-2019-09, no: 9}",
        "    topics: [supplier-monitoring]",
        "    basis: supplied",
        "    subject: connector",
      ].join("\n"),
      "./lenient.yaml": [
        "id: lenient",
        "accept: declared",
        "acceptItems: {checklist: own-list, items: {B-4: declared}}",
        "usable: listed",
        "soc2: {maxAgeMonths: 12, bridgeMaxMonths: 3, minPeriodMonths: 3, type1MaxAgeMonths: 6}",
        "aup: {maxAgeMonths: 12}",
        "answers: {maxAgeMonths: 12}",
      ].join("\n"),
    };
    const argv = [
      "evaluate",
      "seeds/connectors/isms-with-soa.yaml",
      "--checklist",
      "./own.yaml",
      "--policy",
      "./lenient.yaml",
    ];
    const { code, out, err } = await certmap([...argv, "--format", "json"], { files });
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      checklist: "own-list",
      policy: "lenient",
      summary: { usable: { items: 1, covered: 1 } },
      items: [{ no: "B-4", status: "covered", basis: "supplied" }],
    });
    const explained = await certmap(["explain", argv[1] ?? "", "Ｂ-4", ...argv.slice(2)], { files });
    expect(explained.code).toBe(0);
  });
});

describe("check", () => {
  test("the shipped dataset has no problem, and its make-up is shown in both languages", async () => {
    for (const [lang, words] of [
      ["en", "intersects"],
      ["ja", "対応付け"],
    ] as const) {
      const { code, out } = await certmap(["check", "--lang", lang]);
      expect(out).toContain(words);
      expect(code).toBe(0);
    }
  });

  test("a file of each kind, several at once", async () => {
    const { code, out } = await certmap([
      "check",
      sample,
      "mappings/checklists/fisc-2019-09.yaml",
      "mappings/policies/standard.yaml",
    ]);
    expect(out).toMatch(/sample-pay\.yaml: connector/);
    expect(out).toMatch(/fisc-2019-09\.yaml: checklist/);
    expect(out).toMatch(/standard\.yaml: policy/);
    expect(code).toBe(0);
  });

  test("a broken one", async () => {
    const { code, err, out } = await certmap(["check", "x.yaml"], {
      files: { "x.yaml": "schema: certmap/connector@1\nconnectr: {}\n" },
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^x\.yaml:2:1 unknown-key /m);
    expect(out).toMatch(/2 problems/);
  });
});
