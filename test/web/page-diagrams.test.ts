import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timeline } from "../../src/engine/timeline.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { asOf, dataset, sample } from "./data.ts";
import { type Opened, openPage, type Served, serve, tooWide, violations } from "./served.ts";

const bank = "みらい銀行";
const line = timeline(dataset, sample("sample-pay"), {
  checklist: "fisc-2019-09",
  policy: "standard",
  asOf,
  bank,
  months: 24,
});
const node = (page: Page, key: string) => page.locator(`[data-node="${key}"]`);
const isTracing = (page: Page) => page.locator(".flow-board.is-tracing").count();
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.node);

describe.skipIf(!hasBrowser)("flow and time, in a real browser", () => {
  let browser: Browser;
  let served: Served;
  let opened: Opened;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    opened = await openPage(browser, served.address, { bypassCSP: true, reducedMotion: "reduce" });
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test("flow: what is touched shows its whole paths, and the rest fades", async () => {
    const { page } = opened;
    await page.locator("#tab-flow").click();
    await node(page, "i:13").waitFor();
    expect(await isTracing(page)).toBe(0);
    await node(page, "e:aup").hover();
    expect(await isTracing(page)).toBe(1);
    expect(await page.locator(".flow-node.is-lit").count()).toBeGreaterThan(2);
    expect(await page.locator('[data-node="e:isms"].is-lit').count()).toBe(0);
    // lines that look alike are one path with as many beginnings
    const [lit, all] = await page.evaluate(() =>
      [".flow-lit", ".flow-lines"].map(
        (layer) =>
          [...document.querySelectorAll(`${layer} > .flow-thread`)]
            .map((path) => path.getAttribute("d") ?? "")
            .join("")
            .split("M").length - 1,
      ),
    );
    expect(lit).toBeGreaterThan(5);
    expect(lit).toBeLessThan((all ?? 0) / 2);
    expect(await page.locator(".flow-inspect").textContent()).toContain("合意された手続報告書「aup」");
    await page.mouse.move(2, 2);
    await expect.poll(() => isTracing(page)).toBe(0);
    expect(await page.locator(".flow-lit > path").count()).toBe(0);
    // a line by itself: near its beginning at the evidence there is none other
    const [x, y] = await page.evaluate(() => {
      const box = document.querySelector(".flow-picture")?.getBoundingClientRect();
      const [, from = "", at = ""] =
        /M([\d.]+),([\d.]+)/.exec(document.querySelector(".flow-lines > .is-tested")?.getAttribute("d") ?? "") ?? [];
      return [(box?.x ?? 0) + Number(from) + 2, (box?.y ?? 0) + Number(at)];
    });
    await page.mouse.move(x ?? 0, y ?? 0);
    expect(await isTracing(page)).toBe(1);
    expect(await page.locator(".flow-inspect-title").textContent()).toMatch(/」 → .* → /);
    expect(await page.locator(".flow-node.is-lit").count()).toBe(4);
    await page.mouse.move(2, 2);
    await expect.poll(() => isTracing(page)).toBe(0);
  });

  test("flow: by keyboard from the evidence to an item, and to why", async () => {
    const { page } = opened;
    await node(page, "e:soc2").focus();
    for (const [key, kind] of [
      ["ArrowRight", "s:"],
      ["ArrowRight", "p:"],
      ["ArrowRight", "i:"],
    ] as const) {
      await page.keyboard.press(key);
      expect((await focused(page))?.slice(0, 2)).toBe(kind);
    }
    await page.keyboard.press("Enter");
    await page.locator(".why[open]").waitFor();
    await page.keyboard.press("Escape");
    // a series opens and closes, and keeps the keyboard
    await node(page, "s:tsc-2017:CC6").focus();
    await page.keyboard.press("Enter");
    await node(page, "r:tsc-2017:CC6.1").waitFor();
    expect(await node(page, "s:tsc-2017:CC6").getAttribute("aria-expanded")).toBe("true");
    expect(await focused(page)).toBe("s:tsc-2017:CC6");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("r:tsc-2017:CC6.1");
    // a requirement is held, and let go
    await page.keyboard.press("Enter");
    expect(await node(page, "r:tsc-2017:CC6.1").getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await node(page, "r:tsc-2017:CC6.1").getAttribute("aria-pressed")).toBe("false");
  });

  test("flow: the table says what the picture shows, one row for each topic", async () => {
    const { page } = opened;
    await page.locator(".flow-as-table > summary").click();
    const pips = await page.locator(".flow-pip").count();
    await expect.poll(() => page.locator(".flow-table tbody tr").count()).toBe(pips);
    expect(await page.locator(".flow-table tbody tr").first().textContent()).toMatch(/保証報告書「soc2」/);
    await page.getByRole("button", { name: "すべて開く" }).click();
    await expect.poll(() => page.locator(".flow-topic").count()).toBe(pips);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "すべて閉じる" }).click();
  });

  test("time: the day moves by keyboard and by the days of change, and the page follows", async () => {
    const { page } = opened;
    await page.locator("#tab-time").click();
    const slider = page.locator(".time-slider");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    expect(await slider.getAttribute("aria-valuetext")).toBe("2026年11月23日");
    await page.keyboard.press("PageUp");
    expect(await slider.getAttribute("aria-valuetext")).toBe("2026年12月23日");
    await page.keyboard.press("End");
    expect(await slider.getAttribute("aria-valuetext")).toBe("2028年11月22日");
    await page.keyboard.press("Home");
    for (const { date } of line.changes) {
      await page.getByRole("button", { name: "次の変化" }).click();
      expect(await page.locator(".time-day").textContent()).toBe(
        date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日"),
      );
      const shown = await page.locator(".time-item + .time-track + .time-now .status-word").allTextContents();
      const expected = line.items.filter(({ no }) => [3, 8, 9, 13, 14, 21, 24, 27, 33].includes(Number(no)));
      const words = { covered: /カバー見込み/, narrowed: /一部要確認/, confirm: /^要確認/, "bank-side": /金融機関側/ };
      for (const [index, { spans }] of expected.entries()) {
        const status = spans.find(({ from, to }) => from <= date && date <= to)?.status ?? "confirm";
        expect(shown[index]).toMatch(words[status]);
      }
    }
    expect(await page.getByRole("button", { name: "次の変化" }).isDisabled()).toBe(true);
    expect(await page.locator(".time-change").count()).toBe(line.changes.length);
    await page.locator(".time-change details > summary").first().click();
    await page.locator(".time-change details li").first().waitFor();
    await page.locator(".time-as-table > summary").click();
    await page.locator(".time-table tbody tr").first().waitFor();
    expect(await page.locator(".time-table tbody tr").count()).toBe(line.evidence.length + 9);
    expect(await violations(page)).toEqual([]);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "図を保存（SVG）" }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/\.svg$/);
    await page.keyboard.press("Control+z");
    expect(await page.locator(".time-day").textContent()).not.toBe("2027年10月1日");
  });

  test("on a phone the flow is a list: evidence leaves only what it plays a part in", async () => {
    const { page } = await openPage(browser, served.address, {
      viewport: { width: 390, height: 844 },
      bypassCSP: true,
    });
    await page.locator("#tab-flow").click();
    await page.locator(".flow-card").first().waitFor();
    expect(await page.locator(".flow-board").count()).toBe(0);
    await page.locator(".flow-card > summary").nth(2).click();
    await page.locator(".flow-card[open] .flow-topic-card").first().waitFor();
    const topics = await page.locator(".flow-card[open] .flow-topic-card").count();
    expect(topics).toBeGreaterThan(3);
    await page.locator(".flow-chips .button", { hasText: "aup" }).click();
    expect(await page.locator(".flow-card[open] .flow-topic-card").count()).toBeLessThan(topics);
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
    await page.locator(".flow-topic-head").first().click();
    await page.locator(".why[open]").waitFor();
  });

  test("nothing complained, and nothing was asked of another host", () => {
    expect(opened.complaints).toEqual([]);
    const host = new URL(served.address).host;
    expect(opened.requests.filter((url) => /^https?:/.test(url) && new URL(url).host !== host)).toEqual([]);
  });
});
