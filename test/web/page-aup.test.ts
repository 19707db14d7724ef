import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftAup } from "../../src/engine/aup/draft.ts";
import { readAup } from "../../src/import/aup/read.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { asOf, dataset, sample } from "./data.ts";
import { openPage, openSample, type Served, serve, tooWide } from "./served.ts";

const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank: null };

async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".aup-tools").getByRole("button", { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The draft on the page as it saves it, once it has been made. */
async function drafted(page: Page): Promise<ReturnType<typeof draftAup>> {
  await settled(page);
  return JSON.parse((await saved(page, "JSON")).bytes.toString());
}
async function settled(page: Page): Promise<void> {
  await page.locator(".aup-shown:not([aria-busy]) > .aup-draft:not([hidden])").waitFor({ timeout: 60_000 });
}

describe.skipIf(!hasBrowser)("procedures on the page, in a real browser", () => {
  let browser: Browser;
  let served: Served;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    ({ page, complaints } = await openPage(browser, served.address));
    await page.locator("#tab-aup").click();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test("drafts what the command drafts, for the bank of the page", async () => {
    const own = draftAup(dataset, sample("sample-pay"), options, { banks: ["みらい銀行"], for: "both" });
    const { procedures, proof, banks } = await drafted(page);
    expect(procedures.map(({ id }) => id)).toEqual(own.procedures.map(({ id }) => id));
    expect(banks).toEqual(own.banks);
    expect(proof).toEqual(own.proof);
    const text = (await page.textContent(".aup-paper")) ?? "";
    for (const { id } of own.procedures) expect(text).toContain(id);
    expect(await page.textContent(".aup-lead")).toContain("必須ではない");
  });

  test("status, items and topics are chosen, and what is left out by choice is named", async () => {
    await page.locator(".aup-choices .segments").getByRole("button", { name: "要確認", exact: true }).click();
    const confirm = await drafted(page);
    expect(confirm.for).toBe("confirm");
    expect(confirm.banks.flatMap(({ needs }) => needs).every(({ status }) => status === "confirm")).toBe(true);
    await page.locator(".aup-choices .segments").getByRole("button", { name: "両方", exact: true }).click();
    await page.locator(".aup-part > summary").first().click();
    await page.locator('.aup-items > li[data-key="3"] > label input').uncheck();
    const less = await drafted(page);
    expect(less.leftOut).toContainEqual({ no: 3, code: "not-chosen" });
    const office = page.locator('.aup-items > li[data-key="14"]');
    await office.locator("summary").click();
    await office.locator('li[data-key="office-entry"] input').uncheck();
    const without = await drafted(page);
    expect(without.procedures.some(({ topic }) => topic === "office-entry")).toBe(false);
    expect(less.procedures.some(({ topic }) => topic === "office-entry")).toBe(true);
    const label = dataset.topics.find(({ id }) => id === "office-entry")?.label.ja ?? "?";
    expect(await page.textContent(".aup-sum .notice")).toContain(label);
    await page.getByRole("button", { name: "はじめの選択に戻す" }).click();
    expect((await drafted(page)).leftOut.some(({ no }) => no === 3)).toBe(false);
  });

  test("a size under its minimum is told at its field and not drafted; what is agreed comes back from its file", async () => {
    await page.locator(".aup-part > summary").nth(1).click();
    await page.fill("#aup-practitioner", "架空監査法人");
    await page.fill("#aup-from", "2026-07-01");
    await page.fill("#aup-to", "2026-01-01");
    expect(await page.locator("#aup-period-problem").isVisible()).toBe(true);
    await page.fill("#aup-from", "2024-01-01");
    await page.fill("#aup-to", "2024-03-31");
    expect(await page.textContent("#aup-period-problem")).toMatch(/後とする|までしか/);
    await page.fill("#aup-from", "2026-07-01");
    await page.fill("#aup-to", "2026-12-31");
    expect(await page.locator("#aup-period-problem").isVisible()).toBe(false);
    await page.fill("#aup-size-sampleSize", "1");
    expect(await page.getAttribute("#aup-size-sampleSize", "aria-invalid")).toBe("true");
    expect(await page.textContent("#aup-size-sampleSize-problem")).toMatch(/\d+以上/);
    await page.fill("#aup-size-sampleSize", "40");
    const made = await drafted(page);
    expect(made.engagement.practitioner).toBe("架空監査法人");
    expect(made.engagement.period).toEqual({ from: "2026-07-01", to: "2026-12-31" });
    const sizes = made.procedures.flatMap(({ parameters }) => parameters.filter(({ name }) => name === "sampleSize"));
    expect(new Set(sizes.map(({ value }) => value))).toEqual(new Set([40]));

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "取決めを保存する（YAML）" }).click(),
    ]);
    const yaml = await readFile(await file.path());
    await page.fill("#aup-practitioner", "");
    await page.fill("#aup-size-sampleSize", "");
    expect((await drafted(page)).engagement.practitioner).toBeNull();
    const chooser = page.locator(".aup-part input[type=file]");
    await chooser.setInputFiles({ name: "agreed.yaml", mimeType: "application/yaml", buffer: yaml });
    await expect.poll(() => page.inputValue("#aup-practitioner")).toBe("架空監査法人");
    expect(await drafted(page)).toEqual(made);
    const small = Buffer.from("schema: certmap/aup-parameters@1\nall: {sampleSize: 1}\n");
    await chooser.setInputFiles({ name: "small.yaml", mimeType: "application/yaml", buffer: small });
    await page.locator("dialog .open-problems").waitFor();
    expect(await page.textContent("dialog .open-problems")).toContain("aup-size-under-minimum");
    await page.keyboard.press("Escape");
    expect(await drafted(page)).toEqual(made);
  });

  test("one list for several banks, and the workbook comes back through the reader", async () => {
    await page.fill("#aup-bank", "あおぞら信用金庫");
    await page.keyboard.press("Enter");
    const made = await drafted(page);
    expect(made.banks.map(({ name }) => name)).toEqual(["みらい銀行", "あおぞら信用金庫"]);
    expect(await page.textContent(".aup-sum")).toContain("あおぞら信用金庫");
    const { name, bytes } = await saved(page, "結果記入用 Excel");
    expect(name).toMatch(/手続案\.2026-11-22\.xlsx$/);
    // not filled in yet: the reader knows every drafted procedure and finds no result
    const read = await readAup(name, bytes, dataset);
    expect(read.ok).toBe(false);
    const word = await saved(page, "Word");
    expect(word.bytes.subarray(0, 2).toString()).toBe("PK");
    expect((await saved(page, "Markdown")).bytes.toString()).toContain("あおぞら信用金庫");
    await page.getByRole("button", { name: "あおぞら信用金庫を外す" }).click();
    expect((await drafted(page)).banks).toHaveLength(1);
  });

  test("by kind of work, as a matrix, and what is not included", async () => {
    const { procedures } = await drafted(page);
    const layout = (text: string) => page.locator(".aup-tools .segments").getByRole("button", { name: text }).click();
    await layout("作業の種類順");
    expect(await page.locator(".aup-paper .paper-table tbody tr").count()).toBe(procedures.length);
    await layout("対応表");
    expect(await page.locator(".aup-paper .paper-table tbody tr").count()).toBeGreaterThan(10);
    await layout("含まれないもの");
    expect(await page.textContent(".aup-paper")).toContain("通番");
    await layout("項目順");
    expect(await page.locator(".aup-paper .paper-title").count()).toBe(procedures.length);
  });

  test("what was chosen stays in the other language; without a bank nothing is drafted; another connector begins anew", async () => {
    await page.getByRole("button", { name: "English" }).click();
    await settled(page);
    expect(await page.inputValue("#aup-practitioner")).toBe("架空監査法人");
    expect(((await page.textContent(".aup")) ?? "").replaceAll("みらい銀行", "")).not.toMatch(/[ぁ-んァ-ヶ]/);
    await page.getByRole("button", { name: "Remove みらい銀行" }).click();
    await page.locator(".aup-shown > p[role=status]").filter({ hasText: "Name at least one bank" }).waitFor();
    expect(await page.locator(".aup-draft").isVisible()).toBe(false);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await tooWide(page)).toBe(0);
    await page.getByRole("button", { name: "日本語" }).click();
    await openSample(page, "nothing-held");
    await settled(page);
    expect(await page.inputValue("#aup-practitioner")).toBe("");
    expect(complaints).toEqual([]);
  });
});
