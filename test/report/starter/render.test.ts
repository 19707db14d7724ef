import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readConnector } from "../../../src/dataset/connector.ts";
import { evaluate } from "../../../src/engine/evaluate.ts";
import { renderProblems } from "../../../src/report/problems.ts";
import { renderStarter } from "../../../src/report/starter/render.ts";
import { starterSays, starterWords } from "../../../src/report/starter/words.ts";
import { Connector } from "../../../src/schema/connector.ts";
import { languages } from "../../../src/schema/text.ts";
import { dataset } from "../../shipped.ts";

const read = (text: string) => {
  const found = readConnector("starter.yaml", text, dataset);
  if (!found.ok) throw new Error(`${renderProblems(found.problems, "en")}\n${text}`);
  return found;
};
const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null };
const uncommented = (text: string) => text.replace(/^# /gm, "");

/** Names of fields anywhere in the shape, as an editor's schema has them. */
function fieldsOf(schema: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(schema)) for (const one of schema) fieldsOf(one, found);
  else if (typeof schema === "object" && schema !== null) {
    const { properties, ...rest } = schema as { properties?: Record<string, unknown> };
    for (const name of Object.keys(properties ?? {})) if (name !== "provenance") found.add(name);
    fieldsOf(
      Object.entries(properties ?? {}).flatMap(([name, one]) => (name === "provenance" ? [] : [one])),
      found,
    );
    fieldsOf(Object.values(rest), found);
  }
  return found;
}

describe.each(languages)("the starter in %s", (lang) => {
  const text = renderStarter({}, { lang });

  test("is sound as it is, and assumes nothing", () => {
    const { connector, notices } = read(text);
    expect(notices).toEqual([]);
    expect(connector).toEqual({
      schema: "certmap/connector@1",
      connector: { name: starterWords[lang].unnamed },
    });
    const { summary } = evaluate(dataset, connector, options);
    expect([summary.all.covered, summary.all.coveredAssumed, summary.all.narrowed]).toEqual([0, 0, 0]);
  });

  test("is sound with every comment taken off, and then holds each kind of evidence", () => {
    const { connector, notices } = read(uncommented(text));
    expect(notices).toEqual([]);
    expect(connector.evidence?.map(({ kind }) => kind)).toEqual([
      "isms-certificate",
      "soc2-report",
      "aup-report",
      "other",
    ]);
    expect(connector.answers).toHaveLength(1);
    expect(evaluate(dataset, connector, options).evidence).toHaveLength(4);
  });

  test("names every field of the shape", () => {
    const missing = [...fieldsOf(z.toJSONSchema(Connector, { io: "input" }))].filter(
      (name) => !new RegExp(`\\b${name}:`).test(text) && name !== "parameters" && name !== "result",
    );
    expect(missing).toEqual([]);
  });

  test("explains each once", () => {
    const { says } = starterWords[lang];
    for (const say of starterSays)
      expect([
        say,
        text.split(new RegExp(`# +${says[say].replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\n`)).length - 1,
      ]).toEqual([say, 1]);
  });

  test("every alternative can be taken too", () => {
    const alternatives = text
      .split("\n")
      .filter((line) => /^## +(- )?[A-Za-z]+: ./.test(line) && line.includes("  # "));
    expect(alternatives.map((line) => /([A-Za-z]+):/.exec(line)?.[1])).toEqual(
      expect.arrayContaining(["holder", "entityNamed", "file", "date", "qualified"]),
    );
  });
});

describe("what is known counts, the rest stays a comment", () => {
  const known = {
    connector: { name: "no: 'yes' # \"x\"", connection: "update" },
    evidence: [
      {
        kind: "soc2-report" as const,
        facts: {
          id: "soc2",
          type: 1,
          date: "2026-09-30",
          opinion: "qualified",
          qualified: ["CC6.1"],
          "scope.apiService": "yes",
        },
      },
      { kind: "isms-certificate" as const, facts: { id: "isms", number: "null" } },
    ],
  };
  test("texts stay texts", () => {
    const { connector } = read(renderStarter(known, { lang: "en" }));
    expect(connector.connector).toEqual({ name: "no: 'yes' # \"x\"", connection: "update" });
    expect(connector.evidence).toEqual([
      {
        id: "soc2",
        kind: "soc2-report",
        type: 1,
        date: "2026-09-30",
        opinion: "qualified",
        qualified: ["CC6.1"],
        scope: { apiService: "yes" },
      },
    ]);
  });

  test("without its edition a certificate cannot be read: it stays a comment, with what is known of it", () => {
    const text = renderStarter(known, { lang: "ja" });
    expect(text).toContain(starterWords.ja.unfinished);
    expect(text).toMatch(/^# {5}number: "null"/m);
  });
});
