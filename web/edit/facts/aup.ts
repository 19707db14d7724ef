import { date, ends, type Fact, fact, holder, scope, text } from "./fact.ts";

export const aup: readonly Fact[] = [
  fact("aup-report.date", date),
  fact("aup-report.period.from", date),
  fact("aup-report.period.to", date),
  ...scope,
  fact("aup-report.users", { as: "names" }),
  fact("aup-report.agreements", { as: "names" }),
  fact("aup-report.results", { as: "results" }),
  holder,
  fact("aup-report.practitioner", text),
  ...ends,
];
