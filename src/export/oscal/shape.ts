import { z } from "zod";
import { vocabulary } from "./vocabulary.ts";

/** The part of OSCAL's catalog and mapping models that certmap writes, with their vocabularies. Source: OSCAL JSON schemas, 1.2.1. */
const word = <const T extends readonly [string, ...string[]]>({ values }: { readonly values: T }) => z.enum(values);
const Value = z.string().regex(/^\S(.*\S)?$/u);
const Token = z.string().regex(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u);
const Uuid = z
  .string()
  .regex(/^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/);
const Uri = z.string().regex(/^[a-zA-Z][a-zA-Z0-9+\-.]+:.+$/);
const UriReference = z.string().regex(/^[^\s\\]+$/);
const Timestamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
/** One line of Markdown. */
const Line = z.string().regex(/^[^\n]+$/);
const Markdown = z.string();
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1);

export const Prop = z.object({
  name: Token,
  ns: Uri.optional(),
  value: Value,
  class: Token.optional(),
  group: Token.optional(),
});
export type Prop = z.infer<typeof Prop>;
const props = some(Prop).optional();

export const Link = z.object({
  href: UriReference,
  rel: Token.optional(),
  "resource-fragment": Value.optional(),
});
export type Link = z.infer<typeof Link>;
const links = some(Link).optional();

const Metadata = z.object({
  title: Line,
  "last-modified": Timestamp,
  version: Value,
  "oscal-version": Value,
  "document-ids": some(z.object({ identifier: Value })).optional(),
  props,
  roles: some(z.object({ id: Token, title: Line })).optional(),
  parties: some(z.object({ uuid: Uuid, type: word(vocabulary.partyType), name: Value })).optional(),
  "responsible-parties": some(z.object({ "role-id": word(vocabulary.role), "party-uuids": some(Uuid) })).optional(),
  remarks: Markdown.optional(),
});
export type Metadata = z.infer<typeof Metadata>;

const Hash = z.object({
  algorithm: word(vocabulary.hash),
  value: z.string().regex(/^[0-9a-f]{64}$/),
});
export const Resource = z.object({
  uuid: Uuid,
  title: Line.optional(),
  description: Markdown.optional(),
  props,
  "document-ids": some(z.object({ identifier: Value })).optional(),
  rlinks: some(
    z.object({ href: UriReference, "media-type": Value.optional(), hashes: some(Hash).optional() }),
  ).optional(),
});
export type Resource = z.infer<typeof Resource>;
const backMatter = z.object({ resources: some(Resource) }).optional();

export const Part = z.object({
  id: Token,
  name: Token,
  ns: Uri.optional(),
  class: Token.optional(),
  props,
  prose: Markdown.optional(),
});
export type Part = z.infer<typeof Part>;

export const Control = z.object({ id: Token, class: Token.optional(), title: Line, props, links, parts: some(Part) });
export type Control = z.infer<typeof Control>;
const controls = some(Control).optional();
export const Group = z.object({ id: Token, title: Line, props, controls });
export type Group = z.infer<typeof Group>;

export const CatalogDocument = z.object({
  catalog: z.object({
    uuid: Uuid,
    metadata: Metadata,
    controls,
    groups: some(Group).optional(),
    "back-matter": backMatter,
  }),
});
export type CatalogDocument = z.infer<typeof CatalogDocument>;

const Item = z.object({ type: word(vocabulary.itemType), "id-ref": Token });
const Qualifier = z.object({
  subject: word(vocabulary.qualifierSubject),
  predicate: word(vocabulary.qualifierPredicate),
  category: word(vocabulary.qualifierCategory),
  description: Markdown,
});
export const ControlMap = z.object({
  uuid: Uuid,
  "matching-rationale": word(vocabulary.rationale).optional(),
  relationship: word(vocabulary.relationship),
  sources: some(Item),
  targets: some(Item),
  qualifiers: some(Qualifier).optional(),
  props,
  links,
  remarks: Markdown.optional(),
});
export type ControlMap = z.infer<typeof ControlMap>;

const Gap = z.object({ uuid: Uuid, "unmapped-controls": some(z.object({ "with-ids": some(Token) })) });
export type Gap = z.infer<typeof Gap>;
const MappedResource = z.object({ type: word(vocabulary.resourceType), href: UriReference, props });
const terms = {
  method: word(vocabulary.method),
  "matching-rationale": word(vocabulary.rationale),
  status: word(vocabulary.status),
};

export const Mapping = z.object({
  uuid: Uuid,
  method: terms.method.optional(),
  "matching-rationale": terms["matching-rationale"].optional(),
  status: terms.status.optional(),
  "source-resource": MappedResource,
  "target-resource": MappedResource,
  maps: some(ControlMap),
  props,
  "mapping-description": Markdown.optional(),
  "source-gap-summary": Gap.optional(),
  "target-gap-summary": Gap.optional(),
});
export type Mapping = z.infer<typeof Mapping>;

export const MappingDocument = z.object({
  "mapping-collection": z.object({
    uuid: Uuid,
    metadata: Metadata,
    provenance: z.object({
      ...terms,
      "confidence-score": z.object({ category: word(vocabulary.confidence) }).optional(),
      "mapping-description": Markdown,
      "responsible-parties": some(z.object({ "role-id": word(vocabulary.role), "party-uuids": some(Uuid) })).optional(),
    }),
    mappings: some(Mapping),
    "back-matter": backMatter,
  }),
});
export type MappingDocument = z.infer<typeof MappingDocument>;
