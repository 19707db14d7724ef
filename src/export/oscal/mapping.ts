import type { Link, Standard } from "../../dataset/dataset.ts";
import { editionOf, toToken, uuidOf } from "../names.ts";
import { mapOf } from "./maps.ts";
import { documentId, type Made, metadataOf, responsible } from "./metadata.ts";
import { asMarkdown, inBoth, inOther, own } from "./parts.ts";
import { sourceResource } from "./resources.ts";
import type { Gap, Mapping, MappingDocument, Resource } from "./shape.ts";

/** The catalogs that a mapping refers to, as they lie beside it. */
export interface Catalogs {
  readonly standard: Resource;
  readonly wholes: Resource;
  readonly topics: Resource;
}

/** A standard's links as a mapping collection, or nothing where it has none. */
export function mappingOf(made: Made, standard: Standard, catalogs: Catalogs): MappingDocument | undefined {
  const { dataset, words } = made;
  const links = dataset.links.filter((link) => link.standard === standard.id);
  const related = links.filter(({ needs }) => needs.length > 0);
  const unrelated = links.filter(({ needs }) => needs.length === 0);
  const mappings = [
    ...(related.length > 0 ? [relatedMapping(made, standard, related, catalogs)] : []),
    ...(unrelated.length > 0 ? [unrelatedMapping(made, standard, unrelated, catalogs)] : []),
  ];
  if (mappings.length === 0) return undefined;
  const derived = links.some(({ derivedFrom }) => derivedFrom !== undefined);
  const title = standard.title[words.lang];
  const description = derived ? `${words.description}\n\n${words.oscal.derived}` : words.description;
  const used = [
    ...(related.length > 0 ? [catalogs.standard] : []),
    ...(unrelated.length > 0 ? [catalogs.wholes] : []),
    catalogs.topics,
  ];
  const sources = [...new Set(links.flatMap((link) => link.sources))].toSorted();
  const about = [
    own("standard", standard.id),
    own("edition", editionOf(standard)),
    ...inOther("title", standard.title, words.lang),
  ];
  return {
    "mapping-collection": {
      uuid: documentId(made, `${standard.id}-mapping`),
      metadata: metadataOf(made, words.oscal.mapping(title), words.oscal.mappingRemarks, about),
      provenance: {
        method: derived ? "automation" : "hybrid",
        "matching-rationale": "functional",
        status: statusOf(made, links),
        "confidence-score": { category: "unspecified" },
        "mapping-description": asMarkdown(description),
        "responsible-parties": responsible.map((one) => ({ ...one, "party-uuids": [...one["party-uuids"]] })),
      },
      mappings,
      "back-matter": { resources: [...used, ...sources.map((id) => sourceResource(id, dataset, words))] },
    },
  };
}

/** Not complete while nobody has looked at some topic; a draft as long as any link lacks a review from outside. */
function statusOf({ dataset }: Made, links: readonly Link[]): "complete" | "not-complete" | "draft" {
  const looked = new Set(links.map(({ topic }) => topic));
  if (dataset.topics.some(({ id }) => !looked.has(id))) return "not-complete";
  const external = links.every(({ review }) => review !== "proposed" && review.kind === "external");
  return external ? "complete" : "draft";
}

const resource = ({ uuid }: Resource) => ({ type: "catalog" as const, href: `#${uuid}` });

/** What requirements carry, and what of either side no link names. */
function relatedMapping(made: Made, standard: Standard, links: readonly Link[], catalogs: Catalogs): Mapping {
  const { dataset } = made;
  const needed = new Set(links.flatMap(({ needs }) => needs));
  const carried = new Set(links.map(({ topic }) => topic));
  const unneeded = dataset.unneeded.filter((one) => one.standard === standard.id);
  return {
    uuid: uuidOf("mapping", standard.id, "related"),
    "source-resource": resource(catalogs.standard),
    "target-resource": resource(catalogs.topics),
    maps: links.map((link) => mapOf(link, made)),
    props: [
      own("standard", standard.id),
      ...unneeded.flatMap(({ requirement, reason }) => {
        const group = `unneeded-${requirement}`;
        return [own("unneeded", requirement, { group }), ...inBoth("unneeded-reason", reason, { group })];
      }),
    ],
    ...gap("source-gap-summary", standard.id, standard.requirements, needed),
    ...gap("target-gap-summary", standard.id, dataset.topics, carried),
  };
}

/** Where somebody looked and found none: the standard as a whole against each such topic. */
function unrelatedMapping(made: Made, standard: Standard, links: readonly Link[], catalogs: Catalogs): Mapping {
  return {
    uuid: uuidOf("mapping", standard.id, "unrelated"),
    "source-resource": resource(catalogs.wholes),
    "target-resource": resource(catalogs.topics),
    maps: links.map((link) => mapOf(link, made)),
    props: [own("standard", standard.id)],
    "mapping-description": asMarkdown(made.words.oscal.whole),
  };
}

function gap<K extends "source-gap-summary" | "target-gap-summary">(
  name: K,
  standard: string,
  all: readonly { readonly id: string }[],
  mapped: ReadonlySet<string>,
): { [P in K]?: Gap } {
  const unmapped = all.filter(({ id }) => !mapped.has(id)).map(({ id }) => toToken(id));
  if (unmapped.length === 0) return {};
  const summary = { uuid: uuidOf(name, standard), "unmapped-controls": [{ "with-ids": unmapped }] };
  return { [name]: summary } as { [P in K]?: Gap };
}
