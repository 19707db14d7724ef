import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/engine/evaluate.ts";
import { join, split } from "../../../web/data/split.ts";
import { asOf, dataset, samples } from "../data.ts";

const { core, texts } = split(dataset);

test("both parts together are the dataset again, to the last field", () => {
  const stored = JSON.parse(JSON.stringify({ core, texts })) as { core: typeof core; texts: typeof texts };
  expect(join(stored.core, stored.texts)).toEqual(dataset);
});

test("the core holds none of the long texts, and every label, title and id", () => {
  const said = JSON.stringify(core);
  for (const link of dataset.links) expect(said).not.toContain(JSON.stringify(link.rationale.ja));
  for (const procedure of dataset.procedures) expect(said).not.toContain(JSON.stringify(procedure.text.ja));
  expect(core.topics.map(({ label }) => label)).toEqual(dataset.topics.map(({ label }) => label));
  expect(core.standards).toEqual(dataset.standards);
});

describe("the core alone gives the same result", () => {
  const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank: "みらい銀行" };
  test.each(samples)("of %s", (_, connector) => {
    expect(evaluate(core, connector, options)).toEqual(evaluate(dataset, connector, options));
  });
});
