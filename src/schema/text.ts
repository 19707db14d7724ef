import { z } from "zod";

/** A text with something in it; JSON Schema says so with the pattern. */
export const NonBlank = z.string().trim().min(1).meta({ pattern: "\\S" });

/** Text that a person reads, in both languages. Example: `{ja: 確認観点, en: topic}`. */
export const Text = z.strictObject({
  ja: NonBlank.describe("in Japanese (日本語)"),
  en: NonBlank.describe("in English (英語)"),
});
export type Text = z.infer<typeof Text>;

/** The languages certmap speaks. */
export const languages = ["ja", "en"] as const;
export type Language = (typeof languages)[number];

/** A calendar date that exists, as `2026-02-28`; no time, no zone. */
export const CalendarDate = z.iso.date();

/** An id of the dataset: kebab-case, parts joined by dots, as `iso22.supplier-agreements`. Ids are never reused. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/);

/** An id of the register of sources, as `M-08` or `D-iso27001-2022`. */
export const SourceId = z.string().regex(/^[A-Z]-[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/);
export const Sources = z.array(SourceId).min(1);

/** As whom a self-review reads an entry: the examiner at a bank, the auditor of a SOC 2 report, the lead auditor of an ISMS. */
export const readers = ["examiner", "soc2-auditor", "isms-lead-auditor"] as const;
const Reader = z.enum(readers);

/**
 * Who looked at an entry. `proposed` = its author only. A self-review never poses as an external one:
 * only `external` clears the caveat `links-proposed`.
 *
 * `note` says what was held against the entry and why it stands or was changed; `disagreements` what one reader still
 * holds against it, written down and not smoothed over.
 */
export const Review = z.union([
  z.literal("proposed"),
  z.strictObject({
    kind: z.enum(["self-review", "external"]),
    readAs: z.array(Reader).min(1).optional(),
    by: z.string().optional(),
    on: CalendarDate,
    note: Text.optional(),
    disagreements: z
      .array(z.strictObject({ readAs: Reader, text: Text }))
      .min(1)
      .optional(),
  }),
]);
export type Review = z.infer<typeof Review>;

/** A fact that may be unknown; an absent one is unknown, never assumed. */
export const YesNoUnknown = z.enum(["yes", "no", "unknown"]);
export type YesNoUnknown = z.infer<typeof YesNoUnknown>;

/** An item's number (通番): a number in FISC's list, often a string in a bank's own (`B-4`). */
export const ItemNo = z.union([z.number().int().positive(), NonBlank]);
export type ItemNo = z.infer<typeof ItemNo>;
