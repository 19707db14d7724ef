import { z } from "zod";
import { Id, Review, Sources, Text } from "./text.ts";

export const Technique = z.enum(["inquire", "inspect", "observe", "compare", "recompute", "reperform"]);
export type Technique = z.infer<typeof Technique>;

/** A number with the size drafted by default and the least that counts as performed, or a date that the engagement sets. */
export const Parameter = z.union([
  z.strictObject({ default: z.number().int().positive(), minimum: z.number().int().positive() }),
  z.strictObject({ kind: z.literal("date") }),
]);
export type Parameter = z.infer<typeof Parameter>;

/** An agreed-upon procedure of the catalogue: factual, without words that ask for judgement (ISRS 4400 (Revised), M-18). */
export const Procedure = z.strictObject({
  id: Id,
  topic: Id,
  technique: Technique,
  text: Text,
  /** What it is taken from, so that the finding can state its size: "all records of visits between {periodFrom} and {periodTo}". */
  population: Text.optional(),
  parameters: z.record(z.string(), Parameter).optional(),
  /** What the practitioner reports, as a fact (実施結果). */
  finding: Text,
  sources: Sources,
  review: Review,
});
export type Procedure = z.infer<typeof Procedure>;
export const ProcedureFile = z.array(Procedure);
