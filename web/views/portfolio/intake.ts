import type { Part } from "../../worker/tasks/connectors.ts";

/** A file that was chosen or dropped, with its path inside the folder that was. */
export interface Found {
  readonly path: string;
  readonly file: File;
}

export interface Intake {
  readonly connectors: readonly Found[];
  /** What a connector may name: tables of controls, by path. */
  readonly beside: ReadonlyMap<string, Blob>;
  /** Files that hold no connector by their names; nobody reads them. */
  readonly others: number;
}

/** A line longer than any connector's file may be is handed on cut, and refused as too large there. */
const longestLine = 6_000_000;

export const isLines = (path: string): boolean => /\.(ndjson|jsonl)$/i.test(path);
const isConnector = (path: string): boolean => /\.(ya?ml|json)$/i.test(path) && !/(^|\/)\.[^/]*$/.test(path);

/** In the order of their paths, as the command line takes a folder. */
export function intakeOf(found: readonly Found[]): Intake {
  const sorted = found.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const connectors = sorted.filter(({ path }) => isConnector(path) || isLines(path));
  const beside = sorted.filter(({ path }) => /\.(xlsx|xlsm|csv|tsv|md|markdown)$/i.test(path));
  return {
    connectors,
    beside: new Map(beside.map(({ path, file }) => [path, file])),
    others: sorted.length - connectors.length,
  };
}

/** What was chosen; of a folder with the path inside it. */
export const chosen = (files: Iterable<File>): readonly Found[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** What was dropped, folders with all that is in them. */
export async function dropped(transfer: DataTransfer): Promise<readonly Found[]> {
  // both only as long as the event lasts
  const files = [...transfer.files];
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return chosen(files);
  return (await Promise.all(entries.map((entry) => (entry ? below(entry) : [])))).flat();
}

async function below(entry: FileSystemEntry): Promise<readonly Found[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileSystemEntry[] = [];
  // a reader gives them in pieces, the last of which is empty
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(below))).flat();
}

/** Each connector's part, and how much of all has been taken; a file of lines is taken piece by piece. */
export async function* partsOf({ connectors }: Intake): AsyncGenerator<{ readonly part: Part; readonly done: number }> {
  const all = connectors.reduce((sum, { file }) => sum + file.size + 1, 0);
  let before = 0;
  for (const { path, file } of connectors) {
    if (isLines(path)) {
      for await (const { line, text, taken } of linesOf(file))
        yield { part: { kind: "line", path, line, text }, done: (before + taken) / all };
    } else yield { part: { kind: "file", path, file }, done: (before + file.size) / all };
    before += file.size + 1;
  }
}

/** Lines that say something, with their numbers. */
export async function* linesOf(
  file: Blob,
): AsyncGenerator<{ readonly line: number; readonly text: string; readonly taken: number }> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let taken = 0;
  let line = 0;
  for (;;) {
    const { value, done } = await reader.read();
    taken += value?.length ?? 0;
    const lines = (rest + (done ? decoder.decode() : decoder.decode(value, { stream: true }))).split("\n");
    rest = done ? "" : (lines.pop() ?? "").slice(0, longestLine);
    for (const one of lines) {
      line += 1;
      const text = one.replace(/\r$/, "");
      if (text.trim() !== "") yield { line, text, taken };
    }
    if (done) return;
  }
}
