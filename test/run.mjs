// npm test: types, lint, build, every test with a real browser. Ends with the real counts: "N passed, N failed".
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser/find.mjs";

const root = join(import.meta.dirname, "..");
const must = process.env.CI === "true" || process.env.CI === "1" || process.env.REQUIRE_BROWSER === "1";
const bin = (name) => join(root, "node_modules", ".bin", name);
let passed = 0;
let failed = 0;

/** Runs one command, beside others; what it says is shown in one piece once it has ended. */
function step(name, command, ...args) {
  return new Promise((resolve) => {
    const child = spawn(bin(command), args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const said = [];
    child.stdout.on("data", (chunk) => said.push(chunk));
    child.stderr.on("data", (chunk) => said.push(chunk));
    child.on("error", (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (status) => {
      process.stdout.write(`\n== ${name}\n${Buffer.concat(said)}`);
      resolve(status === 0);
    });
  });
}

/** dist, whole: Vite empties it first, so that the rest comes after the library. */
async function build() {
  if (!(await step("build", "vite", "build", "--logLevel", "warn"))) return false;
  const page = ["build", "-c", "web/vite.config.ts", "--logLevel", "warn"];
  const [declared, paged] = await Promise.all([
    step("declarations", "tsc", "-p", "tsconfig.build.json"),
    step("page", "vite", ...page).then((ok) => ok && step("page in one file", "vite", ...page, "--mode", "single")),
  ]);
  return declared && paged;
}

function count(ok) {
  if (ok) passed += 1;
  else failed += 1;
}

const steps = [
  step("types", "tsc", "--noEmit"),
  step("lint and format", "biome", "check", "--error-on-warnings"),
  build(),
];
const [typed, linted, built] = await Promise.all(steps);
for (const ok of [typed, linted, built]) count(ok);

const { browser, tried } = await findBrowser();
const missing = `BROWSER TESTS NOT RUN: no browser started. Tried: ${tried.join("; ")}. Name one with CHROME_PATH.`;
if (!browser) console.log(`\n${missing}`);

if (built) {
  const folder = mkdtempSync(join(tmpdir(), "certmap-test-"));
  const report = join(folder, "report.json");
  const env = { ...process.env, CERTMAP_BUILT: "1", ...(browser && { CERTMAP_BROWSER: JSON.stringify(browser) }) };
  const args = [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  console.log("\n== tests");
  const ok = spawnSync(bin("vitest"), args, { cwd: root, stdio: "inherit", env }).status === 0;
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
