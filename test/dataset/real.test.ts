import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/load.ts";
import { isError } from "../../src/dataset/problem.ts";
import { textsUnder } from "./fixtures.ts";

const root = join(import.meta.dirname, "../..");

test("the shipped dataset has no problem", () => {
  const texts = textsUnder(root, ["mappings"]).set(
    "seeds/sources.yaml",
    readFileSync(join(root, "seeds/sources.yaml"), "utf8"),
  );
  const read = loadDataset(texts);
  const problems = read.ok ? [] : read.problems.filter(isError);
  expect(
    problems.map(({ at, code, args }) => `${at.file}:${at.line}:${at.column} ${code} ${JSON.stringify(args)}`),
  ).toEqual([]);
});
