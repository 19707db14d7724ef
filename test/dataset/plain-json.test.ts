import { expect, test } from "vitest";
import { plainJson } from "../../src/dataset/plain-json.ts";
import { readSource } from "../../src/dataset/source.ts";

test("plain JSON is read as the reader of YAML reads it, places and all", () => {
  const text = '{"a": [1, -0.5, 1e3, true, null, "x:\\u3042\\"{"], "b": {"c:": "\\\\"}, "5": {}}';
  const value = plainJson(text);
  expect(value).toBeDefined();
  const [json, yaml] = [readSource("f", text), readSource("f", `# with places\n${text}`)];
  if (!json.ok || !yaml.ok) throw new Error("not read");
  expect(json.source.value).toEqual(yaml.source.value);
  expect(Object.keys(json.source.value as object)).toEqual(Object.keys(yaml.source.value as object));
  expect(json.source.placeOf(["b", "c:"])).toEqual({ ...yaml.source.placeOf(["b", "c:"]), line: 1 });
  expect(json.source.placeOfKey(["b"])).toEqual({ ...yaml.source.placeOfKey(["b"]), line: 1 });
  expect(json.source.written(["a", 2])).toBe("1e3");
});

test.each([
  ["a key twice", '{"a": 1, "a": 1}', "duplicate-key"],
  ["a key twice, once in other letters", '{"a": {"b": 1, "\\u0062": 2}}', "duplicate-key"],
  ["a forbidden key", '{"__proto__": {}}', "forbidden-key"],
  ["a control character", '{"a": "\\u0001"}', "control-character"],
  ["an unpaired surrogate in a key", '{"\\ud800": 1}', "control-character"],
  ["deep nesting", `{"a": ${"[".repeat(150)}${"]".repeat(150)}}`, "too-deep"],
  ["a comma too many", '{"a": 1,,}', "yaml-syntax"],
])("%s is left to the reader with places", (_, text, code) => {
  expect(plainJson(text)).toBeUndefined();
  const read = readSource("f", text);
  expect(read.ok ? [] : read.problems.map((one) => one.code)).toContain(code);
});
