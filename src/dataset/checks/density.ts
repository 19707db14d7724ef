import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { selectTexts, textOf } from "../select.ts";

/** A requirement that more than this share of all topics need tells topics apart no longer. */
const limit = 1 / 5;

/** From here on one partial relation is said of so many links that it says nothing of any. */
const shareLimit = 2 / 3;
const enough = 10;

/** Standards whose links nearly all say `intersects-with`, or nearly all anything else that leaves something open. */
function* oneRelation(raw: Raw): Generator<Problem> {
  for (const standard of raw.entries("standards")) {
    const id = textOf(standard.value, "id") ?? "";
    const links = raw.entries("links").filter(({ name }) => name === id);
    if (links.length < enough) continue;
    for (const relation of ["intersects-with", "subset-of", "no-relationship"]) {
      const count = links.filter(({ value }) => textOf(value, "relation") === relation).length;
      if (count <= links.length * shareLimit) continue;
      const args = { standard: id, relation, links: count, of: links.length };
      yield problem("one-relation", standard.at(["id"]), args, id);
    }
  }
}

/** Requirements that carry too many topics, each topic counted once. One topic is never too many. */
export function* checkDensity(raw: Raw): Generator<Problem> {
  yield* oneRelation(raw);
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
