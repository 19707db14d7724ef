import type { Connector } from "../../src/dataset/dataset.ts";
import { check } from "./check.ts";
import type { Context } from "./context.ts";
import { factAt } from "./facts/index.ts";
import { conflictIn, mend } from "./mend.ts";
import { isMap, type Path, valueAt, withValue } from "./path.ts";
import type { Refusal } from "./refusal.ts";

export type Outcome =
  | { readonly ok: true; readonly connector: Connector }
  | { readonly ok: false; readonly refusal: Refusal };

const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal });

/**
 * One fact changed, or taken away with undefined; every other stays, but for what the change makes meaningless. An accepted edit gives a
 * connector that the reader accepts, and the very same object where nothing changed.
 * `opened` is the file as it was opened: what it said comes back where a toggle is turned back.
 * Example: `setFact(context, connector, ["evidence", 0, "scope", "apiService"], "yes")`.
 * Refused: see Refusal. Source: contract §3.
 */
export function setFact(
  context: Context,
  connector: Connector,
  path: Path,
  value: unknown,
  opened?: Connector,
): Outcome {
  const placed = factAt(connector, path);
  if (!placed) return refused({ code: "no-such-fact" });
  const entry = path.slice(placed.path.length);
  const given = entry.length === 0 ? value : entryOf(connector, placed.path, entry, value);
  const checked = check(placed.fact, given, { context, connector, path: placed.path });
  if (!checked.ok) return refused(checked.refusal);
  const key = String(entry[0]);
  const edited =
    entry.length === 0
      ? withValue(connector, placed.path, checked.value)
      : withValue(connector, [...placed.path, key], valueAt(checked.value, [key]));
  return settled(context, connector, edited, placed.path, opened);
}

/** One more row, as an exception or an answer. */
export function addRow(context: Context, connector: Connector, path: Path, row: unknown): Outcome {
  const placed = factAt(connector, path);
  if (placed?.fact.control.as !== "rows" || placed.path.length !== path.length)
    return refused({ code: "no-such-fact" });
  const rows = valueAt(connector, path);
  const there = Array.isArray(rows) ? rows : [];
  const at = { context, connector: withValue(connector, path, [...there, row]), path: [...path, there.length] };
  const checked = check({ ...placed.fact, control: { as: "part", facts: placed.fact.control.facts } }, row, at);
  if (!checked.ok) return refused(checked.refusal);
  return settled(context, connector, withValue(connector, path, [...there, checked.value]), path);
}

export function removeRow(context: Context, connector: Connector, path: Path): Outcome {
  const edited = withValue(connector, path, undefined);
  return settled(context, connector, edited, path.slice(0, -1));
}

function settled(context: Context, connector: Connector, edited: Connector, path: Path, opened?: Connector): Outcome {
  if (edited === connector) return { ok: true, connector };
  const mended = mend(context, edited, path, opened);
  const refusal = conflictIn(context, mended);
  return refusal ? refused(refusal) : { ok: true, connector: mended };
}

/** One mark, inherited control or result as a map of its own; of a result the rest of what is said stays. */
function entryOf(connector: Connector, path: Path, [key = "", ...inner]: Path, value: unknown): unknown {
  if (inner.length === 0) {
    const old = valueAt(connector, [...path, key]);
    return { [key]: isMap(old) && value !== undefined && !isMap(value) ? { ...old, result: value } : value };
  }
  const old = valueAt(connector, [...path, key]);
  const result = isMap(old) ? old : { result: old };
  return { [key]: withValue(result, inner, value) };
}
