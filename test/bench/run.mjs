// npm run bench: whole processes (wall clock and memory) and single evaluations, beside peers in the same run, as ratios.
import { spawnSync } from "node:child_process";
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

const measure = `const {spawnSync}=require("node:child_process");const t=process.hrtime.bigint();
spawnSync(process.execPath,process.argv.slice(1),{stdio:"ignore"});
console.log(JSON.stringify([Number(process.hrtime.bigint()-t)/1e6,process.resourceUsage().maxRSS]))`;
const tellRss = `process.on("exit",()=>require("node:fs").writeSync(2,"\\nRSS "+process.resourceUsage().maxRSS))`;

function run(args) {
  const { stdout } = spawnSync(process.execPath, ["-e", measure, ...args], { encoding: "utf8" });
  const rss = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,import{createRequire}from"node:module";const require=createRequire("${root}/");${encodeURIComponent(tellRss)}`,
      ...args,
    ],
    { encoding: "utf8" },
  );
  return { ms: JSON.parse(stdout)[0], mb: Number(/RSS (\d+)/.exec(rss.stderr)?.[1] ?? 0) / 1024 };
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

let base = 0;
console.log(`whole processes, median of ${rounds}`);
for (const [name, args] of Object.entries(processes)) {
  const runs = Array.from({ length: rounds }, () => run(args));
  const ms = median(runs.map((one) => one.ms));
  base ||= ms;
  const mb = median(runs.map((one) => one.mb));
  console.log(
    `  ${name.padEnd(34)} ${ms.toFixed(0).padStart(5)} ms  ${(ms / base).toFixed(1).padStart(4)} x bare node  ${mb.toFixed(0).padStart(4)} MB`,
  );
}
spawnSync(join(root, "node_modules", ".bin", "vitest"), ["bench", "--run"], { cwd: root, stdio: "inherit" });
