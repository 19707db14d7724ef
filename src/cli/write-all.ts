import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Several files into a folder, all or none: a new folder appears whole, in one that is there a failure leaves every old file. */
export async function writeAll(folder: string, files: readonly NamedText[]): Promise<void> {
  const mark = `.${randomBytes(6).toString("hex")}`;
  if (await exists(folder)) return replaceIn(folder, files, mark);
  const beside = join(dirname(folder), `${mark}.tmp`);
  try {
    await mkdir(beside);
    for (const { name, text } of files) await writeFile(join(beside, name), text);
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

async function replaceIn(folder: string, files: readonly NamedText[], mark: string): Promise<void> {
  const at = (name: string) => join(folder, name);
  const fresh = (name: string) => at(`${mark}.${name}.tmp`);
  const former = (name: string) => at(`${mark}.${name}.old`);
  const done: { readonly name: string; readonly kept: boolean }[] = [];
  try {
    for (const { name, text } of files) await writeFile(fresh(name), text, { flag: "wx" });
    for (const { name } of files) {
      const kept = await exists(at(name));
      if (kept) await rename(at(name), former(name));
      done.push({ name, kept });
      await rename(fresh(name), at(name));
    }
  } catch (error) {
    for (const { name, kept } of done) {
      await rm(at(name), { force: true });
      if (kept) await rename(former(name), at(name));
    }
    for (const { name } of files) await rm(fresh(name), { force: true });
    throw error;
  }
  for (const { name, kept } of done) if (kept) await rm(former(name), { recursive: true });
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
