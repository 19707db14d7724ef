import { z } from "zod";
import { RequirementId } from "./standard.ts";
import { Id, NonBlank, Review, Sources, Text } from "./text.ts";

export const relations = [
  "equal-to",
  "equivalent-to",
  "superset-of",
  "subset-of",
  "intersects-with",
  "no-relationship",
] as const;

/**
 * How the requirements of a link stand to its topic, in the words of NIST IR 8477 and OSCAL, functional rationale.
 * Read from the requirements: "A.5.22 is a superset of the topic".
 */
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

/**
 * "These requirements, together, stand in this relation to that topic." All of `needs` are needed; several links of one topic
 * are alternatives. `no-relationship` has no needs: somebody looked and found none. An absent link means that nobody looked.
 */
export const Link = z.strictObject({
  id: Id,
  topic: Id,
  needs: z.array(RequirementId).min(1).max(4).optional(),
  relation: Relation,
  /** Exactly where the relation is `subset-of` or `intersects-with`: what stays to be asked. */
  remainder: Text.optional(),
  /** AUP procedures of the topic that test exactly the remainder. */
  remainderProcedures: z.array(Id).min(1).optional(),
  rationale: Text,
  /** Where other frameworks help to argue the link: identifiers only, by framework, as `{nist-csf-2.0: [PR.AA-05]}`. */
  identifiers: z.record(Id, z.array(NonBlank).min(1)).optional(),
  sources: Sources,
  review: Review,
});
export type AuthoredLink = z.infer<typeof Link>;
export const LinkFile = z.array(Link);
