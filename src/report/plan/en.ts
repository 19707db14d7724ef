import type { PlanWords } from "./words.ts";

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const en = {
  title: "Steps that would widen what the evidence covers",
  looking: (tried) => `Looking for the least steps: ${plural(tried, "choice")} tried`,
  steps: {
    "disclose-soa": ({ evidence }) =>
      `Show the bank the statement of applicability of ${evidence || "the new ISMS certificate"}.`,
    "soa-consent": ({ evidence }) => `Obtain the consent to use the statement of applicability of ${evidence}.`,
    "soa-version": ({ evidence }) => `Provide the version of the statement of applicability that ${evidence} names.`,
    "state-controls": ({ evidence, controls }) =>
      `Have the statement of applicability of ${evidence} say of these controls whether they are in place: ${controls}.`,
    "confirm-scope": ({ evidence }) =>
      `Confirm that the scope of ${evidence} includes the service that connects to the bank.`,
    "confirm-sites": ({ evidence }) =>
      `Confirm that the sites that run the connecting service are in the scope of ${evidence}.`,
    "confirm-entity": ({ evidence }) => `Confirm that ${evidence} names the connector's own legal entity.`,
    "confirm-date": ({ evidence }) => `Find and state the missing date of ${evidence}.`,
    "confirm-opinion": ({ evidence }) =>
      `Find and state the auditor's opinion in ${evidence}, and what a qualification touches.`,
    "confirm-commitments": ({ evidence }) =>
      `Confirm that the auditor tested in section 4 of ${evidence} what its commitments say of the checklist.`,
    "confirm-name": ({ evidence }) => `Confirm whose ${evidence} is: its holder's name nearly equals another.`,
    "await-date": ({ evidence, date }) => `Provide ${evidence} once it is there${date ? ` (${date})` : ""}.`,
    "bridge-letter": ({ evidence }) => `Provide management's bridge letter for the time after ${evidence}.`,
    agreement: ({ evidence, bank }) =>
      `Conclude a written agreement by which ${bank} becomes an additional user of ${evidence}.`,
    "host-report": ({ holder }) => `Provide a current SOC 2 type 2 report of ${holder}, without findings.`,
    "isms-renew": ({ evidence }) => `Renew ${evidence}, or provide the renewed one.`,
    "isms-reinstate": ({ evidence }) => `Have the registration of ${evidence} put in force again.`,
    "isms-transition": ({ evidence }) => `Move ${evidence} to ISO/IEC 27001:2022.`,
    "isms-extend-scope": ({ evidence, aboutEntity }) =>
      aboutEntity
        ? `Extend the scope of ${evidence} to the connector's own legal entity.`
        : `Extend the scope of ${evidence} to the service that connects to the bank.`,
    "control-in-place": ({ evidence, controls }) =>
      `Put ${controls} into place and say so in the statement of applicability of ${evidence}.`,
    "isms-new": () => "Obtain an ISMS certificate (ISO/IEC 27001:2022) with the connecting service in scope.",
    "aup-engagement": ({ bank }) => `Have agreed-upon procedures performed with ${bank} as a user.`,
    "aup-procedure": ({ topic }) => `One more procedure on: ${topic}.`,
    "soc2-extend-scope": ({ evidence, aboutEntity }) =>
      aboutEntity
        ? `Extend the system of ${evidence} to the connector's own legal entity.`
        : `Extend the system of ${evidence} to the service that connects to the bank.`,
    "soc2-next": ({ evidence }) => `Have a next type 2 report follow ${evidence}, over a year and without findings.`,
    "soc2-new-type-1": () => "Obtain a first SOC 2 report of type 1 (design on a day).",
    "soc2-new-type-2": () => "Obtain a first SOC 2 report of type 2 (operation over a year), without findings.",
    "soc2-category": ({ category, evidence }) =>
      `Add the category ${category} to ${evidence ? `the report that follows ${evidence}` : "the new SOC 2 report"}.`,
    "soc2-commitments": ({ evidence }) =>
      `Have ${evidence ? `the report that follows ${evidence}` : "the new SOC 2 report"} commit to the checklist's items, and the auditor test that in section 4.`,
    answer: ({ topic }) => `Answer individually: ${topic}.`,
  },
  classes: {
    soc2: (count) => plural(count, "SOC 2 step"),
    aup: (count) => plural(count, "agreed-upon-procedures engagement"),
    isms: (count) => plural(count, "ISMS step"),
    paper: (count) => plural(count, "document or fact", "documents or facts"),
    procedure: (count) => plural(count, "procedure"),
    answer: (count) => plural(count, "topic answered individually", "topics answered individually"),
  },
  categories: {
    availability: "Availability",
    confidentiality: "Confidentiality",
    "processing-integrity": "Processing Integrity",
    privacy: "Privacy",
  },
  notMandatory:
    "No certificate or report is mandatory for any item. Everything here is an option; answering the questions individually always is one too. The bank decides what it accepts.",
  wanted: "Wanted",
  measure: "Compared by",
  byOrder:
    "the order SOC 2 > agreed-upon procedures > ISMS of an explanation in the minutes: an order, not money; then fewest procedures, then fewest documents",
  byCosts: (currency) => `the costs of the file${currency ? ` (${currency})` : ""}, then fewest steps`,
  unmatched: (names) => `The costs name steps that are not open here: ${names}.`,
  options: "The options",
  coveredCount: (items, assumed) => (assumed > 0 ? `${items} (item wording assumed for ${assumed})` : String(items)),
  lead: (items, before, after) =>
    `Of ${plural(items, "item")} wanted, plausibly covered: ${before} now, ${after} with the least plan.`,
  nothingToDo: "Everything that a step could cover is plausibly covered already: no step is needed.",
  noStep: "No step could cover anything of what is wanted.",
  individually: "Answer individually",
  individuallyNow: (topics, questions) =>
    `Without any step: ${plural(questions, "question")} on ${plural(topics, "topic")} to answer.`,
  individuallyItems: (ranges) => `Items ${ranges} are answered as the checklist has them, whatever is done.`,
  individuallyAfter: (topics) => `After the least plan: ${plural(topics, "topic")} left to answer.`,
  best: "The least plan",
  nextBest: "The next best",
  noNext: "There is no other plan that covers as much.",
  size: (counts) => `${counts}.`,
  cost: (amount, currency) => `Cost: ${amount}${currency ? ` ${currency}` : ""}`,
  adds: (text) => `Then plausibly covered too: ${text}.`,
  addsNothing: "Covers nothing before the steps below.",
  without: (topics) => `Without it ${plural(topics, "topic")} of the plan would stay open.`,
  gain: (items, ranges, topics) =>
    `${items === 0 ? "" : `${items === 1 ? "item" : "items"} ${ranges} as a whole; `}${plural(topics, "topic")}`,
  because: (labels) => `Why: ${labels}`,
  after: (numbers) => `After: ${numbers}`,
  confirms:
    "Only a confirmation: how it turns out is not in the connector's hand; the plan supposes that it turns out well.",
  unstatedControls: "The plan supposes that the controls of which nothing is known are implemented.",
  assumes: {
    "soc2-next": "Supposes an unqualified opinion and no exceptions; what is carved out today stays so.",
    "soc2-new-type-1": "Supposes an unqualified opinion and nothing carved out; it counts for a few months only.",
    "soc2-new-type-2": "Supposes an unqualified opinion, no exceptions and nothing carved out.",
    "isms-new": "Supposes that every control is implemented.",
    "aup-engagement": "Supposes no exception. It gives no assurance, and another bank needs an agreement of its own.",
  },
  procedures: (count, topics) => `${plural(count, "procedure")} on ${plural(topics, "topic")}:`,
  proceduresOf: (label, count, all, ids) =>
    `${label}: ${all ? "all" : "only"} ${plural(count, "procedure")}${ids ? ` (${ids})` : ""}`,
  answers: (count) => `Answer ${plural(count, "topic")} individually.`,
  answersSettle: "Settled once the bank accepts the answers, and not counted as covered:",
  moreTopics: (count) => `${plural(count, "more topic")} (--format md lists all)`,
  needsBank: "the bank that is still to be named",
  bankNote:
    "No bank is given (--bank), so the plan is for one that is still to be named: a report on agreed-upon procedures, an agreement and an accepted answer are one bank's. What a report already does for a bank shows once that bank is given.",
  beforeAfter: "Item by item",
  now: "Now",
  withPlan: "With the plan",
  topicsThen: "Topics",
  evaluated:
    "Evaluated again with the plan's steps applied, all of them having turned out well. Topics: plausibly covered / narrowed / to confirm.",
  alone: "Each step alone",
  aloneStep: "Step, with what it requires",
  aloneAdds: "Would cover",
  itemProcedures: (no, count) => `All agreed-upon procedures on item ${no} (${count})`,
  moreAlone: (count) => `${plural(count, "more step")} (--format md lists all).`,
  beyond: "What no step can cover",
  beyondNote: "This is left to answer individually, or to the bank.",
  beyondItems: (ranges, why) => `Items ${ranges}: ${why}`,
  beyondTopic: (label, ranges, why) => `${label} (item ${ranges}): ${why}`,
  noProcedure: "nothing covers it",
  unused: "What is held and not needed here",
  unusedNote:
    "No topic of the items wanted needs these. Where other customers do not need them either, a scope could be negotiated down.",
  unusedOf: (evidence, count, ids) => `${evidence}: ${count} not needed: ${ids}`,
  unusedCategories: (names) => `whole categories: ${names}`,
  more: (count) => `and ${count} more`,
  and: "; ",
  sources: "Sources",
} as const satisfies PlanWords;
