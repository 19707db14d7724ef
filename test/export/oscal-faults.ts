import { createHash } from "node:crypto";
import { Ajv } from "ajv";
import { z } from "zod";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { exportOscal } from "../../src/export/index.ts";
import { CatalogDocument, type Control, type Mapping, MappingDocument } from "../../src/export/oscal/shape.ts";
import { vocabulary } from "../../src/export/oscal/vocabulary.ts";

export type Catalog = CatalogDocument["catalog"];
export type Collection = MappingDocument["mapping-collection"];

/** An export, as texts and as what they say. */
export interface Exported {
  readonly texts: ReadonlyMap<string, string>;
  readonly collections: ReadonlyMap<string, Collection>;
  readonly catalogs: ReadonlyMap<string, Catalog>;
}

export const isMapping = (name: string): boolean => name.endsWith("-mapping.json");

export const exported = (dataset: Dataset, lang: "ja" | "en" = "en"): Exported =>
  parsed(new Map(exportOscal(dataset, { lang }).map(({ name, text }) => [name, text])));

export function parsed(texts: ReadonlyMap<string, string>): Exported {
  const values = [...texts].map(([name, text]) => [name, JSON.parse(text)] as const);
  return {
    texts,
    collections: new Map(values.flatMap(([name, one]) => (isMapping(name) ? [[name, one["mapping-collection"]]] : []))),
    catalogs: new Map(values.flatMap(([name, one]) => (isMapping(name) ? [] : [[name, one.catalog]]))),
  };
}

export const controlsOf = ({ controls = [], groups = [] }: Catalog): readonly Control[] => [
  ...controls,
  ...groups.flatMap((group) => group.controls ?? []),
];
export const gapOf = (mapping: Mapping, side: "source" | "target"): readonly string[] =>
  mapping[`${side}-gap-summary`]?.["unmapped-controls"].flatMap((one) => one["with-ids"]) ?? [];

const ajv = new Ajv({ allErrors: true, strict: false });
const strict = {
  mapping: ajv.compile(z.toJSONSchema(MappingDocument, { target: "draft-7", io: "output" })),
  catalog: ajv.compile(z.toJSONSchema(CatalogDocument, { target: "draft-7", io: "output" })),
};

/** What the shapes refuse; a key that they do not name too, as OSCAL's own schemas do. */
export const shapeFaults = ({ texts }: Exported): readonly string[] =>
  [...texts].flatMap(([name, text]) => {
    const check = isMapping(name) ? strict.mapping : strict.catalog;
    return check(JSON.parse(text)) ? [] : [`${name}: ${ajv.errorsText(check.errors?.slice(0, 3))}`];
  });

const said = ({ values }: { readonly values: readonly string[] }, word: string): boolean => values.includes(word);

/** What OSCAL's metaschema asks beyond the JSON schema: ids that are unique and lead somewhere, known words, true digests. */
export function constraintFaults(all: Exported): readonly string[] {
  return [
    ...[...all.catalogs].flatMap(([name, catalog]) => [
      ...catalogFaults(catalog).map((fault) => `${name}: ${fault}`),
      ...resourceFaults(catalog, all).map((fault) => `${name}: ${fault}`),
    ]),
    ...[...all.collections].flatMap(([name, collection]) => [
      ...collectionFaults(collection, all).map((fault) => `${name}: ${fault}`),
      ...resourceFaults(collection, all).map((fault) => `${name}: ${fault}`),
    ]),
    ...twice(
      [...all.collections.values()].flatMap(({ mappings }) =>
        mappings.flatMap(({ uuid, maps }) => [uuid, ...maps.map((map) => map.uuid)]),
      ),
    ),
  ];
}

const twice = (ids: readonly string[]): string[] =>
  ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `${id} twice`);

function catalogFaults(catalog: Catalog): readonly string[] {
  const controls = controlsOf(catalog);
  const parts = controls.flatMap((control) => control.parts);
  const props = [...controls, ...parts, ...(catalog.groups ?? [])].flatMap((one) => one.props ?? []);
  return [
    ...twice([...controls, ...parts, ...(catalog.groups ?? [])].map(({ id }) => id)),
    ...controls
      .filter((one) => !one.parts.some(({ name }) => name === "statement"))
      .map(({ id }) => `${id} says nothing`),
    ...parts.filter(({ ns, name }) => !ns && !said(vocabulary.partName, name)).map(({ name }) => `part ${name}`),
    ...props.filter(({ ns, name }) => !ns && !said(vocabulary.controlProp, name)).map(({ name }) => `prop ${name}`),
    ...(catalog.metadata.props ?? []).filter(({ ns }) => !ns).map(({ name }) => `metadata prop ${name}`),
    ...lost(
      controls.flatMap(({ links = [] }) => links.map(({ href }) => href)),
      new Set(resourcesOf(catalog).keys()),
    ),
  ];
}

type Backed = Pick<Catalog, "back-matter">;
const resourcesOf = (document: Backed) =>
  new Map((document["back-matter"]?.resources ?? []).map((one) => [`#${one.uuid}`, one]));

const lost = (ids: readonly string[], known: ReadonlySet<string>): string[] =>
  ids.filter((id) => !known.has(id)).map((id) => `${id} leads nowhere`);

function resourceFaults(document: Backed, { texts }: Exported): readonly string[] {
  const resources = document["back-matter"]?.resources ?? [];
  const digests = resources.flatMap(({ rlinks = [] }) =>
    rlinks.flatMap(({ href, hashes = [] }) => hashes.map(({ value }) => ({ href, value }))),
  );
  const trueOf = (href: string) =>
    createHash("sha256")
      .update(texts.get(href) ?? "")
      .digest("hex");
  return [
    ...twice(resources.map(({ uuid }) => uuid)),
    ...digests.filter(({ href, value }) => trueOf(href) !== value).map(({ href }) => `digest of ${href}`),
  ];
}

function collectionFaults(collection: Collection, { catalogs }: Exported): readonly string[] {
  const resources = resourcesOf(collection);
  const idsAt = (href: string): ReadonlySet<string> => {
    const catalog = catalogs.get(resources.get(href)?.rlinks?.[0]?.href ?? "");
    return new Set(catalog ? controlsOf(catalog).map(({ id }) => id) : []);
  };
  return collection.mappings.flatMap((mapping) => {
    const sources = mapping.maps.flatMap((map) => map.sources.map((item) => item["id-ref"]));
    const targets = mapping.maps.flatMap((map) => map.targets.map((item) => item["id-ref"]));
    const unmapped = { source: gapOf(mapping, "source"), target: gapOf(mapping, "target") };
    return [
      ...lost([...sources, ...unmapped.source], idsAt(mapping["source-resource"].href)),
      ...lost([...targets, ...unmapped.target], idsAt(mapping["target-resource"].href)),
      ...unmapped.source.filter((id) => sources.includes(id)).map((id) => `${id} mapped and not`),
      ...unmapped.target.filter((id) => targets.includes(id)).map((id) => `${id} mapped and not`),
      ...lost(
        mapping.maps.flatMap(({ links = [] }) => links.map(({ href }) => href)),
        new Set(resources.keys()),
      ),
    ];
  });
}
