import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/order.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    benchmark: { include: ["test/bench/*.bench.ts"] },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // a worker for every core; by itself Vitest leaves one of two idle
    maxWorkers: availableParallelism(),
    // files share a worker's modules, and with them the dataset that is read once: no test changes what another sees
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
