import { z } from "zod";
import { CalendarDate, Sources, Text } from "./text.ts";

/** `mappings/dataset.yaml`: the version of the whole dataset. */
export const Manifest = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: Text,
  licence: z.string(),
  released: CalendarDate,
});
export type Manifest = z.infer<typeof Manifest>;

/** A finding of `certmap check` that somebody looked at and lets stand. A waiver that nothing needs any more is a problem itself. */
export const Waiver = z.strictObject({
  check: z.string(),
  subject: z.string(),
  reason: Text,
  sources: Sources.optional(),
  on: CalendarDate,
});
export type Waiver = z.infer<typeof Waiver>;
export const WaiverFile = z.array(Waiver);
