import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/load.ts";
import { isError } from "../../src/dataset/problem.ts";
import { textsUnder } from "./fixtures.ts";

const root = join(import.meta.dirname, "../..");

const texts = textsUnder(root, ["mappings"]).set(
  "seeds/sources.yaml",
  readFileSync(join(root, "seeds/sources.yaml"), "utf8"),
);
const read = loadDataset(texts);

test("the shipped dataset has no problem", () => {
  const problems = read.ok ? [] : read.problems.filter(isError);
  expect(
    problems.map(({ at, code, args }) => `${at.file}:${at.line}:${at.column} ${code} ${JSON.stringify(args)}`),
  ).toEqual([]);
});

test("the shipped dataset has a changelog, which `check` holds to its version", () => {
  expect(texts.get("mappings/CHANGELOG.md")).toContain("## ");
});

describe.runIf(read.ok)("of the shipped dataset", () => {
  if (!read.ok) return;
  const { policies, standards, links, unneeded } = read.dataset;

  test.each(policies.map((policy) => [policy.id, policy] as const))(
    "policy %s gives a reason for each choice and for nothing else",
    (_, policy) => {
      const figures = (["soc2", "aup", "answers"] as const).flatMap((part) =>
        Object.keys(policy[part]).map((key) => `${part}.${key}`),
      );
      const items = Object.keys(policy.acceptItems?.items ?? {}).map((no) => `acceptItems.${no}`);
      const abouts = policy.reasons?.map(({ about }) => about).filter((about) => about !== "policy");
      expect(abouts?.toSorted()).toEqual(["accept", "usable", ...figures, ...items].toSorted());
    },
  );

  test.each(policies.filter(({ id }) => id !== "standard").map((policy) => [policy.id, policy] as const))(
    "policy %s says whose example it is, and that nothing is mandatory",
    (_, { title, reasons = [] }) => {
      expect(title?.ja).toContain("例");
      const whole = reasons.find(({ about }) => about === "policy");
      expect(whole?.text.ja).toMatch(/certmap.*FISCが示したものではない.*求めるものではな/u);
      expect(whole?.text.en).toMatch(/certmap's own example.*not come from FISC.*asks for no certificate or report/u);
      expect(whole?.sources).toEqual(expect.arrayContaining(["M-23", "M-25", "A-policy-choice"]));
    },
  );

  test.each(["iso27001-2022", "tsc-2017"])("every requirement of %s is needed, or says why not", (id) => {
    const all = standards.find((standard) => standard.id === id)?.requirements ?? [];
    const counted = all.filter(({ category = "security" }) => ["security", "availability"].includes(category));
    expect(counted).toHaveLength(id === "tsc-2017" ? 36 : 116);
    const needed = links.filter(({ standard }) => standard === id).flatMap(({ needs }) => needs);
    const explained = unneeded.filter(({ standard }) => standard === id).map(({ requirement }) => requirement);
    expect(counted.filter((one) => needed.includes(one.id) === explained.includes(one.id))).toEqual([]);
  });
});
