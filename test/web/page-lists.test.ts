import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readChecklist } from "../../src/dataset/connector.ts";
import { readTables } from "../../src/import/table/read.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { certmap } from "../cli/fake-io.ts";
import { bytesOf, ownForm } from "../import/checklist/forms.ts";
import { dataset } from "./data.ts";
import { type Opened, openPage, openSample, type Served, serve, tooWide, violations } from "./served.ts";

const drawn = (page: Page) => page.locator(".lists-result:visible .lists-row").first().waitFor({ timeout: 60_000 });
const rows = (page: Page) => page.locator(".lists-row");
const kind = (page: Page, word: RegExp) => page.locator(".lists-count", { hasText: word });
async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".lists-save").getByRole("button", { name, exact: true }).click(),
  ]);
  return readFile(await download.path());
}
const take = (page: Page, side: 0 | 1, name: string, content: string | Uint8Array) =>
  page
    .locator(".lists-pick input[type=file]")
    .nth(side)
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** FISC's list as a bank might have changed it: one item less, one more, one reworded, one renumbered, one without a topic. */
function ownList(): string {
  const base = dataset.checklists.find(({ id }) => id === "fisc-2019-09");
  if (!base) throw new Error("no list");
  const items = base.items
    .filter(({ no }) => no !== 1)
    .map(({ revised: _, ...item }) => {
      const origin = { checklist: base.id, no: item.no };
      if (item.no === 8)
        return { ...item, origin, label: { ja: `${item.label.ja}と訓練`, en: `${item.label.en} and drills` } };
      if (item.no === 13) return { ...item, origin, no: "B-13" };
      if (item.no === 14) return { ...item, origin, topics: item.topics.slice(1) };
      return { ...item, origin };
    });
  const added = { no: 99, basis: "supplied", label: { ja: "当行だけの項目", en: "Ours alone" }, topics: [] };
  return stringify(
    {
      ...base,
      id: "mirai",
      basedOn: base.id,
      title: { ja: "みらい銀行版", en: "Mirai's own" },
      items: [...items, added],
    },
    { aliasDuplicateObjects: false },
  );
}

describe.skipIf(!hasBrowser)("two checklists side by side, in a real browser", () => {
  let browser: Browser;
  let served: Served;
  let opened: Opened;
  let page: Page;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    opened = await openPage(browser, served.address);
    page = opened.page;
    await page.locator("#tab-lists").click();
    await drawn(page);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test("begins with 2018-10 and 2019-09: counts, the nine items, what it does to the connector, and why", async () => {
    expect(await page.textContent(".lists-lead")).toBe(
      "追加0件、削除0件、変更9件（うち通番の変更0件）、変更なし24件。",
    );
    expect(await rows(page).count()).toBe(9);
    expect(await rows(page).nth(3).locator(".lists-coverage").innerText()).toMatch(
      /改善[\s\S]*要確認[\s\S]*→[\s\S]*カバー見込み（項目文は想定）/,
    );
    expect(await page.locator(".lists-why").innerText()).toMatch(/見分けられるように[\s\S]*M-31/);
    await page.getByLabel("違いのある項目だけ").uncheck();
    expect(await rows(page).count()).toBe(33);
    await page.getByLabel("項目を探す").fill("１３");
    expect(await rows(page).count()).toBeGreaterThanOrEqual(1);
    await page.getByLabel("項目を探す").fill("");
    await page.getByLabel("違いのある項目だけ").check();
    await kind(page, /文言/).click();
    expect(await rows(page).count()).toBe(1);
    expect(await kind(page, /文言/).getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("button", { name: "種類の絞り込みを外す" }).click();
    expect(await rows(page).count()).toBe(9);
  });

  test("what is saved is what the command line writes, and a workbook that can be read", async () => {
    const json = JSON.parse((await saved(page, "JSON")).toString()) as { counts: unknown; connector: unknown };
    const argv = ["diff", "fisc-2018-10", "fisc-2019-09", "seeds/connectors/sample-pay.yaml", "--bank", "みらい銀行"];
    const own = JSON.parse((await certmap([...argv, "--as-of", "2026-11-22", "--format", "json"])).out) as typeof json;
    expect(json).toEqual(own);
    expect((await saved(page, "Markdown")).toString()).toContain("# チェックリストの相違点");
    const book = await readTables("diff.xlsx", new Uint8Array(await saved(page, "Excel")));
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    expect(book.tables.map(({ sheet }) => sheet)).toEqual(["相違点", "比較先の全項目"]);
  });

  test("another connector: other coverage, and nothing of the one before stands there meanwhile", async () => {
    await openSample(page, "nothing-held");
    await expect.poll(() => page.locator(".lists-row .tag-better").count()).toBe(0);
    await drawn(page);
    expect(await rows(page).first().locator(".lists-coverage").innerText()).toContain("変化なし");
    await openSample(page, "sample-pay");
    await expect.poll(() => page.locator(".lists-row .tag-better").count(), { timeout: 20_000 }).toBe(9);
  });

  test("a bank's own list: added, removed, reworded with marks, renumbered, re-topiced; and it can be put to use", async () => {
    await page.locator("#lists-left").selectOption("fisc-2019-09");
    await take(page, 1, "mirai.yaml", ownList());
    await expect
      .poll(() => page.textContent(".lists-lead"), { timeout: 20_000 })
      .toMatch(/^追加1件、削除1件、変更\d+件（うち通番の変更1件）/);
    const reworded = rows(page).filter({ has: page.locator("ins") });
    expect(await reworded.locator("ins").first().innerText()).toContain("訓練");
    expect(await reworded.locator(".lists-left ins").count()).toBe(0);
    for (const [word, count] of [
      [/追加/, 1],
      [/削除/, 1],
      [/通番の変更/, 1],
      [/確認観点/, 1],
    ] as const) {
      expect(await kind(page, word).locator("strong").textContent(), String(word)).toBe(String(count));
    }
    await kind(page, /通番の変更/).click();
    expect(await rows(page).first().innerText()).toContain("B-13");
    await kind(page, /通番の変更/).click();
    await page.getByRole("button", { name: "比較元と比較先を入れ替える" }).click();
    await expect.poll(() => page.locator(".lists-left del").count(), { timeout: 20_000 }).toBeGreaterThan(0);
    await page.getByRole("button", { name: /このチェックリストを使う 比較元/ }).click();
    expect(await page.locator("#term-checklist-list").inputValue()).toBe("mirai");
    await page.keyboard.press("Control+z");
    expect(await page.locator("#term-checklist-list").inputValue()).toBe("fisc-2019-09");
  });

  test("a workbook is read too; what cannot be read is told with its place and replaces nothing", async () => {
    await take(page, 0, "own.xlsx", await bytesOf(ownForm()));
    await page.locator(".lists-told .notice").waitFor();
    await drawn(page);
    expect(
      await page.locator("#lists-left").evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text),
    ).toContain("own.xlsx");
    const before = await page.locator("#lists-right").inputValue();
    await take(page, 1, "bad.yaml", "id: bad\ntitle: {ja: x, en: x}\nitems:\n  - {no: 1, labl: x}\n");
    await page.locator(".lists-told .notice-warn").waitFor();
    expect(await page.locator(".lists-told").innerText()).toMatch(/bad\.yaml:4:\d+/);
    expect(await page.locator("#lists-right").inputValue()).toBe(before);
    expect(opened.complaints).toEqual([]);
  });

  test("a bank's own form put to use: its topics are confirmed one by one, taken back, and saved", async () => {
    await page.getByRole("button", { name: "開く", exact: true }).click();
    await page
      .locator("dialog[open] input[type=file]")
      .first()
      .setInputFiles({
        name: "own.xlsx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from(await bytesOf(ownForm())),
      });
    await page.locator("dialog[open]").getByRole("button", { name: "このチェックリストを使う" }).click();
    const items = page.locator(".proposal");
    await items.first().waitFor();
    const count = await items.count();
    expect(await page.locator(".proposals").innerText()).toContain(`全7項目のうち${count}項目`);
    await items.first().locator("summary").click();
    await expect.poll(() => items.first().locator(".proposal-ask").first().textContent()).not.toBe("");
    const confirm = items.first().getByRole("button", { name: "選んだものを確定する" });
    expect(await confirm.isDisabled()).toBe(true);
    await items.first().getByRole("checkbox").first().check();
    await confirm.click();
    expect(await items.count()).toBe(count - 1);
    // the next one stands open, under the keyboard
    expect(await items.first().getAttribute("open")).toBe("");
    expect(await page.evaluate(() => document.activeElement?.parentElement?.className)).toBe("proposal");
    await items.first().getByRole("button", { name: "どれも当たらない" }).click();
    expect(await items.count()).toBe(count - 2);
    await page.keyboard.press("Control+z");
    expect(await items.count()).toBe(count - 1);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "チェックリストをYAMLで保存" }).click(),
    ]);
    const read = readChecklist("saved.yaml", await readFile(await download.path(), "utf8"), dataset);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.items.filter(({ topics }) => topics.length > 0)).toHaveLength(1);
    expect(read.value.items.filter(({ proposed }) => proposed)).toHaveLength(count - 1);
    // another list with the same numbers shows its own items
    await page.getByRole("button", { name: "開く", exact: true }).click();
    await page
      .locator("dialog[open] input[type=file]")
      .first()
      .setInputFiles({
        name: "other.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(
          "通番,確認項目\n3,コンピュータ室への入退室を管理しているか。\n9,委託先を監督しているか。\n14,教育を実施しているか。\n",
        ),
      });
    await page.locator("dialog[open]").getByRole("button", { name: "このチェックリストを使う" }).click();
    await expect.poll(() => page.locator(".proposals > h2").textContent()).toContain("other");
    expect(await items.first().textContent()).toContain("コンピュータ室への入退室");
    for (let n = 0; n < 3; n += 1) await page.keyboard.press("Control+z");
    expect(await page.locator(".proposals").isVisible()).toBe(false);
    expect(opened.complaints).toEqual([]);
  });

  test("in English nothing is left in Japanese but what files say; on a phone axe finds nothing", async () => {
    const phone = await openPage(browser, served.address, {
      viewport: { width: 390, height: 844 },
      bypassCSP: true,
      locale: "en-GB",
      colorScheme: "dark",
      reducedMotion: "reduce",
    });
    await phone.page.locator("#tab-lists").click();
    await drawn(phone.page);
    expect(await phone.page.locator(".lists-table").innerText()).not.toMatch(/[ぁ-ん]/);
    expect(await tooWide(phone.page)).toBeLessThanOrEqual(0);
    expect(await violations(phone.page)).toEqual([]);
    await phone.page.context().close();
  });
});
