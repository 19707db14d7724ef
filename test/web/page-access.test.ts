import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewNames } from "../../web/app/view.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { colours, openPage, ready, type Served, serve, showView, tooWide, violations } from "./served.ts";

const languages = [
  { lang: "ja", button: "日本語" },
  { lang: "en", button: "English" },
] as const;
const sizes = [
  { name: "wide", viewport: { width: 1440, height: 900 } },
  { name: "phone", viewport: { width: 390, height: 844 } },
] as const;

describe.skipIf(!hasBrowser)("for everybody, in a real browser", () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  describe.each(sizes)("$name", ({ name, viewport }) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await openPage(browser, served.address, { viewport, bypassCSP: true, reducedMotion: "reduce" }));
    });
    afterAll(() => page?.context().close());

    test.each(languages)(
      "$lang: axe finds nothing in any view, light and dark, and nothing is wider than the window",
      async ({ lang, button }) => {
        await page.getByRole("button", { name: button }).click();
        expect(await page.getAttribute("html", "lang")).toBe(lang);
        // every rule once in each language and at each width; what colours and sizes decide, everywhere
        const first = (lang === "ja") === (name === "wide") ? undefined : [...colours, "target-size"];
        for (const view of viewNames) {
          await showView(page, view);
          for (const [theme, rules] of [
            ["light", first],
            ["dark", colours],
          ] as const) {
            await page.evaluate((one) => {
              document.documentElement.dataset.theme = one;
            }, theme);
            expect(await violations(page, rules), `${lang} ${view} ${theme}`).toEqual([]);
          }
          expect(await tooWide(page), `${lang} ${view}`).toBeLessThanOrEqual(0);
        }
      },
    );

    test("the same with every topic open and the reasons of one shown", async () => {
      await page.locator("#tab-coverage").click();
      await ready(page);
      await page.locator(".coverage-tools > .button").click();
      await page.locator('tbody[data-key="9"] .topic-row .row-label').first().click();
      await page.locator(".why .derivation").waitFor();
      for (const summary of await page.locator(".why summary").all()) await summary.click();
      expect(await violations(page)).toEqual([]);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog.why[open]").count()).toBe(0);
    });
  });

  describe("by keyboard alone", () => {
    const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    const tabTo = async (page: Page, text: string, limit = 60) => {
      for (let n = 0; n < limit; n += 1) {
        if ((await focused(page)) === text) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`never came to ${text}`);
    };

    test("from the first key to the reasons of a topic and back", async () => {
      const { page } = await openPage(browser, served.address);
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("本文へ移る");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("view");

      await tabTo(page, "観点をすべて開く");
      await page.keyboard.press("Enter");
      expect(await page.locator(".topic-row").count()).toBeGreaterThan(60);
      const item = (await page.locator('tbody[data-key="3"] .item-row .row-label').textContent()) ?? "";
      await tabTo(page, item);
      await page.keyboard.press("Tab");
      const topic = await focused(page);
      expect(topic).not.toBe("");
      await page.keyboard.press("Enter");
      await page.locator(".why .derivation").waitFor();
      expect(await page.textContent(".why-subject h3")).toBe(topic);
      expect(await focused(page)).toBe("判定の理由");
      await page.keyboard.press("Escape");
      expect(await focused(page)).toBe(topic);
      await page.context().close();
    });

    test("arrow keys move between the views, round the ends too", async () => {
      const { page } = await openPage(browser, served.address);
      await page.locator("#tab-coverage").focus();
      await page.keyboard.press("ArrowLeft");
      expect(await page.getAttribute(`#tab-${viewNames.at(-1)}`, "aria-selected")).toBe("true");
      await page.keyboard.press("Home");
      for (const view of viewNames.slice(1)) {
        await page.keyboard.press("ArrowRight");
        expect(await page.getAttribute(`#tab-${view}`, "aria-selected")).toBe("true");
        expect(await page.evaluate(() => document.activeElement?.id)).toBe(`tab-${view}`);
        expect(await page.locator('[role="tab"][tabindex="0"]').count()).toBe(1);
      }
      await page.context().close();
    });

    test("everything that takes the keyboard shows it", async () => {
      const { page } = await openPage(browser, served.address);
      for (let n = 0; n < 30; n += 1) {
        await page.keyboard.press("Tab");
        const isSeen = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return true;
          // the parts inside a date field are the browser's own
          if (element instanceof HTMLInputElement && element.type === "date") return true;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
        });
        expect(isSeen, await focused(page)).toBe(true);
      }
      await page.context().close();
    });
  });
});
