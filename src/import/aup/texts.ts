import type { Place } from "../../dataset/problem.ts";
import type { Path } from "../../dataset/select.ts";
import { isMap } from "../../dataset/select.ts";
import type { Source } from "../../dataset/source.ts";
import type { PlacedText } from "./lint.ts";

/** Every text of a YAML file that a person wrote to be read: no ids, no addresses; each knows where its words stand. */
export function textsIn(source: Source): readonly PlacedText[] {
  return [...walk(source.value, [])]
    .filter(([, text]) => !/^[a-z0-9]+([-./:_]+[a-z0-9]+)+$/i.test(text))
    .map(([path, text]) => ({ text, at: (index) => placeWithin(source, path, text, index) }));
}

function* walk(value: unknown, path: Path): Generator<readonly [Path, string]> {
  if (typeof value === "string") yield [path, value];
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* walk(one, [...path, index]);
  else if (isMap(value)) for (const key of Object.keys(value)) yield* walk(value[key], [...path, key]);
}

/**
 * Where the character at `index` of a value stands in the file: the same occurrence of the word in the value as written, since
 * quotes, escapes and folded lines shift the rest; where it cannot be found there, where the value begins.
 */
function placeWithin(source: Source, path: Path, text: string, index: number): Place {
  const start = source.placeOf(path);
  const written = source.written(path);
  const word = /^[\p{L}\p{N}]+/u.exec(text.slice(index))?.[0];
  if (written === undefined || word === undefined) return start;
  let at = -1;
  for (let n = text.slice(0, index).split(word).length; n > 0; n--) {
    at = written.indexOf(word, at + 1);
    if (at < 0) return start;
  }
  const before = written.slice(0, at).split("\n");
  const last = before.at(-1) ?? "";
  return {
    ...start,
    line: start.line + before.length - 1,
    column: before.length === 1 ? start.column + last.length : last.length + 1,
  };
}
