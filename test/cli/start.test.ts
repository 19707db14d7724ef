import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launch } from "../browser/browser.ts";
import { root } from "./fake-io.ts";

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

describe.skipIf(!hasBrowser)("in a real browser", () => {
  const open = async (path = "", options = {}): Promise<{ page: Page; requests: string[] }> => {
    const context = await (browser as Browser).newContext(options);
    const page = await context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(started.address + path);
    return { page, requests };
  };

  test("the page says the same as the terminal, in Japanese and in English, and asks no other host", async () => {
    const { page, requests } = await open();
    expect(await page.getAttribute("html", "lang")).toBe("ja");
    expect(await page.textContent("main")).toContain("株式会社サンプルペイ");
    expect(await page.textContent("main")).toContain("カバー見込み（項目文は想定）");
    await page.goto(`${started.address}en/`);
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.textContent("main")).toContain("plausibly covered (item wording assumed)");
    const hosts = requests.map((url) => new URL(url).host).filter((host) => host !== new URL(started.address).host);
    expect(hosts).toEqual([]);
  });

  test.each([
    ["wide, light", { viewport: { width: 1440, height: 900 }, colorScheme: "light" }],
    ["wide, dark", { viewport: { width: 1440, height: 900 }, colorScheme: "dark" }],
    ["phone, light", { viewport: { width: 390, height: 844 }, colorScheme: "light" }],
    ["phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
  ])("%s: nothing for axe to find, and nothing wider than the screen", async (_, options) => {
    for (const path of ["", "en/"]) {
      const { page } = await open(path, { ...options, bypassCSP: true });
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(screen ?? 0);
      await page.context().close();
    }
  });
});
