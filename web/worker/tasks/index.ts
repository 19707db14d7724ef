import type { Dataset } from "../../app/types.ts";
import type { AupAsked } from "./aup.ts";
import type { DiffAsked } from "./checklists.ts";
import type { ConnectorsAsked } from "./connectors.ts";
import type { PaperAsked } from "./paper.ts";
import type { PlanAsked } from "./plan.ts";
import type { SurveysAsked } from "./surveys.ts";
import type { TableAsked } from "./table.ts";

/** What a task is given besides its own words. */
export interface Bench {
  readonly dataset: Dataset;
}

/** Everything that is worked out beside the page: one entry each, loaded when it is asked for. What goes in and comes out is plain data. */
export const tasks = {
  aup: async (bench: Bench, asked: AupAsked) => (await import("./aup.ts")).makeDraft(bench, asked),
  plan: async (bench: Bench, asked: PlanAsked) => (await import("./plan.ts")).makePlan(bench, asked),
  connectors: async (bench: Bench, asked: ConnectorsAsked) =>
    (await import("./connectors.ts")).readConnectors(bench, asked),
  surveys: async (bench: Bench, asked: SurveysAsked) => (await import("./surveys.ts")).makeSurveys(bench, asked),
  readList: async (bench: Bench, asked: { readonly name: string; readonly file: Blob }) =>
    (await import("./checklists.ts")).readList(bench, asked),
  diffLists: async (bench: Bench, asked: DiffAsked) => (await import("./checklists.ts")).diffLists(bench, asked),
  table: async (bench: Bench, asked: TableAsked) => (await import("./table.ts")).readTableFile(bench, asked),
  paper: async (_: Bench, asked: PaperAsked) => (await import("./paper.ts")).readPaperFile(asked),
} as const;

export type Tasks = typeof tasks;
