import type { Problem } from "../../../src/dataset/problem.ts";
import type { Survey } from "../../../src/engine/portfolio/survey.ts";
import type { SurveyPlace } from "../../../src/report/portfolio/view.ts";
import type { State } from "../../app/state.ts";
import type { Connector } from "../../app/types.ts";
import type { Filters, Sorting } from "./rows.ts";

/** One connector of the list, as it was read. */
export interface Entry {
  readonly id: number;
  readonly place: SurveyPlace;
  readonly connector: Connector;
  readonly text: string | null;
  readonly notices: readonly Problem[];
}
/** What could not be read; `problems` is null where nothing of it could. */
export interface Broken {
  readonly place: SurveyPlace;
  readonly problems: readonly Problem[] | null;
}
export type Outcome = Survey | { readonly failed: string };
/** What all of them are held to. */
export type Terms = Pick<State, "checklist" | "policy" | "asOf" | "bank">;

export interface Seen {
  readonly filters: Filters;
  readonly sorting: Sorting;
  readonly months: number;
  readonly scroll: { readonly top: number; readonly left: number };
}

export interface Answers {
  readonly terms: Terms;
  readonly of: Map<Entry, Outcome>;
}
