import type { Place, Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { select, selectTexts, textOf } from "../select.ts";
import { isAccountedFor } from "../unused.ts";

/**
 * Of a standard with a file of unneeded requirements every one is accounted for: some link needs it, or an entry says why none
 * does. Neither is a gap; both at once contradict each other. Source: M-15.
 */
export function* checkUnneeded(raw: Raw): Generator<Problem> {
  const all = raw.entries("unneeded");
  for (const standard of raw.entries("standards")) {
    const id = textOf(standard.value, "id");
    const entries = all.filter(({ name }) => name === id);
    if (id === undefined || entries.length === 0) continue;
    const needs = new Map<string, string>();
    for (const link of raw.entries("links").filter(({ name }) => name === id)) {
      for (const [, requirement] of selectTexts(link.value, "needs.*")) {
        if (!needs.has(requirement)) needs.set(requirement, link.subject);
      }
    }
    const explained = new Map<string, Place>();
    for (const entry of entries) {
      const requirement = textOf(entry.value, "requirement");
      if (requirement === undefined) continue;
      const at = entry.at(["requirement"]);
      const [first, link] = [explained.get(requirement), needs.get(requirement)];
      if (first) yield problem("duplicate-id", at, { kind: "requirement", id: requirement, first }, requirement);
      else explained.set(requirement, at);
      if (link !== undefined)
        yield problem("unneeded-but-needed", at, { requirement, standard: id, link }, requirement);
    }
    for (const [path, one] of select(standard.value, "requirements.*")) {
      const requirement = textOf(one, "id");
      if (requirement === undefined || !isAccountedFor({ category: textOf(one, "category") })) continue;
      if (needs.has(requirement) || explained.has(requirement)) continue;
      yield problem("requirement-gap", standard.at([...path, "id"]), { requirement, standard: id }, requirement);
    }
  }
}
