import { bench, describe } from "vitest";
import { readSource } from "../../src/dataset/source.ts";
import { hostile } from "../dataset/hostile.ts";

// npx vitest bench test/bench/read.bench.ts: texts made to be read for long, beside a plain list that is as long as a file may be
const few = { time: 0, iterations: 3, warmupTime: 0, warmupIterations: 1 };
const plain = Array.from({ length: 10_000 }, (_, n) => `- ${n} ${"word ".repeat(96)}`).join("\n");

if (!readSource("plain", plain).ok) throw new Error("the plain list is refused");

describe("reading", () => {
  bench("a plain list", () => void readSource("plain", plain), few);
  for (const [name, text] of hostile) bench(name, () => void readSource(name, text), few);
});
