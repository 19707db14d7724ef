import { choice, criteria, date, ends, type Fact, fact, holder, long, scope, text } from "./fact.ts";

export const soc2: readonly Fact[] = [
  fact("soc2-report.type", choice("soc2-type"), true),
  fact("soc2-report.period.from", date),
  fact("soc2-report.period.to", date),
  fact("soc2-report.date", date),
  fact("soc2-report.reportDate", date),
  fact("soc2-report.bridgeLetter", {
    as: "part",
    facts: [fact("bridgeLetter.to", date, true), fact("bridgeLetter.date", date)],
  }),
  ...scope,
  fact("soc2-report.categories", { as: "choices", set: "category" }),
  fact("soc2-report.opinion", choice("opinion")),
  fact("soc2-report.qualified", criteria),
  fact("soc2-report.exceptions", {
    as: "rows",
    facts: [
      fact("exceptions.criterion", { as: "one-of", ids: "criteria" }, true),
      fact("exceptions.note", long),
      fact("exceptions.response", long),
      fact("exceptions.remediated", choice("yes-no")),
      fact("exceptions.retested", choice("yes-no")),
    ],
  }),
  fact("soc2-report.subservices", {
    as: "rows",
    facts: [
      fact("subservices.name", text, true),
      fact("subservices.method", choice("method"), true),
      fact("subservices.criteria", criteria),
    ],
  }),
  fact("soc2-report.commitments", {
    as: "part",
    facts: [
      fact("commitments.checklist", { as: "one-of", ids: "checklists" }, true),
      fact("commitments.items", { as: "items" }, true),
      fact("commitments.testedInSection4", choice("yes-no")),
    ],
  }),
  fact("soc2-report.userControls", {
    as: "rows",
    facts: [
      fact("userControls.text", long, true),
      fact("userControls.criteria", criteria),
      fact("userControls.owner", choice("owner")),
    ],
  }),
  holder,
  fact("soc2-report.system", text),
  fact("soc2-report.framework", choice("framework")),
  fact("soc2-report.auditor", text),
  ...ends,
];
