import { z } from "zod";
import { RequirementId } from "./standard.ts";
import { Review, Sources, Text } from "./text.ts";

/** A requirement of a standard that no link needs, and why: known not to be missing [M-15]. */
export const Unneeded = z.strictObject({
  requirement: RequirementId,
  reason: Text,
  sources: Sources,
  review: Review,
});
export type AuthoredUnneeded = z.infer<typeof Unneeded>;
export const UnneededFile = z.array(Unneeded);
