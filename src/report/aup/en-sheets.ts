import { plural } from "./plural.ts";
import type { AupSheetWords } from "./words.ts";

export const enSheets = {
  sheets: { results: "Procedures and results", report: "Report", matrix: "Matrix", banks: "Banks" },
  resultsNotes: [
    "Fill in the coloured columns and read them in with certmap import aup. Choose one of the three results. Leave ids, rows and headers as they are.",
    "Where a size was agreed, enter the size examined. Where the population was smaller and all of it was examined, enter the population too.",
    "Under Finding, state counts, dates and each exception as facts, without words that call for judgement.",
  ],
  reportNotes: [
    "About the report itself. What is not stated is unknown, and until it is stated the report counts for nothing.",
  ],
  factNotes: {
    id: "a name within the connector's file; no other evidence may have it",
    practitioner: "name of the practitioner",
    date: "YYYY-MM-DD",
    periodFrom: "YYYY-MM-DD; empty where the report has no period",
    periodTo: "YYYY-MM-DD; empty where the report has no period",
    users: "the banks that the report names as users, one on each line",
    scope: "the scope in the report's own words",
    apiService: "Yes, No or Unknown. Where it is set to Yes by the draft's subject matter, check it against the report",
  },
  matrixNotes: ["By this sheet an import sees whether a row is missing. Leave it as it is."],
  banksNotes: ["What each bank needs, and why."],
  need: "Needs",
  needs: (count) => plural(count, "procedure"),
  summary: (procedures, topics, items) =>
    `${plural(procedures, "procedure")} for ${plural(topics, "topic")} of ${plural(items, "item")}.`,
  readBack: (file, clean, exceptions, left) =>
    `${file} as read: ${clean} without exception, ${exceptions} with an exception, ${left} not performed.`,
  beyondCount: (bank, topics) => `${bank}: ${plural(topics, "open topic")} beyond what procedures can cover.`,
  agreementSaves: (bank, evidence, procedures) =>
    `${bank}: agreeing to be an additional user of "${evidence}" would save ${plural(procedures, "procedure")}.`,
  whyProcedure: {
    missing: "not performed yet",
    reduced: "performed below its minimum",
    exception: "exception, performed again",
  },
} satisfies AupSheetWords as AupSheetWords;
