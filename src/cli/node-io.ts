import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { constants } from "node:fs";
import { copyFile, link, lstat, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Io, Shipped } from "./io.ts";
import { filesBelow, linesOf, openBeside } from "./node-streams.ts";
import { writeAll } from "./write-all.ts";

/** Where certmap itself lies: the folder of package.json. */
export type Root = string;

/** Io on this machine, for main.ts and start.ts. */
export function nodeIo(root: Root, streams: Pick<Io, "out" | "err" | "env" | "columns" | "person" | "progress">): Io {
  return {
    ...streams,
    read: (path) => (path === "-" ? readAll() : readFile(path)),
    write: writeWhole,
    create: createWhole,
    exists: (path) =>
      lstat(path).then(
        () => true,
        () => false,
      ),
    filesBelow,
    lines: (path) => linesOf(path, process.stdin),
    open: openBeside,
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
    },
    isWithin: async (path, folder) => {
      const below = relative(await realOf(folder), await realOf(path));
      return below !== "" && !below.startsWith("..") && !isAbsolute(below);
    },
    writeAll,
    isSame: async (a, b) => (await realOf(a)) === (await realOf(b)),
    shipped: () => shippedIn(root),
    folder: datasetIn,
    now: () => new Date(),
  };
}

async function readAll(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Beside the target first, then renamed: a reader never sees half a file, and a failure leaves the old one. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(beside, content, { flag: "wx" });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** A link fails where the name is taken, even if it was taken a moment ago. Where the disk knows no links, a copy that does likewise. */
async function createWhole(path: string, content: string): Promise<void> {
  const beside = join(dirname(path), `.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(beside, content, { flag: "wx" });
    await link(beside, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") throw error;
      return copyFile(beside, path, constants.COPYFILE_EXCL);
    });
  } finally {
    await rm(beside, { force: true });
  }
}

async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return resolve(path);
  }
}

export async function shippedIn(root: Root): Promise<Shipped> {
  const [mappings, samples, sources, compiled] = await Promise.all([
    textsBelow(root, "mappings"),
    textsBelow(root, "seeds/connectors"),
    readFile(join(root, "seeds/sources.yaml")),
    readFile(join(root, "dist/dataset.json"), "utf8").catch(() => undefined),
  ]);
  return { texts: new Map([...mappings, ["seeds/sources.yaml", sources]]), samples: new Map(samples), compiled };
}

/** What is missing the reader of the dataset tells, but a folder that is not there is no dataset at all. */
export async function datasetIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  await readdir(folder);
  const [mappings, sources] = await Promise.all([
    textsBelow(folder, "mappings").catch(() => []),
    readFile(join(folder, "seeds/sources.yaml")).catch(() => undefined),
  ]);
  return new Map([...mappings, ...(sources ? ([["seeds/sources.yaml", sources]] as const) : [])]);
}

/** Every file below a folder, by its path from the root, with slashes on every system. */
async function textsBelow(root: Root, folder: string): Promise<readonly (readonly [string, Uint8Array])[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return Promise.all(paths.toSorted().map(async (path) => [path, await readFile(join(root, path))] as const));
}
