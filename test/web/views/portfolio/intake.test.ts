import { expect, test } from "vitest";
import { intakeOf, linesOf, partsOf } from "../../../../web/views/portfolio/intake.ts";

const file = (path: string, text = "x") => ({ path, file: new File([text], path.split("/").at(-1) ?? path) });

test("connectors in the order of their paths; tables stand beside them; what is neither is counted", () => {
  const { connectors, beside, others } = intakeOf(
    ["b/2.yaml", "b/soa.xlsx", "a.json", "readme.txt", ".hidden.yml", "list.ndjson"].map((path) => file(path)),
  );
  expect(connectors.map(({ path }) => path)).toEqual(["a.json", "b/2.yaml", "list.ndjson"]);
  expect([...beside.keys()]).toEqual(["b/soa.xlsx"]);
  expect(others).toBe(3);
});

test("lines keep their numbers, with Windows line ends, empty lines and characters that a piece cuts in two", async () => {
  const text = `${"{}\r\n"}\n  \n{"a":"${"あ".repeat(50_000)}"}\n{"b":1}`;
  const lines: { line: number; text: string }[] = [];
  for await (const one of linesOf(new Blob([text]))) lines.push(one);
  expect(lines.map(({ line }) => line)).toEqual([1, 4, 5]);
  expect(JSON.parse(lines[1]?.text ?? "")).toEqual({ a: "あ".repeat(50_000) });
  expect(lines[2]?.text).toBe('{"b":1}');
});

test("parts say how far they are, and end at the end", async () => {
  const intake = intakeOf([file("a.yaml", "one"), file("b.ndjson", "{}\n{}\n")]);
  const parts: { part: { kind: string; path: string }; done: number }[] = [];
  for await (const one of partsOf(intake)) parts.push(one);
  expect(parts.map(({ part }) => `${part.kind} ${part.path}`)).toEqual([
    "file a.yaml",
    "line b.ndjson",
    "line b.ndjson",
  ]);
  expect(parts.every(({ done }, index) => done <= 1 && done >= (parts[index - 1]?.done ?? 0))).toBe(true);
});
