import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConnector } from "../../src/dataset/connector.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { renderJson } from "../../src/report/json.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { asOf, dataset } from "./data.ts";
import { type Opened, openPage, openSample, type Served, serve, tooWide, violations } from "./served.ts";

const fact = (page: Page, key: string) => page.locator(`.fact[data-fact="${key}"]:visible`).first();
const pick = (page: Page, key: string, word: string) =>
  fact(page, key)
    .locator(".fact-control > .picks label")
    .filter({ hasText: new RegExp(`^${word}$`) })
    .click();
const card = (page: Page, index: number) => page.locator(".cards > .card").nth(index);
const button = (page: Page, name: string) => page.locator(".whatif-steps").getByRole("button", { name });

/** What the page saves: the facts, and what it says of them. */
export async function savedBy(page: Page): Promise<{ yaml: string; json: string }> {
  await page.getByRole("button", { name: "保存", exact: true }).first().click();
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `保存: ${name}` }).click(),
    ]);
    return readFile(await download.path(), "utf8");
  };
  const saved = { yaml: await save("YAML"), json: await save("JSON") };
  await page.keyboard.press("Escape");
  return saved;
}

/** What is saved is what the command line says of the saved file. */
export function expectSameAsEngine({ yaml, json }: { yaml: string; json: string }, bank: string | null): void {
  const read = readConnector("saved.yaml", yaml, dataset);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const result = evaluate(dataset, read.connector, { checklist: "fisc-2019-09", policy: "standard", asOf, bank });
  expect(json).toBe(renderJson(result, dataset));
}

describe.skipIf(!hasBrowser)("what if, in a real browser", () => {
  let browser: Browser;
  let served: Served;
  let opened: Opened;
  let page: Page;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    opened = await openPage(browser, served.address);
    page = opened.page;
    await page.locator("#tab-whatif").click();
    await page.locator(".whatif").waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test("a fact turned is shown before and after, and turned back there is no difference", async () => {
    expect(await page.locator(".effect-body").isVisible()).toBe(false);
    await card(page, 1).locator("summary").first().click();
    await pick(page, "evidence.scope.apiService", "不明");
    expect(await page.textContent(".effect-lead")).toMatch(/低下\d+項目/);
    const title = page.locator('.effect-items > li[data-key="13>13"]');
    expect(await title.textContent()).toMatch(/カバー見込み（項目文は想定）.*一部要確認/);
    expect(await fact(page, "evidence.scope.apiService").locator(".fact-was").textContent()).toMatch(/開いた時：はい/);
    expectSameAsEngine(await savedBy(page), "みらい銀行");
    await fact(page, "evidence.scope.apiService")
      .getByRole("button", { name: /開いた時の値に戻す/ })
      .click();
    expect(await page.locator(".effect-body").isVisible()).toBe(false);
    expect(await button(page, "すべて開いた時に戻す").isDisabled()).toBe(true);
  });

  test("type, categories, dates, opinion, exceptions: each is one step that can be undone and done again", async () => {
    await pick(page, "soc2-report.type", "タイプ1");
    expect(await fact(page, "soc2-report.date").locator("input").inputValue()).toBe("2026-09-30");
    await pick(page, "soc2-report.categories", "可用性");
    await pick(page, "soc2-report.opinion", "不適正意見");
    await page
      .locator('.fact[data-fact="soc2-report.exceptions"] .row-card button', { hasText: "取り除く" })
      .first()
      .click();
    expect(await page.locator(".whatif-edits > li").count()).toBeGreaterThanOrEqual(4);
    const changed = await page.textContent(".effect-body");
    expectSameAsEngine(await savedBy(page), "みらい銀行");
    for (let n = 0; n < 4; n += 1) await page.keyboard.press("Control+z");
    expect(await page.locator(".effect-body").isVisible()).toBe(false);
    for (let n = 0; n < 4; n += 1) await page.keyboard.press("Control+Shift+z");
    expect(await page.textContent(".effect-body")).toBe(changed);
    await button(page, "すべて開いた時に戻す").click();
    expect(await page.locator(".effect-body").isVisible()).toBe(false);
  });

  test("a value that cannot be is not taken, and says why", async () => {
    const date = fact(page, "soc2-report.period.from").locator("input");
    await date.fill("2027-01-01");
    await date.blur();
    expect(await fact(page, "soc2-report.period.from").locator(".fact-problem").textContent()).toMatch(
      /2027-01-01.*後/,
    );
    expect(await page.locator(".effect-body").isVisible()).toBe(false);
    await date.fill("2025-10-01");
    await date.blur();
    expect(await fact(page, "soc2-report.period.from").locator(".fact-problem").isVisible()).toBe(false);
    const criterion = page.locator('.fact[data-fact="soc2-report.exceptions"]');
    await criterion.getByRole("button", { name: "+ 例外事項" }).click();
    await criterion.getByRole("button", { name: "加える", exact: true }).click();
    expect(await criterion.locator(".draft .fact-problem").last().textContent()).toMatch(/規準: 空にはできません/);
    await criterion.locator(".draft select").selectOption("CC7.2");
    await criterion.getByRole("button", { name: "加える", exact: true }).click();
    expect(await criterion.locator(".rows > .row-card").count()).toBe(2);
    await page.keyboard.press("Control+z");
    expect(await criterion.locator(".rows > .row-card").count()).toBe(1);
  });

  test("a question as a switch: on as if settled, off again, in any order", async () => {
    await openSample(page, "isms-without-soa");
    const presets = page.locator(".whatif-presets input");
    const count = await presets.count();
    expect(count).toBeGreaterThan(0);
    for (let n = 0; n < count; n += 1) await presets.nth(n).check();
    expect(await page.locator(".effect-body").isVisible()).toBe(true);
    expectSameAsEngine(await savedBy(page), "みらい銀行");
    for (let n = 0; n < count; n += 1) await page.locator(".whatif-presets > li[data-on] input").first().uncheck();
    expect(await page.locator(".effect-body").isVisible()).toBe(false);
  });

  test.each([
    ["ISMS認証（第三者認証）", "isms-certificate"],
    ["SOC 2 タイプ1（保証報告書）", "soc2-report"],
    ["SOC 2 タイプ2（保証報告書）", "soc2-report"],
    ["合意された手続報告書", "aup-report"],
  ])("%s is added with nothing known, and as if all were in order", async (name) => {
    await openSample(page, "nothing-held");
    await page.getByRole("button", { name: `${name}: 事実は不明のまま加える` }).click();
    expect(await page.locator(".cards .card-state").getAttribute("data-usable")).toBe("false");
    expect(await page.evaluate(() => document.activeElement?.closest(".card")?.hasAttribute("open"))).toBe(true);
    expect(await page.textContent(".effect-lead")).toMatch(/どの項目でも変わらない/);
    await page.getByRole("button", { name: /この資料を取り除く/ }).click();
    await page.getByRole("button", { name: `${name}: 整っていると仮定して加える` }).click();
    expect(await page.locator(".cards .card-state").getAttribute("data-usable")).toBe("true");
    expect(await page.textContent(".effect-lead")).toMatch(/改善\d+項目/);
    expectSameAsEngine(await savedBy(page), "みらい銀行");
  });

  test("controls by theme: one mark, and all of a theme at once", async () => {
    await openSample(page, "isms-with-soa");
    await card(page, 0).locator("summary").first().click();
    await page.locator(".soa > summary").click();
    await page.locator('.soa-row select[aria-label^="A.5.20 "]').selectOption("excluded");
    expect(await page.textContent(".soa > summary")).toMatch(/除外 \d+/);
    await page.locator(".soa-group").first().locator("header select").selectOption("planned");
    expect(await page.textContent(".soa > summary")).toMatch(/計画 (3[0-9]|4[0-9])/);
    await page.locator('.soa-row select[aria-label^="A.7.2 "]').selectOption("inherited");
    await page.getByLabel("A.7.2の継承元").fill("Cloud X");
    await page.getByLabel("A.7.2の継承元").blur();
    const saved = await savedBy(page);
    expect(saved.yaml).toMatch(/inheritedFrom: \{A\.7\.2: Cloud X\}/);
    expectSameAsEngine(saved, "みらい銀行");
  });

  test("bank, policy and day count as what was changed, each with a way back", async () => {
    await openSample(page, "aup-one-bank");
    await page.locator("#term-bank").fill("");
    await page.locator("#term-policy-list").selectOption("update-api");
    await page.locator("#term-as-of").fill("2028-01-31");
    const edits = page.locator(".whatif-edits > li");
    expect(await edits.allTextContents()).toEqual([
      expect.stringMatching(/金融機関：みらい銀行 → 指定なし/),
      expect.stringMatching(/判断方針：/),
      expect.stringMatching(/基準日：2026-11-22 → 2028-01-31/),
    ]);
    for (let n = 0; n < 3; n += 1) await edits.first().getByRole("button").click();
    expect(await page.locator(".effect-body").isVisible()).toBe(false);
  });

  test("the keyboard alone turns a fact", async () => {
    await openSample(page, "sample-pay");
    await card(page, 0).locator("summary").first().focus();
    await page.keyboard.press("Enter");
    await fact(page, "isms-certificate.status").locator("input:checked").focus();
    await page.keyboard.press("ArrowRight");
    expect(await fact(page, "isms-certificate.status").locator("input:checked").inputValue()).toBe("suspended");
    expect(await page.locator(".effect-body").isVisible()).toBe(true);
    await page.keyboard.press("Control+z");
    expect(await page.locator(".effect-body").isVisible()).toBe(false);
  });

  test("all of it left no complaint and no request to anywhere else", () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.requests.filter((url) => !url.startsWith(served.address) && !url.startsWith("blob:"))).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "%s, everything open, axe finds nothing, and nothing is too wide for a phone",
    async (colorScheme) => {
      const other = await openPage(browser, served.address, {
        bypassCSP: true,
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
      await other.page.locator("#tab-whatif").click();
      await other.page.locator(".card > summary").first().waitFor();
      for (const summary of await other.page.locator(".card > summary").all()) await summary.click();
      // the long lists once, and of the longest a part: every row is like the next
      const folds =
        colorScheme === "light" ? ".card .fold > summary:visible" : ".card .fold:not(.soa, .results) > summary:visible";
      for (const summary of await other.page.locator(folds).all()) await summary.click();
      if (colorScheme === "light") await other.page.locator(".results select").first().selectOption("27");
      await pick(other.page, "evidence.scope.apiService", "いいえ");
      await other.page.locator('.fact[data-fact="soc2-report.exceptions"] .draft-whole > button').first().click();
      expect(await violations(other.page)).toEqual([]);
      expect(await tooWide(other.page)).toBeLessThanOrEqual(0);
      await other.page.context().close();
    },
  );
});
