import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import ical from "ical.js";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTables } from "../../src/import/table/read.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { certmap, root } from "../cli/fake-io.ts";
import { sampleFiles, sampleText } from "./data.ts";
import { type Opened, openPage, type Served, serve, tooWide, violations } from "./served.ts";

interface Line {
  readonly kind: string;
  readonly place?: { readonly file: string; readonly line: number };
  readonly connector?: { readonly name: string };
  readonly items?: readonly { readonly no: number; readonly status: string }[];
}
const linesOf = (text: string): Line[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
const nameOf = ({ place }: Line) => place?.file.split(/[/\\]/).at(-1);

const ready = (page: Page) => page.locator(".many-save button:not([disabled])").first().waitFor({ timeout: 60_000 });
const withSamples = async (page: Page) => {
  await page.locator("#tab-portfolio").click();
  await page.getByRole("button", { name: /^(見本で見る|Show with the samples)$/ }).click();
  await ready(page);
};
const count = (page: Page) => page.textContent(".many-count");
const names = (page: Page) => page.locator(".many-open").allTextContents();
async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".many-save").getByRole("button", { name, exact: true }).click(),
  ]);
  return readFile(await download.path());
}
const commandLine = async () => {
  const argv = ["portfolio", "seeds/connectors", "--format", "ndjson", "--as-of", "2026-11-22", "--bank", "みらい銀行"];
  return linesOf((await certmap(argv)).out);
};

describe.skipIf(!hasBrowser)("many connectors, in a real browser", () => {
  let browser: Browser;
  let served: Served;
  let opened: Opened;
  let page: Page;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    opened = await openPage(browser, served.address);
    page = opened.page;
    await withSamples(page);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test("the samples: what is saved as NDJSON is what the command line says, and the table shows it", async () => {
    expect(await count(page)).toBe(`${sampleFiles.length}件`);
    const lines = linesOf((await saved(page, "NDJSON")).toString());
    const expected = (await commandLine()).filter(({ kind }) => kind === "connector");
    const byName = (all: readonly Line[]) =>
      new Map(all.filter(({ kind }) => kind === "connector").map((line) => [nameOf(line), line.items]));
    expect(byName(lines)).toEqual(byName(expected));
    const [first] = lines.filter(({ kind }) => kind === "connector");
    const words = { covered: "カバー見込み", narrowed: "一部要確認", confirm: "要確認", "bank-side": "金融機関側" };
    const row = page.locator(".many-row", { hasText: first?.connector?.name ?? "?" }).first();
    const shown = await row.locator(".many-item").allTextContents();
    const usable = [3, 8, 9, 13, 14, 21, 24, 27, 33];
    const said = usable.map((no) => words[first?.items?.find((one) => one.no === no)?.status as keyof typeof words]);
    expect(shown.map((text) => text.replace("（想定）", ""))).toEqual(said);
  });

  test("totals count what the filters then show; the filters can be taken back", async () => {
    const number = page.locator('.many-items button[aria-label^="通番13 一部要確認"]');
    const counted = (await number.textContent())?.trim();
    await number.click();
    expect(await count(page)).toBe(`${sampleFiles.length}件中${counted}件`);
    expect(await page.locator("#many-status").inputValue()).toBe("narrowed");
    await page.getByRole("button", { name: "絞り込みをすべて外す" }).click();
    expect(await count(page)).toBe(`${sampleFiles.length}件`);
    await page.locator(".many-months .many-number").first().click();
    expect(await count(page)).toMatch(/中\d+件$/);
    await page.locator(".many-chip").click();
    await page.locator("#many-text").fill("ｓｏｃ２");
    expect(await count(page)).toMatch(/中\d+件$/);
    await page.locator("#many-text").fill("ない名前");
    expect(await page.locator(".many-whole > .soft:visible").textContent()).toBe("当てはまる接続先はない。");
    await page.locator("#many-text").fill("");
  });

  test("sorted by a column, walked by keys, opened, and back to the same place", async () => {
    const before = await names(page);
    const head = page.locator(".many-head.many-item").nth(3);
    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await page.locator(".many-row").first().locator(".many-item").nth(3).textContent()).toContain(
      "カバー見込み",
    );
    expect(await names(page)).not.toEqual(before);
    await page.locator(".many-open").first().focus();
    for (let n = 0; n < 3; n += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    expect(await page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"))).toBe(
      String(sampleFiles.length + 1),
    );
    const name = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Enter");
    await page.locator(".trail").waitFor();
    expect(await page.textContent(".subject-name")).toBe(name);
    expect(await page.getAttribute("#tab-coverage", "aria-selected")).toBe("true");
    await page.locator(".trail-previous").click();
    expect(await page.textContent(".trail")).toContain(`${sampleFiles.length}件中${sampleFiles.length - 1}件目`);
    const other = await page.textContent(".subject-name");
    await page.locator(".trail-back").click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(other);
  });

  test("under other terms nothing old is shown, and what comes is what holds then", async () => {
    const pending = await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>("#term-as-of");
      if (!input) return "no field";
      input.value = "2029-01-01";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      const statuses = [...document.querySelectorAll<HTMLElement>(".many-item > .status")].filter((one) => !one.hidden);
      return [statuses.length, document.querySelector(".many-going")?.hasAttribute("hidden")];
    });
    expect(pending).toEqual([0, false]);
    expect(await page.locator(".many-save button").first().isDisabled()).toBe(true);
    await ready(page);
    expect(await page.locator(".many-items .is-covered .many-number").count()).toBe(0);
    await page.locator("#term-as-of").fill("2026-11-22");
    await ready(page);
    // of the nine, all but item 3 have an assumed wording, and item 3 is covered for nobody here: no bare "covered"
    const covered = await page.locator(".many-items .is-covered .many-number").allTextContents();
    expect(covered.length).toBeGreaterThan(0);
    for (const text of covered) expect(text).toMatch(/\d+（想定）$/);
  });

  test("what is saved can be read: CSV, calendar and workbook, in the language of the page", async () => {
    await page.locator("#many-text").fill("isms");
    const shown = Number(/中(\d+)件/.exec((await count(page)) ?? "")?.[1]);
    const rows = parse((await saved(page, "CSV")).toString(), { bom: true }) as string[][];
    expect(rows.length).toBe(shown + 1);
    const calendar = new ical.Component(ical.parse((await saved(page, "予定表（ics）")).toString()));
    expect(calendar.getAllSubcomponents("vevent").length).toBeGreaterThan(0);
    const book = await readTables("many.xlsx", new Uint8Array(await saved(page, "Excel")));
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    const texts = book.tables.flatMap(({ rows }) => rows.map((cells) => cells[0]?.text));
    for (const [name = ""] of rows.slice(1)) expect(texts).toContain(name);
    await page.locator("#many-text").fill("");
  });

  test("another language, and the list is still there", async () => {
    await page.getByRole("button", { name: "English" }).click();
    await page.locator(".many-row").first().waitFor();
    expect(await count(page)).toBe(`${sampleFiles.length} connectors`);
    expect(await page.locator(".portfolio").innerText()).not.toMatch(/要確認|見込み|件/);
    await page.getByRole("button", { name: "日本語" }).click();
    await page.getByRole("button", { name: "一覧を空にする" }).click();
    expect(await page.locator(".many-whole").isVisible()).toBe(false);
  });

  test("a folder with lines, broken ones and a statement beside: each problem has its place and stops nothing", async () => {
    const folder = await mkdtemp(join(tmpdir(), "certmap-many-"));
    const soa =
      "schema: certmap/connector@1\nconnector: {name: 適用宣言書あり}\nevidence:\n  - {id: a, kind: isms-certificate, standard: iso27001-2022, soa: {disclosed: true, file: soa.csv}}\n";
    const files = {
      "broken.yaml":
        "schema: certmap/connector@1\nconnector: {name: 壊れた}\nevidence:\n  - {id: a, kind: isms-certificat}\n",
      "lines.ndjson": `{"schema":"certmap/connector@1","connector":{"name":"一行目"}}\n{broken\n\n{"schema":"certmap/connector@1","connector":{"name":"四行目<b>"}}\n`,
      "with-soa.yaml": soa,
      "soa.csv": "管理策,適用\nA.5.20,適用\n",
      "sample-pay.yaml": sampleText("sample-pay.yaml"),
      "note.txt": "no connector",
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await page.locator(".many-sources input[type=file]").nth(1).setInputFiles(folder);
    await ready(page);
    const base = folder.split(/[/\\]/).at(-1);
    const told = await page.locator(".many-problems .notice-warn").innerText();
    expect(told).toContain(`${base}/broken.yaml:4:19`);
    expect(told).toMatch(/lines\.ndjson:2:\d+/);
    const all = (await names(page)).join();
    expect(all).toContain("一行目");
    expect(all).toContain("四行目<b>");
    expect(all).toContain("株式会社サンプルペイ");
    // the table of controls beside it was read
    expect(all).toContain("適用宣言書あり");
    expect(told).not.toContain("soa");
    expect(await page.textContent(".many-sources")).toContain("2件は読んでいない");
    // a mended file takes the place of the broken one
    await writeFile(join(folder, "broken.yaml"), "schema: certmap/connector@1\nconnector: {name: 直した}\n");
    await page.locator(".many-sources input[type=file]").nth(1).setInputFiles(folder);
    await expect.poll(async () => (await names(page)).join()).toContain("直した");
    await ready(page);
    expect(await page.locator(".many-problems .notice-warn").innerText()).not.toContain("broken.yaml");
  });

  test("files dropped on the view are added, and the page does not open them itself", async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      const text = "schema: certmap/connector@1\nconnector: {name: 落とした接続先}\n";
      data.items.add(new File([text], "dropped.yaml"));
      const place = document.querySelector(".portfolio .many-sources");
      for (const type of ["dragover", "drop"])
        place?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await expect.poll(async () => (await names(page)).join()).toContain("落とした接続先");
    expect(await page.locator("dialog.open[open]").count()).toBe(0);
    expect(await page.locator(".drop").isVisible()).toBe(false);
    expect(opened.requests.filter((url) => !url.startsWith(served.address) && !/^(blob|data):/.test(url))).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  test("on a phone, in English and dark: nothing wider than the window, and axe finds nothing", async () => {
    const viewport = { width: 390, height: 844 };
    const phone = await openPage(browser, served.address, {
      viewport,
      bypassCSP: true,
      locale: "en-GB",
      colorScheme: "dark",
      reducedMotion: "reduce",
    });
    await withSamples(phone.page);
    expect(await tooWide(phone.page)).toBeLessThanOrEqual(0);
    expect(await violations(phone.page)).toEqual([]);
    await phone.page.context().close();
  });

  test("the single file has it too", async () => {
    const single = await openPage(browser, pathToFileURL(join(root, "dist/page/certmap.html")).href);
    await withSamples(single.page);
    expect(await count(single.page)).toBe(`${sampleFiles.length}件`);
    expect(single.complaints).toEqual([]);
    await single.page.context().close();
  });
});
