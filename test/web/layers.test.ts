import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const web = join(root, "web");
const files = readdirSync(web, { recursive: true, encoding: "utf8" })
  .map((name) => name.split(sep).join("/"))
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));
/** What runs while building, not in the browser. */
const isForBuild = (name: string): boolean => name.startsWith("build/") || name === "vite.config.ts";
const pages = files.filter((name) => !isForBuild(name));
const codeOf = (name: string): string => readFileSync(join(web, name), "utf8");

interface Import {
  readonly kind: "type" | "static" | "dynamic";
  readonly from: string;
}

function importsOf(name: string): readonly Import[] {
  const text = codeOf(name);
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[\w*{}\s,]+?\sfrom\s+)?"([^"]+)"/gm);
  const dynamic = text.matchAll(/(typeof\s+)?\bimport\(\s*["']([^"']+)["']/g);
  return [
    ...[...statements].map(([, type, from = ""]): Import => ({ kind: type === undefined ? "static" : "type", from })),
    ...[...dynamic].map(([, type, from = ""]): Import => ({ kind: type === undefined ? "dynamic" : "type", from })),
  ];
}

/** In which module of src/ an import ends, or undefined. */
function inSrc(name: string, from: string): string | undefined {
  if (!from.startsWith(".")) return undefined;
  const target = relative(join(root, "src"), resolve(web, name, "..", from))
    .split(sep)
    .join("/");
  return target.startsWith("..") ? undefined : target;
}

/** Shapes are zod's; these modules of schema/ hold none. */
const withoutZod = ["schema/aup-codes.ts", "schema/cells.ts", "schema/codes.ts", "schema/result.ts", "schema/names.ts"];
/** Who may use which package; everything else is the platform's. */
const packages: Readonly<Record<string, RegExp>> = {
  d3: /^(?:views\/flow|views\/time|diagram)\//,
  yaml: /^files\/yaml\.ts$/,
  "pdfjs-dist/legacy/build/pdf.min.mjs": /^worker\/tasks\/paper\.ts$/,
  "pdfjs-dist/legacy/build/pdf.worker.min.mjs": /^worker\/tasks\/paper\.ts$/,
};

describe.each(pages)("web/%s", (name) => {
  test("uses engine and report as they are, and what reads files only when a file is opened", () => {
    const wrong = importsOf(name).filter(({ kind, from }) => {
      const target = inSrc(name, from);
      if (target === undefined || kind === "type") return false;
      const [layer = ""] = target.split("/");
      // runs in the worker, which is loaded when something is to be worked out or read
      if (name.startsWith("worker/tasks/")) return ["cli", "verify", "export"].includes(layer);
      if (kind === "dynamic") return !["dataset", "engine", "import", "report"].includes(layer);
      return !["engine", "report"].includes(layer) && !withoutZod.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test("uses no package but those that it may", () => {
    const wrong = importsOf(name).filter(
      ({ kind, from }) => kind !== "type" && !/^[.]|^virtual:certmap\//.test(from) && !packages[from]?.test(name),
    );
    expect(wrong).toEqual([]);
  });

  test("makes no markup from text, asks nobody, and keeps nothing unasked", () => {
    const code = codeOf(name);
    expect(code).not.toMatch(
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|parseFromString|srcdoc)\b/,
    );
    expect(code).not.toMatch(/\bdocument\.write|\.html\(|\beval\(|new Function\b/);
    expect(code).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|document\.cookie|indexedDB/);
    expect(code).not.toMatch(/\bstyle:\s|\.setAttribute\(\s*"style"/);
    if (!["files/remember.ts", "main.ts"].includes(name)) expect(code).not.toMatch(/\b(?:local|session)Storage\b/);
  });
});

test("what runs in the worker is loaded by nothing but the worker", () => {
  const wrong = pages.flatMap((name) =>
    importsOf(name)
      .filter(({ kind, from }) => kind !== "type" && /work\/(?:tasks|worker)|^\.\/tasks/.test(from))
      .map(({ from }) => `${name}: ${from}`),
  );
  expect(wrong).toEqual(["worker/worker.ts: ./tasks/index.ts"]);
});

test("every view has its words in both languages, of one shape", () => {
  const tables = pages.filter((name) => /^views\/[^/]+\/words\.ts$/.test(name));
  expect(tables.length).toBeGreaterThanOrEqual(5);
  for (const name of tables) expect(codeOf(name), name).toMatch(/satisfies Record<Language, \w+>/);
});
