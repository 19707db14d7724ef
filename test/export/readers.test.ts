import { describe, expect, test } from "vitest";
import type { Place, ProblemCode } from "../../src/dataset/problem.ts";
import {
  exportCsv,
  exportOscal,
  exportSssom,
  type LinksRead,
  readCsv,
  readOscal,
  readSssom,
} from "../../src/export/index.ts";
import { reviewed } from "./fixtures.ts";

const oscal = exportOscal(reviewed, { lang: "en" }).find(({ name }) => name === "tsc-2017-mapping.json")?.text ?? "";
const formats = {
  csv: { text: exportCsv(reviewed).slice(1), read: readCsv },
  sssom: { text: exportSssom(reviewed, { lang: "en" }), read: readSssom },
  oscal: { text: oscal, read: readOscal },
};
type Format = keyof typeof formats;

/** Every problem as `code line:column`. */
const problemsOf = (read: LinksRead): readonly string[] =>
  read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at.line}:${at.column}`);

/** The text with one change; `▸` stands where the problem is expected. */
function changed(format: Format, from: string | RegExp, to: string): { readonly text: string; readonly at: Place } {
  const { text } = formats[format];
  const marked = text.replace(from, to);
  expect(marked).not.toBe(text);
  const before = marked.slice(0, Math.max(0, marked.indexOf("▸"))).split("\n");
  const at = { file: "links", line: before.length, column: (before.at(-1) ?? "").length + 1 };
  return { text: marked.replace("▸", ""), at };
}

interface Case {
  readonly format: Format;
  readonly code: ProblemCode;
  /** Fails, with this problem. */
  readonly fail: readonly [string | RegExp, string];
  /** Nearly fails, and is read. */
  readonly near: readonly [string | RegExp, string];
}
const emptyRow = `${",".repeat((exportCsv(reviewed).split("\r\n")[0] ?? "").split(",").length - 1)}\r\n`;

const cases: readonly Case[] = [
  { format: "csv", code: "missing-key", fail: ["link,", "▸x,"], near: [",topic_ja,", ",label,"] },
  { format: "csv", code: "unknown-key", fail: [",standard,", ",▸standrd,"], near: [",standard,", ", standard ,"] },
  { format: "csv", code: "repeated", fail: [",topic_ja,", ",▸topic,"], near: [",topic_ja,", ",,"] },
  {
    format: "csv",
    code: "too-few",
    fail: [/^tsc\.supplier-review,.*$/m, "▸tsc.supplier-review,tsc-2017"],
    near: [/$/, emptyRow],
  },
  {
    format: "csv",
    code: "too-many",
    fail: [/^(tsc\.supplier-review,.*?)(\r?)$/m, "▸$1,more$2"],
    near: [/$/, "\r\n\n"],
  },
  {
    format: "csv",
    code: "table-quote",
    fail: [/^tsc\.supplier-review,/m, '▸"tsc.supplier-review,'],
    near: [/^tsc\.supplier-review,/m, '"tsc.supplier-review",'],
  },
  { format: "csv", code: "not-one-of", fail: ["subset-of", "▸part-of"], near: ["subset-of", " subset-of "] },
  {
    format: "csv",
    code: "not-one-of",
    fail: [",self-review,", ",▸selfreview,"],
    near: [",self-review,", ", self-review ,"],
  },
  {
    format: "csv",
    code: "not-one-of",
    fail: ["examiner | soc2-auditor,", "▸examiner | soc-auditor,"],
    near: ["examiner | soc2-auditor,", "soc2-auditor|examiner,"],
  },
  {
    format: "csv",
    code: "not-one-of",
    fail: [/(?<=\r\ntsc.*),proposed,,/, ",▸proposed,examiner,"],
    near: [/(?<=\r\ntsc.*),proposed,/, ",proposed ,"],
  },
  {
    format: "csv",
    code: "unknown-id",
    fail: [",A.5.22 | A.5.10,", ",▸A.5.22 | A.5.99,"],
    near: [",A.5.22 | A.5.10,", ",A.5.22|A.5.10,"],
  },
  { format: "csv", code: "bad-date", fail: ["2026-11-21", "▸2026/11/21"], near: ["2026-11-21", "2026-11-22"] },
  {
    format: "csv",
    code: "missing-key",
    fail: [",Are subcontractors looked at too?,", ",,"],
    near: ["Are subcontractors looked at too?", "?"],
  },
  {
    format: "csv",
    code: "duplicate-id",
    fail: [/^tsc\.supplier-selection/m, "▸tsc.supplier-review"],
    near: [/^tsc\.supplier-review/m, "tsc.supplier-review.b"],
  },
  {
    format: "csv",
    code: "external-without-by",
    fail: [",external,,鈴木 一郎,", ",▸external,,,"],
    near: [",external,,鈴木 一郎,", ",external,examiner,鈴木 一郎,"],
  },
  {
    format: "csv",
    code: "links-of-derived-standard",
    fail: [/^(iso22\.supplier-selection),iso27001-2022,/m, "▸$1,iso27001-2013,"],
    near: [/^iso22\.supplier-selection,/m, "iso22.supplier-choice,"],
  },
  {
    format: "csv",
    code: "relation-needs",
    fail: ["no-relationship", "superset-of"],
    near: ["subset-of", "intersects-with"],
  },
  { format: "sssom", code: "missing-key", fail: ["#curie_map:", "#▸curies:"], near: [/#mapping_set_title.*\n/, ""] },
  {
    format: "sssom",
    code: "missing-key",
    fail: ["\text_link\t", "\text_lnk\t".replace("ext_lnk", "mark")],
    near: ["\tsubject_label\t", "\tname\t"],
  },
  {
    format: "sssom",
    code: "not-one-of",
    fail: ["\ttopic:supplier-review", "\t▸tpc:supplier-review"],
    near: [/\btopic:/g, "tpc:"],
  },
  {
    format: "sssom",
    code: "not-one-of",
    fail: ["skos:broadMatch", "▸skos:exactMatch"],
    near: ["skos:broadMatch", '"skos:broadMatch"'],
  },
  {
    format: "sssom",
    code: "not-one-of",
    fail: ["\tNot\t", "\t▸\t"],
    near: ["self-review by certmap", "reviewed by certmap"],
  },
  {
    format: "sssom",
    code: "unknown-id",
    fail: [/^certmap:standard\/tsc-2017/m, "▸certmap:standards"],
    near: [/\tcertmap:standard\/tsc-2017/g, "\tcertmap:x"],
  },
  {
    format: "sssom",
    code: "unknown-id",
    fail: ["\ttopic:supplier-review", "\t▸certmap:supplier-review"],
    near: [/\n/g, "\r\n"],
  },
  {
    format: "sssom",
    code: "yaml-syntax",
    fail: ["#mapping_set_version: ", '#mapping_set_version: "'],
    near: ["#creator_label:", "#creator_label: "],
  },
  {
    format: "oscal",
    code: "not-one-of",
    fail: ['"relationship": "subset-of"', '"relationship": ▸"part-of"'],
    near: ['"subset-of"', '"intersects-with"'],
  },
  {
    format: "oscal",
    code: "unknown-id",
    fail: ['"id-ref": "CC9.2"', '"id-ref": ▸"CC9.22"'],
    near: [/"matching-rationale": "functional",\s+(?="relationship")/, ""],
  },
  {
    format: "oscal",
    code: "missing-key",
    fail: ['"name": "link"', '"name": "links"'],
    near: ['{"name": "review",', '{"remarks": "x", "name": "review",'],
  },
  {
    format: "oscal",
    code: "not-one-of",
    fail: ['"value": "soc2-auditor"', '"value": ▸"auditor"'],
    near: ['"value": "soc2-auditor"', '"value": "isms-lead-auditor"'],
  },
  {
    format: "oscal",
    code: "relation-needs",
    fail: ['"relationship": "subset-of"', '"relationship": "no-relationship"'],
    near: ['"relationship": "subset-of"', '"relationship":  "subset-of"'],
  },
  {
    format: "oscal",
    code: "yaml-syntax",
    fail: ['"mappings": [', '"mappings": '],
    near: ['"mappings": [', '"mappings":\n['],
  },
];

describe.each(cases)("$format $code: $fail", ({ format, code, fail, near }) => {
  const { read, text: original } = formats[format];

  test("fails, there", () => {
    const { text, at } = changed(format, ...fail);
    const found = read("links", text, reviewed);
    const problems = found.ok ? [] : found.problems;
    expect(problems.map((one) => one.code)).toContain(code);
    if (fail[1].includes("▸")) expect(problems.find((one) => one.code === code)?.at).toEqual(at);
  });

  test("nearly fails", () => {
    const text = original.replace(...near);
    expect(text).not.toBe(original);
    expect(problemsOf(read("links", text, reviewed))).toEqual([]);
  });
});

describe("a file that is none", () => {
  test.each(Object.entries(formats))("%s", (_, { read, text }) => {
    expect(problemsOf(read("x", ""))).toEqual(["file-empty 1:1"]);
    expect(problemsOf(read("x", "a\0b"))).toEqual(["file-binary 1:1"]);
    expect(problemsOf(read("x", new Uint8Array([0xff, 0xfe, 97, 0])))).toEqual(["file-encoding 1:1"]);
    expect(problemsOf(read("x", " ".repeat(6_000_000)))).toEqual(["file-too-large 1:1"]);
    expect(problemsOf(read("x", "hello"))).not.toEqual([]);
    expect(problemsOf(read("x", text.slice(0, text.length / 2)))).not.toEqual([]);
  });
});

test("a table saved by a spreadsheet in Japan (CP932) is read; anything else that is not UTF-8 is not", () => {
  const row = '"tsc.b",tsc-2017,t,CC9.2,superset-of,';
  const head = "link,standard,topic,needs,relation,rationale_ja,rationale_en,sources,review\r\n";
  const bytes = (part: readonly number[]) =>
    new Uint8Array([
      ...new TextEncoder().encode(head + row),
      ...part,
      ...new TextEncoder().encode(",because,M-01,proposed\r\n"),
    ]);
  const read = readCsv("x.csv", bytes([0x8e, 0x96, 0x97, 0x52]));
  expect(read.ok && read.links[0]?.rationale).toEqual({ ja: "事由", en: "because" });
  expect(problemsOf(readCsv("x.csv", bytes([0xff, 0xff])))).toEqual(["file-encoding 1:1"]);
});

test("whatever the dataset does not know is only found with the dataset", () => {
  const { text } = changed("csv", ",A.5.22 | A.5.10,", ",A.5.22 | A.5.99,");
  expect(problemsOf(readCsv("links", text))).toEqual([]);
});
