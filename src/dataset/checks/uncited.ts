import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { isMap, selectTexts } from "../select.ts";

/** Sources that nothing in the dataset cites, nor anybody else that is known to. */
export function* checkUncited(raw: Raw, citedElsewhere: Iterable<string>): Generator<Problem> {
  const cited = new Set(citedElsewhere);
  for (const entry of raw.all) for (const id of citedIn(entry.value)) cited.add(id);
  for (const register of raw.entries("sources")) {
    for (const fact of factsOfComplete(register.value)) cited.add(fact);
    for (const [, id] of selectTexts(register.value, "facts.*.document")) cited.add(id);
    for (const selector of ["documents.*.id", "facts.*.id"]) {
      for (const [path, source] of selectTexts(register.value, selector)) {
        if (!cited.has(source)) yield problem("source-uncited", register.at(path), { source }, source);
      }
    }
  }
}

/** Facts of a document that the register holds in full: there to be cited, not a leftover. */
function* factsOfComplete(register: unknown): Generator<string> {
  const maps = (key: string) => (isMap(register) && Array.isArray(register[key]) ? register[key].filter(isMap) : []);
  const complete = maps("documents").flatMap(({ id, complete }) => (complete === true ? [id] : []));
  for (const { id, document } of maps("facts")) if (typeof id === "string" && complete.includes(document)) yield id;
}

function* citedIn(value: unknown): Generator<string> {
  for (const [, id] of selectTexts(value, "sources.*")) yield id;
  if (Array.isArray(value)) for (const element of value) yield* citedIn(element);
  else if (isMap(value)) for (const inner of Object.values(value)) yield* citedIn(inner);
}
