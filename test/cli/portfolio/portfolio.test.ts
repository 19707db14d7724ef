import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre";
import ical from "ical.js";
import stringWidth from "string-width";
import { beforeAll, describe, expect, test } from "vitest";
import { certmap } from "../fake-io.ts";

const isms = (name: string, more = "") =>
  `schema: certmap/connector@1\nconnector: {name: ${JSON.stringify(name)}}\nevidence:\n  - {id: isms, kind: isms-certificate, standard: iso27001-2022, status: active, expires: 2027-03-31, scope: {apiService: yes, text: all}${more}}\n`;
const soa = ", soa: {disclosed: true, file: soa.csv}";
const aJson = (name: string) => `{"schema": "certmap/connector@1", "connector": {"name": ${JSON.stringify(name)}}}`;

/** Everything that a format could stumble over. */
const nameB = '=B, "口座";株式会社<b>\\';
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portfolio-"));
  await mkdir(join(folder, "all/below"), { recursive: true });
  await Promise.all([
    writeFile(join(folder, "all/b.yaml"), isms(nameB, soa)),
    writeFile(join(folder, "all/soa.csv"), "No,Status\nA.5.19,Implemented\nA.5.20,Implemented\nA.5.21,Implemented\n"),
    writeFile(join(folder, "all/a.yml"), "schema: certmap/connector@1\nconnector: {nmae: A}\n"),
    writeFile(join(folder, "all/below/c.json"), aJson("C")),
    writeFile(join(folder, "all/notes.txt"), "not a connector"),
    writeFile(
      join(folder, "many.ndjson"),
      `${aJson("A")}\n\n{"schema": "certmap/connector@1",\n${aJson("B")}\r\n${aJson("D")}`,
    ),
    mkdir(join(folder, "empty")),
  ]);
});

const list = (...argv: string[]) => certmap(["portfolio", ...argv]);

describe("a folder", () => {
  test("sorted, with those below; a broken one is told with its place and the rest goes on", async () => {
    const { code, out, err } = await list(join(folder, "all"), "--format", "ndjson");
    expect(code).toBe(1);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(
      lines.map(({ kind, connector, place }) => [kind, connector?.name, place?.file.slice(folder.length)]),
    ).toEqual([
      ["terms", undefined, undefined],
      ["connector", nameB, "/all/b.yaml"],
      ["connector", "C", "/all/below/c.json"],
      ["totals", undefined, undefined],
    ]);
    expect(lines.at(-1)).toMatchObject({ connectors: 2, broken: 1, months: [{ month: "2027-03", connectors: 1 }] });
    expect(err).toContain("all/a.yml:2:13 unknown-key");
  });
});

describe("a file with one connector a line", () => {
  test("problems have the line of the file; empty lines are none", async () => {
    const file = join(folder, "many.ndjson");
    const { code, out, err } = await list(file, "--format", "ndjson");
    expect(code).toBe(1);
    const names = out
      .trim()
      .split("\n")
      .flatMap((line) => {
        const { kind, connector, place } = JSON.parse(line);
        return kind === "connector" ? [[connector.name, place.line]] : [];
      });
    expect(names).toEqual([
      ["A", 1],
      ["B", 4],
      ["D", 5],
    ]);
    expect(err).toMatch(/many\.ndjson:3:\d+ yaml-syntax/);
  });

  test.each([
    [["x.yaml"], 1, "cannot be read"],
    [["README.md"], 2, "neither a folder nor"],
    [[], 2, "Name a folder"],
    [["seeds/connectors", "--months", "0"], 2, "1-120"],
    [["seeds/connectors", "--format", "xlsx"], 2, "-o"],
    [["seeds/connectors", "--format", "xslx"], 2, 'Did you mean "xlsx"'],
  ])("%j is exit %d", async (argv, code, said) => {
    const ran = await list(...argv);
    expect([ran.code, ran.out]).toEqual([code, ""]);
    expect(ran.err).toContain(said);
  });

  test("a folder without connectors", async () => {
    expect(await list(join(folder, "empty"))).toMatchObject({ code: 1, out: "" });
  });
});

describe("every format holds every connector", () => {
  test.each(["ja", "en"])("table in %s: no line wider than the terminal", async (lang) => {
    const { out, code } = await list("seeds/connectors", "--lang", lang, "--bank", "みらい銀行");
    expect(code).toBe(0);
    for (const line of out.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    expect(out.split("\n").filter((line) => / [x~.-]( +[x~.X-]){7}/.test(line)).length).toBeGreaterThanOrEqual(51);
    if (lang === "en") expect(out).toMatch(/: Cloud X/);
  });

  test("csv: text is never a formula", async () => {
    const { out } = await list(join(folder, "all"), "--format", "csv", "--lang", "ja");
    expect(out.startsWith("\uFEFFAPI接続先,")).toBe(true);
    expect(out).toContain('"\'=B, ""口座"";株式会社<b>\\"');
    expect(out).toContain("2027-03-31");
    expect(out.trimEnd().split("\r\n")).toHaveLength(3);
  });

  test("html: escaped, whole, and nothing of it runs", async () => {
    const { out } = await list(join(folder, "all"), "--format", "html");
    expect(out).toContain("=B, &quot;口座&quot;;株式会社&lt;b&gt;");
    expect(out).not.toContain("<script");
    expect(out.trimEnd().endsWith("</html>")).toBe(true);
    expect(out.split('role="row"').length).toBeGreaterThan(4);
  });

  test("ics: an independent reader finds the all-day event; lines are short; the UID is the same tomorrow", async () => {
    const args = [join(folder, "all"), "--format", "ics", "--lang", "ja"];
    const { out } = await list(...args);
    for (const line of out.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const events = new ical.Component(ical.parse(out)).getAllSubcomponents("vevent").map((one) => new ical.Event(one));
    expect(events.map(({ summary, startDate }) => [summary, startDate.toString(), startDate.isDate])).toEqual([
      [`${nameB}：第三者認証「isms」の期限`, "2027-03-31", true],
    ]);
    expect(events[0]?.description).toContain("通番3 一部要確認→要確認");
    const tomorrow = await list(...args, "--as-of", "2026-11-23");
    expect(/UID:.*/.exec(tomorrow.out)?.[0]).toBe(/UID:.*/.exec(out)?.[0]);
  });

  test("ics without a lapse is a calendar still", async () => {
    const { out } = await list(join(folder, "all"), "--format", "ics", "--months", "1");
    const calendar = new ical.Component(ical.parse(out));
    expect(calendar.getAllSubcomponents("vevent")).toEqual([]);
    expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
  });

  test("xlsx: connectors by items, the calendar, and all together", async () => {
    const { bytes, code } = await list(join(folder, "all"), "--format", "xlsx", "-o", "p.xlsx", "--lang", "ja");
    expect(code).toBe(1);
    const book = await readXlsx(bytes.get("p.xlsx") ?? new Uint8Array());
    const texts = book.sheets.map((sheet) => JSON.stringify(sheet.rows));
    expect(texts[0]).toContain(JSON.stringify(nameB));
    expect(texts[1]).toContain("2027-03-31");
    expect(texts).toHaveLength(5);
  });
});

describe("-o", () => {
  test("is there as a whole at the end", async () => {
    const path = join(folder, "out.csv");
    const shown = await list(join(folder, "all"), "--format", "csv");
    await list(join(folder, "all"), "--format", "csv", "-o", path);
    expect(await readFile(path, "utf8")).toBe(shown.out);
  });

  test("or not at all: nothing half is left where reading stops", async () => {
    const path = join(folder, "half.csv");
    const lines = async function* () {
      yield { text: aJson("A"), done: 0.1 };
      throw Object.assign(new Error("gone"), { code: "EIO" });
    };
    const ran = await certmap(["portfolio", join(folder, "many.ndjson"), "--format", "csv", "-o", path], { lines });
    expect(ran.code).toBe(1);
    expect((await readdir(folder)).filter((name) => name.includes("half") || name.endsWith(".tmp"))).toEqual([]);
  });

  test("is never the input", async () => {
    const file = join(folder, "many.ndjson");
    expect(await list(file, "-o", file)).toMatchObject({ code: 2 });
    expect(await readFile(file, "utf8")).toContain('"D"');
  });
});

test("a workbook takes no list without end, and says what to do", async () => {
  const file = join(folder, "long.ndjson");
  await writeFile(file, `${aJson("A")}\n`.repeat(2001));
  const ran = await list(file, "--format", "xlsx", "-o", "long.xlsx");
  expect([ran.code, ran.bytes.size]).toEqual([1, 0]);
  expect(ran.err).toContain("--format csv or ndjson");
});

test("progress is told on a terminal", async () => {
  const told: string[] = [];
  const file = join(folder, "hundred.ndjson");
  await writeFile(file, `${aJson("A")}\n`.repeat(100));
  await certmap(["portfolio", file, "--format", "csv"], { progress: (text) => void told.push(text) });
  expect(told[0]).toContain("50 100%");
  expect(told.at(-1)).toBe("");
});
