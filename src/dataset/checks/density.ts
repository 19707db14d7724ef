import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { selectTexts, textOf } from "../select.ts";

/** A requirement that more than this share of all topics need tells topics apart no longer. */
const limit = 1 / 5;

/** Requirements that carry too many topics, each topic counted once. One topic is never too many. */
export function* checkDensity(raw: Raw): Generator<Problem> {
  const total = [...raw.ids.topics.values()].filter(({ movedTo }) => movedTo === undefined).length;
  for (const standard of raw.entries("standards")) {
    const topics = new Map<string, Set<string>>();
    for (const link of raw.entries("links").filter(({ name }) => name === textOf(standard.value, "id"))) {
      for (const [, id] of selectTexts(link.value, "needs.*")) {
        topics.set(id, (topics.get(id) ?? new Set()).add(textOf(link.value, "topic") ?? ""));
      }
    }
    for (const [path, requirement] of selectTexts(standard.value, "requirements.*.id")) {
      const count = topics.get(requirement)?.size ?? 0;
      if (count <= Math.max(1, total * limit)) continue;
      const args = { requirement, standard: standard.subject, topics: count, of: total };
      yield problem("dense-requirement", standard.at(path), args, requirement);
    }
  }
}
