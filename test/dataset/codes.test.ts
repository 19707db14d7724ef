import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemCodes } from "../../src/dataset/problem.ts";

const folders = [import.meta.dirname, join(import.meta.dirname, "../export")];
const tests = folders
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".ts") && !path.endsWith("codes.test.ts"))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

test.each(problemCodes)("%s occurs in some test", (code) => expect(tests).toContain(`"${code}"`));
