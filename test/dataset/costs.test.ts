import { describe, expect, test } from "vitest";
import { sniff } from "../../src/dataset/connector.ts";
import { readCosts } from "../../src/dataset/costs.ts";
import { dataset } from "./fixtures.ts";

const head = "schema: certmap/costs@1\n";
const read = (text: string) => readCosts("costs.yaml", text, dataset);
const problems = (text: string) => {
  const found = read(text);
  return found.ok ? [] : found.problems.map(({ code, at }) => `${code} ${at.line}:${at.column}`);
};

describe("a costs file", () => {
  test("names kinds and single steps", () => {
    const found = read(
      `${head}currency: JPY\nsteps: {soc2-next: 9000000, "aup-procedure:backup.1": 0}\nothers: 50000\n`,
    );
    expect(found.ok && found.value).toEqual({
      schema: "certmap/costs@1",
      currency: "JPY",
      steps: { "soc2-next": 9_000_000, "aup-procedure:backup.1": 0 },
      others: 50_000,
    });
  });

  test.each([
    ["a kind that there is not", `${head}steps:\n  soc2-nxt: 1\nothers: 1\n`, ["not-one-of 3:3"]],
    ["a step of such a kind", `${head}steps:\n  soc-2:x: 1\nothers: 1\n`, ["not-one-of 3:3"]],
    ["a negative cost", `${head}steps: {answer: -1}\nothers: 1\n`, ["too-small 2:17"]],
    ["a broken number", `${head}steps: {}\nothers: 1.5\n`, ["wrong-type 3:9"]],
    ["a cost beyond measure", `${head}steps: {}\nothers: 1000000001\n`, ["too-large 3:9"]],
    ["text for a number", `${head}steps: {answer: "1,000"}\nothers: 1\n`, ["wrong-type 2:17"]],
    ["no cost for the rest", `${head}steps: {}\n`, ["missing-key 1:1"]],
    ["a stray key", `${head}steps: {}\nothers: 1\ncurency: JPY\n`, ["unknown-key 4:1"]],
  ])("with %s is told where", (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test("is suggested the kind that is near", () => {
    const found = read(`${head}steps: {soc2-nxt: 1}\nothers: 1\n`);
    expect(!found.ok && found.problems[0]?.args).toMatchObject({ value: "soc2-nxt", nearest: "soc2-next" });
  });

  test.each([
    [head, "costs"],
    [`${head}steps: {`, "costs"],
    ["schema: certmap/connector@1\n", "connector"],
    ["others: 3\n", "costs"],
  ])("%j is told from others: %s", (text, kind) => {
    expect(sniff("a.yaml", text)).toBe(kind);
  });
});
