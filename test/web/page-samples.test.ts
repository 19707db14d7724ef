import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launch } from "../browser/browser.ts";
import { certmap } from "../cli/fake-io.ts";
import { sampleFiles } from "./data.ts";
import { type Opened, openPage, openSample, type Served, serve } from "./served.ts";

interface Statuses {
  readonly [item: string]: { readonly status: string; readonly topics: Readonly<Record<string, string>> };
}

describe.skipIf(!hasBrowser)("every sample connector, in a real browser", () => {
  let browser: Browser;
  let served: Served;
  let opened: Opened;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    opened = await openPage(browser, served.address);
    await opened.page.getByRole("button", { name: /^全\d+項目$/ }).click();
    await opened.page.getByRole("button", { name: "観点をすべて開く" }).click();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });

  test.each(sampleFiles)("%s: the page's statuses are those of the command line's JSON", async (file) => {
    const { page } = opened;
    await openSample(page, file.replace(/\.yaml$/, ""));
    const argv = [
      "evaluate",
      `seeds/connectors/${file}`,
      "--format",
      "json",
      "--as-of",
      "2026-11-22",
      "--bank",
      "みらい銀行",
    ];
    const { items, summary } = JSON.parse((await certmap(argv)).out) as {
      items: { no: number; status: string; topics: { topic: string; status: string }[] }[];
      summary: { usable: { items: number } };
    };
    const expected: Statuses = Object.fromEntries(
      items.map(({ no, status, topics }) => [
        String(no),
        { status, topics: Object.fromEntries(topics.map((one) => [one.topic, one.status])) },
      ]),
    );
    expect(summary.usable.items).toBe(9);
    expect(await shown()).toEqual(expected);
    // the shapes say the same as the badges
    expect(await strips()).toEqual(
      Object.fromEntries(items.map(({ no, topics }) => [String(no), topics.map(({ status }) => status)])),
    );
  });

  test("no request left for another host, and nothing was complained about", () => {
    const { requests, complaints } = opened;
    expect(requests.filter((url) => !url.startsWith(served.address))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  const shown = (): Promise<Statuses> =>
    opened.page.evaluate(() => {
      const statusIn = (row: Element | null) =>
        row?.querySelector<HTMLElement>(".cell-status .status")?.dataset.status ?? "";
      return Object.fromEntries(
        Array.from(document.querySelectorAll<HTMLElement>("tbody.item"), (item) => [
          item.dataset.key ?? "",
          {
            status: statusIn(item.querySelector(".item-row")),
            topics: Object.fromEntries(
              Array.from(item.querySelectorAll<HTMLElement>(".topic-row"), (row) => [
                row.dataset.key ?? "",
                statusIn(row),
              ]),
            ),
          },
        ]),
      );
    });

  const strips = (): Promise<Readonly<Record<string, readonly string[]>>> =>
    opened.page.evaluate(() =>
      Object.fromEntries(
        Array.from(document.querySelectorAll<HTMLElement>("tbody.item"), (item) => [
          item.dataset.key ?? "",
          Array.from(
            item.querySelectorAll<SVGElement>(".item-row .cell-status .strip .glyph"),
            (shape) => shape.dataset.status ?? "",
          ),
        ]),
      ),
    );
});
