import type { Options } from "../../../src/engine/index.ts";
import { type Survey, survey } from "../../../src/engine/portfolio/survey.ts";
import type { Connector } from "../../app/types.ts";
import type { Bench } from "./index.ts";

export interface SurveysAsked {
  readonly connectors: readonly Connector[];
  readonly options: Options;
  readonly months: number;
}

/** Each connector's row, or why there is none; one that cannot be evaluated stops no other. */
export function makeSurveys({ dataset }: Bench, { connectors, options, months }: SurveysAsked) {
  return connectors.map((connector): Survey | { readonly failed: string } => {
    try {
      return survey(dataset, connector, options, months);
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  });
}
