import { z } from "zod";
import { Id, Sources, Text } from "./text.ts";

const months = z.number().int().min(0).max(120);

/** The least grade that covers. */
export const Accept = z.enum(["declared", "designed", "tested"]);
export type Accept = z.infer<typeof Accept>;

/** A bank's risk-based choices [M-05, M-23, M-30]. Ages in calendar months, clamped to the month's last day. */
export const Policy = z.strictObject({
  id: Id,
  title: Text.optional(),
  accept: Accept,
  acceptItems: z.strictObject({ checklist: Id, items: z.record(z.string(), Accept) }).optional(),
  /** `listed` = only usable items may be covered (the nine are FISC's examples; this is a policy choice), `all` = every item. */
  usable: z.enum(["listed", "all"]),
  soc2: z.strictObject({
    maxAgeMonths: months,
    bridgeMaxMonths: months,
    minPeriodMonths: months,
    type1MaxAgeMonths: months,
  }),
  aup: z.strictObject({ maxAgeMonths: months }),
  answers: z.strictObject({ maxAgeMonths: months }),
  sources: Sources.optional(),
  reasons: z.array(z.strictObject({ about: z.string(), text: Text, sources: Sources })).optional(),
});
export type Policy = z.infer<typeof Policy>;
