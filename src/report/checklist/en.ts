import type { ChecklistWords } from "./words.ts";

const at = (sheet: string | null, line: number) => `${sheet === null ? "" : `sheet "${sheet}", `}line ${line}`;
const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const numbers = (nos: readonly (string | number)[]) => nos.join(", ");

export const en = {
  title: (file) => `How ${file} was read`,
  encoding: (name) => `Encoding: ${name}`,
  table: (sheet, line, items) => `Table: header in ${at(sheet, line)}, ${plural(items, "item")}`,
  column: (letter, header, role) => `Column ${letter} "${header}": ${role}`,
  roles: {
    no: "number",
    section: "section",
    item: "text of the item",
    subject: "who carries it out",
    current: "current status",
    issue: "issues recognised",
    plan: "plan for the issues",
    rules: "related rules",
    clause: "part of the related rules",
    notes: "notes",
    origin: "number in FISC's list",
  },
  unused: "Columns that were not read",
  form: (checklist) =>
    `It says that it is FISC's form and has its columns: by their numbers, items come from those of ${checklist}.`,
  noForm: (checklist) =>
    `It does not say that it is FISC's form: no item comes from one of ${checklist} by its number alone.`,
  published: (date, line, text) => `Published or revised: ${date} (line ${line} "${text}")`,
  rows: (read, notRead, joined) =>
    `${plural(read, "item")} read, ${plural(notRead, "row")} not taken for items, ${plural(joined, "row")} joined to the item above.`,
  sections: (names) => `Sections: ${names.join("; ")}`,
  answered: (items) => `${plural(items, "item")} filled in already; what is written there is kept and not evaluated.`,
  originsTitle: "Origins",
  origins: {
    column: (nos) => `by the number that a column names: ${nos}`,
    "number-in-form": (nos) => `by the number in FISC's form: ${nos}`,
    "number-and-text": (nos) => `the number is the same and the text is near: ${nos}`,
  },
  moved: (no, origin) => `${no} (was ${origin})`,
  proposedTitle: "Proposals (not evaluated until confirmed)",
  topicsProposed: (nos) => `topics proposed: ${nos}`,
  originProposed: (nos) => `origin proposed: ${nos}`,
  noneProposed: (nos) => `no topic is near: ${nos}`,
  notReadTitle: "Rows that were not taken for items",
  notRead: {
    section: "heading of a section",
    note: "a note",
    total: "a total",
    "no-number": "no number",
    "number-not-read": "this is not read as a number",
    "number-is-date": "a spreadsheet has turned the number into a date: write it anew as text",
    "no-text": "no text of an item",
  },
  row: (sheet, line, text, why) => `${at(sheet, line)} "${text}": ${why}`,
  joinedTitle: "Rows joined to the item above",
  joined: (sheet, line, no) => `${at(sheet, line)}: more of item ${no}`,
  warningsTitle: "To be checked",
  warnings: {
    "no-number-column": () => "There is no column of numbers: items are numbered from the top.",
    "numbers-composed": () => "Numbers begin anew in each section: the section's sign was put before them.",
    "hidden-sheet": ({ sheet }) => `The table is in the hidden sheet "${sheet}".`,
    "other-table": ({ sheet, line, items }) =>
      `Another table with ${plural(items, "item")} (${at(sheet, line)}) was not read; --sheet chooses.`,
    formulas: ({ cells }) =>
      `${plural(cells, "number or item", "numbers or items")} by formula: the value that the file keeps was read.`,
    "subject-not-read": ({ written, nos }) =>
      `"${written}" (${numbers(nos)}) does not say whether the connector, the bank or both carry it out: add subject.`,
    "origin-not-known": ({ no, written }) => `The number "${written}" that ${no} names as its origin is not known.`,
    "edition-not-said": ({ checklist }) =>
      `Which edition the form is of is not said: the latest, ${checklist}, was taken.`,
  },
  numbers,
  more: (count) => `${count} more`,
} satisfies ChecklistWords as ChecklistWords;
