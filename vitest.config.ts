import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/order.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/seed.ts"],
    benchmark: { include: ["test/bench/*.bench.ts"] },
    // for what hangs, and nothing else: a busy machine is no failure
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // a worker for every core; by itself Vitest leaves one of two idle
    maxWorkers: availableParallelism(),
    // files share a worker's modules, and with them the dataset that is read once: no test changes what another sees
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
