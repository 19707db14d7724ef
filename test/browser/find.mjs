// Finds a browser that really starts: the machine's own first, then one from npm, then (in CI only) Debian's.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { chromium } from "playwright-core";

const quiet = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const asRoot = process.getuid?.() === 0;

/** @typedef {{path: string, args: string[], env: Record<string, string>}} Browser */

/** @returns {Promise<{browser: Browser | undefined, tried: string[]}>} */
export async function findBrowser() {
  const tried = [];
  for (const candidate of candidates()) {
    const browser = await candidate.get();
    tried.push(candidate.name);
    if (browser && (await starts(browser))) return { browser, tried };
  }
  return { browser: undefined, tried };
}

function* candidates() {
  for (const name of ["CHROME_PATH", "CHROMIUM_PATH"]) {
    if (process.env[name]) yield installed(`${name}=${process.env[name]}`, process.env[name]);
  }
  const usual = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ];
  for (const path of usual) yield installed(path, path);
  for (const path of playwrightCache()) yield installed(path, path);
  if (process.platform === "linux" && process.arch === "x64") yield { name: "@sparticuz/chromium (npm)", get: fromNpm };
  if (asRoot && (process.env.CI === "true" || process.env.INSTALL_BROWSER === "1")) {
    yield { name: "apt-get install chromium", get: fromDebian };
  }
}

const installed = (name, path) => ({
  name,
  get: async () =>
    fs.existsSync(path) ? { path, args: asRoot ? ["--no-sandbox", ...quiet] : quiet, env: {} } : undefined,
});

function playwrightCache() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache", "ms-playwright");
  if (!fs.existsSync(cache)) return [];
  const below = (folder) => fs.readdirSync(folder).map((name) => join(folder, name));
  const builds = below(cache).filter((path) => /chromium/.test(path) && fs.statSync(path).isDirectory());
  const folders = builds.flatMap(below).filter((path) => fs.statSync(path).isDirectory());
  return folders.flatMap(below).filter((path) => /[/\\](chrome|headless_shell|chrome-headless-shell)$/.test(path));
}

async function fromNpm() {
  try {
    process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x"; // makes the package unpack the libraries it needs
    const { default: packed } = await import("@sparticuz/chromium");
    const path = await packed.executablePath();
    const libraries = [join(tmpdir(), "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
    return { path, args: [...packed.args, "--no-sandbox", ...quiet], env: { LD_LIBRARY_PATH: libraries } };
  } catch {
    return undefined;
  }
}

async function fromDebian() {
  const run = (...args) => spawnSync("apt-get", args, { stdio: "ignore" }).status === 0;
  const done = run("update") && run("install", "-y", "--no-install-recommends", "chromium");
  return done ? installed("", "/usr/bin/chromium").get() : undefined;
}

async function starts({ path, args, env }) {
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args,
      env: { ...process.env, ...env },
      timeout: 30_000,
    });
    try {
      const page = await browser.newPage();
      await page.setContent("<title>certmap</title><p>starts</p>");
      return (await page.textContent("p")) === "starts";
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}
