import type { Checklist, Connector, Dataset } from "../../dataset/dataset.ts";
import type { Problem } from "../../dataset/problem.ts";
import type { SurveyPlace } from "../../report/portfolio/view.ts";
import { readText, reasonOf } from "../inputs.ts";
import type { Io } from "../io.ts";
import { readConnectorHere } from "../soa-files.ts";
import { UsageError } from "../usage-error.ts";

/** One of many: the connector, or what is wrong with it. */
export type OneOfMany = { readonly place: SurveyPlace; readonly done: number } & (
  | { readonly ok: true; readonly connector: Connector; readonly notices: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly unread: UsageError }
);

/** The connectors of a folder (.yaml, .yml, .json, with those below it), or of a file with one JSON value a line; one after another. */
export async function* connectorsIn(
  io: Io,
  path: string,
  dataset: Dataset,
  own: readonly Checklist[],
): AsyncGenerator<OneOfMany> {
  const files = await below(io, path);
  if (files) yield* inFolder(io, files, dataset, own);
  else yield* inLines(io, path, dataset, own);
}

async function below(io: Io, path: string): Promise<readonly string[] | undefined> {
  let all: readonly string[] | undefined;
  try {
    all = await io.filesBelow(path);
  } catch (error) {
    throw new UsageError("cannot-read", { path, why: reasonOf(error) }, 1);
  }
  if (all === undefined) {
    if (path !== "-" && !/\.(ndjson|jsonl)$/i.test(path)) throw new UsageError("not-a-portfolio", { path });
    return undefined;
  }
  const files = all.filter((file) => /\.(ya?ml|json)$/i.test(file) && !/(^|[/\\])\.[^/\\]*$/.test(file));
  if (files.length === 0) throw new UsageError("empty-portfolio", { path }, 1);
  return files;
}

async function* inFolder(
  io: Io,
  files: readonly string[],
  dataset: Dataset,
  own: readonly Checklist[],
): AsyncGenerator<OneOfMany> {
  for (const [index, file] of files.entries()) {
    const about = { place: { file, line: 1 }, done: (index + 1) / files.length };
    try {
      yield { ...about, ...(await readConnectorHere(io, file, await readText(io, file), dataset, own)) };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      yield { ...about, ok: false, unread: error };
    }
  }
}

async function* inLines(io: Io, file: string, dataset: Dataset, own: readonly Checklist[]): AsyncGenerator<OneOfMany> {
  let line = 0;
  for await (const { text, done } of io.lines(file)) {
    line += 1;
    if (text.trim() === "") continue;
    const read = await readConnectorHere(io, file, new TextEncoder().encode(text.replace(/\r$/, "")), dataset, own);
    const at = <T extends Problem>(one: T): T => ({ ...one, at: { ...one.at, line: onLine(one, file, line) } });
    const about = { place: { file, line }, done };
    yield read.ok
      ? { ...about, ok: true, connector: read.connector, notices: read.notices.map(at) }
      : { ...about, ok: false, problems: read.problems.map(at) };
  }
}

/** A problem of another file, as a statement of applicability, keeps its own line. */
const onLine = ({ at }: Problem, file: string, line: number): number => (at.file === file ? line : at.line);
