// npm run screenshots: the pictures of README.md and README.ja.md, from the built page, on a fixed day.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../browser/find.mjs";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "docs", "images");
const { browser: found, tried } = await findBrowser();
if (!found) {
  console.error(`no browser started. Tried: ${tried.join("; ")}`);
  process.exit(1);
}
const server = spawn(process.execPath, [join(root, "dist/start.js")], { env: { ...process.env, PORT: "4892" } });
const address = await new Promise((resolve, reject) => {
  let said = "";
  server.stdout.on("data", (chunk) => {
    said += chunk;
    const [url] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
    if (url) resolve(url);
  });
  server.on("exit", () => reject(new Error(said)));
});
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: found.path,
  args: found.args,
  env: { ...process.env, ...found.env },
});

for (const [lang, locale] of [
  ["ja", "ja-JP"],
  ["en", "en-GB"],
]) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    locale,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await page.clock.setFixedTime(new Date("2026-11-22T03:00:00Z"));
  await page.goto(address);
  await page.locator(".item-row").nth(8).waitFor();
  await page.locator(".summary-outlook:not(.is-pending)").waitFor({ state: "attached" });
  // the coverage with the reasons of one topic beside it
  await page.locator('tbody[data-key="9"] .row-toggle').click();
  await page.locator('tbody[data-key="9"] .topic-row .row-label').nth(1).click();
  await page.locator(".why .derivation").waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page, `coverage.${lang}.png`);
  await page.keyboard.press("Escape");
  await page.locator("#tab-flow").click();
  await page.locator("#view .flow-node").first().waitFor();
  await page.evaluate(() => scrollTo(0, 260));
  await shoot(page, `flow.${lang}.png`);
  await page.close();
}
await browser.close();
server.kill();

async function shoot(page, name) {
  await page.mouse.move(720, 5);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, name) });
  console.log(join("docs", "images", name));
}
