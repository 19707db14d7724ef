import type { Checklist, ChecklistItem, Dataset, Link, Policy, Procedure, Requirement } from "../dataset/dataset.ts";

export interface NeededCriterion {
  readonly standard: string;
  readonly requirement: Requirement;
}

/** The dataset arranged for looking things up; made once for each dataset. */
export interface Catalogue {
  readonly requirements: ReadonlyMap<string, ReadonlyMap<string, Requirement>>;
  readonly evidenceKindOf: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, Link>;
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  /** Per link, the requirements that it needs as the standard has them. */
  readonly needsOf: ReadonlyMap<Link, readonly Requirement[]>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly proceduresOf: ReadonlyMap<string, readonly Procedure[]>;
  /** Per topic, the trust services criteria that its links need, with the standard they are of. */
  readonly criteriaOf: ReadonlyMap<string, readonly NeededCriterion[]>;
  /** Per standard and requirement, the topics with a link that needs it. */
  readonly neededBy: ReadonlyMap<string, ReadonlyMap<Requirement, readonly string[]>>;
  /** Per procedure, the topics that it tests: its own, and those of which it tests the remainder of a link. */
  readonly testedBy: ReadonlyMap<string, ReadonlySet<string>>;
  /** What `isUsable` found for an item. */
  readonly usable: WeakMap<ChecklistItem, boolean>;
  readonly checklists: ReadonlyMap<string, Checklist>;
  readonly policies: ReadonlyMap<string, Policy>;
}

const made = new WeakMap<Dataset, Catalogue>();

export function catalogueOf(dataset: Dataset): Catalogue {
  const known = made.get(dataset);
  if (known) return known;
  const requirements = new Map(dataset.standards.map((standard) => [standard.id, byId(standard.requirements)]));
  const base = {
    requirements,
    needsOf: new Map(dataset.links.map((link) => [link, needsOf(requirements, link)])),
    evidenceKindOf: new Map(dataset.standards.map((standard) => [standard.id, standard.evidenceKind])),
    links: byId(dataset.links),
    linksOf: groupBy(dataset.links, (link) => link.topic),
    procedures: byId(dataset.procedures),
    proceduresOf: groupBy(dataset.procedures, (procedure) => procedure.topic),
    checklists: byId(dataset.checklists),
    policies: byId(dataset.policies),
  };
  const criteriaOf = new Map([...base.linksOf].map(([topic, links]) => [topic, criteriaNeeded(base, links)]));
  const catalogue: Catalogue = {
    ...base,
    criteriaOf,
    neededBy: neededBy(dataset, base),
    testedBy: testedBy(dataset),
    usable: new WeakMap(),
  };
  made.set(dataset, catalogue);
  return catalogue;
}

function needsOf(requirements: Catalogue["requirements"], link: Link): readonly Requirement[] {
  const known = requirements.get(link.standard);
  return link.needs.flatMap((id) => known?.get(id) ?? []);
}

function neededBy({ links }: Dataset, { needsOf }: Pick<Catalogue, "needsOf">): Catalogue["neededBy"] {
  const needed = new Map<string, Map<Requirement, string[]>>();
  for (const link of links) {
    const ofStandard = needed.get(link.standard) ?? new Map<Requirement, string[]>();
    needed.set(link.standard, ofStandard);
    for (const requirement of needsOf.get(link) ?? []) {
      const topics = ofStandard.get(requirement);
      if (!topics) ofStandard.set(requirement, [link.topic]);
      else if (!topics.includes(link.topic)) topics.push(link.topic);
    }
  }
  return needed;
}

function testedBy({ procedures, links }: Dataset): Catalogue["testedBy"] {
  const tested = new Map<string, Set<string>>(procedures.map(({ id, topic }) => [id, new Set([topic])]));
  for (const { topic, remainderProcedures = [] } of links) {
    for (const id of remainderProcedures) tested.set(id, (tested.get(id) ?? new Set<string>()).add(topic));
  }
  return tested;
}

function criteriaNeeded(
  { needsOf, evidenceKindOf }: Pick<Catalogue, "needsOf" | "evidenceKindOf">,
  links: readonly Link[],
): readonly NeededCriterion[] {
  const needed = links
    .filter(({ standard }) => evidenceKindOf.get(standard) === "soc2-report")
    .flatMap((link) => (needsOf.get(link) ?? []).map((requirement) => ({ standard: link.standard, requirement })));
  return [...new Map(needed.map((one) => [one.requirement.id, one])).values()];
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function groupBy<T extends { readonly id: string }>(entries: readonly T[], keyOf: (entry: T) => string) {
  const groups = new Map<string, T[]>();
  for (const entry of entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

/**
 * One of the items that the bank's policy may let evidence cover: the item's own `usable`, else that of the item it comes
 * from [M-24], else false.
 */
export function isUsable(catalogue: Catalogue, item: ChecklistItem): boolean {
  const known = catalogue.usable.get(item);
  if (known !== undefined) return known;
  const found = findUsable(catalogue, item, []);
  catalogue.usable.set(item, found);
  return found;
}

function findUsable(catalogue: Catalogue, item: ChecklistItem, seen: readonly ChecklistItem[]): boolean {
  if (item.usable !== undefined) return item.usable;
  const origin = originOf(catalogue, item);
  return origin !== undefined && !seen.includes(origin) && findUsable(catalogue, origin, [...seen, item]);
}

function originOf(catalogue: Catalogue, item: ChecklistItem): ChecklistItem | undefined {
  const { origin } = item;
  if (!origin) return undefined;
  return catalogue.checklists.get(origin.checklist)?.items.find(({ no }) => String(no) === String(origin.no));
}
