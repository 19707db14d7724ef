import { z } from "zod";
import { Id, Sources, Text } from "./text.ts";

/** A requirement's id as its standard writes it: `A.5.20`, `Cl.7.3`, `CC6.1`. */
export const RequirementId = z.string().regex(/^[A-Z][A-Za-z]*\.?\d+(\.\d+)*$/);

/** How far a title was checked: `own-words` = a label of ours, `unverified` = no source found for the wording. */
export const TitleStatus = z.enum(["agreed", "variant", "unverified", "own-words"]);
export type TitleStatus = z.infer<typeof TitleStatus>;
const Checked = z.strictObject({ ja: TitleStatus.optional(), en: TitleStatus.optional() });

export const Category = z.enum(["security", "availability", "confidentiality", "processing-integrity", "privacy"]);
export type Category = z.infer<typeof Category>;

/** A clause or control of ISO/IEC 27001, or a trust services criterion: id and title only, no text of the standard. */
export const Requirement = z.strictObject({
  id: RequirementId,
  title: Text,
  group: z.string(),
  type: z.enum(["clause", "control"]).optional(),
  category: Category.optional(),
  new: z.boolean().optional(),
  titleStatus: Checked.optional(),
  titleVariants: z.array(z.string()).optional(),
});
export type Requirement = z.infer<typeof Requirement>;

export const Standard = z.strictObject({
  id: Id,
  /** Which kind of evidence speaks about this standard. */
  evidenceKind: z.enum(["isms-certificate", "soc2-report"]),
  title: Text,
  published: z.string().optional(),
  groups: z.array(z.strictObject({ id: z.string(), title: Text, titleStatus: Checked.optional() })),
  requirements: z.array(Requirement).min(1),
  sources: Sources,
});
export type Standard = z.infer<typeof Standard>;

/** The correspondence of two editions: Annex B, and the clauses that changed places. */
export const Correspondence = z.strictObject({
  id: Id,
  from: Id,
  to: Id,
  pairs: z.array(z.strictObject({ from: RequirementId, to: z.array(RequirementId).min(1) })).min(1),
  clauses: z.strictObject({
    moved: z.array(z.strictObject({ from: RequirementId, to: RequirementId })),
    new: z.array(RequirementId),
  }),
  newControls: z.array(RequirementId),
  sources: Sources,
});
export type Correspondence = z.infer<typeof Correspondence>;
