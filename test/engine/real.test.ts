import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readConnector } from "../../src/dataset/connector.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { root } from "../cli/fake-io.ts";
import { dataset } from "../shipped.ts";
import { caseOver } from "./arbitrary.ts";
import { essence, unordered } from "./essence.ts";
import { naive } from "./naive.ts";

const folder = join(root, "seeds/connectors");
const terms = ["standard", "reference-api", "update-api"].flatMap((policy) =>
  ["2026-11-22", "2025-10-31"].flatMap((asOf) =>
    ["みらい銀行", null].map((bank) => ({ checklist: "fisc-2019-09", policy, asOf, bank })),
  ),
);

describe("engine and naive evaluator agree over the shipped dataset", () => {
  test.each(readdirSync(folder))("%s", (file) => {
    const read = readConnector(file, readFileSync(join(folder, file)), dataset);
    if (!read.ok) throw new Error("the sample has problems");
    for (const options of terms) {
      const engine = essence(evaluate(dataset, read.connector, options));
      expect(unordered(engine)).toEqual(unordered(naive(dataset, read.connector, options)));
    }
  });

  test("random connectors", () => {
    fc.assert(
      fc.property(caseOver(fc.constant(dataset)), (one) => {
        const engine = essence(evaluate(one.dataset, one.connector, one.options));
        expect(unordered(engine)).toEqual(unordered(naive(one.dataset, one.connector, one.options)));
      }),
      { numRuns: 150 },
    );
  });
});
