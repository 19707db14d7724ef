import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launch } from "../browser/browser.ts";
import { colours, tooWide, violations } from "../web/served.ts";
import { certmap, root } from "./fake-io.ts";

interface Started {
  readonly process: ChildProcess;
  readonly said: string;
  readonly address: string;
}

/** `npm start` without the build, which npm test has just made. */
function start(env: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, [join(root, "dist/start.js")], { env: { ...process.env, LC_ALL: "", ...env } });
  let said = "";
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address) resolve({ process: child, said, address });
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("exit", (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

let taken: Server;
let port = 0;
let started: Started;
let browser: Browser | undefined;

beforeAll(async () => {
  taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const address = taken.address();
  port = typeof address === "object" && address ? address.port : 0;
  started = await start({ LANG: "ja_JP.UTF-8", PORT: String(port) });
  if (hasBrowser) browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  started?.process.kill();
  taken?.close();
});

test("the coverage of the sample is printed, one row for each of the nine items", () => {
  for (const no of [3, 8, 9, 13, 14, 21, 24, 27, 33])
    expect(started.said).toMatch(new RegExp(`^${no} .*\\[[x~ ]\\]`, "m"));
});

test("a port that is taken is no obstacle", () => {
  expect(started.address).not.toBe(`http://localhost:${port}/`);
});

test("the page is for this machine only", async () => {
  const response = await fetch(started.address);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/html");
});

test("what is served is the page, under the policy that it states", async () => {
  const response = await fetch(started.address);
  expect(await response.text()).toContain('<script type="module"');
  expect(response.headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';.*frame-ancestors 'none'$/,
  );
  expect((await fetch(`${started.address}nothing-here`)).status).toBe(404);
});

test("beside it lies the one file for people without Node", async () => {
  const response = await fetch(`${started.address}certmap.html`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("connect-src 'none'");
});

describe.skipIf(!hasBrowser)("the report as HTML, in a real browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "certmap-report-"));
  const report = (lang: string) => join(folder, `${lang}.html`);
  const argv = ["evaluate", "seeds/connectors/sample-pay.yaml", "--bank", "みらい銀行", "--format", "html", "--lang"];

  beforeAll(async () => {
    for (const lang of ["ja", "en"]) writeFileSync(report(lang), (await certmap([...argv, lang])).out);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ["wide, light", { viewport: { width: 1440, height: 900 }, colorScheme: "light" }],
    ["wide, dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" }],
    ["phone, light", { viewport: { width: 390, height: 844 }, colorScheme: "light" }],
    ["phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
  ] as const)(
    "%s: nothing for axe to find, nothing wider than the screen, nothing asked of anybody",
    async (name, options) => {
      for (const lang of ["ja", "en"]) {
        const context = await (browser as Browser).newContext({ ...options, bypassCSP: true });
        const page = await context.newPage();
        const requests: string[] = [];
        page.on("request", (request) => requests.push(request.url()));
        await page.goto(pathToFileURL(report(lang)).href);
        expect(await page.getAttribute("html", "lang")).toBe(lang);
        // each is asked once: all rules, then what the width decides, and what the dark does
        const rules = {
          "wide, light": undefined,
          "wide, dark": colours,
          "phone, light": ["target-size"],
          "phone, dark": [],
        };
        const asked = rules[name];
        if (lang === "ja" && asked?.length !== 0) expect(await violations(page, asked)).toEqual([]);
        expect(await tooWide(page)).toBeLessThanOrEqual(0);
        expect(requests).toHaveLength(1);
        await context.close();
      }
    },
  );
});
