/** `certmap/engine`: the evaluation by itself. No files, no YAML, no clock, nothing of Node: it runs in a browser as it is. */

export type { Checklist, Connector, Dataset, Evidence, Policy } from "../dataset/dataset.ts";
export type * from "../schema/result.ts";
export { type Comparison, compareResults } from "./compare.ts";
export { type Consequence, consequences } from "./consequences.ts";
export { evaluate } from "./evaluate.ts";
export { type Lapse, type Survey, type SurveyedItem, survey, usableItems } from "./portfolio/survey.ts";
export { type CommonAsk, Tally, type Totals } from "./portfolio/tally.ts";
export { type SettledFacts, settle } from "./settle.ts";
export type { Options } from "./terms.ts";
