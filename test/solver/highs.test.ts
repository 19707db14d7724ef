import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { atLeast, holds, type Model, sumOf } from "../../src/engine/plan/solver.ts";
import { highsSolver } from "../../src/solver/highs.ts";

const minimise = await highsSolver();

const model: fc.Arbitrary<Model> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const term = fc.tuple(fc.nat({ max: count - 1 }), fc.integer({ min: -3, max: 3 }));
  const row = fc
    .tuple(fc.integer({ min: -3, max: 4 }), fc.uniqueArray(term, { maxLength: count, selector: ([index]) => index }))
    .map(([bound, terms]) => atLeast(bound, ...terms));
  return fc.record({
    costs: fc.array(fc.nat({ max: 9 }), { minLength: count, maxLength: count }),
    constraints: fc.array(row, { maxLength: 6 }),
  });
});

function least({ costs, constraints }: Model): number | null {
  const sums = Array.from({ length: 2 ** costs.length }, (_, bits) => {
    const chosen = new Set([...costs.keys()].filter((index) => (bits >> index) & 1));
    return constraints.every((row) => holds(row, chosen)) ? sumOf(costs, chosen) : Number.POSITIVE_INFINITY;
  });
  const found = Math.min(...sums);
  return Number.isFinite(found) ? found : null;
}

describe("the solver", () => {
  test("is exact, against every choice", async () => {
    const seen = { found: 0, none: 0 };
    await fc.assert(
      fc.asyncProperty(model, async (one) => {
        const found = await minimise(one);
        const wanted = least(one);
        expect(found && sumOf(one.costs, found)).toBe(wanted);
        if (found) expect(one.constraints.every((row) => holds(row, new Set(found)))).toBe(true);
        seen[found ? "found" : "none"] += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(seen.found, seen.none)).toBeGreaterThan(20);
  });

  test("gives the same choice for the same model", async () => {
    const tied: Model = { costs: [1, 1, 1, 1], constraints: [atLeast(2, [0, 1], [1, 1], [2, 1], [3, 1])] };
    const first = await minimise(tied);
    expect(first).toHaveLength(2);
    expect(await (await highsSolver())(tied)).toEqual(first);
  });

  test("runs on the bytes that it is given, without looking for a file", async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve("highs/runtime"));
    const model = { costs: [2, 1], constraints: [atLeast(1, [0, 1], [1, 1])] };
    const fetched = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("nothing is to be fetched"));
    expect(await (await highsSolver({ wasm }))(model)).toEqual([1]);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  test("takes no cost that is not a whole number", async () => {
    await expect(minimise({ costs: [0.5], constraints: [] })).rejects.toThrow(RangeError);
  });

  test("needs nothing where nothing is to choose", async () => {
    expect(await minimise({ costs: [], constraints: [] })).toEqual([]);
    expect(await minimise({ costs: [], constraints: [atLeast(1)] })).toBeNull();
  });
});
