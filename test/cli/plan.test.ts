import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { forbidden } from "../report/fixture.ts";
import { certmap } from "./fake-io.ts";

const sample = ["plan", "seeds/connectors/sample-pay.yaml", "--bank", "みらい銀行"];

test.each(["ja", "en"])(
  "a plan in %s says first that nothing is mandatory and that answering is an option",
  async (lang) => {
    const { code, out, err } = await certmap([...sample, "--want", "13,27", "--lang", lang]);
    expect([code, err]).toEqual([0, ""]);
    const [, , notice = ""] = out.split("\n\n");
    const said = out.replaceAll("\n", "");
    expect(said).toMatch(
      lang === "ja" ? /必須ではない.*個別に回答することはいつでも選べる/ : /No certificate or report is mandatory/,
    );
    expect(notice).not.toBe("");
    expect(out).not.toMatch(forbidden);
    expect(out).not.toMatch(/undefined|\[object|NaN/);
  },
);

test.each([
  ["ja", 60],
  ["en", 80],
  ["en", 120],
])("in %s no line is wider than a terminal of %d columns", async (lang, columns) => {
  const { out } = await certmap([...sample, "--lang", lang], { columns });
  expect(out.split("\n").filter((line) => stringWidth(stripVTControlCharacters(line)) > columns)).toEqual([]);
});

test("item numbers may be full-width, with either comma", async () => {
  const plain = await certmap([...sample, "--want", "9,24"]);
  const wide = await certmap([...sample, "--want", "９、24"]);
  expect(wide).toEqual(plain);
  expect(plain.out).toContain("soc2");
});

test("JSON has every step with its words, in both languages", async () => {
  const { out } = await certmap([...sample, "--want", "9", "--format", "json"]);
  const made = JSON.parse(out);
  expect(made.schema).toBe("certmap/plan@1");
  expect(made.want).toEqual([9]);
  for (const { text } of made.steps) expect([text.ja, text.en].every((one) => one.length > 5)).toBe(true);
  const known = new Set(made.steps.map(({ id }: { id: string }) => id));
  expect(made.best.steps.every((id: string) => known.has(id))).toBe(true);
});

test("Markdown has every procedure by its id, and the sources", async () => {
  const { out } = await certmap(["plan", "seeds/connectors/nothing-held.yaml", "--want", "13", "--format", "md"]);
  expect(out).toContain("computer-room-entry.1");
  expect(out).toContain("## Sources");
  expect(out).toContain("the bank that is still to be named");
  expect(out).toContain("No bank is given");
});

test("costs are read, shown, and compared by", async () => {
  const files = {
    "costs.yaml": "schema: certmap/costs@1\ncurrency: JPY\nsteps: {aup-procedure: 200000}\nothers: 1000000\n",
  };
  const nothing = ["plan", "seeds/connectors/nothing-held.yaml", "--bank", "みらい銀行", "--want", "27"];
  const { out, code } = await certmap([...nothing, "--costs", "costs.yaml"], { files });
  expect(code).toBe(0);
  expect(out).toMatch(/Cost: \d{1,3}(,\d{3})+ JPY/);
  expect((await certmap(nothing)).out).not.toContain("Cost:");
});

test("everything asked of the whole checklist names what is beyond", async () => {
  const { out } = await certmap([...sample, "--want", "all"]);
  expect(out).toContain("What no step can cover");
  expect(out).toMatch(/Items 1, 2, 4-6: /);
});

test.each([
  [["--want", "13,99"], 2, "has no item 99"],
  [["--want", ""], 2, "needs a value"],
  [["--format", "html"], 2, "text, md, json"],
  [["--costs", "none.yaml"], 1, "cannot be read"],
])("called with %j it ends with %d", async (more, code, said) => {
  const ran = await certmap([...sample, ...more]);
  expect(ran.code).toBe(code);
  expect(ran.err).toContain(said);
  expect(ran.out).toBe("");
});

test("problems of the costs are told with their place, and check knows the file", async () => {
  const files = { "costs.yaml": "schema: certmap/costs@1\nsteps: {soc2-nxt: 1}\nothers: 1\n" };
  const ran = await certmap([...sample, "--costs", "costs.yaml"], { files });
  expect([ran.code, ran.out]).toEqual([1, ""]);
  expect(ran.err).toMatch(/^costs\.yaml:2:9 not-one-of .*soc2-next/);
  expect((await certmap(["check", "costs.yaml"], { files })).code).toBe(1);
  const good = { "costs.yaml": "schema: certmap/costs@1\nsteps: {}\nothers: 1\n" };
  expect(await certmap(["check", "costs.yaml"], { files: good })).toMatchObject({
    code: 0,
    out: expect.stringContaining("costs.yaml: costs, no problem"),
  });
});

test("the costs are never written over", async () => {
  const files = { "costs.yaml": "schema: certmap/costs@1\nsteps: {}\nothers: 1\n" };
  const ran = await certmap([...sample, "--costs", "costs.yaml", "-o", "costs.yaml"], { files });
  expect(ran.code).toBe(2);
  expect(ran.written.size).toBe(0);
});

test("at a terminal it is seen that choices are tried; the line is gone before the plan is written", async () => {
  const lines: string[] = [];
  const progress = (text: string) => void lines.push(text);
  const { code, out } = await certmap(["plan", "seeds/connectors/nothing-held.yaml", "--lang", "ja"], { progress });
  expect(code).toBe(0);
  expect(lines[0]).toBe("最も軽い手段を探している：組合せ1通りを試した");
  expect(lines.at(-1)).toBe("");
  expect(out).not.toContain("探している");
});
