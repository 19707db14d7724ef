import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../src");

/** Who may import whom: all = values and types, types = types only. Whatever is not named is refused. */
const mayImport: Record<string, { all: readonly string[]; types: readonly string[]; outside: readonly string[] }> = {
  schema: { all: ["schema"], types: [], outside: ["zod"] },
  dataset: {
    all: ["dataset", "schema"],
    types: [],
    outside: ["zod", "yaml", "fastest-levenshtein", "safe-stable-stringify", "@noble/hashes/sha2.js", "node:crypto"],
  },
  engine: {
    all: ["engine", "schema"],
    types: ["dataset"],
    outside: ["@internationalized/date", "fastest-levenshtein"],
  },
  import: {
    all: ["import", "dataset", "schema"],
    types: [],
    outside: ["hucre", "marked", "fflate", "saxes", "minisearch", "@internationalized/date"],
  },
  report: {
    all: ["report", "schema"],
    types: ["dataset", "engine", "verify", "import"],
    outside: ["string-width", "html-escaper", "hucre", "docx", "fflate", "diff"],
  },
  solver: { all: ["solver"], types: ["engine"], outside: ["highs"] },
  verify: { all: ["verify", "schema"], types: ["dataset", "engine"], outside: [] },
  export: {
    all: ["export", "dataset", "schema"],
    types: [],
    outside: [
      ...["zod", "yaml", "uuid", "csv-parse/sync", "csv-stringify/sync", "json-stringify-pretty-compact"],
      "node:crypto",
    ],
  },
  "index.ts": {
    all: ["dataset", "engine", "export", "import", "report", "schema", "verify", "dataset-json.ts"],
    types: [],
    outside: ["node:fs"],
  },
  "dataset-json.ts": { all: [], types: ["dataset"], outside: [] },
  cli: {
    all: ["cli", "schema", "dataset", "engine", "report", "verify", "import", "export", "solver"],
    types: ["dataset-json.ts"],
    outside: ["fastest-levenshtein", "vite", "yaml"],
  },
};

/** Modules of schema/ that hold no shapes, so that engine and report may use their values without bringing in zod. */
const withoutZod = [
  "schema/aup-codes.ts",
  "schema/aup-sheet.ts",
  "schema/codes.ts",
  "schema/result.ts",
  "schema/names.ts",
  "schema/cells.ts",
  "schema/likeness.ts",
];
/** engine/basis.ts is data about codes; reports print it. */
const dataOnly = ["engine/basis.ts"];

interface Import {
  readonly typeOnly: boolean;
  readonly from: string;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((name) => name.split(sep).join("/"))
  .filter((name) => name.endsWith(".ts"));

function importsOf(name: string): readonly Import[] {
  const text = readFileSync(join(src, name), "utf8");
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[\w*{}\s,]+?\sfrom\s+)?"([^"]+)"/gm);
  const dynamic = text.matchAll(/\bimport\(\s*["']([^"']+)["']/g);
  return [
    ...[...statements].map(([, type, from = ""]) => ({ typeOnly: type !== undefined, from })),
    ...[...dynamic].map(([, from = ""]) => ({ typeOnly: false, from })),
  ];
}

const layerOf = (name: string) => name.split("/")[0] ?? "";

describe.each(files)("%s", (name) => {
  const layer = layerOf(name);
  const rules = mayImport[layer];

  test("belongs to a layer of the house", () => {
    expect(rules).toBeDefined();
  });

  test("imports only what its layer may", () => {
    const wrong = importsOf(name).filter(({ from, typeOnly }) => {
      if (!from.startsWith(".")) return !isOutsideAllowed(name, from);
      const target = relative(src, resolve(src, name, "..", from))
        .split(sep)
        .join("/");
      const other = layerOf(target);
      if (typeOnly) return !rules?.all.includes(other) && !rules?.types.includes(other);
      if (other === "schema" && ["engine", "report", "verify"].includes(layer)) return !withoutZod.includes(target);
      return !rules?.all.includes(other) && !dataOnly.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test("touches process only where a program starts", () => {
    const text = readFileSync(join(src, name), "utf8");
    const entry = ["cli/main.ts", "cli/start.ts", "cli/node-io.ts"].includes(name);
    if (!entry) expect(text).not.toMatch(/\bprocess\./);
  });
});

function isOutsideAllowed(name: string, from: string): boolean {
  const layer = layerOf(name);
  return (layer === "cli" && from.startsWith("node:")) || mayImport[layer]?.outside.includes(from) === true;
}

test("the engine is pure: no clock, no chance, no locale", () => {
  for (const name of files.filter((file) => layerOf(file) === "engine")) {
    expect(readFileSync(join(src, name), "utf8"), name).not.toMatch(
      /new Date|Date\.now|Math\.random|toLocale|localeCompare|Intl\./,
    );
  }
});

test("what writes workbooks and Word files is loaded only when one is asked for", () => {
  const eager = files
    .filter((name) => /^(?:report|cli)\//.test(name) && !/^report\/(?:word|workbook)\//.test(name))
    .filter((name) =>
      /^(?:import|export) (?!type)[^;]*?from "[^"]*\/(?:word|workbook)\/(?!safe\.ts)/m.test(
        readFileSync(join(src, name), "utf8"),
      ),
    );
  expect(eager).toEqual([]);
  expect(
    files.filter((name) => /\bimport\("[^"]*\/(?:word|workbook)\//.test(readFileSync(join(src, name), "utf8"))).length,
  ).toBeGreaterThan(1);
});
