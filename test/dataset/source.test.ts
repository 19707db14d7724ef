import { describe, expect, test } from "vitest";
import type { ProblemCode } from "../../src/dataset/problem.ts";
import { maxBytes, maxProblems, readSource } from "../../src/dataset/source.ts";
import { hostile } from "./hostile.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const codesOf = (input: string | Uint8Array) => {
  const read = readSource("f", input);
  return read.ok ? [] : read.problems.map(({ code }) => code);
};

describe("places", () => {
  const text = "a: {b: 1}\nc:\n  - x\n  -\nd:\n日本: [語, 1.10]\n";
  const read = readSource("f", text);
  if (!read.ok) throw new Error("not read");
  const { source } = read;
  const at = (line: number, column: number) => ({ file: "f", line, column });

  test.each([
    ["a value", source.placeOf(["a", "b"]), at(1, 8)],
    ["its key", source.placeOfKey(["a", "b"]), at(1, 5)],
    ["an element", source.placeOf(["c", 0]), at(3, 5)],
    ["a value left empty is at its key", source.placeOf(["d"]), at(5, 1)],
    ["a missing key is at the map", source.placeOf(["a", "z", "y"]), at(1, 4)],
    ["so is a missing key asked for as key", source.placeOfKey(["a", "z"]), at(1, 4)],
    ["the root", source.placeOf([]), at(1, 1)],
    ["columns count characters", source.placeOf(["日本", 1]), at(6, 9)],
  ])("%s", (_, found, wanted) => expect(found).toEqual(wanted));

  test("a value as it was written", () => {
    expect(source.written(["日本", 1])).toBe("1.10");
    expect(source.written(["nowhere"])).toBeUndefined();
  });
});

test.each([
  ["JSON", '{"a": [1, {"b": "x"}]}', { a: [1, { b: "x" }] }],
  ["a byte order mark", "\u{feff}a: 1", { a: 1 }],
  ["CRLF", "a: 1\r\nb: {x: 2}\r\n", { a: 1, b: { x: 2 } }],
  ["keys stay texts", "5.10: x\n13: y\nnull: z", { "5.10": "x", "13": "y", null: "z" }],
  [
    "YAML 1.2: no, dates and octals",
    "a: no\nb: 2024-01-01\nc: 012\nd: <<",
    { a: "no", b: "2024-01-01", c: 12, d: "<<" },
  ],
  ["a merge key is a key like any other", "<<: {a: 1}", { "<<": { a: 1 } }],
  ["what looks like syntax inside a text", "a: |\n  *x &y !z\n  %a\n  ---b\n", { a: "*x &y !z\n%a\n---b\n" }],
  ["toString and its like are plain keys", "toString: 1\nhasOwnProperty: 2", { toString: 1, hasOwnProperty: 2 }],
])("reads %s", (_, text, value) => {
  for (const input of [text, bytes(text)]) {
    const read = readSource("f", input);
    expect(read.ok && read.source.value).toEqual(value);
  }
});

test("every key that is there twice, or three times", () => {
  const read = readSource("f", "a: 1\nb: {x: 1, x: 2, x: 3}\na: 2");
  expect(read.ok || read.problems.map(({ code, at }) => [code, at.line, at.column])).toEqual([
    ["duplicate-key", 2, 11],
    ["duplicate-key", 2, 17],
    ["duplicate-key", 3, 1],
  ]);
});

test("nothing is polluted", () => {
  for (const key of ["__proto__", "constructor", "prototype"]) {
    expect(codesOf(`{"${key}": {"polluted": 1}}`)).toEqual(["forbidden-key"]);
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const japanese = Uint8Array.from([0x61, 0x3a, 0x20, 0x0a, 0x62, 0x3a, 0x20, 0x83, 0x82]);

test.each<[name: string, input: string | Uint8Array, codes: ProblemCode[]]>([
  ["nothing", "", ["file-empty"]],
  ["only comments", "# a\n\n# b\n", ["file-empty"]],
  ["only a marker", "---\n", ["file-empty"]],
  ["a null", "a: \0", ["file-binary"]],
  ["an image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), ["file-binary"]],
  ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x3a, 0]), ["file-encoding"]],
  ["UTF-16, the other way round", Uint8Array.from([0xfe, 0xff, 0, 0x61, 0, 0x3a]), ["file-encoding"]],
  ["CP932", japanese, ["file-encoding"]],
  ["more than 5 MB", "a".repeat(maxBytes + 1), ["file-too-large"]],
  ["truncated JSON", '{"a": [1,', ["yaml-syntax", "yaml-syntax"]],
  ["a tab as indentation", "a:\n\tb: 1", ["yaml-syntax"]],
  ["an unpaired surrogate", 'a: "\\ud800"', ["control-character"]],
  ["text that reads backwards", "a: \u{202e}abc", ["control-character"]],
  ["a list as a key", "? [a]\n: 1", ["yaml-syntax"]],
  ["a second document", "a: 1\n---\nb: 2", ["multiple-documents"]],
  ["a second document without a marker", "a: 1\n...\nb: 2", ["multiple-documents"]],
])("refuses %s", (_, input, codes) => expect(codesOf(input)).toEqual(codes));

test("says where a file stops being UTF-8", () => {
  const read = readSource("f", japanese);
  expect(read.ok || read.problems[0]?.at).toEqual({ file: "f", line: 2, column: 4 });
});

describe("no input throws, or is read for as long as the whole suite may take", () => {
  test.each(hostile)("%s", (_, text, first) => {
    const codes = codesOf(text);
    expect(codes[0]).toBe(first);
    expect(codes.length).toBeLessThanOrEqual(maxProblems + 1);
    if (codes.length > maxProblems) expect(codes.at(-1)).toBe("more-problems");
  });
});
