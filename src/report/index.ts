/** `certmap/report`: results and problems in words. Needs nothing of Node: it runs in a browser as it is. */

export type { Dataset } from "../dataset/dataset.ts";
export type { Problem } from "../dataset/problem.ts";
export type { Result } from "../schema/result.ts";
export type { Language } from "../schema/text.ts";
export { renderAupJson } from "./aup/json.ts";
export { renderAupMarkdown } from "./aup/markdown.ts";
export { renderAupReading } from "./aup/reading.ts";
export { renderAupSummary } from "./aup/summary.ts";
export { writeAupDocument } from "./aup/word.ts";
export { writeAupWorkbook } from "./aup/workbook.ts";
export { type CompareOptions, renderComparison } from "./compare.ts";
export { renderCsv } from "./csv.ts";
export { renderExplain } from "./explain.ts";
export { renderHtml } from "./html.ts";
export { renderJson } from "./json.ts";
export { renderMarkdown } from "./markdown.ts";
export { problemMessage, renderProblems } from "./problems.ts";
export { type QuestionOptions, renderQuestions } from "./questions.ts";
export { renderSoaReport } from "./soa/render.ts";
export { renderStatistics } from "./statistics.ts";
export { renderTable, type TerminalOptions } from "./table.ts";
export { renderFindings } from "./verify-words.ts";
