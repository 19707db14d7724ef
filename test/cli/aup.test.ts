import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { fillIn, saved } from "../import/aup/results.ts";
import { certmap } from "./fake-io.ts";

const sample = "seeds/connectors/soc2-type1.yaml";
const aup = (...argv: readonly string[]) => certmap(["aup", sample, ...argv]);
const bank = ["--bank", "みらい銀行"];

describe("certmap aup", () => {
  test("Markdown by default: procedures, matrix, annexes, and what was drafted on stderr", async () => {
    const { code, out, err } = await aup(...bank, "--items", "9", "--lang", "ja");
    expect(code).toBe(0);
    expect(out).toContain("# 合意された手続業務");
    expect(out).toMatch(/### 8\.1 通番9/);
    expect(out).toContain("**supplier-agreements.2（閲覧）**");
    expect(out).toContain("別紙1　追加の利用者の合意書（案）");
    expect(err).toMatch(/^手続\d+件、確認観点\d+件、確認項目1件。\n$/);
  });

  test("JSON: every need has its procedures, and the proof holds", async () => {
    const { out } = await aup(...bank, "--bank", "はるか銀行", "--items", "9,13", "--format", "json");
    const draft = JSON.parse(out);
    expect(draft).toMatchObject({ schema: "certmap/aup-draft@1", proof: { holds: true, lack: [], excess: [] } });
    expect(draft.banks.map(({ name }: { name: string }) => name)).toEqual(["みらい銀行", "はるか銀行"]);
    const ids = draft.procedures.map(({ id }: { id: string }) => id);
    for (const { needs } of draft.banks)
      for (const { procedures } of needs) for (const id of procedures) expect(ids).toContain(id);
    for (const { text, parameters } of draft.procedures) {
      for (const { kind, value } of parameters) if (kind === "size") expect(text.en).toContain(String(value));
      expect(text.en).not.toMatch(/\{[a-z]/);
    }
    expect(new Set(draft.matrix.flatMap((row: { procedures: string[] }) => row.procedures))).toEqual(new Set(ids));
  });

  test("a topic narrowed only by a remainder gets the remainder's procedures; others all of theirs", async () => {
    const { out } = await aup(...bank, "--items", "9", "--format", "json");
    const { banks, procedures } = JSON.parse(out);
    const need = banks[0].needs.find((one: { topic: string }) => one.topic === "supplier-agreements");
    expect(need).toMatchObject({
      status: "narrowed",
      by: { kind: "remainder" },
      procedures: ["supplier-agreements.2"],
    });
    expect(procedures.some(({ id }: { id: string }) => id === "supplier-agreements.1")).toBe(false);
  });

  test("only topics to be confirmed, only narrowed ones, and both", async () => {
    const topics = async (status: string) => {
      const { out } = await aup(...bank, "--for", status, "--format", "json");
      return JSON.parse(out).banks[0].needs.map(
        ({ item, topic }: { item: number; topic: string }) => `${item} ${topic}`,
      );
    };
    const [narrowed, confirm, both] = await Promise.all([topics("narrowed"), topics("confirm"), topics("both")]);
    expect([...narrowed, ...confirm].toSorted()).toEqual(both.toSorted());
    expect(narrowed.length * confirm.length).toBeGreaterThan(0);
  });

  test("an exception is performed again, and says from when it counts; what a SOC 2 report spoils is named", async () => {
    const { out } = await certmap(["aup", "seeds/connectors/sample-pay.yaml", ...bank, "--format", "json"]);
    const { procedures, banks } = JSON.parse(out);
    const again = procedures.find(({ id }: { id: string }) => id === "account-link-revocation.1");
    expect(again).toMatchObject({ why: "exception", laterThan: "2026-08-31" });
    expect(banks[0].beyond.map(({ code }: { code: string }) => code)).toContain("exception-noted");
  });

  test("which bank would need an agreement, and what it saves", async () => {
    const argv = ["aup", "seeds/connectors/aup-one-bank.yaml", ...bank, "--bank", "はるか銀行", "--lang", "en"];
    const { err, out } = await certmap([...argv, "--format", "json"]);
    expect(err).toContain('はるか銀行: agreeing to be an additional user of "aup" would save');
    const [agreed, other] = JSON.parse(out).banks;
    expect(agreed.agreements).toEqual([]);
    expect(other.agreements[0]).toMatchObject({ evidence: "aup" });
    expect(other.agreements[0].procedures.length).toBeGreaterThan(0);
  });

  test("a bank whose name is nearly a user's is told", async () => {
    const { err } = await certmap([
      "aup",
      "seeds/connectors/aup-one-bank.yaml",
      "--bank",
      "みらい銀行本店",
      "--lang",
      "en",
    ]);
    expect(err).toContain('is nearly "みらい銀行本店"');
  });

  test("parameters stand in the text; a size under its minimum is refused with its place and reason", async () => {
    const file = (size: number) =>
      `schema: certmap/aup-parameters@1\nengagement: {practitioner: 架空監査法人}\nall: {asOf: 2026-09-30, sampleSize: ${size}}\n`;
    const argv = [...bank, "--items", "9", "--lang", "en", "--parameters", "p.yaml"];
    const good = await certmap(["aup", sample, ...argv], { files: { "p.yaml": file(12) } });
    expect(good.code).toBe(0);
    expect(good.out).toContain("in force on 30 September 2026");
    expect(good.out).toContain("- **Practitioner**: 架空監査法人");
    expect(good.out).toContain("sample 12 (minimum 5)");
    const bad = await certmap(["aup", sample, ...argv], { files: { "p.yaml": file(4) } });
    expect([bad.code, bad.out]).toEqual([1, ""]);
    expect(bad.err).toMatch(/^p\.yaml:3:37 aup-size-under-minimum .*would count as not performed/);
  });

  test("the same draft gives the same bytes, and files that open", async () => {
    for (const format of ["docx", "xlsx"]) {
      const argv = [...bank, "--items", "9", "--format", format, "-o", `a.${format}`, "--lang", "ja"];
      const [one, two] = await Promise.all([aup(...argv), aup(...argv)]);
      const bytes = one.bytes.get(`a.${format}`) ?? new Uint8Array();
      expect(two.bytes.get(`a.${format}`)).toEqual(bytes);
      const xml = strFromU8(
        unzipSync(bytes)[format === "docx" ? "word/document.xml" : "xl/workbook.xml"] ?? new Uint8Array(),
      );
      expect(xml).toContain(format === "docx" ? "委託先" : "手続と結果");
      if (format === "docx") {
        expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>/);
        expect(xml).toContain("<w:tblHeader/>");
      }
    }
  });

  test.each<[string, readonly string[], string]>([
    ["no bank", [], "--bank"],
    ["no file for a document", [...bank, "--format", "docx"], "-o"],
    ["no such format", [...bank, "--format", "pdf"], "docx"],
    ["no such item", [...bank, "--items", "99"], "99"],
    ["no such topic", [...bank, "--topics", "data-backups"], 'Did you mean "data-backup"'],
    ["no such status", [...bank, "--for", "covered"], "narrowed"],
    ["a repeat of what may not be repeated", [...bank, "--items", "9", "--items", "13"], "--items"],
  ])("%s", async (_, argv, says) => {
    const { code, out, err } = await aup(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(says);
  });

  test("a repeat of --bank is refused where one bank is meant", async () => {
    expect((await certmap(["evaluate", sample, ...bank, ...bank])).code).toBe(2);
  });
});

describe("there and back", () => {
  const sheets = async () => {
    const { bytes } = await aup(...bank, "--items", "9", "--format", "xlsx", "-o", "a.xlsx");
    const { sheets } = await readXlsx(bytes.get("a.xlsx") ?? new Uint8Array());
    const plain = sheets
      .filter(({ name }) => name !== "lists")
      .map(({ name, rows }) => ({ name, rows: rows as (string | number | null)[][] }));
    return fillIn(plain, "2026-11-20");
  };

  test("what is read can be appended to the connector, and its items are then plausibly covered", async () => {
    const results = await saved(await sheets());
    const back = await certmap(["import", "aup", "r.xlsx", "--lang", "en"], { files: { "r.xlsx": results } });
    expect(back.code).toBe(0);
    expect(back.err).toMatch(/^r\.xlsx as read: \d+ without exception, 0 with an exception, 0 not performed\.\n/);
    const { readFile } = await import("node:fs/promises");
    const before = await readFile(sample, "utf8");
    const files = { "c.yaml": `${before.trimEnd()}\n${back.out}` };
    expect((await certmap(["check", "c.yaml"], { files })).err).toBe("");
    const { out } = await certmap(["evaluate", "c.yaml", ...bank, "--format", "json"], { files });
    const item = JSON.parse(out).items.find(({ no }: { no: number }) => no === 9);
    expect(item.status).toBe("covered");
  });

  test("JSON is the report itself; -o writes it whole", async () => {
    const results = await saved(await sheets());
    const { out } = await certmap(["import", "aup", "r.xlsx", "--format", "json"], { files: { "r.xlsx": results } });
    expect(JSON.parse(out)).toMatchObject({ kind: "aup-report", users: ["みらい銀行"] });
    const { written } = await certmap(["import", "aup", "r.xlsx", "-o", "r.yaml"], { files: { "r.xlsx": results } });
    expect(parse(written.get("r.yaml") ?? "")).toEqual([JSON.parse(out)]);
  });

  test("with the draft, a plain table is held to it", async () => {
    const { out: draft } = await aup(...bank, "--items", "9", "--format", "json");
    const files = { "d.json": draft, "r.csv": "id,result,examined,finding\nsupplier-agreements.2,no-exception,10,x\n" };
    const found = await certmap(["import", "aup", "r.csv", "--draft", "d.json"], { files });
    expect([found.code, found.out]).toEqual([1, ""]);
    expect(found.err).toContain("aup-procedure-missing");
    const other = await certmap(["import", "aup", "r.csv", "--draft", "r.csv"], { files });
    expect(other.err).toContain("r.csv:1:1 aup-draft-unreadable");
    expect((await certmap(["import", "soa", "r.csv", "--draft", "d.json"], { files })).code).toBe(2);
  });

  test("a problem in a cell names sheet and cell, and nothing is written", async () => {
    const filled = await sheets();
    const rows = filled[0]?.rows ?? [];
    const head = rows.findIndex((cells) => cells.includes("Result"));
    const column = rows[head]?.indexOf("Result") ?? 0;
    (rows[head + 1] ?? [])[column] = "mostly fine";
    const { code, err, written } = await certmap(["import", "aup", "r.xlsx", "-o", "r.yaml", "--lang", "en"], {
      files: { "r.xlsx": await saved(filled) },
    });
    expect([code, written.size]).toEqual([1, 0]);
    expect(err).toMatch(
      /r\.xlsx:\d+:\d+ aup-result-free-text \[sheet "Procedures and results", cell K\d+\] "mostly fine"/,
    );
  });
});

describe("check --aup", () => {
  test("certmap's own documents hold no word of judgement, in both languages and all formats", async () => {
    for (const lang of ["ja", "en"]) {
      for (const format of ["md", "json", "docx", "xlsx"]) {
        const name = `own.${format}`;
        const made = await certmap([
          "aup",
          "seeds/connectors/sample-pay.yaml",
          ...bank,
          "--format",
          format,
          "-o",
          name,
          "--lang",
          lang,
        ]);
        const content = made.bytes.get(name) ?? made.written.get(name) ?? "";
        const { code, err } = await certmap(["check", "--aup", name], { files: { [name]: content } });
        expect([lang, format, code, err]).toEqual([lang, format, 0, ""]);
      }
    }
  });

  test("a word, its place and what to write instead; several files at once", async () => {
    const files = { "a.md": "規程は適切であった。\n", "b.md": "25件中25件。\n" };
    const { code, out, err } = await certmap(["check", "--aup", "a.md", "--aup", "b.md", "--lang", "ja"], { files });
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.md:1:4 aup-judgement-word 「適切」は、.*一致した/);
    expect(out).toContain("b.md: 文 1 件、判断を含む語なし");
  });
});
