import { readFileSync } from "node:fs";
import { bench, describe } from "vitest";
import type { Compiled } from "../../src/cli/compiled.ts";
import { readConnector } from "../../src/dataset/connector.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { naive } from "../engine/naive.ts";

const root = new URL("../../", import.meta.url);
const { dataset } = JSON.parse(readFileSync(new URL("dist/dataset.json", root), "utf8")) as Compiled;

describe.each(["sample-pay", "isms-with-soa", "nothing-held"])("one evaluation of %s", (name) => {
  const file = `seeds/connectors/${name}.yaml`;
  const read = readConnector(file, readFileSync(new URL(file, root)), dataset);
  if (!read.ok) throw new Error(`${file} has problems`);
  const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: "みらい銀行" };
  bench("engine, asks included", () => void evaluate(dataset, read.connector, options));
  bench("naive evaluator of the tests, no asks", () => void naive(dataset, read.connector, options));
});
