import type { Ids } from "../ids.ts";
import { nearest } from "../nearest.ts";
import { type IdKind, type Place, type Problem, problem } from "../problem.ts";
import { subjectAt, type Written } from "../raw.ts";
import { type Path, select, textOf } from "../select.ts";
import { currentTopic } from "./moved.ts";

/** Where an id stands, what it names, and, for ids that belong to something, to what: `undefined` = that is unknown, say nothing. */
export interface Reference {
  readonly select: string;
  readonly kind: keyof typeof known;
  readonly within?: (written: Written, path: Path, ids: Ids, id: string) => string | undefined;
}

interface Known {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** The ids of each kind; those of a standard, a checklist or a procedure by its own id. */
const known = {
  standard: ({ standards }) => standards,
  topic: ({ topics }) => topics,
  procedure: ({ procedures }) => procedures,
  checklist: ({ checklists }) => checklists,
  source: ({ sources }) => sources,
  requirement: ({ standards }, within) => standards.get(within)?.requirements,
  item: ({ checklists }, within) => checklists.get(within),
  parameter: ({ procedures }, within) => procedures.get(within)?.parameters,
} satisfies Partial<Record<IdKind, (ids: Ids, within: string) => Known | undefined>>;

/**
 * Every reference of a table that leads nowhere, with the nearest id, or with its counterparts where it is an id of the other
 * edition. In what people write, a topic's former id is followed, with a notice; in the dataset it is out of place. Example: `A.9.1.1` in an SoA of 2022 is `other-edition` with `counterparts: ["A.5.15"]`.
 */
export function* checkReferences(
  written: Written,
  ids: Ids,
  references: readonly Reference[],
  followMoved = false,
): Generator<Problem> {
  for (const reference of references) {
    for (const [path, value] of select(written.value, reference.select)) {
      const { kind } = reference;
      if (typeof value !== "string" && !(kind === "item" && typeof value === "number")) continue;
      const id = String(value);
      const within = reference.within?.(written, path, ids, id);
      if (reference.within && within === undefined) continue;
      // places are looked for only where there is something to say
      const at = () => (reference.select.endsWith("@key") ? written.atKey(path) : written.at(path));
      const now = followMoved && kind === "topic" ? currentTopic(ids, id) : undefined;
      if (now !== undefined && now !== id) {
        yield problem("topic-moved", at(), { topic: id, movedTo: now }, subjectAt(written, path));
        continue;
      }
      const found = missing(ids, kind, id, at, within, subjectAt(written, path));
      if (found) yield found;
    }
  }
}

function missing(
  ids: Ids,
  kind: keyof typeof known,
  id: string,
  at: () => Place,
  within: string | undefined,
  subject: string,
) {
  const list: Known | undefined = known[kind](ids, within ?? "");
  const movedTo = kind === "topic" ? ids.topics.get(id)?.movedTo : undefined;
  if (!list || (list.has(id) && movedTo === undefined)) return undefined;
  const owner = within === undefined ? {} : { within };
  if (kind === "requirement") {
    const other = otherEdition(ids, id, within ?? "");
    if (other) return problem("other-edition", at(), { id, standard: within ?? "", ...other }, subject);
  }
  const near = movedTo ?? nearest(id, list.keys());
  return problem("unknown-id", at(), { kind, id, ...owner, ...(near === undefined ? {} : { nearest: near }) }, subject);
}

/** The edition that does know the id, and what stands for it here. */
function otherEdition(ids: Ids, id: string, standard: string) {
  for (const { from, to, pairs } of ids.correspondences) {
    if (standard !== from && standard !== to) continue;
    const other = standard === from ? to : from;
    if (!ids.standards.get(other)?.requirements.has(id)) continue;
    const counterparts = pairs.flatMap(([old, young]) =>
      standard === from ? (young === id ? old : []) : old === id ? young : [],
    );
    return { other, counterparts: [...new Set(counterparts)] };
  }
  return undefined;
}

/** The text at `key` of what lies `levels` above the path. Example: `above(1, "checklist")` is the checklist beside an item. */
export const above =
  (levels: number, key: string) =>
  ({ value }: Written, path: Path): string | undefined => {
    let here = value;
    for (const step of path.slice(0, -levels)) here = (here as Record<string | number, unknown>)[step];
    return textOf(here, key);
  };
