import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { ViewName } from "../../web/app/view.ts";
import { root } from "../cli/fake-io.ts";

export interface Served {
  readonly address: string;
  close(): void;
}

/** The built page as `npm start` serves it, headers included. */
export function serve(): Promise<Served> {
  const child = spawn(process.execPath, [join(root, "dist/start.js")], {
    env: { ...process.env, LC_ALL: "", LANG: "ja_JP.UTF-8", PORT: String(20_000 + Math.floor(Math.random() * 30_000)) },
  });
  let said = "";
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address) resolve({ address, close: () => void child.kill() });
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("exit", (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

export interface Opened {
  readonly page: Page;
  /** Everything that was asked for. */
  readonly requests: string[];
  /** Errors, and whatever was written to the console. */
  readonly complaints: string[];
}

/** A page that stands on 22 November 2026 in Japan, ready to be used. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  // what the policy stopped was seen by the browser and left nobody
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText === "csp") requests.splice(requests.indexOf(request.url()), 1);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => complaints.push(message.text()));
  await page.clock.setFixedTime(new Date("2026-11-22T03:00:00Z"));
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await ready(page);
  return { page, requests, complaints };
}

/** Every row of the coverage is there, and what more there is to say about it. */
export async function ready(page: Page): Promise<void> {
  await page.locator(".coverage-table .item-row").nth(8).waitFor();
  await page.locator(".summary-outlook:not(.is-pending)").waitFor({ state: "attached" });
}

/** Shows a view as a person does: its part has come, nothing in it is still being worked out, and nothing moves. */
export async function showView(page: Page, name: ViewName): Promise<void> {
  await page.locator(`#tab-${name}`).click();
  await page.locator(`#view[aria-labelledby="tab-${name}"] > :not(p.soft)`).first().waitFor({ state: "attached" });
  await still(page);
}

/** Nothing is still being worked out, and nothing moves. */
export async function still(page: Page): Promise<void> {
  const isStill = () =>
    page.evaluate(
      () =>
        !document.querySelector(".is-pending, [aria-busy=true]") &&
        document.getAnimations().every(({ playState }) => playState !== "running"),
    );
  await expect.poll(isStill).toBe(true);
}

/** The texts of the report have come: until then what is printed says that they have not. */
export async function printable(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const count = await page.locator(".printed .document").count();
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      return count;
    })
    .toBe(1);
}

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** The rules whose answer depends on colours. */
export const colours = ["color-contrast", "link-in-text-block"] as const;

/** What axe finds, by all of its rules or by some, as `rule: element`. Needs a context with `bypassCSP`. */
export async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.addScriptTag({ path: axePath });
  return page.evaluate(async (rules) => {
    interface Found {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: readonly Found[] }> };
    };
    const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
    const found = (await axe.run(options)).violations;
    return found.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`),
    );
  }, rules);
}

/** By how much the content is wider than the window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Opens a sample as a person does. */
export async function openSample(page: Page, id: string): Promise<void> {
  await page.getByRole("button", { name: /^(開く|Open)$/ }).click();
  await page
    .locator("dialog.open .open-samples li button")
    .filter({ has: page.locator("code", { hasText: new RegExp(`^${id}$`) }) })
    .click();
  await page.locator("dialog.open").waitFor({ state: "detached" });
}
