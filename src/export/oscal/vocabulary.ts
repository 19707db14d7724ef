/** The version of OSCAL that is written. */
export const oscalVersion = "1.2.1";

const mapping = (line: number) => `src/metaschema/oscal_mapping-common_metaschema.xml:${line}`;
const metadata = (line: number) => `src/metaschema/oscal_metadata_metaschema.xml:${line}`;
const catalog = (line: number) => `src/metaschema/oscal_catalog_metaschema.xml:${line}`;

/**
 * The words that OSCAL allows where certmap writes one, each list with the line it stands at in usnistgov/OSCAL, tag v1.2.1
 * (commit 26df0501). The JSON schema knows only some of them: relationships, for one, are any token there.
 */
export const vocabulary = {
  relationship: {
    at: mapping(111),
    values: ["equivalent-to", "equal-to", "subset-of", "superset-of", "intersects-with", "no-relationship"],
  },
  itemType: { at: mapping(201), values: ["control", "statement"] },
  resourceType: { at: mapping(241), values: ["catalog", "profile"] },
  qualifierSubject: { at: mapping(302), values: ["source", "target", "both"] },
  qualifierPredicate: { at: mapping(316), values: ["has-requirement", "has-incompatibility"] },
  qualifierCategory: { at: mapping(328), values: ["restricted", "addressable", "blocked"] },
  confidence: { at: mapping(487), values: ["unspecified", "high", "medium", "low"] },
  rationale: { at: mapping(597), values: ["syntactic", "semantic", "functional"] },
  status: { at: mapping(617), values: ["complete", "not-complete", "draft", "deprecated", "superseded"] },
  method: { at: mapping(634), values: ["human", "automation", "hybrid"] },
  partyType: { at: metadata(245), values: ["person", "organization"] },
  role: { at: metadata(400), values: ["creator", "prepared-by", "prepared-for", "content-approver", "contact"] },
  hash: {
    at: metadata(919),
    values: ["SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512"],
  },
  partName: {
    at: catalog(312),
    values: ["overview", "statement", "guidance", "example", "assessment-method"],
  },
  controlProp: {
    at: "src/metaschema/shared-constraints/allowed-values-control-group-property-name.ent:1",
    values: ["label", "sort-id", "alt-identifier"],
  },
} as const satisfies Record<string, { readonly at: string; readonly values: readonly string[] }>;
