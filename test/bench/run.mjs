// npm run bench: whole processes (wall clock and memory) and single evaluations, beside peers in the same run, as ratios.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const rounds = 15;
const bin = join(root, "dist", "certmap.js");
const sample = join(root, "seeds", "connectors", "sample-pay.yaml");
const processes = {
  "node, nothing done": ["-e", "0"],
  "certmap --version": [bin, "--version"],
  "certmap evaluate (table)": [bin, "evaluate", sample],
  "certmap evaluate --format json": [bin, "evaluate", sample, "--format", "json"],
  "certmap explain 13": [bin, "explain", sample, "13"],
  "certmap check": [bin, "check"],
};
const tellMemory = `data:text/javascript,process.on("exit",()=>process.stderr.write("MAXRSS "+process.resourceUsage().maxRSS))`;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function run(args) {
  const begun = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: "ignore" });
  const ms = Number(process.hrtime.bigint() - begun) / 1e6;
  const { stderr } = spawnSync(process.execPath, ["--import", tellMemory, ...args], { encoding: "utf8" });
  return { ms, mb: Number(/MAXRSS (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024 };
}

let bare = 0;
console.log(`whole processes, median of ${rounds}`);
for (const [name, args] of Object.entries(processes)) {
  const runs = Array.from({ length: rounds }, () => run(args));
  const ms = median(runs.map((one) => one.ms));
  const mb = median(runs.map((one) => one.mb));
  bare ||= ms;
  const figures = [`${ms.toFixed(0)} ms`, `${(ms / bare).toFixed(1)} x bare node`, `${mb.toFixed(0)} MB`];
  console.log(`  ${name.padEnd(32)} ${figures.map((figure) => figure.padStart(16)).join("")}`);
}

const { evaluate, readConnector, shippedDataset } = await import(join(root, "dist", "index.js"));
console.log("\none evaluate() of the built package, asks included, median and 95th percentile of 1000 after 500");
for (const name of ["nothing-held", "soc2-type1", "isms-with-soa", "soc2-type2-availability-carveout", "sample-pay"]) {
  const file = join(root, "seeds", "connectors", `${name}.yaml`);
  const { connector } = readConnector(file, readFileSync(file), shippedDataset());
  const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: "みらい銀行" };
  const times = Array.from({ length: 1500 }, () => {
    const begun = performance.now();
    evaluate(shippedDataset(), connector, options);
    return performance.now() - begun;
  });
  const sorted = times.slice(500).toSorted((a, b) => a - b);
  console.log(`  ${name.padEnd(34)} ${sorted[500].toFixed(2)} ms   ${sorted[950].toFixed(2)} ms`);
}
console.log(
  "\nbeside the naive evaluator of the tests (both untranspiled through the test runner: only the ratio counts)",
);
spawnSync(join(root, "node_modules", ".bin", "vitest"), ["bench", "--run"], { cwd: root, stdio: "inherit" });
