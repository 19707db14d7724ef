import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewNames } from "../../web/app/view.ts";
import { hasBrowser, launch } from "../browser/browser.ts";
import { folder } from "./built.ts";
import { openPage, openSample, printable, ready, type Served, serve, showView } from "./served.ts";

const hostile = `schema: certmap/connector@1
connector:
  name: "<img src=x onerror='globalThis.taken=1'><script>globalThis.taken=1</script>שלום עולם 👩‍👩‍👧‍👦 ${"長".repeat(10_000)}"
  apiService: "</textarea><svg onload=globalThis.taken=1> {{1+1}} \${1+1}"
evidence:
  - id: "<b onmouseover=globalThis.taken=1>isms</b>"
    kind: isms-certificate
    standard: iso27001-2022
    number: "javascript:globalThis.taken=1"
    status: active
    issued: 2024-03-01
    expires: 2027-02-28
    scope: {text: "<iframe src='https://example.com/'></iframe>", apiService: yes, sites: covers}
  - {id: other, kind: other, name: "<style>*{display:none}</style>"}
`;

describe.skipIf(!hasBrowser)("nothing gets in and nothing gets out, in a real browser", () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test("the server says the page's policy too, and that nobody may frame it", async () => {
    const { headers } = await fetch(served.address);
    const policy = headers.get("content-security-policy") ?? "";
    const [, stated = "?"] =
      /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(folder, "index.html"), "utf8")) ?? [];
    expect(policy).toBe(`${stated}; frame-ancestors 'none'`);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });

  test("a connector full of markup is text in every view, and nothing of it runs", async () => {
    const { page, requests, complaints } = await openPage(browser, served.address);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { refused: said });
      document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => said.push(violatedDirective));
    });
    await page.getByRole("button", { name: "開く", exact: true }).click();
    await page.locator("dialog.open input[type=file]").setInputFiles({
      name: "connector.yaml",
      mimeType: "application/yaml",
      buffer: Buffer.from(hostile),
    });
    await page.locator("dialog.open").waitFor({ state: "detached" });
    expect(await page.textContent("h1")).toContain("<img src=x onerror=");
    for (const view of viewNames) {
      await showView(page, view);
    }
    await page.locator("#tab-coverage").click();
    await page.locator(".item-row .row-label").first().click();
    await page.locator(".why .why-part").first().waitFor();
    await printable(page);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const found = await page.evaluate(() => ({
      taken: "taken" in globalThis,
      refused: (globalThis as unknown as { refused: string[] }).refused,
      // the page's own style is the one in its head
      elements: document.querySelectorAll(
        "iframe, img, style:not(head > :only-of-type), #app script, b[onmouseover], svg[onload]",
      ).length,
      title: document.title.length,
    }));
    expect(found).toEqual({ taken: false, refused: [], elements: 0, title: expect.any(Number) });
    expect(found.title).toBeLessThan(200);
    expect(requests.filter((url) => !url.startsWith(served.address))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("a script that got into the page all the same would not run, nor reach another host", async () => {
    const { page, requests } = await openPage(browser, served.address);
    const outcome = await page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      );
      const tried = (act: () => unknown): string => {
        try {
          act();
          return "done";
        } catch (error) {
          return error instanceof Error ? error.name : "thrown";
        }
      };
      const outcomes = {
        markup: tried(() => {
          document.body.innerHTML += "<p>in</p>";
        }),
        inline: tried(() => {
          const script = document.createElement("script");
          script.append("globalThis.taken = 1");
          document.body.append(script);
        }),
        image: tried(() => document.body.append(Object.assign(new Image(), { src: "https://example.com/a.png" }))),
      };
      const sent = await fetch("https://example.com/").then(
        () => "sent",
        () => "refused",
      );
      await new Promise((resume) => setTimeout(resume, 200));
      return { outcomes, sent, refused: [...new Set(refused)].sort(), taken: "taken" in globalThis };
    });
    expect(outcome.taken).toBe(false);
    expect(outcome.sent).toBe("refused");
    expect(outcome.outcomes.markup).toBe("TypeError");
    expect(outcome.refused).toEqual(expect.arrayContaining(["connect-src", "img-src", "require-trusted-types-for"]));
    expect(requests.filter((url) => !url.startsWith(served.address))).toEqual([]);
    await page.context().close();
  });

  test("the single file works from the disk, every view of it, and asks for nothing", async () => {
    const address = pathToFileURL(join(folder, "certmap.html")).href;
    const { page, requests, complaints } = await openPage(browser, address);
    const statuses = () =>
      page.$$eval(".item-row .cell-status .status", (all) => all.map((one) => (one as HTMLElement).dataset.status));
    const alone = await statuses();
    const other = await openPage(browser, served.address);
    expect(alone).toEqual(
      await other.page.$$eval(".item-row .cell-status .status", (all) =>
        all.map((one) => (one as HTMLElement).dataset.status),
      ),
    );
    await other.page.context().close();
    for (const view of viewNames) {
      await showView(page, view);
      expect(await page.locator(".failed").count(), view).toBe(0);
    }
    await page.locator("#tab-coverage").click();
    await page.locator('tbody[data-key="13"] .item-row .row-label').click();
    await page.locator(".why .why-part").first().waitFor();
    await page.keyboard.press("Escape");
    await openSample(page, "isms-without-soa");
    expect(await page.textContent("h1")).not.toContain("サンプルペイ");
    // a file that somebody wrote: the readers are in there too
    await page.getByRole("button", { name: "開く", exact: true }).click();
    await page.locator("dialog.open input[type=file]").setInputFiles({
      name: "mine.yaml",
      mimeType: "application/yaml",
      buffer: Buffer.from("schema: certmap/connector@1\nconnector: {name: 手元の会社}\n"),
    });
    await page.locator("dialog.open").waitFor({ state: "detached" });
    expect(await page.textContent("h1")).toBe("手元の会社");
    await page.getByRole("button", { name: "ライセンス" }).click();
    expect(await page.textContent("dialog .licences")).toContain("MIT");
    // the worker is made of the page itself: a blob, and no request that leaves it
    expect(requests.filter((url) => !url.startsWith("blob:null/"))).toEqual([address]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("without JavaScript the page says what to do instead", async () => {
    const { page } = await openPage(browser, served.address, { javaScriptEnabled: false });
    expect(await page.textContent("noscript")).toContain("certmap evaluate");
    await page.context().close();
  });

  test("a part that cannot be loaded is told in words, and the rest goes on", async () => {
    const { page } = await openPage(browser, served.address);
    await page.route(/assets\/flow-.*\.js/, (route) => route.abort());
    await page.locator("#tab-flow").click();
    await page.locator(".failed").waitFor();
    expect(await page.textContent(".failed h2")).toBe("表示中に問題が起きました。");
    expect(await page.textContent(".failed")).not.toMatch(/\bat .*:\d+:\d+/);
    await page.locator("#tab-coverage").click();
    await ready(page);
    expect(await page.locator(".item-row").count()).toBe(9);
    await page.context().close();
  });
});
