import { z } from "zod";

/** What a step of a plan can be. `answer` = a topic answered individually [M-22]; it is a step only where its cost is given. */
export const stepKinds = [
  "disclose-soa",
  "soa-consent",
  "soa-version",
  "state-controls",
  "confirm-scope",
  "confirm-sites",
  "confirm-entity",
  "confirm-date",
  "confirm-opinion",
  "confirm-commitments",
  "confirm-name",
  "await-date",
  "bridge-letter",
  "agreement",
  "host-report",
  "isms-renew",
  "isms-reinstate",
  "isms-transition",
  "isms-extend-scope",
  "control-in-place",
  "isms-new",
  "aup-engagement",
  "aup-procedure",
  "soc2-extend-scope",
  "soc2-next",
  "soc2-new-type-1",
  "soc2-new-type-2",
  "soc2-category",
  "soc2-commitments",
  "answer",
] as const;
export type StepKind = (typeof stepKinds)[number];

const amount = z.number().int().min(0).max(1_000_000_000);

/** What steps cost a connector, by its own reckoning: in money, days or points. M-20 gives an order and no amounts. */
export const Costs = z
  .strictObject({
    schema: z.literal("certmap/costs@1").describe("what this file is and in which version (ファイルの種類と版)"),
    currency: z
      .string()
      .trim()
      .min(1)
      .optional()
      .meta({ pattern: "\\S" })
      .describe("what the numbers count, as JPY or days (単位)"),
    steps: z
      .record(z.string(), amount)
      .describe(
        "cost by kind of step, or by the id of one step as a plan shows it (手段の種類又は ID ごとの費用): whole numbers; aup-procedure is per procedure (手続1件), answer per topic (観点1件)",
      ),
    others: amount.describe(
      "cost of each step that is not named, but for answer, which is a step only where it is named (名を挙げない手段の費用)",
    ),
  })
  .meta({
    title: "certmap costs (費用)",
    description: `What steps cost a connector, for certmap plan (接続先にとっての費用). Kinds: ${stepKinds.join(", ")}`,
  });
export type Costs = z.infer<typeof Costs>;
