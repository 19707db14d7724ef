/**
 * Elements by key in the order of the entries, with what each was last drawn from: `update` is told, and need not ask the DOM what differs.
 * Example: `makeJoin(parent, ({key}) => key, () => svg("path"), (path, now, before) => { … })`.
 */
export function makeJoin<T, E extends Element>(
  parent: Element,
  keyOf: (entry: T) => string,
  make: (entry: T) => E,
  update: (element: E, entry: T, before: T | undefined) => void,
) {
  let drawn = new Map<string, { readonly element: E; readonly entry: T }>();
  return {
    draw(entries: readonly T[]): void {
      const next: typeof drawn = new Map();
      let place = parent.firstElementChild;
      for (const entry of entries) {
        const key = keyOf(entry);
        const known = drawn.get(key);
        const element = known?.element ?? make(entry);
        drawn.delete(key);
        next.set(key, { element, entry });
        if (known?.entry !== entry) update(element, entry, known?.entry);
        if (element === place) place = place.nextElementSibling;
        else parent.insertBefore(element, place);
      }
      for (const { element } of drawn.values()) element.remove();
      drawn = next;
    },
    get: (key: string): E | undefined => drawn.get(key)?.element,
    drawn: (): Iterable<{ readonly element: E; readonly entry: T }> => drawn.values(),
  };
}
