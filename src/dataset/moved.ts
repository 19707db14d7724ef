import type { Dataset } from "./dataset.ts";

/** The id that a renamed topic has now; any other id as it is. */
export function followMoved({ moved }: Pick<Dataset, "moved">, id: string): string {
  const seen = new Set<string>();
  let here = id;
  for (;;) {
    const next = moved.find((one) => one.id === here)?.movedTo;
    if (next === undefined || seen.has(next)) return here;
    seen.add(next);
    here = next;
  }
}
