import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readChecklist, readConnector, readPolicy } from "../../src/dataset/connector.ts";
import { readOverlay } from "../../src/dataset/read-overlay.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { renderJson } from "../../src/report/json.ts";
import { jsonSchemaText, type SchemaName, schemaNames } from "../../src/schema/json-schema.ts";
import { ResultShape } from "../../src/schema/result-shape.ts";
import { certmap, root } from "../cli/fake-io.ts";
import { connectorCases } from "../dataset/connector-cases.ts";
import { apply, connectorFile, connectorText, dataset as tiny } from "../dataset/fixtures.ts";
import { overlayText } from "../dataset/overlay-fixture.ts";
import { dataset } from "../shipped.ts";

const fileOf = (name: SchemaName) => join(root, "docs/schemas", `${name}.schema.json`);
const committed = (name: SchemaName) => JSON.parse(readFileSync(fileOf(name), "utf8")) as object;

if (process.env.UPDATE_SCHEMAS) {
  mkdirSync(join(root, "docs/schemas"), { recursive: true });
  for (const name of schemaNames) writeFileSync(fileOf(name), jsonSchemaText(name));
}

// zod writes the calendar into the pattern, so that `format: date` needs no further check.
const ajv = new Ajv({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  formats: { date: true },
});
const validators = Object.fromEntries(schemaNames.map((name) => [name, ajv.compile(committed(name))]));
function complaints(name: SchemaName, value: unknown): unknown {
  const validate = validators[name];
  return validate?.(value) ? [] : validate?.errors;
}

describe.each(schemaNames)("the schema of a %s", (name) => {
  test("is up to date (else: npm run schemas)", () => {
    expect(readFileSync(fileOf(name), "utf8")).toBe(jsonSchemaText(name));
  });

  test("is printed by certmap export", async () => {
    const { code, out, err } = await certmap(["export", "schema", name]);
    expect({ code, out, err }).toEqual({ code: 0, out: jsonSchemaText(name), err: "" });
  });

  test("explains every field of the files that people write", () => {
    const bare = [...fieldsOf(committed(name), "")].filter(([, field]) => !("description" in field)).map(([at]) => at);
    if (name !== "result") expect(bare).toEqual([]);
  });
});

interface Schema {
  readonly [key: string]: unknown;
}
function* fieldsOf(schema: unknown, at: string): Generator<[string, Schema]> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties") {
      for (const [name, field] of Object.entries(value as Schema)) {
        yield [`${at}.${name}`, field as Schema];
        yield* fieldsOf(field, `${at}.${name}`);
      }
    } else yield* fieldsOf(value, at);
  }
}

const readers = { connector: readConnector, policy: readPolicy, checklist: readChecklist };
const folders = [
  ["connector", "seeds/connectors"],
  ["policy", "mappings/policies"],
  ["checklist", "mappings/checklists"],
] as const;
const files = folders.flatMap(([name, folder]) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => [`${folder}/${file}`, name] as const),
);

describe.each(files)("%s", (file, name) => {
  const text = readFileSync(join(root, file), "utf8");

  test("names its schema in the first line, where editors look", () => {
    const [, path = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    expect(relative(root, resolve(root, file, "..", path))).toBe(relative(root, fileOf(name)));
  });

  test("pleases its schema as it pleases its reader", () => {
    expect(readers[name](file, text, dataset)).toMatchObject({ ok: true });
    expect(complaints(name, parse(text))).toEqual([]);
  });
});

describe("every sample's result has the shape that it promises", () => {
  test.each(files.filter(([, name]) => name === "connector"))("%s", (file) => {
    const read = readConnector(file, readFileSync(join(root, file), "utf8"), dataset);
    if (!read.ok) throw new Error(`not read: ${file}`);
    for (const bank of [null, "みらい銀行"]) {
      const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank };
      const json = JSON.parse(renderJson(evaluate(dataset, read.connector, options), dataset));
      expect(ResultShape.parse(json)).toEqual(json);
      expect(complaints("result", json)).toEqual([]);
    }
  });

  test("and nothing else passes", async () => {
    const { out } = await certmap(["evaluate", "seeds/connectors/sample-pay.yaml", "--format", "json"]);
    const json = JSON.parse(out);
    const bad: readonly ((result: typeof json) => void)[] = [
      (result) => (result.extra = 1),
      (result) => delete result.asks[0].text,
      (result) => (result.items[0].status = "passed"),
      (result) => (result.items[0].topics[0].candidates[0].kind = "other"),
      (result) => (result.asOf = "2026-02-30"),
    ];
    for (const spoil of bad) {
      const spoilt = structuredClone(json);
      spoil(spoilt);
      expect(ResultShape.safeParse(spoilt).success).toBe(false);
      expect(complaints("result", spoilt)).not.toEqual([]);
    }
  });
});

/** What a schema can see: one value or map by itself. Ids, dates against each other and YAML itself are the reader's alone. */
const shapeCodes = [
  "unknown-key",
  "missing-key",
  "wrong-type",
  "not-one-of",
  "bad-date",
  "quote-id",
  "too-few",
  "empty-text",
];
const shapeCases = connectorCases.filter(({ code }) => shapeCodes.includes(code));

describe("what the reader refuses for its shape, the schema refuses too", () => {
  test("cases of every such code", () => {
    expect([...new Set(shapeCases.map(({ code }) => code))].toSorted()).toEqual(shapeCodes.toSorted());
  });
  test.each(shapeCases.map((one) => [one.code, one.change[1], one] as const))("%s: %s", (_, __, { change }) => {
    const { text } = apply(connectorFile, connectorText, change);
    expect(readConnector(connectorFile, text, tiny).ok).toBe(false);
    expect(complaints("connector", parse(text))).not.toEqual([]);
  });
  test("and what pleases the reader pleases the schema", () => {
    for (const { near } of connectorCases) {
      const { text } = apply(connectorFile, connectorText, near);
      if (readConnector(connectorFile, text, tiny).ok)
        expect(complaints("connector", parse(text)), near[1]).toEqual([]);
    }
  });
});

test("an overlay pleases its schema as it pleases its reader, and a half one neither", () => {
  expect(complaints("overlay", parse(overlayText))).toEqual([]);
  for (const [find, put] of [
    ["relation: subset-of", "relation: no-relationship"],
    ["verdict: accept", "verdict: accept\n    relation: subset-of"],
    ["role: bank", "role: fintech"],
  ] as const) {
    const text = overlayText.replace(find, put);
    expect(readOverlay("o.yaml", text, tiny).ok).toBe(false);
    expect(complaints("overlay", parse(text))).not.toEqual([]);
  }
});

describe("certmap export", () => {
  test.each([
    [["export"], "Name what to export: oscal, sssom, csv, schema."],
    [["export", "schemas"], 'Did you mean "schema"?'],
    [["export", "schema", "conector"], 'Did you mean "connector"?'],
    [["export", "schema", "policy", "more"], "one argument too many"],
  ])("%j is wrong usage", async (argv, said) => {
    const { code, out, err } = await certmap(argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(said);
  });

  test("without a name it is the connector's; -o writes it, whatever the file is called", async () => {
    const { code, written } = await certmap(["export", "schema", "-o", "schema"]);
    expect(code).toBe(0);
    expect(written.get("schema")).toBe(jsonSchemaText("connector"));
    expect(basename(fileOf("connector"))).toBe("connector.schema.json");
  });
});
