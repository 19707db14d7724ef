/** Keys and indices from a connector to one of its facts, as `["evidence", 0, "scope", "apiService"]`. */
export type Path = readonly (string | number)[];

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0;

/** What lies at `path`; undefined where there is nothing, or nothing of its own. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string | number, unknown>>)[step];
  }
  return here;
}

/**
 * The same value with another one at `path`; undefined takes it away, and with it the maps and lists that it leaves empty.
 * Nothing is changed in place, what is not on the way is shared, and an edit that changes nothing gives the value itself.
 * Example: `withValue({a: {b: 1}, c: {}}, ["a", "b"], undefined)` is `{c: {}}`.
 */
export function withValue<T>(value: T, path: Path, next: unknown): T {
  return put(value, path, next) as T;
}

function put(value: unknown, [step, ...rest]: Path, next: unknown): unknown {
  if (step === undefined) return isSame(value, next) ? value : next;
  if (Array.isArray(value) || (value === undefined && typeof step === "number")) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const index = Number(step);
    const inner = put(list[index], rest, next);
    if (inner === list[index]) return value;
    if (inner === undefined) return list.filter((_, other) => other !== index);
    return index < list.length ? list.with(index, inner) : [...list, inner];
  }
  const map = isMap(value) ? value : {};
  const old = Object.hasOwn(map, step) ? map[step] : undefined;
  const inner = put(old, rest, next);
  if (inner === old) return value;
  if (inner === undefined || (rest.length > 0 && isEmpty(inner))) {
    const { [step]: _gone, ...left } = map;
    return left;
  }
  return { ...map, [step]: inner };
}

/** The same data, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => isSame(one, b[index]))
    );
  }
  if (!isMap(a) || !isMap(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
