import { type ConnectorRead, readConnector } from "../dataset/connector.ts";
import type { Checklist, Dataset } from "../dataset/dataset.ts";
import { isOwnFolder, type SoaFile, soaFilesIn } from "../dataset/soa-file.ts";
import type { Io } from "./io.ts";

/** A connector's file with the statements of applicability that lie beside it; each is read once. */
export async function readConnectorHere(
  io: Io,
  file: string,
  text: Uint8Array,
  dataset: Dataset,
  own: readonly Checklist[] = [],
): Promise<ConnectorRead> {
  const names = soaFilesIn(file, text).filter(isOwnFolder);
  const read = new Map<string, SoaFile>();
  for (const name of names) {
    const found = await readBeside(io, file, name, dataset);
    if (found) read.set(name, found);
  }
  return readConnector(file, text, dataset, own, read);
}

/** Undefined where there is no such file in the folder; a link that leads out of it is not followed. */
async function readBeside(io: Io, file: string, name: string, dataset: Dataset): Promise<SoaFile | undefined> {
  const folder = file === "-" ? "." : file.replace(/[^/\\]*$/, "") || ".";
  const path = folder === "." ? name : `${folder.replace(/[/\\]$/, "")}/${name}`;
  if (!(await io.isWithin(path, folder)))
    return (await io.exists(path)) ? { ok: false, linked: true, problems: [] } : undefined;
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch {
    return undefined;
  }
  // the readers of workbooks and pages are loaded only where a connector names such a file
  const { readSoa } = await import("../import/soa/read.ts");
  const soa = await readSoa(path, bytes, dataset);
  if (!soa.ok) return { ok: false, problems: soa.problems };
  const { standard, soa: said } = soa.statement;
  return {
    ok: true,
    standard,
    controls: said.controls,
    ...(said.inheritedFrom ? { inheritedFrom: said.inheritedFrom } : {}),
  };
}
