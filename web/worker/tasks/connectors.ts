import { readConnector } from "../../../src/dataset/connector.ts";
import { type Problem, problem } from "../../../src/dataset/problem.ts";
import { isOwnFolder, type SoaFile, soaFilesIn } from "../../../src/dataset/soa-file.ts";
import { maxBytes } from "../../../src/dataset/source.ts";
import { readSoa } from "../../../src/import/soa/read.ts";
import type { Checklist, Connector } from "../../app/types.ts";
import { shownText } from "../../files/recognise.ts";
import type { Bench } from "./index.ts";

/** One connector of many: a file, or one line of a file. */
export type Part =
  | { readonly kind: "file"; readonly path: string; readonly file: Blob }
  | { readonly kind: "line"; readonly path: string; readonly line: number; readonly text: string };

export interface ConnectorsAsked {
  readonly parts: readonly Part[];
  /** The user's own checklists, which answers may name. */
  readonly own: readonly Checklist[];
  /** What lies beside them and may be named by them: tables of controls, by path. */
  readonly beside: ReadonlyMap<string, Blob>;
}

/** `text` is the file's own, so that saving the connector keeps its comments; of a line there is none to keep. */
export type PartRead =
  | {
      readonly ok: true;
      readonly connector: Connector;
      readonly text: string | null;
      readonly notices: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }
  /** It could not even be read: a folder, or a file that is gone. */
  | { readonly ok: false; readonly problems: null };

/** Many connectors, read as the command line reads them; each in the place of its part. */
export async function readConnectors(
  { dataset }: Bench,
  { parts, own, beside }: ConnectorsAsked,
): Promise<readonly PartRead[]> {
  const read: PartRead[] = [];
  for (const part of parts) read.push(await readPart(part));
  return read;

  async function readPart(part: Part): Promise<PartRead> {
    const start = { file: part.path, line: 1, column: 1 };
    if (part.kind === "line") {
      const found = readConnector(part.path, new TextEncoder().encode(part.text), dataset, own);
      const at = <T extends Problem>(one: T): T => ({ ...one, at: { ...one.at, line: part.line } });
      return found.ok
        ? { ok: true, connector: found.connector, text: null, notices: found.notices.map(at) }
        : { ok: false, problems: found.problems.map(at) };
    }
    if (part.file.size > maxBytes)
      return { ok: false, problems: [problem("file-too-large", start, { bytes: part.file.size, limit: maxBytes })] };
    const bytes = await bytesOf(part.file);
    if (!bytes) return { ok: false, problems: null };
    const text = shownText(bytes);
    const soaFiles = new Map<string, SoaFile>();
    // to find the names takes another reading, which most have no need of
    const names = /\bfile\b/.test(text) ? soaFilesIn(part.path, bytes) : [];
    for (const name of names.filter(isOwnFolder)) {
      const found = await soaBeside(part.path, name);
      if (found) soaFiles.set(name, found);
    }
    const found = readConnector(part.path, bytes, dataset, own, soaFiles);
    return found.ok
      ? { ok: true, connector: found.connector, text, notices: found.notices }
      : { ok: false, problems: found.problems };
  }

  async function soaBeside(path: string, name: string): Promise<SoaFile | undefined> {
    const beneath = `${path.replace(/[^/]*$/, "")}${name.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "")}`;
    const file = beside.get(beneath);
    const bytes = file && (await bytesOf(file));
    if (!bytes) return undefined;
    const soa = await readSoa(beneath, bytes, dataset);
    if (!soa.ok) return { ok: false, problems: soa.problems };
    const { standard, soa: said } = soa.statement;
    const { controls, inheritedFrom } = said;
    return { ok: true, standard, controls, ...(inheritedFrom ? { inheritedFrom } : {}) };
  }
}

const bytesOf = (file: Blob): Promise<Uint8Array | undefined> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
