import { describe, expect, test } from "vitest";
import type { Connector } from "../../src/dataset/dataset.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { verify } from "../../src/verify/verify.ts";
import { type Draft, mutations } from "./mutations.ts";
import { dataset, sample, samples } from "./samples.ts";

const checklist = dataset.checklists.find(({ id }) => id === "fisc-2019-09");
const policy = dataset.policies.find(({ id }) => id === "standard");
if (!checklist || !policy) throw new Error("no standard terms");
const under = { checklist, policy };

/** What no sample has: several exceptions for one topic. */
const contested: Connector = {
  schema: "certmap/connector@1",
  connector: { name: "例外の多い会社" },
  evidence: (sample("soc2-exceptions").evidence ?? []).map((one) =>
    one.kind === "soc2-report"
      ? {
          ...one,
          exceptions: ["CC6.1", "CC6.2", "CC6.3", "CC6.4", "CC7.2", "CC7.3"].map((criterion) => ({ criterion })),
        }
      : one,
  ),
};

const saved = [...samples, ["contested", contested] as const].map(([name, connector]) => {
  const result = evaluate(dataset, connector, { ...under, asOf: "2026-11-22", bank: "みらい銀行" });
  return { name, connector, text: JSON.stringify(result) };
});

test("there are at least forty kinds, each named once", () => {
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
  expect(mutations.length).toBeGreaterThanOrEqual(40);
});

describe.each(mutations.map((one, index) => [one.name, one, index] as const))("%s", (_, { codes, sites }, index) => {
  test("is found in every sample that has a place for it", () => {
    let places = 0;
    for (const [at, { name, connector, text }] of saved.entries()) {
      const draft: Draft = JSON.parse(text);
      const all = sites(draft);
      // another place in each sample, the same in each run
      const change = all[(at * 31 + index * 17) % Math.max(1, all.length)];
      if (!change) continue;
      change();
      const found = verify(dataset, connector, draft, under).map(({ code }) => code);
      // a list reversed may be the same list
      if (found.length === 0 && JSON.stringify(draft) === text) continue;
      places += 1;
      expect(codes.some((code) => found.includes(code)) || { name, codes, found: found.slice(0, 5) }).toBe(true);
    }
    expect(places, "samples that have a place for it").toBeGreaterThan(0);
  });
});

/** Texts, numbers, words and nulls, each with the way to it. */
function* leavesOf(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof value !== "object" || value === null) yield path;
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* leavesOf(one, [...path, index]);
  else for (const [key, one] of Object.entries(value)) yield* leavesOf(one, [...path, key]);
}

/** The terms of the result; what the verifier says that it does not check (see verify.ts); what the shape of a result refuses before it. */
const unchecked = /^bank$|^asOf$|\.basis\.\d+$|\.args\.known$|^schema$|(candidates|asks)\.\d+\.kind$|\.about$/;

function change(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return typeof value === "string" ? `${value}x` : "x";
}

test("whatever single value of a result is changed, it is found", () => {
  const missed: string[] = [];
  for (const [at, { name, connector, text }] of saved.entries()) {
    const paths = [...leavesOf(JSON.parse(text))].filter((path) => !unchecked.test(path.join(".")));
    // nearly all leaves lie in candidates; half of the picks are from elsewhere
    const outside = paths.filter((path) => !path.includes("candidates"));
    for (let n = 0; n < 12; n += 1) {
      const all = n % 2 === 0 ? paths : outside;
      const path = all[((at + 1) * 7919 + n * 104729) % all.length] ?? [];
      const draft = JSON.parse(text);
      const last = path.at(-1) ?? "";
      const holder = path.slice(0, -1).reduce((here, step) => here[step], draft);
      holder[last] = change(holder[last]);
      if (verify(dataset, connector, draft, under).length === 0) missed.push(`${name}: ${path.join(".")}`);
    }
  }
  expect(missed).toEqual([]);
});
