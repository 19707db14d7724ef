import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import { bytesOf, ownForm, variant } from "../import/checklist/forms.ts";
import { certmap } from "./fake-io.ts";

const sample = "seeds/connectors/sample-pay.yaml";
const files = { "fisc.xlsx": await bytesOf(ownForm()), "mirai.xlsx": await bytesOf(variant()) };

describe("certmap diff", () => {
  test.each(["ja", "en"])("2018-10 against 2019-09 in %s", async (lang) => {
    const { code, out, err } = await certmap(["diff", "fisc-2018-10", "fisc-2019-09", "--lang", lang]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(lang === "ja" ? "追加0件、削除0件、変更9件" : "0 added, 0 removed, 9 changed");
    expect(out).toContain("M-28");
    expect(out).toContain("実142");
  });

  test("with a connector its coverage under both, in every format", async () => {
    const argv = ["diff", "fisc-2018-10", "fisc-2019-09", sample, "--bank", "みらい銀行"];
    const json = await certmap([...argv, "--format", "json"]);
    const { connector, items } = JSON.parse(json.out);
    expect(connector).toMatchObject({
      asOf: "2026-11-22",
      bank: "みらい銀行",
      changes: { better: 9, worse: 0, same: 24 },
    });
    const [left, right] = await Promise.all(
      ["fisc-2018-10", "fisc-2019-09"].map(async (list) =>
        JSON.parse(
          (await certmap(["evaluate", sample, "--bank", "みらい銀行", "--checklist", list, "--format", "json"])).out,
        ),
      ),
    );
    const statuses = (result: { items: { status: string }[] }) => result.items.map(({ status }) => status);
    expect(items.map((one: { coverage: { left: { status: string } } }) => one.coverage.left.status)).toEqual(
      statuses(left),
    );
    expect(items.map((one: { coverage: { right: { status: string } } }) => one.coverage.right.status)).toEqual(
      statuses(right),
    );
    expect((await certmap([...argv, "--format", "md", "--lang", "en"])).out).toContain("| better |");
  });

  test("workbooks on both sides, each with a notice of what was read", async () => {
    const { code, out, err } = await certmap(["diff", "fisc.xlsx", "mirai.xlsx", "--format", "json"], { files });
    expect(code).toBe(0);
    expect(err.match(/checklist-from-table/g)).toHaveLength(2);
    const { items, counts } = JSON.parse(out);
    expect(counts).toMatchObject({ added: 1, removed: 3, renumbered: 4 });
    expect(items.find((one: { right: string }) => one.right === "13-2").wording.ja.parts).toContainEqual({
      op: "added",
      text: "\n記録は1年以上保存しているか。",
    });
  });

  test("a workbook with added items and changed places marked, in words and by colour", async () => {
    const argv = ["diff", "fisc.xlsx", "mirai.xlsx", "--format", "xlsx", "--lang", "ja", "-o", "d.xlsx"];
    const { code, bytes } = await certmap(argv, { files });
    expect(code).toBe(0);
    const { sheets } = await readXlsx(bytes.get("d.xlsx") ?? new Uint8Array(), { readStyles: true });
    const [, whole] = sheets;
    const row = whole?.rows.findIndex((cells) => cells[1] === "B-4") ?? -1;
    expect(whole?.rows[row]?.[0]).toBe("追加");
    const fillOf = (line: number, column: number) =>
      JSON.stringify(whole?.cells?.get(`${line},${column}`)?.style?.fill ?? null);
    const moved = whole?.rows.findIndex((cells) => cells[1] === "13-2") ?? -1;
    expect(fillOf(row, 3)).toContain("DCEBFA");
    expect(fillOf(moved, 3)).toContain("FFF1CF");
    expect(fillOf(moved, 5)).not.toContain("FFF1CF");
    expect(String(whole?.rows[moved]?.[0])).toContain("文言");
  });

  test.each<[string, readonly string[], number, string]>([
    ["one list", ["fisc-2018-10"], 2, "two checklists"],
    ["no such list", ["fisc-2018-10", "fisc-2019-9"], 2, "fisc-2019-09"],
    ["a workbook to the terminal", ["fisc-2018-10", "fisc-2019-09", "--format", "xlsx"], 2, "-o"],
    ["a workbook that is none", ["fisc-2018-10", "x.xlsx"], 1, "workbook-not-xlsx"],
    ["the input as output", ["fisc.xlsx", "mirai.xlsx", "-o", "fisc.xlsx"], 2, "fisc.xlsx"],
    ["a day that does not exist", ["fisc-2018-10", "fisc-2019-09", "--as-of", "2026-02-30"], 2, "YYYY-MM-DD"],
  ])("%s", async (_, argv, code, says) => {
    const ran = await certmap(["diff", ...argv], { files: { ...files, "x.xlsx": "a,b" } });
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(says);
    expect(ran.out).toBe("");
  });
});

describe("a bank's workbook as --checklist", () => {
  test("is read on the fly; without confirmed topics everything is to be confirmed", async () => {
    const argv = ["evaluate", sample, "--bank", "みらい銀行", "--checklist", "mirai.xlsx", "--format", "json"];
    const { code, out, err } = await certmap(argv, { files });
    expect(code).toBe(0);
    expect(err).toContain('mirai.xlsx:2:1 checklist-from-table [sheet "様式1", cell A2]');
    const { items } = JSON.parse(out) as { items: { status: string; codes: string[] }[] };
    expect(items.map(({ status, codes }) => [status, ...codes])).toEqual(Array(5).fill(["confirm", "no-topic"]));
  });

  test("import, confirm, evaluate: only what was confirmed counts, and the rest is named", async () => {
    const imported = await certmap(["import", "checklist", "mirai.xlsx", "-o", "m.yaml", "--lang", "ja"], { files });
    expect(imported.err).toContain("列に書かれた通番による：A-1（元は1）、B-1（元は9）");
    const yaml = imported.written.get("m.yaml") ?? "";
    const check = await certmap(["check", "m.yaml"], { files: { "m.yaml": yaml } });
    expect(check.code).toBe(0);
    expect(check.err.match(/topics-proposed/g)).toHaveLength(5);
    expect(check.err).toMatch(/m\.yaml:\d+:5 origin-proposed Item "A-2"/);

    const head = yaml.indexOf("  - no: B-1");
    const confirmed = yaml.slice(0, head) + yaml.slice(head).replace("topics: []", "topics: [supplier-selection]");
    const evaluated = async (text: string) => {
      const argv = ["evaluate", sample, "--bank", "みらい銀行", "--checklist", "m.yaml", "--format", "json"];
      const { out, err } = await certmap(argv, { files: { "m.yaml": text } });
      const { items } = JSON.parse(out) as { items: { no: string; topics: { topic: string }[] }[] };
      return { topics: items.flatMap(({ topics }) => topics.map(({ topic }) => topic)), err };
    };
    expect((await evaluated(yaml)).topics).toEqual([]);
    const after = await evaluated(confirmed);
    expect(after.topics).toEqual(["supplier-selection"]);
    expect(after.err.match(/topics-unconfirmed/g)).toHaveLength(1);
    expect(after.err).toContain("A-1, A-2, B-1, 13-2, B-4");
  });

  test.each(["questions", "check", "compare"])("%s takes it too", async (command) => {
    const argv = {
      questions: [sample, "--checklist", "mirai.xlsx"],
      check: ["mirai.xlsx"],
      compare: [sample, "--checklist", "fisc-2019-09,mirai.xlsx"],
    };
    const { code, err, out } = await certmap([command, ...argv[command as keyof typeof argv]], { files });
    expect(code).toBe(0);
    expect(err).toContain("checklist-from-table");
    expect(out).not.toBe("");
  });

  test("an option of soa is none of checklist", async () => {
    const { code, err } = await certmap(["import", "checklist", "mirai.xlsx", "--mark", "X=excluded"], { files });
    expect([code, err]).toEqual([2, expect.stringContaining("--mark")]);
  });

  test("JSON has the reading report beside the list", async () => {
    const { out } = await certmap(["import", "checklist", "mirai.xlsx", "--format", "json"], { files });
    expect(JSON.parse(out)).toMatchObject({ id: "mirai", report: { rowsRead: 5, base: { isForm: false } } });
  });
});
