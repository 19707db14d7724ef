import type {
  Checklist,
  ChecklistItem,
  Dataset,
  Link,
  Policy,
  Procedure,
  Requirement,
  Standard,
  Topic,
} from "../dataset/dataset.ts";
import type { EvidenceResult, Result } from "../schema/result.ts";
import type { Fact, SourceDocument } from "../schema/source.ts";
import type { ItemNo, Text } from "../schema/text.ts";

/** What a result's ids stand for. A checklist or policy from a file of the user's may be unknown here: then ids are shown. */
export interface Lookup {
  readonly result: Result;
  readonly dataset: Dataset;
  readonly checklist: Checklist | undefined;
  readonly policy: Policy | undefined;
  readonly item: (no: ItemNo) => ChecklistItem | undefined;
  readonly isUsable: (no: ItemNo) => boolean;
  readonly topic: (id: string) => Topic | undefined;
  readonly link: (id: string) => Link | undefined;
  readonly standard: (id: string) => Standard | undefined;
  readonly requirement: (standard: string, id: string) => Requirement | undefined;
  readonly procedure: (id: string) => Procedure | undefined;
  readonly proceduresOf: (topic: string) => readonly Procedure[];
  readonly evidence: (id: string) => EvidenceResult | undefined;
  readonly fact: (id: string) => Fact | undefined;
  readonly document: (id: string) => SourceDocument | undefined;
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** The dataset by its ids; made once for each dataset, since a page looks things up after every change. */
function indexOf(dataset: Dataset): Index {
  const known = indexes.get(dataset);
  if (known) return known;
  const index: Index = {
    checklists: byId(dataset.checklists),
    policies: byId(dataset.policies),
    topics: byId(dataset.topics),
    links: byId(dataset.links),
    standards: byId(dataset.standards),
    requirements: new Map(dataset.standards.map(({ id, requirements }) => [id, byId(requirements)])),
    procedures: byId(dataset.procedures),
    facts: byId(dataset.sources.facts),
    documents: byId(dataset.sources.documents),
    items: new WeakMap<Checklist, ReadonlyMap<string, ChecklistItem>>(),
    usable: new WeakMap<ChecklistItem, boolean>(),
  };
  indexes.set(dataset, index);
  return index;
}
const indexes = new WeakMap<Dataset, Index>();
interface Index {
  readonly checklists: ReadonlyMap<string, Checklist>;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly links: ReadonlyMap<string, Link>;
  readonly standards: ReadonlyMap<string, Standard>;
  readonly requirements: ReadonlyMap<string, ReadonlyMap<string, Requirement>>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly items: WeakMap<Checklist, ReadonlyMap<string, ChecklistItem>>;
  readonly usable: WeakMap<ChecklistItem, boolean>;
}

/** What a timeline and a side of a comparison lack to be looked up in as a result is. */
export const besideItems = {
  asks: [],
  settled: [],
  duties: [],
  superfluous: [],
  unused: [],
  caveats: [],
} as const satisfies Partial<Result>;

export function lookupFor(result: Result, dataset: Dataset): Lookup {
  const index = indexOf(dataset);
  const { topics, links, standards, requirements, procedures, facts, documents } = index;
  const checklist = index.checklists.get(result.checklist);
  const items = itemsOf(index, checklist);
  const evidence = byId(result.evidence);
  return {
    result,
    dataset,
    checklist,
    policy: index.policies.get(result.policy),
    item: (no) => items.get(String(no)),
    isUsable: (no) => isUsable(index, items.get(String(no))),
    topic: (id) => topics.get(id),
    link: (id) => links.get(id),
    standard: (id) => standards.get(id),
    requirement: (standard, id) => requirements.get(standard)?.get(id),
    procedure: (id) => procedures.get(id),
    proceduresOf: (topic) => dataset.procedures.filter((procedure) => procedure.topic === topic),
    evidence: (id) => evidence.get(id),
    fact: (id) => facts.get(id),
    document: (id) => documents.get(id),
  };
}

function itemsOf({ items }: Index, checklist: Checklist | undefined): ReadonlyMap<string, ChecklistItem> {
  if (!checklist) return new Map();
  const known = items.get(checklist) ?? new Map(checklist.items.map((item) => [String(item.no), item]));
  items.set(checklist, known);
  return known;
}

function isUsable(index: Index, item: ChecklistItem | undefined, seen: readonly ChecklistItem[] = []): boolean {
  if (!item || seen.includes(item)) return false;
  const known = item.usable ?? index.usable.get(item);
  if (known !== undefined) return known;
  const { origin } = item;
  const from = origin && itemsOf(index, index.checklists.get(origin.checklist)).get(String(origin.no));
  const found = isUsable(index, from, [...seen, item]);
  index.usable.set(item, found);
  return found;
}

/** A text of the dataset in one language, or the id where there is none. */
export const sayOr = (text: Text | undefined, lang: keyof Text, id: string): string => text?.[lang] ?? id;
