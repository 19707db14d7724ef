import type { Relation } from "../../schema/link.ts";

export interface Predicate {
  readonly id: string;
  readonly modifier: "" | "Not";
}

/**
 * The SKOS relation that claims no more than the link does; the exact relation stands beside it in `ext_relation`. SKOS reads
 * "the object is narrower" where the requirements are the superset. `equivalent-to` is only close: alike in effect, here, is less than
 * exchangeable anywhere. `no-relationship` denies every mapping relation. Source: SKOS Reference §10; NIST IR 8477 §4.3.
 */
export const predicates = {
  "equal-to": { id: "skos:exactMatch", modifier: "" },
  "equivalent-to": { id: "skos:closeMatch", modifier: "" },
  "superset-of": { id: "skos:narrowMatch", modifier: "" },
  "subset-of": { id: "skos:broadMatch", modifier: "" },
  "intersects-with": { id: "skos:relatedMatch", modifier: "" },
  "no-relationship": { id: "skos:mappingRelation", modifier: "Not" },
} as const satisfies Record<Relation, Predicate>;

/** Prefixes that every reader of SSSOM knows. Source: SSSOM 1.0, IRI prefixes. */
export const builtIn: Readonly<Record<string, string>> = {
  owl: "http://www.w3.org/2002/07/owl#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  semapv: "https://w3id.org/semapv/vocab/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  sssom: "https://w3id.org/sssom/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  linkml: "https://w3id.org/linkml/",
};
