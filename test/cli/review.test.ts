import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { linkDigest } from "../../src/dataset/overlay.ts";
import { readOverlay } from "../../src/dataset/read-overlay.ts";
import { dataset } from "../shipped.ts";
import { certmap } from "./fake-io.ts";

const partial = dataset.links.find(
  ({ relation, needs, derivedFrom }) => !derivedFrom && relation === "intersects-with" && needs.length === 1,
);
const whole = dataset.links.find(({ id, relation }) => relation === "superset-of" && id.startsWith("tsc."));
if (!partial || !whole) throw new Error("no such links");

describe("the list of what awaits review", () => {
  test("names every link that nobody outside has looked at, those with most consequence first", async () => {
    const { out, code } = await certmap(["review", "--format", "json"]);
    const { schema, links } = JSON.parse(out);
    const awaited = dataset.links.filter(
      ({ derivedFrom, review }) => !derivedFrom && (review === "proposed" || review.kind !== "external"),
    );
    expect([code, schema, links.length]).toEqual([0, "certmap/review-list@1", awaited.length]);
    const rank = (relation: string) =>
      ["equal-to", "equivalent-to", "superset-of"].includes(relation) ? 0 : relation === "no-relationship" ? 2 : 1;
    const order = links.map((one: { relation: string; weight: number }) => rank(one.relation) * 1000 - one.weight);
    expect(order).toEqual(order.toSorted((a: number, b: number) => a - b));
    expect(links[0]).toMatchObject({ items: expect.any(Array), disagreements: expect.any(Number) });
  });
  test.each(["ja", "en"])("reads as a table in %s", async (lang) => {
    for (const format of ["text", "md"]) {
      const { out } = await certmap(["review", "--lang", lang, "--format", format]);
      for (const { id } of dataset.links.filter(({ derivedFrom }) => !derivedFrom)) expect(out).toContain(id);
    }
  });
});

describe("one link", () => {
  test.each(["ja", "en"] as const)("with all that speaks for and against it, in %s", async (lang) => {
    const { out, code } = await certmap(["review", partial.id, "--lang", lang, "--format", "md"]);
    expect(code).toBe(0);
    const said = out.replace(/\\/g, "");
    const topic = dataset.topics.find(({ id }) => id === partial.topic);
    for (const text of [topic?.ask[lang], partial.rationale[lang], partial.remainder?.[lang], partial.needs[0]])
      expect(said).toContain(text);
    expect(said).toMatch(/sha256:[0-9a-f]{64}/);
    for (const source of partial.sources) expect(said).toContain(source);
  });

  test("as data, with what would change without it", async () => {
    const { out } = await certmap(["review", whole.id, "--format", "json", "--as-of", "2026-11-22"]);
    const { schema, links } = JSON.parse(out);
    expect([schema, links.length]).toEqual(["certmap/review@1", 1]);
    expect(links[0]).toMatchObject({ link: { id: whole.id }, topic: { id: whole.topic }, state: expect.any(String) });
    const touched = links[0].ifRejected.flatMap((one: { topics: { topic: string }[] }) => one.topics);
    expect(touched.length).toBeGreaterThan(0);
    expect(new Set(touched.map(({ topic }: { topic: string }) => topic))).toEqual(new Set([whole.topic]));
  });

  test("a topic is all its links; a derived link is the one it comes from", async () => {
    const { links } = JSON.parse((await certmap(["review", whole.topic, "--format", "json"])).out);
    const expected = dataset.links.filter(({ topic, derivedFrom }) => topic === whole.topic && !derivedFrom);
    expect(links.map((one: { link: { id: string } }) => one.link.id)).toEqual(expected.map(({ id }) => id));
    const derived = dataset.links.find(({ derivedFrom }) => derivedFrom !== undefined);
    const one = JSON.parse((await certmap(["review", derived?.id ?? "", "--format", "json"])).out);
    expect(one.links[0].link.id).toBe(derived?.derivedFrom);
  });

  test.each<[readonly string[], string]>([
    [["review", "tsc.supplier-agreement"], 'Did you mean "tsc.supplier-agreements"?'],
    [["review", whole.id, "--by", "A"], "--by does not go with review"],
    [["review", whole.id, "--verdict", "acept"], 'Did you mean "accept"?'],
    [["review", whole.id, "--verdict", "accept", "--by", "A", "--reason", "R"], "--verdict needs -o too"],
    [["review", whole.id, "--verdict", "accept", "--by", "A", "-o", "o.yaml"], "--verdict needs --reason too"],
    [["review", whole.id, "--verdict", "accept", "--by", "A", "--reason", "R", "-o", "o.yaml"], "needs --role too"],
    [
      ["review", whole.topic, "--verdict", "accept", "--by", "A", "--reason", "R", "-o", "o.yaml"],
      "A verdict is on one link",
    ],
    [["review", "--verdict", "accept", "--by", "A", "--reason", "R", "-o", "o.yaml"], "--verdict needs [ID] too"],
    [
      [
        "review",
        whole.id,
        "--verdict",
        "accept",
        "--relation",
        "equal-to",
        "--by",
        "A",
        "--reason",
        "R",
        "-o",
        "o.yaml",
      ],
      "--relation does not go with accept",
    ],
    [
      ["review", whole.id, "--verdict", "change", "--by", "A", "--reason", "R", "-o", "o.yaml"],
      "--verdict needs --relation too",
    ],
    [
      [
        "review",
        whole.id,
        "--verdict",
        "change",
        "--relation",
        "subset-of",
        "--by",
        "A",
        "--reason",
        "R",
        "-o",
        "o.yaml",
      ],
      "--verdict needs --remainder too",
    ],
    [
      [
        "review",
        whole.id,
        "--verdict",
        "change",
        "--relation",
        "subset-of",
        "--remainder-ja",
        "何か。",
        "--by",
        "A",
        "--reason",
        "R",
        "-o",
        "o.yaml",
      ],
      "--verdict needs --remainder-en too",
    ],
    [
      [
        "review",
        partial.id,
        "--verdict",
        "change",
        "--relation",
        "superset-of",
        "--remainder",
        "x",
        "--by",
        "A",
        "--reason",
        "R",
        "-o",
        "o.yaml",
      ],
      "--remainder does not go with superset-of",
    ],
  ])("%j is wrong usage", async (argv, said) => {
    const { code, out, err, written } = await certmap(argv, { read: noFile });
    expect([code, out, written.size]).toEqual([2, "", 0]);
    expect(err).toContain(said);
  });
});

const noFile = async (path: string): Promise<Uint8Array> => {
  throw Object.assign(new Error(path), { code: "ENOENT" });
};
const verdict = ["--verdict", "reject", "--by", "佐藤", "--reason", "契約: 原本を #見る"];

describe("a verdict on record", () => {
  test("makes a new overlay that holds it", async () => {
    const argv = [
      "review",
      whole.id,
      ...verdict,
      "--for",
      "みらい銀行",
      "--role",
      "bank",
      "-o",
      "views/Mirai_Bank.yaml",
    ];
    const { code, written, err } = await certmap(argv, { read: noFile });
    expect(code).toBe(0);
    expect(err).toContain(whole.id);
    const text = written.get("views/Mirai_Bank.yaml") ?? "";
    expect(text).toMatch(/^# certmap: /);
    const read = readOverlay("o.yaml", text, dataset);
    expect(read.ok && read.value).toMatchObject({
      id: "mirai-bank",
      by: "みらい銀行",
      role: "bank",
      on: "2026-11-22",
      title: { ja: "みらい銀行の判断" },
      verdicts: [{ link: whole.id, verdict: "reject", by: "佐藤", reason: "契約: 原本を #見る", on: "2026-11-22" }],
    });
  });

  const head = (indent: string, end = "\n") =>
    [
      "# our file, kept as it is",
      "schema:   certmap/overlay@1  # spaced oddly",
      "id: own",
      'title: {ja: "当行", en: "We"}',
      "by: みらい銀行",
      "role: bank",
      "on: 2026-11-01",
      "verdicts:",
      "",
      `${indent}- link: ${partial.id}   # the first`,
      `${indent}  digest: ${digestOf(partial.id)}`,
      `${indent}  verdict: accept`,
      `${indent}  reason: {ja: 同じ, en: Same}`,
      `${indent}  by: 佐藤`,
      `${indent}  on: 2026-11-01  # a comment at the end`,
    ].join(end) + end;

  test.each<[string, string]>([
    ["indented", head("  ")],
    ["not indented", head("")],
    ["deeply indented", head("      ")],
    ["with the line ends of Windows", head("  ", "\r\n")],
    ["without a last line end", head("  ").trimEnd()],
    ["with a comment after the list", `${head("  ")}\n# the end\n`],
    [
      "with a list that is not the last key",
      head("  ")
        .replace(/^on: .*\n/m, "")
        .replace(/$/, "on: 2026-11-01\n"),
    ],
    [
      "that ends with a folded text",
      head("  ").replace(
        /reason: .*\n(.|\n)*$/,
        "by: 佐藤\n    on: 2026-11-01\n    reason: |\n      二行の\n      理由\n",
      ),
    ],
  ])("is added to a file %s, which is otherwise kept byte for byte", async (_, before) => {
    const argv = [
      "review",
      whole.id,
      "--verdict",
      "change",
      "--relation",
      "intersects-with",
      "--remainder-ja",
      "何が: 残るか。",
      "--remainder-en",
      "What's left?",
      "--by",
      "鈴木",
      "--reason",
      "R",
      "-o",
      "own.yaml",
    ];
    const { code, err, written } = await certmap(argv, { files: { "own.yaml": before } });
    expect([code, err]).toEqual([0, expect.stringContaining("own.yaml")]);
    const after = written.get("own.yaml") ?? "";
    const end = before.includes("\r\n") ? "\r\n" : "\n";
    // Taking the new lines out again gives the old file.
    const start = after.indexOf(`- link: ${whole.id}`);
    const from = after.lastIndexOf("\n", start) + 1;
    const mark = `on: 2026-11-22${end}`;
    const to = after.indexOf(mark, start) + mark.length;
    expect((after.slice(0, from) + after.slice(to)).trimEnd()).toBe(before.trimEnd());
    const read = readOverlay("o.yaml", after, dataset);
    expect(read.ok && read.value.verdicts.map(({ link }) => link)).toEqual([partial.id, whole.id]);
    expect(read.ok && read.value.verdicts[1]).toMatchObject({
      remainder: { ja: "何が: 残るか。", en: "What's left?" },
    });
    expect(after.includes("\r\n")).toBe(end === "\r\n" && !/[^\r]\n/.test(after));
  });

  test("is not added twice, nor to a file with problems, nor to a list in brackets", async () => {
    const tried = async (text: string, link = whole.id) => {
      const { code, err, written } = await certmap(["review", link, ...verdict, "-o", "own.yaml"], {
        files: { "own.yaml": text },
      });
      expect(written.size).toBe(0);
      return [code, err];
    };
    expect(await tried(head("  "), partial.id)).toEqual([1, expect.stringContaining("on line 10")]);
    expect(await tried(head("  ").replace(/sha256:\w+/, `sha256:${"0".repeat(64)}`))).toEqual([
      1,
      expect.stringContaining("overlay-stale"),
    ]);
    expect(await tried(JSON.stringify(parse(head("  "))))).toEqual([1, expect.stringContaining("line by line")]);
  });

  test("and evaluation honours it", async () => {
    const argv = ["review", whole.id, ...verdict, "--role", "bank", "-o", "o.yaml"];
    const { written } = await certmap(argv, { read: noFile });
    const { out } = await certmap(["review", whole.topic, "--overlay", "o.yaml", "--format", "json"], {
      files: { "o.yaml": written.get("o.yaml") ?? "" },
    });
    const found = JSON.parse(out).links.find(({ link }: { link: { id: string } }) => link.id === whole.id);
    expect(found.link).toMatchObject({ relation: "no-relationship", verdict: { verdict: "reject", by: "佐藤" } });
  });
});

function digestOf(id: string): string {
  const link = dataset.links.find((one) => one.id === id);
  if (!link) throw new Error(id);
  return linkDigest(dataset, link);
}
