import { z } from "zod";
import { Evidence } from "./evidence.ts";
import { CalendarDate, Id, ItemNo, Sources, Text } from "./text.ts";

const text = z.string().trim().min(1);

/** What was answered individually and accepted by a bank; kept apart from coverage [M-12, M-22]. */
export const Answer = z.strictObject({
  checklist: Id,
  item: ItemNo,
  /** Absent = every topic of the item. */
  topics: z.array(Id).optional(),
  text: text.optional(),
  acceptedBy: text,
  on: CalendarDate,
});
export type Answer = z.infer<typeof Answer>;

/** A fintech that a bank lets onto its APIs (API接続先), and what it holds. */
export const Connector = z.strictObject({
  schema: z.literal("certmap/connector@1"),
  /** Samples only: invented, or facts of which public documents. */
  provenance: z
    .strictObject({ kind: z.enum(["invented", "public-facts"]), sources: Sources.optional(), note: Text.optional() })
    .optional(),
  connector: z.strictObject({
    name: text,
    apiService: text.optional(),
    /** reference 参照系 | update 更新系: shown, and offered to policies; changes no rule. */
    connection: z.enum(["reference", "update"]).optional(),
    /** yes: item 33 also points to practice standards 142-144 [M-04]. */
    qrCode: z.enum(["yes", "no"]).optional(),
  }),
  evidence: z.array(Evidence).optional(),
  answers: z.array(Answer).optional(),
});
export type Connector = z.infer<typeof Connector>;
