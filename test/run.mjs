// npm test: types, lint, build, every test with a real browser. Ends with the real counts: "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser/find.mjs";

const root = join(import.meta.dirname, "..");
const must = process.env.CI === "true" || process.env.CI === "1" || process.env.REQUIRE_BROWSER === "1";
const bin = (name) => join(root, "node_modules", ".bin", name);
let passed = 0;
let failed = 0;

function step(name, command, args, env = {}) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0;
}

function count(ok) {
  if (ok) passed += 1;
  else failed += 1;
}

count(step("types", bin("tsc"), ["--noEmit"]));
count(step("lint and format", bin("biome"), ["check", "--error-on-warnings"]));
const built =
  step("build", bin("vite"), ["build", "--logLevel", "warn"]) &&
  step("declarations", bin("tsc"), ["-p", "tsconfig.build.json"]) &&
  step("page", bin("vite"), ["build", "-c", "web/vite.config.ts", "--logLevel", "warn"]) &&
  step("page in one file", bin("vite"), [
    "build",
    "-c",
    "web/vite.config.ts",
    "--mode",
    "single",
    "--logLevel",
    "warn",
  ]);
count(built);

const { browser, tried } = await findBrowser();
const missing = `BROWSER TESTS NOT RUN: no browser started. Tried: ${tried.join("; ")}. Name one with CHROME_PATH.`;
if (!browser) console.log(`\n${missing}`);

if (built) {
  const folder = mkdtempSync(join(tmpdir(), "certmap-test-"));
  const report = join(folder, "report.json");
  const env = browser ? { CERTMAP_BROWSER: JSON.stringify(browser) } : {};
  const args = [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  const ok = step("tests", bin("vitest"), args, env);
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    passed += numPassedTests;
    failed += numFailedTests;
    failed += testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  } catch {}
  if (!ok && failed === 0) failed += 1;
  rmSync(folder, { recursive: true, force: true });
}

if (!browser) {
  console.log(`\n${missing}`);
  if (must) failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
