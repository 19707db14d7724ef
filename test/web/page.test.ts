import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launch } from "../browser/browser.ts";
import { certmap } from "../cli/fake-io.ts";
import { openPage, openSample, printable, ready, type Served, serve } from "./served.ts";

describe.skipIf(!hasBrowser)("the page, in a real browser", () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  const fresh = async (options = {}) => (await openPage(browser, served.address, options)).page;
  const statusOf = (page: Page, item: number) =>
    page.locator(`tbody[data-key="${item}"] .item-row .cell-status .status`).getAttribute("data-status");
  const words = async (page: Page, item: number) =>
    (await page.locator(`tbody[data-key="${item}"] .item-row .cell-status .status`).textContent()) ?? "";

  test("the answer comes first: the summary in words, the nine items, never a bare covered where the wording is assumed", async () => {
    const page = await fresh();
    const { out } = await certmap([
      "evaluate",
      "seeds/connectors/sample-pay.yaml",
      "--bank",
      "みらい銀行",
      "--lang",
      "ja",
    ]);
    const lead = (await page.textContent(".summary-lead")) ?? "";
    expect(out.replace(/\s+/g, "")).toContain(lead.replace(/\s+/g, ""));
    expect(await page.locator(".item-row").count()).toBe(9);
    for (const item of [3, 8, 9, 13, 14, 21, 24, 27, 33]) {
      if ((await statusOf(page, item)) === "covered")
        expect(await words(page, item)).toBe("カバー見込み（項目文は想定）");
    }
    expect(await page.title()).toBe("株式会社サンプルペイ｜certmap");
    await page.getByRole("button", { name: /^全\d+項目$/ }).click();
    expect(await page.locator(".item-row").count()).toBe(33);
    await page.context().close();
  });

  test("what starts says so only where it takes long", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(served.address, { waitUntil: "commit" });
    const starting = page.locator(".starting");
    await starting.waitFor({ state: "attached" });
    await starting.waitFor({ state: "visible" });
    expect(await starting.textContent()).toBe("certmap");
    release();
    await ready(page);
    expect(await starting.count()).toBe(0);
    await context.close();
  });

  test("bank, policy, checklist and day can be changed in place; before and after are shown; undo, redo, back to as opened", async () => {
    const page = await fresh();
    const lead = () => page.textContent(".summary-lead");
    const first = await lead();
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    expect(await button("元に戻す").isDisabled()).toBe(true);

    await page.getByLabel("金融機関").fill("");
    expect(await page.locator(".evidence-list li").filter({ hasText: "aup" }).first().textContent()).toContain(
      "確認待ち",
    );
    await page.getByLabel(/^基準日/).fill("2028-06-01");
    expect(await statusOf(page, 13)).toBe("confirm");
    expect(await page.locator('tbody[data-key="13"] .item-row .tag-worse').textContent()).toContain(
      "変更前：カバー見込み（項目文は想定）",
    );
    expect(await page.textContent(".summary-changed")).toMatch(/項目が低下した/);
    await page.locator(".summary-outlook:not(.is-pending)").waitFor({ state: "attached" });

    await page.locator("body").click({ position: { x: 5, y: 400 } });
    await page.keyboard.press("Control+z");
    expect(await page.getByLabel(/^基準日/).inputValue()).toBe("2026-11-22");
    await page.keyboard.press("Control+Shift+z");
    expect(await page.getByLabel(/^基準日/).inputValue()).toBe("2028-06-01");
    await button("開いた時に戻す").click();
    expect(await lead()).toBe(first);
    expect(await page.getByLabel("金融機関").inputValue()).toBe("みらい銀行");
    expect(await page.locator(".summary-changed").isHidden()).toBe(true);
    await button("元に戻す").click();
    expect(await page.getByLabel(/^基準日/).inputValue()).toBe("2028-06-01");
    await button("開いた時に戻す").click();

    await page.getByLabel("判断方針").selectOption("reference-api");
    const { out } = await certmap([
      "evaluate",
      "seeds/connectors/sample-pay.yaml",
      "--bank",
      "みらい銀行",
      "--policy",
      "reference-api",
      "--format",
      "json",
    ]);
    const { items } = JSON.parse(out) as { items: { no: number; status: string }[] };
    for (const { no, status } of items.filter(({ no }) => [3, 9, 13, 14, 33].includes(no)))
      expect(await statusOf(page, no)).toBe(status);
    await page.getByLabel("チェックリスト").selectOption("fisc-2018-10");
    expect(await page.textContent(".coverage-tools .segments")).toMatch(/全\d+項目/);

    await page.getByLabel(/^基準日/).fill("");
    expect(await page.getByLabel(/^基準日/).getAttribute("aria-invalid")).toBe("true");
    await page.context().close();
  });

  test("a topic opens its derivation down to gates, sources with their voices, review and what is left to ask", async () => {
    const page = await fresh();
    await page.getByRole("button", { name: "通番9の確認観点" }).click();
    await page.locator('tbody[data-key="9"] .topic-row[data-key="supplier-agreements"] .row-label').click();
    const why = page.locator(".why");
    await why.locator(".derivation").waitFor();
    const said = (await why.textContent()) ?? "";
    const { out } = await certmap([
      "explain",
      "seeds/connectors/sample-pay.yaml",
      "9",
      "--bank",
      "みらい銀行",
      "--lang",
      "ja",
    ]);
    const plain = (text: string) => text.replace(/[\s　]+/g, "");
    for (const part of ["採用：", "不採用：", "関係：", "残る確認依頼", "この観点の合意された手続の案", "査読："])
      expect(said).toContain(part);
    // the same words as the command line's explanation, line by line
    const lines = await why
      .locator(".derivation .tree > li")
      .evaluateAll((all) =>
        all.map((one) =>
          Array.from(one.childNodes, (node) => (node instanceof HTMLUListElement ? "" : (node.textContent ?? ""))).join(
            "",
          ),
        ),
      );
    const own = lines.filter((line) => !/^(査読|異論|関連する識別子)/.test(line));
    expect(own.length).toBeGreaterThan(15);
    for (const line of own) expect(plain(out)).toContain(plain(line));
    expect(said).toContain("この項目の文言は想定であり");

    await why.locator("summary", { hasText: "根拠資料の前提" }).click();
    expect(await why.locator('[data-part="evidence"] > .tree > li').count()).toBe(5);
    await why.locator(".cite").first().click();
    const fact = why.locator('[data-part="facts"] [data-fact]:focus');
    expect(await fact.count()).toBe(1);
    expect(await fact.locator(".tag").textContent()).toMatch(/決定|説明|意見|作業上の仮定|文献|資料/);

    await page.getByLabel(/^基準日/).fill("2028-06-01");
    expect(await why.locator(".why-subject .tag").textContent()).toContain("変更前：");
    await why.locator(".why-subject .link-button").click();
    expect(await why.locator(".topic-list li").count()).toBeGreaterThan(5);
    await page.getByRole("button", { name: "閉じる" }).click();
    expect(await page.locator("dialog.why[open]").count()).toBe(0);
    await page.context().close();
  });

  test("the questions are those of the command line, to copy and to save", async () => {
    const page = await fresh({ permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true });
    await page.locator("#tab-asks").click();
    await page.locator(".asks-list li").first().waitFor();
    const argv = ["questions", "seeds/connectors/sample-pay.yaml", "--bank", "みらい銀行", "--lang", "ja"];
    const { out } = await certmap(argv);
    await page.getByRole("button", { name: "文面を写す" }).click();
    await page.locator(".toast").filter({ hasText: "写しました" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(out);
    const formats = [
      { name: "テキスト", format: "text", ending: "txt" },
      { name: "Markdown", format: "md", ending: "md" },
      { name: "CSV", format: "csv", ending: "csv" },
    ];
    for (const { name, format, ending } of formats) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`^株式会社サンプルペイ.*2026-11-22\\.${ending}$`));
      const path = await file.path();
      expect(readFileSync(path, "utf8")).toBe((await certmap([...argv, "--format", format])).out);
    }
    const whole = await page.locator(".asks-list > li").count();
    await page.getByLabel("表示する項目").selectOption("9");
    expect(await page.locator(".asks-list > li").count()).toBeLessThan(whole);
    expect(await page.locator(".asks-section:visible .asks-list > li").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test("another language and other colours without a reload: the facts, the view and the history stay", async () => {
    const page = await fresh();
    await page.getByLabel(/^基準日/).fill("2028-06-01");
    await page.locator("#tab-asks").click();
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.getAttribute("#tab-asks", "aria-selected")).toBe("true");
    expect(await page.getByLabel(/^As of/).inputValue()).toBe("2028-06-01");
    expect(await page.getByRole("button", { name: "Undo" }).isEnabled()).toBe(true);
    await page.getByRole("button", { name: "Dark" }).click();
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.getByRole("button", { name: "Light" }).click();
    expect(await paper()).not.toBe(dark);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      "",
    ]);
    const english = await fresh({ locale: "en-GB", colorScheme: "dark" });
    expect(await english.getAttribute("html", "lang")).toBe("en");
    expect(await english.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
    await english.context().close();
    await page.context().close();
  });

  test("what is printed is the report on A4: every item with its reasons, the sources, and no controls", async () => {
    const page = await fresh();
    await page.mouse.move(10, 10);
    await printable(page);
    const paper = await page.pdf({ preferCSSPageSize: true });
    const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(5);
    expect(pages).toBeLessThan(60);
    expect(paper.toString("latin1")).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".page").isHidden()).toBe(true);
    const said = (await page.locator(".printed").textContent()) ?? "";
    for (const part of ["要約", "項目別の判定", "根拠資料", "確認依頼", "項目ごとの内訳", "留意事項", "出典"])
      expect(said).toContain(part);
    for (const item of [3, 8, 9, 13, 14, 21, 24, 27, 33]) expect(said).toContain(`通番${item}　`);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.locator(".printed > *").count()).toBe(0);
    await page.context().close();
  });

  test("an accepted answer is shown apart and counted nowhere", async () => {
    const page = await fresh();
    await openSample(page, "answers-accepted");
    await ready(page);
    const { out } = await certmap([
      "evaluate",
      "seeds/connectors/answers-accepted.yaml",
      "--bank",
      "みらい銀行",
      "--format",
      "json",
    ]);
    const { settled } = JSON.parse(out) as { settled: { item: number; topics: string[] }[] };
    expect(settled.length).toBeGreaterThan(0);
    await page.getByRole("button", { name: /^全\d+項目$/ }).click();
    for (const { item, topics } of settled) {
      expect(
        await page.locator(`tbody[data-key="${item}"] .tag`).filter({ hasText: "回答済" }).first().isVisible(),
      ).toBe(true);
      if (topics.length > 0) expect(await statusOf(page, item)).not.toBe("covered");
    }
    expect(await page.textContent(".summary")).toContain(`受け入れた回答が${settled.length}件ある`);
    await page.context().close();
  });
});
