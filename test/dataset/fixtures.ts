import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { readConnector } from "../../src/dataset/connector.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import type { Place, Problem, ProblemArgs, ProblemCode } from "../../src/dataset/problem.ts";

const fixtures = join(import.meta.dirname, "../fixtures");

/** Every file under a folder of the repository, by its path from there. */
export function textsUnder(root: string, folders: readonly string[]): Map<string, string> {
  return new Map(
    folders
      .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).split(sep).join("/"), readFileSync(path, "utf8")]),
  );
}

/** The smallest dataset that uses everything. */
export const texts: ReadonlyMap<string, string> = textsUnder(join(fixtures, "dataset"), ["mappings", "seeds"]);

const loaded = loadDataset(texts);
if (!loaded.ok) throw new Error(`the fixture has problems: ${JSON.stringify(loaded.problems, null, 1)}`);
export const { dataset } = loaded;

/** A connector that uses everything and has no problem. */
export const connectorText = readFileSync(join(fixtures, "connector.yaml"), "utf8");
export const connectorFile = "connector.yaml";

/** What is replaced, by what; `▸` stands where the problem is expected. */
export type Change = readonly [find: string, put: string];

export interface Case<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  /** Fails, with this problem and no other. */
  readonly change: Change;
  readonly args: ProblemArgs[Code];
  /** Nearly fails, and does not. */
  readonly near: Change;
  /** Of the dataset; absent = the connector. */
  readonly file?: string;
  /** Codes that the same slip brings with it. */
  readonly also?: readonly ProblemCode[];
}

/** A case whose arguments fit its code. */
export const failing = <Code extends ProblemCode>(one: Case<Code>): Case => one as unknown as Case;

const mark = "▸";

/** The changed text, and the place that the mark stood at. */
export function apply(file: string, text: string, [find, put]: Change): { text: string; at: Place } {
  if (text.split(find).length !== 2) throw new Error(`not exactly once in ${file}: ${find}`);
  const marked = text.replace(find, () => put);
  const before = marked.slice(0, Math.max(0, marked.indexOf(mark))).split("\n");
  return {
    text: marked.replace(mark, ""),
    at: { file, line: before.length, column: (before.at(-1) ?? "").length + 1 },
  };
}

/** What reading the dataset with one file changed brings to light: problems, or notices. */
export function problemsOfDataset(file: string, text: string): Problem[] {
  const read = loadDataset(new Map([...texts, [file, text]]));
  return read.ok ? read.notices : read.problems;
}

export function problemsOfConnector(text: string | Uint8Array): Problem[] {
  const read = readConnector(connectorFile, text, dataset);
  return read.ok ? read.notices : read.problems;
}
