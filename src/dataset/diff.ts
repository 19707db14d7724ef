import type { Dataset, Link } from "./dataset.ts";
import { followMoved } from "./moved.ts";

/** What a dataset is made of, as far as an answer can change with it. */
export const parts = [
  "topics",
  "links",
  "procedures",
  "checklists",
  "items",
  "policies",
  "unneeded",
  "standards",
  "requirements",
] as const;
export type DataPart = (typeof parts)[number];

/** One field, with what it was and is; undefined where it is not there. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface EntryChange {
  readonly part: DataPart;
  readonly id: string;
  readonly change: "added" | "removed" | "changed" | "renamed";
  /** The id that it had before, where it was renamed. */
  readonly from?: string;
  /** The topic that it is about, for links and procedures. */
  readonly topic?: string;
  /** Of what was changed or renamed. */
  readonly fields: readonly FieldChange[];
  /** Nothing that an evaluation looks at: only the review, sources or identifiers. */
  readonly bearsOnAnswers: boolean;
}

export interface DataDiff {
  readonly before: Pick<Dataset, "version" | "digest">;
  readonly after: Pick<Dataset, "version" | "digest">;
  readonly entries: readonly EntryChange[];
}

interface Entry {
  readonly id: string;
  readonly topic?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What is written beside an entry for whoever disputes it, and no evaluation reads. */
const beside: readonly string[] = ["review", "sources", "identifiers", "titleStatus", "titleVariants"];

/**
 * What changed from one dataset to another, entry by entry and field by field; a topic that was renamed is followed, and what belongs to it
 * with it. Links of older editions are derived and not listed.
 * Example: `diffDatasets(old, dataset).entries.filter(({ part }) => part === "links")`. Errors: none. Source: contract §6, `diff-data`.
 */
export function diffDatasets(before: Dataset, after: Dataset): DataDiff {
  const entries = parts.flatMap((part) => {
    const renamed = (id: string) => (part === "topics" ? followMoved(after, id) : id);
    const old = new Map(entriesOf(part, before).map((one) => [renamed(one.id), one]));
    const young = new Map(entriesOf(part, after).map((one) => [one.id, one]));
    const ids = [...new Set([...old.keys(), ...young.keys()])].toSorted();
    return ids.flatMap((id) => changeOf(part, id, old.get(id), young.get(id), after));
  });
  const of = ({ version, digest }: Dataset) => ({ version, digest });
  return { before: of(before), after: of(after), entries };
}

function changeOf(
  part: DataPart,
  id: string,
  old: Entry | undefined,
  young: Entry | undefined,
  after: Dataset,
): readonly EntryChange[] {
  const topic = young?.topic ?? (old?.topic === undefined ? undefined : followMoved(after, old.topic));
  const about = { part, id, ...(topic !== undefined && { topic }) };
  if (!old) return [{ ...about, change: "added", fields: [], bearsOnAnswers: true }];
  if (!young) return [{ ...about, change: "removed", fields: [], bearsOnAnswers: true }];
  const names = [...new Set([...Object.keys(old.fields), ...Object.keys(young.fields)])];
  const fields = names.flatMap((field): FieldChange[] => {
    const [a, b] = [old.fields[field], young.fields[field]];
    return same(follow(field, a, after), b) ? [] : [{ field, before: a, after: b }];
  });
  const renamed = old.id !== young.id;
  if (fields.length === 0 && !renamed) return [];
  const bearsOnAnswers = renamed || fields.some(({ field }) => !beside.includes(field));
  const from = renamed ? { from: old.id } : {};
  return [{ ...about, change: renamed ? "renamed" : "changed", ...from, fields, bearsOnAnswers }];
}

/** That a topic has another name is told once, at the topic. */
function follow(field: string, value: unknown, after: Dataset): unknown {
  if (field === "topic" && typeof value === "string") return followMoved(after, value);
  return field === "topics" && Array.isArray(value) ? value.map((id) => followMoved(after, String(id))) : value;
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const valueAt = (one: object, key: string) => (one as Record<string, unknown>)[key];
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => same(valueAt(a, key), valueAt(b, key)));
}

const plain = <T extends { readonly id: string }>({ id, ...fields }: T): Entry => ({ id, fields });
const ofTopic = <T extends { readonly id: string; readonly topic: string }>({ id, ...fields }: T): Entry => ({
  id,
  topic: fields.topic,
  fields,
});

function entriesOf(part: DataPart, dataset: Dataset): readonly Entry[] {
  switch (part) {
    case "topics":
      return dataset.topics.map(plain);
    case "links":
      return dataset.links.filter(({ derivedFrom }: Link) => derivedFrom === undefined).map(ofTopic);
    case "procedures":
      return dataset.procedures.map(ofTopic);
    case "checklists":
      return dataset.checklists.map(({ items: _, ...rest }) => plain(rest));
    case "items":
      return dataset.checklists.flatMap(({ id, items }) =>
        items.map(({ no, ...fields }) => ({ id: `${id} ${no}`, fields })),
      );
    case "policies":
      return dataset.policies.map(plain);
    case "unneeded":
      return dataset.unneeded.map(({ standard, requirement, ...fields }) => ({
        id: `${standard} ${requirement}`,
        fields,
      }));
    case "standards":
      return dataset.standards.map(({ requirements: _, ...rest }) => plain(rest));
    case "requirements":
      return dataset.standards.flatMap((standard) =>
        standard.requirements.map(({ id, ...fields }) => ({ id: `${standard.id} ${id}`, fields })),
      );
  }
}
