import type { JudgementFamily } from "../../../dataset/wording/families.ts";
import { aupColumns, aupFacts } from "../../../schema/aup-sheet.ts";
import type { AupProblems } from "../words.ts";

const quoted = (value: unknown): string => `"${String(value)}"`;
const most = (all: readonly string[]): string =>
  all.length > 6 ? `${all.slice(0, 6).join(", ")} and ${all.length - 6} more` : all.join(", ");

/** What to write in place of a word of judgement. */
const instead: Readonly<Record<JudgementFamily, string>> = {
  reasonable: 'State what was compared and what was found, as "within 14 days in 24 of 25 cases".',
  adequate: 'State what is there and what is not, as "22 of 25 records name the approver".',
  appropriate: 'State what matches what, as "22 of 25 rights match the approved request".',
  sufficient: 'Give the number, as "25 of 25" or "none was found".',
  significant: "Give the number and list each case; let the reader judge its weight.",
  effective: 'State what was seen, as "the alarm sounded in 3 of 3 tests"; for a setting, say whether it is on.',
  proper: 'State what matches what, as "the version in use is the version in the register".',
  satisfactory: 'State the result and the number of exceptions, as "0 of 25".',
  compliant: 'Name the provision and state what matches it, as "22 of 25 meet article 5: change every 90 days".',
  verify: "Say what is done: inspect, compare, agree to, recompute, observe, ask.",
  ensure: "Say what is done and what was found: compare, recompute, observe.",
  review: "Say what is done: inspect, compare, trace to, list.",
  complete: 'Give the number on each side, as "25 in the list, 25 in the register", and those on one side only.',
  mostly: 'Give the number, as "24 of 25", and list the rest.',
  timely: 'Give the dates or the time between them, as "3 hours after detection".',
  "when-needed": 'State the condition or the interval, as "where the alert is of the two highest grades".',
  conclude: "Leave the conclusion to the reader; state the finding only.",
};

const parts = {
  practitioner: "it is shown, and changes nothing",
  other: "the report counts for nothing until it is stated",
};

/** What is wrong, and what to do: agreed-upon procedures. */
export const aupProblems = {
  "aup-size-under-minimum": {
    title: "size under the minimum",
    wrong: ({ name, value, minimum, procedures }) =>
      `${quoted(name)} of ${value} is under the minimum of ${minimum} (${most(procedures)}): the result would count as not performed.`,
    fix: () => "Raise it, or give the procedures that need more a value of their own under procedures.",
  },
  "aup-parameter-kind": {
    title: "parameter of another kind",
    wrong: ({ name, wanted }) => `${quoted(name)} is ${wanted === "date" ? "a date" : "a number"}.`,
    fix: ({ wanted }) => (wanted === "date" ? "Write a date as 2026-03-31." : "Write a whole number."),
  },
  "aup-parameter-unused": {
    title: "parameter not used",
    wrong: ({ name }) => `No drafted procedure uses ${quoted(name)}.`,
    fix: () => "Leave it, or remove it.",
  },
  "aup-period-before-exception": {
    title: "period that leaves an earlier exception counting",
    wrong: ({ to, after }) =>
      `A period that ends on ${to} is not later than that of an earlier report with an exception (${after}), which would go on counting.`,
    fix: ({ after }) => `Let the period end after ${after}.`,
  },
  "aup-period-stale": {
    title: "period too long ago",
    wrong: ({ to, until, asOf }) =>
      `Under the policy a report on a period that ends on ${to} can be used until ${until} only, not on ${asOf}.`,
    fix: () => "Choose a later period; --as-of names the day on which the report is to be used.",
  },
  "aup-judgement-word": {
    title: "word of judgement",
    wrong: ({ word }) => `${quoted(word)} calls for judgement, concludes, or hides the work.`,
    fix: ({ family }) => instead[family],
  },
  "aup-no-table": {
    title: "no table of results",
    wrong: () =>
      `No table has a header with ${quoted(aupColumns.id.en)} and ${quoted(aupColumns.result.en)} (or ${quoted(aupColumns.id.ja)} and ${quoted(aupColumns.result.ja)}).`,
    fix: () => "Give the workbook that certmap aup has written, or a table with these two headers.",
  },
  "aup-several-tables": {
    title: "several tables of results",
    wrong: ({ sheets }) => `More than one sheet holds a table of results: ${sheets.map(quoted).join(", ")}.`,
    fix: () => "Keep one, or name it with --sheet.",
  },
  "aup-no-report": {
    title: "not one report",
    wrong: ({ found }) => `The file holds ${found === 0 ? "no" : found} agreed-upon-procedures reports.`,
    fix: () =>
      "Give one report: keys such as date, users and results, or a list under evidence with one of kind aup-report.",
  },
  "aup-id-missing": {
    title: "row without a procedure",
    wrong: () => "The row has a result but no procedure id.",
    fix: () => "Enter the id as drafted, or clear the row.",
  },
  "aup-procedure-missing": {
    title: "drafted procedure without a row",
    wrong: ({ procedure }) => `${quoted(procedure)} was drafted, and no row has its result.`,
    fix: () => "Put the row back; what was not done is marked as not performed.",
  },
  "aup-procedure-undrafted": {
    title: "procedure that was not drafted",
    wrong: ({ procedure }) => `${quoted(procedure)} is a procedure of the catalogue, but was not drafted here.`,
    fix: () => "Mend the id, or report what was agreed in addition in a file of its own.",
  },
  "aup-result-missing": {
    title: "no result",
    wrong: ({ procedure }) => `${quoted(procedure)} has no result.`,
    fix: () => "Choose one; what was not done is marked as not performed.",
  },
  "aup-result-free-text": {
    title: "free text in place of a result",
    wrong: ({ value, allowed }) =>
      `${quoted(value)} is no result; one of ${allowed.map(quoted).join(", ")} is expected.`,
    fix: ({ nearest }) =>
      `${nearest === undefined ? "" : `Did you mean ${quoted(nearest)}? `}Choose one; what was found goes under ${quoted(aupColumns.finding.en)}.`,
  },
  "aup-size-missing": {
    title: "size not stated",
    wrong: ({ procedure, name }) => `How much of ${quoted(procedure)} was examined (${name}) is not stated.`,
    fix: () => `Enter it under ${quoted(aupColumns.examined.en)}.`,
  },
  "aup-size-unreadable": {
    title: "size that cannot be read",
    wrong: ({ value }) => `${quoted(value)} is no size.`,
    fix: ({ names }) =>
      names.length === 1
        ? "Enter a whole number."
        : `Enter ${names.map((name) => `${name}=25`).join(", ")}, each with its number.`,
  },
  "aup-size-beyond-population": {
    title: "more examined than there are",
    wrong: ({ examined, population }) => `${examined} were examined, but the population is ${population}.`,
    fix: () => "Mend one of the two.",
  },
  "aup-result-reduced": {
    title: "less examined than the minimum",
    wrong: ({ procedure, name, value, minimum }) =>
      `${quoted(procedure)}: ${name} is ${value}, under the minimum of ${minimum}; the result will count as not performed.`,
    fix: () => "If that was the whole population, enter the population too.",
  },
  "aup-cell-unexpected": {
    title: "entry where none belongs",
    wrong: ({ procedure, column }) =>
      `${quoted(procedure)} has no use for an entry under ${quoted(aupColumns[column].en)}.`,
    fix: () => `Clear the cell; say it under ${quoted(aupColumns.finding.en)} if it matters.`,
  },
  "aup-cell-unreadable": {
    title: "cell that cannot be read",
    wrong: () => "The cell shows an error, or a formula without a kept value.",
    fix: () => "Enter the value itself.",
  },
  "aup-cell-merged": {
    title: "merged cells",
    wrong: () => "The cell is part of a merged range, so that it is not clear whether its entry is meant for this row.",
    fix: () => "Undo the merge and fill in each row by itself.",
  },
  "aup-finding-missing": {
    title: "no finding",
    wrong: ({ procedure }) => `${quoted(procedure)} was performed, and nothing is said of what was found.`,
    fix: () => "Enter the counts, dates and exceptions as facts.",
  },
  "aup-fact-missing": {
    title: "fact of the report not stated",
    wrong: ({ fact }) => `${quoted(aupFacts[fact].en)} of the report is not stated.`,
    fix: ({ fact }) => `State it: ${fact === "practitioner" ? parts.practitioner : parts.other}.`,
  },
  "aup-nothing-performed": {
    title: "nothing performed",
    wrong: () => "No procedure was performed.",
    fix: () => "Look whether this is the workbook that was filled in.",
  },
  "aup-draft-unreadable": {
    title: "not a draft",
    wrong: () => "The file is no draft that certmap aup --format json has written.",
    fix: () => "Give that file, or leave out --draft.",
  },
  "document-not-docx": {
    title: "not a document",
    wrong: () => "The file is no .docx document, whatever its name says, or it is protected by a password.",
    fix: () => "Open it where it was made and save it as a Word document (.docx) without a password.",
  },
  "document-damaged": {
    title: "damaged document",
    wrong: () => "The document is cut off or damaged and cannot be read.",
    fix: () => "Open it in a word processor, save it again as .docx and try that.",
  },
  "document-too-big": {
    title: "document too big",
    wrong: ({ limit }) => `What the document unpacks to is over the limit of ${Math.round(limit / 1024 / 1024)} MB.`,
    fix: () => "Take the pictures out and save it again.",
  },
  "aup-file-kind": {
    title: "kind of file",
    wrong: ({ extension }) =>
      extension === "" ? "The file's name has no ending." : `Files ending in ${quoted(extension)} are not read here.`,
    fix: ({ known }) => `Give one of ${known.join(", ")}.`,
  },
  "document-empty": {
    title: "no text",
    wrong: () => "The file has no text to look at.",
    fix: () => "Give the file with the procedures or the findings.",
  },
} as const satisfies AupProblems;
