import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemCodes } from "../../src/dataset/problem.ts";

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".ts") && name !== "codes.test.ts");
const tests = files.map((name) => readFileSync(join(import.meta.dirname, name), "utf8")).join("\n");

test.each(problemCodes)("%s occurs in some test", (code) => expect(tests).toContain(`"${code}"`));
