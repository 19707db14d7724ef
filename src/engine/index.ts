/** `certmap/engine`: the evaluation by itself. No files, no YAML, no clock, nothing of Node: it runs in a browser as it is. */

export type { Checklist, Connector, Dataset, Evidence, Policy } from "../dataset/dataset.ts";
export type * from "../schema/result.ts";
export { draftAup } from "./aup/draft.ts";
export { proveDraft } from "./aup/proof.ts";
export type {
  AupAgreement,
  AupBank,
  AupBeyond,
  AupDraft,
  AupNeed,
  AupParameter,
  AupProcedure,
  AupProof,
  AupRequest,
} from "./aup/types.ts";
export { type ChecklistDiff, diffChecklists, type ItemDiff } from "./checklist-diff.ts";
export { type Comparison, compareResults } from "./compare.ts";
export { type Consequence, consequences } from "./consequences.ts";
export { evaluate } from "./evaluate.ts";
export { applySteps } from "./plan/apply.ts";
export type { Goal, ItemLimit, Want } from "./plan/goals.ts";
export type { StepCosts } from "./plan/levels.ts";
export { type PlanOptions, plan } from "./plan/plan.ts";
export type * from "./plan/plan-result.ts";
export type { Constraint, Minimise, Model } from "./plan/solver.ts";
export type { Step, StepClass } from "./plan/step.ts";
export { stepsFor } from "./plan/steps.ts";
export { type Lapse, type Survey, type SurveyedItem, survey, usableItems } from "./portfolio/survey.ts";
export { type CommonAsk, Tally, type Totals } from "./portfolio/tally.ts";
export { type SettledFacts, settle } from "./settle.ts";
export type { Options } from "./terms.ts";
export { type Timeline, type TimelineOptions, timeline } from "./timeline.ts";
export type { TimelineChange } from "./timeline-changes.ts";
