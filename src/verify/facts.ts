import type {
  Checklist,
  ChecklistItem,
  Connector,
  Dataset,
  Evidence,
  Link,
  Policy,
  Procedure,
  Requirement,
} from "../dataset/dataset.ts";
import type { Accept } from "../schema/policy.ts";
import { endOf, type Row, rowsOf, validUntilOf } from "./gates.ts";
import { inOrder, plainName } from "./ladders.ts";

/** What a result rests on. */
export interface Given {
  readonly dataset: Dataset;
  readonly connector: Connector;
  readonly checklist: Checklist;
  readonly policy: Policy;
  readonly asOf: string;
  readonly bank: string | null;
}

/** A piece of evidence with what follows from its facts. */
export interface Piece {
  readonly evidence: Evidence;
  readonly id: string;
  readonly rows: readonly Row[];
  readonly usable: boolean;
  readonly validUntil: string | null;
  readonly end: string | null;
  /** The plain name of the subservice that holds it; null = own, or a group's. */
  readonly host: string | null;
}

/** The stated facts; `hopeful` = every unknown gate passes and what an SoA does not say is implemented (contract 4.5). */
export interface Facts extends Given {
  readonly hopeful: boolean;
  readonly pieces: readonly Piece[];
  /** Own and usable. */
  readonly own: readonly Piece[];
}

export function factsOf(given: Given, hopeful = false): Facts {
  const pieces = (given.connector.evidence ?? [])
    .map((evidence): Piece => {
      const rows = rowsOf(evidence, given);
      const { holder } = evidence;
      return {
        evidence,
        id: evidence.id,
        rows,
        usable: rows.every(({ outcome }) => outcome === "pass" || (hopeful && outcome === "unknown")),
        validUntil: validUntilOf(evidence, given),
        end: endOf(evidence),
        host: holder?.relation === "subservice" ? plainName(holder.name) : null,
      };
    })
    .toSorted((a, b) => inOrder(a.id, b.id));
  return { ...given, hopeful, pieces, own: pieces.filter(({ usable, host }) => usable && host === null) };
}

/** The dataset looked things up in: worked out once. */
interface Index {
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  readonly linkById: ReadonlyMap<string, Link>;
  readonly proceduresOf: ReadonlyMap<string, readonly Procedure[]>;
  readonly procedureById: ReadonlyMap<string, Procedure>;
  readonly requirementsOf: ReadonlyMap<string, ReadonlyMap<string, Requirement>>;
  readonly kindOf: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<Dataset, Index>();

export function indexOf(dataset: Dataset): Index {
  const known = indexes.get(dataset);
  if (known) return known;
  const index: Index = {
    linksOf: byTopic(dataset.links),
    linkById: new Map(dataset.links.map((link) => [link.id, link])),
    proceduresOf: byTopic(dataset.procedures.toSorted((a, b) => inOrder(a.id, b.id))),
    procedureById: new Map(dataset.procedures.map((procedure) => [procedure.id, procedure])),
    requirementsOf: new Map(
      dataset.standards.map(({ id, requirements }) => [id, new Map(requirements.map((one) => [one.id, one]))]),
    ),
    kindOf: new Map(dataset.standards.map(({ id, evidenceKind }) => [id, evidenceKind])),
  };
  indexes.set(dataset, index);
  return index;
}

function byTopic<T extends { readonly topic: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) found.set(one.topic, [...(found.get(one.topic) ?? []), one]);
  return found;
}

export const requirementOf = (dataset: Dataset, standard: string, id: string): Requirement | undefined =>
  indexOf(dataset).requirementsOf.get(standard)?.get(id);

/** Per standard, what the links of the checklist's topics need; in the standard's order. */
export function neededBy({ dataset, checklist }: Given, standard: string): readonly Requirement[] {
  const topics = new Set(checklist.items.flatMap((item) => item.topics));
  const needed = new Set(
    dataset.links.filter((link) => link.standard === standard && topics.has(link.topic)).flatMap(({ needs }) => needs),
  );
  return (dataset.standards.find(({ id }) => id === standard)?.requirements ?? []).filter(({ id }) => needed.has(id));
}

/** May evidence cover the item under `usable: listed`? Its own word, else that of the item it comes from, else no. */
export function isListed(dataset: Dataset, item: ChecklistItem): boolean {
  const seen = new Set<ChecklistItem>();
  let here: ChecklistItem | undefined = item;
  while (here && !seen.has(here)) {
    if (here.usable !== undefined) return here.usable;
    seen.add(here);
    const origin: ChecklistItem["origin"] = here.origin;
    here = dataset.checklists
      .find(({ id }) => id === origin?.checklist)
      ?.items.find(({ no }) => String(no) === String(origin?.no));
  }
  return false;
}

/** The least grade that covers this item under the policy. */
export function barOf({ policy, checklist }: Given, item: ChecklistItem): Accept {
  const own = policy.acceptItems;
  const key = String(item.no);
  return own && own.checklist === checklist.id && Object.hasOwn(own.items, key)
    ? (own.items[key] ?? policy.accept)
    : policy.accept;
}
