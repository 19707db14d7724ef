import type { Relation } from "../schema/link.ts";
import type { ItemNo, Review, Text } from "../schema/text.ts";
import type { Dataset, Link, Topic } from "./dataset.ts";
import { followMoved } from "./moved.ts";
import { linkDigest } from "./overlay.ts";
import { Network, needsNode, type Stated, topicNode } from "./relations/network.ts";
import { type Basic, namesOf } from "./relations/sets.ts";

export type ReviewState = "proposed" | "self-review" | "external";

export interface Asking {
  readonly checklist: string;
  readonly nos: readonly ItemNo[];
}

/** A link in the list of what awaits review. */
export interface Awaiting {
  readonly link: string;
  readonly topic: string;
  readonly standard: string;
  readonly relation: Relation;
  readonly state: ReviewState;
  /** Of how many readers somebody still objects. */
  readonly disagreements: number;
  readonly items: readonly Asking[];
  /** Items over all checklists: how much hangs on the link. */
  readonly weight: number;
}

export interface NamedRequirement {
  readonly id: string;
  readonly title: Text | null;
}

/** Another link beside the one under review. */
export interface Beside {
  readonly link: string;
  readonly topic: string;
  readonly standard: string;
  readonly needs: readonly string[];
  readonly relation: Relation;
}

/** A link with everything that speaks for and against it. */
export interface LinkReview {
  readonly link: Link;
  readonly digest: string;
  readonly state: ReviewState;
  readonly topic: Topic;
  readonly requirements: readonly NamedRequirement[];
  readonly items: readonly Asking[];
  /** Other links of the topic: of the same standard, alternatives; of another, a second opinion. */
  readonly alternatives: readonly Beside[];
  readonly elsewhere: readonly Beside[];
  /** Links of other topics that need one of the same requirements. */
  readonly shared: readonly Beside[];
  /** The same link as it follows for older editions. */
  readonly derived: readonly { readonly link: string; readonly standard: string; readonly needs: readonly string[] }[];
  /** What all other links leave possible here, and which of them; null where the link names no requirements. */
  readonly implied: { readonly possible: readonly Basic[]; readonly because: readonly Beside[] } | null;
  readonly sources: readonly { readonly id: string; readonly voice: string | null; readonly text: Text }[];
}

export const stateOf = (review: Review): ReviewState => (review === "proposed" ? "proposed" : review.kind);

const authored = ({ links }: Dataset): readonly Link[] => links.filter(({ derivedFrom }) => derivedFrom === undefined);
const full: readonly Relation[] = ["equal-to", "equivalent-to", "superset-of"];
const rank = (relation: Relation): number => (full.includes(relation) ? 0 : relation === "no-relationship" ? 2 : 1);

/**
 * The links that nobody outside has looked at, by consequence: those that can cover a topic before those that narrow it, then by how many
 * items hang on them, then by how many readers still object.
 * Example: `awaitingReview(dataset)[0]?.link`. Errors: none. Source: contract §6, `review`.
 */
export function awaitingReview(dataset: Dataset): readonly Awaiting[] {
  return authored(dataset)
    .filter(({ review }) => stateOf(review) !== "external")
    .map((link): Awaiting => {
      const { id, topic, standard, relation, review } = link;
      const items = askingItems(dataset, topic);
      const disagreements = review === "proposed" ? 0 : (review.disagreements?.length ?? 0);
      const weight = items.reduce((sum, { nos }) => sum + nos.length, 0);
      return { link: id, topic, standard, relation, state: stateOf(review), disagreements, items, weight };
    })
    .toSorted(
      (a, b) =>
        rank(a.relation) - rank(b.relation) ||
        b.weight - a.weight ||
        b.disagreements - a.disagreements ||
        (a.link < b.link ? -1 : 1),
    );
}

function askingItems({ checklists }: Dataset, topic: string): readonly Asking[] {
  return checklists.flatMap(({ id, items }) => {
    const nos = items.filter(({ topics }) => topics.includes(topic)).map(({ no }) => no);
    return nos.length === 0 ? [] : [{ checklist: id, nos }];
  });
}

/**
 * Reviews of the links that an id names: of a link itself, of the link that a derived one comes from, or of all links of a topic, also by
 * a topic's former id. None where nothing has that id.
 * Example: `linkReviews(dataset, "supplier-agreements").map(({ link }) => link.id)`. Errors: none. Source: contract §6, `review`.
 */
export function linkReviews(dataset: Dataset, id: string): readonly LinkReview[] {
  const links = authored(dataset);
  const from = dataset.links.find((one) => one.id === id)?.derivedFrom ?? id;
  const topic = followMoved(dataset, id);
  return links.filter((link) => link.id === from || link.topic === topic).map((link) => reviewOf(dataset, link, links));
}

function reviewOf(dataset: Dataset, link: Link, links: readonly Link[]): LinkReview {
  const topic = dataset.topics.find(({ id }) => id === link.topic);
  if (!topic) throw new RangeError(`no such topic: ${link.topic}`);
  const requirements = dataset.standards.find(({ id }) => id === link.standard)?.requirements ?? [];
  const others = links.filter(({ id }) => id !== link.id);
  const ofTopic = others.filter((one) => one.topic === link.topic);
  const { facts, documents } = dataset.sources;
  return {
    link,
    digest: linkDigest(dataset, link),
    state: stateOf(link.review),
    topic,
    requirements: link.needs.map((id) => ({ id, title: requirements.find((one) => one.id === id)?.title ?? null })),
    items: askingItems(dataset, link.topic),
    alternatives: ofTopic.filter(({ standard }) => standard === link.standard).map(beside),
    elsewhere: ofTopic.filter(({ standard }) => standard !== link.standard).map(beside),
    shared: others
      .filter((one) => one.topic !== link.topic && one.standard === link.standard)
      .filter(({ needs }) => needs.some((id) => link.needs.includes(id)))
      .map(beside),
    derived: dataset.links
      .filter(({ derivedFrom }) => derivedFrom === link.id)
      .map(({ id, standard, needs }) => ({ link: id, standard, needs })),
    implied: impliedFor(link, others),
    sources: link.sources.map((id) => {
      const fact = facts.find((one) => one.id === id);
      const text = fact?.text ?? documents.find((one) => one.id === id)?.title ?? { ja: id, en: id };
      return { id, voice: fact?.voice ?? null, text };
    }),
  };
}

const beside = ({ id, topic, standard, needs, relation }: Link): Beside => ({
  link: id,
  topic,
  standard,
  needs,
  relation,
});

/** What follows for the link from all the others, itself left out. */
function impliedFor(link: Link, others: readonly Stated[]): LinkReview["implied"] {
  if (link.needs.length === 0) return null;
  const { possible, because } = new Network(others, [link]).between(needsNode(link), topicNode(link.topic));
  const named = others.filter(({ id }) => because.includes(id)).map((one) => beside(one as Link));
  return { possible: namesOf(possible), because: named };
}
