import { mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { nodeIo } from "../../src/cli/node-io.ts";
import { run } from "../../src/cli/run.ts";
import { workbook } from "../import/table/files.ts";
import { certmap, root } from "./fake-io.ts";

const csv = "No.,適用,実施状況\nA.5.1,○,実施済\nA.5.2,○,一部実施\nA.8.30,X,\n";

describe("import soa", () => {
  test("YAML to the output, the reading report to stderr", async () => {
    const { code, out, err } = await certmap(["import", "soa", "soa.csv", "--lang", "ja"], {
      files: { "soa.csv": csv },
    });
    expect(code).toBe(0);
    expect(parse(out)).toEqual({
      standard: "iso27001-2022",
      soa: { disclosed: true, controls: { "A.5.1": "implemented", "A.5.2": "partial", "A.8.30": "unknown" } },
    });
    expect(err).toContain("読み取った行は3行");
    expect(err).toContain("--mark で意味を指定できる");
  });

  test("a mark's meaning can be said; JSON has the report beside it", async () => {
    const argv = ["import", "soa", "soa.csv", "--mark", "X=excluded", "--format", "json"];
    const { code, out } = await certmap(argv, { files: { "soa.csv": csv } });
    expect(code).toBe(0);
    const { soa, report } = JSON.parse(out) as {
      soa: { controls: object };
      report: { rowsRead: number; encoding: string };
    };
    expect(soa.controls).toMatchObject({ "A.8.30": "excluded" });
    expect(report).toMatchObject({ rowsRead: 3, encoding: "utf-8" });
  });

  test("what was read is taken by a connector as it is", async () => {
    const { written } = await certmap(["import", "soa", "soa.csv", "-o", "soa.yaml"], { files: { "soa.csv": csv } });
    const connector = `schema: certmap/connector@1\nconnector: {name: A}\nevidence:\n  - id: isms\n    kind: isms-certificate\n${written.get("soa.yaml")?.replace(/^/gm, "    ")}\n`;
    const checked = await certmap(["check", "a.yaml"], { files: { "a.yaml": connector } });
    expect([checked.code, checked.err]).toEqual([0, ""]);
  });

  test.each<[string, readonly string[], string | Uint8Array, number, string]>([
    ["no table of controls", ["soa.csv"], "a,b\nc,d\n", 1, "soa.csv:1:1 soa-no-controls"],
    [
      "an edition that is not clear",
      ["soa.csv"],
      "No,x\nA.5.15,a\nA.8.28,a\nA.9.1.1,a\nA.9.2.1,a\n",
      1,
      "soa.csv:1:1 soa-edition-unclear",
    ],
    ["no such sheet", ["soa.csv", "--sheet", "x"], csv, 1, "table-no-such-sheet"],
    ["a workbook that is none", ["soa.xlsx"], csv, 1, "soa.xlsx:1:1 workbook-not-xlsx"],
    ["a mark without a meaning", ["soa.csv", "--mark", "X"], csv, 2, "--mark"],
    ["a meaning that is none", ["soa.csv", "--mark", "X=excludd"], csv, 2, "excluded"],
    ["an edition that is none", ["soa.csv", "--standard", "iso27001-2005"], csv, 2, "iso27001-2013"],
  ])("%s", async (_, argv, content, code, says) => {
    const ran = await certmap(["import", "soa", ...argv], { files: { [argv[0] ?? ""]: content } });
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(says);
    expect(ran.out).toBe("");
  });

  test("two tables in one file: the larger one is read, the other is told", async () => {
    const two = `${csv}\nRisk,Control\nR-1,A.5.1\nR-2,A.5.9\nR-3,A.6.3\n`;
    const { out, err } = await certmap(["import", "soa", "soa.csv"], { files: { "soa.csv": two } });
    expect(Object.keys((parse(out) as { soa: { controls: object } }).soa.controls)).toEqual([
      "A.5.1",
      "A.5.2",
      "A.8.30",
    ]);
    expect(err).toContain('line 7 "R-1 | A.5.1"');
  });

  test("missing and unknown arguments", async () => {
    expect((await certmap(["import"])).code).toBe(2);
    expect((await certmap(["import", "soa"])).code).toBe(2);
    expect((await certmap(["import", "soas", "x"])).err).toContain("soa");
  });
});

describe("soa.file of a connector", () => {
  const connector = (soa: string, standard = "iso27001-2022") =>
    `schema: certmap/connector@1\nconnector: {name: A}\nevidence:\n  - {id: isms, kind: isms-certificate, standard: ${standard}, status: active, expires: 2027-03-01, scope: {apiService: yes, text: all}, soa: {disclosed: true, ${soa}}}\n`;
  const evaluated = async (files: Record<string, string | Uint8Array>) =>
    certmap(["evaluate", "in/a.yaml", "--format", "json"], { files });

  test("counts as if its controls stood in the connector", async () => {
    const bytes = await workbook({
      name: "SoA",
      rows: csv
        .trim()
        .split("\n")
        .map((line) => line.split(",")),
    });
    const byFile = await evaluated({ "in/a.yaml": connector("file: sub/soa.xlsx"), "in/sub/soa.xlsx": bytes });
    const inline = await evaluated({
      "in/a.yaml": connector("controls: {A.5.1: implemented, A.5.2: partial, A.8.30: unknown}"),
    });
    expect([byFile.code, byFile.err]).toEqual([0, ""]);
    expect(byFile.out).toBe(inline.out);
  });

  test.each<[string, string, Record<string, string>, string]>([
    ["not there", "file: soa.csv", {}, "in/a.yaml:4:"],
    ["up the folders", "file: ../soa.csv", { "soa.csv": csv }, "soa-file-outside"],
    ["an absolute path", "file: /etc/soa.csv", {}, "soa-file-outside"],
    ["a drive", "file: 'C:\\soa.csv'", {}, "soa-file-outside"],
    ["an address", "file: 'https://example.com/soa.csv'", {}, "soa-file-outside"],
    [
      "controls besides",
      "file: soa.csv, controls: {A.5.1: implemented}",
      { "in/soa.csv": csv },
      "soa-file-and-controls",
    ],
    [
      "the other edition",
      "file: soa.csv",
      { "in/soa.csv": "No,Status\nA.5.1.1,Implemented\n" },
      "soa-file-other-edition",
    ],
    ["a table that is none", "file: soa.csv", { "in/soa.csv": "x\n" }, "in/soa.csv:1:1 soa-no-controls"],
  ])("%s", async (_, soa, files, says) => {
    const ran = await evaluated({ "in/a.yaml": connector(soa), ...files });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(says);
    expect(ran.out).toBe("");
    if (soa === "file: soa.csv" && Object.keys(files).length === 0) expect(ran.err).toContain("soa-file-not-given");
  });

  test("a link that leads out of the folder is not followed", async () => {
    const [inside, outside] = await Promise.all([mkdtemp(join(tmpdir(), "in-")), mkdtemp(join(tmpdir(), "out-"))]);
    await Promise.all([
      writeFile(join(outside, "soa.csv"), csv),
      writeFile(join(inside, "a.yaml"), connector("file: soa.csv")),
      symlink(join(outside, "soa.csv"), join(inside, "soa.csv")),
    ]);
    const said = { out: "", err: "" };
    const io = nodeIo(root, {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      env: { LANG: "en" },
      columns: undefined,
    });
    expect(await run(["evaluate", join(inside, "a.yaml")], io)).toBe(1);
    expect(said.err).toContain("soa-file-linked");
    await writeFile(join(inside, "own.csv"), await readFile(join(outside, "soa.csv")));
    await writeFile(join(inside, "a.yaml"), connector("file: own.csv"));
    expect(await run(["evaluate", join(inside, "a.yaml")], io)).toBe(0);
  });
});
