import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readConnector } from "../../../src/dataset/connector.ts";
import { isError } from "../../../src/dataset/problem.ts";
import type { Connector } from "../../../src/engine/index.ts";
import { withValue } from "../../../web/edit/path.ts";
import { fileName } from "../../../web/files/names.ts";
import { savable } from "../../../web/files/savable.ts";
import { connectorYaml, editedYaml } from "../../../web/files/yaml.ts";
import { dataset, sample, sampleFiles, samples, sampleText } from "../data.ts";
import { editOf } from "../edit/arbitrary-edit.ts";

const readBack = (text: string): Connector => {
  const read = readConnector("saved.yaml", text, dataset);
  if (!read.ok) throw new Error(`${JSON.stringify(read.problems)}\n${text}`);
  return read.connector;
};

describe("a connector saved as YAML", () => {
  test.each(samples)("%s is the same connector when it is read again, and saving is stable", (_, connector) => {
    const text = connectorYaml(connector);
    expect(text.split("\n")[0]).toMatch(/^# yaml-language-server: \$schema=.*connector\.schema\.json$/);
    expect(readBack(text)).toEqual(connector);
    expect(connectorYaml(readBack(text))).toBe(text);
  });

  test("reads as people write: order of the contract, short maps on one line", async () => {
    await expect(connectorYaml(sample("soc2-exceptions"), ["見本 / sample"])).toMatchFileSnapshot(
      "soc2-exceptions.yaml",
    );
  });

  test("after any edits it is still what was edited", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.gen(),
        fc.integer({ min: 1, max: 6 }),
        ([name, opened], gen, steps) => {
          let connector = opened;
          for (let step = 0; step < steps; step++) {
            const outcome = gen(() => editOf(connector, opened));
            if (outcome.ok) connector = outcome.connector;
          }
          const saved = savable(connector, opened);
          const read = readConnector("saved.yaml", connectorYaml(saved), dataset);
          expect(read.ok ? read.notices : read.problems.filter(isError)).toEqual([]);
          expect(read.ok && read.connector).toEqual(saved);
          const edited = editedYaml(sampleText(`${name}.yaml`), opened, saved);
          expect(edited === undefined ? saved : readBack(edited)).toEqual(saved);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe("a file that was opened, changed and saved", () => {
  test("keeps its comments and its order", () => {
    const before = sample("sample-pay");
    const after = withValue(before, ["evidence", 0, "soa", "controls", "A.8.30"], "implemented");
    const text = editedYaml(sampleText("sample-pay.yaml"), before, after) ?? "";
    expect(readBack(text)).toEqual(after);
    expect(text).toContain("# yaml-language-server: $schema=../../docs/schemas/connector.schema.json");
    expect(text).toMatch(/A\.8\.30: implemented +# 開発は外部に委託していない/);
    expect(text).toContain("# 通番9: どちらの規格・規準にも対応する要求事項がない観点");
  });

  test("loses a paper, and gains one at the end", () => {
    const before = sample("sample-pay");
    const [, ...rest] = before.evidence ?? [];
    const added = { id: "isms-2", kind: "isms-certificate", standard: "iso27001-2022" } as const;
    const after = { ...before, evidence: [...rest, added] };
    expect(readBack(editedYaml(sampleText("sample-pay.yaml"), before, after) ?? "")).toEqual(after);
  });

  test("is left alone where it is JSON: it is written anew", () => {
    const before = sample("nothing-held");
    expect(editedYaml(JSON.stringify(before), before, { ...before, answers: [] })).toBeUndefined();
  });
  test("every sample file parses for it", () => {
    for (const [index, [, connector]] of samples.entries()) {
      const after = withValue(connector, ["connector", "apiService"], "別のサービス");
      expect(readBack(editedYaml(sampleText(sampleFiles[index] ?? ""), connector, after) ?? "")).toEqual(after);
    }
  });
});

test("what is saved does not say what is no longer true", () => {
  const opened = sample("gitlab-2020-type1");
  expect(savable(opened, opened)).toBe(opened);
  const edited = withValue(withValue(opened, ["evidence", 0, "type"], 2), ["evidence", 0, "period"], {
    to: "2026-09-30",
  });
  const saved = savable(edited, opened);
  expect(saved).not.toHaveProperty("provenance");
  expect(saved.evidence?.[0]).not.toHaveProperty("date");
});

test.each([
  ["株式会社 サンプル/ペイ", "株式会社-サンプル-ペイ"],
  ["../../etc/passwd", "etc-passwd"],
  ["con", "connector-con"],
  ["<script>", "script"],
  ["\u202egpj.exe", "gpj-exe"],
  ["👩‍👩‍👧", "connector"],
  ["...", "connector"],
  ["ガ".repeat(300), "ガ".repeat(40)],
  ["か\u3099".normalize("NFD"), "が"],
])("a file for %s is named %s", (name, stem) => {
  expect(fileName(name, "2026-11-22", "json")).toBe(`${stem}.2026-11-22.json`);
});
