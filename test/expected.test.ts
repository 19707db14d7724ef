import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { certmap, root } from "./cli/fake-io.ts";

/**
 * The reports of every sample connector, so that a change of the dataset or of a rule shows its consequence in the same diff:
 * the terminal report in both languages and every topic with its status, reasons and questions; of the main samples the
 * whole report for filing too, and of the first one the explanation of an item. `npm run expected` writes them anew.
 */
const update = process.env.UPDATE_EXPECTED === "1";
const folder = join(root, "test/expected");
const terms = ["--as-of", "2026-11-22", "--bank", "みらい銀行"];
const samples = readdirSync(join(root, "seeds/connectors")).map((file) => file.replace(/\.yaml$/, ""));
const main = [
  "sample-pay",
  "isms-without-soa",
  "isms-with-soa",
  "soc2-type2-availability-carveout",
  "soc2-type1",
  "aup-one-bank",
  "gymflyte-soa",
  "gitlab-2020-type1",
];

interface Report {
  readonly name: string;
  readonly argv: readonly string[];
}

function reportsOf(sample: string): readonly Report[] {
  const file = `seeds/connectors/${sample}.yaml`;
  const evaluate = (name: string, ...argv: string[]): Report => ({ name, argv: ["evaluate", file, ...terms, ...argv] });
  return [
    evaluate("ja.txt", "--lang", "ja"),
    evaluate("en.txt", "--lang", "en"),
    evaluate("csv", "--lang", "ja", "--format", "csv"),
    ...(main.includes(sample) ? [evaluate("ja.md", "--lang", "ja", "--format", "md")] : []),
    ...(sample === main[0]
      ? [
          evaluate("en.md", "--lang", "en", "--format", "md"),
          { name: "13.ja.txt", argv: ["explain", file, "13", ...terms, "--lang", "ja"] },
          evaluate("reference-api.ja.txt", "--lang", "ja", "--policy", "reference-api"),
          evaluate("update-api.ja.txt", "--lang", "ja", "--policy", "update-api"),
          evaluate("own-checklist.ja.txt", "--lang", "ja", "--checklist", "test/fixtures/mirai-bank.yaml"),
          evaluate("2018-10.ja.txt", "--lang", "ja", "--checklist", "fisc-2018-10"),
          { name: "questions.ja.md", argv: ["questions", file, ...terms, "--lang", "ja", "--format", "md"] },
        ]
      : []),
  ];
}

if (update) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

describe.each(samples)("%s", (sample) => {
  test.each(reportsOf(sample))("$name", async ({ name, argv }) => {
    const { code, out, err } = await certmap(argv);
    expect(err).toBe("");
    expect(code).toBe(0);
    const path = join(folder, `${sample}.${name}`);
    if (update) writeFileSync(path, out);
    expect(existsSync(path), `${path} is missing: npm run expected`).toBe(true);
    expect(out).toBe(readFileSync(path, "utf8"));
  });
});

test("there is no expected report without its sample", () => {
  const known = new Set(samples.flatMap((sample) => reportsOf(sample).map(({ name }) => `${sample}.${name}`)));
  expect(readdirSync(folder).filter((file) => !known.has(file))).toEqual([]);
});
