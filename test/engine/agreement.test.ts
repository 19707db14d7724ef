import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../../src/engine/evaluate.ts";
import { anyCase } from "./arbitrary.ts";
import { essence, unordered, withoutReasons } from "./essence.ts";
import { naive } from "./naive.ts";

// fast-check prints the seed and the path of a failure
const runs = { seed: 20261122, numRuns: 3000 };

test("the engine and the naive evaluator come to the same", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyCase, ({ dataset, connector, options }) => {
      const engine = withoutReasons(essence(evaluate(dataset, connector, options)));
      expect(unordered(engine)).toEqual(unordered(withoutReasons(naive(dataset, connector, options))));
    }),
    runs,
  );
});

test("the engine and the naive evaluator give the same reasons for each grade and procedure", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyCase, ({ dataset, connector, options }) => {
      const engine = essence(evaluate(dataset, connector, options));
      expect(unordered(engine)).toEqual(unordered(naive(dataset, connector, options)));
    }),
    runs,
  );
});
