import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { writeAll } from "../../src/cli/write-all.ts";
import { certmap } from "./fake-io.ts";

const oscal = await certmap(["export", "oscal", "-o", "out", "--lang", "en"]);
const csv = await certmap(["export", "csv", "--lang", "en"]);

describe("export", () => {
  test("oscal: all documents into a folder", () => {
    expect(oscal.code).toBe(0);
    const names = [...oscal.written.keys()];
    expect(names).toContain("out/tsc-2017-mapping.json");
    expect(names).toContain("out/topics-catalog.json");
    for (const name of names) expect(oscal.err).toContain(`Written: ${name}\n`);
  });

  test("oscal: one document to the terminal or a file", async () => {
    const one = await certmap(["export", "oscal", "tsc-2017-mapping", "--lang", "en"]);
    expect(one.out).toBe(oscal.written.get("out/tsc-2017-mapping.json"));
    const file = await certmap(["export", "oscal", "tsc-2017-mapping.json", "-o", "x.json", "--lang", "en"]);
    expect([...file.written]).toEqual([["x.json", one.out]]);
  });

  test.each([
    [["export"], "oscal, sssom, csv, schema"],
    [["export", "oscl"], 'Did you mean "oscal"'],
    [["export", "oscal"], "tsc-2017-mapping"],
    [["export", "oscal", "-o", "x.json"], "a folder with -o"],
    [["export", "oscal", "tsc-2017-maping"], 'Did you mean "tsc-2017-mapping"'],
    [["export", "oscal", "--format", "xml"], "It takes json"],
    [["export", "csv", "--format", "json"], "It takes csv"],
    [["export", "sssom", "tsc-2017"], "one argument too many"],
    [["import"], "Name what to import (soa, checklist, aup, links)"],
    [["import", "links"], "Name what to import (soa, checklist, aup, links)"],
    [["import", "link", "x.csv"], 'Did you mean "links"'],
  ])("%j is wrong usage", async (argv, said) => {
    const { code, out, err } = await certmap(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });

  test("a folder that cannot be written", async () => {
    const writeAll = () => Promise.reject(Object.assign(new Error("x"), { code: "ENOSPC" }));
    const { code, err } = await certmap(["export", "oscal", "-o", "out"], { writeAll });
    expect(code).toBe(1);
    expect(err).toContain("out cannot be written: the disk is full");
  });

  test("sssom and csv, as their formats are named", async () => {
    const sssom = await certmap(["export", "sssom", "--format", "tsv", "--lang", "ja"]);
    expect(sssom.out).toMatch(/^#curie_map:\n/);
    expect(sssom.out).toContain("コンピュータ室");
    expect(csv.out).toMatch(/^\uFEFFlink,/);
  });
});

describe("import", () => {
  const files = { "links.csv": csv.out };
  const authored = (folder: string) =>
    readdirSync(join(import.meta.dirname, "../../mappings/links", folder)).flatMap((name) =>
      parse(readFileSync(join(import.meta.dirname, "../../mappings/links", folder, name), "utf8")),
    );
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

  test("gives what was exported back as the dataset has it, without what is derived", async () => {
    const { code, err, written } = await certmap(["import", "links", "links.csv", "-o", "links"], { files });
    expect(code).toBe(0);
    expect(err).toMatch(/^\d+ derived links are left out/);
    expect([...written.keys()]).toEqual(["links/iso27001-2022.yaml", "links/tsc-2017.yaml"]);
    for (const standard of ["iso27001-2022", "tsc-2017"]) {
      const read = parse(written.get(`links/${standard}.yaml`) ?? "");
      expect(read).toEqual(authored(standard).toSorted(byId));
    }
  });

  test("of one standard, or of a file that holds but one", async () => {
    const one = await certmap(["import", "links", "links.csv", "tsc-2017"], { files });
    expect(parse(one.out)).toEqual(authored("tsc-2017").toSorted(byId));
    const mapping = oscal.written.get("out/tsc-2017-mapping.json") ?? "";
    expect((await certmap(["import", "links", "-"], { files: { "-": mapping } })).out).toBe(one.out);
    const several = await certmap(["import", "links", "links.csv"], { files });
    expect([several.code, several.out]).toEqual([2, ""]);
    expect(several.err).toContain("iso27001-2022, tsc-2017.");
  });

  test("every problem with its place, in the language asked for, and nothing written", async () => {
    const broken = {
      "links.csv": csv.out.replace("superset-of", "superset").replaceAll(",intersects-with,", ",intersect-with,"),
    };
    const { code, out, err, written } = await certmap(["import", "links", "links.csv", "-o", "x", "--lang", "ja"], {
      files: broken,
    });
    expect([code, out, written.size]).toEqual([1, "", 0]);
    expect(err.trimEnd().split("\n").length).toBeGreaterThan(100);
    for (const line of err.trimEnd().split("\n")) expect(line).toMatch(/^links\.csv:\d+:\d+ not-one-of .*[ぁ-ん]/);
  });

  test("what is only derived is not taken over", async () => {
    const derived = oscal.written.get("out/iso27001-2013-mapping.json") ?? "";
    const { code, err } = await certmap(["import", "links", "a.json"], { files: { "a.json": derived } });
    expect(code).toBe(1);
    expect(err).toContain("nothing to take over");
  });

  test("never over its input", async () => {
    const { code, written } = await certmap(["import", "links", "x/tsc-2017.yaml", "-o", "x"], {
      files: { "x/tsc-2017.yaml": csv.out },
    });
    expect([code, written.size]).toEqual([2, 0]);
  });
});

describe("several files are written whole or not at all", () => {
  const folder = mkdtempSync(join(tmpdir(), "certmap-files-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...names: string[]) => join(folder, ...names);
  const contents = (name: string) => readdirSync(at(name)).map((file) => [file, readFileSync(at(name, file), "utf8")]);

  test("into a new folder", async () => {
    await writeAll(at("new"), [
      { name: "a", text: "1" },
      { name: "b", text: "2" },
    ]);
    expect(contents("new")).toEqual([
      ["a", "1"],
      ["b", "2"],
    ]);
    expect(readdirSync(folder)).toEqual(["new"]);
  });

  test("over old ones; what else is there stays", async () => {
    writeFileSync(at("new", "c"), "3");
    await writeAll(at("new"), [{ name: "a", text: "10" }]);
    expect(contents("new")).toEqual([
      ["a", "10"],
      ["b", "2"],
      ["c", "3"],
    ]);
  });

  test("a failure leaves every old file and no other", async () => {
    await mkdir(at("new", "in-the-way"));
    writeFileSync(at("new", "in-the-way", "x"), "");
    const files = ["a", "b", "no/such", "d"].map((name) => ({ name, text: "lost" }));
    await expect(writeAll(at("new"), files)).rejects.toThrow();
    rmSync(at("new", "in-the-way"), { recursive: true });
    expect(contents("new")).toEqual([
      ["a", "10"],
      ["b", "2"],
      ["c", "3"],
    ]);
    await expect(writeAll(at("other"), files)).rejects.toThrow();
    await expect(writeAll(at("no", "such", "folder"), [])).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["new"]);
  });

  test("a failure half way is undone", async () => {
    const long = "z".repeat(251);
    writeFileSync(at("new", "a"), "10");
    // its own name fits the file system; beside the old one there is no room for it
    await expect(
      writeAll(at("new"), [
        { name: "a", text: "lost" },
        { name: long, text: "lost" },
      ]),
    ).rejects.toThrow();
    expect(contents("new").map(([name]) => name)).toEqual(["a", "b", "c"]);
    expect(readFileSync(at("new", "a"), "utf8")).toBe("10");
  });
});
