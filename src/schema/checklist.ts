import { z } from "zod";
import { CalendarDate, Id, ItemNo, Sources, Text } from "./text.ts";

/** established = read in a public copy; assumed = a working topic; supplied = loaded by the user; unknown = a slot without topics. */
export const Basis = z.enum(["established", "assumed", "supplied", "unknown"]);
export type Basis = z.infer<typeof Basis>;

/** Who carries out the measure (対象者) [M-32]. */
export const Subject = z.enum(["connector", "bank", "both"]);

export const ChecklistItem = z.strictObject({
  no: ItemNo,
  label: Text,
  section: z.string().optional(),
  /** The item it comes from, for renumbered and own lists. */
  origin: z.strictObject({ checklist: Id, no: ItemNo }).optional(),
  topics: z.array(Id),
  basis: Basis,
  /** Absent = taken as the connector's, with the caveat `subject-unknown`. */
  subject: Subject.optional(),
  /** One of the nine items named as examples [M-24], or what the bank adds; absent = taken from `origin`, else false. */
  usable: z.boolean().optional(),
  relatedRules: z
    .array(z.strictObject({ document: z.string(), edition: z.string().optional(), clause: z.string() }))
    .optional(),
  sources: Sources.optional(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** What a bank asks a connector: FISC's API connection checklist, or a bank's own. */
export const Checklist = z.strictObject({
  id: Id,
  title: Text,
  published: CalendarDate.optional(),
  basedOn: Id.optional(),
  documents: z.array(z.strictObject({ id: z.string(), title: Text })).optional(),
  sections: z.array(z.strictObject({ id: z.string(), title: Text })).optional(),
  items: z.array(ChecklistItem).min(1),
  sources: Sources.optional(),
});
export type Checklist = z.infer<typeof Checklist>;
