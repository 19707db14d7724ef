import { type Problem, problem } from "../problem.ts";
import type { Entry, Raw } from "../raw.ts";
import { isMap, select, selectTexts, textOf } from "../select.ts";

/** How the ids of a standard's links begin. A standard added later takes what most of its links begin with. */
const prefixes: Readonly<Record<string, string>> = { "iso27001-2022": "iso22", "tsc-2017": "tsc" };

/** Where links stand, what they are called, and who is said to have looked at them. */
export function* checkStanding(raw: Raw): Generator<Problem> {
  const derived = new Set(raw.ids.correspondences.map(({ from }) => from));
  const links = raw.entries("links");
  for (const link of links) {
    const id = textOf(link.value, "id");
    if (derived.has(link.name)) {
      yield problem("links-of-derived-standard", link.at(), { standard: link.name }, link.subject);
    } else if (id !== undefined) {
      const prefix = prefixes[link.name] ?? commonest(links.filter(({ name }) => name === link.name));
      if (!id.startsWith(`${prefix}.`)) yield problem("link-prefix", link.at(["id"]), { id, prefix }, id);
    }
  }
  for (const part of ["topics", "links", "unneeded", "procedures"] as const) {
    for (const entry of raw.entries(part)) {
      const review = isMap(entry.value) ? entry.value.review : undefined;
      if (textOf(review, "kind") !== "external" || textOf(review, "by") !== undefined) continue;
      yield problem("external-without-by", entry.at(["review", "kind"]), {}, entry.subject);
    }
  }
}

function commonest(links: readonly Entry[]): string {
  const counts = new Map<string, number>();
  for (const { subject } of links) {
    const first = subject.split(".")[0] ?? "";
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** Controls of either edition that a correspondence forgets: without it, `deriveLinks` would take them for new. */
export function* checkCorrespondences(raw: Raw): Generator<Problem> {
  for (const entry of raw.entries("correspondences")) {
    const ids = (...selectors: string[]) =>
      new Set(selectors.flatMap((selector) => [...selectTexts(entry.value, selector)].map(([, id]) => id)));
    const sides = [
      { standard: textOf(entry.value, "from"), named: ids("pairs.*.from") },
      { standard: textOf(entry.value, "to"), named: ids("pairs.*.to.*", "newControls.*") },
    ];
    for (const { standard, named } of sides) {
      const found = raw.entries("standards").find(({ value }) => textOf(value, "id") === standard);
      for (const [, requirement] of select(found?.value, "requirements.*")) {
        const id = textOf(requirement, "id");
        if (id === undefined || textOf(requirement, "type") !== "control" || named.has(id)) continue;
        yield problem("correspondence-gap", entry.at(["pairs"]), { id, standard: standard ?? "" }, id);
      }
    }
  }
}
