import type { Relation } from "../schema/link.ts";
import type { Review } from "../schema/text.ts";
import type { Dataset, Link, Standard } from "./dataset.ts";
import { isAccountedFor } from "./unused.ts";

export interface StandardStatistics {
  readonly standard: string;
  readonly derived: boolean;
  readonly links: number;
  /** Topics with at least one link, `no-relationship` among them. */
  readonly topics: number;
  readonly relations: readonly { readonly relation: Relation; readonly links: number; readonly share: number }[];
  /** Requirements that no link needs; of the criteria, only those of security and availability count. */
  readonly unused: number;
  /** Most topics first, at most ten; the share is of all topics. */
  readonly densest: readonly { readonly requirement: string; readonly topics: number; readonly share: number }[];
}

export interface Statistics {
  readonly topics: number;
  readonly links: number;
  readonly procedures: number;
  readonly checklists: readonly { readonly checklist: string; readonly items: number; readonly withTopics: number }[];
  readonly standards: readonly StandardStatistics[];
  /** Of authored links alone. */
  readonly linkReviews: { readonly proposed: number; readonly selfReview: number; readonly external: number };
  /** Of topics, authored links and procedures together. */
  readonly reviews: { readonly proposed: number; readonly selfReview: number; readonly external: number };
}

const relations = [
  "equal-to",
  "equivalent-to",
  "superset-of",
  "subset-of",
  "intersects-with",
  "no-relationship",
] as const;

/** How the dataset is made up: counts and shares, for `certmap check` and for whoever wonders whether a relation is used too freely. */
export function statisticsOf(dataset: Dataset): Statistics {
  const authored = dataset.links.filter(({ derivedFrom }) => derivedFrom === undefined);
  return {
    topics: dataset.topics.length,
    links: authored.length,
    procedures: dataset.procedures.length,
    checklists: dataset.checklists.map(({ id, items }) => ({
      checklist: id,
      items: items.length,
      withTopics: items.filter(({ topics }) => topics.length > 0).length,
    })),
    standards: dataset.standards.map((standard) => standardStatistics(dataset, standard)),
    linkReviews: reviewCounts(authored),
    reviews: reviewCounts([...dataset.topics, ...authored, ...dataset.procedures]),
  };
}

function reviewCounts(entries: readonly { readonly review: Review }[]): Statistics["reviews"] {
  const count = (state: string) =>
    entries.filter(({ review }) => (review === "proposed" ? review : review.kind) === state).length;
  return { proposed: count("proposed"), selfReview: count("self-review"), external: count("external") };
}

function standardStatistics(dataset: Dataset, { id: standard, requirements }: Standard): StandardStatistics {
  const links = dataset.links.filter((link) => link.standard === standard);
  const topicsOf = new Map<string, Set<string>>();
  for (const { topic, needs } of links) {
    for (const id of needs) topicsOf.set(id, (topicsOf.get(id) ?? new Set()).add(topic));
  }
  const densest = [...topicsOf]
    .map(([requirement, topics]) => ({
      requirement,
      topics: topics.size,
      share: share(topics.size, dataset.topics.length),
    }))
    .toSorted((a, b) => b.topics - a.topics || (a.requirement < b.requirement ? -1 : 1));
  return {
    standard,
    derived: links.length > 0 && links.every(isDerived),
    links: links.length,
    topics: new Set(links.map(({ topic }) => topic)).size,
    relations: relations.map((relation) => {
      const having = links.filter((link) => link.relation === relation).length;
      return { relation, links: having, share: share(having, links.length) };
    }),
    unused: requirements.filter((one) => isAccountedFor(one) && !topicsOf.has(one.id)).length,
    densest: densest.slice(0, 10),
  };
}

const isDerived = ({ derivedFrom }: Link): boolean => derivedFrom !== undefined;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
