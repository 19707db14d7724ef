import { readFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConnector } from "../../src/dataset/connector.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { renderJson } from "../../src/report/json.ts";
import { viewNames } from "../../web/app/view.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { asOf, dataset, sample, sampleText } from "./data.ts";
import {
  type Opened,
  openPage,
  openSample,
  type Served,
  serve,
  showView,
  still,
  tooWide,
  violations,
} from "./served.ts";

interface Given {
  readonly name: string;
  readonly content: string | Buffer;
}
const dialog = (page: Page) => page.locator("dialog[open]:not(.why)");
const close = (page: Page) => dialog(page).locator("header button").click();
const name = (page: Page) => page.locator(".subject-name").textContent();

async function chooseFiles(page: Page, ...files: readonly Given[]): Promise<void> {
  if ((await dialog(page).count()) === 0) await page.getByRole("button", { name: /^(開く|Open)$/ }).click();
  const button = dialog(page).getByRole("button", { name: /^(ファイルを選ぶ|Choose files)$/ });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
  await chooser.setFiles(
    files.map(({ name, content }) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) })),
  );
}

/** As if dragged from the desktop onto the page. */
async function drop(page: Page, ...files: readonly Given[]): Promise<void> {
  const given = files.map((file) => ({ name: file.name, text: String(file.content) }));
  await page.evaluate((files) => {
    const data = new DataTransfer();
    for (const { name, text } of files) data.items.add(new File([text], name));
    for (const type of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, given);
}

async function download(page: Page, button: string): Promise<{ file: string; text: string }> {
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { file: saved.suggestedFilename(), text: await readFile(await saved.path(), "utf8") };
}

const bad = `schema: certmap/connector@1
connector: {name: "<b>x</b>", apiservice: y}
evidence:
  - {id: isms, kind: isms-certificate, standard: iso27001-2022, status: fine, issued: 2026-02-30}
`;
const hostile = {
  schema: "certmap/connector@1",
  connector: {
    name: `<img src=x onerror=alert(1)>"'>\u200f\u0645\u062b\u0627\u0644\u200b👩‍👩‍👧‍👦${"長".repeat(10_000)}`,
    apiService: "<script>alert(2)</script>",
  },
  evidence: [
    {
      id: "<svg onload=alert(3)>",
      kind: "soc2-report",
      type: 2,
      system: "javascript:alert(4)",
      period: { from: "2025-10-01", to: "2026-09-30" },
      opinion: "unqualified",
      holder: { name: `${"x".repeat(5000)}<iframe src=//evil.example>`, relation: "group" },
      exceptions: [{ criterion: "CC6.2", note: "\u200fשלום</textarea><script>alert(5)</script>" }],
      scope: { apiService: "yes", text: "{{7*7}}" },
    },
    { id: "aup", kind: "aup-report", users: ["</option><script>alert(7)</script>"], scope: { apiService: "yes" } },
  ],
  answers: [
    {
      checklist: "fisc-2019-09",
      item: 14,
      acceptedBy: "<a href=//evil.example>銀行</a>",
      on: "2026-05-20",
      text: "<style>*{display:none}</style>",
    },
  ],
};

describe.skipIf(!hasBrowser)("opening, saving and sharing, in a real browser", () => {
  let browser: Browser;
  let served: Served;
  let opened: Opened;
  let page: Page;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    opened = await openPage(browser, served.address, {
      acceptDownloads: true,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    page = opened.page;
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test("a bad file replaces nothing: every problem, its place marked in the file's own text, from one to the next", async () => {
    const before = await name(page);
    await drop(page, { name: "bad.yaml", content: bad });
    const problems = dialog(page).locator(".open-problem");
    await problems.first().waitFor();
    expect(await problems.locator("code").allTextContents()).toEqual(["unknown-key", "not-one-of", "bad-date"]);
    expect(await dialog(page).locator("[role=alert]").textContent()).toContain("何も置き換えていない");
    const marks: (string | null)[] = [];
    for (let n = 0; n < 3; n += 1) {
      marks.push(await dialog(page).locator(".open-source mark").textContent());
      await dialog(page).getByRole("button", { name: "次の問題" }).click();
    }
    expect(marks).toEqual(["apiservice", "fine", "2026-02-30"]);
    expect(await dialog(page).locator(".open-line.is-marked .open-number").textContent()).toBe("2");
    expect(await violationsElsewhere(bad)).toEqual([]);
    await close(page);
    expect(await name(page)).toBe(before);
  });

  /** The same in a page in which axe may run, in English on a phone. */
  async function violationsElsewhere(content: string): Promise<readonly string[]> {
    const other = await openPage(browser, served.address, {
      locale: "en-US",
      bypassCSP: true,
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
    });
    await chooseFiles(other.page, { name: "bad.yaml", content });
    await dialog(other.page).locator(".open-problem").first().waitFor();
    expect(await dialog(other.page).locator(".open-problem").first().textContent()).toContain("apiService");
    expect(await tooWide(other.page)).toBeLessThanOrEqual(0);
    const found = [...(await violations(other.page))];
    for (const open of ["Open", "Save", "Share"]) {
      if ((await dialog(other.page).count()) > 0) await close(other.page);
      await other.page.getByRole("button", { name: open, exact: true }).click();
      await dialog(other.page).waitFor();
      await still(other.page);
      found.push(...(await violations(other.page)).map((one) => `${open}: ${one}`));
      expect(await tooWide(other.page)).toBeLessThanOrEqual(0);
    }
    await other.page.context().close();
    return found;
  }

  test.each([
    ["no text", Buffer.from([80, 75, 3, 4, 0, 0, 1]), "file-binary"],
    ["another encoding", Buffer.from([0x6e, 0x3a, 0x20, 0x8a, 0x94, 0x8e, 0xae]), "file-encoding"],
    ["too much", Buffer.alloc(5_000_001, "a"), "file-too-large"],
    [
      "a direction that is turned round",
      'schema: certmap/connector@1\nconnector: {name: "a\u202eb"}\n',
      "control-character",
    ],
  ])("%s is refused with a reason", async (_, content, code) => {
    await chooseFiles(page, { name: "x.yaml", content });
    expect(await dialog(page).locator(".open-problem code").first().textContent()).toBe(code);
    await close(page);
  });

  test("good files at once: the connector, the bank's own checklist and policy", async () => {
    const list =
      "id: own-list\ntitle: {ja: 独自の一覧, en: Own list}\nitems:\n  - {no: B-4, label: {ja: 外部委託, en: Outsourcing}, topics: [supplier-agreements], basis: supplied, usable: true}\n";
    const policy =
      "id: own-policy\ntitle: {ja: 独自の方針, en: Own policy}\naccept: declared\nusable: listed\nsoc2: {maxAgeMonths: 12, bridgeMaxMonths: 3, minPeriodMonths: 3, type1MaxAgeMonths: 6}\naup: {maxAgeMonths: 12}\nanswers: {maxAgeMonths: 12}\n";
    await drop(
      page,
      { name: "c.yaml", content: sampleText("isms-with-soa.yaml") },
      { name: "l.yaml", content: list },
      { name: "p.yaml", content: policy },
    );
    await page.locator('tbody[data-key="B-4"]').waitFor();
    expect(await page.locator("#term-policy-list").inputValue()).toBe("own-policy");
    await page.locator("#term-checklist-list").selectOption("fisc-2019-09");
    await page.locator("#term-policy-list").selectOption("standard");
  });

  test("of two connectors the person chooses", async () => {
    await chooseFiles(
      page,
      { name: "a.yaml", content: sampleText("aup-one-bank.yaml") },
      { name: "b.yaml", content: sampleText("soc2-bridge.yaml") },
    );
    await dialog(page).getByLabel("b.yaml").check();
    await dialog(page).getByRole("button", { name: "選んだものを開く" }).click();
    await dialog(page).waitFor({ state: "detached" });
    expect(await name(page)).toBe(sample("soc2-bridge").connector.name);
  });

  test("a pasted text, a sample found by its name, a saved result told for what it is", async () => {
    await page.getByRole("button", { name: "開く", exact: true }).click();
    await dialog(page).locator("summary").click();
    await dialog(page)
      .locator(".open-paste")
      .fill(JSON.stringify(sample("update-qr")));
    await dialog(page).getByRole("button", { name: "貼り付けたものを開く" }).click();
    await dialog(page).waitFor({ state: "detached" });
    expect(await name(page)).toBe(sample("update-qr").connector.name);

    await page.getByRole("button", { name: "開く", exact: true }).click();
    await dialog(page).locator("input[type=search]").fill("aws-soc3");
    await dialog(page).locator(".open-samples li:visible button").click();
    expect(await name(page)).toBe(sample("aws-soc3").connector.name);

    const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank: null };
    const result = renderJson(evaluate(dataset, sample("isms-with-soa"), options), dataset);
    await chooseFiles(page, { name: "result.json", content: result });
    await dialog(page).locator(".open-compare").waitFor();
    expect(await dialog(page).locator("[role=status]").textContent()).toContain("保存した判定結果である");
    expect(await dialog(page).locator(".open-compare").textContent()).toContain(sample("isms-with-soa").connector.name);
    await close(page);
    expect(await name(page)).toBe(sample("aws-soc3").connector.name);
  });

  test("what is saved: the same file with its comments, the result in each format, under a name that any system takes", async () => {
    await chooseFiles(page, { name: "sample-pay.yaml", content: sampleText("sample-pay.yaml") });
    await dialog(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "保存", exact: true }).click();
    expect(await download(page, "保存: YAML")).toEqual({
      file: "株式会社サンプルペイ.yaml",
      text: sampleText("sample-pay.yaml"),
    });
    const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank: "みらい銀行" };
    const json = renderJson(evaluate(dataset, sample("sample-pay"), options), dataset);
    expect(await download(page, "保存: JSON")).toEqual({ file: `株式会社サンプルペイ.${asOf}.json`, text: json });
    expect((await download(page, "保存: Markdown")).text).toMatch(/^# /);
    expect((await download(page, "保存: CSV")).text).toMatch(/^\uFEFF/);
    await close(page);
    await page.locator("#tab-whatif").click();
    await page.locator(".cards > .card > summary").first().click();
    await page.locator('.fact[data-fact="isms-certificate.status"]:visible label', { hasText: "取消し" }).click();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    const { text } = await download(page, "保存: YAML");
    expect(text).toContain("status: withdrawn");
    expect(text).toContain("# 開発は外部に委託していない");
    const read = readConnector("saved.yaml", text, dataset);
    expect(read.ok && read.connector.evidence?.[0]).toMatchObject({ status: "withdrawn" });
    await close(page);
    await page.keyboard.press("Control+z");
    await page.locator("#tab-coverage").click();
  });

  test("a link says what it contains before it is made, and opens to the same answer, checked like a file", async () => {
    await openSample(page, "soc2-exceptions");
    await page.locator("#term-bank").fill("みらい銀行");
    await page.getByRole("button", { name: "共有", exact: true }).click();
    expect(await dialog(page).locator(".share-contents").textContent()).toContain(
      sample("soc2-exceptions").connector.name,
    );
    expect(await dialog(page).locator(".notice-warn").textContent()).toContain("秘密保持契約");
    expect(page.url()).not.toContain("#s=");
    await dialog(page).getByRole("button", { name: "リンクを作ってコピーする" }).click();
    const link = await dialog(page).locator(".share-link:visible").inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await close(page);
    const rows = await page.locator(".coverage-table .status-word").allTextContents();

    const other = await openPage(browser, link);
    await dialog(other.page).waitFor();
    expect(await dialog(other.page).textContent()).toContain("リンクから開いた");
    expect(other.page.url()).toBe(served.address);
    await close(other.page);
    expect(await other.page.locator(".coverage-table .status-word").allTextContents()).toEqual(rows);

    const packed = (state: unknown) =>
      `${served.address}#s=${deflateRawSync(JSON.stringify(state)).toString("base64url")}`;
    const rest = {
      schema: "certmap/shared@1",
      checklist: "fisc-2019-09",
      policy: "standard",
      asOf,
      bank: null,
      shown: "all",
    };
    const before = await name(other.page);
    for (const [url, words] of [
      [link.slice(0, -20), "途中で切れている"],
      [
        packed({ ...rest, connector: { schema: "certmap/connector@1", connector: { name: "x", evil: 1 } } }),
        "問題がある",
      ],
      [packed({ schema: "certmap/shared@9" }), "別の版"],
    ] as const) {
      await other.page.goto(url);
      await dialog(other.page).locator("[role=alert]").waitFor();
      expect(await dialog(other.page).textContent()).toContain(words);
      await close(other.page);
      expect(await name(other.page)).toBe(before);
    }
    expect(other.complaints).toEqual([]);
    await other.page.context().close();
  });

  test("nothing is stored unless it is asked for, and it is forgotten when that is asked for", async () => {
    const other = await openPage(browser, served.address);
    const stored = () => other.page.evaluate(() => Object.keys(localStorage).length + document.cookie.length);
    expect(await stored()).toBe(0);
    await openSample(other.page, "isms-2013");
    expect(await stored()).toBe(0);
    await other.page.getByRole("button", { name: "保存", exact: true }).click();
    await dialog(other.page).getByRole("button", { name: "残す", exact: true }).click();
    expect(await stored()).toBe(1);
    await close(other.page);
    await other.page.reload();
    await other.page.locator(".subject-name", { hasText: sample("isms-2013").connector.name }).waitFor();
    await other.page.getByRole("button", { name: "保存", exact: true }).click();
    await dialog(other.page).getByRole("button", { name: "消す", exact: true }).click();
    expect(await stored()).toBe(0);
    await other.page.reload();
    expect(await name(other.page)).toBe(sample("sample-pay").connector.name);
    expect(await stored()).toBe(0);
    await other.page.context().close();
  });

  test("texts that mean harm are shown as texts, everywhere, and harm nothing", async () => {
    const other = await openPage(browser, served.address, { viewport: { width: 390, height: 844 } });
    await drop(other.page, { name: "<img src=x onerror=alert(8)>.yaml", content: JSON.stringify(hostile) });
    await other.page.locator(".subject-name", { hasText: "<img src=x" }).waitFor();
    for (const view of viewNames) {
      await showView(other.page, view);
      for (const summary of await other.page.locator("#view .card > summary").all()) await summary.click();
      expect(await tooWide(other.page), view).toBeLessThanOrEqual(0);
    }
    for (const open of ["保存", "共有"]) {
      await other.page.getByRole("button", { name: open, exact: true }).first().click();
      await dialog(other.page).waitFor();
      expect(await tooWide(other.page), open).toBeLessThanOrEqual(0);
      if (open === "保存")
        expect((await download(other.page, "保存: YAML")).file).toMatch(/^img-src-x-onerror-alert-1-.{0,60}\.yaml$/u);
      await close(other.page);
    }
    const made = await other.page.evaluate(
      () => document.querySelectorAll("#app img, #app script, #app iframe, #app style, [onerror], [onload]").length,
    );
    expect(made).toBe(0);
    expect(other.complaints).toEqual([]);
    expect(other.requests.filter((url) => !url.startsWith(served.address) && !url.startsWith("blob:"))).toEqual([]);
    await other.page.context().close();
  });

  test("all of it left no complaint and no request to anywhere else", () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.requests.filter((url) => !url.startsWith(served.address) && !url.startsWith("blob:"))).toEqual([]);
  });
});
