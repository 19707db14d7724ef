import type { Dataset } from "../../app/types.ts";
import type { AupAsked } from "./aup.ts";
import type { PlanAsked } from "./plan.ts";

/** What a task is given besides its own words. */
export interface Bench {
  readonly dataset: Dataset;
}

/** Everything that is worked out beside the page: one entry each, loaded when it is asked for. What goes in and comes out is plain data. */
export const tasks = {
  aup: async (bench: Bench, asked: AupAsked) => (await import("./aup.ts")).makeDraft(bench, asked),
  plan: async (bench: Bench, asked: PlanAsked) => (await import("./plan.ts")).makePlan(bench, asked),
} as const;

export type Tasks = typeof tasks;
