import { expect, test } from "vitest";
import { readCosts } from "../../../../src/dataset/costs.ts";
import { costsYaml } from "../../../../web/files/yaml.ts";
import { amountIn, costsIn, entriesOf, noEntries } from "../../../../web/views/plan/costs.ts";
import { kindWords } from "../../../../web/views/plan/kinds.ts";
import { dataset } from "../../data.ts";

test.each([
  ["1000", 1000],
  [" １，０００ ", 1000],
  ["0", 0],
  ["1000000000", 1_000_000_000],
  ["1000000001", undefined],
  ["-1", undefined],
  ["1.5", undefined],
  ["ten", undefined],
  ["", undefined],
])("%s as an amount", (text, amount) => expect(amountIn(text)).toBe(amount));

test("nothing is free because nobody spoke of it", () => {
  expect(costsIn({ ...noEntries, steps: { "soc2-next": "5" } })).toEqual({ ok: false, wrong: [], isMissing: true });
});

test("every field that cannot be read is named", () => {
  const entries = { currency: "", others: "x", steps: { answer: "1", "soc2-next": "-", "isms-new": " " } };
  expect(costsIn(entries)).toEqual({ ok: false, wrong: ["others", "soc2-next"], isMissing: false });
});

test("what is saved is read by the command line's reader as what was entered", () => {
  const entries = {
    currency: " 円 ",
    others: "10",
    steps: { "soc2-next:soc2": "８０", answer: "", "aup-engagement": "30" },
  };
  const taken = costsIn(entries);
  if (!taken.ok) throw new Error("not taken");
  const read = readCosts("costs.yaml", costsYaml(taken.costs), dataset);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.value).toEqual({
    schema: "certmap/costs@1",
    currency: "円",
    steps: { "soc2-next:soc2": 80, "aup-engagement": 30 },
    others: 10,
  });
  expect(costsIn(entriesOf(read.value))).toEqual(taken);
});

test("kinds have words of their own in both languages", () => {
  for (const words of Object.values(kindWords))
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
});
