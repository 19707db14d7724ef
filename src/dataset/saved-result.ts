import type { Result } from "../schema/result.ts";
import { ResultShape } from "../schema/result-shape.ts";
import type { Problem } from "./problem.ts";
import { isMap, textOf } from "./select.ts";
import { shape } from "./shape.ts";
import { readSource } from "./source.ts";

export type ResultRead = { ok: true; result: Result } | { ok: false; problems: Problem[] };

const family = "certmap/result@";
const sign = /^\s*\{?\s*"?schema"?\s*:\s*["']?certmap\/result@/m;

/** Does the file say that it is a saved result, of whatever version, sound or not? */
export function isSavedResult(text: Uint8Array): boolean {
  const value = parsed(text);
  if (isMap(value)) return textOf(value, "schema")?.startsWith(family) ?? false;
  return sign.test(new TextDecoder().decode(text.slice(0, 10_000)));
}

/**
 * A result as `certmap evaluate --format json` wrote it; or every problem of its shape with its place. Places cost a second reading
 * and are looked for only where something is wrong.
 * Example: a `status` of `coverd` is `not-one-of`, nearest `covered`, at its line and column.
 * Errors: every code of the sections "text" and "shape" of problem.ts. Source: contract §5.
 */
export function readResult(file: string, text: Uint8Array): ResultRead {
  const quick = ResultShape.safeParse(parsed(text));
  if (quick.success) return { ok: true, result: quick.data };
  const read = readSource(file, text);
  if (!read.ok) return read;
  const shaped = shape(read.source, ResultShape);
  return shaped.ok ? { ok: true, result: shaped.value } : shaped;
}

function parsed(text: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text));
  } catch {
    return undefined;
  }
}
