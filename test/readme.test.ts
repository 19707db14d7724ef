import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "../src/cli/run.ts";
import { certmap, root } from "./cli/fake-io.ts";

const read = (name: string) => readFileSync(join(root, name), "utf8");
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, block = ""]) => block);

const readmes = ["README.md", "README.ja.md"].map((name) => [name, read(name)] as const);

const commandLines = (text: string) =>
  blocks(text, "sh")
    .flatMap((block) => block.split("\n"))
    .filter((line) => line.startsWith("npx certmap "));

test.each(readmes)("every command of %s does what it says", async (_, text) => {
  const lines = commandLines(text);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    const { code, out } = await certmap(line.split(" ").slice(2));
    expect([line, code]).toEqual([line, 0]);
    expect(out).not.toBe("");
  }
});

test.each(readmes)("the connector of %s is read without a problem", async (_, text) => {
  const [yaml = ""] = blocks(text, "yaml");
  const { code, err } = await certmap(["evaluate", "-"], { files: { "-": yaml } });
  expect(err).toBe("");
  expect(code).toBe(0);
});

test("both languages name the same commands, options, files and examples", () => {
  const marks = ([, text]: readonly [string, string]) => [
    ...commandLines(text).map((line) => line.replace(/ --lang \w+/, "")),
    ...[...text.matchAll(/`([^`\n]+)`/g)]
      .map(([, code = ""]) => code)
      .filter((code) => /^[\x20-\x7e]+$/.test(code) && !/COMMAND|file:/.test(code)),
  ];
  const [en, ja] = readmes.map((one) => [...new Set(marks(one))].toSorted());
  expect(ja).toEqual(en);
});

test("every command is in both", () => {
  for (const [, text] of readmes) for (const { name } of commands) expect(text).toContain(`\`${name}`);
});

test("each dependency has its line of reason", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const contributing = read("CONTRIBUTING.md");
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const written = name.startsWith("@types/") ? "@types/*" : name;
    expect(contributing).toContain(`\`${written}\``);
  }
});
