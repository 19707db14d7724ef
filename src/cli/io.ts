import type { Readable, Writable } from "node:stream";

import type { NamedText } from "./write-all.ts";

/** Everything a command touches outside itself; tests give their own. Paths are as the user wrote them, relative to the working folder. */
export interface Io {
  /** Throws where the file cannot be read. `-` is standard input. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Writes the file whole or not at all. Throws where it cannot. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Writes several files into a folder, all of them or none; the folder need not be there yet. Throws where it cannot. */
  readonly writeAll: (folder: string, files: readonly NamedText[]) => Promise<void>;
  /** Writes a new file, whole or not at all and never over another. Throws EEXIST where there is one. */
  readonly create: (path: string, content: string) => Promise<void>;
  readonly exists: (path: string) => Promise<boolean>;
  /** The files in a folder and below, by path, sorted; undefined where the path is no folder. Throws where there is nothing. */
  readonly filesBelow: (path: string) => Promise<readonly string[] | undefined>;
  /** A file line by line, however long it is; `-` is standard input. Each comes with the share of the file read so far. */
  readonly lines: (path: string) => AsyncIterable<{ readonly text: string; readonly done: number }>;
  /** A file written piece by piece, there as a whole after `finish` and not at all before. */
  readonly open: (path: string) => Promise<OpenFile>;
  /** Waits until the reader of the output has caught up. */
  readonly drained: () => Promise<void>;
  /** One line that replaces the last one on a terminal; undefined where there is none. */
  readonly progress?: ((text: string) => void) | undefined;
  /** Do two paths name the same file? */
  readonly isSame: (a: string, b: string) => Promise<boolean>;
  /** Does the file lie in the folder or below, links followed? */
  readonly isWithin: (path: string, folder: string) => Promise<boolean>;
  /** The files that come with certmap, by path from its root: `mappings/…`, `seeds/sources.yaml`, and what was compiled of them. */
  readonly shipped: () => Promise<Shipped>;
  /** The files of a dataset in a folder of the user's, by path from there: `mappings/…` and `seeds/sources.yaml`. Throws where there is no such folder. */
  readonly folder: (path: string) => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Width of the terminal in columns; undefined where the output is not a terminal. */
  readonly columns: number | undefined;
  readonly now: () => Date;
  /** A person at a terminal who can be asked; undefined where there is none. */
  readonly person?: { readonly input: Readable; readonly output: Writable } | undefined;
}

export interface Shipped {
  readonly texts: ReadonlyMap<string, Uint8Array>;
  /** The sample connectors, by path: they cite sources too. */
  readonly samples: ReadonlyMap<string, Uint8Array>;
  /** `dataset.json` made at build time, where there is one. */
  readonly compiled: string | undefined;
}

export interface OpenFile {
  readonly write: (text: string) => Promise<void>;
  readonly finish: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>;
}
