import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { bytesOf, variant } from "../import/checklist/forms.ts";
import { certmap } from "./fake-io.ts";

const sample = "seeds/connectors/sample-pay.yaml";

describe("the ending of -o names the format", () => {
  test.each([
    ["diff", ["diff", "fisc-2018-10", "fisc-2019-09"]],
    ["portfolio", ["portfolio", "seeds/connectors"]],
    ["aup", ["aup", sample, "--bank", "みらい銀行"]],
  ])("%s writes a workbook", async (_, argv) => {
    const { code, bytes } = await certmap([...argv, "-o", "a.xlsx"]);
    expect(code).toBe(0);
    expect((await readXlsx(bytes.get("a.xlsx") ?? new Uint8Array())).sheets.length).toBeGreaterThan(0);
  });

  test.each([
    ["timeline", "a.svg", ["timeline", sample], /^<svg|^<\?xml/],
    ["compare", "a.json", ["compare", sample, sample], /^\{/],
    ["plan", "a.md", ["plan", sample, "--want", "14"], /^# /],
  ])("%s writes %s", async (_, path, argv, start) => {
    const { written } = await certmap([...argv, "-o", path]);
    expect(written.get(path)).toMatch(start);
  });

  test.each(["a.xlsx", "a.pdf"])("no text under the name %s", async (path) => {
    const { code, err, written } = await certmap(["timeline", sample, "-o", path]);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain("svg");
  });
});

describe("a bank's own workbook", async () => {
  const files = { "mirai.xlsx": await bytesOf(variant()) };

  test("a portfolio under it says how it was read", async () => {
    const { err } = await certmap(["portfolio", "seeds/connectors", "--checklist", "mirai.xlsx"], { files });
    expect(err.match(/checklist-from-table/g)).toHaveLength(1);
  });

  test("an item with its own text is never said to be without", async () => {
    const argv = ["evaluate", sample, "--checklist", "mirai.xlsx", "--format", "csv"];
    const { out } = await certmap([...argv, "--lang", "en"], { files });
    expect(out).toContain("No topics are set");
    expect(out).not.toContain("does not have the wording");
  });
});
