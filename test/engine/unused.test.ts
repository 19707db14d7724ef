import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shippedIn } from "../../src/cli/node-io.ts";
import { readConnector } from "../../src/dataset/connector.ts";
import type { Connector, Evidence } from "../../src/dataset/dataset.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderTable } from "../../src/report/table.ts";
import { root } from "../cli/fake-io.ts";

const loaded = loadDataset((await shippedIn(root)).texts);
if (!loaded.ok) throw new Error("the dataset has problems");
const { dataset } = loaded;
const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null };
const certificate: Evidence = {
  id: "isms",
  kind: "isms-certificate",
  standard: "iso27001-2022",
  soaVersion: "3.1",
  soa: {
    disclosed: true,
    version: "3.1",
    controls: { "A.5.20": "implemented", "A.5.4": "implemented", "A.5.5": "excluded", "A.5.7": "planned" },
  },
};
const report: Evidence = { id: "soc2", kind: "soc2-report", type: 1, categories: ["processing-integrity"] };
const holding = (...evidence: Evidence[]): Connector => ({
  schema: "certmap/connector@1",
  connector: { name: "A" },
  evidence,
});
const unusedOf = (...evidence: Evidence[]) => evaluate(dataset, holding(...evidence), options).unused;

describe("what is held and no topic of the checklist needs", () => {
  test("controls that the SoA does not exclude and no link needs, in the standard's order", () =>
    expect(unusedOf(certificate)).toEqual([
      { evidence: "isms", standard: "iso27001-2022", categories: [], requirements: ["A.5.4", "A.5.7"] },
    ]));

  test.each([{ disclosed: false }, { consent: false }, { version: "2.0" }])(
    "nothing of a statement that may not be shown, or is another one: %j",
    (more) => {
      if (certificate.kind !== "isms-certificate") throw new Error("no certificate");
      expect(unusedOf({ ...certificate, soa: { ...certificate.soa, ...more } })).toEqual([]);
    },
  );

  test("criteria that a report evaluated, and a category of which nothing is needed", () => {
    const [one] = unusedOf(report);
    expect(one).toMatchObject({ evidence: "soc2", standard: "tsc-2017", categories: ["processing-integrity"] });
    expect(one?.requirements).toEqual(expect.arrayContaining(["CC3.1", "PI1.1"]));
    expect(one?.requirements).not.toContain("CC6.1");
    expect(one?.requirements).not.toContain("A1.2");
  });

  test("not of what another holds", () =>
    expect(unusedOf({ ...report, holder: { name: "Cloud X", relation: "subservice" } })).toEqual([]));

  test("is told in the table and in the whole report, in both languages, with titles where there is room", () => {
    const file = "seeds/connectors/sample-pay.yaml";
    const read = readConnector(file, readFileSync(join(root, file)), dataset);
    if (!read.ok) throw new Error(file);
    const result = evaluate(dataset, read.connector, options);
    expect(result.unused.map(({ evidence }) => evidence)).toContain("soc2");
    for (const lang of ["ja", "en"] as const) {
      const heading = { ja: "確認には要しないもの", en: "What the evidence holds and this checklist does not need" }[
        lang
      ];
      const whole = renderMarkdown(result, dataset, { lang });
      expect(whole).toContain(heading);
      for (const { requirements } of result.unused) for (const id of requirements) expect(whole).toContain(`**${id}**`);
      const table = renderTable(result, dataset, { lang, width: 200, colour: false });
      expect(table).toContain(`${lang === "ja" ? "保証報告書（SOC 2）" : ""}`);
      expect(table).toMatch(lang === "ja" ? /ほか\d+件|「soc2」/ : /"soc2"/);
    }
  });
});
