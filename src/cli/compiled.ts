import { createHash } from "node:crypto";

export type { Compiled } from "../dataset-json.ts";

/** A hash over the paths and bytes of the files, so that a compiled dataset is used only for the files it was made from. */
export function fingerprintOf(texts: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash("sha256");
  for (const path of [...texts.keys()].toSorted()) {
    const bytes = texts.get(path) ?? new Uint8Array();
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
