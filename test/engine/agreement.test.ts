import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../../src/engine/evaluate.ts";
import { anyCase } from "./arbitrary.ts";
import { essence, unordered } from "./essence.ts";
import { naive } from "./naive.ts";

test("the engine and the naive evaluator come to the same, for the same reasons", () => {
  fc.assert(
    fc.property(anyCase, ({ dataset, connector, options }) => {
      const engine = essence(evaluate(dataset, connector, options));
      expect(unordered(engine)).toEqual(unordered(naive(dataset, connector, options)));
    }),
    // fast-check prints the seed and the path of a failure
    { numRuns: 3000 },
  );
});
