import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { caveatCodes, gateCodes, gradeCodes, itemCodes, noteCodes, topicCodes } from "../src/schema/codes.ts";
import type { Result } from "../src/schema/result.ts";
import { certmap, root } from "./cli/fake-io.ts";

/** The samples together show everything that an evaluation can say. */
const files = readdirSync(join(root, "seeds/connectors")).map((file) => `seeds/connectors/${file}`);
const terms = [["--bank", "みらい銀行"], [], ["--bank", "みらい銀行", "--checklist", "test/fixtures/mirai-bank.yaml"]];
const seen = new Set<string>();

function codesOf({ evidence, items, asks, caveats }: Result): readonly (string | null)[] {
  return [
    ...caveats,
    ...asks.map(({ code }) => code),
    ...evidence.flatMap(({ gates, notes }) => [...gates, ...notes].map(({ code }) => code)),
    ...items.flatMap(({ codes, topics }) => [
      ...codes,
      ...topics.flatMap((topic) => [
        ...topic.codes,
        ...topic.candidates.flatMap((one) =>
          one.kind === "aup"
            ? one.procedures.flatMap((line) => line.codes)
            : one.requirements.flatMap((each) => each.codes),
        ),
      ]),
    ]),
  ];
}

beforeAll(async () => {
  for (const file of files) {
    for (const given of terms) {
      const { out } = await certmap(["evaluate", file, "--as-of", "2026-11-22", "--format", "json", ...given]);
      for (const code of codesOf(JSON.parse(out) as Result)) if (code !== null) seen.add(code);
    }
  }
});

describe.each([
  ["gates", gateCodes],
  ["notes", noteCodes],
  ["grades", gradeCodes],
  // every topic of the shipped dataset has a link or a no-relationship (certmap check holds that), so no-link cannot be seen here
  ["topics", topicCodes.filter((code) => code !== "no-link")],
  ["items", itemCodes],
  ["caveats", caveatCodes],
] as const)("%s", (_, codes) => {
  test.each(codes.map((code) => [code]))("%s is shown by a sample", (code) => expect(seen).toContain(code));
});

test("samples say whether they are invented or facts of which public documents", () => {
  const provenances = files.map((file) => parse(readFileSync(join(root, file), "utf8")).provenance);
  for (const { kind, sources } of provenances) {
    expect(["invented", "public-facts"]).toContain(kind);
    expect(sources.length).toBeGreaterThan(0);
  }
  expect(provenances.filter(({ kind }) => kind === "public-facts").length).toBeGreaterThanOrEqual(4);
});
