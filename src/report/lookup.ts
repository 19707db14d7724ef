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

export function lookupFor(result: Result, dataset: Dataset): Lookup {
  const checklists = byId(dataset.checklists);
  const checklist = checklists.get(result.checklist);
  const items = new Map(checklist?.items.map((item) => [String(item.no), item]));
  const topics = byId(dataset.topics);
  const links = byId(dataset.links);
  const standards = byId(dataset.standards);
  const requirements = new Map(dataset.standards.map(({ id, requirements }) => [id, byId(requirements)]));
  const procedures = byId(dataset.procedures);
  const evidence = byId(result.evidence);
  const facts = byId(dataset.sources.facts);
  const documents = byId(dataset.sources.documents);

  const isUsable = (item: ChecklistItem | undefined, seen: readonly ChecklistItem[] = []): boolean => {
    if (!item || seen.includes(item)) return false;
    if (item.usable !== undefined) return item.usable;
    const { origin } = item;
    const from = origin && checklists.get(origin.checklist)?.items.find(({ no }) => String(no) === String(origin.no));
    return isUsable(from, [...seen, item]);
  };
  return {
    result,
    dataset,
    checklist,
    policy: dataset.policies.find(({ id }) => id === result.policy),
    item: (no) => items.get(String(no)),
    isUsable: (no) => isUsable(items.get(String(no))),
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

/** A text of the dataset in one language, or the id where there is none. */
export const sayOr = (text: Text | undefined, lang: keyof Text, id: string): string => text?.[lang] ?? id;
