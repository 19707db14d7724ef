import type { AnswersWords } from "./words.ts";

export const en = {
  taken: (answers, rows) =>
    `${answers} accepted ${answers === 1 ? "answer" : "answers"} recorded, of ${rows} ${rows === 1 ? "row" : "rows"}.`,
  already: (count) => `${count} recorded before: not written twice.`,
  empty: (count) => `Rows without an answer: ${count}.`,
  row: (sheet, line, id, why) => `${sheet === null ? "" : `sheet "${sheet}" `}row ${line} (${id}): ${why}`,
  why: {
    taken: () => "recorded.",
    empty: () => "no answer.",
    "not-accepted-yet": () => "answered, but nobody said whether it is accepted; not recorded.",
    declined: () => "not accepted, so not recorded.",
    "no-answer": () => "accepted, but there is no answer; write it.",
    "no-bank": () => 'no bank is named; fill in "Accepted by".',
    "no-date": () => 'no date; fill in "Accepted on".',
    "bad-date": (written) => `"${written}" cannot be read as a date; write it as 2026-05-20.`,
    "accepted-unclear": (written) => `"${written}" is neither yes nor no.`,
    "about-evidence": () =>
      "about evidence: write it into the connector's file as a fact of the evidence; it is not recorded as an answer.",
    "about-bank": () => "for the bank itself to do; no answer of the connector's.",
    "unknown-checklist": (written) => `there is no checklist "${written}"; give your own with --checklist.`,
    "unknown-item": (written) => `the checklist has no item "${written}".`,
    "unknown-topic": (written) => `the topic "${written}" is not of that item.`,
  },
  nothing: "No answer to record. Nothing was written.",
} as const satisfies AnswersWords;
