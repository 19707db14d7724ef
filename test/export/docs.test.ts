import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { namespace } from "../../src/export/names.ts";
import { oscalVersion } from "../../src/export/oscal/vocabulary.ts";
import { predicates } from "../../src/export/sssom/predicates.ts";
import { certmap, root } from "../cli/fake-io.ts";
import { reviewed } from "./fixtures.ts";
import { exported } from "./oscal-faults.ts";

const docs = ["exports.md", "exports.ja.md"].map(
  (name) => [name, readFileSync(join(root, "docs", name), "utf8")] as const,
);
const commandsOf = (text: string) =>
  [...text.matchAll(/^npx certmap (\S.*?)(?:\s{2,}#.*)?$/gm)].map(([, line = ""]) => line.trim());

test.each(docs)("the commands of %s do what it says", async (_, text) => {
  const lines = commandsOf(text);
  expect(lines.length).toBeGreaterThan(4);
  const table = (await certmap(["export", "csv"])).out;
  for (const line of lines) {
    const { code, err } = await certmap(line.split(" "), { files: { "links.csv": table } });
    expect([line, code], err).toEqual([line, 0]);
  }
});

test.each(docs)("%s names the namespace, the version and the predicates that are written", (_, text) => {
  expect(text).toContain(namespace);
  expect(text).toContain(`oscal-${oscalVersion}.zip`);
  for (const [relation, { id, modifier }] of Object.entries(predicates)) {
    const row = text.split("\n").find((line) => line.startsWith(`| \`${relation}\` |`)) ?? "";
    expect(row).toContain(`\`${id}\``);
    expect(row.includes("`Not`")).toBe(modifier === "Not");
  }
});

test.each(docs)("%s names every prop of a link", (_, text) => {
  const maps = [...exported(reviewed).collections.values()].flatMap(({ mappings }) =>
    mappings.flatMap(({ maps }) => maps),
  );
  const names = new Set(maps.flatMap(({ props }) => (props ?? []).map(({ name }) => name)));
  expect(names.size).toBeGreaterThan(10);
  for (const name of names) expect(text).toContain(`\`${name}\``);
});

test("both languages give the same commands and names", () => {
  const marks = (text: string) => [
    ...commandsOf(text),
    ...[...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code).filter((code) => /^[\x20-\x7e]+$/.test(code)),
  ];
  const [en, ja] = docs.map(([, text]) =>
    [...new Set(marks(text))].filter((mark) => !mark.includes("file:")).toSorted(),
  );
  expect(ja).toEqual(en);
});
