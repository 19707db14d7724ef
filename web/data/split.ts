import type { Dataset, Link, Unneeded } from "../../src/dataset/dataset.ts";
import type { Review } from "../../src/schema/text.ts";

/**
 * The dataset in two parts, so that the first load carries what the engine needs and no more: `Core` is a whole dataset in which the
 * long texts are empty; `Texts` holds them. `join` of both is the dataset again, field by field.
 */
export type Core = Dataset;

const empty = { ja: "", en: "" } as const;
type Topic = Dataset["topics"][number];
type Procedure = Dataset["procedures"][number];
type Policy = Dataset["policies"][number];

/** In the order of the dataset's own lists. A derived link has the texts of the one it comes from. */
export interface Texts {
  readonly topics: readonly Pick<Topic, "ask" | "how" | "sources" | "review">[];
  readonly links: readonly (LinkTexts | null)[];
  readonly unneeded: readonly Pick<Unneeded, "reason" | "sources" | "review">[];
  readonly procedures: readonly Pick<Procedure, "text" | "finding" | "sources" | "review">[];
  readonly policies: readonly Pick<Policy, "reasons">[];
  readonly sources: Dataset["sources"];
  readonly waivers: Dataset["waivers"];
}
type LinkTexts = Pick<Link, "rationale" | "remainder" | "identifiers" | "sources" | "review">;

export function split(dataset: Dataset): { readonly core: Core; readonly texts: Texts } {
  const { topics, links, unneeded, procedures, policies, sources, waivers } = dataset;
  const authored = new Map(links.map((link) => [link.id, link]));
  const core: Core = {
    ...dataset,
    topics: topics.map((one) => ({ ...one, ask: empty, how: empty, sources: [], review: "proposed" })),
    links: links.map(({ rationale: _, remainder, identifiers: __, ...link }) => ({
      ...link,
      rationale: empty,
      ...(remainder && { remainder: empty }),
      sources: [],
      review: briefly(link.review),
    })),
    unneeded: unneeded.map((one) => ({ ...one, reason: empty, sources: [], review: "proposed" })),
    procedures: procedures.map((one) => ({ ...one, text: empty, finding: empty, sources: [], review: "proposed" })),
    policies: policies.map(({ reasons: _, ...policy }) => policy),
    sources: { voices: {}, documents: [], facts: [] },
    waivers: [],
  };
  const texts: Texts = {
    topics: topics.map(({ ask, how, sources, review }) => ({ ask, how, sources, review })),
    links: links.map((link) => {
      const from = link.derivedFrom === undefined ? undefined : authored.get(link.derivedFrom);
      return from && JSON.stringify(textsOf(from)) === JSON.stringify(textsOf(link)) ? null : textsOf(link);
    }),
    unneeded: unneeded.map(({ reason, sources, review }) => ({ reason, sources, review })),
    procedures: procedures.map(({ text, finding, sources, review }) => ({ text, finding, sources, review })),
    policies: policies.map(({ reasons }) => (reasons ? { reasons } : {})),
    sources,
    waivers,
  };
  return { core, texts };
}

export function join(core: Core, texts: Texts): Dataset {
  const at = new Map(core.links.map(({ id }, index) => [id, texts.links[index]]));
  return {
    ...core,
    topics: core.topics.map((one, index) => ({ ...one, ...texts.topics[index] })),
    links: core.links.map((link, index) => ({
      ...link,
      ...(texts.links[index] ?? (link.derivedFrom === undefined ? undefined : at.get(link.derivedFrom))),
    })),
    unneeded: core.unneeded.map((one, index) => ({ ...one, ...texts.unneeded[index] })),
    procedures: core.procedures.map((one, index) => ({ ...one, ...texts.procedures[index] })),
    policies: core.policies.map((one, index) => ({ ...one, ...texts.policies[index] })),
    sources: texts.sources,
    waivers: texts.waivers,
  };
}

const textsOf = ({ rationale, remainder, identifiers, sources, review }: Link): LinkTexts => ({
  rationale,
  ...(remainder && { remainder }),
  ...(identifiers && { identifiers }),
  sources,
  review,
});

/** Who looked, without what was said: the engine's caveats need no more. */
function briefly(review: Review): Review {
  return typeof review === "string" ? review : { kind: review.kind, on: review.on };
}
