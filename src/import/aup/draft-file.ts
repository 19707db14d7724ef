import { type Problem, problem } from "../../dataset/problem.ts";
import { isMap, textOf } from "../../dataset/select.ts";

/** The ids of the procedures of a draft that was saved as JSON; null where the file is none. */
function draftedIds(bytes: Uint8Array): readonly string[] | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  if (!isMap(value) || !(textOf(value, "schema") ?? "").startsWith("certmap/aup-draft@")) return null;
  if (!Array.isArray(value.procedures)) return null;
  const ids = value.procedures.map((one) => textOf(one, "id"));
  return ids.every((id) => id !== undefined) ? ids : null;
}

/** What was drafted, by the file that `certmap aup --format json` has written. Errors: `aup-draft-unreadable`. */
export function readDraftIds(
  file: string,
  bytes: Uint8Array,
):
  | { readonly ok: true; readonly ids: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const ids = draftedIds(bytes);
  if (ids) return { ok: true, ids };
  return { ok: false, problems: [problem("aup-draft-unreadable", { file, line: 1, column: 1 }, {})] };
}
