/** `certmap/report`: results and problems in words. Needs nothing of Node: it runs in a browser as it is. */

export type { Dataset } from "../dataset/dataset.ts";
export type { Problem } from "../dataset/problem.ts";
export type { Result } from "../schema/result.ts";
export type { Language } from "../schema/text.ts";
export { renderAnswersReport } from "./answers/render.ts";
export { renderAupJson } from "./aup/json.ts";
export { renderAupMarkdown } from "./aup/markdown.ts";
export { renderAupReading } from "./aup/reading.ts";
export { renderAupSummary } from "./aup/summary.ts";
export { writeAupDocument } from "./aup/word.ts";
export { writeAupWorkbook } from "./aup/workbook.ts";
export { renderChecklistReport } from "./checklist/render.ts";
export { type CompareOptions, renderComparison } from "./compare.ts";
export { renderCsv } from "./csv.ts";
export { type AnswersChanged, type DiffDataOptions, renderDataDiff } from "./diff-data.ts";
export { renderDocx } from "./docx.ts";
export { renderExplain } from "./explain.ts";
export { renderHtml } from "./html.ts";
export { renderJson } from "./json.ts";
export { type ListDiffOptions, renderListDiff } from "./list-diff/render.ts";
export { renderListDiffBook } from "./list-diff/workbook.ts";
export { renderMarkdown } from "./markdown.ts";
export { type PlanRenderOptions, renderPlan } from "./plan/render.ts";
export { problemMessage, renderProblems } from "./problems.ts";
export { type QuestionOptions, renderQuestions, renderQuestionsDocx, renderQuestionsXlsx } from "./questions.ts";
export { type ReviewOptions, renderReviewList, renderReviews, type Tried } from "./review.ts";
export {
  type Disclosure,
  renderShare,
  renderShareDocx,
  renderShareXlsx,
  type ShareGiven,
  type ShareOptions,
} from "./share.ts";
export { renderSoaReport } from "./soa/render.ts";
export { type Fact, type KnownEvidence, type KnownFacts, renderStarter } from "./starter/render.ts";
export type { StarterKind } from "./starter/rows.ts";
export { renderStatistics } from "./statistics.ts";
export { renderTable, type TerminalOptions } from "./table.ts";
export { renderTimeline, type TimelineReportOptions } from "./timeline.ts";
export { renderFindings } from "./verify-words.ts";
export { renderXlsx } from "./xlsx.ts";
