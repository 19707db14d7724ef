import type { ControlMark } from "../schema/evidence.ts";
import type { Problem } from "./problem.ts";
import { select, selectTexts } from "./select.ts";
import { readSource } from "./source.ts";

/** A statement of applicability that a connector names as a file, read: what it says, or what is wrong with it. */
export type SoaFile =
  | {
      readonly ok: true;
      readonly standard: string;
      readonly controls: Readonly<Record<string, ControlMark>>;
      readonly inheritedFrom?: Readonly<Record<string, string>>;
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly linked?: never }
  | /** A link that leads out of the folder. */ {
      readonly ok: false;
      readonly problems: readonly [];
      readonly linked: true;
    };

/** By the name as the connector writes it. */
export type SoaFiles = ReadonlyMap<string, SoaFile>;

/**
 * The files that a connector names under `soa.file`; none where the text cannot be read.
 * Example: `soaFilesIn("pay.yaml", text)` is `["soa.xlsx"]`. Errors: none. Source: contract §3.
 */
export function soaFilesIn(file: string, text: string | Uint8Array): readonly string[] {
  // most name none, and need not be read twice; a key may be written with escapes
  if (!/file|\\/.test(typeof text === "string" ? text : new TextDecoder().decode(text))) return [];
  const read = readSource(file, text);
  if (!read.ok) return [];
  return [...new Set([...selectTexts(read.source.value, "evidence.*.soa.file")].map(([, name]) => name))];
}

/** In the connector file's own folder or below: no drive, no root, no way up, no address. Example: `sub/soa.xlsx`. */
export const isOwnFolder = (name: string): boolean =>
  !/^[/\\]|^[a-z][a-z0-9+.-]*:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name);

/** The connector with what its statements of applicability say in place of their files. */
export function withSoaFiles<T>(value: T, files: SoaFiles): T {
  if (files.size === 0) return value;
  const copy = structuredClone(value);
  for (const [, soa] of select(copy, "evidence.*.soa")) {
    const one = soa as { file?: string; controls?: unknown; inheritedFrom?: unknown };
    const read = one.file === undefined ? undefined : files.get(one.file);
    if (!read?.ok) continue;
    one.controls = read.controls;
    if (read.inheritedFrom) one.inheritedFrom = { ...read.inheritedFrom, ...(one.inheritedFrom as object | undefined) };
  }
  return copy;
}
