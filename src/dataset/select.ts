/** Keys and indices from the root of a file to a value. */
export type Path = readonly (string | number)[];
export type Selected = readonly [path: Path, value: unknown];

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What lies under a selector, with its path. `*` is every element of a list or value of a map, `@key` every key of a map.
 * Whatever is absent or of another type is skipped, so that checks run on files whose shape has problems elsewhere.
 * Example: `select({a: [{b: 1}, 2]}, "a.*.b")` yields `[["a", 0, "b"], 1]`.
 */
export function select(value: unknown, selector: string): Generator<Selected> {
  return follow(value, selector === "" ? [] : selector.split("."), []);
}

function* follow(value: unknown, steps: readonly string[], path: Path): Generator<Selected> {
  const [step, ...rest] = steps;
  if (step === undefined) yield [path, value];
  else if (Array.isArray(value)) {
    if (step === "*") for (const [index, element] of value.entries()) yield* follow(element, rest, [...path, index]);
  } else if (isMap(value)) {
    if (step === "@key") for (const key of Object.keys(value)) yield [[...path, key], key];
    else if (step === "*") for (const key of Object.keys(value)) yield* follow(value[key], rest, [...path, key]);
    else if (Object.hasOwn(value, step)) yield* follow(value[step], rest, [...path, step]);
  }
}

/** The texts under a selector; anything else there is somebody else's problem. */
export function* selectTexts(value: unknown, selector: string): Generator<readonly [path: Path, text: string]> {
  for (const [path, text] of select(value, selector)) if (typeof text === "string") yield [path, text];
}

/** The text at `key` of a map, if there is one. */
export function textOf(value: unknown, key: string): string | undefined {
  const found = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof found === "string" ? found : undefined;
}
