import { describe, expect, test } from "vitest";
import { connectorCases } from "./connector-cases.ts";
import { datasetCases } from "./dataset-cases.ts";
import {
  apply,
  type Case,
  connectorFile,
  connectorText,
  problemsOfConnector,
  problemsOfDataset,
  texts,
} from "./fixtures.ts";

const read = ({ file }: Case, text: string) =>
  file === undefined ? problemsOfConnector(text) : problemsOfDataset(file, text);
const changed = (one: Case, change: Case["change"]) =>
  apply(one.file ?? connectorFile, one.file === undefined ? connectorText : (texts.get(one.file) ?? ""), change);

describe.each([...connectorCases, ...datasetCases])("$code: $change.1", (one) => {
  test("fails, there, and with nothing else", () => {
    const { text, at } = changed(one, one.change);
    const problems = read(one, text);
    const found = problems.filter(
      ({ code, args }) => code === one.code && JSON.stringify(sorted(args)) === JSON.stringify(sorted(one.args)),
    );
    expect(found, JSON.stringify(problems, null, 1)).toHaveLength(1);
    if (one.change[1].includes("▸")) expect(found[0]?.at).toEqual(at);
    expect(problems.map(({ code }) => code).filter((code) => code !== one.code && !one.also?.includes(code))).toEqual(
      [],
    );
  });

  test("nearly fails", () => {
    expect(read(one, changed(one, one.near).text)).toEqual([]);
  });
});

const sorted = (args: object) => Object.entries(args).toSorted(([a], [b]) => (a < b ? -1 : 1));
