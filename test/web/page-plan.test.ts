import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCosts } from "../../src/dataset/costs.ts";
import type { Plan } from "../../src/engine/plan/plan-result.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { root } from "../cli/fake-io.ts";
import { dataset } from "./data.ts";
import { type Opened, openPage, openSample, type Served, serve, tooWide, violations } from "./served.ts";

const patient = { timeout: 100_000 };

/** The plan of what is asked now is there: nothing is dimmed or busy. */
async function planned(page: Page): Promise<void> {
  await page.locator(".plan-body:not(.is-old):not([aria-busy]) .plan-option").nth(2).waitFor(patient);
}
const option = (page: Page, index: number) => page.locator(".plan-option").nth(index);
const lines = (page: Page, index: number) => option(page, index).locator(".plan-lines > .plan-line");
const turn = (page: Page, index: number) => lines(page, 1).nth(index).locator(".plan-switch");
const live = (page: Page) => page.locator(".plan-table tbody tr > td:nth-child(3)").allTextContents();
const claimed = async (page: Page) =>
  (await page.locator(".plan-table tbody tr > td:nth-child(4) .status-word").allTextContents()).map(String);

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".plan").getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Only two items, so that the solver has little to do; the rest of the view is the same. */
async function want(page: Page, ...nos: readonly number[]): Promise<void> {
  const folded = page.locator(".plan-asked > details").first();
  if ((await folded.getAttribute("open")) === null) await folded.locator("summary").first().click();
  await page.getByRole("button", { name: /^(なし|None)$/ }).click();
  for (const no of nos) await folded.locator(`[data-key="${no}"] input`).check();
}

describe.skipIf(!hasBrowser)("the plan, in a real browser", { timeout: 120_000 }, () => {
  let browser: Browser;
  let served: Served;
  let opened: Opened;
  let page: Page;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    opened = await openPage(browser, served.address, { bypassCSP: true, reducedMotion: "reduce" });
    page = opened.page;
    await page.locator("#tab-plan").click();
    await page.locator(".plan").waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test("what evidence may cover is wanted until something else is chosen; nothing wanted is said", async () => {
    const fields = page.locator(".plan-asked > details").first();
    expect(await fields.locator("summary").first().textContent()).toMatch(/9項目を対象とする（通番3、8、9/);
    await want(page);
    expect(await page.textContent(".plan-status")).toMatch(/対象項目が選ばれていない/);
    expect(await page.locator(".plan-option").count()).toBe(0);
    await want(page, 9, 24);
    expect(await page.textContent(".plan-status")).toMatch(/計算している/);
    await planned(page);
    expect(await page.locator(".plan-table tbody tr").count()).toBe(2);
  });

  test("three options of equal standing, answering individually first, and nothing is mandatory", async () => {
    expect(await page.locator(".plan-option > h3").allTextContents()).toEqual([
      "個別に回答する",
      "最も軽い案",
      "次善の案",
    ]);
    expect(await page.textContent(".plan > .notice")).toMatch(/必須ではない.*M-25 決定/);
    expect(await page.textContent(".plan-measure")).toMatch(/順序であって金額ではない.*M-20 説明/);
    expect(await lines(page, 1).count()).toBeGreaterThanOrEqual(1);
    const text = await lines(page, 1).allTextContents();
    for (const line of text) expect(line).toMatch(/カバー見込みとなるもの|併せて効く/);
    for (const line of text) expect(line).toMatch(/これを欠くと/);
  });

  test("switched on, the facts are the plan's and the claimed coverage is the page's own; the plan stays; undone it is off", async () => {
    const before = await live(page);
    const texts = await lines(page, 1).allTextContents();
    const whole = option(page, 1).locator(":scope > .plan-switch input");
    await whole.check();
    expect(await page.locator(".plan-body").getAttribute("aria-busy")).toBeNull();
    expect(await lines(page, 1).allTextContents()).toEqual(texts);
    expect(await live(page)).toEqual(await claimed(page));
    expect(await live(page)).not.toEqual(before);
    for (const box of await lines(page, 1).locator(".plan-switch input").all())
      expect(await box.isChecked()).toBe(true);
    expect(await page.textContent(".plan-on")).toMatch(
      /カバー見込みは、対象2項目のうち0項目から2項目（うち項目文は想定2項目）になった/,
    );
    await page.locator("#tab-coverage").click();
    expect(await page.locator('tbody[data-key="24"] .item-row').textContent()).toMatch(/カバー見込み/);
    await page.locator("#tab-plan").click();
    await page.locator("h1").first().click();
    await page.keyboard.press("Control+z");
    expect(await whole.isChecked()).toBe(false);
    expect(await live(page)).toEqual(before);
    await page.keyboard.press("Control+Shift+z");
    expect(await whole.isChecked()).toBe(true);
  });

  test("one step off by the keyboard alone leaves the others; all off is the file as opened", async () => {
    const first = turn(page, 0).locator("input");
    await first.focus();
    await page.keyboard.press("Space");
    expect(await first.isChecked()).toBe(false);
    const whole = option(page, 1).locator(":scope > .plan-switch input");
    expect(await whole.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(
      (await lines(page, 1).count()) > 1,
    );
    await whole.check();
    await page.getByRole("button", { name: "すべて外す" }).click();
    expect(await page.textContent(".plan-on-lead")).toBe("入れている手段はない。");
    expect(await page.locator(".summary-changed").isVisible()).toBe(false);
  });

  test("a changed fact dims the old plan until the new one is there; back again, it is there at once", async () => {
    await page.locator("#term-as-of").fill("2027-06-30");
    expect(await page.getAttribute(".plan-body", "aria-busy")).toBe("true");
    expect(await page.textContent(".plan-status")).toMatch(/変更前の案/);
    expect(await page.getByRole("button", { name: "JSON", exact: true }).isDisabled()).toBe(true);
    await planned(page);
    await page.locator("#term-as-of").fill("2026-11-22");
    expect(await page.getAttribute(".plan-body", "aria-busy")).toBeNull();
    await planned(page);
  });

  test("each step alone, and what is held and not needed, can be seen and tried", async () => {
    const alone = page.locator(".plan-alone > li").first();
    const before = await live(page);
    await alone.locator("input").check();
    expect(await live(page)).not.toEqual(before);
    await alone.locator("input").uncheck();
    expect(await live(page)).toEqual(before);
    expect(await page.locator(".plan-unused li").count()).toBeGreaterThan(0);
  });

  test("costs: what is missing is said, what is entered counts, saved it is read by the command line's reader, and opened again", async () => {
    const folded = page.locator(".plan-asked > details").nth(1);
    await folded.locator("summary").first().click();
    await page.getByRole("button", { name: "この費用で比べる" }).click();
    expect(await folded.locator(".field-problem:visible").textContent()).toMatch(/ほかの手段の費用/);
    await page.getByLabel(/^ほかの手段の費用/).fill("１０");
    await page.getByLabel("次のタイプ2の保証報告書").fill("many");
    await page.getByLabel(/^単位/).fill("万円");
    await page.getByRole("button", { name: "この費用で比べる" }).click();
    expect(await folded.locator(".field-problem:visible").textContent()).toMatch(/整数/);
    await page.getByLabel("次のタイプ2の保証報告書").fill("900");
    await page.getByRole("button", { name: "この費用で比べる" }).click();
    await planned(page);
    expect(await option(page, 1).textContent()).toMatch(/費用：[\d,]+ 万円/);
    const { name, text } = await downloaded(page, "費用をYAMLで保存");
    expect(name).toBe("株式会社サンプルペイ.費用.yaml");
    const read = readCosts(name, text, dataset);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value).toEqual({
      schema: "certmap/costs@1",
      currency: "万円",
      steps: { "soc2-next": 900 },
      others: 10,
    });

    const choose = async (file: string, content: string) => {
      await folded.locator('input[type="file"]').setInputFiles({
        name: file,
        mimeType: "application/yaml",
        buffer: Buffer.from(content),
      });
    };
    await choose("bad.yaml", "schema: certmap/costs@1\nsteps: {soc2-nxt: 3}\nothers: 1\n");
    expect(await page.locator("dialog.open .open-problem").textContent()).toMatch(/2行9桁.*soc2-next/);
    await page.keyboard.press("Escape");
    expect(await page.getByLabel("次のタイプ2の保証報告書").inputValue()).toBe("900");
    await choose("own.yaml", "schema: certmap/costs@1\nsteps: {soc2-next: 7, isms-renew: 2}\nothers: 1\n");
    await page.getByText("費用（own.yaml）を読み込んだ").waitFor();
    await planned(page);
    expect(await page.getByLabel("次のタイプ2の保証報告書").inputValue()).toBe("7");
    await page.getByRole("button", { name: "費用を使わず、順序で比べる" }).click();
    await planned(page);
    expect(await page.textContent(".plan-measure")).toMatch(/金額ではない/);
    await folded.locator("summary").first().click();
  });

  test("saved as Markdown and JSON, it is the plan that is shown", async () => {
    const json = await downloaded(page, "JSON");
    expect(json.name).toBe("株式会社サンプルペイ.次の一手.2026-11-22.json");
    const plan = JSON.parse(json.text) as Plan;
    expect(plan.want).toEqual([9, 24]);
    expect(plan.best.lines).toHaveLength(await lines(page, 1).count());
    const md = await downloaded(page, "Markdown");
    expect(md.text).toMatch(/## 個別に回答する/);
  });

  test("in English too, on a phone too, with axe content, light and dark", async () => {
    await page.getByRole("button", { name: "English" }).click();
    await planned(page);
    expect(await page.locator(".plan-option > h3").allTextContents()).toEqual([
      "Answer individually",
      "The least plan",
      "The next best",
    ]);
    await option(page, 1).locator(":scope > .plan-switch input").check();
    const shown = (await page.locator(".plan").innerText()).replace(/\([^)]*bank[^)]*\)/g, "");
    expect(
      shown.replaceAll("みらい銀行", "").match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+/gu),
    ).toBeNull();
    await page.setViewportSize({ width: 390, height: 844 });
    // dark as it stands, light with everything unfolded: all of it twice takes long
    for (const theme of ["dark", "light"]) {
      await page.evaluate((one) => {
        document.documentElement.dataset.theme = one;
      }, theme);
      expect(await violations(page), theme).toEqual([]);
      if (theme === "dark")
        for (const summary of await page.locator(".plan details > summary:visible").all()) await summary.click();
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "日本語" }).click();
    await planned(page);
    expect(await option(page, 1).locator(":scope > .plan-switch input").isChecked()).toBe(true);
  });

  test("another connector begins with nothing switched on; no bank named is said", async () => {
    await openSample(page, "nothing-held");
    await page.locator("#term-bank").fill("");
    await planned(page);
    expect(await page.textContent(".plan-on-lead")).toBe("入れている手段はない。");
    expect(await option(page, 1).textContent()).toMatch(/これから定める金融機関についての案/);
    await option(page, 1).locator(":scope > .plan-switch input").check();
    expect(await page.inputValue("#term-bank")).toBe("これから定める金融機関");
    await page.locator("#term-bank").fill("みらい銀行");
    await page.getByRole("button", { name: "今の条件で当て直す" }).click();
    await planned(page);
    expect(await live(page)).toEqual(await claimed(page));
    expect(opened.complaints).toEqual([]);
  });

  test("in the single file, from the disk", async () => {
    const other = await openPage(browser, pathToFileURL(join(root, "dist/page/certmap.html")).href);
    await other.page.locator("#tab-plan").click();
    await want(other.page, 24);
    await planned(other.page);
    expect(await lines(other.page, 1).count()).toBeGreaterThan(0);
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
  });
});
