import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConnector } from "../../src/dataset/connector.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { dataset } from "./data.ts";
import { type Opened, openPage, type Served, serve, tooWide, violations } from "./served.ts";

const fact = (page: Page, key: string) => page.locator(`.form-step .fact[data-fact="${key}"]:visible`).first();
const fill = async (page: Page, key: string, text: string) => {
  const input = fact(page, key).locator("input:visible, textarea:visible, select:visible").first();
  if ((await input.evaluate((one) => one.tagName)) === "SELECT") await input.selectOption(text);
  else await input.fill(text);
  await input.blur();
};
const pick = (page: Page, key: string, word: string) =>
  fact(page, key)
    .locator(".picks label")
    .filter({ hasText: new RegExp(`^${word}$`) })
    .first()
    .click();
const step = (page: Page, name: RegExp) => page.locator(".form-go").filter({ hasText: name }).click();
const add = (page: Page, name: string) => page.getByRole("button", { name: `${name}: 加える` }).click();

describe.skipIf(!hasBrowser)("the form, in a real browser", () => {
  let browser: Browser;
  let served: Served;
  let opened: Opened;
  let page: Page;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    opened = await openPage(browser, served.address);
    page = opened.page;
    await page.locator("#tab-form").click();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test("from nothing to a file: every kind of fact entered, what is left open stays unknown", async () => {
    await page.getByRole("button", { name: "はじめから入力する" }).click();
    await page.locator(".form-live", { hasText: "根拠資料はまだない" }).waitFor();
    await fill(page, "connector.name", "試験フィンテック株式会社");
    await fill(page, "connector.apiService", "試験家計簿");
    await pick(page, "connector.connection", "更新系");

    await step(page, /根拠資料を加える/);
    await add(page, "ISMS認証（第三者認証）");
    expect(await page.textContent(".form-unknowns")).toMatch(/登録の状態.*有効期限.*API関連サービスを含むか/);
    expect(await fact(page, "isms-certificate.expires").locator(".fact-unknown").isVisible()).toBe(true);
    await pick(page, "isms-certificate.status", "有効");
    await fill(page, "isms-certificate.issued", "2025-04-01");
    await fill(page, "isms-certificate.expires", "2028-03-31");
    await pick(page, "evidence.scope.apiService", "はい");
    await fill(page, "evidence.scope.text", "試験家計簿の開発及び運用");
    await pick(page, "isms-certificate.soa.disclosed", "はい");
    expect(await page.textContent(".form-unknowns")).toMatch(/不明なものはない/);
    expect(await fact(page, "isms-certificate.expires").locator(".fact-unknown").isVisible()).toBe(false);
    await page.locator(".form-step .soa > summary").click();
    for (const bulk of await page.locator(".soa-group > header select").all()) await bulk.selectOption("implemented");

    await step(page, /根拠資料を加える/);
    await add(page, "SOC 2 タイプ2（保証報告書）");
    await fill(page, "soc2-report.period.from", "2025-10-01");
    await fill(page, "soc2-report.period.to", "2026-09-30");
    await pick(page, "evidence.scope.apiService", "はい");
    await pick(page, "soc2-report.categories", "可用性");
    await pick(page, "soc2-report.opinion", "無限定意見");
    const carved = page.locator('.form-step .fact[data-fact="soc2-report.subservices"]');
    await carved.getByRole("button", { name: "+ 再受託会社" }).click();
    await carved.locator(".draft").getByRole("textbox").first().fill("Cloud X");
    await carved.locator(".draft label", { hasText: "除外方式" }).click();
    await carved.locator(".draft .fold > summary").click();
    await carved.locator(".draft .check", { hasText: /^CC6\.4 / }).click();
    await carved.getByRole("button", { name: "加える", exact: true }).click();
    const committed = page.locator('.form-step .fact[data-fact="soc2-report.commitments"]');
    await committed.getByRole("button", { name: "+ サービスコミットメント" }).click();
    await committed.locator(".draft select").selectOption("fisc-2019-09");
    await committed.locator(".draft label", { hasText: "選んだ項目だけ" }).click();
    await committed.locator(".draft .check", { hasText: /^13$/ }).click();
    await committed.getByRole("button", { name: "加える", exact: true }).click();

    await step(page, /根拠資料を加える/);
    await add(page, "合意された手続報告書");
    await fill(page, "aup-report.date", "2026-09-30");
    await fill(page, "aup-report.users", "みらい銀行\n架空第二銀行");
    await page.locator(".form-step .results > summary").click();
    await page.locator('.results-row:has(code:text-is("supplier-agreements.1")) select').selectOption("no-exception");
    await page.getByLabel("supplier-agreements.1 sampleSize").fill("30");
    await page.getByLabel("supplier-agreements.1 sampleSize").blur();

    await step(page, /個別回答/);
    const answered = page.locator('.form-step .fact[data-fact="connector.answers"]');
    await answered.getByRole("button", { name: "+ 受け入れられた個別回答" }).click();
    const selects = answered.locator(".draft select");
    await selects.first().selectOption("fisc-2019-09");
    await selects.nth(1).selectOption("14");
    await answered.locator('.draft .fact[data-fact="answers.acceptedBy"] input').fill("みらい銀行");
    await answered.locator('.draft .fact[data-fact="answers.on"] input').fill("2026-05-20");
    await answered.getByRole("button", { name: "加える", exact: true }).click();

    await step(page, /確かめて保存/);
    await page.locator(".form-step").getByRole("button", { name: "保存する" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "保存: YAML" }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    const read = readConnector("entered.yaml", text, dataset);
    expect(read).toMatchObject({ ok: true, notices: [] });
    if (!read.ok) return;
    const [isms, soc2, aup] = read.connector.evidence ?? [];
    expect(read.connector.connector).toEqual({
      name: "試験フィンテック株式会社",
      apiService: "試験家計簿",
      connection: "update",
    });
    expect(isms).toMatchObject({
      status: "active",
      issued: "2025-04-01",
      scope: { apiService: "yes", text: "試験家計簿の開発及び運用" },
    });
    expect(isms?.kind === "isms-certificate" && Object.keys(isms.soa?.controls ?? {}).length).toBe(93);
    expect(soc2).toEqual({
      id: "soc2",
      kind: "soc2-report",
      type: 2,
      period: { from: "2025-10-01", to: "2026-09-30" },
      categories: ["availability"],
      opinion: "unqualified",
      subservices: [{ name: "Cloud X", method: "carve-out", criteria: ["CC6.4"] }],
      commitments: { checklist: "fisc-2019-09", items: [13] },
      scope: { apiService: "yes" },
    });
    expect(aup).toEqual({
      id: "aup",
      kind: "aup-report",
      date: "2026-09-30",
      users: ["みらい銀行", "架空第二銀行"],
      scope: { apiService: "unknown" },
      results: { "supplier-agreements.1": { result: "no-exception", parameters: { sampleSize: 30 } } },
    });
    expect(read.connector.answers).toEqual([
      { checklist: "fisc-2019-09", item: 14, acceptedBy: "みらい銀行", on: "2026-05-20" },
    ]);
    await page.keyboard.press("Escape");
  });

  test("the answer so far stands beside it, and follows at once", async () => {
    await step(page, /保証報告書 soc2/);
    await pick(page, "soc2-report.opinion", "意見不表明");
    expect(await page.locator(".form-papers > li", { hasText: "soc2" }).textContent()).toContain("意見不表明");
    await page.keyboard.press("Control+z");
    expect(await page.locator(".form-papers > li", { hasText: "soc2" }).textContent()).not.toContain("意見不表明");
  });

  test("steps can be taken in any order, a paper renamed stays in view, one removed is gone", async () => {
    await step(page, /合意された手続報告書 aup/);
    await page.locator(".form-step .form-group").last().scrollIntoViewIfNeeded();
    await fill(page, "evidence.id", "aup-2026");
    expect(await page.textContent(".form-title")).toContain("aup-2026");
    await fill(page, "evidence.id", "isms");
    expect(await fact(page, "evidence.id").locator(".fact-problem").textContent()).toContain("ほかの資料");
    await page
      .locator(".form-step")
      .getByRole("button", { name: /この資料を取り除く/ })
      .click();
    expect(await page.locator(".form-go", { hasText: "aup-2026" }).count()).toBe(0);
    await page.getByRole("button", { name: "前へ" }).click();
    expect(await page.textContent(".form-title")).toContain("soc2");
  });

  test("what was entered is not thrown away without asking", async () => {
    await page.getByRole("button", { name: "はじめから入力する" }).click();
    await page.locator("dialog[open]").getByRole("button", { name: "やめる" }).click();
    expect(await page.textContent(".subject-name")).toBe("試験フィンテック株式会社");
  });

  test("in English on a phone, axe finds nothing at any step, and every fact is explained", async () => {
    const other = await openPage(browser, served.address, {
      locale: "en-US",
      bypassCSP: true,
      viewport: { width: 390, height: 844 },
    });
    await other.page.locator("#tab-form").click();
    for (const go of await other.page.locator(".form-go").all()) {
      await go.click();
      expect(await violations(other.page), (await go.textContent()) ?? "").toEqual([]);
      expect(await tooWide(other.page)).toBeLessThanOrEqual(0);
      for (const one of await other.page.locator(".form-step .fact:visible > .fact-explain").all()) {
        expect((await one.textContent())?.length).toBeGreaterThan(20);
      }
    }
    await other.page.context().close();
  });

  test("all of it left no complaint", () => {
    expect(opened.complaints).toEqual([]);
  });
});
