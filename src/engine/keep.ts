/**
 * Data as it is now, but the very objects of `before` wherever they say the same: whoever shows it sees at a glance what stayed. Entries of
 * lists are compared by their `id`, where they have one, else by their place. Example: `keep([{id: "a"}], before)`.
 */
export function keep<T>(now: T, before: unknown): T {
  if (now === before || typeof now !== "object" || now === null) return now;
  if (typeof before !== "object" || before === null) return now;
  if (Array.isArray(now)) return Array.isArray(before) ? (keepList(now, before) as T) : now;
  if (Array.isArray(before)) return now;
  const [keys, others] = [Object.keys(now), Object.keys(before)];
  const isSame =
    keys.length === others.length &&
    keys.every((key) => {
      const [one, other] = [(now as Data)[key], (before as Data)[key]];
      return one === other || (Object.hasOwn(before, key) && keep(one, other) === other);
    });
  return isSame ? (before as T) : now;
}

type Data = Readonly<Record<string, unknown>>;

function keepList(now: readonly unknown[], before: readonly unknown[]): readonly unknown[] {
  const isSame =
    now.length === before.length &&
    now.every((one, index) => one === before[index] || keep(one, before[index]) === before[index]);
  if (isSame) return before;
  const known = new Map(before.flatMap((one) => (idOf(one) === undefined ? [] : [[idOf(one), one]])));
  return now.map((one, index) => keep(one, known.get(idOf(one)) ?? before[index]));
}

const idOf = (one: unknown): string | undefined =>
  typeof one === "object" && one !== null && "id" in one && typeof one.id === "string" ? one.id : undefined;
