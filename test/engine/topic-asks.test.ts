import { expect, test } from "vitest";
import type { Result } from "../../src/schema/result.ts";
import { certmap } from "../cli/fake-io.ts";

test("an ask's code says why its first question is asked, not what the evidence reached", async () => {
  const { out } = await certmap([
    "evaluate",
    "seeds/connectors/soc2-type1.yaml",
    "--as-of",
    "2026-11-22",
    "--format",
    "json",
  ]);
  const { asks } = JSON.parse(out) as Result;
  const topics = asks.flatMap((ask) => (ask.kind === "topic" ? [ask] : []));
  const remainders = topics.filter(({ questions }) => questions[0]?.about === "remainder");
  expect(remainders.length).toBeGreaterThan(0);
  expect(new Set(remainders.map(({ code }) => code))).toEqual(new Set(["relation-partial"]));
});
