import { z } from "zod";
import { RequirementId } from "./standard.ts";
import { CalendarDate, Id, ItemNo, YesNoUnknown } from "./text.ts";

const text = z.string().trim().min(1);
const evidenceId = text;

/** Absent = held by the connector itself. */
export const Holder = z.strictObject({ name: text, relation: z.enum(["subservice", "group"]) });

/** What the certificate or report is about. All of it is unknown until somebody states it [M-08]. */
export const Scope = z.strictObject({
  text: text.optional(),
  apiService: YesNoUnknown.optional(),
  sites: z.enum(["covers", "head-office-only", "unknown"]).optional(),
  /** For a group's certificate: is the connector's own entity named in it? */
  entityNamed: YesNoUnknown.optional(),
});

/** `planned` and `partial` are not implemented; `inherited` = somebody else does it. */
export const ControlMark = z.enum(["implemented", "inherited", "partial", "planned", "excluded", "unknown"]);
export type ControlMark = z.infer<typeof ControlMark>;

/** The statement of applicability (適用宣言書). Absent = not disclosed [M-11, M-13]. */
export const Soa = z.strictObject({
  disclosed: z.boolean().optional(),
  consent: z.boolean().optional(),
  version: text.optional(),
  date: CalendarDate.optional(),
  controls: z.record(RequirementId, ControlMark).optional(),
  inheritedFrom: z.record(RequirementId, text).optional(),
});
export type Soa = z.infer<typeof Soa>;

const common = { id: evidenceId, holder: Holder.optional(), scope: Scope.optional(), note: text.optional() };

/** ISMS certificate (第三者認証) on ISO/IEC 27001. */
export const IsmsCertificate = z.strictObject({
  ...common,
  kind: z.literal("isms-certificate"),
  standard: Id,
  number: text.optional(),
  body: text.optional(),
  accreditation: text.optional(),
  status: z.enum(["active", "suspended", "withdrawn", "unknown"]).optional(),
  issued: CalendarDate.optional(),
  expires: CalendarDate.optional(),
  /** The version of the statement of applicability that the certificate names. */
  soaVersion: text.optional(),
  soa: Soa.optional(),
});
export type IsmsCertificate = z.infer<typeof IsmsCertificate>;

const Period = z.strictObject({ from: CalendarDate.optional(), to: CalendarDate.optional() });

export const Subservice = z.strictObject({
  name: text,
  method: z.enum(["carve-out", "inclusive"]),
  criteria: z.array(RequirementId).optional(),
});

/** SOC 2 report (保証報告書) on the Trust Services Criteria. */
export const Soc2Report = z.strictObject({
  ...common,
  kind: z.literal("soc2-report"),
  system: text.optional(),
  framework: z.enum(["AT-C205", "ISAE3000", "JICPA3702"]).optional(),
  auditor: text.optional(),
  type: z.literal([1, 2]),
  /** Type 2. */
  period: Period.optional(),
  /** Type 1. */
  date: CalendarDate.optional(),
  reportDate: CalendarDate.optional(),
  categories: z
    .array(z.enum(["security", "availability", "confidentiality", "processing-integrity", "privacy"]))
    .optional(),
  opinion: z.enum(["unqualified", "qualified", "adverse", "disclaimer"]).optional(),
  /** Criteria that a qualification touches. */
  qualified: z.array(RequirementId).optional(),
  exceptions: z
    .array(
      z.strictObject({
        criterion: RequirementId,
        note: text.optional(),
        response: text.optional(),
        remediated: YesNoUnknown.optional(),
        retested: YesNoUnknown.optional(),
      }),
    )
    .optional(),
  subservices: z.array(Subservice).optional(),
  /** Does the report say that the checklist is fulfilled, and did the auditor test it? [M-17] */
  commitments: z
    .strictObject({
      checklist: Id,
      items: z.union([z.literal("all"), z.array(ItemNo).min(1)]),
      testedInSection4: YesNoUnknown.optional(),
    })
    .optional(),
  /** Management's letter for the time after the period; no assurance. */
  bridgeLetter: z.strictObject({ to: CalendarDate, date: CalendarDate.optional() }).optional(),
  /** Complementary user entity controls: what the user must do itself. */
  userControls: z
    .array(
      z.strictObject({
        text,
        criteria: z.array(RequirementId).optional(),
        owner: z.enum(["bank", "end-user", "connector", "unknown"]).optional(),
      }),
    )
    .optional(),
});
export type Soc2Report = z.infer<typeof Soc2Report>;

export const ProcedureResult = z.enum(["no-exception", "exception", "not-performed"]);
export type ProcedureResult = z.infer<typeof ProcedureResult>;

/** Agreed-upon-procedures report (合意された手続報告書): findings, no assurance [M-18]. */
export const AupReport = z.strictObject({
  ...common,
  kind: z.literal("aup-report"),
  practitioner: text.optional(),
  date: CalendarDate.optional(),
  period: Period.optional(),
  users: z.array(text).optional(),
  /** Additional users with a written agreement of their own [M-19]. */
  agreements: z.array(text).optional(),
  results: z
    .record(
      Id,
      z.union([
        ProcedureResult,
        z.strictObject({
          result: ProcedureResult,
          parameters: z.record(z.string(), z.union([z.number(), text])).optional(),
          note: text.optional(),
        }),
      ]),
    )
    .optional(),
});
export type AupReport = z.infer<typeof AupReport>;

/** Anything else: named, and found not mapped [M-07, M-27]. */
export const OtherEvidence = z.strictObject({
  ...common,
  kind: z.literal("other"),
  name: text,
  system: text.optional(),
  number: text.optional(),
  body: text.optional(),
  issued: CalendarDate.optional(),
  expires: CalendarDate.optional(),
  date: CalendarDate.optional(),
  period: Period.optional(),
});
export type OtherEvidence = z.infer<typeof OtherEvidence>;

export const Evidence = z.discriminatedUnion("kind", [IsmsCertificate, Soc2Report, AupReport, OtherEvidence]);
export type Evidence = z.infer<typeof Evidence>;
