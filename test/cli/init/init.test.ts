import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { nodeIo } from "../../../src/cli/node-io.ts";
import { run } from "../../../src/cli/run.ts";
import { certmap, root } from "../fake-io.ts";

const ctrlC = String.fromCharCode(3);
const ctrlD = String.fromCharCode(4);

/** A person who answers one prompt after another. */
function personSaying(answers: readonly string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const left = [...answers];
  let shown = "";
  output.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
    if (!/> (?:\S\[\d+G)?$/.test(text)) return;
    const next = left.shift();
    if (next === undefined) input.end();
    else input.write(next === ctrlC || next === ctrlD ? next : `${next}\r`);
  });
  return { person: { input, output }, shown: () => shown, left };
}

const whole = [
  ...["みらいペイ株式会社", "家計簿", "reference", ""],
  "1, 2",
  // the certificate
  ...["2023", "2022", "IS 1: #2", "", "active", "2025/4/1", "2024-03-31", "令和10年3月31日"],
  ...["家計簿の運用", "はい", "", "yes", "", "no"],
  // the report
  ...["2", "2025-10-01", "2026-09-30", "", "security、availability", "qualified", "CC6.11", "cc6.1", "なし", "Cloud X"],
  ...["", "yes", "n"],
];

describe("at a terminal", () => {
  test.each(["ja", "en"])("a whole dialogue in %s", async (lang) => {
    const { person, shown, left } = personSaying(whole);
    const { code, out, err, written } = await certmap(["init", "-o", "new.yaml", "--lang", lang], { person });
    expect([code, out, left]).toEqual([0, "", []]);
    const text = written.get("new.yaml") ?? "";
    expect(parse(text)).toEqual({
      schema: "certmap/connector@1",
      connector: { name: "みらいペイ株式会社", apiService: "家計簿", connection: "reference" },
      evidence: [
        {
          id: "isms",
          kind: "isms-certificate",
          standard: "iso27001-2022",
          number: "IS 1: #2",
          status: "active",
          issued: "2025-04-01",
          expires: "2028-03-31",
          scope: { text: "家計簿の運用", apiService: "yes" },
          soa: { disclosed: true },
        },
        {
          id: "soc2",
          kind: "soc2-report",
          type: 2,
          period: { from: "2025-10-01", to: "2026-09-30" },
          categories: ["security", "availability"],
          opinion: "qualified",
          qualified: ["CC6.1"],
          exceptions: [],
          subservices: [{ name: "Cloud X", method: "carve-out" }],
          scope: { apiService: "yes" },
        },
      ],
    });
    expect(shown()).toContain("2028-03-31");
    expect(shown()).toContain("CC6.1");
    expect(err).toContain("certmap check new.yaml");
    const files = { "new.yaml": text };
    expect(await certmap(["check", "new.yaml"], { files })).toMatchObject({ code: 0, err: "" });
    expect(await certmap(["evaluate", "new.yaml"], { files })).toMatchObject({ code: 0 });
  });

  test("nothing known at all is an answer too, and the file's name is asked for", async () => {
    const { person, shown } = personSaying(["", "", "", "", "", "README.md", "mine.yaml"]);
    const { code, written } = await certmap(["init"], { person });
    expect(code).toBe(0);
    expect(shown()).toContain("README.md is there already");
    const starter = await certmap(["init", "--template"]);
    expect(written.get("mine.yaml")).toBe(starter.out);
  });

  test("a report whose exceptions nobody looked up is said to be so", async () => {
    const { person, shown } = personSaying([
      "",
      "",
      "",
      "",
      "2",
      "1",
      ...Array.from({ length: 9 }, () => ""),
      "n.yaml",
    ]);
    expect((await certmap(["init"], { person })).code).toBe(0);
    expect(shown()).toContain("notes exceptions is still unknown");
  });

  test.each([
    ["Ctrl+C", ctrlC],
    ["Ctrl+D", ctrlD],
  ])("%s leaves nothing, wherever it comes", async (_, key) => {
    for (const at of [0, 5, whole.length - 1]) {
      const { person } = personSaying([...whole.slice(0, at), key]);
      const { code, written, err } = await certmap(["init", "-o", "new.yaml"], { person });
      expect([code, [...written.keys()]]).toEqual([1, []]);
      expect(err).toContain("Nothing was written");
    }
  });

  test("what is pasted at once is taken line by line", async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    output.resume();
    input.write("A\r\r\r\r\rpasted.yaml\r");
    const { written } = await certmap(["init"], { person: { input, output } });
    expect(parse(written.get("pasted.yaml") ?? "")).toMatchObject({ connector: { name: "A" } });
  });
});

describe("without a terminal", () => {
  test("the starter goes to the output or to a new file", async () => {
    const { code, out } = await certmap(["init", "--lang", "ja"]);
    expect(code).toBe(0);
    expect(await certmap(["check", "a.yaml"], { files: { "a.yaml": out } })).toMatchObject({ code: 0, err: "" });
    expect((await certmap(["init", "--lang", "ja", "-o", "b.yaml"])).written.get("b.yaml")).toBe(out);
  });

  test("a file that is there is never overwritten, not even one that came a moment ago", async () => {
    const folder = await mkdtemp(join(tmpdir(), "init-"));
    const path = join(folder, "mine.yaml");
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
    expect(await run(["init", "-o", path], io)).toBe(0);
    const first = await readFile(path, "utf8");
    await writeFile(path, `${first}# mine\n`);
    expect(await run(["init", "-o", path], io)).toBe(1);
    expect(await run(["init", "-o", path], { ...io, exists: async () => false })).toBe(1);
    expect(said.err).toContain("never overwrites");
    expect(await readFile(path, "utf8")).toBe(`${first}# mine\n`);
    expect(await readdir(folder)).toEqual(["mine.yaml"]);
  });

  test("a template with a value is wrong usage", async () => {
    expect((await certmap(["init", "--template=x"])).code).toBe(2);
  });
});
