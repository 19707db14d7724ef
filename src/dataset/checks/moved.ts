import type { Ids } from "../ids.ts";
import { nearest } from "../nearest.ts";
import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { textOf } from "../select.ts";

/** Where a topic's former ids lead: the id that it has now; undefined where they lead nowhere, or round in a circle. */
export function currentTopic({ topics }: Pick<Ids, "topics">, id: string): string | undefined {
  const seen = new Set<string>();
  let here = id;
  for (;;) {
    const found = topics.get(here);
    if (!found || seen.has(here)) return undefined;
    if (found.movedTo === undefined) return here;
    seen.add(here);
    here = found.movedTo;
  }
}

/** A renamed topic leads to one that exists, by way of others that were renamed again, and never back to itself. */
export function* checkMoved(raw: Raw): Generator<Problem> {
  const { topics } = raw.ids;
  for (const entry of raw.entries("topics")) {
    const [topic, movedTo] = [textOf(entry.value, "id"), textOf(entry.value, "movedTo")];
    if (topic === undefined || movedTo === undefined || currentTopic(raw.ids, movedTo) !== undefined) continue;
    const at = entry.at(["movedTo"]);
    let last = movedTo;
    const seen = new Set<string>();
    while (topics.get(last)?.movedTo !== undefined && !seen.has(last)) {
      seen.add(last);
      last = topics.get(last)?.movedTo ?? last;
    }
    if (topics.has(last)) yield problem("moved-in-circle", at, { topic }, topic);
    // Where a later one of the chain leads nowhere, it says so itself.
    else if (last === movedTo) {
      const near = nearest(last, topics.keys());
      yield problem(
        "unknown-id",
        at,
        { kind: "topic", id: last, ...(near === undefined ? {} : { nearest: near }) },
        topic,
      );
    }
  }
}
