import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import type { Io, Shipped } from "../../src/cli/io.ts";
import { datasetIn, shippedIn } from "../../src/cli/node-io.ts";
import { filesBelow, linesOf, openBeside } from "../../src/cli/node-streams.ts";
import { run } from "../../src/cli/run.ts";

export const root = resolve(import.meta.dirname, "../..");
let shipped: Promise<Shipped> | undefined;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
  /** Files that are no text, as they were written. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** Runs the command line without a process: files given by name, else read from the repository; today is 2026-11-22 in Japan. */
export async function certmap(
  argv: readonly string[],
  { files = {}, ...over }: Partial<Io> & { readonly files?: Readonly<Record<string, string | Uint8Array>> } = {},
): Promise<Ran> {
  const said = { out: "", err: "" };
  const written = new Map<string, string>();
  const bytes = new Map<string, Uint8Array>();
  const code = await run(argv, {
    read: async (path) => {
      const given = files[path];
      if (given !== undefined) return typeof given === "string" ? new TextEncoder().encode(given) : given;
      return readFile(resolve(root, path));
    },
    write: async (path, content) => {
      if (typeof content === "string") written.set(path, content);
      else bytes.set(path, content);
    },
    create: async (path, content) => {
      if (written.has(path) || files[path] !== undefined) throw Object.assign(new Error("taken"), { code: "EEXIST" });
      written.set(path, content);
    },
    exists: async (path) => files[path] !== undefined || existsSync(resolve(root, path)),
    filesBelow: (path) => filesBelow(resolve(root, path)),
    lines: (path) => linesOf(resolve(root, path), process.stdin),
    open: (path) => openBeside(resolve(root, path)),
    drained: async () => {},
    isWithin: async (path, folder) => !relative(resolve(root, folder), resolve(root, path)).startsWith(".."),
    writeAll: async (folder, files) => {
      for (const { name, text } of files) written.set(`${folder}/${name}`, text);
    },
    isSame: async (a, b) => resolve(root, a) === resolve(root, b),
    shipped: () => {
      shipped ??= shippedIn(root);
      return shipped;
    },
    folder: (path) => datasetIn(resolve(root, path)),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    env: { LANG: "en_GB.UTF-8" },
    columns: undefined,
    now: () => new Date("2026-11-21T15:30:00Z"),
    ...over,
  });
  return { code, ...said, written, bytes };
}
