import { z } from "zod";
import { Id, NonBlank, Sources, Text } from "./text.ts";

const Number1 = z.number().int().positive();

/**
 * The identifiers of another framework that links may name beside their own: ids only, nothing of its text. A series is numbered from
 * 1 without a gap, as `AC-1` to `AC-25`; `enhancements` says how far those of one control go, as `AC-2(1)` to `AC-2(13)`.
 */
export const Scheme = z.strictObject({
  id: Id,
  title: Text,
  release: NonBlank,
  identifiers: z.array(NonBlank).min(1).optional(),
  series: z
    .array(z.strictObject({ prefix: NonBlank, last: Number1, enhancements: z.record(z.string(), Number1).optional() }))
    .min(1)
    .optional(),
  /** Once given out and no longer in force. */
  withdrawn: z.array(NonBlank).min(1).optional(),
  sources: Sources,
});
export type Scheme = z.infer<typeof Scheme>;
