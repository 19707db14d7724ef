import { isMap, select, selectTexts, textOf } from "./select.ts";

/** Every id of the dataset that something may refer to, and what a reference must fit. */
export interface Ids {
  readonly standards: ReadonlyMap<string, StandardIds>;
  readonly correspondences: readonly CorrespondenceIds[];
  /** A moved topic leads to its new id. */
  readonly topics: ReadonlyMap<string, { readonly movedTo: string | undefined }>;
  readonly procedures: ReadonlyMap<string, { readonly topic: string; readonly parameters: ReadonlySet<string> }>;
  /** Items by their number as text, with their topics. */
  readonly checklists: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  readonly sources: ReadonlySet<string>;
}

export interface StandardIds {
  readonly evidenceKind: string;
  readonly requirements: ReadonlySet<string>;
}

export interface CorrespondenceIds {
  readonly from: string;
  readonly to: string;
  readonly pairs: readonly (readonly [from: string, to: string])[];
}

/** A dataset, or the raw values of one, whatever their shape. */
export interface IdLists {
  readonly standards: readonly unknown[];
  readonly correspondences: readonly unknown[];
  readonly topics: readonly unknown[];
  readonly moved: readonly unknown[];
  readonly procedures: readonly unknown[];
  readonly checklists: readonly unknown[];
  readonly sources: unknown;
}

const texts = (value: unknown, selector: string): string[] => [...selectTexts(value, selector)].map(([, text]) => text);
const byId = <T>(values: readonly unknown[], make: (value: unknown) => T): Map<string, T> =>
  new Map(
    values.flatMap((value) => (textOf(value, "id") === undefined ? [] : [[textOf(value, "id") ?? "", make(value)]])),
  );

/** The ids of a dataset, of what is already checked and of raw values alike. */
export function idsOf(lists: IdLists): Ids {
  return {
    standards: byId(lists.standards, (standard) => ({
      evidenceKind: textOf(standard, "evidenceKind") ?? "",
      requirements: new Set(texts(standard, "requirements.*.id")),
    })),
    correspondences: lists.correspondences.map((one) => ({
      from: textOf(one, "from") ?? "",
      to: textOf(one, "to") ?? "",
      pairs: [...select(one, "pairs.*")].flatMap(([, pair]) =>
        texts(pair, "to.*").map((to) => [textOf(pair, "from") ?? "", to] as const),
      ),
    })),
    topics: byId([...lists.topics, ...lists.moved], (topic) => ({ movedTo: textOf(topic, "movedTo") })),
    procedures: byId(lists.procedures, (procedure) => ({
      topic: textOf(procedure, "topic") ?? "",
      parameters: new Set(texts(procedure, "parameters.@key")),
    })),
    checklists: byId(lists.checklists, itemTopics),
    sources: new Set(["documents.*.id", "facts.*.id"].flatMap((selector) => texts(lists.sources, selector))),
  };
}

/** The items of a checklist by their number as text, each with its topics. */
export function itemTopics(checklist: unknown): Map<string, ReadonlySet<string>> {
  const topics = new Map<string, ReadonlySet<string>>();
  for (const [, item] of select(checklist, "items.*")) {
    const no = isMap(item) ? item.no : undefined;
    if (typeof no !== "number" && typeof no !== "string") continue;
    // A number used twice is reported elsewhere; nothing asked under it is lost.
    topics.set(String(no), new Set([...(topics.get(String(no)) ?? []), ...texts(item, "topics.*")]));
  }
  return topics;
}
