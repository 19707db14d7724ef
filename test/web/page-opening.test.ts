import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readXlsx } from "hucre";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConnector } from "../../src/dataset/connector.ts";
import { draftAup } from "../../src/engine/aup/draft.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { renderQuestionsXlsx } from "../../src/report/questions.ts";
import type { Connector } from "../../web/app/types.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { root } from "../cli/fake-io.ts";
import { fillIn, saved, sheetsOf } from "../import/aup/results.ts";
import { bytesOf, ownForm } from "../import/checklist/forms.ts";
import { rawWorkbook, sheetXml, workbook } from "../import/table/files.ts";
import { asOf, dataset, sample } from "./data.ts";
import { locked, printed, utf16, withoutFont } from "./pdf.ts";
import { openPage, openSample, type Served, serve, tooWide, violations } from "./served.ts";

const dialog = (page: Page) => page.locator("dialog.open[open]");
/** With `SHOTS` set, pictures to look at. */
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) });
};
const press = (page: Page, name: string | RegExp) => dialog(page).getByRole("button", { name }).click();

/** As if dragged from the desktop onto the page. */
async function drop(page: Page, ...files: readonly { readonly name: string; readonly content: string | Uint8Array }[]) {
  const given = files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString("base64") }));
  await page.evaluate((files) => {
    const data = new DataTransfer();
    for (const { name, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    for (const type of ["dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, given);
}

/** The connector that is open, as it is saved and read back. */
async function savedConnector(page: Page): Promise<Connector> {
  await page.getByRole("button", { name: /^(保存|Save)$/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^(保存: YAML|Save: YAML)$/ }).click(),
  ]);
  const read = readConnector("saved.yaml", await readFile(await file.path(), "utf8"), dataset);
  await page.locator("dialog[open] header button").click();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.connector;
}

const controls = ["5.1", "5.2", "5.3", "5.9", "5.15", "5.19", "5.20", "6.1", "6.3", "7.1", "8.2", "8.5", "8.24"];
const statement = [
  ["Control", "Title", "Applicable", "Status"],
  ...controls.map((number, index) => [
    `A.${number}`,
    `<b>title ${number}</b>`,
    index === 3 ? "X" : "Yes",
    index === 3 ? "" : index === 4 ? "Planned" : "Implemented",
  ]),
];
const csv = statement.map((row) => row.join(",")).join("\n");

describe.skipIf(!hasBrowser)("what a connector holds, brought into the page", () => {
  let browser: Browser;
  let served: Served;
  let page: Page;
  let complaints: string[];
  let requests: string[];

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    ({ page, complaints, requests } = await openPage(browser, served.address, { acceptDownloads: true }));
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test("a statement of applicability: how it was read, an unclear mark settled, one undo step", async () => {
    await openSample(page, "isms-without-soa");
    const before = await savedConnector(page);
    await drop(page, { name: "何か.csv", content: csv });
    const report = dialog(page).locator(".bring-report");
    await report.waitFor();
    expect(await report.textContent()).toContain("13行");
    expect(await report.textContent()).toContain("反対の意味に使われる印");
    expect(await dialog(page).locator(".bring-report b").count()).toBe(0);
    await shot(page, "soa-ja");
    const mark = dialog(page).locator('select[data-key="mark X"]');
    await mark.selectOption("excluded");
    await expect.poll(() => report.textContent()).toContain("適用除外 1");
    expect(await mark.inputValue()).toBe("excluded");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-key"))).toBe("mark X");
    await press(page, "取り込む");
    await dialog(page).waitFor({ state: "detached" });
    const after = await savedConnector(page);
    const soaOf = ({ evidence = [] }: Connector) =>
      evidence.flatMap((one) => (one.kind === "isms-certificate" ? [one.soa] : []));
    expect(soaOf(after)).toHaveLength(1);
    expect(soaOf(after)[0]?.controls).toMatchObject({
      "A.5.9": "excluded",
      "A.5.15": "planned",
      "A.8.24": "implemented",
    });
    expect(Object.keys(soaOf(after)[0]?.controls ?? {})).toHaveLength(13);
    await page.keyboard.press("Control+z");
    expect(await savedConnector(page)).toEqual(before);
  });

  test("as a new certificate of which only the edition is known, where none of that edition is there", async () => {
    await openSample(page, "nothing-held");
    await drop(page, { name: "soa.xlsx", content: await workbook({ name: "SoA", rows: statement }) });
    await dialog(page).locator(".bring-report").waitFor();
    await press(page, "取り込む");
    await dialog(page).waitFor({ state: "detached" });
    const { evidence } = await savedConnector(page);
    const [first] = evidence ?? [];
    if (first?.kind !== "isms-certificate") throw new Error("no certificate");
    const { soa, ...rest } = first;
    expect(rest).toEqual({
      id: "isms",
      kind: "isms-certificate",
      standard: "iso27001-2022",
      status: "unknown",
      scope: { apiService: "unknown" },
    });
    expect(soa).toMatchObject({ disclosed: true });
  });

  test("a file whose edition is open is settled by the person; one of two readings is chosen", async () => {
    const few =
      "Control,Applicable,Status\nA.5.1,Yes,Yes\nA.5.2,Yes,Yes\nA.6.1.1,Yes,Yes\nA.6.1.2,Yes,Yes\nA.8.24,Yes,Yes\nA.8.25,Yes,Yes\n";
    await drop(page, { name: "few.csv", content: few });
    await dialog(page).locator("fieldset, [role=alert]").first().waitFor();
    if ((await dialog(page).locator('select[data-key="edition"]').count()) === 0)
      await press(page, "選んだものとして読む");
    const edition = dialog(page).locator('select[data-key="edition"]');
    await edition.selectOption("iso27001-2013");
    await dialog(page).locator(".bring-report").waitFor();
    expect(await dialog(page).locator(".bring-report").textContent()).toContain("指定により");
    await press(page, "取り込まない");
    await dialog(page).waitFor({ state: "detached" });

    const both =
      "No,確認項目\n5.1,責任者を任命し、役割分担を定めているか。\n5.2,規程を整備し、周知しているか。\n5.3,委託先の選定基準を定めているか。\n5.4,利用者を認証しているか。\n";
    await drop(page, { name: "soa.csv", content: both });
    await dialog(page).getByLabel("チェックリスト", { exact: true }).check();
    await press(page, "選んだものとして読む");
    await dialog(page).locator("pre").waitFor();
    expect(await dialog(page).locator("pre").textContent()).toContain("確認項目");
    await press(page, "取り込まない");
    await dialog(page).waitFor({ state: "detached" });
  });

  test("a bank's form becomes the checklist in use, and says how much of it is only proposed", async () => {
    await drop(page, { name: "soa.xlsx", content: await bytesOf(ownForm()) });
    await dialog(page).locator("pre").waitFor();
    expect(await dialog(page).textContent()).toMatch(/候補を示しただけ/);
    await shot(page, "checklist-ja");
    await press(page, "このチェックリストを使う");
    await dialog(page).waitFor({ state: "detached" });
    expect(await page.locator("#term-checklist-list").inputValue()).toBe("soa");
    await page.keyboard.press("Control+z");
    expect(await page.locator("#term-checklist-list").inputValue()).not.toBe("soa");
  });

  test("results of procedures and questions, filled in, by the workbooks that certmap writes", async () => {
    await openSample(page, "sample-pay");
    const connector = sample("sample-pay");
    const options = { checklist: "fisc-2019-09", policy: "standard", asOf };
    const draft = draftAup(dataset, connector, { ...options, bank: null }, { banks: ["みらい銀行"], for: "both" });
    const bad = fillIn(await sheetsOf(draft, dataset, "ja"), "2026-02-30");
    await drop(page, { name: "checklist.xlsx", content: await saved(bad) });
    const problem = dialog(page).locator(".open-problem").first();
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/^シート「[^」]+」のセルB6/);
    await dialog(page).locator(".row button").last().click();
    await dialog(page).waitFor({ state: "detached" });
    const good = fillIn(await sheetsOf(draft, dataset, "ja"), "2026-10-30");
    await drop(page, { name: "x.xlsx", content: await saved(good) });
    await dialog(page).locator("pre").waitFor();
    await press(page, "取り込む");
    await dialog(page).waitFor({ state: "detached" });
    const aup = (await savedConnector(page)).evidence?.at(-1);
    expect(aup).toMatchObject({ kind: "aup-report", date: "2026-10-30", practitioner: "架空監査法人" });

    const result = evaluate(dataset, connector, { ...options, bank: "みらい銀行" });
    const asked = await readXlsx(await renderQuestionsXlsx(result, dataset, { lang: "ja" }));
    const filled = asked.sheets.map(({ name, rows }) => {
      const head = rows.findIndex((cells) => cells.some((cell) => cell === "可否"));
      const at = (title: string) => (rows[head] ?? []).lastIndexOf(title);
      const first = rows.findIndex(
        (cells, index) => index > head && head >= 0 && String(cells[at("id")] ?? "").startsWith("topic"),
      );
      const cells = rows.map((row) => [...row]);
      const row = cells[first];
      if (row) {
        row[at("回答")] = "実施している。";
        row[at("可否")] = "可";
        row[at("確認した金融機関")] = "みらい銀行";
        row[at("確認日")] = "2026-11-01";
      }
      return { name, rows: cells };
    });
    await drop(page, { name: "results.xlsx", content: await workbook(...filled) });
    await press(page, /件を記録する/);
    await dialog(page).waitFor({ state: "detached" });
    expect((await savedConnector(page)).answers?.at(-1)).toMatchObject({ acceptedBy: "みらい銀行", on: "2026-11-01" });
  });

  test("a certificate as PDF: every fact is proposed with its line, nothing is ticked, and only what is confirmed is taken in", async () => {
    await openSample(page, "nothing-held");
    const pdf = await printed(
      browser,
      `<h1>登録証</h1><p>登録番号：IS 000123</p><p>JIS Q 27001:2023（ISO/IEC 27001:2022）</p>
       <p>発行日：2025年4月1日</p><p>有効期限：令和10年3月31日</p><p>有効期限：2027年3月31日</p>
       <p>認証機関：例示認証株式会社</p><p>適用範囲：口座情報サービスの開発、運用及び保守。</p>`,
    );
    await drop(page, { name: "登録証.pdf", content: pdf });
    const facts = dialog(page).locator(".bring-fact");
    await facts.first().waitFor();
    await shot(page, "pdf-ja");
    expect(await dialog(page).locator(".bring-fact input:checked").count()).toBe(0);
    const expires = dialog(page).locator('[data-fact="isms-certificate.expires"]');
    expect(await expires.locator(".bring-value").allTextContents()).toEqual(["2028-03-31", "2027-03-31"]);
    expect(await expires.locator(".bring-line").first().textContent()).toContain("令和10年3月31日");
    await expires.locator("input").nth(1).check();
    await expires.locator("input").nth(0).check();
    expect(await expires.locator("input:checked").count()).toBe(1);
    await dialog(page).locator('[data-fact="isms-certificate.number"] input').check();
    const put = dialog(page).getByRole("button", { name: "取り込む", exact: true });
    expect(await put.isDisabled()).toBe(true);
    await dialog(page).locator('[data-fact="isms-certificate.standard"] input').check();
    await put.click();
    await dialog(page).waitFor({ state: "detached" });
    expect((await savedConnector(page)).evidence).toEqual([
      {
        id: "isms",
        kind: "isms-certificate",
        standard: "iso27001-2022",
        number: "IS 000123",
        status: "unknown",
        expires: "2028-03-31",
        scope: { apiService: "unknown" },
      },
    ]);
    await page.keyboard.press("Control+z");
    expect((await savedConnector(page)).evidence ?? []).toEqual([]);
  });

  test.each([
    [
      "a scan",
      () => printed(browser, `<svg width="400" height="400"><rect width="300" height="200" fill="gray"/></svg>`),
      "文字のないPDF",
    ],
    ["a locked one", async () => locked(), "パスワードで保護"],
    ["half of one", async () => Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type"), "PDFとして読めない"],
    ["a text under that name", async () => Buffer.from("text"), "PDFとして読めない"],
  ])("%s is refused with a reason", async (_, make, words) => {
    await drop(page, { name: "x.pdf", content: await make() });
    const alert = dialog(page).locator("[role=alert]");
    await alert.waitFor();
    expect(await alert.textContent()).toContain(words);
    await dialog(page).locator(".row button").last().click();
    await dialog(page).waitFor({ state: "detached" });
  });

  test.each([
    ["encrypted", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "workbook-encrypted-or-old"],
    ["cut off", rawWorkbook(sheetXml("")).subarray(0, 400), "workbook-truncated"],
    ["16,380 columns", rawWorkbook(sheetXml(`<row r="1">${wide()}</row>`)), "table-too-wide"],
    [
      "a bomb",
      rawWorkbook(sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"0".repeat(30_000_000)}</t></is></c></row>`)),
      "workbook-too-big-inside",
    ],
  ])(
    "a workbook that is %s gives the problem of the command line, and the page stays as it was",
    async (_, bytes, code) => {
      await drop(page, { name: "soa.xlsx", content: bytes });
      const found = dialog(page).locator(".open-problem code").first();
      await found.waitFor();
      expect(await found.textContent()).toBe(code);
      await dialog(page).locator(".row button").last().click();
      await dialog(page).waitFor({ state: "detached" });
    },
  );

  test("in the one file, in English, on a phone: a SOC 2 report whose fonts are only named; accessible; nothing is asked for", async () => {
    const address = pathToFileURL(join(root, "dist/page/certmap.html")).href;
    const single = await openPage(browser, address, { locale: "en-US", acceptDownloads: true });
    const lines = [
      "保証報告書（SOC2 タイプ2）",
      "対象期間：2025年10月1日から2026年9月30日まで",
      "例示有限責任監査法人",
    ];
    await drop(single.page, { name: "report.pdf", content: withoutFont(lines.map(utf16), "UniJIS-UTF16-H") });
    await dialog(single.page).locator(".bring-fact").first().waitFor();
    const values = await dialog(single.page).locator(".bring-value").allTextContents();
    expect(values).toEqual(expect.arrayContaining(["2025-10-01 to 2026-09-30", "例示有限責任監査法人"]));
    await dialog(single.page).locator("[data-fact='soc2-report.period'] input").check();
    await dialog(single.page).locator("[data-fact='soc2-report.type'] input").check();
    await dialog(single.page).getByLabel("As new evidence").check();
    await press(single.page, /^Take it in$/);
    await dialog(single.page).waitFor({ state: "detached" });
    expect((await savedConnector(single.page)).evidence?.at(-1)).toEqual({
      id: expect.any(String),
      kind: "soc2-report",
      type: 2,
      period: { from: "2025-10-01", to: "2026-09-30" },
      scope: { apiService: "unknown" },
    });
    expect(single.complaints).toEqual([]);
    expect(single.requests.filter((one) => !one.startsWith("file:") && !one.startsWith("blob:"))).toEqual([]);
    await single.page.context().close();

    const phone = await openPage(browser, served.address, {
      locale: "en-US",
      bypassCSP: true,
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
    });
    await drop(phone.page, { name: "soa.csv", content: csv });
    await dialog(phone.page).locator(".bring-report").waitFor();
    expect(await dialog(phone.page).textContent()).not.toMatch(/[\u3040-\u30ff]/);
    expect(await tooWide(phone.page)).toBeLessThanOrEqual(0);
    await phone.page.waitForTimeout(300);
    expect(await violations(phone.page)).toEqual([]);
    await shot(phone.page, "soa-phone");
    await press(phone.page, "Do not take it in");
    await drop(phone.page, {
      name: "p.pdf",
      content: await printed(browser, "<p>ISO/IEC 27001:2022</p><p>Certificate number: EX 1</p>"),
    });
    await dialog(phone.page).locator(".bring-fact").first().waitFor();
    expect(await tooWide(phone.page)).toBeLessThanOrEqual(0);
    await phone.page.waitForTimeout(300);
    expect(await violations(phone.page)).toEqual([]);
    await shot(phone.page, "pdf-phone");
    await phone.page.context().close();
  });

  test("nothing was asked of anybody, and nothing was complained of", () => {
    expect(complaints).toEqual([]);
    expect(requests.filter((one) => !one.startsWith(served.address))).toEqual([]);
  });
});

function wide(): string {
  const letters = (column: number): string =>
    column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
  return Array.from(
    { length: 16_380 },
    (_, column) => `<c r="${letters(column)}1" t="inlineStr"><is><t>x</t></is></c>`,
  ).join("");
}
