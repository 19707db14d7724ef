import { isMap, select, selectTexts, textOf } from "./select.ts";

export interface SchemeIds {
  /** In force. */
  readonly current: ReadonlySet<string>;
  readonly withdrawn: ReadonlySet<string>;
}

/** Far beyond any real series, so that no figure in a file fills the memory. */
const longest = 1000;

/**
 * The identifiers of a scheme, series written out; of a checked scheme and of a raw value alike.
 * Example: `{series: [{prefix: AC, last: 2, enhancements: {AC-2: 1}}]}` has `AC-1`, `AC-2` and `AC-2(1)`.
 */
export function schemeIds(scheme: unknown): SchemeIds {
  const all = new Set([...selectTexts(scheme, "identifiers.*")].map(([, id]) => id));
  for (const [, series] of select(scheme, "series.*")) {
    const prefix = textOf(series, "prefix");
    if (prefix === undefined || !isMap(series)) continue;
    for (const number of upTo(series.last)) all.add(`${prefix}-${number}`);
    const further = isMap(series.enhancements) ? series.enhancements : {};
    for (const [control, last] of Object.entries(further)) {
      for (const number of upTo(last)) all.add(`${control}(${number})`);
    }
  }
  const withdrawn = new Set([...selectTexts(scheme, "withdrawn.*")].map(([, id]) => id));
  return { current: new Set([...all].filter((id) => !withdrawn.has(id))), withdrawn };
}

function* upTo(last: unknown): Generator<number> {
  if (typeof last !== "number") return;
  for (let number = 1; number <= Math.min(last, longest); number++) yield number;
}
