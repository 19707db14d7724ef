import { nearest } from "../nearest.ts";
import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { schemeIds } from "../schemes.ts";
import { isMap, select, selectTexts, textOf } from "../select.ts";

/** Identifiers of other frameworks that links name: the framework is known, and the identifier is one of its own and in force. */
export function* checkIdentifiers(raw: Raw): Generator<Problem> {
  const schemes = new Map(raw.entries("schemes").map(({ value }) => [textOf(value, "id") ?? "", schemeIds(value)]));
  for (const link of raw.entries("links")) {
    for (const [path, id] of selectTexts(link.value, "identifiers.@key")) {
      if (schemes.has(id)) continue;
      const near = nearest(id, schemes.keys());
      const args = { kind: "scheme", id, ...(near === undefined ? {} : { nearest: near }) } as const;
      yield problem("unknown-id", link.atKey(path), args, link.subject);
    }
    for (const [path, id] of selectTexts(link.value, "identifiers.*.*")) {
      const scheme = String(path[1]);
      const ids = schemes.get(scheme);
      if (!ids || ids.current.has(id)) continue;
      const withdrawn = ids.withdrawn.has(id);
      const near = withdrawn ? undefined : nearest(id, ids.current);
      const args = { scheme, id, withdrawn, ...(near === undefined ? {} : { nearest: near }) };
      yield problem("unknown-identifier", link.at(path), args, link.subject);
    }
  }
  yield* checkSchemes(raw);
}

/** What a scheme's own file says of identifiers that its series do not have. */
function* checkSchemes(raw: Raw): Generator<Problem> {
  for (const entry of raw.entries("schemes")) {
    const { value } = entry;
    if (!isMap(value) || !Array.isArray(value.series)) continue;
    const { withdrawn: _, ...rest } = value;
    const known = schemeIds(rest).current;
    const scheme = entry.subject;
    for (const [path, id] of selectTexts(value, "withdrawn.*")) {
      if (!known.has(id)) yield problem("unknown-identifier", entry.at(path), { scheme, id, withdrawn: false }, scheme);
    }
    for (const [path, series] of select(value, "series.*")) {
      for (const [inner, id] of selectTexts(series, "enhancements.@key")) {
        if (known.has(id) && id.startsWith(`${textOf(series, "prefix")}-`)) continue;
        const at = entry.atKey([...path, ...inner]);
        yield problem("unknown-identifier", at, { scheme, id, withdrawn: false }, scheme);
      }
    }
  }
}
