import { type Column, columns } from "../flat/columns.ts";

/** The slots of a mapping that are written, in the order of the SSSOM model. Source: SSSOM 1.0, Mapping. */
export const slots = [
  "subject_id",
  "subject_label",
  "predicate_id",
  "predicate_modifier",
  "object_id",
  "object_label",
  "mapping_justification",
  "author_label",
  "reviewer_label",
  "subject_source",
  "subject_source_version",
  "object_source",
  "object_source_version",
  "mapping_date",
  "comment",
] as const;
export type Slot = (typeof slots)[number];

/** Slots that every mapping must have. */
export const requiredSlots = ["subject_id", "predicate_id", "object_id", "mapping_justification"] as const;

/** Slots that are said once of the whole set where all mappings agree. Source: SSSOM 1.0, propagatable slots. */
export const propagated: readonly Slot[] = [
  "subject_source",
  "subject_source_version",
  "object_source",
  "object_source_version",
  "mapping_date",
];

/** What a link has and SSSOM 1.0 has no slot for. Subject and object say the rest: standard, needs and topic. */
export const extensions: readonly Exclude<Column, "standard" | "topic" | "needs">[] = columns
  .filter((column) => column !== "standard" && column !== "topic" && column !== "needs")
  .toSorted();
export const extensionOf = (column: string): string => `ext_${column}`;
