import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The package as others get it: built and packed in a copy of the repository, installed without a network, and used. */
const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "certmap-package-"));
const staged = join(folder, "staged");
const consumer = join(folder, "consumer");
const installed = join(consumer, "node_modules/certmap");
const tsc = join(root, "node_modules/.bin/tsc");
let tarball = "";

const runFile = promisify(execFile);
async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    return (await runFile(command, [...args], { cwd, maxBuffer: 1e8 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(" ")}\n${stdout}${stderr}`);
  }
}

/** npm test has just built from these files; by itself this file does not trust what lies there. */
const isBuilt = process.env.CERTMAP_BUILT === "1";
const unstaged = ["node_modules", ".git", "coverage", "test", ...(isBuilt ? [] : ["dist"])];
beforeAll(async () => {
  cpSync(root, staged, {
    recursive: true,
    filter: (path) => dirname(path) !== root || !unstaged.includes(basename(path)),
  });
  symlinkSync(join(root, "node_modules"), join(staged, "node_modules"), "junction");
  if (!isBuilt) await run("npm", ["run", "build"], staged);
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], staged);
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");

  mkdirSync(consumer);
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: object };
  const local = Object.keys(dependencies).map((name) => [name, `file:${join(root, "node_modules", name)}`]);
  const manifest = {
    name: "consumer",
    private: true,
    type: "module",
    dependencies: { certmap: `file:${tarball}`, ...Object.fromEntries(local) },
  };
  writeFileSync(join(consumer, "package.json"), JSON.stringify(manifest));
  await run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], consumer);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the tarball", () => {
  test("has nothing that publint finds fault with", async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test("gives the right types under every resolution that can import ESM", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    if (!("problems" in analysis)) throw new Error("no types found");
    // ESM alone, by design: without `exports` (node10) and by require there is nothing to find
    const problems = analysis.problems.filter(
      (one) => !("resolutionKind" in one && ["node10", "node16-cjs"].includes(one.resolutionKind)),
    );
    expect(problems).toEqual([]);
  });

  test("holds what is needed and no more", () => {
    const held = readdirSync(installed, { recursive: true, encoding: "utf8" });
    for (const name of ["src", "test", "node_modules", "dist/start.js", "dist/page"]) expect(held).not.toContain(name);
    for (const name of ["dist/licenses.md", "LICENSE", "docs/schemas/connector.schema.json"])
      expect(held).toContain(name);
  });
});

describe("installed", () => {
  test.each(["README.md", "README.ja.md"])("the example of %s runs", async (readme) => {
    const example = exampleIn(readme);
    writeFileSync(join(consumer, "example.mjs"), example);
    const lang = /lang: "(..)"/.exec(example)?.[1] ?? "";
    const out = await run(process.execPath, ["example.mjs"], consumer);
    const sample = join(installed, "seeds/connectors/sample-pay.yaml");
    const args = [sample, "--bank", "みらい銀行", "--as-of", "2026-11-22", "--lang", lang];
    const bin = join(consumer, "node_modules/certmap/dist/certmap.js");
    expect(out.trim()).toBe((await run(process.execPath, [bin, "evaluate", ...args], consumer)).trim());
    expect(out).toContain("サンプルペイ");
  });

  test("the command is there", async () => {
    const out = await run("npm", ["exec", "--offline", "--", "certmap", "export", "schema", "policy"], consumer);
    expect(out).toBe(readFileSync(join(root, "docs/schemas/policy.schema.json"), "utf8"));
    expect(await run("npm", ["exec", "--offline", "--", "certmap", "check", "--lang", "en"], consumer)).toContain(
      "topics",
    );
  });

  test("the entries without Node lead to the same result", async () => {
    writeFileSync(join(consumer, "browser.mjs"), browserLike);
    expect(await run(process.execPath, ["--no-warnings", "browser.mjs"], consumer)).toBe(`true ${itemsOf()}\n`);
  });

  test("the solver finds its program beside it, and a plan is made", async () => {
    writeFileSync(join(consumer, "plan.mjs"), planned);
    expect(await run(process.execPath, ["plan.mjs"], consumer)).toBe("certmap/plan@1 covered\n");
  });

  test.each(["read", "engine", "report"])("%s.js and all it imports is plain ESM that a browser loads", (entry) => {
    expect(outsideOf(join(installed, "dist", `${entry}.js`))).toEqual([]);
  });

  test("the engine brings neither zod nor yaml", () => {
    const bringing = (entry: string) =>
      [...graphOf(join(installed, "dist", entry))].filter((file) =>
        /\$?ZodType|ZodError|YAMLParseError/.test(readFileSync(file, "utf8")),
      );
    expect(bringing("engine.js")).toEqual([]);
    // the same look finds them where they are
    expect(bringing("read.js").length).toBeGreaterThan(1);
  });

  test.each([
    ["node18", "node16"],
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("types hold, module %s, resolution %s, libraries checked too", async (module, moduleResolution) => {
    writeFileSync(join(consumer, "consumer.ts"), typed);
    const options = {
      ...{
        target: "es2022",
        lib: ["es2023", "dom"],
        module,
        moduleResolution,
        strict: true,
        exactOptionalPropertyTypes: true,
      },
      ...{ noEmit: true, skipLibCheck: false, types: [], resolveJsonModule: true },
    };
    const project = `tsconfig.${moduleResolution}.json`;
    writeFileSync(join(consumer, project), JSON.stringify({ compilerOptions: options, files: ["consumer.ts"] }));
    expect(await run(tsc, ["-p", project], consumer)).toBe("");
  });
});

describe("what is exported", () => {
  test("is every render… function there is", () => {
    const reports = readdirSync(join(root, "src/report")).filter((name) => name.endsWith(".ts"));
    const names = reports.flatMap((name) =>
      [...readFileSync(join(root, "src/report", name), "utf8").matchAll(/^export function (render\w+)/gm)].map(
        ([, one]) => one,
      ),
    );
    const index = readFileSync(join(root, "src/report/index.ts"), "utf8");
    expect(names.length).toBeGreaterThan(8);
    const missing = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(index));
    expect(missing).toEqual([]);
  });

  test("says its rule, an example, its errors and its source", async () => {
    const names = Object.entries(await import(join(installed, "dist/index.js")))
      .filter(([, value]) => typeof value === "function")
      .map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(["evaluate", "settle", "loadDataset", "shippedDataset", "readConnector"]),
    );
    const declared = readdirSync(join(installed, "dist/types"), { recursive: true, encoding: "utf8" })
      .filter((name) =>
        /^(index|(dataset|engine|export|import|report|verify)\/[\w/-]+)\.d\.ts$/.test(name.replaceAll("\\", "/")),
      )
      .map((name) => readFileSync(join(installed, "dist/types", name), "utf8"))
      .join("\n");
    const parts = [/Example: /, /Throws |Errors: /, /Source: /];
    const poor = names.filter((name) => {
      const pattern = new RegExp(
        `/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export declare (?:function|const|class) ${name}\\b`,
        "g",
      );
      const texts = [...declared.matchAll(pattern)].map(([, text = ""]) => text);
      return !texts.some((text) => parts.every((part) => part.test(text)));
    });
    expect(poor).toEqual([]);
  });
});

function exampleIn(readme: string): string {
  const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, readme), "utf8")) ?? [];
  if (example === undefined) throw new Error(`no example in ${readme}`);
  return example;
}

test("both READMEs show the same example", () => {
  expect(exampleIn("README.ja.md").replaceAll('"ja"', '"en"')).toBe(exampleIn("README.md"));
});

const itemsOf = (): number => {
  const { dataset } = JSON.parse(readFileSync(join(installed, "dist/dataset.json"), "utf8"));
  return dataset.checklists.find(({ id }: { id: string }) => id === "fisc-2019-09").items.length;
};

/** The files that a module is made of. */
function graphOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const from of importsOf(file)) if (from.startsWith(".")) graphOf(join(dirname(file), from), seen);
  return seen;
}
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\s(?:[^"'`;]*?\sfrom\s)?"([^"\n]+)";$/gm)].map(
    ([, from = ""]) => from,
  );
const outsideOf = (file: string): readonly string[] =>
  [...graphOf(file)].flatMap((one) => {
    const text = readFileSync(one, "utf8");
    const bare = importsOf(one).filter((from) => !from.startsWith("."));
    const node = text.match(/\brequire\(|\bBuffer\.|\bprocess\.(?!env\b)|"node:[a-z]+"/g) ?? [];
    return [...bare, ...node].map((what) => `${relative(installed, one)}: ${what}`);
  });

const browserLike = `
import { readFile } from "node:fs/promises";
import compiled from "certmap/dataset.json" with { type: "json" };
import { evaluate } from "certmap/engine";
import { readConnector } from "certmap/read";
import { renderHtml } from "certmap/report";
import schema from "certmap/schemas/connector.schema.json" with { type: "json" };
const { dataset } = compiled;
const text = await readFile("node_modules/certmap/seeds/connectors/sample-pay.yaml", "utf8");
const read = readConnector("a.yaml", text, dataset);
if (!read.ok) throw new Error("not read");
const result = evaluate(dataset, read.connector, { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null });
console.log(renderHtml(result, dataset, { lang: "ja" }).startsWith("<!doctype html>") && schema.type === "object", result.items.length);
`;

const planned = `
import { plan, shippedDataset } from "certmap";
import { highsSolver } from "certmap/solver";
const connector = { schema: "certmap/connector@1", connector: { name: "A" }, evidence: [] };
const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null };
const made = await plan(shippedDataset(), connector, options, { want: [13], minimise: await highsSolver() });
console.log(made.schema, made.best.after.items[0].status);
`;

const typed = `
import {
  type AupReport, type Checklist, type Code, type Connector, type Dataset, type Evidence, evaluate, type ItemResult, type Options, type Policy,
  type Problem, readChecklist, readConnector, readPolicy, renderJson, renderProblems, renderTable, type Result, settle, shippedDataset,
  type WrittenResult, loadDataset, type Minimise, plan, type Plan, renderPlan,
} from "certmap";
import { highsSolver } from "certmap/solver";
import compiled from "certmap/dataset.json" with { type: "json" };
import { evaluate as same } from "certmap/engine";
import { readConnector as read2 } from "certmap/read";
import { renderHtml } from "certmap/report";

type Exact<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const not: [Exact<Result, any>, Exact<Connector, any>, Exact<Dataset, any>, Exact<Policy, any>, Exact<WrittenResult, any>] = [false, false, false, false, false];
const dataset: Dataset = shippedDataset();
const other: Dataset = compiled.dataset;
const checklist: Checklist | undefined = dataset.checklists[0];
const options: Options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null };
const aup: AupReport = { id: "aup", kind: "aup-report", results: { "x.1": "no-exception" } };
const evidence: Evidence[] = [aup];
const connector: Connector = { schema: "certmap/connector@1", connector: { name: "A" }, evidence };
const read = readConnector("a.yaml", "", dataset);
const problems: readonly Problem[] = read.ok ? read.notices : read.problems;
const result: Result = evaluate(other, connector, options);
const items: readonly ItemResult[] = same(dataset, connector, options).items;
const code: Code | undefined = result.asks.find((ask) => ask.kind === "evidence")?.code;
const written = JSON.parse(renderJson(result, dataset)) as WrittenResult;
const said: string | undefined = written.asks[0]?.text.ja;
for (const ask of result.asks) if (ask.kind === "evidence") settle(dataset, connector, options, ask).connector satisfies Connector;
const minimise: Minimise = await highsSolver();
const made: Plan = await plan(dataset, connector, options, { want: [13], costs: { steps: {}, others: 1 }, minimise });
const told: string = renderPlan(made, dataset, { lang: "en", format: "md" });
const texts: string[] = [renderTable(result, dataset, { lang: "en", width: 80, colour: false }), renderHtml(result, dataset, { lang: "ja" }), renderProblems(problems, "en")];
export { not, told, checklist, items, code, said, texts, read2, readChecklist, readPolicy, loadDataset };
// @ts-expect-error a day is not left out
evaluate(dataset, connector, { checklist: "fisc-2019-09", policy: "standard", bank: null });
// @ts-expect-error no such kind of evidence
const wrong: Evidence = { id: "x", kind: "soc-2" };
export { wrong };
`;

test("nothing is left in the repository", () => {
  expect(existsSync(join(root, basename(tarball)))).toBe(false);
});
