import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../src/cli/run.ts";
import { relations } from "../src/schema/link.ts";
import { root } from "./cli/fake-io.ts";
import { forbidden } from "./report/fixture.ts";
import { dataset } from "./shipped.ts";

const { links } = dataset;
const pages = ["docs/methodology.md", "docs/methodology.ja.md"].map(
  (name) => [name, readFileSync(join(root, name), "utf8")] as const,
);

/** The rows of the table of relations, each with what its two cells say of which link. */
const rows = (text: string) =>
  [...text.matchAll(/^\| `([a-z-]+)` \| (.*) \| (.*) \|$/gm)].map(([, relation = "", good = "", bad = ""]) => ({
    relation,
    good,
    bad,
  }));
const example = /`((?:iso22|tsc)\.[a-z0-9.-]+)`(?:\s*[(（]([^)）]+)[)）])?/;

describe.each(pages)("%s", (name, text) => {
  test("has an example for every relation", () => {
    expect(rows(text).map(({ relation }) => relation)).toEqual([...relations]);
  });

  test.each(rows(text).map((row) => [row.relation, row] as const))(
    "what it says of %s is so",
    (relation, { good, bad }) => {
      const [, id, needs] = example.exec(good) ?? [];
      const used = links.some((link) => link.relation === relation);
      expect(id !== undefined).toBe(used);
      if (id !== undefined) {
        expect(good).toContain(`\`${relation}\``);
        expect(links.find((link) => link.id === id)).toMatchObject({ relation, needs: needs?.split(/, |、/) ?? [] });
      }
      const [, wrong, wrongNeeds] = example.exec(bad) ?? [];
      if (wrong === undefined) return;
      expect(bad).toContain(`\`${relation}\``);
      const link = links.find((one) => one.id === wrong);
      expect(link?.needs).toEqual(wrongNeeds?.split(/, |、/));
      expect(link?.relation).not.toBe(relation);
    },
  );

  test("claims no more than plausible coverage", () => expect(forbidden.test(text)).toBe(false));

  test("names files and commands that are there", () => {
    for (const [, path = ""] of text.matchAll(/\]\(([^)#]+)\)/g))
      expect(existsSync(resolve(root, name, "..", path)), path).toBe(true);
    for (const [, command = ""] of text.matchAll(/`certmap ([a-z-]+)/g))
      expect(commands.map((one) => one.name)).toContain(command);
  });
});

test("both languages give the same examples", () => {
  const ids = (text: string) =>
    [...text.matchAll(/`((?:iso22|tsc)\.[a-z0-9.-]+|[a-z]+-[a-z-]+)`/g)].map(([, id]) => id).toSorted();
  expect(ids(pages[1]?.[1] ?? "")).toEqual(ids(pages[0]?.[1] ?? ""));
});
