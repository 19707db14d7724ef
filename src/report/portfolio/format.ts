import type { Survey } from "../../engine/portfolio/survey.ts";
import type { Totals } from "../../engine/portfolio/tally.ts";
import type { SurveyPlace } from "./view.ts";

/** A list of any length, written piece by piece: nothing is kept of what was written. */
export interface PortfolioFormat {
  readonly head: () => string;
  readonly row: (survey: Survey, place: SurveyPlace) => string;
  readonly foot: (totals: Totals) => string;
}
