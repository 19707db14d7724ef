import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { workbook } from "../import/table/files.ts";
import { certmap } from "./fake-io.ts";

const connector = `# ours
schema: certmap/connector@1
connector: {name: A}   # the name
evidence: []
`;
const header = {
  ja: ["番号", "区分", "確認観点", "質問", "回答", "回答日", "回答者", "可否", "確認した金融機関", "確認日"],
  en: [
    "No.",
    "Part",
    "Topic",
    "Question",
    "Answer",
    "Answered on",
    "Answered by",
    "Accepted",
    "Accepted by",
    "Accepted on",
  ],
};
const hidden = ["id", "checklist", "items", "topics", "dataset"];

type Filled = readonly [
  answer: string,
  accepted: string,
  by: string,
  on: string,
  id: string,
  items: string,
  topics: string,
];
const rows: readonly Filled[] = [
  ["二つの認証による", "可", "みらい銀行", "2026-05-20", "topic:computer-room-entry", "13", "computer-room-entry"],
  ["'=対象外", "○", "みらい銀行", "令和8年5月21日", "item:no-topic", "7", ""],
  ["", "", "みらい銀行", "", "topic:office-entry", "14", "office-entry"],
  ["未確認", "", "みらい銀行", "", "topic:x", "13", "computer-room-entry"],
  ["不足", "否", "みらい銀行", "2026-05-20", "topic:x", "13", "computer-room-entry"],
  ["x", "可", "", "2026-05-20", "topic:x", "13", "computer-room-entry"],
  ["x", "可", "みらい銀行", "", "topic:x", "13", "computer-room-entry"],
  ["x", "可", "みらい銀行", "5月頃", "topic:x", "13", "computer-room-entry"],
  ["x", "たぶん", "みらい銀行", "2026-05-20", "topic:x", "13", "computer-room-entry"],
  ["", "可", "みらい銀行", "2026-05-20", "topic:x", "13", "computer-room-entry"],
  ["開示する", "可", "みらい銀行", "2026-05-20", "evidence:isms:soa-not-disclosed", "", ""],
  ["x", "可", "みらい銀行", "2026-05-20", "topic:x", "99", "computer-room-entry"],
  ["x", "可", "みらい銀行", "2026-05-20", "topic:x", "13", "no-such-topic"],
];
const table = (lang: "ja" | "en", filled: readonly Filled[]) => [
  ["回答票"],
  [...header[lang], ...hidden],
  ...filled.map(([answer, accepted, by, on, id, items, topics], index) => [
    ...[String(index + 1), "観点", "名", "問い", answer, "", "", accepted, by, on],
    ...[id, "fisc-2019-09", items, topics, "1.0.0"],
  ]),
];
const csv = (cells: readonly (readonly string[])[]) =>
  `\uFEFF${cells.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n")}\r\n`;

const expected = [
  {
    checklist: "fisc-2019-09",
    item: 13,
    topics: ["computer-room-entry"],
    text: "二つの認証による",
    acceptedBy: "みらい銀行",
    on: "2026-05-20",
  },
  { checklist: "fisc-2019-09", item: 7, text: "=対象外", acceptedBy: "みらい銀行", on: "2026-05-21" },
];

describe("the filled sheet", () => {
  test.each([
    ["受入れ", 0],
    ["はい", 0],
    ["◯", 0],
    ["ＯＫ", 0],
    ["却下", 1],
    ["条件付き可", 1],
    ["△", 1],
  ])("%s in the column of acceptance", async (mark, code) => {
    const one: Filled = ["x", mark, "みらい銀行", "2026-05-20", "topic:x", "13", "computer-room-entry"];
    const files = { "a.yaml": connector, "f.csv": csv(table("ja", [one])) };
    const ran = await certmap(["answers", "a.yaml", "f.csv", "-o", "b.yaml", "--lang", "ja"], { files });
    expect([ran.code, ran.written.has("b.yaml")]).toEqual([code, code === 0]);
  });

  test.each(["ja", "en"] as const)(
    "of %s: accepted rows become answers, each other row is told why not",
    async (lang) => {
      const files = { "a.yaml": connector, "filled.csv": csv(table(lang, rows)) };
      const { code, err, written, out } = await certmap(["answers", "a.yaml", "filled.csv", "-o", "b.yaml"], { files });
      expect([code, out]).toEqual([0, ""]);
      const text = written.get("b.yaml") ?? "";
      expect(text.startsWith(connector)).toBe(true);
      expect((parse(text) as { answers: unknown }).answers).toEqual(expected);
      expect(err).toContain("2 accepted answers recorded, of 13 rows.");
      expect(err).toContain("Rows without an answer: 1.");
      for (const line of [6, 7, 8, 9, 10, 11, 12, 13, 14, 15]) expect(err).toContain(`row ${line} (`);
      expect(err).toContain('"5月頃" cannot be read as a date');
      expect(err).toContain("about evidence");
      const again = { "b.yaml": text, "filled.csv": files["filled.csv"] };
      const twice = await certmap(["answers", "b.yaml", "filled.csv", "-o", "c.yaml"], { files: again });
      expect([twice.code, twice.written.size]).toEqual([1, 0]);
      expect(twice.err).toContain("2 recorded before");
    },
  );

  test("as a workbook", async () => {
    const bytes = await workbook({ name: "回答票", rows: table("ja", rows) });
    const files = { "a.yaml": connector, "filled.xlsx": bytes };
    const { code, out, err } = await certmap(["answers", "a.yaml", "filled.xlsx", "--lang", "ja"], { files });
    expect(code).toBe(0);
    expect((parse(out) as { answers: unknown }).answers).toEqual(expected);
    expect(err).toContain("シート「回答票」の7 行目");
  });

  test("what is no such sheet is a problem with its place", async () => {
    const files = { "a.yaml": connector, "filled.csv": "a,b\n1,2\n" };
    const { code, err } = await certmap(["answers", "a.yaml", "filled.csv"], { files });
    expect(code).toBe(1);
    expect(err).toContain("filled.csv:1:1 answers-no-columns");
  });

  test("a topic's own column does not pass for the hidden one", async () => {
    const cells = table("en", rows.slice(0, 1)).map((row) => row.map((cell) => (cell === "topics" ? "other" : cell)));
    const files = { "a.yaml": connector, "filled.csv": csv(cells) };
    expect((await certmap(["answers", "a.yaml", "filled.csv"], { files })).code).toBe(1);
  });
});

const single = ["--item", "13", "--text", "二つの認証", "--accepted-by", "みらい銀行", "--on", "2026-05-20"];

describe("one answer by options", () => {
  test("is settled for this bank, and the file keeps its comments", async () => {
    const sample = "seeds/connectors/answers-accepted.yaml";
    const { code, out } = await certmap(["answers", sample, ...single, "--topics", "computer-room-entry"]);
    expect(code).toBe(0);
    expect(out).toContain("# 12か月を過ぎた / older than twelve months");
    const { answers } = parse(out) as { answers: { text: string }[] };
    expect(answers).toHaveLength(5);
    expect(answers.at(-1)?.text).toBe("二つの認証");
    const asked = ["evaluate", "new.yaml", "--bank", "みらい銀行", "--format", "json"];
    const { settled } = JSON.parse((await certmap(asked, { files: { "new.yaml": out } })).out);
    expect(settled).toHaveLength(3);
  });

  test.each([
    ["JSON", "a.json", '{"schema": "certmap/connector@1", "connector": {"name": "A"}}'],
    ["a map in braces", "a.yaml", "{schema: certmap/connector@1, connector: {name: A}}\n"],
    ["no line end", "a.yaml", connector.trimEnd()],
    ["an empty list", "a.yaml", `${connector}answers: []\n`],
    ["an end of the document", "a.yaml", `${connector}...\n`],
  ])("goes into %s", async (_, name, text) => {
    const { code, out } = await certmap(["answers", name, ...single], { files: { [name]: text } });
    expect(code).toBe(0);
    expect((parse(out) as { answers: unknown[] }).answers).toHaveLength(1);
    expect((await certmap(["check", name], { files: { [name]: out } })).code).toBe(0);
  });

  test.each([
    [["--item", "13"], "--text, --accepted-by, --on"],
    [[...single, "--topics", "computer-room-entri"], 'Did you mean "computer-room-entry"'],
    [single.with(1, "99"), "has no item 99"],
    [single.with(7, "2026-02-30"), "YYYY-MM-DD"],
    [["filled.csv", ...single], "take one of them"],
    [[...single, "-o", "a.yaml"], "never changes its input"],
  ])("%j is wrong usage", async (argv, said) => {
    const { code, err, out } = await certmap(["answers", "a.yaml", ...argv], { files: { "a.yaml": connector } });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });
});
