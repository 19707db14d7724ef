import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import { StringDecoder } from "node:string_decoder";
import type { OpenFile } from "./io.ts";

/** Files too large for the memory, read and written in pieces. */

/** A line longer than any connector's file may be is handed on cut, and refused as too large there. */
const longestLine = 6_000_000;

export async function filesBelow(path: string): Promise<readonly string[] | undefined> {
  if (path === "-" || !(await stat(path)).isDirectory()) return undefined;
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

export async function* linesOf(
  path: string,
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly text: string; readonly done: number }> {
  const size = path === "-" ? 0 : (await stat(path)).size;
  const stream: AsyncIterable<Uint8Array> = path === "-" ? input : createReadStream(path, { highWaterMark: 1 << 18 });
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let read = 0;
  for await (const chunk of stream) {
    read += chunk.length;
    const parts = (rest + decoder.write(Buffer.from(chunk))).split("\n");
    rest = parts.pop() ?? "";
    if (rest.length > longestLine) rest = rest.slice(0, longestLine);
    for (const text of parts) yield { text, done: size === 0 ? 0 : read / size };
  }
  rest += decoder.end();
  if (rest !== "") yield { text: rest, done: 1 };
}

export async function openBeside(path: string): Promise<OpenFile> {
  const beside = join(dirname(path), `.${randomBytes(6).toString("hex")}.tmp`);
  const stream = createWriteStream(beside, { flags: "wx" });
  let failed: unknown;
  stream.on("error", (error) => {
    failed = error;
  });
  await once(stream, "open");
  const abandon = async () => {
    stream.destroy();
    await finished(stream).catch(() => {});
    await rm(beside, { force: true });
  };
  return {
    write: async (text) => {
      if (failed) throw failed;
      if (!stream.write(text)) await once(stream, "drain");
    },
    finish: async () => {
      try {
        stream.end();
        await finished(stream);
        if (failed) throw failed;
        await rename(beside, path);
      } catch (error) {
        await abandon();
        throw error;
      }
    },
    abandon,
  };
}
