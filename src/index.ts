/**
 * certmap as a library. Everything but `loadDataset` and `shippedDataset` is there without Node too: `certmap/read`,
 * `certmap/engine`, `certmap/report`, with the dataset from `certmap/dataset.json`.
 *
 * Example: `evaluate(dataset, connector, {checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null})`.
 */
import { readFileSync } from "node:fs";
import type { Dataset } from "./dataset/dataset.ts";
import type { Compiled } from "./dataset-json.ts";

export type {
  ChecklistItem,
  Link,
  Procedure,
  Requirement,
  Standard,
  Topic,
} from "./dataset/dataset.ts";
export { type DataDiff, diffDatasets, type EntryChange } from "./dataset/diff.ts";
export { type DatasetRead, type LoadOptions, loadDataset } from "./dataset/load.ts";
export * from "./dataset/read.ts";
export {
  type Awaiting,
  awaitingReview,
  type LinkReview,
  linkReviews,
} from "./dataset/review.ts";
export type { Statistics } from "./dataset/statistics.ts";
export type { Compiled } from "./dataset-json.ts";
export * from "./engine/index.ts";
export * from "./export/index.ts";
export { type AnswerRow, type AnswersRead, readAnswers } from "./import/answers/read.ts";
export { type AupLint, lintAup } from "./import/aup/lint.ts";
export { type AupOptions, type AupRead, readAup } from "./import/aup/read.ts";
export { type ChecklistOptions, type ChecklistTableRead, readChecklistTable } from "./import/checklist/read.ts";
export type { ChecklistReport } from "./import/checklist/reading.ts";
export { readSoa, type SoaOptions, type SoaRead } from "./import/soa/read.ts";
export type { SoaReport, SoaStatement } from "./import/soa/reading.ts";
export * from "./report/index.ts";
export type * from "./schema/codes.ts";
export type { AupReport, IsmsCertificate, OtherEvidence, Scope, Soa, Soc2Report } from "./schema/evidence.ts";
export type { WrittenAsk, WrittenResult } from "./schema/result-shape.ts";
export type { ItemNo, Text } from "./schema/text.ts";
export type { Finding } from "./verify/finding.ts";
export { verify } from "./verify/verify.ts";

let shipped: Dataset | undefined;

/**
 * The dataset that comes with the package, read and checked when the package was built. Read once; every call gives the same object.
 * Example: `shippedDataset().checklists.map(({ id }) => id)`. Throws where the package's `dist/dataset.json` cannot be read.
 * Source: contract §2.
 */
export function shippedDataset(): Dataset {
  shipped ??= (JSON.parse(readFileSync(new URL("./dataset.json", import.meta.url), "utf8")) as Compiled).dataset;
  return shipped;
}
