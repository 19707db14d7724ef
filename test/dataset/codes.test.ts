import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemCodes } from "../../src/dataset/problem.ts";

const tests = ["dataset", "import", "export", "cli"]
  .flatMap((folder) => {
    const below = join(import.meta.dirname, "..", folder);
    const names = readdirSync(below, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    return names.map((name) => readFileSync(join(below, name), "utf8"));
  })
  .join("\n");

test.each(problemCodes)("%s occurs in some test", (code) =>
  expect(tests).toMatch(new RegExp(`(?<![\\w-])${code}(?![\\w-])`)),
);
