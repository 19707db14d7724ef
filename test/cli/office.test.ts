import { describe, expect, test } from "vitest";
import { certmap } from "./fake-io.ts";

const sample = "seeds/connectors/sample-pay.yaml";
const isZip = (bytes: Uint8Array | undefined) => bytes?.[0] === 0x50 && bytes[1] === 0x4b;

describe("workbooks and Word files", () => {
  test.each([
    ["evaluate", "xlsx"],
    ["evaluate", "docx"],
    ["questions", "xlsx"],
    ["questions", "docx"],
  ])("%s writes %s to -o, and the ending names the format", async (command, format) => {
    const done = await certmap([command, sample, "-o", `out.${format}`]);
    expect(done.code).toBe(0);
    expect(done.out).toBe("");
    expect(isZip(done.bytes.get(`out.${format}`))).toBe(true);
    const named = await certmap([command, sample, "--format", format, "-o", "other"]);
    expect(named.bytes.get("other")).toEqual(done.bytes.get(`out.${format}`));
  });

  test.each(["evaluate", "questions"])("%s gives no bytes to a terminal", async (command) => {
    const { code, out, err, bytes } = await certmap([command, sample, "--format", "xlsx"]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(bytes.size).toBe(0);
    expect(err).toContain("-o result.xlsx");
  });

  test("an ending that is no format changes nothing; an asked-for format counts more than the ending", async () => {
    const text = await certmap(["questions", sample, "-o", "letter.txt"]);
    expect(text.written.get("letter.txt")).toContain("Questions on the API connection checklist");
    const md = await certmap(["questions", sample, "--format", "md", "-o", "letter.csv"]);
    expect(md.written.get("letter.csv")).toMatch(/^# /);
  });

  test("questions as CSV, to the terminal too", async () => {
    const { code, out } = await certmap(["questions", sample, "--format", "csv", "--lang", "ja"]);
    expect(code).toBe(0);
    expect(out.startsWith("\uFEFF番号,")).toBe(true);
  });
});

describe("the sheet for a bank", () => {
  test("is Markdown to the terminal, and what the ending says to a file", async () => {
    const md = await certmap(["evaluate", sample, "--share"]);
    expect(md.out).toMatch(/^# Evidence held against the API connection checklist/);
    expect(md.out).not.toContain("Cloud X");
    const html = await certmap(["evaluate", sample, "--share", "-o", "sheet.html"]);
    expect(html.written.get("sheet.html")).toMatch(/^<!doctype html>/);
    for (const format of ["xlsx", "docx"]) {
      const file = await certmap(["evaluate", sample, "--share", "-o", `sheet.${format}`]);
      expect(isZip(file.bytes.get(`sheet.${format}`))).toBe(true);
    }
  });

  test("shows the statement of applicability when asked to", async () => {
    const { out } = await certmap(["evaluate", sample, "--share", "--disclose", "soa"]);
    expect(out).toMatch(/\| A\.8\.30 \|/);
    const both = await certmap(["evaluate", sample, "--share", "--disclose", "soa,report", "--bank", "みらい銀行"]);
    expect(both.out).toContain("退職者25名のうち2名");
  });

  test.each([
    [["evaluate", sample, "--share", "--format", "json"], "--share is not there as json"],
    [["evaluate", sample, "--share", "-o", "sheet.csv"], "--share is not there as csv"],
    [["evaluate", sample, "--disclose", "soa"], "together with --share"],
    [["evaluate", sample, "--share", "--disclose", "sao"], 'Did you mean "soa"'],
    [["evaluate", sample, "--share=yes"], "--share takes no value"],
    [["questions", sample, "--share"], "There is no option --share here"],
  ])("%j is wrong usage", async (argv, said) => {
    const { code, out, err } = await certmap(argv);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(said);
  });
});
